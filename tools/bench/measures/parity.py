"""That the answers are the ones that others give: the network against ONNX Runtime, pictures against Pillow."""

from __future__ import annotations

from pathlib import Path

from bench import forwards, programs
from bench.forwards import Passer
from bench.measures import Measure, Settings
from bench.measures.forward import TARGETS, supported
from bench.photos import photos
from bench.project import BENCH, fresh, run
from bench.results import Figure, Result, Target

NETWORK = 1e-4
"""Relative difference of a probability."""
PICTURES = Target(0.3, "of 255")
"""Mean difference of a value of a prepared picture."""
SIZE = 160
"""The side of the pictures that are compared."""


def parity(settings: Settings) -> list[Result]:
    """Both comparisons."""
    chosen = photos(settings.photos)
    return [network(), pictures("500×375", chosen.small), pictures("12 megapixels", chosen.large)]


def network() -> Result:
    """The kernels for each kind of instructions, on the same made-up picture."""
    with forwards.rival() as passer:
        expected = passer.run(1).values
    apart = {}
    for instructions in (*TARGETS, "portable"):
        with forwards.ours(supported(instructions)) as passer:
            apart[passer.kernels] = relative(passer, expected)
    figures = [Figure(f"largest relative difference, {name}", f"{each:.1e}") for name, each in apart.items()]
    most = max(apart.values())
    verdict = "reached" if most <= NETWORK else f"not reached: {most:.1e} of {NETWORK:g}"
    what = "probabilities of one picture, all kernels, relative"
    return Result(what, "ONNX Runtime", f"≤ {NETWORK:g}", f"{most:.1e}", verdict, figures)


def relative(passer: Passer, expected: list[float]) -> float:
    """The largest difference of a value, relative to it."""
    found = passer.run(1).values
    return max(abs(mine - its) / its for mine, its in zip(found, expected, strict=True))


def pictures(size: str, files: list[Path]) -> Result:
    """The photos as the network sees them, against a full decode and `resize` by Pillow."""
    folder = fresh("planes")
    run([programs.example("pictures"), "planes", str(SIZE), folder, *files])
    compare: list[str | Path] = [
        programs.vision_python(),
        BENCH / "vision" / "rival" / "compare.py",
        str(SIZE),
        folder,
        *files,
    ]
    apart = [tuple(map(float, line.split())) for line in run(compare).splitlines()]
    mean = sum(each[0] for each in apart) / len(apart)
    verdict = "reached" if PICTURES.reached(mean) else f"not reached: {mean:.2f} of {PICTURES.bound:g}"
    figures = [
        Figure(f"{size}: mean difference of the worst photo", f"{max(each[0] for each in apart):.2f}"),
        Figure(f"{size}: largest difference of a value", f"{max(each[1] for each in apart):.0f}"),
    ]
    return Result(
        f"prepared photos of {size}, mean difference", "Pillow", PICTURES.text(), f"{mean:.2f}", verdict, figures
    )


MEASURES = [
    Measure(
        "parity",
        "The probabilities that the kernels for each kind of instructions give one made-up picture, and those of "
        "ONNX Runtime; all layer shapes with random weights, and stock candle, are compared by `cargo test`. And the "
        f"photos as {SIZE}×{SIZE} values between 0 and 255, and what Pillow makes of them with a full decode and its "
        "antialiased bilinear filter.",
        parity,
    ),
]
