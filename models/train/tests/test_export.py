from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from safetensors.torch import load_file

from train import export
from train.failure import Failure
from train.network import Network
from train.tests.test_network import randomized

ARCHITECTURE = "tf_efficientnet_lite0"


@pytest.fixture
def network() -> Network:
    return randomized(Network(ARCHITECTURE))


def test_what_is_read_is_what_was_written(network: Network, tmp_path: Path) -> None:
    export.write(network, ARCHITECTURE, 64, 0.5, tmp_path)
    model = export.read(tmp_path)
    pictures = torch.randn(2, 3, 64, 64)
    # Half precision keeps eleven bits of each weight.
    torch.testing.assert_close(model.network(pictures) * 0.5, network(pictures), rtol=0.02, atol=0.02)
    assert (model.size, model.temperature) == (64, 0.5)


def test_the_files_have_the_form_that_the_server_reads(network: Network, tmp_path: Path) -> None:
    export.write(network, ARCHITECTURE, 160, 1.0, tmp_path)
    weights = load_file(tmp_path / "model.safetensors")
    assert {str(value.dtype) for value in weights.values()} == {"torch.float16"}
    assert weights["blocks.1.expand.weight"].shape == (96, 16, 1, 1)
    assert weights["fc.weight"].shape == (3, 1280)
    assert not [name for name in weights if name.endswith("scale")]
    config = json.loads((tmp_path / "config.json").read_text())
    assert config["label_names"] == ["Cat", "Dog", "Other"]
    assert config["pretrained_cfg"]["input_size"] == [3, 160, 160]
    assert config["digest"] == export.digest(tmp_path / "model.safetensors")


def test_another_file_than_the_one_named_is_refused(network: Network, tmp_path: Path) -> None:
    export.write(network, ARCHITECTURE, 64, 1.0, tmp_path)
    file = tmp_path / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-1] + b"\0")
    with pytest.raises(Failure, match=r"is not the model of config\.json"):
        export.read(tmp_path)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="holds no model"):
        export.read(tmp_path)


def test_weights_beyond_half_precision_are_refused(network: Network, tmp_path: Path) -> None:
    with torch.no_grad():
        network.head.bias[3] = 1e6
    with pytest.raises(Failure, match=r"head\.bias has values"):
        export.write(network, ARCHITECTURE, 64, 1.0, tmp_path)


@pytest.mark.filterwarnings("ignore")
def test_onnx_computes_the_same(network: Network, tmp_path: Path) -> None:
    export.write(network, ARCHITECTURE, 64, 1.0, tmp_path)
    export.to_onnx(tmp_path, tmp_path / "out" / "model.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "out" / "model.onnx", providers=["CPUExecutionProvider"])
    pictures = np.random.default_rng(0).standard_normal((1, 3, 64, 64), np.float32)
    (found,) = session.run(["logits"], {"input": pictures})
    expected = export.read(tmp_path).network(torch.from_numpy(pictures)).detach().numpy()
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-4)
