"""What a check found, and how a person reads it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, where it is and how to mend it."""

    what: str
    """A sentence: what is wrong."""
    mend: str
    """A sentence: what to do."""
    file: str | None = None
    """Relative to the project's folder."""
    line: int | None = None
    """Counts from 1."""

    def place(self) -> str:
        """`file:line`, as editors and terminals know it."""
        if self.file is None:
            return ""
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass
class Outcome:
    """What a check found."""

    summary: str
    """A few words for the check's line: what was looked at, and how much of it."""
    faults: list[Fault] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    """Lines that a passed check shows too: a seed, counts."""
    left_out: bool = False
    """Whether the check could not look; the summary says why. Never for lack of a tool: that is a fault."""


class Lacking(Exception):
    """The machine lacks something that a check needs; the text says what, and how to get it."""


@dataclass(frozen=True)
class Check:
    """A check by the name that the command line and the report give it."""

    name: str
    """One word, lower case."""
    about: str
    """What it holds, in a line."""
    run: Callable[[], Outcome]


def perform(checks: list[Check], of: int | None = None) -> bool:
    """Runs the checks one after the other, prints a line for each and then all faults; whether there were none.

    Where there are more checks, `of` says how many, and the last line that not all were asked.
    """
    found: list[tuple[Check, Outcome]] = []
    width = max(len(check.name) for check in checks)
    for check in checks:
        if sys.stdout.isatty():
            print(f"  ....  {check.name:<{width}}  {check.about}", end="", flush=True)
        started = monotonic()
        outcome = attempt(check)
        seconds = monotonic() - started
        word = "FAIL" if outcome.faults else "left" if outcome.left_out else "ok"
        if sys.stdout.isatty():
            print("\r\x1b[2K", end="")
        print(f"  {word:<4}  {check.name:<{width}}  {seconds:6.1f} s  {outcome.summary}", flush=True)
        for line in outcome.details:
            print(f"        {'':<{width}}            {line}")
        found.append((check, outcome))
    for check, outcome in found:
        print_faults(check, outcome)
    failed = [check.name for check, outcome in found if outcome.faults]
    print(f"\n{closing(failed, len(found), of or len(found))}")
    return not failed


def closing(failed: list[str], asked: int, of: int) -> str:
    """The last line: that the contract holds only where every check said so."""
    if failed:
        return f"{len(failed)} of {asked} checks failed: {', '.join(failed)}"
    return "The contract holds." if asked == of else f"{asked} of {of} checks passed; the others were not asked."


def attempt(check: Check) -> Outcome:
    """What the check found; that it lacks something is a fault like another."""
    try:
        return check.run()
    except Lacking as lacking:
        mend = f"Once that is there: make contract CHECKS={check.name}"
        return Outcome("could not run", [Fault(f"{check.name} needs {lacking}", mend)])


def print_faults(check: Check, outcome: Outcome) -> None:
    """The faults of one check, each with its place and what to do."""
    if outcome.faults:
        print(f"\n{check.name}: {len(outcome.faults)} {'fault' if len(outcome.faults) == 1 else 'faults'}")
    for fault in outcome.faults:
        place = fault.place()
        print(f"  {place + ': ' if place else ''}{fault.what}\n      → {fault.mend}")
