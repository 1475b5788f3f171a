"""Tokens to measure with: of an issuer of the benchmark's own, and of the server's embedded one."""

from __future__ import annotations

import http.client
import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from bench import programs
from bench.project import BENCH, Failed, run

ISSUER, AUDIENCE = "https://issuer.example", "https://counterfoil.example"
SCOPE = "get::item"
ALGORITHMS = ("ES256", "EdDSA")
JWT = "urn:ietf:params:oauth:token-type:access_token"
BISCUIT = "urn:counterfoil:token-type:biscuit"
"""What `POST /oauth/token` calls a Biscuit (`src/auth/authority/grant.rs`)."""
EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
BLOCK = """check if time($time), $time < 2099-01-01T00:00:00Z;
check if resource("items", $id), $id != "0";"""
"""What a Biscuit is narrowed by."""
Headers = Mapping[str, str]
Answer = dict[str, Any]
EMPTY: Headers = {}


def signed(folder: Path, count: int) -> dict[str, list[str]]:
    """So many different tokens of each algorithm; the keys are then in `jwks.json` of the folder."""
    run([programs.tokens_python(), BENCH / "auth" / "tokens.py", folder, ISSUER, AUDIENCE, SCOPE, str(count)])
    return {name: (folder / f"{name}.txt").read_text(encoding="utf-8").split() for name in ALGORITHMS}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def published(folder: Path) -> Iterator[str]:
    """The address of `jwks.json`, while it can be fetched from there."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/jwks.json"
        finally:
            server.shutdown()
            thread.join()


def client(database: Path) -> dict[str, str]:
    """A new client of the embedded authorization server: its id and its secret."""
    words = ["token", "client", "add", "bench", "--scope", SCOPE, "--database", f"sqlite:{database}"]
    made: dict[str, str] = json.loads(run([programs.counterfoil(), *words]))
    return made


def issued(url: str, known: dict[str, str]) -> str:
    """A JWT for a client, by client credentials (RFC 6749, 4.4)."""
    return asked(url, known, {"grant_type": "client_credentials", "scope": SCOPE})


def exchanged(url: str, known: dict[str, str], token: str) -> str:
    """A Biscuit for a JWT, by token exchange (RFC 8693)."""
    form = {
        "grant_type": EXCHANGE,
        "subject_token": token,
        "subject_token_type": JWT,
        "requested_token_type": BISCUIT,
    }
    return asked(url, known, form)


def narrowed(url: str, biscuit: str) -> str:
    """The Biscuit with another block, which its holder adds: its checks look at the time and at the item's id."""
    keys = answered(url, "GET", "/.well-known/oauth-authorization-server")["biscuit_root_keys"]
    told = json.dumps({"token": biscuit, "root_keys": keys, "block": BLOCK})
    return run([programs.tokens_python(), BENCH / "auth" / "narrow.py"], stdin=told).strip()


def asked(url: str, known: dict[str, str], form: dict[str, str]) -> str:
    """The token that the token endpoint answers to a client's form."""
    pair = f"{quote(known['client_id'])}:{quote(known['client_secret'])}".encode()
    headers = {
        "Authorization": f"Basic {b64encode(pair).decode()}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    return str(answered(url, "POST", "/oauth/token", urlencode(form), headers)["access_token"])


def answered(url: str, method: str, path: str, form: str | None = None, headers: Headers = EMPTY) -> Answer:
    """The JSON of an answer of 200."""
    address = urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=30)
    connection.request(method, path, form, dict(headers))
    response = connection.getresponse()
    said = response.read()
    if response.status != http.client.OK:
        raise Failed(f"{method} {path} answered {response.status}: {said[:500]!r}")
    answer: Answer = json.loads(said)
    return answer
