"""Tests of `tests/http/` as checks of the contract."""

from __future__ import annotations

import os
import re

from contract import project
from contract.lines import Lines
from contract.report import Fault, Outcome


def run_modules(modules: list[str], about: str, mend: str) -> Outcome:
    """Runs some modules of the tests; what a failed one says is a fault, at the operation that it names."""
    tests = ["--test", "http", "--", *(f"{module}::" for module in modules)]
    locked = os.environ.get("LOCKED", "").split()
    quiet = {"CARGO_TERM_COLOR": "never", "RUST_BACKTRACE": "0"}
    tested = project.run(["cargo", "test", "--workspace", *locked, *tests], env=quiet)
    passed = re.search(r"(\d+) passed", tested.stdout)
    if tested.returncode == 0 and passed and int(passed[1]) > 0:
        return Outcome(f"{passed[1]} {about}")
    found = faults(tested.stdout, Lines().operations(), mend)
    return Outcome(" and ".join(modules), found or [not_run(tested.stdout + tested.stderr, " ".join(tests))])


def faults(said: str, operations: dict[str, int], mend: str) -> list[Fault]:
    """What each failed test said, with the line of the operation that it names first."""
    found = []
    for failed in re.finditer(r"^---- (\S+) stdout ----\n(.*?)(?=^---- |^failures:)", said, re.MULTILINE | re.DOTALL):
        message = last_panic(failed[2])
        named = [word for word in re.findall(r"\w+", message) if word in operations]
        line = operations[named[0]] if named else None
        found.append(Fault(f"{message} ({failed[1]})", mend, "openapi.yaml" if named else None, line))
    return found


def last_panic(stdout: str) -> str:
    """The words of the last panic, without where in the tests it came from: those before it were caught by it."""
    panics: list[str] = re.findall(
        r"panicked at [^\n]*:\n(.*?)(?=^note: |^thread '|\Z)", stdout, re.MULTILINE | re.DOTALL
    )
    return " ".join((panics[-1] if panics else stdout).split())


def not_run(said: str, tests: str) -> Fault:
    """That cargo did not get to the tests."""
    errors = re.findall(r"^error.*$", said, re.MULTILINE)
    told = "; ".join(errors) or said.strip()[-500:] or "nothing was said"
    return Fault(f"the tests did not run: {told}", f"Run: cargo test {tests}")
