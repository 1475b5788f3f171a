"""Random views of pictures. Crops are Pillow's, colours are changed for the whole batch: a core has more to do.

Many cats and dogs of the training set come from a source that squashed them to a square, and no other picture does.
So a part of the views is squashed at random, of every class: the shape must not tell the label.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.random import Generator
from PIL import Image
from torch import Tensor
from torch.nn import functional

from train.data import Picture

# The shares of views that get each change.
SQUASHED, BLURRED, ROTATED, GREY, NOISY, CUT = 0.25, 0.12, 0.25, 0.06, 0.1, 0.25
SMALLEST_AREA = 0.3
GREY_OF_RGB = (0.299, 0.587, 0.114)


def batch(pictures: list[Picture], size: int, random: Generator) -> Tensor:
    """A view of each picture, [N, 3, size, size] from 0 to 255, channels last."""
    views = np.stack([view(picture, size, random) for picture in pictures])
    values = torch.from_numpy(views).permute(0, 3, 1, 2).float()
    rotate(values, random)
    recolour(values, random)
    cut(values, random)
    return values


def view(picture: Picture, size: int, random: Generator) -> Picture:
    """A crop, resized to a square, perhaps mirrored, perhaps blurred by way of a smaller size."""
    height, width = picture.shape[:2]
    box = squashed_box(height, width, random) if random.random() < SQUASHED else true_box(height, width, random)
    image = Image.fromarray(picture)
    if random.random() < BLURRED:
        smaller = int(size * random.uniform(0.4, 0.9))
        image = image.resize((smaller, smaller), Image.Resampling.BILINEAR, box)
        image = image.resize((size, size), Image.Resampling.BILINEAR)
    else:
        image = image.resize((size, size), Image.Resampling.BILINEAR, box)
    pixels = np.asarray(image)
    return pixels[:, ::-1] if random.random() < 0.5 else pixels


def squashed_box(height: int, width: int, random: Generator) -> tuple[float, float, float, float]:
    """Nearly the whole picture, whatever its shape: left, top, right, bottom."""
    return placed(height * random.uniform(0.8, 1), width * random.uniform(0.8, 1), height, width, random)


def true_box(height: int, width: int, random: Generator) -> tuple[float, float, float, float]:
    """A part of a square's area, about as high as wide: left, top, right, bottom."""
    side = min(height, width) * math.sqrt(random.uniform(SMALLEST_AREA, 1))
    aspect = math.exp(random.uniform(-0.2, 0.2))
    return placed(min(side * aspect, height), min(side / aspect, width), height, width, random)


def placed(high: float, wide: float, height: int, width: int, random: Generator) -> tuple[float, float, float, float]:
    """A box of that size somewhere in the picture."""
    top, left = random.uniform(0, height - high), random.uniform(0, width - wide)
    return left, top, left + wide, top + high


def chosen(values: Tensor, share: float, random: Generator) -> Tensor:
    """The places of about that share of the batch."""
    return torch.from_numpy(np.flatnonzero(random.random(len(values)) < share))


def rotate(values: Tensor, random: Generator) -> None:
    """Turns some views by up to 20 degrees; what comes in from outside is a mirror image."""
    places = chosen(values, ROTATED, random)
    if len(places) == 0:
        return
    angles = random.uniform(-20, 20, len(places)) * math.pi / 180
    cos, sin, zero = np.cos(angles), np.sin(angles), np.zeros(len(places))
    matrices = np.stack([np.stack([cos, -sin, zero], 1), np.stack([sin, cos, zero], 1)], 1)
    some = values[places]
    grid = functional.affine_grid(torch.from_numpy(matrices).float(), list(some.shape), align_corners=False)
    values[places] = functional.grid_sample(some, grid, padding_mode="reflection", align_corners=False)


def recolour(values: Tensor, random: Generator) -> None:
    """Saturation, contrast, white balance and brightness of each view; some become grey, some noisy."""
    count = len(values)
    saturation = random.uniform(0.6, 1.4, count)
    saturation[chosen(values, GREY, random).numpy()] = 0
    contrast = np.exp(random.uniform(-0.35, 0.35, (count, 1)))
    gains = contrast * np.exp(random.uniform(-0.08, 0.08, (count, 3)))
    # Dark pictures are the harder ones, so the range goes further down than up.
    lift = random.uniform(-45, 35, (count, 1)) + 120 * (1 - contrast)
    weights = torch.tensor(GREY_OF_RGB).reshape(1, 3, 1, 1)
    grey = (values * weights).sum(1, keepdim=True)
    values.sub_(grey).mul_(shaped(saturation[:, None])).add_(grey)
    values.mul_(shaped(gains)).add_(shaped(lift))
    for place in chosen(values, NOISY, random).tolist():
        noise = random.standard_normal(tuple(values.shape[1:]), np.float32) * random.uniform(3, 12)
        values[place] += torch.from_numpy(noise)
    values.clamp_(0, 255)


def shaped(factors: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Tensor:
    """Factors of each view, and of each channel where they differ, for a batch."""
    return torch.from_numpy(factors).float()[:, :, None, None]


def cut(values: Tensor, random: Generator) -> None:
    """Covers a rectangle of some views with a grey of its own (cutout)."""
    size = values.shape[-1]
    for place in chosen(values, CUT, random).tolist():
        high, wide = (int(size * random.uniform(0.15, 0.45)) for _ in range(2))
        top, left = int(random.integers(0, size - high)), int(random.integers(0, size - wide))
        values[place, :, top : top + high, left : left + wide] = float(random.uniform(0, 255))
