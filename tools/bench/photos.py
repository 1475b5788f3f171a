"""The photos that are uploaded: JPEGs of about 500×375 and of about 12 megapixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench import programs
from bench.project import BENCH, ROOT, Failed, fresh, run

SMALL = (160_000, 220_000)
"""How many pixels a small photo has: 500×375, give or take a sixth."""
LARGE = (10_000_000, 15_000_000)
"""How many pixels a large photo has."""
SHIPPED = ROOT / "tests" / "pictures"
"""What is scaled where no photos are given."""


@dataclass(frozen=True)
class Photos:
    """Some of each size."""

    small: list[Path]
    large: list[Path]
    what: str
    """Where they come from, for people."""

    def about(self) -> str:
        """How many there are and how long they are on average."""
        sizes = [("500×375", self.small), ("12 megapixels", self.large)]
        told = [f"{len(files)} of about {size}, {mean_kib(files):,.0f} KiB on average" for size, files in sizes]
        return f"{self.what}: {'; '.join(told)}"


def mean_kib(files: list[Path]) -> float:
    """The mean length of files."""
    return sum(file.stat().st_size for file in files) / len(files) / 1024


@cache
def photos(folder: Path | None) -> Photos:
    """The photos of a folder; without one, pictures of the tests, scaled to both sizes."""
    if folder is not None:
        return chosen(folder, "the photos given")
    made = fresh("photos")
    run([programs.vision_python(), BENCH / "vision" / "rival" / "scale.py", SHIPPED, made])
    return chosen(made, "pictures of `tests/pictures`, scaled")


def chosen(folder: Path, what: str) -> Photos:
    """The JPEGs of a folder that have one of the sizes."""
    sizes = {file: size(file) for file in sorted(folder.glob("*.jp*g"))}
    small, large = (
        [file for file, pixels in sizes.items() if least <= pixels <= most] for least, most in (SMALL, LARGE)
    )
    if not small or not large:
        raise Failed(
            f"{folder} needs JPEGs of about 500×375 and of 10 to 15 megapixels; it has {len(small)} and {len(large)}"
        )
    return Photos(small, large, what)


def size(file: Path) -> int:
    """How many pixels a JPEG says it has; 0 where it says nothing."""
    for marker, segment in segments(file.read_bytes()):
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC) and len(segment) >= 5:
            return int.from_bytes(segment[1:3], "big") * int.from_bytes(segment[3:5], "big")
    return 0


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments of a JPEG in front of its scan."""
    place = 2
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        yield data[place + 1], data[place + 4 : place + 2 + length]
        place += 2 + length
