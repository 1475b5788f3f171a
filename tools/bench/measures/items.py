"""Items one by one: against a bare server with the same SQL, and against the items course's server."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

from bench import servers
from bench.data import add_course_items, add_items, made
from bench.load import Load, load
from bench.measures import Measure, Settings
from bench.project import fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample

ITEMS = 10_000
"""How many items there are when reading begins."""
READ_FORMS = ("inline", "pool", "mutex")
WRITE_FORMS = ("mutex",)
"""Where several connections write, they wait for each other's lock with sleeps: about half as fast in a trial."""
BODY = '{"name": "New Item", "price": 19.99}'
COURSE_BODY = '{"id": 0, "nome": "New Item", "preco": 19.99}'

Start = Callable[[Path], AbstractContextManager[Server]]
Put = Callable[[Server], Load]


def ours(folder: Path) -> AbstractContextManager[Server]:
    """Counterfoil on the database of a folder."""
    return servers.running(servers.counterfoil(folder / "items.db"), folder)


def rival(form: str) -> Start:
    """The bare server, on the database of a folder."""
    return lambda folder: servers.running(servers.rival(form, folder / "items.db"), folder)


def get(connections: int, seconds: float) -> Put:
    """Reads items by random ids."""
    return lambda server: load(server, connections, seconds, "get.lua", "/items/", "1", str(ITEMS))


def post(connections: int, seconds: float) -> Put:
    """Adds items."""
    return lambda server: load(server, connections, seconds, "post.lua", "/items", BODY)


def course_post(connections: int, seconds: float) -> Put:
    """Adds items to the course's server."""
    return lambda server: load(server, connections, seconds, "post.lua", "/inserir", COURSE_BODY)


def in_turn(name: str, rounds: int, sides: dict[str, tuple[Start, Put]]) -> dict[str, list[Load]]:
    """Puts load on all sides, one after the other, in each round; all run, but one works at a time."""
    folder = fresh(name)
    database = made(folder / "made.db")
    add_items(database, ITEMS)
    with ExitStack() as stack:
        running: dict[str, Server] = {}
        for side, (start, _) in sides.items():
            own = folder / side
            own.mkdir()
            shutil.copy(database, own / "items.db")
            add_course_items(own / "database.db", ITEMS)
            running[side] = stack.enter_context(start(own))
        for side, (_, put) in sides.items():
            put(running[side])  # to warm up
        found: dict[str, list[Load]] = {side: [] for side in sides}
        for _ in range(rounds):
            for side, (_, put) in sides.items():
                found[side].append(put(running[side]))
    shutil.rmtree(folder)
    return found


def compared(
    words: tuple[str, str], target: Target, found: dict[str, list[Load]], value: Callable[[Load], float], unit: str
) -> Result:
    """The first side against the best of the others, round by round."""
    own, *others = found
    samples = {side: Sample.of(map(value, loads)) for side, loads in found.items()}
    best = max(others, key=lambda side: samples[side].median)
    ratios = [value(mine) / value(its) for mine, its in zip(found[own], found[best], strict=True)]
    figures = [Figure(side, sample.text(unit)) for side, sample in samples.items()]
    return Result.of(*words, target, Sample.of(ratios), figures)


def get_against_bare(settings: Settings) -> list[Result]:
    """GET by id, 64 connections."""
    put = get(64, settings.seconds)
    sides = {"counterfoil": (ours, put)} | {f"bare, {form}": (rival(form), put) for form in READ_FORMS}
    words = ("GET /items/{id}, 64 connections", "bare axum + rusqlite, its best form")
    found = in_turn("get", settings.rounds, sides)
    return [compared(words, Target(0.9, "×", True), found, lambda put: put.per_cpu_second, "requests/CPU s")]


def post_against_bare(settings: Settings) -> list[Result]:
    """Durable POST, 64 connections."""
    put = post(64, settings.seconds)
    sides = {"counterfoil": (ours, put)} | {f"bare, {form}": (rival(form), put) for form in WRITE_FORMS}
    words = ("durable POST /items, 64 clients", "one transaction a request, its best form")
    found = in_turn("post", settings.rounds, sides)
    return [compared(words, Target(10, "×", True), found, lambda put: put.per_second, "requests/s")]


def get_against_course(settings: Settings) -> list[Result]:
    """GET by id, 32 connections, against the items course."""
    put = get(32, settings.seconds)
    sides: dict[str, tuple[Start, Put]] = {"counterfoil": (ours, put), "course": (servers.course, put)}
    words = ("GET /items/{id}, 32 connections", "the items course's FastAPI server")
    found = in_turn("course-get", settings.rounds, sides)
    return [compared(words, Target(20, "×", True), found, lambda put: put.per_cpu_second, "requests/CPU s")]


def post_against_course(settings: Settings) -> list[Result]:
    """Durable POST, 32 connections, against the items course."""
    sides: dict[str, tuple[Start, Put]] = {
        "counterfoil": (ours, post(32, settings.seconds)),
        "course": (servers.course, course_post(32, settings.seconds)),
    }
    words = ("durable POST /items, 32 connections", "the items course's FastAPI server")
    found = in_turn("course-post", settings.rounds, sides)
    return [compared(words, Target(15, "×", True), found, lambda put: put.per_second, "requests/s")]


BARE = f"""The rival is `bench/rival`: a bare axum handler over rusqlite with the same SQL on a copy of the same
database (journal `wal`, `synchronous=full`), built with the same optimizations; no contract, no checks, no request
ids, no log, no metrics. Its forms: *inline* has a connection for each of the runtime's threads, used there and then;
*pool* has one for each of tokio's blocking threads; *mutex* shares one among these. The comparison is with the form
that did best; writes are only measured with *mutex*, since connections that write at once wait for each other. There
are {ITEMS:,} items at the start; wrk sends, over connections that are kept."""
COURSE = f"""The rival is `bench/course/items_api.py`, the code of the items course, under uvicorn as the course
starts it (one process), on a copy of {ITEMS:,} items. Both log each request, as they do by default, to
`/dev/null`."""

MEASURES = [
    Measure(
        "post",
        f"{BARE} Each of the rival's requests is a transaction of its own; counterfoil answers after the COMMIT that "
        "it shares with what was waiting. Compared are requests a second.",
        post_against_bare,
    ),
    Measure(
        "get",
        f"{BARE} Ids are random. Compared are requests for each second of CPU that the server's process used "
        "(`/proc/PID/stat`, user and system), so that what wrk uses does not count.",
        get_against_bare,
    ),
    Measure("course-get", f"{COURSE} Compared are requests for each second of CPU.", get_against_course),
    Measure(
        "course-post",
        f"{COURSE} Its SQLite commits each request with a sync, as does counterfoil. Compared are requests a second.",
        post_against_course,
    ),
]
