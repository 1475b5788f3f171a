"""Our own rules: what breaks and oasdiff does not see, or says in words that change from day to day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contract.diff.change import Change
from contract.diff.document import Document
from contract.diff.locate import locate
from contract.diff.rules import lifecycle, operations, schemas, security
from contract.diff.rules.seen import Seen

RULES = (
    lifecycle.removed_operations,
    lifecycle.removed_parameters,
    lifecycle.deprecations,
    operations.renamed_operations,
    operations.renamed_path_parameters,
    operations.changed_serialization,
    operations.changed_header_serialization,
    operations.removed_ranges,
    operations.changed_callbacks,
    operations.refused_empty_values,
    operations.changed_encoding,
    operations.removed_servers,
    schemas.changed_schemas,
    security.changed_security,
    security.changed_schemes,
)


def changes(base: Document, head: Document) -> Iterator[Change]:
    """Everything that our own rules see."""
    for rule in RULES:
        for seen in rule(base.tree, head.tree):
            yield with_lines(seen, base, head)


def with_lines(seen: Seen, base: Document, head: Document) -> Change:
    """The change with the lines at which both documents speak of it."""
    gone = seen.change.removal is not None
    head_line = None if gone else locate(head.text, seen.anchor)
    return replace(seen.change, base_line=locate(base.text, seen.anchor), head_line=head_line)
