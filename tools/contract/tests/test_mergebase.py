"""The contract against the one that a piece of work started from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contract.checks.mergebase import check
from contract.releases import Project
from contract.report import Fault
from contract.tests.small import FEWER, FEWER_LINE, SMALL, changed, commit, git, project

TODAY = date(2026, 6, 1)
NEW = (
    "components:\n",
    "  /inks:\n    get:\n      operationId: list_inks\n"
    "      responses:\n        '204':\n          description: None\n"
    "components:\n",
)
RENAMED = "operation-id-changed | GET /inks | the operationId `list_inks` became `find_inks`"


@pytest.fixture(autouse=True)
def _no_base_ref(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BASE_REF", raising=False)


def faults(folder: Path, now: str, exceptions: str = "") -> list[Fault]:
    return check(project(folder, now, exceptions), TODAY).faults


def test_what_a_release_held_is_judged_by_the_other_check(tmp_path: Path) -> None:
    project(tmp_path)
    commit(tmp_path)
    commit(tmp_path)
    assert faults(tmp_path, changed(FEWER, version="2.0.0")) == []


def test_what_no_release_held_needs_a_line_but_no_major_version(tmp_path: Path) -> None:
    commit(project(tmp_path, changed(NEW, version="1.1.0")).root)
    commit(tmp_path)
    renamed = changed(NEW, ("list_inks", "find_inks"), version="1.1.0")
    (fault,) = faults(tmp_path, renamed)
    line = fault.mend.splitlines()[1]
    assert line == f"unreleased | {RENAMED} | "
    assert fault.place() == f"openapi.yaml:{renamed.splitlines().index('      operationId: find_inks') + 1}"
    assert faults(tmp_path, renamed, f"{line}a verb is clearer\n") == []


def test_an_added_line_that_names_nothing_is_stale(tmp_path: Path) -> None:
    commit(project(tmp_path, changed(NEW, version="1.1.0")).root)
    commit(tmp_path)
    (fault,) = faults(tmp_path, changed(NEW, version="1.1.0"), f"unreleased | {RENAMED} | a verb is clearer\n")
    assert fault.what.startswith("nothing that breaks is named by `operation-id-changed")


def test_a_line_that_was_merged_is_history(tmp_path: Path) -> None:
    now = changed(NEW, ("list_inks", "find_inks"), version="1.1.0")
    commit(project(tmp_path, now, f"unreleased | {RENAMED} | a verb is clearer\n").root)
    commit(tmp_path)
    assert faults(tmp_path, now, f"unreleased | {RENAMED} | a verb is clearer\n") == []


def test_the_base_is_where_the_branch_left_main(tmp_path: Path) -> None:
    upstream, work = tmp_path / "upstream", tmp_path / "work"
    upstream.mkdir()
    commit(project(upstream, changed(NEW, version="1.1.0")).root)
    git(tmp_path, "clone", "--quiet", "upstream", "work")
    project(work, changed(NEW, ("list_inks", "find_inks"), version="1.1.0"))
    commit(work)
    # The last commit changes nothing: only the merge base shows what the branch did.
    commit(work)
    assert [f.mend.splitlines()[1] for f in check(project_at(work), TODAY).faults] == [f"unreleased | {RENAMED} | "]


def project_at(folder: Path) -> Project:
    return project(folder, (folder / "openapi.yaml").read_text(encoding="utf-8"))


def test_base_ref_names_the_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = commit(project(tmp_path, changed(NEW, version="1.1.0")).root)
    project(tmp_path, changed(NEW, ("list_inks", "find_inks"), version="1.1.0"))
    commit(tmp_path)
    commit(tmp_path)
    assert check(project_at(tmp_path), TODAY).faults == []
    monkeypatch.setenv("BASE_REF", first)
    assert len(check(project_at(tmp_path), TODAY).faults) == 1
    monkeypatch.setenv("BASE_REF", "nowhere")
    (fault,) = check(project_at(tmp_path), TODAY).faults
    assert fault.what == "BASE_REF=nowhere is no commit here"


def test_a_new_deprecation_counts_from_today(tmp_path: Path) -> None:
    commit(project(tmp_path).root)
    commit(tmp_path)
    told_too_early = "      deprecated: true\n      x-deprecation: '2025-01-01'\n      x-sunset: '2026-07-01'\n"
    now = changed(
        ("      operationId: list_pens\n", f"      operationId: list_pens\n{told_too_early}"), version="1.1.0"
    )
    (fault,) = faults(tmp_path, now)
    assert fault.mend.startswith("Write `x-sunset: '2026-11-28'`")


def test_a_release_never_changes(tmp_path: Path) -> None:
    commit(project(tmp_path).root)
    commit(tmp_path)
    now = project(tmp_path)
    released = tmp_path / "contract" / "released" / "1.0.0.yaml"
    released.write_text(SMALL.replace("maxLength: 20", "maxLength: 10"), encoding="utf-8")
    assert "is not what was released" in check(now, TODAY).faults[0].what
    released.unlink()
    assert "contract/released/1.0.0.yaml is gone" in [fault.what for fault in check(now, TODAY).faults]


def test_without_history_the_check_is_left_out(tmp_path: Path) -> None:
    alone = project(tmp_path)
    outcome = check(alone, TODAY)
    assert (outcome.left_out, outcome.summary) == (True, "there is no git history here")
    commit(tmp_path)
    outcome = check(alone, TODAY)
    assert outcome.left_out
    assert "HEAD has no parent here" in outcome.summary


def test_a_base_without_a_contract_is_left_out(tmp_path: Path) -> None:
    commit(tmp_path)
    project(tmp_path)
    commit(tmp_path)
    assert check(project(tmp_path), TODAY).left_out


def test_the_line_of_the_release_stays_the_one_to_write_when_a_change_comes_in_steps(tmp_path: Path) -> None:
    step = ("maxLength: 20\n      responses", "maxLength: 15\n      responses")
    commit(project(tmp_path, changed(step, version="2.0.0")).root)
    commit(tmp_path)
    assert faults(tmp_path, changed(FEWER, version="2.0.0"), f"2.0.0 | {FEWER_LINE} | pens are short\n") == []
