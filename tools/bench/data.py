"""Databases to measure with, filled by the program `sqlite3`."""

from __future__ import annotations

from pathlib import Path

from bench import programs, servers
from bench.project import SCHEMA, run


def made(path: Path) -> Path:
    """An empty database of counterfoil's present schema."""
    with servers.running(servers.counterfoil(path), path.parent):
        pass
    return path


def sqlite(path: Path, script: str) -> str:
    """Runs SQL and dot commands; the first error ends it."""
    return run([programs.need("sqlite3"), "-bail", path], stdin=script)


def numbers(count: int) -> str:
    """SQL for a table `n (i)` of the numbers from 1 on."""
    return f"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"


def migrations() -> list[str]:
    """The SQL of each version of the schema, the first first, for whichever SQLite the program `sqlite3` has."""
    files = sorted(SCHEMA.glob("*.sql"))
    # Milliseconds came with SQLite 3.42.
    return [file.read_text(encoding="utf-8").replace("unixepoch('subsec')", "unixepoch()") for file in files]


def columns(path: Path, table: str) -> list[str]:
    """The columns of a table."""
    return sqlite(path, f"SELECT name FROM pragma_table_info('{table}');").split()


def add_items(path: Path, count: int) -> None:
    """Adds items whose names and prices are in no order, in one transaction and without waiting for the disk."""
    indexes = sqlite(path, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql <> '';")
    names = sqlite(path, "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql <> '';")
    drop = "\n".join(f"DROP INDEX {name};" for name in names.split())
    again = "\n".join(f"{line};" for line in indexes.splitlines())
    more = {"modified": "unixepoch() * 1000"}  # what counterfoil sets of its own accord
    own = [name for name in columns(path, "items") if name in more]
    sqlite(
        path,
        f"""PRAGMA synchronous = off; PRAGMA temp_store = memory; PRAGMA cache_size = -262144;
        BEGIN IMMEDIATE;
        {drop}
        {numbers(count)} INSERT INTO items ({", ".join(["name", "price_mills", *own])})
          SELECT printf('Item %08x', i * 2654435761 % 4294967296), i * 40503 % 100000 * 10
            {"".join(f", {more[name]}" for name in own)} FROM n;
        {again}
        COMMIT;
        PRAGMA wal_checkpoint(truncate);""",
    )


def add_course_items(path: Path, count: int) -> None:
    """A database of the items course with as many items; its server makes the same table where there is none."""
    sqlite(
        path,
        f"""CREATE TABLE items (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            nome TEXT NOT NULL,
            preco REAL NOT NULL
        );
        {numbers(count)} INSERT INTO items (nome, preco) SELECT printf('Item %08x', i), i / 100.0 FROM n;""",
    )
