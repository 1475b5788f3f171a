"""The history of a contract for those who use it, made from its releases."""

from __future__ import annotations

from contract.diff.change import Change, Kind, together
from contract.diff.compare import compare
from contract.diff.document import Document
from contract.diff.exceptions import Line

HEAD = """# Changes of the contract

Made by `make contract-changelog` from `contract/released/` and `openapi.yaml`; not edited by hand.
"""
TITLES = {
    Kind.BREAKING: "Breaking",
    Kind.ADDITION: "Added",
    Kind.DEPRECATION: "Deprecated",
    Kind.OTHER: "Changed",
}


def render(released: list[Document], now: Document, lines: list[Line]) -> str:
    """The whole file, the newest version first; the same releases always make the same file."""
    sections = []
    before: Document | None = None
    for document in released:
        sections.append(section(document.version, before, document, lines))
        before = document
    if before is not None and (changes := compare(before, now)):
        title = (
            f"{now.version}, not released"
            if now.version != before.version
            else f"After {before.version}, not released"
        )
        sections.append(f"## {title}\n\n{entries(changes, lines)}")
    return "\n".join([HEAD, *reversed(sections)])


def section(version: str, before: Document | None, document: Document, lines: list[Line]) -> str:
    """What a release brought."""
    if before is None:
        operations = sum(
            len(item.keys() & {"get", "put", "post", "delete", "patch"}) for item in document.tree["paths"].values()
        )
        return f"## {version}\n\nThe first release: {operations} operations.\n"
    return f"## {version}\n\n{entries(compare(before, document), lines)}"


def entries(changes: list[Change], lines: list[Line]) -> str:
    """The changes, sorted by what they mean."""
    if not changes:
        return "Texts alone.\n"
    parts = []
    for kind, title in TITLES.items():
        same = together(change for change in changes if change.kind is kind)
        if same:
            parts.append(f"### {title}\n\n" + "".join(entry(group, lines) for group in same))
    return "\n".join(parts)


def entry(group: list[Change], lines: list[Line]) -> str:
    """What changed, where, and, where it breaks, why."""
    where = ", ".join(f"`{change.where}`" for change in group if change.where)
    reasons = dict.fromkeys(line.why for line in lines for change in group if line.names(change) and line.why)
    what = group[0].what
    what = what[:1].upper() + what[1:]
    why = f" Why: {'; '.join(reasons)}." if reasons and group[0].kind is Kind.BREAKING else ""
    return f"- {what}: {where}.{why}\n" if where else f"- {what}.{why}\n"
