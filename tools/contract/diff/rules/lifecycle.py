"""Rules for what goes away, and for what says that it will."""

from __future__ import annotations

from collections.abc import Iterator

from contract.diff.change import Change, Deprecated, Kind, Removal
from contract.diff.day import day_of
from contract.diff.rules.seen import Seen
from contract.diff.schemas import schema_pairs
from contract.diff.walk import Json, Pair, operation_pairs, operations, parameter_pairs, parameters, shape


def removal(value: Json) -> Removal:
    """What the contract before had announced of a thing that is gone."""
    return Removal(value.get("deprecated") is True, sunset(value))


def sunset(value: Json) -> str | None:
    """The day from which a thing may go away."""
    written = value.get("x-sunset")
    return None if written is None else str(written)


def removed_operations(base: Json, head: Json) -> Iterator[Seen]:
    """Whoever calls it gets 404 or 405."""
    there = {(shape(path), method) for path, method, _ in operations(head)}
    for path, method, operation in operations(base):
        if (shape(path), method) not in there:
            where = f"{method.upper()} {path}"
            what = "the operation was removed"
            change = Change("operation-removed", Kind.BREAKING, where, what, removal=removal(operation))
            yield Seen(change, ("paths", path, method))


def removed_parameters(base: Json, head: Json) -> Iterator[Seen]:
    """Whoever sends it is refused: unknown parameters are. Its path's own go with the path."""
    for operation in operation_pairs(base, head):
        there = parameters(head, operation.head)
        for key, (parameter, anchor) in parameters(base, operation.base).items():
            if key not in there and key[0] != "path":
                what = f"the {key[0]} parameter `{parameter['name']}` was removed"
                gone = removal(parameter)
                change = Change("request-parameter-removed", Kind.BREAKING, operation.where, what, removal=gone)
                yield Seen(change, anchor or (*operation.anchor, "parameters", str(parameter["name"])))


def removed_properties(base: Json, head: Json) -> dict[tuple[str, bool, str], Removal]:
    """What was announced of properties that are gone, by operation, whether they are sent, and name.

    oasdiff reports the removals themselves. Of several with one name the one announced worst counts.
    """
    found: dict[tuple[str, bool, str], Removal] = {}
    for pair in schema_pairs(base, head):
        for name, schema in pair.base.get("properties", {}).items():
            if name not in pair.head.get("properties", {}):
                key = (pair.where, pair.sent, name)
                found[key] = min(found.get(key, removal(schema)), removal(schema), key=announced)
    return found


def announced(gone: Removal) -> tuple[bool, bool, str]:
    """Orders removals: the one that clients knew of last is the greatest."""
    return gone.deprecated, gone.sunset is not None, gone.sunset or ""


def deprecations(base: Json, head: Json) -> Iterator[Seen]:
    """Operations, parameters and schemas that become deprecated, are no longer, or go away on another day."""
    for operation in operation_pairs(base, head):
        yield from deprecation(operation, "the operation")
        for parameter in parameter_pairs(base, head, operation):
            yield from deprecation(parameter, parameter.name)
    for schema in schema_pairs(base, head):
        yield from deprecation(schema, schema.name)


def is_nearer(now: str | None, before: str) -> bool:
    """Whether the sunset may come sooner. What is no day may be any day."""
    day, other = day_of(now), day_of(before)
    return (day is None and other is not None) or (day is not None and other is not None and day < other)


def deprecation(pair: Pair, name: str) -> Iterator[Seen]:
    """What changed of when a thing goes away."""
    before, now = removal(pair.base), removal(pair.head)
    if before == now or not (before.deprecated or now.deprecated):
        return
    since = pair.head.get("x-deprecation")
    notice = Deprecated(now.sunset, None if since is None else str(since))
    day = f"`{now.sunset}`" if now.sunset else "an unknown day"
    if not now.deprecated:
        change = Change("undeprecated", Kind.ADDITION, pair.where, f"{name} is no longer deprecated")
    elif not before.deprecated or before.sunset is None:
        what = f"{name} is deprecated, and goes away on {day}"
        change = Change("deprecated", Kind.DEPRECATION, pair.where, what, deprecated=notice)
    elif is_nearer(now.sunset, before.sunset):
        what = f"the sunset of {name} was moved from `{before.sunset}` to {day}"
        change = Change("sunset-moved-nearer", Kind.BREAKING, pair.where, what, deprecated=notice)
    else:
        what = f"the sunset of {name} was moved from `{before.sunset}` to {day}"
        change = Change("sunset-moved-farther", Kind.OTHER, pair.where, what)
    yield Seen(change, pair.anchor)
