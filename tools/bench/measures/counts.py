"""The instructions of one request, as they stand in the record."""

from __future__ import annotations

from bench import instructions
from bench.measures import Measure, Settings
from bench.results import Result


def counts(_: Settings) -> list[Result]:
    """Counts them anew and records them."""
    before, now = instructions.recorded(), instructions.count()
    instructions.write(now)
    return [
        Result(
            f"instructions of {name}",
            "the record before",
            f"≤ {1 + instructions.TOLERANCE:g} ×",
            f"{number:,}",
            f"was {before[name]:,}" if name in before else "the first record",
        )
        for name, number in now.items()
    ]


MEASURES = [
    Measure(
        "instructions",
        "Instructions of one request, counted by callgrind in the whole server process: the difference of two runs, "
        f"one with {instructions.MORE - instructions.FEW:,} requests more than the other, divided by these. "
        f"`make bench-instructions` "
        f"compares them with `bench/instructions.txt` and fails where one takes {instructions.TOLERANCE:.0%} more.",
        counts,
    ),
]
