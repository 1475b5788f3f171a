"""The command line: `python -m bench data`, `vision`, `auth` or `instructions`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from time import monotonic

from bench import instructions, report, results
from bench.measures import (
    Measure,
    Settings,
    accuracy,
    auth,
    auth_first,
    counts,
    forward,
    growth,
    importing,
    items,
    memory,
    parity,
    routes,
    uploads,
    vision_memory,
)
from bench.project import ROOT, Failed, Lacking, run, shown

DATA: list[Measure] = [
    measure for module in (importing, items, growth, memory, counts) for measure in module.MEASURES
]
VISION: list[Measure] = [
    measure for module in (forward, uploads, routes, vision_memory, accuracy, parity) for measure in module.MEASURES
]
AUTH: list[Measure] = [*auth.MEASURES, *auth_first.MEASURES]
KINDS: dict[str, list[Measure]] = {"data": DATA, "vision": VISION, "auth": AUTH}
MEASURED = ("src", "generated", "models", "Cargo.lock", "bench", "tools/bench", ":!bench/results.json")
"""What a figure depends on."""


def main() -> int:
    """Runs what the arguments ask for; the exit code says whether it could be done."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    data = measuring(commands.add_parser("data", help="measure the data, and write docs/benchmarks.md"), DATA)
    data.add_argument("--file", type=Path, help="the data set Online Retail as CSV")
    vision = measuring(commands.add_parser("vision", help="measure pictures, and write docs/benchmarks.md"), VISION)
    vision.add_argument("--photos", type=Path, help="a folder of JPEGs of about 500×375 and of 12 megapixels")
    vision.add_argument("--pictures", type=Path, help="a folder of pictures in folders named after their classes")
    measuring(commands.add_parser("auth", help="measure tokens, and write docs/benchmarks.md"), AUTH)
    counted = commands.add_parser("instructions", help="compare the instructions of a request with the record")
    counted.add_argument("--write", action="store_true", help="record them")
    arguments = parser.parse_args()
    # So that servers end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        if arguments.command == "instructions":
            return compare_instructions(arguments)
        return measure_all(KINDS[arguments.command], arguments)
    except (Failed, Lacking) as problem:
        print(f"bench: {'needs ' if isinstance(problem, Lacking) else ''}{problem}", file=sys.stderr)
        return 1


def measuring(parser: argparse.ArgumentParser, measures: list[Measure]) -> argparse.ArgumentParser:
    """The arguments that all kinds of measurements take."""
    names = ", ".join(measure.name for measure in measures)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"all, or some of: {names}")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds")
    return parser


def measure_all(measures: list[Measure], arguments: argparse.Namespace) -> int:
    """Measures, and writes down what came of it after each."""
    unknown = set(arguments.names) - {measure.name for measure in measures}
    if unknown:
        raise Failed(f"there is no measurement {', '.join(sorted(unknown))}")
    settings = told(arguments)
    for measure in [measure for measure in measures if not arguments.names or measure.name in arguments.names]:
        print(f"bench: {measure.name}", file=sys.stderr)
        start = monotonic()
        rows = measure.run(settings)
        entries = results.load()
        entries[measure.name] = results.Measured(today(), commit(), command(measure, arguments), rows)
        results.save(entries)
        report.write([each for kind in KINDS.values() for each in kind], entries)
        for row in rows:
            print(f"{row.what}, against {row.against}: {row.value}, target {row.target}: {row.verdict}")
        print(f"bench: {measure.name} took {monotonic() - start:.0f} s", file=sys.stderr)
    print(f"wrote {shown(report.FILE)}")
    return 0


def told(arguments: argparse.Namespace) -> Settings:
    """How long to measure and what with, as the arguments have it."""
    quick, full = Settings(rounds=2, seconds=1, grown=100_000), Settings(rounds=5, seconds=4, grown=10_000_000)
    file, photos, pictures = (given(arguments, name) for name in ("file", "photos", "pictures"))
    return replace(quick if arguments.quick else full, file=file, photos=photos, pictures=pictures)


def given(arguments: argparse.Namespace, name: str) -> Path | None:
    """The path that an argument names, which must lead to something."""
    path: Path | None = getattr(arguments, name, None)
    if path is not None and not (path.is_file() if name == "file" else path.is_dir()):
        raise Failed(f"there is no {'file' if name == 'file' else 'folder'} {path}")
    return path and path.resolve()


def compare_instructions(arguments: argparse.Namespace) -> int:
    """Compares with the record, or writes it."""
    now = instructions.count()
    for name, number in now.items():
        print(f"{name}: {number:,} instructions")
    if arguments.write:
        instructions.write(now)
        return 0
    found = instructions.regressions(instructions.recorded(), now)
    for sentence in found:
        print(f"bench: {sentence}", file=sys.stderr)
    return 1 if found else 0


def command(measure: Measure, arguments: argparse.Namespace) -> str:
    """The command that repeats a measurement; of paths, only the last part is told."""
    words = [f"make bench-{arguments.command}", f"ONLY={measure.name}"]
    words += ["QUICK=1"] if arguments.quick else []
    paths = {name: getattr(arguments, name, None) for name in ("file", "photos", "pictures")}
    words += [f"{name.upper()}={path.name}" for name, path in paths.items() if path is not None]
    return " ".join(words)


def today() -> str:
    """The day, in UTC."""
    return datetime.now(timezone.utc).date().isoformat()


def commit() -> str:
    """The commit that is measured, marked where files differ from it."""
    if not (ROOT / ".git").exists():
        return os.environ.get("COMMIT", "an unknown commit")
    changed = run(["git", "status", "--porcelain", "--", *MEASURED])
    head = run(["git", "rev-parse", "--short=10", "HEAD"]).strip()
    return head + (" with changes" if changed.strip() else "")


if __name__ == "__main__":
    sys.exit(main())
