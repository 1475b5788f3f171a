"""Walks the schemas of two contracts side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from contract.diff.walk import Anchor, Json, Pair, operation_pairs, parameter_pairs, resolve

COMPOSED = ("allOf", "anyOf", "oneOf")


def schema_pairs(base: Json, head: Json) -> Iterator[Pair]:
    """Every schema that both contracts have at the same place of the same operation."""
    for operation in operation_pairs(base, head):
        for root in roots(base, head, operation):
            yield from descend(base, head, root, frozenset())


def roots(base: Json, head: Json, operation: Pair) -> Iterator[Pair]:
    """The schemas from which an operation's others hang: parameters, bodies, headers."""
    for parameter in parameter_pairs(base, head, operation):
        yield from valued(parameter)
    body, body_anchor = resolve(base, operation.base.get("requestBody", {}), (*operation.anchor, "requestBody"))
    other = resolve(head, operation.head.get("requestBody", {}))[0]
    yield from contents(Pair(operation.where, "the request", body, other, body_anchor, sent=True))
    for answer in answer_pairs(base, head, operation):
        yield from contents(answer)
        for header in header_pairs(base, head, answer):
            yield from valued(header)


def answer_pairs(base: Json, head: Json, operation: Pair) -> Iterator[Pair]:
    """The answers that both have, by status."""
    others = operation.head.get("responses", {})
    for status, written in operation.base.get("responses", {}).items():
        if status in others:
            answer, anchor = resolve(base, written, (*operation.anchor, "responses", status))
            yield Pair(operation.where, f"the answer {status}", answer, resolve(head, others[status])[0], anchor)


def header_pairs(base: Json, head: Json, answer: Pair) -> Iterator[Pair]:
    """The headers that both answers have."""
    others = {name.lower(): header for name, header in answer.head.get("headers", {}).items()}
    for name, header in answer.base.get("headers", {}).items():
        if name.lower() in others:
            one, place = resolve(base, header, (*answer.anchor, "headers", name))
            two = resolve(head, others[name.lower()])[0]
            title = f"the header `{name}` of {answer.name}"
            yield replace(answer, name=title, base=one, head=two, anchor=place, header=True)


def valued(pair: Pair) -> Iterator[Pair]:
    """The schema of a parameter or a header, which may be that of a media type."""
    yield from rooted(pair, "schema", pair.name)
    yield from contents(pair)


def contents(pair: Pair) -> Iterator[Pair]:
    """The schema of every media type that both have."""
    for media_type, content in pair.base.get("content", {}).items():
        there = pair.head.get("content", {}).get(media_type)
        if there is not None:
            inner = replace(pair, base=content, head=there, anchor=(*pair.anchor, "content", media_type))
            yield from rooted(inner, "schema", pair.name)


def rooted(pair: Pair, key: str, name: str) -> Iterator[Pair]:
    """What both have under the key."""
    if isinstance(pair.base.get(key), dict) and isinstance(pair.head.get(key), dict):
        yield replace(pair, name=name, base=pair.base[key], head=pair.head[key], anchor=(*pair.anchor, key))


def descend(base: Json, head: Json, pair: Pair, above: frozenset[tuple[str, str]]) -> Iterator[Pair]:
    """A schema and all under it; a schema that holds itself is entered once."""
    refs = ref_name(pair.base), ref_name(pair.head)
    if all(refs) and refs in above:
        return
    one, anchor = resolve(base, pair.base, pair.anchor)
    two = resolve(head, pair.head)[0]
    pair = replace(pair, base=one, head=two, anchor=anchor, base_ref=refs[0], head_ref=refs[1])
    yield pair
    for step, name, inner_base, inner_head in children(pair):
        # A schema of OpenAPI 3.1 may be `true` or `false`.
        if not isinstance(inner_base, dict) or not isinstance(inner_head, dict):
            continue
        inner = replace(pair, name=name, base=inner_base, head=inner_head, anchor=(*anchor, *step))
        yield from descend(base, head, inner, above | {refs})


def ref_name(schema: Json) -> str:
    """The name of the schema that a `$ref` leads to."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def children(pair: Pair) -> Iterator[tuple[Anchor, str, Any, Any]]:
    """What both schemas hold: the keys to it, its name, and both sides."""
    there = pair.head.get("properties", {})
    for name, schema in pair.base.get("properties", {}).items():
        if name in there:
            yield ("properties", name), inside(pair.name, name), schema, there[name]
    for key, mark in (("items", "[]"), ("additionalProperties", "{}")):
        yield (key,), inside(pair.name, mark), pair.base.get(key), pair.head.get(key)
    for key in COMPOSED:
        for at, one, two in variants(pair.base.get(key, []), pair.head.get(key, [])):
            yield (key,), f"{pair.name}, {key} {at + 1}", one, two


def variants(ones: list[Any], twos: list[Any]) -> Iterator[tuple[int, Any, Any]]:
    """The same variants of both, each with its place: those of one name, the rest in their order."""
    if len(ones) != len(twos):
        return
    named = {two["$ref"]: two for two in twos if "$ref" in two}
    rest = iter([two for two in twos if two.get("$ref", "") not in {one.get("$ref") for one in ones}])
    for at, one in enumerate(ones):
        yield at, one, named[one["$ref"]] if one.get("$ref") in named else next(rest)


def inside(name: str, key: str) -> str:
    """The name of what is inside: "`lines/[]/price` in the request"."""
    path, found, rest = name.partition("` in ")
    return f"{path}/{key}` in {rest}" if found else f"`{key}` in {name}"
