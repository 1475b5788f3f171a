from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from train.depthwise import Depthwise
from train.network import ARCHITECTURES, Convolution, Network, fold, load, same_padding
from train.start import EPSILON, names, start


def randomized(network: Network) -> Network:
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for name, value in network.named_parameters():
            spread = 0.3 if name.endswith("scale") else 1 / max(1.0, value[0].numel()) ** 0.5
            value.normal_(1.0 if name.endswith("scale") else 0.0, spread, generator=generator)
    return network.eval()


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_folded_weights_give_the_same_logits(architecture: str) -> None:
    network = randomized(Network(architecture))
    pictures = torch.randn(2, 3, 64, 64)
    folded = load(Network(architecture), fold(network)).eval()
    torch.testing.assert_close(folded(pictures), network(pictures), rtol=1e-4, atol=1e-5)


def test_starting_weights_compute_what_convolution_and_batch_norm_computed() -> None:
    network = Network("tf_efficientnet_lite0", 7)
    generator = torch.Generator().manual_seed(2)
    state: dict[str, Tensor] = {"_fc.weight": torch.ones(7, 1280), "_fc.bias": torch.ones(7)}
    for ours, (convolution, norm) in names(network).items():
        shape = network.get_parameter(f"{ours}.weight").shape
        state[f"{convolution}.weight"] = torch.randn(shape, generator=generator)
        for part, low in (("weight", 0.5), ("bias", -1.0), ("running_mean", -1.0), ("running_var", 0.1)):
            state[f"{norm}.{part}"] = torch.rand(shape[0], generator=generator) + low
    start(network, state)
    reference = nn.BatchNorm2d(32, eps=EPSILON).eval()
    reference.load_state_dict(
        {part: state[f"_bn0.{part}"] for part in ("weight", "bias", "running_mean", "running_var")}
        | {"num_batches_tracked": torch.tensor(0)}
    )
    pictures = torch.randn(1, 3, 32, 32)
    padded = functional.pad(pictures, (0, 1, 0, 1))
    expected = reference(functional.conv2d(padded, state["_conv_stem.weight"], stride=2))
    torch.testing.assert_close(network.stem(pictures), expected, rtol=1e-4, atol=1e-4)
    assert torch.equal(network.fc.weight, state["_fc.weight"])


def test_the_published_number_of_weights() -> None:
    folded = fold(Network("tf_efficientnet_lite0", 1000))
    # 4,652,008 parameters less the two of batch norm, of which a bias stays.
    assert sum(value.numel() for value in folded.values()) == 4_631_000
    assert "blocks.0.expand.weight" not in folded
    assert folded["blocks.3.dw.weight"].shape == (144, 1, 5, 5)


@pytest.mark.parametrize(
    ("side", "kernel", "stride", "expected"),
    [(160, 3, 2, (0, 1)), (40, 5, 2, (1, 2)), (7, 3, 2, (1, 1)), (9, 5, 1, (2, 2))],
)
def test_padding_as_tensorflow_does_it(side: int, kernel: int, stride: int, expected: tuple[int, int]) -> None:
    assert same_padding(side, kernel, stride) == expected


@pytest.mark.parametrize(("side", "kernel", "stride"), [(7, 5, 1), (8, 3, 2), (8, 5, 2), (9, 3, 1)])
def test_depthwise_gradients_are_those_of_pytorch(side: int, kernel: int, stride: int) -> None:
    before, after = same_padding(side, kernel, stride)
    values = [torch.randn(shape, requires_grad=True) for shape in ((2, 8, side, side), (8, 1, kernel, kernel), (8,))]
    ours = Depthwise.apply(*values, stride, before, after)
    pictures, weight, bias = values
    theirs = functional.conv2d(functional.pad(pictures, (before, after) * 2), weight, bias, stride, groups=8)
    torch.testing.assert_close(ours, theirs)
    grads = torch.randn_like(theirs)
    for found, expected in zip(
        torch.autograd.grad(ours, values, grads), torch.autograd.grad(theirs, values, grads), strict=True
    ):
        torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-4)


def test_frozen_blocks_get_no_gradient() -> None:
    network = randomized(Network("tf_efficientnet_lite0")).train()
    network.freeze(5)
    network(torch.randn(2, 3, 32, 32)).sum().backward()
    assert network.stem.weight.grad is None
    last, first = network.get_submodule("blocks.4.dw"), network.get_submodule("blocks.5.dw")
    assert isinstance(last, Convolution)
    assert isinstance(first, Convolution)
    assert last.weight.grad is None
    assert first.weight.grad is not None
