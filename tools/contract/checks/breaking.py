"""The contract now against the contract as last released."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
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
            releases = project.released()
            if not releases:
                mend = "Keep the contract that clients use: `make contract-release`."
                return Outcome("nothing is released", [Fault("contract/released/ holds no contract", mend)])
            version, file = releases[-1]
            base = project.read(file, Path(scratch))
            head = project.read(project.contract, Path(scratch))
        except Unreadable as unreadable:
            return Outcome("could not read", [Fault(str(unreadable), "Mend the document.")])
    if base.version != str(version):
        mend = "Released contracts never change: restore it from git."
        return Outcome("a release was changed", [Fault(f"its `info.version` is {base.version}", mend, base.name)])
    changes = compare(base, head)
    faults = list(judge(project, base, head, changes, today))
    return Outcome(f"{gate.counted(changes)} since {version}; the contract is {head.version}", faults)


def judge(project: Project, base: Document, head: Document, changes: list[Change], today: date) -> Iterator[Fault]:
    """All that the contract lacks for its changes."""
    released = Version.parse(base.version)
    assert released is not None
    findings = [
        *policy.version(released, head.version, changes),
        *policy.unannounced(changes, today),
        *policy.short_notice(changes, today, new=False),
    ]
    for finding in findings:
        yield gate.fault(finding, head.name, base.name)
    yield from judge_exceptions(project, released, head, changes, base.name, today)


def judge_exceptions(
    project: Project, released: Version, head: Document, changes: list[Change], base: str, today: date
) -> Iterator[Fault]:
    """Whether `contract/exceptions` names what breaks, all of it, and nothing else."""
    # A line would not help what is removed too early.
    possible = [change for change in changes if not policy.too_early(change, today)]
    sound, faults = gate.sound_lines(project)
    yield from faults
    file = project.name(project.exceptions)
    target = policy.preparing(released, head.version)
    present = [line for line in sound if line.version == UNRELEASED or parsed(line.version) > released]
    lines = [line for line in present if line.version == str(target)]
    yield from gate.uncovered_faults(str(target), policy.uncovered(possible, lines), head.name, base)
    yield from gate.unreasoned(present, file)
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
