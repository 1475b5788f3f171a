"""What a larger network thinks of each training picture: EfficientNet-Lite2 at 224, with a linear layer on top.

Each picture is judged by a layer that was fitted without it, on the other folds, so that wrong labels are not learnt
by heart: the student is told where the label is doubtful.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor
from torch.nn import functional

from train.data import Pictures, centre
from train.export import normalised
from train.network import LABELS, Network
from train.start import imagenet, start

FOLDS = 4
BATCH = 64
BICUBIC = Image.Resampling.BICUBIC
PENALTY = 1e-2


@dataclass(frozen=True)
class Taught:
    """For each training picture: the probabilities of our classes and of ImageNet's, and that of its label."""

    soft: NDArray[np.float32]
    imagenet: NDArray[np.float16]
    sure: NDArray[np.float32]


def teach(pictures: Pictures, size: int, side: int, cache: Path) -> Taught:
    """Asks EfficientNet-Lite<size> at `side` pixels, or reads what it said before."""
    file = cache / f"teacher-lite{size}-{side}.npz"
    if not file.exists():
        features, lessons = judged(pictures, size, side)
        soft = out_of_fold(features, torch.from_numpy(pictures.labels))
        np.savez(file, soft=soft, imagenet=lessons)
    with np.load(file) as kept:
        soft = kept["soft"]
        return Taught(soft, kept["imagenet"], soft[np.arange(len(soft)), pictures.labels])


@torch.no_grad()
def judged(pictures: Pictures, size: int, side: int) -> tuple[Tensor, NDArray[np.float16]]:
    """The teacher's features and ImageNet probabilities of all centre crops."""
    where = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    state = imagenet(size)
    network = start(Network(f"tf_efficientnet_lite{size}", len(state["_fc.bias"])), state).eval().to(where)
    network = network.to(memory_format=torch.channels_last)
    features, lessons = [], []
    for first in range(0, len(pictures), BATCH):
        if first % 1920 == 0:
            print(f"the teacher looks at the pictures: {first} of {len(pictures)}", flush=True)
        last = min(first + BATCH, len(pictures))
        views = np.stack([centre(pictures[index], side, BICUBIC) for index in range(first, last)])
        batch = normalised(torch.from_numpy(views).to(where).permute(0, 3, 1, 2).float())
        values = network.features(batch)
        features.append(values.cpu())
        lessons.append(network.fc(values).softmax(1).cpu().numpy().astype(np.float16))
    return torch.cat(features), np.concatenate(lessons)


def out_of_fold(features: Tensor, labels: Tensor) -> NDArray[np.float32]:
    """Probabilities of a linear layer, each from one that was fitted without the picture."""
    folds = torch.from_numpy(np.random.default_rng(0).permutation(len(features)) % FOLDS)
    soft = torch.zeros(len(features), len(LABELS))
    for fold in range(FOLDS):
        others = folds != fold
        soft[~others] = fitted(features[others], labels[others], features[~others])
    return soft.numpy()


def fitted(features: Tensor, labels: Tensor, asked: Tensor) -> Tensor:
    """Multinomial logistic regression with a penalty on the squared weights, by L-BFGS."""
    mean, deviation = features.mean(0), features.std(0) + 1e-3
    values = (features - mean) / deviation
    weights = torch.zeros(values.shape[1], len(LABELS), requires_grad=True)
    bias = torch.zeros(len(LABELS), requires_grad=True)
    lbfgs = torch.optim.LBFGS([weights, bias], max_iter=40, history_size=10, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        lbfgs.zero_grad()
        value = functional.cross_entropy(values @ weights + bias, labels) + PENALTY * (weights**2).sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    lbfgs.step(loss)  # type: ignore[no-untyped-call]
    return ((asked - mean) / deviation @ weights + bias).detach().softmax(1)
