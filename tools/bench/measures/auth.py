"""What tokens cost: requests with one against the same requests where nobody is asked."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

from bench import servers, tokens
from bench.data import add_items, made
from bench.load import Load, load
from bench.measures import Measure, Settings
from bench.project import fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample

CONNECTIONS = 64
ITEMS = 100_000
"""How many resources there are to decide about."""
NOBODY, JWT, BISCUIT = "nobody is asked", "JWT", "Biscuit"
ALL, NARROW_ALL = f"nobody is asked, {ITEMS:,} items", f"Biscuit with two checks more, {ITEMS:,} items"
Side = tuple[Server, int, Path | None]
"""A server, the last of the items that are asked for, and the file of the token."""


def warm(settings: Settings) -> list[Result]:
    """GET by id with a JWT and with a Biscuit, that were seen before; with a narrowed one, of many items."""
    folder = fresh("auth")
    database = made(folder / "items.db")
    add_items(database, ITEMS)
    known = tokens.client(database)
    with ExitStack() as stack:
        copy = folder / "copy.db"
        shutil.copy(database, copy)
        asking = stack.enter_context(servers.running(servers.guarded(database, folder / "keys"), folder))
        open_to_all = stack.enter_context(servers.running(servers.counterfoil(copy), folder))
        jwt = tokens.issued(asking.url, known)
        biscuit = tokens.exchanged(asking.url, known, jwt)
        narrow = tokens.narrowed(asking.url, biscuit)
        sides: dict[str, Side] = {
            NOBODY: (open_to_all, 1, None),
            JWT: (asking, 1, kept(folder / "jwt", jwt)),
            BISCUIT: (asking, 1, kept(folder / "biscuit", biscuit)),
            ALL: (open_to_all, ITEMS, None),
            NARROW_ALL: (asking, ITEMS, kept(folder / "narrow", narrow)),
        }
        found = in_turn(settings, sides)
    return [
        compared(found, JWT, NOBODY, Target(0.9, "×", True)),
        compared(found, BISCUIT, NOBODY, Target(0.75, "×", True)),
        compared(found, NARROW_ALL, ALL, None),
    ]


def kept(file: Path, token: str) -> Path:
    """A file of a token, for wrk."""
    file.write_text(f"{token}\n", encoding="utf-8")
    return file


def in_turn(settings: Settings, sides: dict[str, Side]) -> dict[str, list[Load]]:
    """Puts load on all sides, one after the other, in each round."""
    for side in sides.values():
        put(side, 1)  # to warm up
    found: dict[str, list[Load]] = {name: [] for name in sides}
    for _ in range(settings.rounds):
        for name, side in sides.items():
            found[name].append(put(side, settings.seconds))
    return found


def put(side: Side, seconds: float) -> Load:
    """Reads items, one after the other."""
    server, last, token = side
    words = ["/items/", "1", str(last)] + ([str(token)] if token else [])
    return load(server, CONNECTIONS, seconds, "bearer.lua", *words)


def compared(found: dict[str, list[Load]], own: str, other: str, target: Target | None) -> Result:
    """Requests for each second of CPU, round by round."""
    pairs = zip(found[own], found[other], strict=True)
    ratios = Sample.of(mine.per_cpu_second / its.per_cpu_second for mine, its in pairs)
    figures = [
        Figure(name, Sample.of(each.per_cpu_second for each in found[name]).text("requests/CPU s"))
        for name in (own, other)
    ]
    what = f"GET /items/{{id}} with a token: {own}"
    if target is None:
        return Result(what, other, "–", ratios.text("×"), "for information", figures)
    return Result.of(what, other, target, ratios, figures)


MEASURES = [
    Measure(
        "auth",
        f"""Two servers on copies of one database: one started with `--demo`, one with the embedded authorization
        server and without rate limits. wrk reads an item over {CONNECTIONS} connections: without a token, with a JWT
        (EdDSA) that the server issued, and with the Biscuit that it gave for that JWT. The narrowed Biscuit has two
        checks more, of the time and of the item's id, and reads {ITEMS:,} items in turn, so that no decision is one
        that was made just before. Compared are requests for each second of CPU that the server's process used.""",
        warm,
    ),
]
