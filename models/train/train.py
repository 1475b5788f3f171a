"""The training: deterministic by step, so that a run that was stopped goes on where its last checkpoint was."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from train import augment
from train.data import Pictures
from train.evaluate import predict
from train.export import normalised
from train.failure import Failure
from train.network import LABELS, Network
from train.optimise import Average, optimizer, set_rates
from train.settings import Settings
from train.start import imagenet, start
from train.teacher import Taught


@dataclass
class Run:
    """What changes while training."""

    network: Network
    # From the features to ImageNet's classes, for the teacher's lessons; it is not shipped.
    lessons: nn.Linear
    adam: torch.optim.AdamW
    average: Average
    step: int = 0


def device() -> torch.device:
    """A GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def begin(settings: Settings) -> Run:
    """The network with its starting weights, and a new last layer."""
    torch.manual_seed(settings.seed)
    network = Network(settings.architecture, dropout=settings.dropout, drop=settings.drop)
    state = imagenet(settings.start)
    start(network, state)
    nn.init.normal_(network.fc.weight, std=0.01)
    nn.init.zeros_(network.fc.bias)
    lessons = nn.Linear(network.fc.in_features, len(state["_fc.bias"]))
    lessons.load_state_dict({"weight": state["_fc.weight"], "bias": state["_fc.bias"]})
    return assembled(network, lessons, settings)


def assembled(network: Network, lessons: nn.Linear, settings: Settings) -> Run:
    """A run at its first step."""
    network.freeze(settings.frozen)
    # Channels last halves the time on the CPU.
    network = network.to(device()).to(memory_format=torch.channels_last)
    lessons = lessons.to(device())
    return Run(network, lessons, optimizer(network, lessons, settings), Average(network, settings.average))


def epoch_order(taught: Taught, epoch: int, settings: Settings) -> NDArray[np.int64]:
    """The pictures of an epoch: all hard ones and every second easy one, the other half in the next epoch."""
    easy = np.flatnonzero(taught.sure > settings.easy)
    hard = np.flatnonzero(taught.sure <= settings.easy)
    halves = np.random.default_rng([settings.seed, 1, epoch // 2]).permutation(easy)
    half = len(halves) // 2
    chosen = np.concatenate([hard, halves[:half] if epoch % 2 == 0 else halves[half : 2 * half]])
    return np.random.default_rng([settings.seed, 2, epoch]).permutation(chosen)


def targets(labels: Tensor, soft: Tensor, settings: Settings) -> Tensor:
    """What the three probabilities should be: mostly the label, partly what the teacher thinks."""
    classes = len(LABELS)
    label = 1 - settings.taught - settings.smoothing
    return label * functional.one_hot(labels, classes) + settings.taught * soft + settings.smoothing / classes


def train_step(
    run: Run, pictures: Pictures, taught: Taught, chosen: NDArray[np.int64], size: int, steps: int, settings: Settings
) -> tuple[float, float]:
    """One batch; the loss of the classes and the share that was right. All chance comes from the step's number."""
    torch.manual_seed(settings.seed * 1_000_003 + run.step)
    random = np.random.default_rng([settings.seed, 3, run.step])
    where = next(run.network.parameters()).device
    views = normalised(augment.batch([pictures[int(index)] for index in chosen], size, random))
    views = views.to(where).contiguous(memory_format=torch.channels_last)
    labels = torch.from_numpy(pictures.labels[chosen]).to(where)
    target = targets(labels, torch.from_numpy(taught.soft[chosen]).to(where), settings)
    lesson = torch.from_numpy(taught.imagenet[chosen].astype(np.float32)).to(where)
    run.network.train()
    set_rates(run.adam, run.step, steps, settings)
    with torch.autocast(where.type, torch.bfloat16, enabled=where.type == "cuda"):
        features = run.network.features(views)
    features = features.float()
    logits = run.network.fc(run.network.dropout(features))
    loss = functional.cross_entropy(logits, target)
    weight = settings.imagenet * (1 - run.step / steps)
    # The entropy of the lesson is taken off, so that only what is left to learn counts.
    left = functional.kl_div(functional.log_softmax(run.lessons(features), 1), lesson, reduction="batchmean")
    run.adam.zero_grad(set_to_none=True)
    (loss + weight * left).backward()  # type: ignore[no-untyped-call]
    trained = [value for group in run.adam.param_groups for value in group["params"]]
    nn.utils.clip_grad_norm_(trained, settings.clip)
    run.adam.step()
    run.step += 1
    run.average.update(run.network, run.step)
    return loss.item(), (logits.argmax(1) == labels).float().mean().item()


def save(run: Run, settings: Settings, file: Path) -> None:
    """Writes a checkpoint in one move, so that there is always a whole one."""
    state = {
        "settings": settings.described(),
        "step": run.step,
        "network": run.network.state_dict(),
        "lessons": run.lessons.state_dict(),
        "adam": run.adam.state_dict(),
        "average": run.average.state(),
    }
    torch.save(state, file.with_suffix(".part"))
    os.replace(file.with_suffix(".part"), file)


def resume(run: Run, settings: Settings, file: Path) -> None:
    """Goes back to a checkpoint, which must be of the same settings."""
    state = torch.load(file, map_location=device(), weights_only=True)
    if state["settings"] != settings.described():
        raise Failure(f"{file} is of another recipe ({state['settings']}): remove it, or give another --work")
    run.network.load_state_dict(state["network"])
    run.lessons.load_state_dict(state["lessons"])
    run.adam.load_state_dict(state["adam"])
    run.average.values = state["average"]
    run.step = state["step"]


def train(
    run: Run,
    pictures: Pictures,
    val: Pictures,
    taught: Taught,
    settings: Settings,
    work: Path,
    stop: int | None = None,
) -> Network:
    """Trains from the run's step to the end (or to step `stop`); the network with the averaged weights."""
    checkpoint = work / "checkpoint.pt"
    if checkpoint.exists():
        resume(run, settings, checkpoint)
    count = len(epoch_order(taught, 0, settings)) // settings.batch
    if count == 0:
        raise Failure(f"there are fewer pictures to train with than a batch of {settings.batch}")
    sizes = [size for size, epochs in settings.phases for _ in range(epochs)]
    steps = count * len(sizes)
    if run.step == 0:
        log(work, f"{len(pictures)} pictures, {count} steps an epoch, {steps} in all; {settings.described()}")
    saved = time.monotonic()
    losses: list[tuple[float, float]] = []
    while run.step < (steps if stop is None else stop):
        epoch, place = divmod(run.step, count)
        order = epoch_order(taught, epoch, settings)
        chosen = order[place * settings.batch : (place + 1) * settings.batch]
        losses.append(train_step(run, pictures, taught, chosen, sizes[epoch], steps, settings))
        if run.step % 50 == 0:
            progress(run.step, steps, losses[-50:])
        if time.monotonic() - saved > settings.checkpoint * 60:
            save(run, settings, checkpoint)
            saved = time.monotonic()
        if run.step % count == 0:
            finish_epoch(run, epoch, sizes[epoch], losses, val, settings, work)
            losses = []
    save(run, settings, checkpoint)
    return averaged(run, settings)


def averaged(run: Run, settings: Settings) -> Network:
    """A network with the averaged weights."""
    network = Network(settings.architecture)
    network.load_state_dict(run.average.state())
    return network.to(device()).to(memory_format=torch.channels_last).eval()


def finish_epoch(
    run: Run, epoch: int, size: int, losses: list[tuple[float, float]], val: Pictures, settings: Settings, work: Path
) -> None:
    """Logs an epoch, after every fourth one with the accuracy on the validation pictures."""
    loss, right = np.mean(losses, 0)
    line = f"epoch {epoch + 1}: views {size}, loss {loss:.4f}, right in training {right:.4f}"
    if epoch % 4 == 3:
        logits = predict(averaged(run, settings), val, settings.size)
        labels = torch.from_numpy(val.labels)
        accuracy = float((logits.argmax(1) == labels).float().mean())
        line += f", validation {accuracy:.4f}, its loss {functional.cross_entropy(logits, labels):.4f}"
    log(work, line)


def progress(step: int, steps: int, losses: list[tuple[float, float]]) -> None:
    """A line on the terminal."""
    loss, right = np.mean(losses, 0)
    print(f"{time.strftime('%H:%M:%S')} step {step} of {steps}: loss {loss:.4f}, right {right:.4f}", flush=True)


def log(work: Path, line: str) -> None:
    """A line on the terminal and in training.log."""
    text = f"{time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime())} {line}"
    print(text, flush=True)
    with (work / "training.log").open("a") as file:
        file.write(text + "\n")
