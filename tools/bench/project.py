"""Where things are, and how other programs are run."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder."""
BENCH = ROOT / "bench"
"""The rivals, the scripts of the load, and the results."""
SCRATCH = ROOT / "target" / "bench"
"""What a run makes and throws away. On the disk that holds the project: syncs must be real."""
SCHEMA = ROOT / "src" / "store" / "sqlite" / "migrations"
"""The schema, one file for each version."""


class Lacking(Exception):
    """The machine lacks something that a measurement needs; the text says what, and how to get it."""


class Failed(Exception):
    """Something that is measured did not do its work; the text says what it did instead."""


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    stdin: str | None = None,
) -> str:
    """Runs a program to its end and answers what it printed; anything but success is an error."""
    words = [str(word) for word in command]
    ended = subprocess.run(words, cwd=cwd, env=env, input=stdin, text=True, capture_output=True, check=False)
    if ended.returncode != 0:
        said = (ended.stderr or ended.stdout).strip()
        raise Failed(f"{' '.join(words)} ended with the exit code {ended.returncode}:\n{said}")
    return ended.stdout


def fresh(name: str) -> Path:
    """An empty folder for one measurement."""
    folder = SCRATCH / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def shown(path: Path) -> str:
    """A path as a person in the project's folder would write it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
