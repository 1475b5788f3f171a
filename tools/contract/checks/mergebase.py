"""The contract now against the contract that this work started from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from contract import gate, history
from contract.diff import policy
from contract.diff.change import Change, Kind
from contract.diff.compare import compare
from contract.diff.document import Document, Unreadable, read
from contract.diff.exceptions import UNRELEASED, Line, parse
from contract.project import ROOT
from contract.releases import Project
from contract.report import Fault, Outcome


def run() -> Outcome:
    """Whether each breaking change of this work has its reason, and each deprecation its notice."""
    return check(Project(ROOT), date.today())


def check(project: Project, today: date) -> Outcome:
    """The check, of any project on any day."""
    try:
        commit = history.base_commit(project.root)
    except history.NoHistory as none:
        return Outcome(str(none), left_out=True)
    except history.UnknownBase as unknown:
        mend = "Fetch it (`git fetch origin`; in CI, check out with the whole history), or name another."
        return Outcome("no base", [Fault(f"BASE_REF={unknown} is no commit here", mend)])
    name = project.name(project.contract)
    if history.content(project.root, commit, name) is None:
        return Outcome(f"{commit[:12]} has no {name}", left_out=True)
    with TemporaryDirectory() as scratch:
        try:
            return compared(project, commit, Path(scratch), today)
        except Unreadable as unreadable:
            return Outcome("could not read", [Fault(str(unreadable), "Mend the document.")])


def compared(project: Project, commit: str, scratch: Path, today: date) -> Outcome:
    """What the work since the commit lacks."""
    head = project.read(project.contract, scratch)
    base = read(f"{commit}:./{head.name}", scratch, folder=project.root)
    changes = compare(base, head)
    since_release = changes_since_release(project, head, scratch)
    sound, _ = gate.sound_lines(project)
    known = [line for line in parse(text_of(project, commit)) if isinstance(line, Line)]
    faults = [
        *changed_releases(project, commit),
        *(gate.fault(f, head.name, None) for f in policy.short_notice(changes, today, new=True)),
        *judge(changes, since_release, sound, head),
        *stale_faults(project, sound, known, changes),
    ]
    return Outcome(f"{gate.counted(changes)} since {commit[:12]}", faults)


def changes_since_release(project: Project, head: Document, scratch: Path) -> list[Change]:
    """What `breaking` judges; empty where nothing is released."""
    releases = project.released()
    return compare(project.read(releases[-1][1], scratch), head) if releases else []


def text_of(project: Project, commit: str) -> str:
    """`contract/exceptions` as the commit has it."""
    content = history.content(project.root, commit, project.name(project.exceptions))
    return (content or b"").decode("utf-8", errors="replace")


def judge(changes: list[Change], since_release: list[Change], lines: list[Line], head: Document) -> Iterator[Fault]:
    """Breaking changes without a line. One of what is released is `breaking`'s to judge, in that one's words."""
    released = {(c.id, c.where, c.what) for c in since_release}
    here = {(c.id, c.where, c.what) for c in changes}
    # The same place changed in steps: since the release in other words than since the merge base.
    in_other_words = {(c.id, c.where) for c in since_release if (c.id, c.where, c.what) not in here}
    unreleased = [
        c
        for c in changes
        if c.kind is Kind.BREAKING
        and (c.id, c.where, c.what) not in released
        and (c.id, c.where) not in in_other_words
    ]
    covering = [line for line in lines if line.version == UNRELEASED]
    yield from gate.uncovered_faults(UNRELEASED, policy.uncovered(unreleased, covering), head.name, None)


def stale_faults(project: Project, lines: list[Line], known: list[Line], changes: list[Change]) -> Iterator[Fault]:
    """Lines for what no release held that this work adds and that name nothing; older ones are history."""
    added = [line for line in lines if line.version == UNRELEASED and not any(line.same(old) for old in known)]
    for line in policy.stale(added, changes):
        yield gate.stale_fault(line, project.name(project.exceptions))


def changed_releases(project: Project, commit: str) -> Iterator[Fault]:
    """Released contracts that this work changed: that would hide what breaks."""
    for file in history.files_under(project.root, commit, "contract/released"):
        now = project.root / file
        if not now.exists() or now.read_bytes() != history.content(project.root, commit, file):
            gone = "is gone" if not now.exists() else "is not what was released"
            yield Fault(f"{file} {gone}", f"Restore it: git checkout {commit[:12]} -- {file}", file)
