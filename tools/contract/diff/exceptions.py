"""`contract/exceptions`: the breaking changes that were meant, each on a line that says why.

    VERSION | CHANGE ID | METHOD path | what changed | why

`*` in place of `METHOD path` stands for every operation in which the same change happens, as one edit of a shared
schema makes it. `unreleased` in place of the version speaks of something that no release held yet; such lines are
dropped when a release is cut. Lines of released versions are history. `#` starts a comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from contract.diff.change import Change, together

SEPARATOR = " | "
PARTS = 5
EVERYWHERE = "*"
UNRELEASED = "unreleased"


@dataclass(frozen=True)
class Line:
    """A line of the file."""

    number: int
    version: str
    id: str
    where: str
    what: str
    why: str

    def names(self, change: Change) -> bool:
        """Whether it is this change that the line speaks of."""
        return self.meets(change) and self.what == change.what

    def meets(self, change: Change) -> bool:
        """Whether the line speaks of a change by this rule at this place, whatever it was before."""
        return self.id == change.id and self.where in (change.where, EVERYWHERE)

    def same(self, other: Line) -> bool:
        """Whether the other says the same, wherever it stands."""
        return (self.version, self.id, self.where, self.what) == (other.version, other.id, other.where, other.what)


def text_of(content: bytes) -> str:
    """The file's text; a mark of the byte order, which some editors write, is none of it."""
    return content.decode("utf-8-sig")


def parse(text: str) -> Iterator[Line | int]:
    """The lines of the file; of one that cannot be read, its number."""
    for number, written in enumerate(text.split("\n"), 1):
        if not written.strip() or written.lstrip().startswith("#"):
            continue
        # An empty reason leaves a separator without the space after it.
        parts = [part.strip() for part in (written.rstrip() + " ").split(SEPARATOR, PARTS - 1)]
        yield Line(number, *parts) if len(parts) == PARTS else number


def lines_for(version: str, changes: Iterable[Change]) -> dict[str, list[Change]]:
    """The lines to add for the changes, less their reasons; one for the same change in several places."""
    lines = {}
    for same in together(changes):
        where = same[0].where if len(same) == 1 else EVERYWHERE
        lines[SEPARATOR.join((version, same[0].id, where, same[0].what, ""))] = same
    return lines
