"""Rules for names and forms of operations: what generated clients are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contract.diff.change import Change, Kind
from contract.diff.rule import Seen
from contract.diff.walk import Json, Pair, operation_pairs, parameter_pairs

STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
"""How a parameter is written where the contract does not say: OpenAPI 3.0.3, 4.7.12.2."""


def renamed_operations(base: Json, head: Json) -> Iterator[Seen]:
    """A generated client names its methods after the operationId and its classes after the tags."""
    for pair in operation_pairs(base, head):
        before, now = pair.base.get("operationId"), pair.head.get("operationId")
        if before and before != now:
            what = f"the operationId `{before}` became `{now}`"
            yield Seen(Change("operation-id-changed", Kind.BREAKING, pair.where, what), (*pair.anchor, "operationId"))
        tags, others = pair.base.get("tags", []), pair.head.get("tags", [])
        if tags and (tags[:1] != others[:1] or not set(tags) <= set(others)):
            what = f"the tags {listed(tags)} became {listed(others)}"
            yield Seen(Change("tag-changed", Kind.BREAKING, pair.where, what), (*pair.anchor, "tags"))


def listed(names: list[str]) -> str:
    """Names as a person writes them."""
    return ", ".join(f"`{name}`" for name in names) or "none"


def renamed_path_parameters(base: Json, head: Json) -> Iterator[Seen]:
    """Harmless on the wire; generated methods name their arguments so."""
    there = {shape_and_method(pair): pair for pair in operation_pairs(head, base)}
    for pair in operation_pairs(base, head):
        before = re.findall(r"\{([^}]*)\}", pair.where)
        now = re.findall(r"\{([^}]*)\}", there[shape_and_method(pair)].where)
        for one, two in zip(before, now, strict=True):
            if one != two:
                what = f"the path parameter `{one}` became `{two}`"
                yield Seen(Change("path-parameter-renamed", Kind.BREAKING, pair.where, what), pair.anchor)


def shape_and_method(pair: Pair) -> str:
    """What an operation is known by when names of path parameters do not count."""
    return re.sub(r"\{[^}]*\}", "{}", pair.where)


def changed_serialization(base: Json, head: Json) -> Iterator[Seen]:
    """The same value of a parameter is written in another way."""
    for operation in operation_pairs(base, head):
        for pair in parameter_pairs(base, head, operation):
            before, now = serialization(pair.base), serialization(pair.head)
            if before != now:
                what = f"{pair.name} is written as {now} in place of {before}"
                change = Change("request-parameter-serialization-changed", Kind.BREAKING, pair.where, what)
                yield Seen(change, pair.anchor)


def serialization(parameter: Json) -> str:
    """How a parameter's value is written."""
    if parameter.get("content"):
        return f"`{next(iter(parameter['content']))}`"
    style = parameter.get("style", STYLES.get(parameter.get("in", ""), ""))
    explode = parameter.get("explode", style == "form")
    reserved = ", allowReserved" if parameter.get("allowReserved") else ""
    return f"`{style}`{', explode' if explode else ''}{reserved}"


def removed_servers(base: Json, head: Json) -> Iterator[Seen]:
    """Clients are generated with the servers' addresses."""
    # A consumer's copy of a part of a contract often names none: then nothing was promised.
    before = [server["url"] for server in base.get("servers", [])]
    now = [server["url"] for server in head.get("servers", [])]
    for url in before:
        if url not in now:
            yield Seen(Change("server-removed", Kind.BREAKING, "", f"the server `{url}` was removed"), ("servers",))
    for url in now:
        if url not in before:
            yield Seen(Change("server-added", Kind.ADDITION, "", f"the server `{url}` was added"), ("servers",))
