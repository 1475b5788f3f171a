"""Compares the picture path with Pillow: what comes out, and the CPU time that it takes.

    cargo build --release -p counterfoil-vision --example pictures
    python bench/vision/parity.py FOLDER [--size 160] [--rounds 9] [--limit 0.4]

FOLDER holds JPEG, PNG or WebP files. Needs Pillow and NumPy. It prints, for each file, the mean and the largest
difference (0 to 255) to Pillow's full decode, and medians of CPU time in milliseconds, taken in turns; it ends with 1
where a mean difference is above its limit. Pin it to a core that does nothing else: taskset -c 0.
"""

import argparse
import io
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

PICTURES = Path("target/release/examples/pictures")
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}


def pillow(data: bytes, size: int, draft: bool) -> np.ndarray:
    """The centre square as size × size × 3 bytes, as a server in Python would make it."""
    picture = Image.open(io.BytesIO(data))
    if draft:
        picture.draft("RGB", (2 * size, 2 * size))
    picture = ImageOps.exif_transpose(picture)
    if picture.has_transparency_data:
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture.convert("RGBA"))
    picture = picture.convert("RGB")
    side = min(picture.size)
    left, top = (picture.width - side) / 2, (picture.height - side) / 2
    box = (left, top, left + side, top + side)
    return np.asarray(picture.resize((size, size), Image.Resampling.BILINEAR, box=box))


def planes(files: list[Path], size: int) -> list[np.ndarray]:
    """What the picture path makes of the files, in the same shape."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PICTURES, "planes", str(size), folder, *files], check=True)
        made = [np.fromfile(Path(folder) / f"{file.name}.planes", np.uint8) for file in files]
    return [plane.reshape(3, size, size).transpose(1, 2, 0) for plane in made]


def cpu_milliseconds(work: Callable[[], object]) -> float:
    """CPU time of this thread for some work."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1e3


def times(file: Path, size: int, rounds: int) -> tuple[float, float, float]:
    """Medians of ours, Pillow and Pillow with draft, in turns."""
    data = file.read_bytes()
    ours, full, draft = [], [], []
    for _ in range(rounds):
        output = subprocess.run(
            [PICTURES, "time", str(size), "5", file], check=True, capture_output=True, text=True
        ).stdout
        ours.append(float(output.split()[0]))
        full.append(cpu_milliseconds(lambda: pillow(data, size, draft=False)))
        draft.append(cpu_milliseconds(lambda: pillow(data, size, draft=True)))
    return statistics.median(ours), statistics.median(full), statistics.median(draft)


def main() -> int:
    """Compares the pictures of a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=160)
    parser.add_argument("--rounds", type=int, default=0, help="of timing; 0 for none")
    parser.add_argument("--limit", type=float, default=0.4, help="of the mean difference")
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.folder.iterdir() if path.suffix.lower() in SUFFIXES)
    if not files:
        print(f"{arguments.folder} holds no pictures", file=sys.stderr)
        return 2
    means = []
    for file, ours in zip(files, planes(files, arguments.size), strict=True):
        expected = pillow(file.read_bytes(), arguments.size, draft=False)
        difference = np.abs(ours.astype(int) - expected)
        means.append(float(difference.mean()))
        line = f"{file.name:40} mean {means[-1]:.3f} max {difference.max():3}"
        if arguments.rounds:
            ms, full, draft = times(file, arguments.size, arguments.rounds)
            line += f"  ours {ms:7.2f} ms  Pillow {full:7.2f}  with draft {draft:7.2f}"
        print(line, flush=True)
    print(f"{len(files)} files, mean {statistics.mean(means):.3f}, largest mean {max(means):.3f}")
    return 0 if max(means) <= arguments.limit else 1


if __name__ == "__main__":
    sys.exit(main())
