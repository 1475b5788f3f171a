"""Which setting of the rival does best: found by trying, so that it is compared at its best."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

from bench import classifiers
from bench.classifiers import Setting
from bench.load import Load
from bench.measures import Settings
from bench.photos import photos
from bench.project import fresh
from bench.results import Figure
from bench.stats import number

CLIENTS = 8
HANDLERS = ("async", "thread")
WORKERS = (1, 2, 4)
THREADS = (1, 2)
FINALISTS = 3
"""How many settings are tried with large photos."""
LARGE_SECONDS = 4
"""How long load of large photos lasts at least: a slow server answers only a few in a second."""
QUICK_ROUNDS = 2
"""As many rounds or fewer are a quick run."""


def candidates(quick: bool, clients: int) -> list[Setting]:
    """What is tried. One client at a time has no use for a second worker."""
    workers = (1,) if clients == 1 else WORKERS[:2] if quick else WORKERS
    return [Setting(*each) for each in product(workers, THREADS, HANDLERS)]


@cache
def best(settings: Settings, clients: int, large: bool = False) -> tuple[Setting, list[Figure]]:
    """The setting with the most photos a second, or with the least latency for one client; and what each came to."""
    found = tried(settings, clients, large)
    unit = "ms" if clients == 1 else "pictures/s"
    figures = [Figure(f"tried: {each.text()}", f"{number(abs(value))} {unit}") for each, value in found.items()]
    return next(iter(found)), figures


@cache
def tried(settings: Settings, clients: int, large: bool) -> dict[Setting, float]:
    """What the settings came to, the best first. With large photos, only those that do well with small ones."""
    quick = settings.rounds <= QUICK_ROUNDS
    some = list(tried(settings, clients, False))[:FINALISTS] if large else candidates(quick, clients)
    chosen = photos(settings.photos)
    files = chosen.large if large else chosen.small
    seconds = LARGE_SECONDS if large else 1 if quick else 2
    found = {each: worth(trial(each, clients, files, seconds), clients) for each in some}
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def worth(load: Load, clients: int) -> float:
    """What is compared: the more the better."""
    return -load.p50 if clients == 1 else load.per_second


def trial(setting: Setting, clients: int, files: list[Path], seconds: float) -> Load:
    """One setting under load, after a little to warm up."""
    with classifiers.rival(setting, fresh("tuning")) as server:
        for file in files[: 2 * setting.workers]:
            classifiers.uploaded(server, file)
        return classifiers.upload(server, clients, seconds, files)
