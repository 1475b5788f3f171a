"""Which setting of the rival does best: found by trying, so that it is compared at its best."""

from __future__ import annotations

from collections.abc import Callable
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


def candidates(quick: bool, clients: int) -> list[Setting]:
    """What is tried. One client at a time has no use for a second worker."""
    workers = (1,) if clients == 1 else WORKERS[:2] if quick else WORKERS
    return [Setting(*each) for each in product(workers, THREADS, HANDLERS)]


@cache
def best(settings: Settings, clients: int, large: bool = False) -> tuple[Setting, list[Figure]]:
    """The setting with the most photos a second, or with the least latency for one client; and what all came to."""
    chosen = photos(settings.photos)
    files = chosen.large if large else chosen.small
    value: Callable[[Load], float] = (lambda load: -load.p50) if clients == 1 else (lambda load: load.per_second)
    quick = settings.rounds <= 2
    tried = {each: value(trial(each, clients, files, 1 if quick else 2)) for each in candidates(quick, clients)}
    unit = "ms" if clients == 1 else "pictures/s"
    figures = [Figure(f"tried: {each.text()}", f"{number(abs(found))} {unit}") for each, found in tried.items()]
    return max(tried, key=lambda each: tried[each]), figures


def trial(setting: Setting, clients: int, files: list[Path], seconds: float) -> Load:
    """One setting under load, after a little to warm up."""
    with classifiers.rival(setting, fresh("tuning")) as server:
        for file in files[: 2 * setting.workers]:
            classifiers.uploaded(server, file)
        return classifiers.upload(server, clients, seconds, files)
