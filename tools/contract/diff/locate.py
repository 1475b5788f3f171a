"""The line of a place in a document's text."""

from __future__ import annotations

import re

from contract.diff.walk import Anchor


def locate(text: str, anchor: Anchor) -> int | None:
    """The line of the last of the keys that can be found, each inside the one before.

    Reads indentation, in YAML as in indented JSON, and no grammar: what is written on one line has that line.
    """
    lines = text.splitlines()
    found, start, outer = None, 0, -1
    for key in anchor:
        at = find(lines, start, outer, key)
        if at is None:
            break
        found, start, outer = at, at + 1, indent(lines[at])
    return None if found is None else found + 1


def find(lines: list[str], start: int, outer: int, key: str) -> int | None:
    """The first line with the key, or with a list's element of that name, that is indented more than `outer`."""
    quoted = re.escape(key)
    wanted = re.compile(rf"""\s*(- )?["']?{quoted}["']?\s*:|\s*(- )?["']?name["']?:\s*["']?{quoted}["']?,?\s*$""")
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if indent(line) <= outer and not line.lstrip().startswith(("- ", "}", "]")):
            return None
        if wanted.match(line):
            return at
    return None


def indent(line: str) -> int:
    """How many spaces the line starts with."""
    return len(line) - len(line.lstrip(" "))
