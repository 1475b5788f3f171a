"""What a rule of our own says it saw."""

from __future__ import annotations

from dataclasses import dataclass

from contract.diff.change import Change
from contract.diff.walk import Anchor


@dataclass(frozen=True)
class Seen:
    """A change, and the keys that lead to it."""

    change: Change
    anchor: Anchor
