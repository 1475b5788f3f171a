"""What a request costs when there is more to look through."""

from __future__ import annotations

import http.client
import re
import shutil
from contextlib import ExitStack
from urllib.parse import urlsplit

from bench import servers
from bench.data import add_items, made
from bench.load import load
from bench.measures import Measure, Settings
from bench.project import Failed, fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample

SMALL = 1_000
PAGE = 1_000


def growth(settings: Settings) -> list[Result]:
    """The same requests to a small and to a large database, in turn."""
    sizes = (SMALL, settings.grown)
    folder = fresh("growth")
    with ExitStack() as stack:
        running: dict[int, Server] = {}
        for size in sizes:
            own = folder / str(size)
            own.mkdir()
            database = made(own / "items.db")
            add_items(database, size)
            running[size] = stack.enter_context(servers.running(servers.counterfoil(database), own))
        requests = {size: paths(server, size) for size, server in running.items()}
        results = []
        for what in requests[SMALL]:
            times: dict[int, list[float]] = {size: [] for size in sizes}
            for counts in [False] + [True] * settings.rounds:
                for size in sizes:
                    put = load(running[size], 1, settings.seconds / 2, "get.lua", *requests[size][what])
                    if counts:  # the first is to warm up
                        times[size].append(put.micros)
            ratios = [large / small for small, large in zip(*times.values(), strict=True)]
            figures = [Figure(f"{what}, {size:,} items", Sample.of(times[size]).text("µs")) for size in sizes]
            against = f"{SMALL:,} items against {settings.grown:,}"
            results.append(Result.of(f"growth: {what}", against, Target(1.3, "×"), Sample.of(ratios), figures))
    shutil.rmtree(folder)
    return results


def paths(server: Server, size: int) -> dict[str, list[str]]:
    """The arguments of get.lua for each kind of request."""
    thousandth = f"page {PAGE:,}"
    return {
        "GET by id": ["/items/", "1", str(size)],
        "first page": ["/items"],
        thousandth: [page(server, PAGE)],
    }


def page(server: Server, number: int) -> str:
    """The path of a page of one item, by following links."""
    address = urlsplit(server.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port)
    path = "/items?limit=1"
    for _ in range(number - 1):
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        link = re.match(r'<([^>]+)>; rel="next"', response.headers.get("Link", ""))
        if link is None:
            raise Failed(f"{path} links to no next page")
        path = re.sub(r"^https?://[^/]+", "", link[1])
    return path


MEASURES = [
    Measure(
        "growth",
        f"GET by id (of random ids), of the first page and of page {PAGE:,} (pages of one item, reached by their "
        "links), on one connection: time from a request to the next. Names and prices are in no order.",
        growth,
    ),
]
