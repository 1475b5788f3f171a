"""The command line: `python -m contract check`."""

from __future__ import annotations

import argparse
import sys

from contract import drills, report
from contract.checks import CHECKS


def main() -> int:
    """Runs what the arguments ask for; the exit code says whether all is well."""
    parser = argparse.ArgumentParser(prog="contract", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    names = [check.name for check in CHECKS]
    check = commands.add_parser("check", help="check the contract, and the server against it")
    check.add_argument("names", nargs="*", metavar="CHECK", help=f"all, or some of: {', '.join(names)}")
    drill = commands.add_parser("drill", help="break a copy on purpose, and expect the checks to notice")
    drill.add_argument("names", nargs="*", metavar="WORD", help="only drills whose name has one of these words")
    arguments = parser.parse_args()
    if arguments.command == "drill":
        return 0 if drills.perform(arguments.names) else 1
    unknown = set(arguments.names) - set(names)
    if unknown:
        parser.error(f"there is no check {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    chosen = [check for check in CHECKS if not arguments.names or check.name in arguments.names]
    return 0 if report.perform(chosen) else 1


if __name__ == "__main__":
    sys.exit(main())
