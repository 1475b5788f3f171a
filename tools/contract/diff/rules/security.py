"""Rules for who may call."""

from __future__ import annotations

from collections.abc import Iterator

from contract.diff.change import Change, Kind
from contract.diff.rules.seen import Seen
from contract.diff.walk import Json, operation_pairs, resolve

Needs = dict[str, frozenset[str]]
"""The schemes that a caller needs all of, each with its scopes."""


def changed_security(base: Json, head: Json) -> Iterator[Seen]:
    """Whether everyone whom an operation let in is let in still, and who else is."""
    for pair in operation_pairs(base, head):
        before, now = alternatives(base, pair.base), alternatives(head, pair.head)
        if same(before, now):
            continue
        tightened = any(not let_in(caller, now) for caller in before)
        verb = "tightened" if tightened else "loosened"
        kind = Kind.BREAKING if tightened else Kind.ADDITION
        what = f"callers need {said(now)} in place of {said(before)}"
        yield Seen(Change(f"security-{verb}", kind, pair.where, what), (*pair.anchor, "security"))


def alternatives(document: Json, operation: Json) -> list[Needs]:
    """The ways to be let in; one that needs nothing where there is no security."""
    security = operation.get("security", document.get("security")) or []
    return [{name: frozenset(scopes) for name, scopes in needs.items()} for needs in security] or [{}]


def same(ways: list[Needs], others: list[Needs]) -> bool:
    """Whether the ways are the same, in whatever order."""
    return all(way in others for way in ways) and all(way in ways for way in others)


def let_in(caller: Needs, ways: list[Needs]) -> bool:
    """Whether a caller who holds just this much is let in one of the ways."""
    return any(all(name in caller and scopes <= caller[name] for name, scopes in way.items()) for way in ways)


def said(ways: list[Needs]) -> str:
    """The ways to be let in, in words."""
    return " or ".join(" and ".join(map(scheme_said, sorted(way.items()))) or "nothing" for way in ways)


def scheme_said(need: tuple[str, frozenset[str]]) -> str:
    """A scheme and its scopes in words."""
    name, scopes = need
    return f"`{name}`" + (f" with {', '.join(f'`{scope}`' for scope in sorted(scopes))}" if scopes else "")


def changed_schemes(base: Json, head: Json) -> Iterator[Seen]:
    """Clients are generated with the schemes: where to get a token, where to put it."""
    there = head.get("components", {}).get("securitySchemes", {})
    for name, written in base.get("components", {}).get("securitySchemes", {}).items():
        anchor = ("components", "securitySchemes", name)
        if name not in there:
            what = f"the security scheme `{name}` was removed"
            yield Seen(Change("security-scheme-removed", Kind.BREAKING, "", what), anchor)
            continue
        before, now = facts(resolve(base, written)[0]), facts(resolve(head, there[name])[0])
        for fact in sorted(before.keys() | now.keys()):
            one, two = before.get(fact), now.get(fact)
            if one != two:
                breaks = one is not None
                what = f"`{fact}` of the security scheme `{name}` became `{two}` in place of `{one}`"
                id_ = "security-scheme-changed" if breaks else "security-scheme-extended"
                yield Seen(Change(id_, Kind.BREAKING if breaks else Kind.ADDITION, "", what), anchor)


def facts(scheme: Json, prefix: str = "") -> dict[str, str]:
    """All that a client uses of a scheme, by its place in it; descriptions are not used."""
    found: dict[str, str] = {}
    for key, value in scheme.items():
        if key == "scopes":
            found |= {f"{prefix}scopes {scope}": "there" for scope in value}
        elif isinstance(value, dict):
            found |= facts(value, f"{prefix}{key} ")
        elif key not in {"description", "bearerFormat"}:
            found[prefix + key] = str(value)
    return found
