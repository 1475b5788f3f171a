"""The server under test, started as the course's document starts its own: by three variables of the environment."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from contract.conformance.server import PROGRAM, STOPS_WITHIN
from contract.project import ROOT
from oidc import wire
from oidc.failed import Failed
from oidc.wire import Answer

CAT = ROOT / "tests" / "pictures" / "cat.jpg"
BOUNDARY = "counterfoil-test-oidc"
RATES = ("--rate-limit-address", "--rate-limit-principal", "--rate-limit-failures")
"""Switched off: the test asks often while it waits, and often in vain."""


class Server:
    """A running server."""

    def __init__(self, url: str) -> None:
        """One that said where it listens."""
        self.url = url

    def upload(self, token: str | None) -> Answer:
        """`POST /upload` of a cat, as `curl -F file=@cat.jpg` sends it."""
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="cat.jpg"\r\n'
        head += "Content-Type: image/jpeg\r\n\r\n"
        form = head.encode() + CAT.read_bytes() + f"\r\n--{BOUNDARY}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        return wire.ask("POST", f"{self.url}/upload", headers | bearer(token), form)

    def item(self, token: str | None) -> Answer:
        """`GET /items/1` of an empty database: 404 for whoever may ask. A small question to wait with."""
        return wire.ask("GET", f"{self.url}/items/1", bearer(token))


def bearer(token: str | None) -> dict[str, str]:
    """The header that bears a token, where there is one."""
    return {} if token is None else {"Authorization": f"Bearer {token}"}


@contextmanager
def serving(name: str, folder: Path, variables: Mapping[str, str], *more: str) -> Iterator[Server]:
    """Runs a server on an empty database, with these variables and flags; its log stays in the folder."""
    log = folder / f"{name}.log"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("COUNTERFOIL_", "OAUTH2_"))}
    command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--database", f"sqlite:{name}.db"]
    rates = [word for flag in RATES for word in (flag, "off")]
    words = [str(word) for word in [*command, "--models", ROOT / "models", *rates, *more]]
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            words, cwd=folder, env=kept | dict(variables), text=True, stdout=subprocess.PIPE, stderr=errors
        )
    try:
        assert process.stdout is not None
        address = re.search(r"http://[^\s/]+", process.stdout.readline())
        if address is None:
            raise Failed(f"the server {name} did not start; it said:\n{log.read_text(encoding='utf-8')}")
        yield Server(address[0])
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
