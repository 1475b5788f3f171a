"""What `make contract` prints, and when it fails."""

from __future__ import annotations

import signal
import subprocess
import sys

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


def test_that_the_contract_holds_is_not_said_of_some_checks(capsys: pytest.CaptureFixture[str]) -> None:
    assert perform([Check("lint", "the rules", passes)], of=9)
    assert capsys.readouterr().out.endswith("\n1 of 9 checks passed; the others were not asked.\n")


def test_a_terminal_shows_what_runs_until_it_has_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []

    def look() -> Outcome:
        shown.append(capsys.readouterr().out)
        return passes()

    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    perform([Check("lint", "the rules", look)])
    assert shown == ["  ....  lint  the rules"]
    assert capsys.readouterr().out.startswith("\r\x1b[2K  ok    lint")


def test_a_program_that_the_machine_lacks_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    names = {"mergebase", "drift", "examples", "answers", "conformance"}
    assert not perform([check for check in CHECKS if check.name in names])
    said = capsys.readouterr().out
    assert "mergebase needs git: https://git-scm.com" in said
    for name in names - {"mergebase"}:
        assert (
            f"{name} needs cargo: https://rustup.rs\n      → Once that is there: make contract CHECKS={name}" in said
        )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_ends_in_order(number: signal.Signals) -> None:
    script = (
        "import os, signal\nfrom contract.__main__ import stop\n"
        f"signal.signal({int(number)}, stop)\n"
        f"try: os.kill(os.getpid(), {int(number)})\n"
        "finally: print('stopped the server')"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT / "tools", text=True, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (128 + number, "stopped the server\n")
    assert ran.stderr == f"\ncontract: stopped by {number.name}\n"


@pytest.mark.parametrize("drill", drills.DRILLS, ids=lambda drill: drill.name)
def test_a_drill_breaks_what_is_there_and_expects_a_check_that_is_there(drill: drills.Drill) -> None:
    assert drill.find in (ROOT / drill.file).read_text()
    assert drill.find != drill.replace
    assert drill.expect
    assert drill.check in {check.name for check in CHECKS}
