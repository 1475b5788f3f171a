"""What `make bench-vision` makes of photos, settings and loads."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bench import accuracy, photos, servers, tuning
from bench.accuracy import Judged
from bench.classifiers import Setting
from bench.load import Load
from bench.measures import Settings, forward, parity, uploads
from bench.measures import accuracy as measured
from bench.photos import Photos
from bench.project import Failed
from bench.results import Target


def jpeg(width: int, height: int) -> bytes:
    """The front of a JPEG: a comment, and the frame that says its size."""
    comment = b"\xff\xfe\x00\x06note"
    frame = b"\xff\xc0\x00\x0b\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\x01\x01\x11\x00"
    return b"\xff\xd8" + comment + frame + b"\xff\xd9"


def test_photos_are_chosen_by_what_their_headers_say(tmp_path: Path) -> None:
    sizes = {"b.jpg": (500, 375), "a.jpeg": (375, 499), "large.jpg": (4000, 3000), "other.jpg": (640, 222)}
    for name, (width, height) in sizes.items():
        (tmp_path / name).write_bytes(jpeg(width, height))
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "note.txt").write_bytes(jpeg(500, 375))
    chosen = photos.chosen(tmp_path, "some")
    assert [file.name for file in chosen.small] == ["a.jpeg", "b.jpg"]
    assert [file.name for file in chosen.large] == ["large.jpg"]
    assert chosen.about() == (
        "some: 2 of about 500×375, 0 KiB on average; 1 of about 12 megapixels, 0 KiB on average"
    )


def test_a_folder_without_large_photos_is_refused(tmp_path: Path) -> None:
    (tmp_path / "small.jpg").write_bytes(jpeg(500, 375))
    with pytest.raises(Failed, match="it has 1 and 0"):
        photos.chosen(tmp_path, "some")


def test_the_rival_is_tried_in_every_setting_that_could_be_best() -> None:
    assert len(tuning.candidates(quick=False, clients=8)) == 12
    assert len(tuning.candidates(quick=True, clients=8)) == 8
    assert {setting.workers for setting in tuning.candidates(quick=False, clients=1)} == {1}
    assert Setting(1, 2, "async").text() == "1 worker, 2 threads, `async def`"
    assert Setting(2, 1, "thread").text() == "2 workers, 1 thread, `def`"


def test_large_photos_are_tried_where_small_ones_do_best(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(rounds=2, seconds=1, grown=0)
    monkeypatch.setattr(tuning, "photos", lambda _: Photos([Path("small")], [Path("large")], "some"))
    asked = []

    def trial(setting: Setting, clients: int, files: list[Path], seconds: float) -> Load:
        asked.append((setting, files[0].name))
        return Load(10 * setting.workers + setting.threads, 1, 1, p50=setting.threads)

    monkeypatch.setattr(tuning, "trial", trial)
    setting, figures = tuning.best(settings, 8, large=True)
    assert (setting.workers, setting.threads) == (2, 2)
    assert [name for _, name in asked] == ["small"] * 8 + ["large"] * 3
    assert [figure.text for figure in figures] == ["22.0 pictures/s", "22.0 pictures/s", "21.0 pictures/s"]
    assert tuning.best(settings, 1)[0].threads == 1


def test_the_comparison_is_round_by_round() -> None:
    ours = [Load(requests, 1, 1, p50=1) for requests in (300, 100, 200)]
    rivals = [Load(requests, 1, 2, p50=2) for requests in (100, 50, 100)]
    result = uploads.faster("pictures", Target(2, "×", True), {uploads.OURS: ours, "rival": rivals}, "rival", [])
    assert (result.value, result.verdict) == ("2.00 × (2.00 to 3.00)", "reached")
    assert {figure.what: figure.text for figure in result.figures}[
        "pictures: ratio of the pictures for each CPU second"
    ] == "4.00 × (4.00 to 6.00)"


def test_a_process_is_watched_with_its_children() -> None:
    child = os.fork()
    if child == 0:
        os.read(os.pipe()[0], 1)  # until it is killed
    try:
        assert servers.processes(os.getpid())[0] == os.getpid()
        assert child in servers.processes(os.getpid())
        assert servers.proportional_kib(child) > 0
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
    assert servers.cpu_seconds(child) == 0


def judged(label: str, cat: float, dog: float) -> Judged:
    return Judged(label, {"Cat": cat, "Dog": dog, "Other": 1 - cat - dog})


def test_accuracy_counts_labels_and_pairs_of_them() -> None:
    some = [judged("Cat", 0.9, 0.1), judged("Cat", 0.2, 0.1), judged("Dog", 0.6, 0.3), judged("Other", 0, 0)]
    assert accuracy.accuracy(some) == 50
    # Of cats and dogs only the two count: the second cat is right, though other is likelier.
    assert accuracy.between(some, "Cat", "Dog") == pytest.approx(200 / 3)


def test_the_calibration_error_is_the_gap_within_each_bin() -> None:
    sure = [judged("Cat", 0.9, 0.1)] * 9 + [judged("Dog", 0.9, 0.1)]
    assert accuracy.calibration_error(sure) == pytest.approx(0)
    assert accuracy.calibration_error(sure[:9]) == pytest.approx(0.1)
    assert accuracy.calibration_error([*sure, judged("Other", 0, 0)]) == pytest.approx(0)


def test_an_evaluation_of_other_weights_is_no_evaluation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    share = {"right": 0.984, "standard_error": 0.002, "pictures": 3144}
    said = {"digest": "sha256:a", "accuracy": share, "cat_against_dog": share, "by_class": {"Cat": share}}
    (tmp_path / "config.json").write_text('{"digest": "sha256:a"}')
    (tmp_path / "evaluation.json").write_text(json.dumps(said | {"calibration_error": 0.0052}))
    monkeypatch.setattr(measured, "MODEL", tmp_path)
    monkeypatch.setattr(measured, "EVALUATION", tmp_path / "evaluation.json")
    rows = measured.of_evaluation()
    assert [(row.value, row.verdict) for row in rows] == [
        ("98.40 %", "reached"),
        ("98.40 %", "not reached: 98.40 % of 99.2"),
        ("0.0052", "reached"),
    ]
    assert rows[0].figures[0].text == "98.40 % ± 0.20 of 3,144"
    (tmp_path / "config.json").write_text('{"digest": "sha256:b"}')
    with pytest.raises(Failed, match="of other weights"):
        measured.of_evaluation()


def test_a_forward_pass_is_judged_by_its_instructions() -> None:
    times = {"kernel": "avx2", "against": "onnxruntime 1", "milliseconds": 2.5, "onnx_milliseconds": 2.0}
    found: dict[str, object] = {**times, "ratio": 1.25, "ratio_low": 1.2, "ratio_high": 1.3, "difference": 1e-6}
    assert forward.row("avx2", found).verdict == "reached"
    assert forward.row("avx512", found).verdict == "not reached: 1.25 of 0.8"
    assert forward.row("avx512", None).verdict == "left out: this processor has no such instructions"
    assert forward.has("portable")


def test_the_kernel_that_differs_most_decides() -> None:
    assert parity.network({"avx512": 1e-6, "avx2": 2e-6}).verdict == "reached"
    assert parity.network({"avx512": 1e-6, "avx2": 2e-4}).verdict == "not reached: 2.0e-04 of 0.0001"
