"""Reading a contract from a file, a git revision or a URL."""

from __future__ import annotations

import http.client
import subprocess
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from contract.diff import oasdiff

Json = dict[str, Any]
TIMEOUT = 30
"""Seconds that a server may take to send its contract."""
LARGEST = 32 * 1024 * 1024
"""Bytes that a contract may have; what is larger is none."""
CHUNK = 64 * 1024


class Unreadable(Exception):
    """A document could not be read; the text says which, why, and what to do."""


@dataclass(frozen=True)
class Document:
    """A contract, and where its text lies."""

    name: str
    """As the user named it."""
    file: Path
    text: str
    local: bool
    """Whether it is a file of the user's, which may name others beside it."""
    tree: Json
    """Every `allOf` merged, every `$ref` as written."""

    @property
    def version(self) -> str:
        """`info.version`."""
        return str(self.tree["info"].get("version", ""))


def read(name: str, scratch: Path, *, folder: Path | None = None) -> Document:
    """Reads the contract at a path, `http(s)://…` or `REVISION:PATH`; what is no file is put into `scratch`."""
    folder = folder or Path.cwd()
    file = folder / name
    if name.lower().startswith(("http://", "https://")):
        file = keep(fetch(name), scratch)
    elif not file.exists() and ":" in name and not name.startswith("-"):
        file = keep(show(name, folder), scratch)
    try:
        text = file.read_text(encoding="utf-8")
        local = scratch not in file.parents
        tree = oasdiff.tree(file, local=local)
    except (OSError, UnicodeDecodeError, oasdiff.Refused) as refused:
        raise Unreadable(f"{name}: {refused}") from refused
    if not str(tree.get("openapi", "")).startswith("3.") or any(
        not isinstance(tree.get(part), dict) for part in ("info", "paths")
    ):
        raise Unreadable(f"{name} is no OpenAPI 3 document: it lacks `openapi: 3.…`, `info` or `paths`")
    return Document(name, file, text, local, tree)


def keep(content: bytes, scratch: Path) -> Path:
    """A file of its own with the content."""
    file = scratch / f"{len(list(scratch.iterdir()))}.yaml"
    file.write_bytes(content)
    return file


def fetch(url: str) -> bytes:
    """What a server answers at the URL."""
    try:
        return b"".join(received(url))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreadable(f"{url} cannot be fetched: {error}") from error


def received(url: str) -> Iterator[bytes]:
    """The answer, piece by piece: a server that never ends it must not hold the check."""
    end, size = monotonic() + TIMEOUT, 0
    with urllib.request.urlopen(url, timeout=TIMEOUT) as answer:
        while piece := answer.read1(CHUNK):
            yield piece
            size += len(piece)
            if size > LARGEST:
                raise ValueError(f"it is larger than {LARGEST} bytes")
            if monotonic() > end:
                raise TimeoutError(f"it did not arrive within {TIMEOUT} seconds")
        if answer.length:
            raise http.client.IncompleteRead(b"", answer.length)


def show(name: str, folder: Path) -> bytes:
    """A file as a git revision has it; its path counts from the repository's top, or from here after `./`."""
    # `cat-file blob` shows files alone; `show` lists folders, too.
    shown = subprocess.run(["git", "cat-file", "blob", name], cwd=folder, capture_output=True, check=False)
    if shown.returncode:
        said = shown.stderr.decode(errors="replace").strip()
        raise Unreadable(f"{name} is neither a file nor in git: {said}")
    return shown.stdout
