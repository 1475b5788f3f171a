"""Rules for names and forms of operations: what generated clients are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contract.diff.change import Change, Kind
from contract.diff.rules.seen import Seen
from contract.diff.schemas import answer_pairs, header_pairs
from contract.diff.text import without_text
from contract.diff.walk import Anchor, Json, operation_pairs, parameter_pairs, resolve, shape

STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
"""How a parameter is written where the contract does not say: OpenAPI 3.0.3, 4.7.12.2."""

DEFAULT_SERVERS = [{"url": "/"}]
"""Where a contract names none: OpenAPI 3.0.3, 4.7.1."""


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
    there = {shape(pair.where): pair for pair in operation_pairs(head, base)}
    for pair in operation_pairs(base, head):
        before = re.findall(r"\{([^}]*)\}", pair.where)
        now = re.findall(r"\{([^}]*)\}", there[shape(pair.where)].where)
        for one, two in zip(before, now, strict=True):
            if one != two:
                what = f"the path parameter `{one}` became `{two}`"
                yield Seen(Change("path-parameter-renamed", Kind.BREAKING, pair.where, what), pair.anchor)


def changed_serialization(base: Json, head: Json) -> Iterator[Seen]:
    """The same value of a parameter is written in another way."""
    for operation in operation_pairs(base, head):
        for pair in parameter_pairs(base, head, operation):
            before, now = serialization(pair.base), serialization(pair.head)
            if before != now:
                what = f"{pair.name} is written as {now} in place of {before}"
                change = Change("request-parameter-serialization-changed", Kind.BREAKING, pair.where, what)
                yield Seen(change, pair.anchor)


def changed_header_serialization(base: Json, head: Json) -> Iterator[Seen]:
    """The same value of an answer's header is written in another way."""
    for operation in operation_pairs(base, head):
        for answer in answer_pairs(base, head, operation):
            for pair in header_pairs(base, head, answer):
                before, now = (serialization({"in": "header", **side}) for side in (pair.base, pair.head))
                if before != now:
                    what = f"{pair.name} is written as {now} in place of {before}"
                    change = Change("response-header-serialization-changed", Kind.BREAKING, pair.where, what)
                    yield Seen(change, pair.anchor)


def refused_empty_values(base: Json, head: Json) -> Iterator[Seen]:
    """`?name=` was taken and is not any more."""
    for operation in operation_pairs(base, head):
        for pair in parameter_pairs(base, head, operation):
            if pair.base.get("allowEmptyValue") and not pair.head.get("allowEmptyValue"):
                what = f"{pair.name} must not be empty any more"
                yield Seen(Change("request-parameter-empty-refused", Kind.BREAKING, pair.where, what), pair.anchor)


def changed_encoding(base: Json, head: Json) -> Iterator[Seen]:
    """The parts of a form are written in another way."""
    for pair in operation_pairs(base, head):
        body, anchor = resolve(base, pair.base.get("requestBody", {}), (*pair.anchor, "requestBody"))
        there = resolve(head, pair.head.get("requestBody", {}))[0].get("content", {})
        for media_type, content in body.get("content", {}).items():
            before, now = content.get("encoding", {}), there.get(media_type, {}).get("encoding", {})
            for field in sorted(before.keys() | now.keys()) if media_type in there else ():
                if field in content_fields(base, content) and before.get(field) != now.get(field):
                    what = f"the form's field `{field}` is written in another way (`encoding`)"
                    change = Change("request-encoding-changed", Kind.BREAKING, pair.where, what)
                    yield Seen(change, (*anchor, "content", media_type))


def removed_ranges(base: Json, head: Json) -> Iterator[Seen]:
    """`default` and ranges as `4XX`, which oasdiff passes over; it sees single statuses."""
    for pair in operation_pairs(base, head):
        for status in pair.base.get("responses", {}):
            if not status.isdigit() and status not in pair.head.get("responses", {}):
                what = f"the answer `{status}` was removed"
                change = Change("response-range-removed", Kind.BREAKING, pair.where, what)
                yield Seen(change, (*pair.anchor, "responses", status))


def changed_callbacks(base: Json, head: Json) -> Iterator[Seen]:
    """What callers are called with in turn. Nothing looks inside: any change may break whoever is called."""
    for pair in operation_pairs(base, head):
        others = pair.head.get("callbacks", {})
        for name, callback in pair.base.get("callbacks", {}).items():
            if without_text(resolve(base, callback)[0]) != without_text(resolve(head, others.get(name, {}))[0]):
                what = f"the callback `{name}` was {'changed' if name in others else 'removed'}"
                change = Change("callback-changed", Kind.BREAKING, pair.where, what)
                yield Seen(change, (*pair.anchor, "callbacks", name))


def content_fields(document: Json, content: Json) -> Json:
    """The fields of a form; one that is new cannot be written in another way."""
    fields: Json = resolve(document, content.get("schema", {}))[0].get("properties", {})
    return fields


def serialization(parameter: Json) -> str:
    """How a parameter's value is written."""
    if parameter.get("content"):
        return f"`{next(iter(parameter['content']))}`"
    style = parameter.get("style", STYLES.get(parameter.get("in", ""), ""))
    explode = parameter.get("explode", style == "form")
    reserved = ", allowReserved" if parameter.get("allowReserved") else ""
    return f"`{style}`{', explode' if explode else ''}{reserved}"


def removed_servers(base: Json, head: Json) -> Iterator[Seen]:
    """Clients are generated with the servers' addresses, the contract's and those of single operations."""
    yield from servers("", base.get("servers", []), head.get("servers") or DEFAULT_SERVERS, ("servers",))
    for pair in operation_pairs(base, head):
        if "servers" in pair.base or "servers" in pair.head:
            before = pair.base.get("servers") or base.get("servers", [])
            now = pair.head.get("servers") or head.get("servers", [])
            yield from servers(pair.where, before, now, (*pair.anchor, "servers"))


def servers(where: str, before: list[Json], now: list[Json], anchor: Anchor) -> Iterator[Seen]:
    """Servers that went, and that came. A consumer's part of a contract often names none: nothing was promised."""
    urls, others = ([server["url"] for server in side] for side in (before, now))
    if not urls:
        return
    for url in urls:
        if url not in others:
            yield Seen(Change("server-removed", Kind.BREAKING, where, f"the server `{url}` was removed"), anchor)
    for url in others:
        if url not in urls:
            yield Seen(Change("server-added", Kind.ADDITION, where, f"the server `{url}` was added"), anchor)
