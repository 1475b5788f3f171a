"""The command line: `python -m contract.diff BASE HEAD`. Needs Python's standard library and oasdiff."""

from __future__ import annotations

import argparse
import sys
import traceback
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from contract.diff import policy
from contract.diff.change import Change
from contract.diff.compare import compare
from contract.diff.document import Document, Unreadable, read
from contract.diff.exceptions import Line, parse, text_of
from contract.diff.summary import Verdict, summary
from contract.diff.version import Version
from contract.report import Lacking

HOLDS, BREAKS, FAILED = 0, 1, 2
"""Exit codes."""


def main(arguments: list[str] | None = None, today: date | None = None) -> int:
    """Compares two contracts and says what changed; the exit code says whether something breaks."""
    parser = argparse.ArgumentParser(
        prog="contract-diff",
        description="Says what changed between two OpenAPI contracts, what breaks, and which version it needs.",
        epilog="Exit code: 0 nothing breaks, 1 something breaks, 2 a contract or the exceptions cannot be read.",
    )
    contract = "a file, http(s)://…, or GIT_REVISION:PATH"
    parser.add_argument("base", help=f"the contract that clients rely on: {contract}")
    parser.add_argument("head", help=f"the contract as it will be: {contract}")
    parser.add_argument("--exceptions", type=Path, metavar="FILE", help="breaking changes that are accepted, and why")
    asked = parser.parse_args(arguments)
    try:
        with TemporaryDirectory() as scratch:
            base, head = read(asked.base, Path(scratch)), read(asked.head, Path(scratch))
            lines = accepted(asked.exceptions, base)
            verdict = judged(base, head, lines, compare(base, head), today or date.today())
    except (Unreadable, Lacking) as problem:
        print(f"contract-check: {problem}", file=sys.stderr)
        return FAILED
    except Exception:
        # Python would exit with 1, which says that something breaks.
        traceback.print_exc()
        print("contract-diff: a fault of this program, not of the contracts; please report it", file=sys.stderr)
        return FAILED
    print(summary(verdict))
    return BREAKS if verdict.breaks else HOLDS


def accepted(file: Path | None, base: Document) -> list[Line]:
    """The lines of the exceptions that speak of a version after `base`; those before are history."""
    if file is None:
        return []
    try:
        lines = list(parse(text_of(file.read_bytes())))
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{file}: {error}") from error
    for line in lines:
        if isinstance(line, int):
            raise Unreadable(f"{file}:{line}: not `VERSION | CHANGE ID | METHOD path | what changed | why`")
        if not line.why:
            raise Unreadable(f"{file}:{line.number}: no reason is given; write it at the line's end")
    return [line for line in lines if isinstance(line, Line) and is_after(line.version, base.version)]


def is_after(version: str, base: str) -> bool:
    """Whether the version is a later one; one that is no MAJOR.MINOR.PATCH counts as later."""
    one, two = Version.parse(version), Version.parse(base)
    return one is None or two is None or one > two


def judged(base: Document, head: Document, lines: list[Line], changes: list[Change], today: date) -> Verdict:
    """What the changes mean."""
    early = list(policy.unannounced(changes, today))
    notices = list(policy.short_notice(changes, today, new=False))
    # A line would not help what is removed too early.
    open_ = policy.uncovered((change for change in changes if not policy.too_early(change, today)), lines)
    return Verdict(base, head, changes, open_, early, notices, lines)


if __name__ == "__main__":
    sys.exit(main())
