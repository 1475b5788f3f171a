"""The shipped form of a model: model.safetensors (half precision, folded) and config.json; and ONNX made of them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save
from torch import Tensor

from train.failure import Failure
from train.network import ARCHITECTURES, FEATURES, LABELS, Network, fold, load

# What Google trained EfficientNet-Lite with: (x - 127) / 128.
MEAN = 127 / 255
DEVIATION = 128 / 255
VERSION = "1"


@dataclass(frozen=True)
class Model:
    """A model as it is shipped: its network, with the rounded weights, and what config.json says."""

    network: Network
    config: dict[str, Any]
    # What the logits were divided by.
    temperature: float

    @property
    def size(self) -> int:
        """The side of its input."""
        return int(self.config["pretrained_cfg"]["input_size"][-1])


def normalised(pictures: Tensor) -> Tensor:
    """Values from 0 to 255 as the network takes them."""
    return (pictures - 255 * MEAN) / (255 * DEVIATION)


def write(network: Network, architecture: str, size: int, temperature: float, folder: Path) -> None:
    """Writes the two files; the logits are divided by the temperature, so that their softmax is calibrated."""
    weights = fold(network)
    for name in ("fc.weight", "fc.bias"):
        weights[name] = weights[name] / temperature
    rounded = {name: value.half() for name, value in weights.items()}
    for name, value in rounded.items():
        if not bool(torch.isfinite(value).all()):
            raise Failure(f"{name} has values that half precision cannot hold: the training went astray")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "model.safetensors"
    file.write_bytes(save(rounded, metadata={"format": "pt", "temperature": str(temperature)}))
    described = config(architecture, size, digest(file))
    (folder / "config.json").write_text(json.dumps(described, indent=2) + "\n")


def config(architecture: str, size: int, digest: str) -> dict[str, Any]:
    """The fields that Hugging Face's repositories for timm have, and the digest of the weights."""
    return {
        "architecture": architecture,
        "num_classes": len(LABELS),
        "num_features": FEATURES,
        "global_pool": "avg",
        "label_names": list(LABELS),
        "version": VERSION,
        "digest": digest,
        "pretrained_cfg": {
            "input_size": [3, size, size],
            "fixed_input_size": False,
            "interpolation": "bilinear",
            "crop_pct": 1.0,
            "crop_mode": "center",
            "mean": [MEAN] * 3,
            "std": [DEVIATION] * 3,
            "first_conv": "stem",
            "classifier": "fc",
            "license": "apache-2.0",
        },
    }


def digest(file: Path) -> str:
    """The SHA-256 of a file as config.json has it."""
    return f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"


def read(folder: Path) -> Model:
    """A shipped model; a file that is not the one that config.json names is refused."""
    file = folder / "model.safetensors"
    try:
        described: dict[str, Any] = json.loads((folder / "config.json").read_text())
        found, architecture = digest(file), described["architecture"]
        if found != described["digest"]:
            raise Failure(f"{file} is not the model of config.json: its digest is {found}, not {described['digest']}")
        if architecture not in ARCHITECTURES:
            raise Failure(f"{folder}: there is no architecture {architecture}, only {', '.join(ARCHITECTURES)}")
        weights = load_file(file)
        with safe_open(file, "pt") as opened:
            temperature = float((opened.metadata() or {}).get("temperature", 1))
    except (OSError, KeyError, ValueError, SafetensorError) as fault:
        raise Failure(f"{folder} holds no model (model.safetensors and config.json): {fault!r}") from fault
    network = Network(architecture, described["num_classes"])
    try:
        return Model(load(network, weights).eval(), described, temperature)
    except RuntimeError as fault:
        raise Failure(f"{file} does not fit {architecture}: {fault}") from fault


def to_onnx(folder: Path, file: Path) -> None:
    """Writes the shipped model as ONNX: `input` [1, 3, S, S], normalised, to `logits` [1, 3]."""
    model = read(folder)
    example = torch.zeros(1, 3, model.size, model.size)
    file.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        model.network, (example,), str(file), input_names=["input"], output_names=["logits"], dynamo=False
    )
