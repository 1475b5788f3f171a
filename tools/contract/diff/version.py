"""Versions of contracts: https://semver.org."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from contract.diff.change import Change, Kind


@dataclass(frozen=True, order=True)
class Version:
    """MAJOR.MINOR.PATCH; a contract has no pre-releases."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version | None:
        """None where the text is no such version."""
        match = re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", text)
        return cls(*(int(part) for part in match.groups())) if match else None

    def __str__(self) -> str:
        """As `info.version` writes it."""
        return f"{self.major}.{self.minor}.{self.patch}"

    def next_major(self) -> Version:
        """The first version that may break what this one promises."""
        return Version(self.major + 1, 0, 0)

    def least(self, changes: Iterable[Change]) -> Version:
        """The lowest version after this one that may bear the changes."""
        kinds = {change.kind for change in changes}
        if Kind.BREAKING in kinds:
            return self.next_major()
        if kinds & {Kind.ADDITION, Kind.DEPRECATION}:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1) if kinds else self
