"""Cutting releases, and the change log that they make."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract.checks.changelog import check, made
from contract.diff.document import Unreadable
from contract.releases import cut
from contract.tests.small import FEWER, FEWER_LINE, SMALL, changed, project


def test_the_first_release_is_described_as_such(tmp_path: Path) -> None:
    assert made(project(tmp_path)).endswith("## 1.0.0\n\nThe first release: 2 operations.\n")


def test_versions_come_newest_first_with_what_broke_and_why(tmp_path: Path) -> None:
    now = project(tmp_path, changed(FEWER, version="2.0.0"), f"2.0.0 | {FEWER_LINE} | pens are short\n")
    lines = made(now).splitlines()
    assert lines.index("## 2.0.0, not released") < lines.index("### Breaking") < lines.index("## 1.0.0")
    what = "For the `query` request parameter `colour`, the maxLength was decreased from `20` to `10`"
    assert f"- {what}: `GET /pens`. Why: pens are short." in lines


def test_a_stale_change_log_is_a_fault_at_its_line(tmp_path: Path) -> None:
    now = project(tmp_path)
    assert len(check(now).faults) == 1
    now.changelog.write_text(made(now), encoding="utf-8")
    assert check(now).faults == []
    now.contract.write_text(changed(("maxLength: 50", "maxLength: 40"), version="1.0.1"), encoding="utf-8")
    (fault,) = check(now).faults
    assert (fault.place(), fault.mend) == ("contract/CHANGELOG.md:5", "make contract-changelog")


def test_cutting_a_release_keeps_it_and_forgets_what_no_release_held(tmp_path: Path) -> None:
    exceptions = f"# why\n2.0.0 | {FEWER_LINE} | short\nunreleased | {FEWER_LINE} | short\n"
    now = project(tmp_path, changed(FEWER, version="2.0.0"), exceptions)
    assert cut(now, tmp_path).read_text(encoding="utf-8") == changed(FEWER, version="2.0.0")
    assert now.exceptions.read_text(encoding="utf-8") == f"# why\n2.0.0 | {FEWER_LINE} | short\n"
    assert "## 2.0.0\n\n### Breaking" in made(now)


def test_a_release_is_never_written_over(tmp_path: Path) -> None:
    now = project(tmp_path, SMALL.replace("All pens", "Some pens"))
    with pytest.raises(Unreadable, match=r"1\.0\.0\.yaml is there already"):
        cut(now, tmp_path)
    assert (tmp_path / "contract" / "released" / "1.0.0.yaml").read_text(encoding="utf-8") == SMALL
