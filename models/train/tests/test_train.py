from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from train.data import Pictures, open_split
from train.failure import Failure
from train.network import Network
from train.settings import Settings
from train.teacher import Taught, out_of_fold
from train.tests.pictures import draw
from train.tests.test_network import randomized
from train.train import Run, assembled, epoch_order, train

SETTINGS = replace(Settings(), phases=((32, 2),), size=32, batch=4, warm_up=1, frozen=3, checkpoint=0.0)


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    draw(tmp_path / "train", 6)
    return open_split(tmp_path, "train", tmp_path / "cache")


@pytest.fixture
def taught(pictures: Pictures) -> Taught:
    random = np.random.default_rng(3)
    soft = random.dirichlet((1, 1, 1), len(pictures)).astype(np.float32)
    lessons = random.dirichlet([1] * 10, len(pictures)).astype(np.float16)
    return Taught(soft, lessons, np.linspace(0.9, 1, len(pictures), dtype=np.float32))


def new_run() -> Run:
    torch.manual_seed(4)
    network = randomized(Network(SETTINGS.architecture, dropout=0.2, drop=0.2))
    return assembled(network, nn.Linear(1280, 10), SETTINGS)


def test_a_stopped_run_ends_with_the_same_weights(pictures: Pictures, taught: Taught, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    expected = train(new_run(), pictures, pictures, taught, SETTINGS, whole)
    train(new_run(), pictures, pictures, taught, SETTINGS, parts, stop=2)
    found = train(new_run(), pictures, pictures, taught, SETTINGS, parts)
    beginning = new_run().network.state_dict()
    for name, value in expected.state_dict().items():
        assert torch.equal(value, found.state_dict()[name]), name
    assert not torch.equal(beginning["head.weight"], found.head.weight)
    assert torch.equal(beginning["blocks.2.dw.weight"], found.get_parameter("blocks.2.dw.weight"))


def test_a_checkpoint_of_another_recipe_is_refused(pictures: Pictures, taught: Taught, tmp_path: Path) -> None:
    train(new_run(), pictures, pictures, taught, SETTINGS, tmp_path, stop=1)
    with pytest.raises(Failure, match="is of another recipe"):
        train(new_run(), pictures, pictures, taught, replace(SETTINGS, rate=1.0), tmp_path)


def test_too_few_pictures_are_refused(pictures: Pictures, taught: Taught, tmp_path: Path) -> None:
    with pytest.raises(Failure, match="fewer pictures to train with than a batch of 64"):
        train(new_run(), pictures, pictures, taught, replace(SETTINGS, batch=64), tmp_path)


def test_two_epochs_show_every_picture_and_hard_ones_twice(taught: Taught) -> None:
    shown = np.bincount(np.concatenate([epoch_order(taught, epoch, SETTINGS) for epoch in (4, 5)]))
    assert (shown[taught.sure <= SETTINGS.easy] == 2).all()
    assert (shown[taught.sure > SETTINGS.easy] == 1).all()


def test_the_teacher_does_not_learn_a_wrong_label_by_heart() -> None:
    generator = torch.Generator().manual_seed(0)
    labels = torch.arange(300) % 3
    features = torch.randn(300, 20, generator=generator)
    features[:, :3] += 6 * nn.functional.one_hot(labels, 3)
    wrong = labels.clone()
    wrong[7] = (labels[7] + 1) % 3
    soft = out_of_fold(features, wrong)
    assert soft[7].argmax() == int(labels[7])
    np.testing.assert_allclose(soft.sum(1), 1, rtol=1e-5)
