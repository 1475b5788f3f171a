"""How far pictures that counterfoil prepared lie from Pillow's: `compare.py SIZE FOLDER FILE…`.

FOLDER holds, for each file, the planes that `pictures planes` wrote. Prints a line for each file: the mean and the
largest difference of a value between 0 and 255 to what Pillow makes of it, decoded in full.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps


def pillow(file: Path, size: int) -> np.ndarray:
    """The picture upright, its centre square, antialiased bilinear: planes of red, green and blue."""
    with Image.open(file) as picture:
        rgb = ImageOps.exif_transpose(picture).convert("RGB")
    side = min(rgb.size)
    left, top = (rgb.width - side) / 2, (rgb.height - side) / 2
    small = rgb.resize((size, size), Image.Resampling.BILINEAR, box=(left, top, left + side, top + side))
    return np.asarray(small, np.int16).transpose(2, 0, 1)


if __name__ == "__main__":
    for name in sys.argv[3:]:
        expected = pillow(Path(name), int(sys.argv[1]))
        planes = np.fromfile(Path(sys.argv[2]) / f"{Path(name).name}.planes", np.uint8).astype(np.int16)
        apart = np.abs(planes.reshape(expected.shape) - expected)
        print(apart.mean(), apart.max())
