"""That the answers are the ones that others give: the network against ONNX Runtime, pictures against Pillow."""

from __future__ import annotations

import re
from pathlib import Path

from bench import programs
from bench.measures import Measure, Settings
from bench.measures.forward import FLAGS, compared, has, real
from bench.photos import photos
from bench.project import BENCH, fresh, run
from bench.results import Figure, Result, Target

NETWORK = 1e-4
"""Difference of a probability, relative to the largest."""
PICTURES = Target(0.3, "of 255")
"""Mean difference of a value of a prepared picture."""


def parity(settings: Settings) -> list[Result]:
    """Both comparisons."""
    chosen = photos(settings.photos)
    differences = {each: compared(each, settings) for each in FLAGS if has(each)}
    return [
        network({name: real(found["difference"]) for name, found in differences.items() if found is not None}),
        pictures("500×375", chosen.small),
        pictures("12 megapixels", chosen.large),
    ]


def network(apart: dict[str, float]) -> Result:
    """The kernels for each kind of instructions, on the same made-up picture."""
    figures = [Figure(f"largest difference of a probability, {name}", f"{each:.1e}") for name, each in apart.items()]
    most = max(apart.values())
    verdict = "reached" if most <= NETWORK else f"not reached: {most:.1e} of {NETWORK:g}"
    what = "probabilities of one picture, all kernels, relative difference"
    return Result(what, "ONNX Runtime", f"≤ {NETWORK:g}", f"{most:.1e}", verdict, figures)


def pictures(size: str, files: list[Path]) -> Result:
    """The photos as the network sees them, against a full decode and `resize` by Pillow."""
    programs.example("pictures")
    folder = fresh("parity")
    for file in files:
        (folder / file.name).symlink_to(file)
    said = run([programs.vision_python(), BENCH / "vision" / "parity.py", folder, "--limit", "255"])
    apart = [(float(mean), float(most)) for mean, most in re.findall(r" mean ([\d.]+) max +(\d+)", said)]
    mean = sum(each for each, _ in apart) / len(apart)
    verdict = "reached" if PICTURES.reached(mean) else f"not reached: {mean:.2f} of {PICTURES.bound:g}"
    figures = [
        Figure(f"{size}: mean difference of the worst photo", f"{max(each for each, _ in apart):.2f}"),
        Figure(f"{size}: largest difference of a value", f"{max(each for _, each in apart):.0f}"),
    ]
    what = f"prepared photos of {size}, mean difference"
    return Result(what, "Pillow", PICTURES.text(), f"{mean:.2f}", verdict, figures)


MEASURES = [
    Measure(
        "parity",
        "The probabilities that the kernels for each kind of instructions give one made-up picture, and those of "
        "ONNX Runtime; all layer shapes with random weights, and stock candle, are compared by `cargo test`. And the "
        "photos as 160×160 values between 0 and 255 (`bench/vision/parity.py`), and what Pillow makes of them with a "
        "full decode and its antialiased bilinear filter.",
        parity,
    ),
]
