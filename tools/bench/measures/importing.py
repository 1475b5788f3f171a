"""The import of Online Retail against the program `sqlite3`."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from bench import programs
from bench.data import columns, migrations, sqlite
from bench.measures import Measure, Settings
from bench.project import BENCH, Failed, fresh, run
from bench.results import Figure, Result, Target
from bench.stats import Sample

WHAT, AGAINST, TARGET = "import of Online Retail", "the program `sqlite3`", Target(1.0, "× its time")
SCRIPT = BENCH / "sqlite" / "import.sql"
SAME = """
SELECT invoice_no, INVOICE, c.customer_id, c.country, line_no, s.code, d.text, quantity, unit_price_mills, line_date
FROM invoices i JOIN lines l USING (invoice_no) LEFT JOIN customers c ON c.id = i.customer
JOIN stock_codes s ON s.id = l.stock_code LEFT JOIN descriptions d ON d.id = l.description
ORDER BY invoice_no, line_no;
SELECT * FROM (SELECT customer_id, country FROM customers ORDER BY 1);
SELECT count(*), sum(quantity), sum(quantity * unit_price_mills) FROM lines;
"""
"""All that both must have stored."""


def ours(file: Path, folder: Path) -> Path:
    """Imports as users do."""
    database = folder / "counterfoil.db"
    run([programs.counterfoil(), "import", "online-retail", file, "--database", f"sqlite:{database}"], cwd=folder)
    return database


def rival(file: Path, folder: Path) -> Path:
    """Imports with SQL."""
    database = folder / "sqlite3.db"
    first, *later = migrations()
    script = SCRIPT.read_text(encoding="utf-8")
    script = script.replace("temp FILE raw", f'temp "{file}" raw')
    script = script.replace("\nFIRST\n", f"\n{first}\n").replace("\nLATER\n", "\n" + "\n".join(later) + "\n")
    sqlite(database, script)
    return database


def measure(settings: Settings) -> list[Result]:
    """Imports in turn, into new databases, and compares what they then hold."""
    if settings.file is None:
        return [
            Result.left_out(WHAT, AGAINST, TARGET, "no data set was given: make bench-data FILE=online_retail.csv")
        ]
    mine, its = [], []
    for number in range(settings.rounds):
        folder = fresh("import")
        start = time.monotonic()
        own = ours(settings.file, folder)
        mine.append(time.monotonic() - start)
        start = time.monotonic()
        other = rival(settings.file, folder)
        its.append(time.monotonic() - start)
        if number == 0:
            compare(own, other)
    shutil.rmtree(folder)
    ratios = [own / other for own, other in zip(mine, its, strict=True)]
    figures = [
        Figure("counterfoil import online-retail", Sample.of(mine).text("s")),
        Figure("sqlite3", Sample.of(its).text("s")),
    ]
    return [Result.of(WHAT, AGAINST, TARGET, Sample.of(ratios), figures)]


def compare(own: Path, other: Path) -> None:
    """Both must hold the same, or their times say nothing."""
    # Times differ, and so may the numbers of rows inside.
    invoice = [name for name in columns(own, "invoices") if name not in ("invoice_no", "customer", "modified")]
    same = SAME.replace("INVOICE", ", ".join(f"i.{name}" for name in invoice))
    if sqlite(own, same) != sqlite(other, same):
        raise Failed("the two imports did not store the same rows")
    for database in (own, other):
        if (found := sqlite(database, "PRAGMA integrity_check; PRAGMA foreign_key_check;").strip()) != "ok":
            raise Failed(f"{database.name} is not sound: {found}")


MEASURES = [
    Measure(
        "import",
        "The rival is the program `sqlite3` with `bench/sqlite/import.sql`: the same normalization of the same CSV "
        "into an empty database of the same schema, in one transaction, with the same journal and syncs, and the "
        "index that fills in random order made last. Both databases are compared row by row, and checked, once in "
        "each run.",
        measure,
    ),
]
