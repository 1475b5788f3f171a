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

from contract.report import Lacking

OURS = Path(__file__).resolve().parents[3] / ".tools" / "bin" / "oasdiff"
"""The one that `make contract` installs."""


class Refused(Exception):
    """oasdiff could not read a document; the text is what it said."""


def program() -> str:
    """Where oasdiff is: `OASDIFF`, then this project's own, then the path."""
    for candidate in (os.environ.get("OASDIFF"), OURS, "oasdiff"):
        found = shutil.which(candidate) if candidate else None
        if found:
            return os.path.abspath(found)
    raise Lacking("oasdiff: `make contract` and `tools/contract-check` install it, with Go")


def changelog(base: Path, head: Path, *, local: bool) -> list[dict[str, Any]]:
    """All changes that oasdiff sees; they are described in `oasdiff schema`."""
    flags = ["--flatten-params", references(local=local)]
    # Merged schemas lose their lines, so only where there is something to merge.
    if any(b"allOf" in file.read_bytes() for file in (base, head)):
        flags.append("--flatten-allof")
    changes: list[dict[str, Any]] = answered("changelog", *flags, base, head)
    return changes


def tree(file: Path, *, local: bool) -> dict[str, Any]:
    """The document as JSON."""
    read: dict[str, Any] = answered("flatten", references(local=local), file)
    return read


def references(*, local: bool) -> str:
    """A file of the user's may name others beside it; what came from elsewhere must not name files or hosts here."""
    return f"--allow-external-refs={str(local).lower()}"


def answered(command: str, *arguments: str | Path) -> Any:  # noqa: ANN401
    """What a command of oasdiff answers as JSON."""
    said = run(command, "--format", "json", *arguments)
    try:
        return json.loads(said)
    except json.JSONDecodeError as error:
        what = f"{program()} does not answer `{command}` with JSON"
        raise Lacking(f"oasdiff: {what}; name the right one in OASDIFF") from error


def run(*arguments: str | Path) -> str:
    """What oasdiff writes. It runs in an empty folder: no configuration file may change what breaks."""
    command = [program(), *(str(a.resolve()) if isinstance(a, Path) else a for a in arguments)]
    with tempfile.TemporaryDirectory() as empty:
        ran = subprocess.run(command, cwd=empty, text=True, capture_output=True, check=False)
    if ran.returncode:
        said = ran.stderr.strip() or f"{command[0]} failed without a word (exit code {ran.returncode})"
        raise Refused(re.sub(r'^Error: failed to load \w+ spec from ".*?": ', "", said))
    return ran.stdout
