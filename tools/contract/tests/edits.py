"""Edits of a parsed document, each named by the path of what it changes.

A path is the keys from the top, with a space between them; `name=sort` picks the element of a list whose `name` is
`sort`, a number the element at that place.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

Document = dict[str, Any]
Edit = Callable[[Document], None]


def put(path: str, value: object) -> Edit:
    """Sets a value, or adds it at the end of a list where the last key is `+`."""

    def edit(document: Document) -> None:
        parent, key = parent_of(document, path)
        if key == "+":
            parent.append(copy.deepcopy(value))
        else:
            parent[position(parent, key)] = copy.deepcopy(value)

    return edit


def drop(path: str) -> Edit:
    """Removes a value; that it was there is part of the case."""

    def edit(document: Document) -> None:
        parent, key = parent_of(document, path)
        del parent[position(parent, key)]

    return edit


def move(path: str, to: str) -> Edit:
    """Renames a key, or moves a value elsewhere."""

    def edit(document: Document) -> None:
        put(to, value_at(document, path))(document)
        drop(path)(document)

    return edit


def reverse(path: str) -> Edit:
    """Turns the order of a mapping's keys around."""

    def edit(document: Document) -> None:
        parent, key = parent_of(document, path)
        parent[key] = dict(reversed(parent[key].items()))

    return edit


def inline(path: str) -> Edit:
    """Puts in place of a `$ref` what it names."""

    def edit(document: Document) -> None:
        name = value_at(document, path)["$ref"].removeprefix("#/").replace("/", " ")
        put(path, value_at(document, name))(document)

    return edit


def edited(document: Document, edits: tuple[Edit, ...]) -> Document:
    """A copy of the document with all the edits made."""
    changed = copy.deepcopy(document)
    for edit in edits:
        edit(changed)
    return changed


def value_at(document: Document, path: str) -> Any:  # noqa: ANN401
    value: Any = document
    for key in path.split(" ") if path else []:
        value = value[position(value, key)]
    return value


def parent_of(document: Document, path: str) -> tuple[Any, str]:
    above, _, key = path.rpartition(" ")
    return value_at(document, above), key


def position(parent: Any, key: str) -> str | int:  # noqa: ANN401
    """The key as the parent knows it: a mapping's key, or a place in a list."""
    if isinstance(parent, dict):
        return key
    if "=" in key:
        name, _, wanted = key.partition("=")
        return next(at for at, element in enumerate(parent) if element.get(name) == wanted)
    return int(key)
