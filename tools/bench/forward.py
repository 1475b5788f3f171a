"""Forward passes of counterfoil's kernels against ONNX Runtime's, on the same weights and the same core.

Each side is a program that computes on demand and answers the CPU time that its thread took. The two alternate in
many short rounds, so that what else the machine does falls on both, and the ratio is taken round by round.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from statistics import median

from bench import programs
from bench.project import BENCH, ROOT, Failed, Lacking

TOLERANCE = 1e-4
"""The largest difference of a probability, relative to the largest of them."""


class Side:
    """A program that answers a line for each line."""

    def __init__(self, name: str, process: subprocess.Popen[str]) -> None:
        """One that runs already."""
        self.name = name
        self.process = process

    def ask(self, line: str) -> str:
        """Its answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(f"{line}\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Failed(f"{self.name} ended before `{line}`") from None
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise Failed(f"{self.name} does not answer `{line}`")
        return answer

    def run(self, passes: int) -> tuple[float, list[float]]:
        """The median CPU time of some forward passes in milliseconds, and the probabilities."""
        middle, _, *values = self.ask(f"run {passes}").split()
        return int(middle) / 1e6, [float(value) for value in values]


@contextmanager
def started(name: str, command: list[str | Path], core: int | None) -> Iterator[Side]:
    """A program on one core, ended afterwards."""
    pinned: list[str | Path] = ["taskset", "-c", str(core), *command] if core is not None else command
    if core is not None and shutil.which("taskset") is None:
        raise Lacking("the program taskset (Debian: apt install util-linux)")
    with subprocess.Popen(pinned, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Side(name, process)
        finally:
            process.kill()


@cache
def kernels() -> Path:
    """The program that runs counterfoil's side."""
    programs.cargo_build(ROOT, "-p", "counterfoil-vision", "--example", "forward")
    return ROOT / "target" / "release" / "examples" / "forward"


def forward_ratio(
    model: Path,
    onnx: Path,
    isa: str = "best",
    *,
    python: Path = Path(sys.executable),
    rounds: int = 40,
    passes: int = 10,
    core: int | None = 0,
) -> dict[str, object]:
    """How counterfoil's time compares with ONNX Runtime's, one picture and one thread each.

    `model` is the folder, `onnx` the same weights as ONNX, `isa` the instructions (best, avx512, avx2, neon or
    portable), `python` one that has onnxruntime and numpy. The answer holds the kernels' name, the median ratio with
    its quartiles, both median times in milliseconds, and the largest relative difference of the probabilities.
    """
    onnx_side: list[str | Path] = [python, BENCH / "vision" / "forward_onnx.py"]
    with started("forward", [kernels()], core) as ours, started("forward_onnx.py", onnx_side, core) as theirs:
        kernel = ours.ask(f"load {model} {isa}")
        version = theirs.ask(f"load {onnx}")
        # Caches, clocks and allocators settle.
        found, expected = ours.run(passes)[1], theirs.run(passes)[1]
        difference = compared(found, expected)
        times = [(ours.run(passes)[0], theirs.run(passes)[0]) for _ in range(rounds)]
    ratios = sorted(mine / other for mine, other in times)
    return {
        "kernel": kernel,
        "against": version,
        "ratio": median(ratios),
        "ratio_low": ratios[len(ratios) // 4],
        "ratio_high": ratios[3 * len(ratios) // 4],
        "milliseconds": median(mine for mine, _ in times),
        "onnx_milliseconds": median(other for _, other in times),
        "difference": difference,
    }


def compared(found: list[float], expected: list[float]) -> float:
    """The largest relative difference; more than the tolerance is a failure."""
    if len(found) != len(expected):
        raise Failed(f"{len(found)} probabilities against {len(expected)}")
    largest = max(expected)
    difference = max(abs(a - b) for a, b in zip(found, expected, strict=True)) / largest
    # Written so that NaN fails.
    if not difference <= TOLERANCE:
        raise Failed(f"the kernels answer {found} and ONNX Runtime {expected}")
    return difference


def main() -> int:
    """Measures one model and prints what came of it as JSON."""
    parser = argparse.ArgumentParser(prog="bench.forward", description=__doc__)
    parser.add_argument("model", type=Path, help="the model's folder")
    parser.add_argument("onnx", type=Path, help="the same model as ONNX")
    parser.add_argument("--isa", nargs="+", default=["best"])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--core", type=int, default=min(os.sched_getaffinity(0)))
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help="a Python that has onnxruntime")
    given = parser.parse_args()
    try:
        for isa in given.isa:
            ratio = forward_ratio(
                given.model, given.onnx, isa, python=given.python, rounds=given.rounds, core=given.core
            )
            print(json.dumps(ratio))
    except (Failed, Lacking) as problem:
        print(f"bench: {'needs ' if isinstance(problem, Lacking) else ''}{problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
