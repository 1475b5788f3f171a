"""The contract as the check needs it: its operations, their lines and links."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Operation:
    """An operation of the contract."""

    label: str
    """Method and path: `GET /items`."""
    line: int
    """Where it stands in the file, counted from 1."""
    takes_input: bool
    """Whether it has parameters or a body."""
    links: list[str] = field(default_factory=list)
    """Its links, as schemathesis names them."""


def operations(text: str) -> list[Operation]:
    """All operations of a contract."""
    document = yaml.safe_load(text)
    lines = method_lines(text)
    found = []
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                parameters = item.get("parameters", []) + item[method].get("parameters", [])
                label = f"{method.upper()} {path}"
                found.append(
                    Operation(
                        label,
                        lines[path, method],
                        bool(parameters) or "requestBody" in item[method],
                        link_names(document, label, item[method]),
                    )
                )
    return found


def method_lines(text: str) -> dict[tuple[str, str], int]:
    """The line of each method of each path."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    paths = next(value for key, value in root.value if key.value == "paths")
    return {
        (path.value, method.value): method.start_mark.line + 1
        for path, item in paths.value
        for method, _ in item.value
    }


def link_names(document: dict[str, Any], label: str, operation: dict[str, Any]) -> list[str]:
    """`POST /items -> [201] get_item -> GET /items/{item_id}` for each link of an operation."""
    labels = {
        inner["operationId"]: f"{method.upper()} {path}"
        for path, item in document["paths"].items()
        for method, inner in item.items()
        if method in METHODS
    }
    names = []
    for status, response in operation["responses"].items():
        for name, link in follow(document, response).get("links", {}).items():
            target = labels[follow(document, link)["operationId"]]
            names.append(f"{label} -> [{status}] {name} -> {target}")
    return names


def follow(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    """What a reference within the document leads to, or the value itself."""
    target: Any = value
    if "$ref" in value:
        target = document
        for part in value["$ref"].removeprefix("#/").split("/"):
            target = target[part]
    found: dict[str, Any] = target
    return found
