"""The network alone: a forward pass of one picture on one thread, against ONNX Runtime."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from bench import programs
from bench.classifiers import MODEL, onnx
from bench.forward import forward_ratio
from bench.measures import Measure, Settings
from bench.results import Figure, Result, Target
from bench.stats import Sample, number

RIVAL = "ONNX Runtime, one thread"
TARGETS = {"avx512": Target(0.8, "× its time"), "avx2": Target(1.3, "× its time")}
"""By the instructions of our kernels; ONNX Runtime always takes the best."""
NAMES = {"avx512": "AVX-512", "avx2": "AVX2 alone"}
FLAGS = {"avx512": "avx512f", "avx2": "avx2", "portable": ""}
"""What Linux calls the instructions."""


def forward(settings: Settings) -> list[Result]:
    """Each kind of kernels that this processor has, and the rival, in turn."""
    return [row(each, compared(each, settings)) for each in TARGETS]


@cache
def compared(instructions: str, settings: Settings) -> dict[str, object] | None:
    """What came of the comparison; nothing where the processor lacks the instructions."""
    if not has(instructions):
        return None
    rounds = 10 * settings.rounds
    core = min(os.sched_getaffinity(0))
    return forward_ratio(MODEL, onnx(), instructions, python=programs.vision_python(), rounds=rounds, core=core)


def has(instructions: str) -> bool:
    """Whether this processor has the instructions."""
    flags = re.search(r"^flags\s*:(.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return not FLAGS[instructions] or (flags is not None and FLAGS[instructions] in flags[1].split())


def row(instructions: str, found: dict[str, object] | None) -> Result:
    """A row of the table."""
    what = f"forward, one picture, one thread, {NAMES[instructions]}"
    target = TARGETS[instructions]
    if found is None:
        return Result.left_out(what, RIVAL, target, "this processor has no such instructions")
    figures = [
        Figure(f"{what}: counterfoil", f"{number(real(found['milliseconds']))} ms"),
        Figure(f"{what}: {found['against']}", f"{number(real(found['onnx_milliseconds']))} ms"),
    ]
    ratio = Sample(real(found["ratio"]), real(found["ratio_low"]), real(found["ratio_high"]))
    return Result.of(what, RIVAL, target, ratio, figures)


def real(value: object) -> float:
    """A number."""
    assert isinstance(value, float)
    return value


MEASURES = [
    Measure(
        "forward",
        "CPU time of the thread for one forward pass, on one core, on which the programs take turns; in brackets the "
        "quartiles of the ratios of single turns. Both compute with the shipped weights, counterfoil as it loads "
        "them and ONNX Runtime from their export, on the same made-up picture; ONNX Runtime with all graph "
        "optimizations and the instructions that it chooses.",
        forward,
    ),
]
