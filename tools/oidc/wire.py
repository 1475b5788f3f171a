"""HTTP as the test needs it, with Python's standard library: no proxy, no redirect, nothing kept."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from oidc.failed import Failed

PATIENCE = 30.0
"""Seconds within which what is waited for must come; on an idle machine it comes at once."""
PAUSE = 0.1
"""Seconds between two looks."""


@dataclass(frozen=True)
class Answer:
    """An answer, read to its end."""

    status: int
    headers: Mapping[str, str]
    """By names in lower case."""
    body: bytes

    def json(self) -> dict[str, object]:
        """The body as a JSON object."""
        found = json.loads(self.body)
        assert isinstance(found, dict)
        return found

    def text(self) -> str:
        """For people: the status and the beginning of the body."""
        return f"{self.status}: {self.body[:300].decode(errors='replace')}"


def ask(method: str, url: str, headers: Mapping[str, str], body: bytes | None = None) -> Answer:
    """Sends one request on a connection of its own."""
    address = urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=PATIENCE)
    try:
        connection.request(method, address.path, body=body, headers=dict(headers))
        response = connection.getresponse()
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
    finally:
        connection.close()


def until(what: str, send: Callable[[], Answer], *statuses: int) -> Answer:
    """Asks again and again until one of these statuses is answered; what else comes is only waited out."""
    deadline = time.monotonic() + PATIENCE
    while (answer := send()).status not in statuses:
        if time.monotonic() > deadline:
            wanted = " or ".join(map(str, statuses))
            raise Failed(f"{what}: not {wanted} within {PATIENCE:.0f} s, but {answer.text()}")
        time.sleep(PAUSE)
    return answer
