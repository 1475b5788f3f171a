"""Walks two contracts side by side: what they both have, pair by pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
Anchor = tuple[str, ...]
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Pair:
    """The same thing in both contracts."""

    where: str
    """`METHOD path`, as the contract before writes it."""
    name: str
    """What a person calls it: "`price` in the request"."""
    base: Json
    head: Json
    anchor: Anchor
    """The keys that lead to it in the contract before."""
    sent: bool = False
    """Whether callers send it; otherwise they get it."""
    header: bool = False
    """Whether it is in a header of an answer."""
    base_ref: str = ""
    """The name of the schema, where it has one."""
    head_ref: str = ""


def resolve(document: Json, value: Json, anchor: Anchor = ()) -> tuple[Json, Anchor]:
    """What a `$ref` within the document leads to, and where that is; other values are themselves."""
    seen = set()
    while isinstance(ref := value.get("$ref"), str) and ref.startswith("#/") and ref not in seen:
        seen.add(ref)
        anchor = tuple(key.replace("~1", "/").replace("~0", "~") for key in ref[2:].split("/"))
        found: Any = document
        for key in anchor:
            found = found.get(key, {}) if isinstance(found, dict) else {}
        value = found if isinstance(found, dict) else {}
    return value, anchor


def shape(path: str) -> str:
    """A path without the names of its parameters."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Every operation as path, method and content; parameters and servers of the path are put into it."""
    for path, item in document["paths"].items():
        servers = {"servers": item["servers"]} if "servers" in item else {}
        for method in METHODS:
            if method in item:
                yield path, method, servers | with_path_parameters(document, item, item[method])


def with_path_parameters(document: Json, item: Json, operation: Json) -> Json:
    """The operation with those parameters of its path that it does not declare itself."""
    own = operation.get("parameters", [])
    declared = {identity(resolve(document, parameter)[0]) for parameter in own}
    more = [p for p in item.get("parameters", []) if identity(resolve(document, p)[0]) not in declared]
    return {**operation, "parameters": [*own, *more]} if more else operation


def identity(parameter: Json) -> tuple[str, str]:
    """What makes two parameters the same: place and name, of headers without their case."""
    place, name = str(parameter.get("in")), str(parameter.get("name"))
    return place, name.lower() if place == "header" else name


def operation_pairs(base: Json, head: Json) -> Iterator[Pair]:
    """The operations that both have; a path parameter may have another name."""
    there = {(shape(path), method): operation for path, method, operation in operations(head)}
    for path, method, operation in operations(base):
        if (other := there.get((shape(path), method))) is not None:
            yield Pair(f"{method.upper()} {path}", "", operation, other, ("paths", path, method))


def parameters(document: Json, operation: Json) -> dict[tuple[str, str], tuple[Json, Anchor]]:
    """The parameters of an operation by what makes them the same."""
    found = (resolve(document, parameter) for parameter in operation.get("parameters", []))
    return {identity(parameter): (parameter, anchor) for parameter, anchor in found}


def parameter_pairs(base: Json, head: Json, operation: Pair) -> Iterator[Pair]:
    """The parameters that both have."""
    there = parameters(head, operation.head)
    for key, (parameter, anchor) in parameters(base, operation.base).items():
        if key in there:
            name = f"the {key[0]} parameter `{parameter['name']}`"
            place = anchor or (*operation.anchor, "parameters", str(parameter["name"]))
            yield Pair(operation.where, name, parameter, there[key][0], place, sent=True)
