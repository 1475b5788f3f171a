"""The contract as the check needs it: its operations, their lines and links."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from contract.diff import walk
from contract.diff.walk import resolve
from contract.lines import Lines
from contract.project import CONTRACT


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


def operations(path: Path = CONTRACT) -> list[Operation]:
    """All operations of a contract."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    lines = Lines(path)
    found = []
    for route, method, operation in walk.operations(document):
        label = f"{method.upper()} {route}"
        line = lines.at(f"/paths/{route.replace('/', '~1')}/{method}")
        takes_input = bool(operation.get("parameters")) or "requestBody" in operation
        found.append(Operation(label, line, takes_input, link_names(document, label, operation)))
    return found


def link_names(document: dict[str, Any], label: str, operation: dict[str, Any]) -> list[str]:
    """`POST /items -> [201] get_item -> GET /items/{item_id}` for each link of an operation."""
    labels = {inner["operationId"]: f"{method.upper()} {path}" for path, method, inner in walk.operations(document)}
    names = []
    for status, response in operation["responses"].items():
        for name, link in resolve(document, response)[0].get("links", {}).items():
            target = labels[resolve(document, link)[0]["operationId"]]
            names.append(f"{label} -> [{status}] {name} -> {target}")
    return names
