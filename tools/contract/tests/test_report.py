"""What `make contract` prints, and when it fails."""

from __future__ import annotations

import pytest

from contract import drills
from contract.checks import CHECKS
from contract.project import ROOT
from contract.report import Check, Fault, Lacking, Outcome, perform


def passes() -> Outcome:
    return Outcome("43 operations", details=["seed 7"])


def fails() -> Outcome:
    return Outcome("1 of 2", [Fault("`price` is gone", "Put it back.", "openapi.yaml", 12)])


def lacks() -> Outcome:
    raise Lacking("Go: https://go.dev")


def leaves_out() -> Outcome:
    return Outcome("no history here", left_out=True)


def test_that_all_is_well_is_said_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert perform([Check("lint", "the rules", passes), Check("base", "the base", leaves_out)])
    said = capsys.readouterr().out
    assert "ok    lint" in said
    assert "43 operations" in said
    assert "seed 7" in said
    assert "left  base" in said
    assert said.endswith("The contract holds.\n")


def test_a_fault_is_shown_with_its_place_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert not perform([Check("lint", "the rules", passes), Check("drift", "the code", fails)])
    said = capsys.readouterr().out
    assert "FAIL  drift" in said
    assert "drift: 1 fault\n  openapi.yaml:12: `price` is gone\n      → Put it back.\n" in said
    assert said.endswith("1 of 2 checks failed: drift\n")


def test_a_missing_tool_fails_the_check_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert not perform([Check("drift", "the code", lacks)])
    assert "drift needs Go: https://go.dev" in capsys.readouterr().out


@pytest.mark.parametrize("drill", drills.DRILLS, ids=lambda drill: drill.name)
def test_a_drill_breaks_what_is_there_and_expects_a_check_that_is_there(drill: drills.Drill) -> None:
    assert drill.find in (ROOT / drill.file).read_text()
    assert drill.find != drill.replace
    assert drill.expect
    assert drill.check in {check.name for check in CHECKS}
