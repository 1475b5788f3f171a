"""The contract now against the contract as last released."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from contract import gate
from contract.diff import policy
from contract.diff.change import Change
from contract.diff.compare import compare
from contract.diff.document import Document, Unreadable
from contract.diff.exceptions import UNRELEASED
from contract.diff.version import Version
from contract.project import ROOT
from contract.releases import Project
from contract.report import Fault, Outcome


def run() -> Outcome:
    """Whether version, reasons and notice are there for all that changed since the last release."""
    return check(Project(ROOT), date.today())


def check(project: Project, today: date) -> Outcome:
    """The check, of any project on any day."""
    with TemporaryDirectory() as scratch:
        try:
            return compared(project, Path(scratch), today)
        except Unreadable as unreadable:
            return Outcome("could not read", [Fault(str(unreadable), "Mend the document.")])


def compared(project: Project, scratch: Path, today: date) -> Outcome:
    """Each release against the one before, and the contract now against the last."""
    releases = project.released()
    if not releases:
        mend = "Keep the contract that clients use: `make contract-release`."
        return Outcome("nothing is released", [Fault("contract/released/ holds no contract", mend)])
    documents = [project.read(file, scratch) for _, file in releases]
    for (version, _), document in zip(releases, documents, strict=True):
        if document.version != str(version):
            mend = "Released contracts never change: restore it from git."
            what = f"its `info.version` is {document.version}"
            return Outcome("a release was changed", [Fault(what, mend, document.name)])
    faults = [
        fault
        for before, after in pairwise(documents)
        for fault in judge(project, before, after, compare(before, after), today)
    ]
    base, head = documents[-1], project.read(project.contract, scratch)
    changes = compare(base, head)
    faults += [*judge(project, base, head, changes, today), *judge_lines(project, base, head, changes)]
    return Outcome(f"{gate.counted(changes)} since {base.version}; the contract is {head.version}", faults)


def judge(project: Project, base: Document, head: Document, changes: list[Change], today: date) -> Iterator[Fault]:
    """All that a contract lacks for its changes. A release that was cut does not get round it."""
    released = parsed(base.version)
    findings = [
        *policy.version(released, head.version, changes),
        *policy.unannounced(changes, today),
        *policy.short_notice(changes, today, new=False),
    ]
    for finding in findings:
        yield gate.fault(finding, head.name, base.name)
    # A line would not help what is removed too early.
    possible = [change for change in changes if not policy.too_early(change, today)]
    target = str(policy.preparing(released, head.version))
    lines = [line for line in gate.sound_lines(project)[0] if line.version == target]
    yield from gate.uncovered_faults(target, policy.uncovered(possible, lines), head.name, base.name)


def judge_lines(project: Project, base: Document, head: Document, changes: list[Change]) -> Iterator[Fault]:
    """Whether each line of `contract/exceptions` can be read, bears a reason, and names what breaks."""
    sound, faults = gate.sound_lines(project)
    yield from faults
    file = project.name(project.exceptions)
    yield from gate.unreasoned(sound, file)
    released = parsed(base.version)
    target = policy.preparing(released, head.version)
    present = [line for line in sound if line.version == UNRELEASED or parsed(line.version) > released]
    lines = [line for line in present if line.version == str(target)]
    for line in policy.stale(lines, changes):
        yield gate.stale_fault(line, file)
    for line in present:
        if line.version not in (str(target), UNRELEASED):
            what = f"{line.version} is not being prepared; what breaks now comes with {target}"
            yield Fault(what, f"Write {target} in its place.", file, line.number)


def parsed(version: str) -> Version:
    """A version that is known to be one."""
    found = Version.parse(version)
    assert found is not None
    return found
