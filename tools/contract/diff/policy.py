"""What a contract must bring along for its changes: a version, a reason, notice.

Changes of texts alone are free: no caller and no generated client does anything else for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from contract.diff.change import Change, Kind
from contract.diff.exceptions import Line
from contract.diff.version import Version

NOTICE = timedelta(days=180)
"""How long what is deprecated must stay: half a year holds two quarterly releases of whoever uses it."""


@dataclass(frozen=True)
class Finding:
    """A thing that the contract lacks, and what to do."""

    what: str
    mend: str
    change: Change | None = None


def version(released: Version, written: str, changes: list[Change]) -> Iterator[Finding]:
    """Whether the contract's version is high enough for its changes since the release."""
    now = Version.parse(written)
    least = released.least(changes)
    if now is None:
        yield Finding(f"`{written}` is no version", f"Write `version: {least}`: MAJOR.MINOR.PATCH.")
    elif now < released:
        yield Finding(f"version {now} is lower than {released}, which is released", f"Write `version: {least}`.")
    elif now < least:
        worst = changes[0]
        yield Finding(
            f"version {now} is too low: {describe(worst)}", f"Write `version: {least}` (released: {released}).", worst
        )


def preparing(released: Version, written: str) -> Version:
    """The version that lines of `contract/exceptions` must name: the one that breaks what is released."""
    now = Version.parse(written)
    return now if now is not None and now.major > released.major else released.next_major()


def unannounced(changes: list[Change], today: date) -> Iterator[Finding]:
    """Removals of what was not deprecated, or whose sunset has not come. Nothing waives them."""
    for change in changes:
        gone = change.removal
        if gone is None:
            continue
        day = day_of(gone.sunset)
        if not gone.deprecated or day is None:
            why = "it was not deprecated" if not gone.deprecated else "nothing said when it goes away (`x-sunset`)"
            mend = (
                "Put it back with `deprecated: true` and an `x-sunset`, "
                f"at least {NOTICE.days} days ahead, and release that; then remove it."
            )
        elif day > today:
            why, mend = f"its sunset is {day}", f"Put it back until {day}."
        else:
            continue
        yield Finding(f"{describe(change)}, but {why}", mend, change)


def short_notice(changes: list[Change], today: date, *, new: bool) -> Iterator[Finding]:
    """Deprecations whose sunset is unknown or too near: from today where they are new, else from when they were told.

    A deprecation that waits for its release must not become a fault by waiting.
    """
    for change in changes:
        if change.deprecated is None:
            continue
        told = today if new else day_of(change.deprecated.since) or today
        sunset = day_of(change.deprecated.sunset)
        if sunset is None or sunset < told + NOTICE:
            mend = f"Write `x-sunset: '{told + NOTICE}'` or a later day: callers get {NOTICE.days} days."
            yield Finding(describe(change), mend, change)


def day_of(text: str | None) -> date | None:
    """A day as `x-sunset` and `x-deprecation` write it."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def uncovered(changes: list[Change], lines: list[Line]) -> list[Change]:
    """The breaking changes that no line names."""
    return [c for c in changes if c.kind is Kind.BREAKING and not any(line.names(c) for line in lines)]


def stale(lines: list[Line], changes: list[Change]) -> Iterator[Line]:
    """Lines that name nothing that breaks."""
    for line in lines:
        if not any(change.kind is Kind.BREAKING and line.names(change) for change in changes):
            yield line


def describe(change: Change) -> str:
    """A change on one line."""
    return f"{change.where}: {change.what}" if change.where else change.what
