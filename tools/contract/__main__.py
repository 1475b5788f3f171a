"""The command line: `python -m contract check`, and what `make` asks for beside it."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from contract import drills, releases, report
from contract.checks import CHECKS, changelog
from contract.diff.document import Unreadable
from contract.project import ROOT
from contract.releases import Project


def main() -> int:
    """Runs what the arguments ask for; the exit code says whether all is well."""
    parser = argparse.ArgumentParser(prog="contract", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    names = [check.name for check in CHECKS]
    check = commands.add_parser("check", help="check the contract, and the server against it")
    check.add_argument("names", nargs="*", metavar="CHECK", help=f"all, or some of: {', '.join(names)}")
    commands.add_parser("changelog", help="write contract/CHANGELOG.md anew")
    commands.add_parser("release", help="keep openapi.yaml as a released contract")
    drill = commands.add_parser("drill", help="break a copy on purpose, and expect the checks to notice")
    drill.add_argument("names", nargs="*", metavar="WORD", help="only drills whose name has one of these words")
    arguments = parser.parse_args()
    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    if arguments.command == "drill":
        return drill_all(arguments.names)
    if arguments.command != "check":
        return write(arguments.command)
    unknown = set(arguments.names) - set(names)
    if unknown:
        parser.error(f"there is no check {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    chosen = [check for check in CHECKS if not arguments.names or check.name in arguments.names]
    return 0 if report.perform(chosen, len(CHECKS)) else 1


def stop(signum: int, _: FrameType | None) -> None:
    """Ends in order, so that servers under test end too; the exit code is the one of a shell."""
    print(f"\ncontract: stopped by {signal.Signals(signum).name}", file=sys.stderr)
    sys.exit(128 + signum)


def drill_all(names: list[str]) -> int:
    """Runs the drills."""
    try:
        return 0 if drills.perform(names) else 1
    except report.Lacking as lacking:
        print(f"contract drill needs {lacking}", file=sys.stderr)
        return 1


def write(command: str) -> int:
    """Writes the change log, after keeping a release where that was asked for."""
    project = Project(ROOT)
    try:
        if command == "release":
            with TemporaryDirectory() as scratch:
                print(f"wrote {project.name(releases.cut(project, Path(scratch)))}")
        project.changelog.parent.mkdir(exist_ok=True)
        project.changelog.write_text(changelog.made(project), encoding="utf-8")
    except (Unreadable, report.Lacking) as problem:
        print(f"contract {command}: {problem}", file=sys.stderr)
        return 1
    print(f"wrote {project.name(project.changelog)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
