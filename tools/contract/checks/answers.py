"""Every answer that the contract declares is provoked, and is the one that the snapshots show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from contract import history
from contract.http_tests import run_modules
from contract.project import ROOT
from contract.report import Fault, Outcome

EXCEPTIONS = "tests/http/answers/exceptions"
"""The declared answers that no test provokes yet, a line each."""

MEND = (
    "`cargo test --workspace --test http answers::` shows what differs. "
    "Mend the server; where the change is meant, run `make snapshots` and look at it with `git diff`."
)


def run() -> Outcome:
    """Runs the tests of the answers, and sees that there are no more exceptions than there were."""
    outcome = run_modules(["answers"], "tests hold every declared answer and its snapshot", MEND)
    outcome.faults += new_exceptions(ROOT)
    return outcome


def new_exceptions(root: Path) -> Iterator[Fault]:
    """Exceptions that the merge base does not have: a declared answer is to be provoked, not excepted."""
    try:
        before = history.content(root, history.base_commit(root), EXCEPTIONS)
    except (history.NoHistory, history.UnknownBase):
        return  # `mergebase` says so.
    if before is None:
        return
    known = {pair(line) for line in before.decode().splitlines()}
    for number, line in enumerate((root / EXCEPTIONS).read_text().splitlines(), 1):
        if pair(line) and pair(line) not in known:
            mend = "Provoke that answer in tests/http/answers/provocations.rs, or do not declare it."
            yield Fault(
                f"`{' '.join(pair(line))}` is a new exception; they may only become fewer", mend, EXCEPTIONS, number
            )


def pair(line: str) -> tuple[str, ...]:
    """The operation and the status of a line; empty for a comment."""
    return () if line.startswith("#") else tuple(line.split(" ", 2)[:2])
