"""What a model gets right and wrong on labelled pictures."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from train.data import Labelled, centre
from train.export import normalised
from train.network import LABELS, Network

BINS = 15
BATCH = 64


@torch.no_grad()
def predict(network: Network, pictures: Labelled, size: int) -> Tensor:
    """The logits of all centre crops, [N, classes], on the CPU."""
    where = next(network.parameters()).device
    network.eval()
    found = []
    for first in range(0, len(pictures), BATCH):
        views = np.stack([centre(pictures[index], size) for index in range(first, min(first + BATCH, len(pictures)))])
        batch = normalised(torch.from_numpy(views).to(where).permute(0, 3, 1, 2).float())
        found.append(network(batch).float().cpu())
    return torch.cat(found)


def temperature(logits: Tensor, labels: Tensor) -> float:
    """What the logits are to be divided by, for the least loss (Guo et al., On calibration, 2017)."""
    candidates = [math.exp(step / 200) for step in range(-300, 301)]
    return min(candidates, key=lambda candidate: float(functional.cross_entropy(logits / candidate, labels)))


def report(
    logits: Tensor, labels: Tensor, names: list[str], sources: dict[str, str], divisor: float
) -> dict[str, Any]:
    """All figures of the card; `divisor` is the temperature that the logits were divided by already."""
    right = logits.argmax(1) == labels
    pets = labels < 2
    of_pets = logits[pets][:, :2].argmax(1) == labels[pets]
    probabilities = logits.softmax(1)
    return {
        "pictures": len(labels),
        "accuracy": share(right),
        "cat_against_dog": share(of_pets),
        "by_class": {label: share(right[labels == index]) for index, label in enumerate(LABELS)},
        "by_source": by_source(right, labels, names, sources),
        "confusion": {
            label: {other: int(((labels == i) & (logits.argmax(1) == j)).sum()) for j, other in enumerate(LABELS)}
            for i, label in enumerate(LABELS)
        },
        "loss": round(float(functional.cross_entropy(logits, labels)), 4),
        "temperature": round(divisor, 4),
        "calibration_error": round(calibration_error(probabilities, labels), 4),
        "calibration_error_without_temperature": round(calibration_error((logits * divisor).softmax(1), labels), 4),
        "reliability": reliability(probabilities, labels),
        "wrong": wrong(probabilities, labels, names),
    }


def share(right: Tensor) -> dict[str, float | int]:
    """The share of right answers with its standard error."""
    count = len(right)
    value = float(right.float().mean()) if count else math.nan
    error = math.sqrt(value * (1 - value) / count) if count else math.nan
    return {"right": round(value, 4), "standard_error": round(error, 4), "pictures": count}


def by_source(right: Tensor, labels: Tensor, names: list[str], sources: dict[str, str]) -> dict[str, Any]:
    """The shares for each class and source, the largest first; nothing where the sources are not known."""
    groups = [
        f"{LABELS[int(label)]}: {sources[name]}" if name in sources else ""
        for name, label in zip(names, labels, strict=True)
    ]
    return {
        group: share(right[torch.tensor([group == other for other in groups])])
        for group, _ in Counter(group for group in groups if group).most_common()
    }


def reliability(probabilities: Tensor, labels: Tensor) -> list[dict[str, float | int]]:
    """For each bin of the highest probability: its bounds, pictures, mean probability and share of right answers."""
    sure, chosen = probabilities.max(1)
    right = (chosen == labels).float()
    rows: list[dict[str, float | int]] = []
    for index in range(BINS):
        low, high = index / BINS, (index + 1) / BINS
        inside = (sure > low) & (sure <= high)
        if inside.any():
            rows.append(
                {
                    "above": round(low, 4),
                    "to": round(high, 4),
                    "pictures": int(inside.sum()),
                    "sure": round(float(sure[inside].mean()), 4),
                    "right": round(float(right[inside].mean()), 4),
                }
            )
    return rows


def calibration_error(probabilities: Tensor, labels: Tensor) -> float:
    """The expected calibration error: the gap between mean probability and share of right answers, over the bins."""
    sure, chosen = probabilities.max(1)
    right = (chosen == labels).double()
    places = (sure.double() * BINS).ceil().long().clamp(1, BINS) - 1
    gaps = torch.zeros(BINS, dtype=torch.float64).index_add(0, places, sure.double() - right)
    return float(gaps.abs().sum() / len(labels))


def wrong(probabilities: Tensor, labels: Tensor, names: list[str]) -> list[dict[str, Any]]:
    """The pictures that it gets wrong, the surest mistakes first."""
    sure, chosen = probabilities.max(1)
    places = [int(place) for place in sure.argsort(descending=True) if chosen[place] != labels[place]]
    return [
        {"picture": names[place], "taken_for": LABELS[int(chosen[place])], "sure": round(float(sure[place]), 3)}
        for place in places
    ]


def words(figures: dict[str, Any]) -> str:
    """The figures in a few lines."""
    lines = [
        f"{title:<14} {100 * value['right']:.2f} % ± {100 * value['standard_error']:.2f} of {value['pictures']}"
        for title, value in [
            ("three classes", figures["accuracy"]),
            ("cat or dog", figures["cat_against_dog"]),
            *figures["by_class"].items(),
        ]
    ]
    before = figures["calibration_error_without_temperature"]
    lines.append(
        f"calibration error {figures['calibration_error']} "
        f"({before} before the temperature {figures['temperature']}), loss {figures['loss']}"
    )
    return "\n".join(lines)
