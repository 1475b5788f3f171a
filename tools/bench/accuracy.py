"""How often a classifier is right, and how well its probabilities say so."""

from __future__ import annotations

import json
import math
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import programs
from bench.classifiers import MODEL
from bench.project import Failed, fresh, run

BINS = 15
"""Into how many equal bins the calibration error sorts the largest probability, as `make evaluate` does."""
AT_ONCE = 500
"""How many pictures one call of `counterfoil classify` gets."""
KINDS = {".jpg", ".jpeg", ".png", ".webp"}


@dataclass(frozen=True)
class Judged:
    """What came of one picture."""

    label: str
    """What is on it."""
    values: dict[str, float]
    """The probability of each label."""

    @property
    def prediction(self) -> str:
        """The likeliest label."""
        return max(self.values, key=lambda label: self.values[label])


def split(folder: Path) -> Path:
    """The pictures to measure with: `val/` or `val.zip` of a folder such as `make train` takes, or it itself."""
    archive = folder / "val.zip"
    if (folder / "val").is_dir():
        return folder / "val"
    if not archive.is_file():
        return folder
    unpacked = fresh("pictures")
    with zipfile.ZipFile(archive) as pictures:
        pictures.extractall(unpacked)
    return unpacked


def classified(folder: Path) -> list[Judged]:
    """What `counterfoil classify` says of the pictures of a folder, which lie in folders named after their labels."""
    labels = json.loads((MODEL / "config.json").read_text(encoding="utf-8"))["label_names"]
    named = {label.lower(): label for label in labels}
    files = {
        str(file): named[file.parent.name.lower()] for file in pictures(folder) if file.parent.name.lower() in named
    }
    if not files:
        raise Failed(f"{folder} holds no pictures in folders named {', '.join(named)}")
    judged = []
    for first in range(0, len(files), AT_ONCE):
        command: list[str | Path] = [
            programs.counterfoil(),
            "classify",
            "--models",
            MODEL.parent,
            "--model",
            MODEL.name,
        ]
        for line in run([*command, *list(files)[first : first + AT_ONCE]]).splitlines():
            said = json.loads(line)
            judged.append(Judged(files[said["file"]], dict(zip(labels, said["values"], strict=True))))
    if len(judged) != len(files):
        raise Failed(f"counterfoil classify answered {len(judged)} of {len(files)} pictures")
    return judged


def pictures(folder: Path) -> Iterator[Path]:
    """The pictures in the folders of a folder."""
    return (file for file in sorted(folder.glob("*/*")) if file.suffix.lower() in KINDS)


def accuracy(judged: list[Judged]) -> float:
    """The share of pictures whose likeliest label is theirs, in percent."""
    return 100 * sum(each.prediction == each.label for each in judged) / len(judged)


def between(judged: list[Judged], one: str, other: str) -> float:
    """The same of pictures of two labels, of which the likelier counts."""
    two = [each for each in judged if each.label in (one, other)]
    right = sum(each.values[each.label] > each.values[other if each.label == one else one] for each in two)
    return 100 * right / len(two)


def calibration_error(judged: list[Judged]) -> float:
    """How far, on average, the largest probability is from the share of pictures for which it is right."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for each in judged:
        top = each.values[each.prediction]
        bins.setdefault(max(math.ceil(top * BINS), 1), []).append((top, each.prediction == each.label))
    gaps = (abs(sum(top for top, _ in some) - sum(right for _, right in some)) for some in bins.values())
    return sum(gaps) / len(judged)
