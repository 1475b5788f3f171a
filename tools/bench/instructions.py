"""How many instructions one request takes, counted by callgrind: a regression shows without a clock."""

from __future__ import annotations

import http.client
import re
from pathlib import Path
from urllib.parse import urlsplit

from bench import programs, servers
from bench.data import made
from bench.project import BENCH, Failed, fresh

FILE = BENCH / "instructions.txt"
TOLERANCE = 0.05
"""How far a count may be above the recorded one: more than two runs of the same program ever differ."""
HEAD = "# Instructions of one request, counted by callgrind. Written by: make bench-instructions WRITE=1\n"
FEW, MORE = 200, 1200
REQUESTS: dict[str, tuple[str, str, str | None]] = {
    "GET /items/{id}": ("GET", "/items/1", None),
    "POST /items": ("POST", "/items", '{"name": "New Item", "price": 19.99}'),
}


def count() -> dict[str, int]:
    """The instructions of each kind of request: of two runs, one with a thousand more of them, the difference."""
    found = {}
    for name, request in REQUESTS.items():
        few, more = (total(request, times) for times in (FEW, MORE))
        found[name] = round((more - few) / (MORE - FEW))
    return found


def total(request: tuple[str, str, str | None], times: int) -> int:
    """The instructions of a server that starts, answers so many requests on one connection, and stops."""
    valgrind = programs.need("valgrind")
    folder = fresh("instructions")
    database = made(folder / "items.db")
    output = folder / "callgrind.out"
    callgrind: list[str | Path] = [valgrind, "--quiet", "--tool=callgrind", f"--callgrind-out-file={output}"]
    with servers.running([*callgrind, *servers.counterfoil(database)], folder) as server:
        send(server.url, REQUESTS["POST /items"], 1)
        send(server.url, request, times)
    found = re.search(r"^totals: (\d+)$", output.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    if found is None:
        raise Failed("callgrind counted nothing")
    return int(found[1])


def send(url: str, request: tuple[str, str, str | None], times: int) -> None:
    """Sends the same request again and again."""
    address = urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port)
    method, path, body = request
    headers = {"Content-Type": "application/json"} if body else {}
    for _ in range(times):
        connection.request(method, path, body=body, headers=headers)
        response = connection.getresponse()
        response.read()
        if response.status >= http.client.BAD_REQUEST:
            raise Failed(f"{method} {path} answered {response.status}")


def recorded() -> dict[str, int]:
    """The counts that the last record holds."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    pairs = [line.rsplit(" ", 1) for line in lines if line and not line.startswith("#")]
    return {name: int(number) for name, number in pairs}


def write(counts: dict[str, int]) -> None:
    """Records counts."""
    FILE.write_text(HEAD + "".join(f"{name} {number}\n" for name, number in counts.items()), encoding="utf-8")


def regressions(before: dict[str, int], now: dict[str, int]) -> list[str]:
    """What takes more instructions than the record and the tolerance allow, a sentence each."""
    return [
        f"{name} takes {number:,} instructions, but took {before[name]:,} ({number / before[name] - 1:+.1%}); "
        "find out why, or record it: make bench-instructions WRITE=1"
        for name, number in now.items()
        if name in before and number > before[name] * (1 + TOLERANCE)
    ]
