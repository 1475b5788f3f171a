"""AdamW with a rate for each depth, a cosine schedule, and the moving average of the weights."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor, nn

from train.network import Network
from train.settings import Settings


def optimizer(network: Network, extra: nn.Module, settings: Settings) -> torch.optim.AdamW:
    """The deeper a block, the higher its rate; scales and biases do not decay."""
    last = len(network.blocks) - 1
    groups: list[dict[str, Any]] = []
    for name, value in [*network.named_parameters(), *extra.named_parameters(prefix="extra")]:
        if not value.requires_grad:
            continue
        parts = name.split(".")
        if parts[0] == "fc":
            rate = settings.head_rate
        elif parts[0] == "blocks":
            rate = settings.rate * settings.decay_by_block ** (last - int(parts[1]))
        else:
            rate = settings.rate
        decay = settings.weight_decay if value.ndim > 1 else 0.0
        groups.append({"params": [value], "lr": rate, "rate": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups, betas=(0.9, 0.99))


def set_rates(chosen: torch.optim.AdamW, step: int, steps: int, settings: Settings) -> None:
    """Rises over the first steps and falls along a cosine to a hundredth."""
    progress = min(1.0, step / steps)
    factor = min(1.0, (step + 1) / settings.warm_up) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * progress)))
    for group in chosen.param_groups:
        group["lr"] = group["rate"] * factor


class Average:
    """The exponential moving average of a network's weights."""

    def __init__(self, network: Network, rate: float) -> None:
        """Begins with the weights as they are; `rate` is that of a long run."""
        self.values = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self.rate = rate

    @torch.no_grad()
    def update(self, network: Network, step: int) -> None:
        """Takes in the weights after a step; early ones forget the start sooner."""
        rate = min(self.rate, (1 + step) / (10 + step))
        for name, value in network.state_dict().items():
            self.values[name].lerp_(value, 1 - rate)

    def state(self) -> dict[str, Tensor]:
        """The averaged weights."""
        return self.values
