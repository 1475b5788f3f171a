"""Inverted-residual networks with ReLU6: EfficientNet-Lite (and MobileNetV2, which differs by a table alone).

Batch normalisation keeps the statistics of the starting weights: `Convolution` holds the kernel, its scale and its
bias, multiplies kernel and scale on the fly, and so trains as a network with frozen statistics would, at the price
of one without batch normalisation. `fold` writes that product down.

Sources: Sandler et al., MobileNetV2 (2018); Tan and Le, EfficientNet (2019); Google's EfficientNet-Lite (2020),
which leaves out squeeze-and-excitation and takes ReLU6 for swish.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.depthwise import Depthwise

LABELS = ("Cat", "Dog", "Other")
FEATURES = 1280


@dataclass(frozen=True)
class Stage:
    """A run of blocks; only the first of them has the stride."""

    repeats: int
    channels: int
    kernel: int
    stride: int
    expansion: int


EFFICIENTNET = (
    Stage(1, 16, 3, 1, 1),
    Stage(2, 24, 3, 2, 6),
    Stage(2, 40, 5, 2, 6),
    Stage(3, 80, 3, 2, 6),
    Stage(3, 112, 5, 1, 6),
    Stage(4, 192, 5, 2, 6),
    Stage(1, 320, 3, 1, 6),
)
MOBILENET = (
    Stage(1, 16, 3, 1, 1),
    Stage(2, 24, 3, 2, 6),
    Stage(3, 32, 3, 2, 6),
    Stage(4, 64, 3, 2, 6),
    Stage(3, 96, 3, 1, 6),
    Stage(3, 160, 3, 2, 6),
    Stage(1, 320, 3, 1, 6),
)


@dataclass(frozen=True)
class Architecture:
    """A table of stages with the factors of its width and its depth."""

    stages: tuple[Stage, ...]
    width: float = 1.0
    depth: float = 1.0

    def blocks(self) -> list[tuple[int, int, int, int]]:
        """Kernel, stride, expansion and output channels of each block."""
        ends = (0, len(self.stages) - 1)
        return [
            (stage.kernel, stage.stride if repeat == 0 else 1, stage.expansion, rounded(stage.channels * self.width))
            for index, stage in enumerate(self.stages)
            # The Lite networks do not deepen the first and the last stage.
            for repeat in range(stage.repeats if index in ends else math.ceil(stage.repeats * self.depth))
        ]


# By the names that timm gives them.
ARCHITECTURES = {
    "mobilenetv2_100": Architecture(MOBILENET),
    "tf_efficientnet_lite0": Architecture(EFFICIENTNET),
    "tf_efficientnet_lite1": Architecture(EFFICIENTNET, depth=1.1),
    "tf_efficientnet_lite2": Architecture(EFFICIENTNET, width=1.1, depth=1.2),
}


def rounded(channels: float) -> int:
    """The nearest multiple of 8 that is not more than a tenth below."""
    nearest = max(8, int(channels + 4) // 8 * 8)
    return nearest + 8 if nearest < 0.9 * channels else nearest


class Convolution(nn.Module):
    """A convolution with TensorFlow's SAME padding, whose kernel is scaled for each output channel."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        """As `torch.nn.Conv2d`; the weights are left for `start` or `load` to fill."""
        super().__init__()
        self.kernel, self.stride, self.groups = kernel, stride, groups
        self.weight = nn.Parameter(torch.zeros(outputs, inputs // groups, kernel, kernel))
        self.scale = nn.Parameter(torch.ones(outputs))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def folded(self) -> Tensor:
        """The kernel as a plain convolution would have it."""
        return self.weight * self.scale[:, None, None, None]

    def forward(self, pictures: Tensor) -> Tensor:
        """Convolves; the output's side is the input's divided by the stride, rounded up."""
        before, after = same_padding(pictures.shape[-1], self.kernel, self.stride)
        if self.training and self.groups > 1 and self.weight.requires_grad and pictures.device.type == "cpu":
            outputs: Tensor = Depthwise.apply(pictures, self.folded(), self.bias, self.stride, before, after)
            return outputs
        if before == after:
            return functional.conv2d(pictures, self.folded(), self.bias, self.stride, before, 1, self.groups)
        padded = functional.pad(pictures, (before, after, before, after))
        return functional.conv2d(padded, self.folded(), self.bias, self.stride, 0, 1, self.groups)


def relu6(values: Tensor) -> Tensor:
    """Clips to 0 and 6, in place: no gradient needs what was there before."""
    return functional.relu6(values, inplace=True)


def same_padding(side: int, kernel: int, stride: int) -> tuple[int, int]:
    """The zeros before and after; where their number is odd, TensorFlow puts the odd one after."""
    total = max((math.ceil(side / stride) - 1) * stride + kernel - side, 0)
    return total // 2, total - total // 2


class Block(nn.Module):
    """Expand by a 1×1 convolution, filter each channel, project; add the input where the shapes allow."""

    def __init__(self, inputs: int, kernel: int, stride: int, expansion: int, outputs: int) -> None:
        """A block without an expansion has no `expand`."""
        super().__init__()
        inner = inputs * expansion
        self.expand = Convolution(inputs, inner, 1) if expansion > 1 else None
        self.dw = Convolution(inner, inner, kernel, stride, inner)
        self.project = Convolution(inner, outputs, 1)
        self.adds = stride == 1 and inputs == outputs

    def forward(self, inputs: Tensor, keep: Tensor | None = None) -> Tensor:
        """`keep` scales the residual branch of each picture (stochastic depth)."""
        inner = relu6(self.expand(inputs)) if self.expand is not None else inputs
        outputs: Tensor = self.project(relu6(self.dw(inner)))
        if not self.adds:
            return outputs
        return inputs + (outputs if keep is None else outputs * keep)


class Network(nn.Module):
    """The classifier: pictures [N, 3, S, S], normalised, to logits [N, classes]. S is a multiple of 32."""

    def __init__(
        self, architecture: str, classes: int = len(LABELS), dropout: float = 0.0, drop: float = 0.0
    ) -> None:
        """`dropout` is before the last layer, `drop` the rate at which the last block is left out."""
        super().__init__()
        self.stem = Convolution(3, 32, 3, 2)
        blocks, channels = [], 32
        for kernel, stride, expansion, outputs in ARCHITECTURES[architecture].blocks():
            blocks.append(Block(channels, kernel, stride, expansion, outputs))
            channels = outputs
        self.blocks = nn.ModuleList(blocks)
        self.head = Convolution(channels, FEATURES, 1)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(FEATURES, classes)
        self.drop = drop
        self.frozen = 0

    def freeze(self, blocks: int) -> None:
        """Keeps the stem and the first `blocks` blocks as they are."""
        self.frozen = blocks
        for part in [self.stem, *list(self.blocks)[:blocks]]:
            part.requires_grad_(False)

    def early(self, pictures: Tensor) -> Tensor:
        """The frozen part."""
        values: Tensor = relu6(self.stem(pictures))
        for block in list(self.blocks)[: self.frozen]:
            values = block(values)
        return values

    def features(self, pictures: Tensor) -> Tensor:
        """What the last layer sees, [N, 1280]."""
        if self.frozen:
            with torch.no_grad():
                values = self.early(pictures)
        else:
            values = self.early(pictures)
        for index, block in enumerate(self.blocks):
            if index >= self.frozen:
                values = block(values, self.kept(values, index))
        return relu6(self.head(values)).mean((2, 3))

    def kept(self, values: Tensor, index: int) -> Tensor | None:
        """The factor of a residual branch in training; the deeper, the more often it is zero."""
        rate = self.drop * (index + 1) / len(self.blocks)
        if not self.training or rate == 0.0:
            return None
        return values.new_empty((len(values), 1, 1, 1)).bernoulli_(1 - rate) / (1 - rate)

    def forward(self, pictures: Tensor) -> Tensor:
        """The logits."""
        logits: Tensor = self.fc(self.dropout(self.features(pictures)))
        return logits


def fold(network: Network) -> dict[str, Tensor]:
    """The weights as plain convolutions have them, by the names of models/cats-dogs/model.safetensors."""
    state = {name: value.detach().float() for name, value in network.state_dict().items()}
    for name in [name for name in state if name.endswith(".scale")]:
        weight = name.removesuffix("scale") + "weight"
        state[weight] = state[weight] * state.pop(name)[:, None, None, None]
    return {name: value.contiguous() for name, value in state.items()}


def load(network: Network, weights: dict[str, Tensor]) -> Network:
    """Fills a network with folded weights; every tensor must be there, and no other."""
    state = {name: value.float() for name, value in weights.items()}
    for name, value in network.state_dict().items():
        if name.endswith(".scale"):
            state[name] = torch.ones_like(value)
    network.load_state_dict(state)
    return network
