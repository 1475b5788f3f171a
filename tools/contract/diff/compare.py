"""All changes between two contracts: oasdiff's, and those of our own rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from contract.diff import inner, oasdiff, rules
from contract.diff.change import Change, Kind, Removal
from contract.diff.document import Document, Unreadable
from contract.diff.rules.lifecycle import removed_properties
from contract.diff.severity import change_of
from contract.diff.text import without_text

ORDER = list(Kind)


def compare(base: Document, head: Document) -> list[Change]:
    """Every change once, the breaking ones first; the order is always the same."""
    try:
        found = seen(base, head)
    except oasdiff.Refused as refused:
        raise Unreadable(f"{base.name} and {head.name} cannot be compared: {refused}") from refused
    if not found and without_text(base.tree) != without_text(head.tree):
        found = {Change("contract-changed", Kind.OTHER, "", "something changed that neither takes nor gives")}
    return sorted(found, key=lambda change: (ORDER.index(change.kind), change.where, change.id, change.what))


def seen(base: Document, head: Document) -> set[Change]:
    """What oasdiff and our own rules see."""
    own = set(rules.changes(base, head))
    negated = {change.where for change in own if "-not-" in change.id}
    others = {change for change in from_oasdiff(base, head) if not (is_of_not(change) and change.where in negated)}
    return own | others | set(inner.changes(base, head))


def from_oasdiff(base: Document, head: Document) -> Iterator[Change]:
    """What oasdiff sees, without what our own rules see better."""
    entries = oasdiff.changelog(base.file, head.file, local=base.local and head.local)
    changes = [change for entry in entries if (change := change_of(entry))]
    removes = any(map(is_removal, changes))
    gone = removed_properties(base.tree, head.tree) if removes else {}
    for change in changes:
        yield with_removal(change, gone) if is_removal(change) else change


def is_of_not(change: Change) -> bool:
    """Whether oasdiff looked inside a `not`, where it takes what is forbidden for what is allowed."""
    return bool(re.search(r"`[^` ]*/not/[^` ]*`", change.what))


def is_removal(change: Change) -> bool:
    """Whether a property is gone."""
    return change.id.endswith("property-removed")


def with_removal(change: Change, gone: dict[tuple[str, bool, str], Removal]) -> Change:
    """The removal of a property with what was announced of it; without, where only oasdiff sees it."""
    path = change.what.partition("`")[2].partition("`")[0]
    sent = change.id.startswith("request-")
    return replace(change, removal=gone.get((change.where, sent, path.rpartition("/")[2])))
