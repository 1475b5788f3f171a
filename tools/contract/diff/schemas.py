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
        yield from rooted(parameter, "schema", parameter.name)
    body, body_anchor = resolve(base, operation.base.get("requestBody", {}), (*operation.anchor, "requestBody"))
    other = resolve(head, operation.head.get("requestBody", {}))[0]
    request = Pair(operation.where, "the request", body, other, body_anchor, sent=True)
    yield from contents(request)
    for status, answer in operation.base.get("responses", {}).items():
        there = operation.head.get("responses", {}).get(status)
        if there is not None:
            yield from response_roots(base, head, operation, status, (answer, there))


def response_roots(
    base: Json, head: Json, operation: Pair, status: str, answers: tuple[Json, Json]
) -> Iterator[Pair]:
    """The schemas of the body and the headers of an answer."""
    answer, anchor = resolve(base, answers[0], (*operation.anchor, "responses", status))
    there = resolve(head, answers[1])[0]
    pair = Pair(operation.where, f"the answer {status}", answer, there, anchor)
    yield from contents(pair)
    others = {name.lower(): header for name, header in there.get("headers", {}).items()}
    for name, header in answer.get("headers", {}).items():
        if name.lower() in others:
            one, place = resolve(base, header, (*anchor, "headers", name))
            two = resolve(head, others[name.lower()])[0]
            title = f"the header `{name}` of the answer {status}"
            yield from rooted(replace(pair, base=one, head=two, anchor=place, header=True), "schema", title)


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
        inner = replace(pair, name=name, base=inner_base, head=inner_head, anchor=(*anchor, *step))
        yield from descend(base, head, inner, above | {refs})


def ref_name(schema: Json) -> str:
    """The name of the schema that a `$ref` leads to."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def children(pair: Pair) -> Iterator[tuple[Anchor, str, Json, Json]]:
    """What both schemas hold: the keys to it, its name, and both sides."""
    there = pair.head.get("properties", {})
    for name, schema in pair.base.get("properties", {}).items():
        if name in there:
            yield ("properties", name), inside(pair.name, name), schema, there[name]
    for key, mark in (("items", "[]"), ("additionalProperties", "{}")):
        if isinstance(pair.base.get(key), dict) and isinstance(pair.head.get(key), dict):
            yield (key,), inside(pair.name, mark), pair.base[key], pair.head[key]
    for key in COMPOSED:
        ones: list[Any] = pair.base.get(key, [])
        twos: list[Any] = pair.head.get(key, [])
        if len(ones) == len(twos):
            for at, (one, two) in enumerate(zip(ones, twos, strict=True)):
                yield (key,), f"{pair.name}, {key} {at + 1}", one, two


def inside(name: str, key: str) -> str:
    """The name of what is inside: "`lines/[]/price` in the request"."""
    path, found, rest = name.partition("` in ")
    return f"{path}/{key}` in {rest}" if found else f"`{key}` in {name}"
