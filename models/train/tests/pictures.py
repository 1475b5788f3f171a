from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

# Colours that tell the classes of made-up pictures apart.
COLOURS = {"cat": (200, 40, 40), "dog": (40, 200, 40), "other": (40, 40, 200)}


def draw(folder: Path, count: int, side: int = 48) -> Path:
    """`count` noisy pictures of each class's colour, of several shapes, as PNG."""
    random = np.random.default_rng(0)
    for label, colour in COLOURS.items():
        (folder / label).mkdir(parents=True)
        for index in range(count):
            noise = random.normal(0, 20, (side, side + index % 3 * 10, 3))
            pixels = np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(folder / label / f"{index}.png")
    return folder
