"""Programs that compute forward passes on demand, a line in and a line out: `bench/vision/forward.rs` says which."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bench import programs
from bench.classifiers import MODEL, onnx
from bench.project import BENCH, ROOT, Failed


@dataclass(frozen=True)
class Passes:
    """What came of some forward passes of one picture."""

    median: float
    """CPU time of one, in milliseconds."""
    least: float
    values: list[float]
    """What the last one gave."""

    @classmethod
    def of(cls, line: str) -> Passes:
        """What a program says: nanoseconds, nanoseconds, values."""
        median, least, *values = map(float, line.split())
        return cls(median / 1e6, least / 1e6, values)


class Passer:
    """A program with a model in its memory."""

    def __init__(self, command: Sequence[str | Path], load: str) -> None:
        """Starts it and has it load the model."""
        words = [str(word) for word in command]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        self.kernels = self.ask(f"load {load}")
        """What it computes with."""

    def ask(self, line: str) -> str:
        """Its answer to a line."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with suppress(BrokenPipeError):
            self.process.stdin.write(f"{line}\n")
            self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise Failed(f"{self.process.args!r} ended instead of answering {line!r}")
        return answer.strip()

    def run(self, count: int) -> Passes:
        """Some forward passes."""
        return Passes.of(self.ask(f"run {count}"))

    def stop(self) -> None:
        """Lets it end."""
        assert self.process.stdin is not None
        with suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()


@contextmanager
def ours(instructions: str) -> Iterator[Passer]:
    """Counterfoil's kernels: `best`, or those of certain instructions."""
    passer = Passer([programs.example("forward")], f"{MODEL} {instructions}")
    try:
        yield passer
    finally:
        passer.stop()


@contextmanager
def rival() -> Iterator[Passer]:
    """ONNX Runtime, on one thread, with the instructions that it chooses."""
    passer = Passer([programs.vision_python(), BENCH / "vision" / "forward_onnx.py"], str(onnx()))
    try:
        yield passer
    finally:
        passer.stop()
