from __future__ import annotations

import pytest
import torch

from train.evaluate import calibration_error, report, temperature


def test_the_temperature_undoes_a_factor_of_the_logits() -> None:
    generator = torch.Generator().manual_seed(0)
    calibrated = torch.randn(20000, 3, generator=generator) * 2
    labels = torch.multinomial(calibrated.softmax(1), 1, generator=generator)[:, 0]
    assert temperature(calibrated, labels) == pytest.approx(1, abs=0.05)
    assert temperature(calibrated * 3, labels) == pytest.approx(3, abs=0.15)
    assert calibration_error(calibrated.softmax(1), labels) < 0.015
    assert calibration_error((calibrated * 3).softmax(1), labels) > 0.1


def test_calibration_error_is_the_gap() -> None:
    # Four answers at 0.75, of which two are right.
    probabilities = torch.tensor([[0.75, 0.25, 0.0]] * 4)
    assert calibration_error(probabilities, torch.tensor([0, 0, 1, 1])) == pytest.approx(0.25)


def test_the_figures_of_a_few_answers() -> None:
    logits = torch.tensor([[2.0, 0, 0], [0, 2.0, 0], [0, 1.0, 2.0], [0, 0, 2.0], [0, 3.0, 0]])
    labels = torch.tensor([0, 1, 1, 2, 2])
    names = ["cat/1", "dog/1", "dog/2", "other/1", "other/2"]
    sources = dict(zip(names, ["a", "a", "b", "b", "b"], strict=True))
    figures = report(logits, labels, names, sources, 0.5)
    assert figures["accuracy"]["right"] == 0.6
    assert figures["cat_against_dog"] == {"right": 1.0, "standard_error": 0.0, "pictures": 3}
    assert figures["by_class"]["Other"]["right"] == 0.5
    assert figures["by_source"]["Dog: b"] == {"right": 0.0, "standard_error": 0.0, "pictures": 1}
    assert figures["confusion"]["Dog"] == {"Cat": 0, "Dog": 1, "Other": 1}
    assert [entry["picture"] for entry in figures["wrong"]] == ["other/2", "dog/2"]
