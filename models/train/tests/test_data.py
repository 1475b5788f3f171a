from __future__ import annotations

import io
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from train import augment, data
from train.failure import Failure
from train.tests.pictures import draw


def test_a_folder_and_an_archive_give_the_same(tmp_path: Path) -> None:
    draw(tmp_path / "a" / "train", 4)
    (tmp_path / "b").mkdir()
    shutil.make_archive(str(tmp_path / "b" / "train"), "zip", tmp_path / "a" / "train")
    folder = data.open_split(tmp_path / "a", "train", tmp_path / "cache-a")
    archive = data.open_split(tmp_path / "b", "train", tmp_path / "cache-b")
    assert folder.names == archive.names
    assert folder.labels.tolist() == [0] * 4 + [1] * 4 + [2] * 4
    assert all(np.array_equal(folder[index], archive[index]) for index in range(len(folder)))


def test_the_decoded_pictures_follow_the_folder(tmp_path: Path) -> None:
    draw(tmp_path / "train", 2)
    assert len(data.open_split(tmp_path, "train", tmp_path / "cache")) == 6
    (tmp_path / "train" / "cat" / "0.png").unlink()
    assert len(data.open_split(tmp_path, "train", tmp_path / "cache")) == 5


def test_a_class_without_pictures_is_named(tmp_path: Path) -> None:
    draw(tmp_path / "train", 1)
    shutil.rmtree(tmp_path / "train" / "dog")
    with pytest.raises(Failure, match="no picture in dog/"):
        data.find(data.origin(tmp_path, "train"))


def test_a_missing_split_is_named(tmp_path: Path) -> None:
    with pytest.raises(Failure, match=r"neither a folder val/ nor val\.zip"):
        data.origin(tmp_path, "val")


def test_what_is_no_archive_is_named(tmp_path: Path) -> None:
    (tmp_path / "val.zip").write_bytes(b"nothing")
    with pytest.raises(Failure, match="is no zip archive"):
        data.find(data.origin(tmp_path, "val"))


def test_a_broken_picture_is_named(tmp_path: Path) -> None:
    draw(tmp_path / "val", 1)
    (tmp_path / "val" / "cat" / "0.png").write_bytes(b"\x89PNG broken")
    with pytest.raises(Failure, match=r"cat/0\.png cannot be decoded"):
        data.open_split(tmp_path, "val", tmp_path / "cache")


def test_the_classifier_sees_the_centre_square(tmp_path: Path) -> None:
    picture = np.zeros((40, 100, 3), np.uint8)
    picture[:, 30:70] = 255
    assert (data.centre(picture, 40) == 255).all()
    assert (data.centre(picture, 20) == 255).all()
    gradient = np.repeat(np.arange(160, dtype=np.uint8)[None, :, None], 160, 0).repeat(3, 2)
    box = Image.fromarray(gradient).resize((64, 64), Image.Resampling.BILINEAR, (0, 0, 160, 160))
    assert np.array_equal(data.centre(gradient, 64), np.asarray(box))


def test_pictures_are_turned_upright(tmp_path: Path) -> None:
    pixels = np.zeros((30, 60, 3), np.uint8)
    pixels[:, 30:] = 250
    exif = Image.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG", exif=exif)
    upright = data.pixels(data.Found("cat/1.png", file.getvalue))
    assert upright.shape == (60, 30, 3)
    assert upright[0, 0, 0] == 0
    assert upright[-1, 0, 0] == 250


def test_large_pictures_are_kept_small_and_small_ones_as_they_are() -> None:
    assert data.shrunk(np.zeros((500, 1000, 3), np.uint8)).shape == (224, 448, 3)
    assert data.shrunk(np.zeros((100, 1000, 3), np.uint8)).shape == (100, 1000, 3)


def test_views_repeat_with_their_numbers_and_stay_in_range() -> None:
    pictures = [np.random.default_rng(1).integers(0, 256, (50 + index, 70, 3), np.uint8) for index in range(16)]
    first, again, other = (augment.batch(pictures, 32, np.random.default_rng(number)) for number in (1, 1, 2))
    assert first.shape == (16, 3, 32, 32)
    assert bool((first == again).all())
    assert not bool((first == other).all())
    assert float(first.min()) >= 0
    assert float(first.max()) <= 255
