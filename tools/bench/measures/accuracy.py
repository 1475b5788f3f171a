"""How often the shipped model is right: by its evaluation, and by `counterfoil classify` on pictures."""

from __future__ import annotations

import json
from typing import Any

from bench import accuracy
from bench.accuracy import Judged
from bench.classifiers import MODEL
from bench.measures import Measure, Settings
from bench.project import Failed, shown
from bench.results import Figure, Result, Target

EVALUATION = MODEL / "evaluation.json"
OF_LABELS = Target(98.3, "%", True)
OF_PETS = Target(99.2, "%", True)
OF_CALIBRATION = Target(0.01, "")
BASELINE = ("fine-tuned MobileNetV2: 97.5 %", "fine-tuned MobileNetV2: 98.9 %", "a bound")
"""What a first model of the same kind reached on the same pictures."""


def measured(settings: Settings) -> list[Result]:
    """The rows of the evaluation, and those of the pictures, where some are given."""
    results = of_evaluation()
    if settings.pictures is not None:
        results += of_pictures(accuracy.classified(accuracy.split(settings.pictures)))
    return results


def of_evaluation() -> list[Result]:
    """What `make evaluate` wrote down of the model as it is shipped."""
    if not EVALUATION.is_file():
        return [Result.left_out("accuracy", BASELINE[0], OF_LABELS, f"there is no {shown(EVALUATION)}")]
    said = json.loads(EVALUATION.read_text(encoding="utf-8"))
    digest = json.loads((MODEL / "config.json").read_text(encoding="utf-8"))["digest"]
    if said["digest"] != digest:
        raise Failed(f"{shown(EVALUATION)} is of other weights than config.json names; run make evaluate")
    figures = [Figure(f"validation: {name}", share(value)) for name, value in said["by_class"].items()]
    return [
        row("accuracy on the validation pictures", 0, OF_LABELS, 100 * said["accuracy"]["right"], figures),
        row("cat against dog on the validation pictures", 1, OF_PETS, 100 * said["cat_against_dog"]["right"]),
        row("calibration error on the validation pictures", 2, OF_CALIBRATION, said["calibration_error"]),
    ]


def of_pictures(judged: list[Judged]) -> list[Result]:
    """The same through the program: its own decoding, preprocessing and kernels."""
    through = "through `counterfoil classify`"
    figures = [Figure(f"pictures given, {through}", f"{len(judged):,}")]
    calibration = accuracy.calibration_error(judged)
    return [
        row(f"accuracy on the pictures given, {through}", 0, OF_LABELS, accuracy.accuracy(judged), figures),
        row(f"cat against dog, {through}", 1, OF_PETS, accuracy.between(judged, "Cat", "Dog")),
        row(f"calibration error, {through}", 2, OF_CALIBRATION, calibration),
    ]


def row(what: str, place: int, target: Target, value: float, figures: list[Figure] | None = None) -> Result:
    """A row with more digits than measurements of time deserve."""
    text = f"{value:.2f} %" if target.unit else f"{value:.4f}"
    verdict = "reached" if target.reached(value) else f"not reached: {text} of {target.bound:g}"
    return Result(what, BASELINE[place], target.text().strip(), text, verdict, figures or [])


def share(value: dict[str, Any]) -> str:
    """A share with its standard error."""
    return f"{100 * value['right']:.2f} % ± {100 * value['standard_error']:.2f} of {value['pictures']:,}"


MEASURES = [
    Measure(
        "accuracy",
        f"What `make evaluate` found of the shipped weights ({shown(EVALUATION)}); and, where pictures are given in "
        "folders `cat`, `dog` and `other` (`PICTURES=folder`), what `counterfoil classify` makes of them, with its "
        "own decoding, preprocessing and kernels. The calibration error is the mean gap between the largest "
        f"probability and the share of right answers, over {accuracy.BINS} equal bins.",
        measured,
    ),
]
