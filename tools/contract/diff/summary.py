"""The report of a comparison, for a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contract.diff import policy
from contract.diff.change import Change, Kind, together
from contract.diff.changelog import TITLES
from contract.diff.document import Document
from contract.diff.exceptions import Line, lines_for
from contract.diff.policy import Finding
from contract.diff.version import Version

SHOWN = 6
"""How many operations of one change are named; a shared schema may be in all of them."""


@dataclass(frozen=True)
class Verdict:
    """What a comparison found."""

    base: Document
    head: Document
    changes: list[Change]
    uncovered: list[Change]
    """Breaking, not accepted by a line, though a line would do."""
    early: list[Finding]
    """Removals that nothing announced."""
    notices: list[Finding]
    """Deprecations with too short a notice."""
    lines: list[Line]

    @property
    def breaks(self) -> bool:
        """Whether someone who relied on the base is let down."""
        return bool(self.uncovered or self.early)


def summary(verdict: Verdict) -> str:
    """The whole report."""
    parts = [f"base  {said(verdict.base)}\nhead  {said(verdict.head)}"]
    for kind, title in TITLES.items():
        groups = together(change for change in verdict.changes if change.kind is kind)
        if groups:
            parts.append(f"{title}: {len(groups)}\n" + "\n".join(line for g in groups for line in entry(g, verdict)))
    if not verdict.changes:
        parts.append("Nothing changed but texts." if verdict.base.text != verdict.head.text else "Nothing changed.")
    parts.extend(told(verdict))
    return "\n\n".join(parts)


def said(document: Document) -> str:
    """A document and its version."""
    return f"{document.name}, version {document.version or 'unknown'}"


def entry(group: list[Change], verdict: Verdict) -> Iterator[str]:
    """A change with its places."""
    first = group[0]
    reasons = [line.why for line in verdict.lines if line.names(first)]
    yield f"  {first.what} [{first.id}]" + (f" (accepted: {reasons[0]})" if reasons and is_breaking(first) else "")
    for change in group[:SHOWN]:
        place = position(change, verdict)
        if change.where or place:
            yield f"      {change.where or 'the whole contract'}{'  ' + place if place else ''}"
    if len(group) > SHOWN:
        yield f"      and {len(group) - SHOWN} more"


def is_breaking(change: Change) -> bool:
    """Whether the change breaks."""
    return change.kind is Kind.BREAKING


def position(change: Change, verdict: Verdict) -> str:
    """`file:line`: where it is now, or where it was."""
    for document, line in ((verdict.head, change.head_line), (verdict.base, change.base_line)):
        if line is not None:
            return f"{document.name}:{line}"
    return ""


def told(verdict: Verdict) -> Iterator[str]:
    """What follows from the changes."""
    if verdict.early:
        title = "Removed too early; no exception waives that. Who does not use it takes it out of base"
        yield listed(title, verdict.early)
    if verdict.notices:
        yield listed("Too short a notice", verdict.notices)
    yield version_said(verdict)
    if verdict.uncovered:
        released = Version.parse(verdict.base.version)
        target = str(policy.preparing(released, verdict.head.version)) if released else verdict.head.version or "*"
        lines = "\n".join(lines_for(target, verdict.uncovered))
        yield f"To accept what breaks, put these lines into an exceptions file, each with why at its end:\n\n{lines}"
    if verdict.breaks:
        yield "BREAKS: callers or generated clients stop working."
    else:
        accepted = any(is_breaking(change) for change in verdict.changes)
        yield "HOLDS: nothing breaks but what was accepted." if accepted else "HOLDS: nothing breaks."


def listed(title: str, findings: list[Finding]) -> str:
    """Findings under a title."""
    return "\n".join([f"{title}:", *(f"  {finding.what}\n      → {finding.mend}" for finding in findings)])


def version_said(verdict: Verdict) -> str:
    """The version that the changes need, against the one that is there."""
    released, now = Version.parse(verdict.base.version), Version.parse(verdict.head.version)
    if released is None or now is None:
        return "Versions are not judged: they are not MAJOR.MINOR.PATCH in both contracts."
    least = released.least(verdict.changes)
    enough = "enough" if now >= least else "too low"
    return f"Version: the changes need {least} or later; the contract has {now}, which is {enough}."
