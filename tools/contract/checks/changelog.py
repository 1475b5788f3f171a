"""`contract/CHANGELOG.md` against what it is made from."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from contract import gate
from contract.diff.changelog import render
from contract.diff.document import Unreadable
from contract.project import ROOT
from contract.releases import Project
from contract.report import Fault, Outcome


def run() -> Outcome:
    """Whether the file is what `make contract-changelog` writes."""
    return check(Project(ROOT))


def check(project: Project) -> Outcome:
    """The check, of any project."""
    try:
        wanted = made(project)
    except Unreadable as unreadable:
        return Outcome("could not read", [Fault(str(unreadable), "Mend the document.")])
    there = project.changelog.read_text(encoding="utf-8") if project.changelog.exists() else ""
    file = project.name(project.changelog)
    faults = []
    if there != wanted:
        line = first_difference(there.splitlines(), wanted.splitlines())
        faults.append(Fault("it is not what the contracts make", "make contract-changelog", file, line))
    return Outcome(f"{len(project.released())} released, {len(wanted.splitlines())} lines", faults)


def made(project: Project) -> str:
    """The file as it should be."""
    with TemporaryDirectory() as scratch:
        released = [project.read(file, Path(scratch)) for _, file in project.released()]
        now = project.read(project.contract, Path(scratch))
        return render(released, now, gate.sound_lines(project)[0])


def first_difference(one: list[str], two: list[str]) -> int:
    """The first line that differs; counts from 1."""
    for at, (left, right) in enumerate(zip(one, two, strict=False), 1):
        if left != right:
            return at
    return min(len(one), len(two)) + 1
