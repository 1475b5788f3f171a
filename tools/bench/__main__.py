"""The command line: `python -m bench data`, `python -m bench instructions`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import datetime, timezone
from pathlib import Path
from time import monotonic

from bench import instructions, report, results
from bench.measures import Measure, Settings, counts, growth, importing, items, memory
from bench.project import ROOT, Failed, Lacking, run, shown

MEASURES: list[Measure] = [
    measure for module in (importing, items, growth, memory, counts) for measure in module.MEASURES
]


def main() -> int:
    """Runs what the arguments ask for; the exit code says whether it could be done."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    data = commands.add_parser("data", help="measure, and write docs/benchmarks.md")
    names = ", ".join(measure.name for measure in MEASURES)
    data.add_argument("names", nargs="*", metavar="NAME", help=f"all, or some of: {names}")
    data.add_argument("--file", type=Path, help="the data set Online Retail as CSV")
    data.add_argument("--quick", action="store_true", help="fewer and shorter rounds")
    counted = commands.add_parser("instructions", help="compare the instructions of a request with the record")
    counted.add_argument("--write", action="store_true", help="record them")
    arguments = parser.parse_args()
    # So that servers end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        return measure_data(arguments) if arguments.command == "data" else compare_instructions(arguments)
    except (Failed, Lacking) as problem:
        print(f"bench: {'needs ' if isinstance(problem, Lacking) else ''}{problem}", file=sys.stderr)
        return 1


def measure_data(arguments: argparse.Namespace) -> int:
    """Measures, and writes down what came of it after each."""
    unknown = set(arguments.names) - {measure.name for measure in MEASURES}
    if unknown:
        raise Failed(f"there is no measurement {', '.join(sorted(unknown))}")
    file = arguments.file.resolve() if arguments.file else None
    if file is not None and not file.is_file():
        raise Failed(f"there is no file {file}")
    quick = Settings(rounds=2, seconds=1, grown=100_000, file=file)
    settings = quick if arguments.quick else Settings(rounds=5, seconds=4, grown=10_000_000, file=file)
    for measure in [measure for measure in MEASURES if not arguments.names or measure.name in arguments.names]:
        print(f"bench: {measure.name}", file=sys.stderr)
        start = monotonic()
        rows = measure.run(settings)
        entries = results.load()
        entries[measure.name] = results.Measured(today(), commit(), command(measure, arguments), rows)
        results.save(entries)
        report.write(MEASURES, entries)
        for row in rows:
            print(f"{row.what}, against {row.against}: {row.value}, target {row.target}: {row.verdict}")
        print(f"bench: {measure.name} took {monotonic() - start:.0f} s", file=sys.stderr)
    print(f"wrote {shown(report.FILE)}")
    return 0


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
    """The command that repeats a measurement."""
    words = ["make bench-data", f"ONLY={measure.name}"]
    words += ["QUICK=1"] if arguments.quick else []
    words += [f"FILE={arguments.file.name}"] if arguments.file else []
    return " ".join(words)


def today() -> str:
    """The day, in UTC."""
    return datetime.now(timezone.utc).date().isoformat()


def commit() -> str:
    """The commit that is measured, marked where files differ from it."""
    if not (ROOT / ".git").exists():
        return os.environ.get("COMMIT", "an unknown commit")
    changed = run(["git", "status", "--porcelain", "--", "src", "generated", "Cargo.lock", "bench", "tools/bench"])
    head = run(["git", "rev-parse", "--short=10", "HEAD"]).strip()
    return head + (" with changes" if changed.strip() else "")


if __name__ == "__main__":
    sys.exit(main())
