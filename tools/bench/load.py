"""Load on a server, by wrk: keep-alive connections that each send the next request when they have the answer."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bench import programs
from bench.project import BENCH, Failed, run
from bench.servers import Server


@dataclass(frozen=True)
class Load:
    """What came of a stretch of load."""

    requests: int
    """How many were answered."""
    seconds: float
    cpu_seconds: float
    """What the server used for them."""
    p50: float = 0
    """The latency, in milliseconds, that half of the requests kept."""
    p99: float = 0
    """The latency, in milliseconds, that 99 of 100 kept."""

    @property
    def per_second(self) -> float:
        """Requests in a second of the clock."""
        return self.requests / self.seconds

    @property
    def per_cpu_second(self) -> float:
        """Requests in a second of one of the server's cores."""
        return self.requests / self.cpu_seconds

    @property
    def micros(self) -> float:
        """Microseconds from a request to the next, on one connection."""
        return self.seconds / self.requests * 1e6


def load(server: Server, connections: int, seconds: float, script: str, *arguments: str) -> Load:
    """Puts load on a server; an answer that is no success makes the measurement worthless."""
    threads = str(min(2, connections))
    command = [
        programs.need("wrk"),
        "-t",
        threads,
        "-c",
        str(connections),
        "-d",
        f"{max(1, round(seconds))}s",
        "--timeout",
        "30s",
    ]
    before = server.cpu_seconds()
    said = run([*command, "-s", script, server.url, "--", *arguments], cwd=BENCH / "wrk")
    used = server.cpu_seconds() - before
    result = json.loads(said.rsplit("\n", 2)[-2])
    if result["errors"] or not result["requests"]:
        raise Failed(f"{script}: of {result['requests']} requests, {result['errors']} failed")
    return Load(result["requests"], result["micros"] / 1e6, used, result["p50"] / 1e3, result["p99"] / 1e3)
