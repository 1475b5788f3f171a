"""Several measurements of one thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Sample:
    """The median of some measurements, and the least and the greatest of them."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Sample:
        """The sample of at least one value."""
        found = sorted(values)
        return cls(median(found), found[0], found[-1])

    def text(self, unit: str) -> str:
        """For people: the median and, in brackets, the spread."""
        return f"{number(self.median)} {unit} ({number(self.low)} to {number(self.high)})"


def number(value: float) -> str:
    """Three digits that count, and thousands told apart."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
