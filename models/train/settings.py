"""How a model is trained. What is here, the log and the card repeat."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Settings:
    """The recipe; the defaults are those of the shipped model."""

    architecture: str = "tf_efficientnet_lite0"
    # EfficientNet-Lite<n> whose starting weights the network gets, and the one that teaches it.
    start: int = 0
    teacher: int = 2
    teacher_size: int = 224
    # Sides of the views, and for how many epochs each.
    phases: tuple[tuple[int, int], ...] = ((128, 10), (160, 5))
    # The side of the shipped model's input. Objects look larger in random crops than in the centre crop, so the
    # best side is above that of the last views (Touvron et al., Fixing the train-test resolution discrepancy, 2019).
    size: int = 176
    batch: int = 64
    # The blocks after the stem that keep their weights.
    frozen: int = 5
    # AdamW's rate of the last block and of the new layers, and its factor from a block to the one before.
    rate: float = 3e-4
    head_rate: float = 1e-3
    decay_by_block: float = 0.93
    weight_decay: float = 0.02
    warm_up: int = 100
    clip: float = 2.0
    dropout: float = 0.2
    drop: float = 0.05
    average: float = 0.998
    # The target is the label's share, the teacher's and an even part.
    taught: float = 0.35
    smoothing: float = 0.02
    # The weight of the teacher's ImageNet classes in the loss; it falls to nothing by the end.
    imagenet: float = 0.15
    # Pictures of which the teacher is surer than this are shown in every second epoch alone.
    easy: float = 0.98
    seed: int = 5
    # Minutes between checkpoints.
    checkpoint: float = 4.0

    def described(self) -> str:
        """One line of all settings."""
        return ", ".join(f"{name}={value}" for name, value in asdict(self).items())
