"""Pictures through `POST /upload`: against FastAPI with Pillow and ONNX Runtime."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from bench import classifiers, tuning
from bench.load import Load
from bench.measures import Measure, Settings
from bench.photos import photos
from bench.project import Failed, fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample
from bench.tuning import CLIENTS, LARGE_SECONDS

OURS = "counterfoil"
RIVAL = "FastAPI + Pillow + ONNX Runtime"
DIFFERENCE = 0.1
"""How far apart the two servers' probabilities may lie before they count as different work."""
Value = Callable[[Load], float]


def small(settings: Settings) -> list[Result]:
    """Small photos, several clients."""
    found, figures = turns(settings, CLIENTS, [False], "small")
    return [faster(f"`/upload` of 500×375, {CLIENTS} clients", Target(2, "×", True), found, RIVAL, figures)]


def large(settings: Settings) -> list[Result]:
    """Large photos, several clients; Pillow decodes them in full, or with `draft` at a smaller scale."""
    found, figures = turns(settings, CLIENTS, [False, True], "large")
    what = f"`/upload` of 12 megapixels, {CLIENTS} clients"
    return [
        faster(f"{what}, against a full decode", Target(3, "×", True), found, RIVAL, figures),
        faster(f"{what}, against `draft`", Target(1.3, "×", True), found, with_draft(RIVAL), []),
    ]


def one(settings: Settings) -> list[Result]:
    """One client: the latency that half of the requests keep."""
    found, figures = turns(settings, 1, [False], "small")
    figures += [Figure(f"{side}: p50", sample(loads, p50, "ms")) for side, loads in found.items()]
    ratios = [mine.p50 / its.p50 for mine, its in zip(found[OURS], found[RIVAL], strict=True)]
    target = Target(0.6, "× its latency")
    return [
        Result.of(
            "`/upload` of 500×375, one client, p50", f"{RIVAL}, its best setting", target, Sample.of(ratios), figures
        )
    ]


def turns(
    settings: Settings, clients: int, drafts: list[bool], size: str
) -> tuple[dict[str, list[Load]], list[Figure]]:
    """Load on both servers in turn, each round; and what is to be told of it beside the figures."""
    chosen = photos(settings.photos)
    files: list[Path] = chosen.large if size == "large" else chosen.small
    large = size == "large"
    seconds = max(LARGE_SECONDS, 2 * settings.seconds) if large else settings.seconds
    setting, tried = tuning.best(settings, clients, large)
    folder = fresh("uploads")
    with ExitStack() as stack:
        running = {OURS: stack.enter_context(classifiers.counterfoil(folder))}
        for draft in drafts:
            name = with_draft(RIVAL) if draft else RIVAL
            running[name] = stack.enter_context(classifiers.rival(setting, folder, draft=draft))
        figures = [Figure("photos", chosen.about()), Figure("the rival's best setting", setting.text()), *tried]
        figures += same_work(running, files)
        for server in running.values():
            classifiers.upload(server, clients, LARGE_SECONDS if large else 1, files)  # to warm up
        found: dict[str, list[Load]] = {side: [] for side in running}
        for _ in range(settings.rounds):
            for side, server in running.items():
                found[side].append(classifiers.upload(server, clients, seconds, files))
    return found, figures


def same_work(running: dict[str, Server], files: list[Path]) -> list[Figure]:
    """That the servers give the same answers, as far as decoders and filters agree; how far they do."""
    figures = []
    for side, server in running.items():
        if side != OURS:
            apart = classifiers.difference(running[OURS], server, files)
            if apart > DIFFERENCE:
                raise Failed(f"the probabilities of {OURS} and of {side} lie {apart:.3f} apart: not the same work")
            figures.append(Figure(f"largest difference of a probability, {OURS} and {side}", f"{apart:.4f}"))
    return figures


def faster(what: str, target: Target, found: dict[str, list[Load]], rival: str, figures: list[Figure]) -> Result:
    """Pictures a second against a rival's, round by round; of each CPU second too, whatever else runs."""
    ratios = [mine.per_second / its.per_second for mine, its in zip(found[OURS], found[rival], strict=True)]
    lean = [mine.per_cpu_second / its.per_cpu_second for mine, its in zip(found[OURS], found[rival], strict=True)]
    for side in (OURS, rival):
        figures = [
            *figures,
            Figure(f"{what}: {side}", sample(found[side], per_second, "pictures/s")),
            Figure(f"{what}: {side}, of each CPU second", sample(found[side], per_cpu_second, "pictures/CPU s")),
            Figure(f"{what}: {side}, p50", sample(found[side], p50, "ms")),
        ]
    figures = [*figures, Figure(f"{what}: ratio of the pictures for each CPU second", Sample.of(lean).text("×"))]
    return Result.of(what, f"{rival}, its best setting", target, Sample.of(ratios), figures)


def sample(loads: list[Load], value: Value, unit: str) -> str:
    """A value of several loads, for people."""
    return Sample.of(map(value, loads)).text(unit)


def per_second(load: Load) -> float:
    """Pictures in a second of the clock."""
    return load.per_second


def per_cpu_second(load: Load) -> float:
    """Pictures in a second of one of the server's cores."""
    return load.per_cpu_second


def p50(load: Load) -> float:
    """The latency that half of the requests keep, in milliseconds."""
    return load.p50


def with_draft(name: str) -> str:
    """What the rival is called when Pillow decodes at a smaller scale."""
    return f"{name}, `draft`"


SERVER = """The rival is `bench/vision/rival/app.py`: a FastAPI server under uvicorn (uvloop, httptools) with Pillow
and ONNX Runtime, on the same weights, exported to ONNX by `bench/vision/rival/export.py`, with the same
preprocessing. How many workers it has, how many threads ONNX Runtime uses, and whether the handler is `def` or `async
def`, is tried first, and the comparison is with what did best. The machine's cores do all the work: the servers',
and wrk's, which sends the photos as forms on kept connections. Before that, the answers of both servers to each photo
are compared."""

MEASURES = [
    Measure("upload", f"{SERVER} Compared are pictures a second.", small),
    Measure(
        "upload-large",
        f"{SERVER} Once, Pillow decodes the whole JPEG; once, `draft` lets it decode at a scale at which both sides "
        "are at least twice the network's input. Compared are pictures a second.",
        large,
    ),
    Measure("one-client", f"{SERVER} Compared is the median latency of one client.", one),
]
