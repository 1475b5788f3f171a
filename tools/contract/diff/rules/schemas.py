"""Rules for keywords of schemas that oasdiff does not compare."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from contract.diff.change import Change, Kind
from contract.diff.rules.seen import Seen
from contract.diff.schemas import schema_pairs
from contract.diff.walk import Json, Pair

Found = Iterator[tuple[str, Kind, str]]
"""Change id, kind, and what changed."""


def changed_schemas(base: Json, head: Json) -> Iterator[Seen]:
    """All that these rules see in the schemas that both contracts have."""
    for pair in schema_pairs(base, head):
        for rule in RULES:
            for id_, kind, what in rule(pair):
                yield Seen(Change(id_, kind, pair.where, what), pair.anchor)


def decimals(pair: Pair) -> Found:
    """`x-max-decimals`: a request with more is refused; a client rounds or overflows an answer with more."""
    before, now = pair.base.get("x-max-decimals"), pair.head.get("x-max-decimals")
    if before == now:
        return
    fewer = before is None or (now is not None and now < before)
    what = f"{pair.name} has at most {spoken(now)} decimals in place of {spoken(before)}"
    if pair.sent:
        yield (
            ("request-max-decimals-lowered", Kind.BREAKING, what)
            if fewer
            else ("request-max-decimals-raised", Kind.ADDITION, what)
        )
    else:
        yield (
            ("response-max-decimals-lowered", Kind.OTHER, what)
            if fewer
            else ("response-max-decimals-raised", Kind.BREAKING, what)
        )


def spoken(limit: object) -> str:
    """A limit that may not be there."""
    return "any number of" if limit is None else f"`{limit}`"


def negation(pair: Pair) -> Found:
    """`not`: which of two forbids more is known where both list values; otherwise any change may break."""
    before, now = pair.base.get("not"), pair.head.get("not")
    if before == now:
        return
    direction = "request" if pair.sent else "response"
    what = f"`not` of {pair.name} became {shown(now)} in place of {shown(before)}"
    breaks = forbids_beyond(before, now) if pair.sent else forbids_beyond(now, before)
    if breaks:
        yield f"{direction}-not-changed", Kind.BREAKING, what
    else:
        gives = Kind.ADDITION if pair.sent else Kind.OTHER
        yield f"{direction}-not-{'loosened' if pair.sent else 'tightened'}", gives, what


def forbids_beyond(less: Json | None, more: Json | None) -> bool:
    """Whether `more` may forbid a value that `less` allows."""
    if more is None:
        return False
    if not all(isinstance(side, dict) and set(side) == {"enum"} for side in (less, more)) or less is None:
        return True
    return any(value not in less["enum"] for value in more["enum"])


def shown(value: object) -> str:
    """A keyword's value on one line."""
    return "none" if value is None else f"`{json.dumps(value, sort_keys=True)}`"


def unknown_fields(pair: Pair) -> Found:
    """`additionalProperties`: what is forbidden in a request is refused, what answers held goes away."""
    before, now = extra(pair.base), extra(pair.head)
    if before == now:
        return
    if pair.sent:
        what = f"{pair.name} takes unknown fields: {now}, in place of {before}"
        if now == "any" or before == "none":
            yield "request-additional-properties-allowed", Kind.ADDITION, what
        else:
            yield "request-additional-properties-forbidden", Kind.BREAKING, what
    else:
        what = f"{pair.name} has unknown fields: {now}, in place of {before}"
        # Answers may gain fields in a minor version; but a map's values must stay of their type.
        breaks = before == "of a schema" or (now == "of a schema" and not pair.base.get("properties"))
        kind = Kind.BREAKING if breaks else Kind.OTHER
        yield f"response-additional-properties-{'removed' if breaks else 'changed'}", kind, what


def extra(schema: Json) -> str:
    """Which fields an object may have beyond those it names."""
    allowed = schema.get("additionalProperties", True)
    if isinstance(allowed, dict) and allowed:
        return "of a schema"
    return "none" if allowed is False else "any"


def names(pair: Pair) -> Found:
    """Generated classes are named after the schemas of objects and enums; plain values have no class."""
    if pair.base_ref and pair.base_ref != pair.head_ref and has_class(pair.base):
        now = f"`{pair.head_ref}`" if pair.head_ref else "one without a name"
        yield "schema-renamed", Kind.BREAKING, f"the schema `{pair.base_ref}` of {pair.name} became {now}"


def has_class(schema: Json) -> bool:
    """Whether generators make a class of its own for the schema."""
    return bool(schema.get("properties") or schema.get("enum") or schema.get("oneOf") or schema.get("anyOf"))


def header_values(pair: Pair) -> Found:
    """`enum` and `pattern` of an answer's header, which oasdiff compares in bodies alone; `inner.py` looks inside."""
    if not pair.header or not pair.name.startswith("the header "):
        return
    before, now = pair.base.get("enum"), pair.head.get("enum")
    if before != now:
        widened = before is not None and (now is None or any(value not in before for value in now))
        verb, kind = ("widened", Kind.BREAKING) if widened else ("narrowed", Kind.OTHER)
        yield f"response-header-enum-{verb}", kind, f"{pair.name} is one of {shown(now)} in place of {shown(before)}"
    before, now = pair.base.get("pattern"), pair.head.get("pattern")
    if before != now:
        verb, kind = ("added", Kind.OTHER) if before is None else ("changed", Kind.BREAKING)
        yield f"response-header-pattern-{verb}", kind, f"{pair.name} matches {shown(now)} in place of {shown(before)}"


def lost_enums(pair: Pair) -> Found:
    """An `enum` that is gone: answers hold values that its class does not know; what is sent has lost the class."""
    if pair.header or not pair.base.get("enum") or pair.head.get("enum"):
        return
    direction = "request" if pair.sent else "response"
    yield f"{direction}-enum-removed", Kind.BREAKING, f"{pair.name} is no longer one of {shown(pair.base['enum'])}"


def collections(pair: Pair) -> Found:
    """`uniqueItems`: a list and a set are two types in a class. oasdiff sees where it refuses something."""
    before, now = bool(pair.base.get("uniqueItems")), bool(pair.head.get("uniqueItems"))
    if before == pair.sent and now != pair.sent:
        what = f"{pair.name} is {'a list in place of a set' if before else 'a set in place of a list'}"
        yield f"{'request' if pair.sent else 'response'}-collection-changed", Kind.BREAKING, what


def equals(pair: Pair) -> Found:
    """`x-equals`: a body that does not repeat its path's parameter is refused."""
    before, now = pair.base.get("x-equals") or {}, pair.head.get("x-equals") or {}
    if not pair.sent or before == now:
        return
    what = f"{pair.name} must equal the path in {shown(now or None)} in place of {shown(before or None)}"
    if now.items() <= before.items():
        yield "request-equals-loosened", Kind.ADDITION, what
    else:
        yield "request-equals-changed", Kind.BREAKING, what


RULES: tuple[Callable[[Pair], Found], ...] = (
    decimals,
    negation,
    unknown_fields,
    names,
    header_values,
    lost_enums,
    collections,
    equals,
)
