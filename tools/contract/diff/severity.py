"""What each of oasdiff's checks means here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from contract.diff.change import Change, Kind

OURS = "ours"
FILE = Path(__file__).with_name("severity.txt")
INFO = 1
"""oasdiff's lowest level; above it are warnings and errors."""


def kind_of(id: str, level: int) -> Kind | None:
    """The kind of a change that oasdiff reports; none where one of our own rules reports it."""
    written = table().get(id)
    if written is not None:
        return None if written == OURS else Kind(written)
    if level > INFO:
        return Kind.BREAKING
    # What oasdiff merely mentions gives something to callers, or promises more of the answers.
    gives = id.startswith(("request-", "new-", "endpoint-")) or id.endswith(("-added", "-reactivated"))
    return Kind.ADDITION if gives else Kind.OTHER


def change_of(entry: dict[str, Any]) -> Change | None:
    """A change as oasdiff writes it; none where one of our own rules sees it."""
    kind = kind_of(entry["id"], entry["level"])
    if kind is None:
        return None
    where = f"{entry['operation']} {entry['path']}" if entry.get("operation") else entry.get("path", "")
    # A line of `contract/exceptions` has its parts between ` | `.
    what = " ".join(entry["text"].split()).replace(" | ", " / ")
    lines = [(entry.get(side) or {}).get("line") for side in ("baseSource", "revisionSource")]
    return Change(entry["id"], kind, where, what, base_line=lines[0], head_line=lines[1])


@cache
def table() -> dict[str, str]:
    """The kinds as `severity.txt` writes them, by id; each bears a reason."""
    lines = (line.split(None, 2) for line in FILE.read_text(encoding="utf-8").splitlines())
    return {line[0]: line[1] for line in lines if line and not line[0].startswith("#")}
