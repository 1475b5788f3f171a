"""What the checks of changes share: from findings to faults with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contract.diff.change import Change, Kind
from contract.diff.exceptions import UNRELEASED, Line, lines_for
from contract.diff.policy import Finding, describe, more
from contract.diff.version import Version
from contract.releases import Project
from contract.report import Fault


def place(change: Change | None, contract: str, base: str | None) -> tuple[str, int | None]:
    """The file and the line that speak of a change: where it is now, or where it was."""
    if change is not None and change.head_line is None and change.base_line is not None and base is not None:
        return base, change.base_line
    return contract, None if change is None else change.head_line


def fault(finding: Finding, contract: str, base: str | None) -> Fault:
    """A finding with its place."""
    file, line = place(finding.change, contract, base)
    return Fault(finding.what, finding.mend, file, line)


def uncovered_faults(version: str, changes: Iterable[Change], contract: str, base: str | None) -> Iterator[Fault]:
    """A fault for each line that `contract/exceptions` lacks, with the very line."""
    for line, same in lines_for(version, changes).items():
        file, at = place(same[0], contract, base)
        mend = f"Undo it; or, where it is meant, add this line to contract/exceptions, with why at its end:\n{line}"
        yield Fault(f"{describe(same[0])}{more(same)} [{same[0].id}]", mend, file, at)


def sound_lines(project: Project) -> tuple[list[Line], list[Fault]]:
    """The lines of `contract/exceptions` that can be read, and the faults of the others."""
    sound, faults = [], []
    file = project.name(project.exceptions)
    for line in project.exception_lines():
        if isinstance(line, int):
            form = "Write `VERSION | CHANGE ID | METHOD path | what changed | why`, as the gate prints it."
            faults.append(Fault("the line has not its five parts", form, file, line))
        elif Version.parse(line.version) is None and line.version != UNRELEASED:
            mend = "Write MAJOR.MINOR.PATCH, as the gate prints it."
            faults.append(Fault(f"`{line.version}` is no version", mend, file, line.number))
        else:
            sound.append(line)
    return sound, faults


def unreasoned(lines: Iterable[Line], file: str) -> Iterator[Fault]:
    """Lines without a reason."""
    for line in lines:
        if not line.why:
            mend = "Write at the line's end why clients must bear it."
            yield Fault(f"no reason is given for `{line.id}`", mend, file, line.number)


def stale_fault(line: Line, file: str) -> Fault:
    """A line that names nothing."""
    what = f"nothing that breaks is named by `{line.id} | {line.where} | {line.what}`"
    return Fault(what, "Remove the line, or write it as the gate prints it.", file, line.number)


def counted(changes: list[Change]) -> str:
    """How many changes there are of each kind."""
    kinds = [(kind, sum(change.kind is kind for change in changes)) for kind in Kind]
    return ", ".join(f"{count} {kind.value}" for kind, count in kinds if count) or "no change"
