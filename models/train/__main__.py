"""The command line: `python -m train fit`, `evaluate`, `onnx`."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import torch

from train import export
from train.data import Files, Pictures, find, open_split, origin, sources
from train.evaluate import predict, report, temperature, words
from train.failure import Failure
from train.network import Network
from train.settings import Settings
from train.teacher import teach
from train.train import begin, train


def main() -> int:
    """Runs what the arguments ask for; the exit code says whether it could be done."""
    parser = argparse.ArgumentParser(prog="train", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    fitting = commands.add_parser("fit", help="train a model; a run that was stopped goes on")
    fitting.add_argument("--work", type=Path, required=True, help="where checkpoints and decoded pictures are kept")
    fitting.add_argument("--size", type=int, default=Settings.size, help="the side of the model's input")
    measuring = commands.add_parser("evaluate", help="measure a model on the validation pictures")
    for command in (fitting, measuring):
        command.add_argument("--pictures", type=Path, required=True, help="train/ and val/, with cat/ dog/ other/")
    writing = commands.add_parser("onnx", help="write a model as ONNX")
    writing.add_argument("--out", type=Path, required=True, help="the file to write")
    for command in (fitting, measuring, writing):
        command.add_argument("--model", type=Path, required=True, help="the folder of the model")
    arguments = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", str(os.cpu_count() or 1))))
    try:
        if arguments.command == "fit":
            fit(arguments.pictures, arguments.work, arguments.model, replace(Settings(), size=arguments.size))
        elif arguments.command == "evaluate":
            evaluate(arguments.pictures, arguments.model)
        else:
            export.to_onnx(arguments.model, arguments.out)
    except Failure as failure:
        print(f"train: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("train: stopped; the same command goes on from the last checkpoint", file=sys.stderr)
        return 130
    return 0


def fit(pictures: Path, work: Path, model: Path, settings: Settings) -> None:
    """Trains, writes the model with its temperature, and measures what was written."""
    work.mkdir(parents=True, exist_ok=True)
    data = open_split(pictures, "train", work)
    val = open_split(pictures, "val", work)
    taught = teach(data, settings.teacher, settings.teacher_size, work)
    network = train(begin(settings), data, val, taught, settings, work)
    finish(network.cpu(), val, model, settings)
    shutil.copy(work / "training.log", model / "training.log")
    evaluate(pictures, model)


def finish(network: Network, val: Pictures, model: Path, settings: Settings) -> None:
    """Writes the model; the temperature is fitted on the validation pictures."""
    logits = predict(network, val, settings.size)
    divisor = temperature(logits, torch.from_numpy(val.labels))
    export.write(network, settings.architecture, settings.size, divisor, model)


def evaluate(pictures: Path, folder: Path) -> None:
    """Measures the shipped form of a model, and writes evaluation.json beside it."""
    model = export.read(folder)
    files = Files(find(origin(pictures, "val")))
    logits = predict(model.network, files, model.size)
    figures = report(logits, torch.from_numpy(files.labels), files.names, sources(pictures), model.temperature)
    described = {"digest": model.config["digest"], "input_size": model.size, **figures}
    (folder / "evaluation.json").write_text(json.dumps(described, indent=2) + "\n")
    print(words(figures))


if __name__ == "__main__":
    sys.exit(main())
