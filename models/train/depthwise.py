"""The gradients of depthwise convolutions on the CPU, where PyTorch's own take half of the training's time.

The method is the definition, with the channels innermost, so that the compiler makes vectors of them.
"""

from __future__ import annotations

from typing import Any

import numba
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

Array = NDArray[np.float32]


@numba.njit(fastmath=True, boundscheck=False, cache=True)
def gradients(inputs: Array, kernel: Array, grads: Array, stride: int, before: int) -> tuple[Array, Array]:
    """Of inputs [N, H, W, C] and kernel [k, k, C], from the gradients of the outputs [N, h, w, C]."""
    count, height, width, channels = inputs.shape
    side = kernel.shape[0]
    of_inputs = np.zeros_like(inputs)
    of_kernel = np.zeros_like(kernel)
    for n in range(count):
        for y in range(grads.shape[1]):
            for x in range(grads.shape[2]):
                grad = grads[n, y, x]
                for ky in range(side):
                    row = y * stride + ky - before
                    if row < 0 or row >= height:
                        continue
                    for kx in range(side):
                        column = x * stride + kx - before
                        if column < 0 or column >= width:
                            continue
                        weight, value = kernel[ky, kx], inputs[n, row, column]
                        of_value, of_weight = of_inputs[n, row, column], of_kernel[ky, kx]
                        for c in range(channels):
                            of_value[c] += grad[c] * weight[c]
                        for c in range(channels):
                            of_weight[c] += grad[c] * value[c]
    return of_inputs, of_kernel


class Depthwise(torch.autograd.Function):
    """A depthwise convolution with a bias; `before` zeros stand before each side, `after` behind it."""

    @staticmethod
    def forward(
        ctx: Any,  # noqa: ANN401 (PyTorch has no type for it)
        inputs: Tensor,
        kernel: Tensor,
        bias: Tensor,
        stride: int,
        before: int,
        after: int,
    ) -> Tensor:
        """Inputs [N, C, H, W], kernel [C, 1, k, k]."""
        ctx.save_for_backward(inputs, kernel)
        ctx.stride, ctx.before = stride, before
        if before != after:
            inputs, before = functional.pad(inputs, (before, after, before, after)), 0
        return functional.conv2d(inputs, kernel, bias, stride, before, 1, len(kernel))

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, Tensor, Tensor, None, None, None]:  # noqa: ANN401
        """The gradients of the inputs, the kernel and the bias."""
        inputs, kernel = ctx.saved_tensors
        of_inputs, of_kernel = gradients(
            channels_last(inputs),
            channels_last(kernel.transpose(0, 1))[0],
            channels_last(grads[0]),
            ctx.stride,
            ctx.before,
        )
        return (
            torch.from_numpy(of_inputs).permute(0, 3, 1, 2),
            torch.from_numpy(of_kernel).permute(2, 0, 1)[:, None],
            grads[0].sum((0, 2, 3)),
            None,
            None,
            None,
        )


def channels_last(values: Tensor) -> Array:
    """The values [N, C, H, W] as an array [N, H, W, C], copied only where they do not lie so."""
    array: Array = values.detach().permute(0, 2, 3, 1).contiguous().numpy()
    return array
