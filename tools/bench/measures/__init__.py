"""The measurements, each by the name that `ONLY` takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.results import Result


@dataclass(frozen=True)
class Settings:
    """How long to measure, and what with."""

    rounds: int
    """How often each is measured, in turn with its rival."""
    seconds: float
    """How long each stretch of load lasts."""
    grown: int
    """How many items the large database has."""
    file: Path | None = None
    """The data set Online Retail as CSV."""
    photos: Path | None = None
    """A folder of JPEGs: of about 500×375 and of about 12 megapixels."""
    pictures: Path | None = None
    """A folder of pictures in folders named after their classes, to measure the accuracy with."""


@dataclass(frozen=True)
class Measure:
    """A measurement."""

    name: str
    about: str
    """What it does, in Markdown, for docs/benchmarks.md."""
    run: Callable[[Settings], list[Result]]
