"""The provider: `provider.mjs` under Node.js, told what to do by lines on its standard input."""

from __future__ import annotations

import json
import secrets
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

from oidc import wire
from oidc.failed import Failed

ALGORITHMS = ("RS256", "ES256", "EdDSA")
"""Of each there is a client whose tokens are signed so."""
PREDICTION, ITEM = "get::prediction", "get::item"
ENDS_WITHIN = 10
"""Seconds until a provider whose input has ended is killed."""


class Provider:
    """A running provider."""

    def __init__(self, process: subprocess.Popen[str], secret: str, log: Path) -> None:
        """One that was started; it is told whom to know, and tells its address."""
        self.process = process
        self.secret = secret
        self.log = log
        clients = [
            {"id": name, "secret": secret, "algorithm": name, "scope": f"{PREDICTION} {ITEM}"} for name in ALGORITHMS
        ]
        self.issuer = str(self.told(json.dumps({"scopes": [PREDICTION, ITEM], "clients": clients}))["issuer"])
        self.jwks_uri = f"{self.issuer}/jwks"

    def told(self, line: str) -> dict[str, object]:
        """Gives it a line and waits for its answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        said = self.process.stdout.readline()
        if not said:
            raise Failed(f"the provider ended; it said:\n{self.log.read_text(encoding='utf-8')}")
        answer: dict[str, object] = json.loads(said)
        return answer

    def token(self, audience: str, scope: str, algorithm: str = "ES256") -> str:
        """A new access token by client credentials (RFC 6749, 4.4) for a resource (RFC 8707)."""
        form = {"grant_type": "client_credentials", "resource": audience, "scope": scope}
        pair = f"{quote(algorithm)}:{quote(self.secret)}"
        headers = {
            "Authorization": f"Basic {b64encode(pair.encode()).decode()}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        answer = wire.ask("POST", f"{self.issuer}/token", headers, urlencode(form).encode())
        if answer.status != 200:
            raise Failed(f"the provider gave no token: {answer.text()}")
        return str(answer.json()["access_token"])


@contextmanager
def provider(installed: Path, folder: Path) -> Iterator[Provider]:
    """Runs a provider with the packages installed in a folder; what it says stays in another."""
    node = shutil.which("node")
    if node is None:
        raise Failed("test-oidc needs Node.js: https://nodejs.org")
    # Beside its packages: Node.js looks for them from the file on upwards.
    script = shutil.copy(Path(__file__).with_name("provider.mjs"), installed)
    log = folder / "provider.log"
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            [node, script], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
        )
    try:
        yield Provider(process, secrets.token_urlsafe(32), log)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
