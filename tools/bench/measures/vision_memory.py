"""How much memory classification holds under load: against FastAPI with Pillow and ONNX Runtime."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from bench import classifiers, tuning
from bench.measures import Measure, Settings
from bench.measures.uploads import OURS, RIVAL
from bench.photos import Photos, photos
from bench.project import fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample
from bench.tuning import CLIENTS, LARGE_SECONDS

EVERY = 0.05
"""Seconds between two looks at a server's memory."""


def memory(settings: Settings) -> list[Result]:
    """The most that each server holds while it is given small photos and then large ones."""
    chosen = photos(settings.photos)
    setting, _ = tuning.best(settings, CLIENTS)
    folder = fresh("upload-memory")
    with classifiers.counterfoil(folder) as server:
        started = server.peak_kib() / 1024
        shared = watched(server, settings, chosen)
        ours = server.peak_kib() / 1024
    with classifiers.rival(setting, folder, draft=True) as server:
        rival = watched(server, settings, chosen)
    figures = [
        Figure(f"{OURS}: when it has started", f"{started:.0f} MiB"),
        Figure(f"{OURS}: at most, all that is resident", f"{ours:.0f} MiB"),
        Figure(f"{OURS}: at most, its share of what others map too", f"{shared:.0f} MiB"),
        Figure(f"{RIVAL}, {setting.text()}, `draft`: at most, its processes' shares", f"{rival:.0f} MiB"),
    ]
    what = f"memory while {CLIENTS} clients upload"
    return [
        Result.of(what, RIVAL, Target(0.5, "× its memory"), Sample.of([ours / rival]), figures),
        Result.of(what, "a bound", Target(150, "MiB"), Sample.of([ours])),
    ]


def watched(server: Server, settings: Settings, chosen: Photos) -> float:
    """The most memory of a server's processes together, in MiB, during both kinds of load."""
    ended = Event()
    with ThreadPoolExecutor(1) as pool:
        watching = pool.submit(most, server, ended)
        try:
            for files in (chosen.small, chosen.large):
                classifiers.upload(server, CLIENTS, max(LARGE_SECONDS, 2 * settings.seconds), files)
        finally:
            ended.set()
        return watching.result() / 1024


def most(server: Server, ended: Event) -> int:
    """The most that was seen until the end."""
    found = server.shared_kib()
    while not ended.wait(EVERY):
        found = max(found, server.shared_kib())
    return found


MEASURES = [
    Measure(
        "upload-memory",
        f"{CLIENTS} clients upload photos of 500×375 and then of 12 megapixels. Of counterfoil, the most resident "
        "memory of its process (`VmHWM`); of the rival, in the setting that is fastest and with `draft`, the "
        "proportional set sizes of its processes together, so that what they share counts once: in doubt, the rival "
        "has the advantage.",
        memory,
    ),
]
