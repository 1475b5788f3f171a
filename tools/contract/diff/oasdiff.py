"""Runs oasdiff: https://github.com/oasdiff/oasdiff."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from contract.project import TOOLS
from contract.report import Lacking


class Refused(Exception):
    """oasdiff could not read a document; the text is what it said."""


def program() -> str:
    """Where oasdiff is: `OASDIFF`, then this project's own, then the path."""
    for candidate in (os.environ.get("OASDIFF"), TOOLS / "bin" / "oasdiff", "oasdiff"):
        found = shutil.which(candidate) if candidate else None
        if found:
            return found
    raise Lacking("oasdiff: `make contract` and `tools/contract-check` install it, with Go")


def changelog(base: Path, head: Path, *, local: bool) -> list[dict[str, Any]]:
    """All changes that oasdiff sees; they are described in `oasdiff schema`."""
    said = run("changelog", "--format", "json", references(local=local), base, head)
    changes: list[dict[str, Any]] = json.loads(said or "[]")
    return changes


def tree(file: Path, *, local: bool) -> dict[str, Any]:
    """The document as JSON."""
    read: dict[str, Any] = json.loads(run("flatten", "--format", "json", references(local=local), file))
    return read


def references(*, local: bool) -> str:
    """A file of the user's may name others beside it; what came from elsewhere must not name files or hosts here."""
    return f"--allow-external-refs={str(local).lower()}"


def run(*arguments: str | Path) -> str:
    """What oasdiff writes. It runs in an empty folder: no configuration file may change what breaks."""
    command = [program(), *(str(a.resolve()) if isinstance(a, Path) else a for a in arguments)]
    with tempfile.TemporaryDirectory() as empty:
        ran = subprocess.run(command, cwd=empty, text=True, capture_output=True, check=False)
    if ran.returncode:
        raise Refused(re.sub(r'^Error: failed to load \w+ spec from ".*?": ', "", ran.stderr.strip()))
    return ran.stdout
