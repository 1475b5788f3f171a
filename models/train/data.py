"""Pictures: found in a folder or an archive, decoded once into one file, sorted by name so that order is the same."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from train.failure import Failure
from train.network import LABELS

Picture = NDArray[np.uint8]
ENDINGS = {".jpg", ".jpeg", ".png", ".webp"}
# For training, larger pictures are kept with this shorter side; none is enlarged.
SIDE = 224


@dataclass(frozen=True)
class Found:
    """A picture that is not decoded yet: its name in the split, such as cat/1.webp, and how to read it."""

    name: str
    read: Callable[[], bytes]

    @property
    def label(self) -> int:
        """The place of its folder's name in `LABELS`."""
        return FOLDERS.index(PurePosixPath(self.name).parts[0])


FOLDERS = [label.lower() for label in LABELS]


class Labelled(Protocol):
    """Pictures that can be asked for by their place."""

    def __len__(self) -> int:
        """Their number."""
        ...

    def __getitem__(self, index: int) -> Picture:
        """One of them, [height, width, 3]."""
        ...


class Files:
    """Pictures as they are found, decoded at each call: what is measured is what the classifier would be sent."""

    def __init__(self, found: list[Found]) -> None:
        """Reads nothing yet."""
        self.found = found
        self.names = [picture.name for picture in found]
        self.labels = np.array([picture.label for picture in found], np.int64)

    def __len__(self) -> int:
        """The number of pictures."""
        return len(self.found)

    def __getitem__(self, index: int) -> Picture:
        """The picture in its full size."""
        return pixels(self.found[index])


class Pictures:
    """A split in memory-mapped form; picture `i` is an array [height, width, 3]."""

    def __init__(self, folder: Path) -> None:
        """Opens what `prepare` wrote."""
        described = json.loads((folder / "index.json").read_text())
        self.names: list[str] = described["names"]
        self.labels = np.array(described["labels"], np.int64)
        self.shapes: list[list[int]] = described["shapes"]
        self.starts = np.concatenate([[0], np.cumsum([height * width * 3 for height, width in self.shapes])])
        self.bytes = np.memmap(folder / "pictures.u8", np.uint8, "r")
        if len(self.bytes) != self.starts[-1]:
            raise Failure(f"{folder} is damaged: remove it, and the pictures are decoded again")

    def __len__(self) -> int:
        """The number of pictures."""
        return len(self.names)

    def __getitem__(self, index: int) -> Picture:
        """The picture, a view into the file."""
        height, width = self.shapes[index]
        picture: Picture = self.bytes[self.starts[index] : self.starts[index + 1]]
        return picture.reshape(height, width, 3)


def open_split(pictures: Path, split: str, cache: Path) -> Pictures:
    """The split `train` or `val` of a folder, decoded into `cache` at the first call."""
    folder = cache / split
    found = find(origin(pictures, split))
    names = [picture.name for picture in found]
    index = folder / "index.json"
    if not (index.exists() and json.loads(index.read_text())["names"] == names):
        prepare(found, folder)
    return Pictures(folder)


def origin(pictures: Path, split: str) -> Path:
    """The folder or the archive of a split."""
    for path in (pictures / split, pictures / f"{split}.zip"):
        if path.exists():
            return path
    raise Failure(f"{pictures} has neither a folder {split}/ nor {split}.zip, with {', '.join(FOLDERS)} in it")


def find(origin: Path) -> list[Found]:
    """The pictures of a folder or a zip archive, by name. Each class needs at least one."""
    if origin.is_dir():
        paths = {path.relative_to(origin).as_posix(): path for path in origin.rglob("*")}
        readers: dict[str, Callable[[], bytes]] = {name: path.read_bytes for name, path in paths.items()}
    else:
        try:
            archive = zipfile.ZipFile(origin)
        except zipfile.BadZipFile as fault:
            raise Failure(f"{origin} is no zip archive") from fault
        readers = {name: partial(archive.read, name) for name in archive.namelist()}
    names = sorted(name for name in readers if PurePosixPath(name).suffix.lower() in ENDINGS)
    for folder in FOLDERS:
        if not any(PurePosixPath(name).parts[0] == folder for name in names):
            kinds = ", ".join(sorted(ENDINGS))
            raise Failure(f"{origin} has no picture in {folder}/ (looked for {kinds})")
    return [Found(name, readers[name]) for name in names if PurePosixPath(name).parts[0] in FOLDERS]


def prepare(found: list[Found], folder: Path) -> None:
    """Decodes the pictures into `pictures.u8`; `index.json` comes last, so what was broken off is done again."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.json").unlink(missing_ok=True)
    shapes = []
    with (folder / "pictures.u8").open("wb") as file:
        for count, picture in enumerate(found):
            if count % 2000 == 0:
                print(f"decoding {folder.name}: {count} of {len(found)}", flush=True)
            kept = shrunk(pixels(picture))
            shapes.append(kept.shape[:2])
            file.write(kept.tobytes())
    index = {"names": [picture.name for picture in found], "labels": [picture.label for picture in found]}
    (folder / "index.json").write_text(json.dumps({**index, "shapes": shapes}))


def pixels(found: Found) -> Picture:
    """The picture upright, as RGB. Large JPEGs are decoded at a fraction of their size, at least twice `SIDE`."""
    try:
        with Image.open(io.BytesIO(found.read())) as opened:
            opened.draft("RGB", (2 * SIDE, 2 * SIDE))
            return np.asarray(ImageOps.exif_transpose(opened).convert("RGB"))
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as fault:
        raise Failure(f"{found.name} cannot be decoded: {fault}; mend or remove it") from fault


def shrunk(picture: Picture) -> Picture:
    """The picture with a shorter side of at most `SIDE`."""
    height, width = picture.shape[:2]
    factor = SIDE / min(height, width)
    if factor >= 1:
        return picture
    size = (max(SIDE, round(width * factor)), max(SIDE, round(height * factor)))
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BILINEAR))


def centre(picture: Picture, size: int, resampling: Image.Resampling = Image.Resampling.BILINEAR) -> Picture:
    """What the classifier sees: the centre square, resized by Pillow's antialiased filter, a bilinear one."""
    height, width = picture.shape[:2]
    side = min(height, width)
    left, top = (width - side) // 2, (height - side) // 2
    square = Image.fromarray(picture).crop((left, top, left + side, top + side))
    return np.asarray(square.resize((size, size), resampling))


def sources(pictures: Path) -> dict[str, str]:
    """The source of each picture by its name: the columns `file` and `source` of index.csv(.gz), if any."""
    for file in (pictures / "index.csv", pictures / "index.csv.gz"):
        if file.exists():
            opener: Any = gzip.open if file.suffix == ".gz" else open
            with opener(file, "rt", newline="") as lines:
                rows = list(csv.DictReader(lines))
            if rows and not {"file", "source"} <= rows[0].keys():
                raise Failure(f"{file} has no columns file and source")
            return {row["file"]: row["source"] for row in rows}
    return {}
