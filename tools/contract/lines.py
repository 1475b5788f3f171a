"""Where things stand in a YAML file."""

from __future__ import annotations

from pathlib import Path

import yaml

from contract.project import CONTRACT


class Lines:
    """The lines of a YAML file, by JSON pointer and by `operationId`; they count from 1."""

    def __init__(self, path: Path = CONTRACT) -> None:
        """Reads the file."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._root = yaml.compose(path.read_text(encoding="utf-8"), Loader=loader)

    def at(self, pointer: str) -> int:
        """The line of what a JSON pointer (RFC 6901) leads to; where that is missing, of the last part found."""
        node, line = self._root, 1
        for part in pointer.removeprefix("#").split("/")[1:]:
            step = _step(node, part.replace("~1", "/").replace("~0", "~"))
            if step is None:
                break
            node, line = step
        return line

    def operations(self) -> dict[str, int]:
        """The line of each operation's name."""
        found = {}
        for _, item in _fields(_field(self._root, "paths")):
            for _, operation in _fields(item):
                name = _field(operation, "operationId")
                if isinstance(name, yaml.ScalarNode):
                    found[name.value] = _line(name)
        return found


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _fields(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _field(node: yaml.Node | None, name: str) -> yaml.Node | None:
    return next((value for key, value in _fields(node) if key.value == name), None)


def _step(node: yaml.Node | None, part: str) -> tuple[yaml.Node, int] | None:
    """What lies under a field's name or an entry's number, and its line: of the name, where it has one."""
    if isinstance(node, yaml.SequenceNode):
        entries = node.value
        return (
            (entries[int(part)], _line(entries[int(part)])) if part.isdigit() and int(part) < len(entries) else None
        )
    return next(((value, _line(key)) for key, value in _fields(node) if key.value == part), None)
