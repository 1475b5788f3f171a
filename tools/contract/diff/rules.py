"""Our own rules: what breaks and oasdiff does not see, or says in words that change from day to day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contract.diff import rules_lifecycle, rules_operations, rules_schemas, rules_security
from contract.diff.change import Change
from contract.diff.document import Document
from contract.diff.locate import locate
from contract.diff.rule import Seen

RULES = (
    rules_lifecycle.removed_operations,
    rules_lifecycle.removed_parameters,
    rules_lifecycle.deprecations,
    rules_operations.renamed_operations,
    rules_operations.renamed_path_parameters,
    rules_operations.changed_serialization,
    rules_operations.refused_empty_values,
    rules_operations.changed_encoding,
    rules_operations.removed_servers,
    rules_schemas.changed_schemas,
    rules_security.changed_security,
    rules_security.changed_schemes,
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
