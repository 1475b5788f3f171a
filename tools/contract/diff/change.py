"""A change of a contract, as everything here speaks of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What a change means to those who use the contract."""

    BREAKING = "breaking"
    """A caller or a generated client that worked does not work, or does not compile, any more."""
    ADDITION = "added"
    """Something new that nobody needs to know of."""
    DEPRECATION = "deprecated"
    """Something will go away; nothing has changed yet."""
    OTHER = "changed"
    """Neither takes nor gives anything."""


@dataclass(frozen=True)
class Removal:
    """That a change takes something away, and what the contract before had announced of it."""

    deprecated: bool
    sunset: str | None
    """The day as the contract before wrote it."""


@dataclass(frozen=True)
class Deprecated:
    """That a change deprecates something, and when that goes away."""

    sunset: str | None
    since: str | None
    """The day on which the deprecation was told, as `x-deprecation` writes it."""


@dataclass(frozen=True)
class Change:
    """One change at one place."""

    id: str
    """The rule that saw it: one of oasdiff's, or one of `rules`."""
    kind: Kind
    where: str
    """`METHOD path`; empty where the change is not one of an operation."""
    what: str
    """A clause that says what changed; it stays the same while the change does."""
    base_line: int | None = field(default=None, compare=False)
    head_line: int | None = field(default=None, compare=False)
    removal: Removal | None = None
    deprecated: Deprecated | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The change wherever it happens: one edit of a shared schema changes many operations."""
        return self.id, self.what


def together(changes: Iterable[Change]) -> list[list[Change]]:
    """The same change in several operations is one: an edit of a shared schema."""
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        groups.setdefault(change.key, []).append(change)
    return list(groups.values())
