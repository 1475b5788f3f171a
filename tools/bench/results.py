"""What was measured, and whether it reached its target."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.project import BENCH
from bench.stats import Sample, number

FILE = BENCH / "results.json"
"""The results of every measurement's last run: docs/benchmarks.md is made of them."""


@dataclass(frozen=True)
class Target:
    """What is to be reached: a bound from above or from below."""

    bound: float
    unit: str
    at_least: bool = False

    def reached(self, value: float) -> bool:
        """Whether a value keeps the bound."""
        return value >= self.bound if self.at_least else value <= self.bound

    def text(self) -> str:
        """`≤ 1.3 ×`."""
        return f"{'≥' if self.at_least else '≤'} {self.bound:g} {self.unit}"


@dataclass(frozen=True)
class Figure:
    """A line of detail: what was measured, and what it came to."""

    what: str
    text: str


@dataclass(frozen=True)
class Result:
    """A line of the table."""

    what: str
    against: str
    target: str
    value: str
    verdict: str
    figures: list[Figure] = field(default_factory=list)

    @classmethod
    def of(cls, what: str, against: str, target: Target, value: Sample, figures: Sequence[Figure] = ()) -> Result:
        """The result of a sample, judged by its median."""
        reached = target.reached(value.median)
        verdict = "reached" if reached else f"not reached: {number(value.median)} of {target.bound:g}"
        return cls(what, against, target.text(), value.text(target.unit), verdict, list(figures))

    @classmethod
    def left_out(cls, what: str, against: str, target: Target, why: str) -> Result:
        """A line that says why it was not measured."""
        return cls(what, against, target.text(), "–", f"left out: {why}")


@dataclass(frozen=True)
class Measured:
    """One measurement's last run."""

    date: str
    commit: str
    notes: str
    """How it was measured, in Markdown."""
    results: list[Result]


def load() -> dict[str, Measured]:
    """The results by the names of their measurements; none where nothing was measured yet."""
    if not FILE.exists():
        return {}
    return {name: parsed(entry) for name, entry in json.loads(FILE.read_text(encoding="utf-8")).items()}


def parsed(entry: dict[str, object]) -> Measured:
    """One measurement, as it stands in the file."""
    rows = entry["results"]
    assert isinstance(rows, list)
    results = [Result(**(row | {"figures": [Figure(**figure) for figure in row["figures"]]})) for row in rows]
    return Measured(str(entry["date"]), str(entry["commit"]), str(entry["notes"]), results)


def save(measured: dict[str, Measured], file: Path = FILE) -> None:
    """Keeps the results."""
    entries = {name: asdict(entry) for name, entry in measured.items()}
    file.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
