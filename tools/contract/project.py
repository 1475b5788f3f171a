"""Where things are, and how other programs are run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from contract.report import Lacking

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder."""
TOOLS = ROOT / ".tools"
"""Where the pinned tools are installed."""
CONTRACT = ROOT / "openapi.yaml"


GET = {"cargo": "https://rustup.rs", "git": "https://git-scm.com", "make": "https://www.gnu.org/software/make"}
"""Where the programs come from that `make` does not install."""


def need(program: str) -> str:
    """The path of a program, or `Lacking` with how to get it."""
    path = shutil.which(program)
    if path is None:
        raise Lacking(f"{program}: {GET.get(program, 'it cannot be run')}")
    return path


def run(
    command: Sequence[str | Path], *, env: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Runs a program to its end and keeps what it said; its exit code is for the caller to judge."""
    need(str(command[0]))
    environment = os.environ | dict(env or {})
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, text=True, capture_output=True, check=False
    )


def load_yaml(path: Path) -> Any:  # noqa: ANN401
    """What a YAML file holds."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def shown(path: str | Path) -> str:
    """A path as a person in the project's folder would write it."""
    whole = (ROOT / path).resolve()
    return str(whole.relative_to(ROOT)) if whole.is_relative_to(ROOT) else str(whole)
