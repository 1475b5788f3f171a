"""What a token costs the first time, when its signature is checked and nothing is known of it yet."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from statistics import median
from urllib.parse import urlsplit

from bench import servers, tokens
from bench.data import add_items, made
from bench.measures import Measure, Settings
from bench.project import Failed, fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample

FIRST = 2_000
"""Tokens of each algorithm that are used for the first time, in a round."""
BLOCK = 100
"""So many requests with new tokens, then as many with a known one: what else the machine does meets both."""
TARGET = Target(100, "µs of CPU")


class Line:
    """One connection to a server, whose requests are answered one after the other."""

    def __init__(self, server: Server, connection: socket.socket) -> None:
        """A connection that is open."""
        self.server = server
        self.connection = connection
        self.head = f"GET /items/1 HTTP/1.1\r\nHost: {urlsplit(server.url).netloc}\r\nAuthorization: Bearer "

    def spent(self, each: list[str]) -> int:
        """Nanoseconds of the server's CPU for a request with each of these tokens."""
        requests = [f"{self.head}{token}\r\n\r\n".encode() for token in each]
        before = self.server.cpu_nanos()
        for request in requests:
            self.connection.sendall(request)
            ok(self.connection)
        return self.server.cpu_nanos() - before


@contextmanager
def line(server: Server) -> Iterator[Line]:
    """Connects to a server."""
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname, address.port), 30) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield Line(server, connection)


def first(settings: Settings) -> list[Result]:
    """The CPU time of a token's first use, above that of later ones."""
    folder = fresh("auth-first")
    database = made(folder / "items.db")
    add_items(database, 1)
    signed = tokens.signed(folder, BLOCK + FIRST * settings.rounds)
    with ExitStack() as stack:
        variables = {
            "OAUTH2_ISSUER": tokens.ISSUER,
            "OAUTH2_AUDIENCE": tokens.AUDIENCE,
            "OAUTH2_JWKS_URI": stack.enter_context(tokens.published(folder)),
        }
        server = stack.enter_context(servers.running(servers.guarded(database, None), folder, env=variables))
        wire = stack.enter_context(line(server))
        for each in signed.values():
            wire.spent(each[:BLOCK])  # to warm up
        rounds: dict[str, list[tuple[float, float]]] = {name: [] for name in signed}
        for turn in range(settings.rounds):
            for name, each in signed.items():
                begin = BLOCK + turn * FIRST
                rounds[name].append(in_blocks(wire, each[begin : begin + FIRST], each[0]))
    return [result(name, pairs) for name, pairs in rounds.items()]


def in_blocks(wire: Line, new: list[str], known: str) -> tuple[float, float]:
    """Microseconds of a request with a new token, and of one with a known one: those of the median block."""
    spent: tuple[list[int], list[int]] = ([], [])
    for begin in range(0, len(new), BLOCK):
        spent[0].append(wire.spent(new[begin : begin + BLOCK]))
        spent[1].append(wire.spent([known] * BLOCK))
    return median(spent[0]) / 1000 / BLOCK, median(spent[1]) / 1000 / BLOCK


def result(name: str, pairs: list[tuple[float, float]]) -> Result:
    """The row of an algorithm."""
    figures = [
        Figure(f"{name}: a request with a new token", Sample.of(new for new, _ in pairs).text("µs of CPU")),
        Figure(f"{name}: a request with a known token", Sample.of(known for _, known in pairs).text("µs of CPU")),
    ]
    above = Sample.of(new - known for new, known in pairs)
    return Result.of(f"first use of a JWT, {name}", "a token that was used before", TARGET, above, figures)


def ok(connection: socket.socket) -> None:
    """Reads an answer of 200 to its end: a short one, of a length that it tells."""
    received = b""
    while True:
        more = connection.recv(65536)
        received += more
        head, found, body = received.partition(b"\r\n\r\n")
        if not more or (found and not head.startswith(b"HTTP/1.1 200 ")):
            raise Failed(f"GET /items/1 answered {received[:500]!r}")
        if found and len(body) >= length(head):
            return


def length(head: bytes) -> int:
    """The `Content-Length` of an answer."""
    for entry in head.lower().split(b"\r\n"):
        if entry.startswith(b"content-length:"):
            return int(entry.split(b":")[1])
    raise Failed(f"an answer of no known length: {head!r}")


MEASURES = [
    Measure(
        "auth-first",
        f"""Tokens of an issuer of the benchmark's own, whose keys the server fetches. One connection sends {FIRST:,}
        requests with as many tokens, none of which was used before, and as many with one that was, in turn by the
        {BLOCK}; compared is the CPU time of the server's process for the median block, by a clock that counts
        nanoseconds.""",
        first,
    ),
]
