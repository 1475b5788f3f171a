"""What a contract must bring along for its changes: a version, a reason, notice.

Changes of texts alone are free: no caller and no generated client does anything else for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from contract.diff.change import Change, Kind, together
from contract.diff.day import day_of
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
    for same in together(change for change in changes if too_early(change, today)):
        why, mend = too_early(same[0], today) or ("", "")
        yield Finding(f"{describe(same[0])}{more(same)}, but {why}", mend, same[0])


def too_early(change: Change, today: date) -> tuple[str, str] | None:
    """Why a removal comes too early, and what to do; none where it does not."""
    gone = change.removal
    if gone is None:
        return None
    day = day_of(gone.sunset)
    if gone.deprecated and day is not None:
        return (f"its sunset is {day}", f"Put it back until {day}.") if day > today else None
    why = "nothing said when it goes away (`x-sunset`)" if gone.deprecated else "it was not deprecated"
    mend = (
        "Put it back with `deprecated: true` and an `x-sunset`, "
        f"at least {NOTICE.days} days ahead, and release that; then remove it."
    )
    return why, mend


def more(same: list[Change]) -> str:
    """That the first of the changes stands for others."""
    return f" (and {len(same) - 1} more like it)" if len(same) > 1 else ""


def short_notice(changes: Iterable[Change], today: date, *, new: bool) -> Iterator[Finding]:
    """Deprecations whose sunset is unknown or too near: from today where they are new, else from when they were told.

    A deprecation that waits for its release must not become a fault by waiting.
    """
    for change in changes:
        if change.deprecated is None:
            continue
        since = day_of(change.deprecated.since)
        told = today if new else since or today
        sunset = day_of(change.deprecated.sunset)
        if sunset is None or sunset < told + NOTICE:
            mend = f"Write `x-sunset: '{told + NOTICE}'` or a later day: callers get {NOTICE.days} days."
            if since is None:
                mend += f" Beside it `x-deprecation: '{told}'`: from then on they count."
            yield Finding(describe(change), mend, change)


def uncovered(changes: Iterable[Change], lines: list[Line]) -> list[Change]:
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
