"""What the rest of the API feels of pictures: the latency of an item while classification is saturated."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench import classifiers
from bench.data import add_items, made
from bench.load import Load, load
from bench.measures import Measure, Settings
from bench.photos import photos
from bench.project import fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample
from bench.tuning import CLIENTS

ITEMS = 1_000
ASKING = 4
"""Connections that ask for items."""
PAUSE = 10
"""Milliseconds between an answer and the next question, on each of them."""


def routes(settings: Settings) -> list[Result]:
    """Idle, beside small photos and beside large ones, in turn."""
    chosen = photos(settings.photos)
    folder = fresh("routes")
    add_items(made(folder / "items.db"), ITEMS)
    beside: dict[str, list[Load]] = {"idle": [], "beside 500×375": [], "beside 12 megapixels": []}
    uploads: list[Load] = []
    with classifiers.counterfoil(folder) as server:
        for _ in range(settings.rounds):
            beside["idle"].append(asked(server, settings.seconds))
            for name, files in (("beside 500×375", chosen.small), ("beside 12 megapixels", chosen.large)):
                asking, uploading = saturated(server, settings.seconds, files)
                beside[name].append(asking)
                uploads += [uploading] if files is chosen.small else []
    figures = [
        Figure(f"{name}: {what}", Sample.of(value).text("ms"))
        for name, loads in beside.items()
        for what, value in (("p50", [each.p50 for each in loads]), ("p99", [each.p99 for each in loads]))
    ]
    figures.append(Figure("500×375 meanwhile", Sample.of(each.per_second for each in uploads).text("pictures/s")))
    worst = max(list(beside)[1:], key=lambda name: Sample.of(each.p99 for each in beside[name]).median)
    value = Sample.of(each.p99 for each in beside[worst])
    what = f"GET /items/{{id}}, p99, while {CLIENTS} clients upload"
    return [Result.of(what, "idle, and a bound", Target(10, "ms"), value, figures)]


def asked(server: Server, seconds: float) -> Load:
    """Items by random ids, seldom enough that asking is no load."""
    return load(server, ASKING, seconds, "paced.lua", "/items/", "1", str(ITEMS), str(PAUSE))


def saturated(server: Server, seconds: float, files: list[Path]) -> tuple[Load, Load]:
    """The same while every core classifies."""
    with ThreadPoolExecutor(1) as pool:
        # Uploads begin earlier and end later than the questions.
        uploading = pool.submit(classifiers.upload, server, CLIENTS, seconds + 2, files)
        classifiers.uploaded(server, files[0])
        return asked(server, seconds), uploading.result()


MEASURES = [
    Measure(
        "other-routes",
        f"{ASKING} connections ask for items by random ids, each {PAUSE} ms after its last answer, while {CLIENTS} "
        "clients upload photos of one size as fast as they are answered; compared is the size that disturbs more. "
        "wrk sends both, on the same cores.",
        routes,
    ),
]
