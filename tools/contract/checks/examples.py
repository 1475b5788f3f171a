"""Every example of the contract is valid, and is answered by the real server as the contract says."""

from __future__ import annotations

import os
import re

from contract import project
from contract.lines import Lines
from contract.report import Fault, Outcome

MEND = "Mend the example or the schema in openapi.yaml, or the server: whichever is wrong for the user."
TESTS = "--test http -- examples:: links::"


def run() -> Outcome:
    """Runs the tests that send the examples and follow the links."""
    locked = os.environ.get("LOCKED", "").split()
    quiet = {"CARGO_TERM_COLOR": "never", "RUST_BACKTRACE": "0"}
    tested = project.run(["cargo", "test", *locked, *TESTS.split()], env=quiet)
    passed = re.search(r"(\d+) passed", tested.stdout)
    if tested.returncode == 0 and passed and int(passed[1]) > 0:
        return Outcome(f"{passed[1]} tests send every example and follow every link")
    found = faults(tested.stdout, Lines().operations())
    return Outcome("examples and links", found or [_not_run(tested.stdout + tested.stderr)])


def faults(said: str, operations: dict[str, int]) -> list[Fault]:
    """What each failed test said, with the line of the operation that it names first."""
    found = []
    for failed in re.finditer(r"^---- (\S+) stdout ----\n(.*?)(?=^---- |^failures:)", said, re.MULTILINE | re.DOTALL):
        message = _message(failed[2])
        named = [word for word in re.findall(r"\w+", message) if word in operations]
        line = operations[named[0]] if named else None
        found.append(Fault(f"{message} ({failed[1]})", MEND, "openapi.yaml" if named else None, line))
    return found


def _message(stdout: str) -> str:
    """The words of a panic, without where in the tests it came from."""
    panic = re.search(r"panicked at [^\n]*:\n(.*?)(?=^note: |\Z)", stdout, re.MULTILINE | re.DOTALL)
    return " ".join((panic[1] if panic else stdout).split())


def _not_run(said: str) -> Fault:
    errors = re.findall(r"^error.*$", said, re.MULTILINE)
    told = "; ".join(errors) or said.strip()[-500:] or "nothing was said"
    return Fault(f"the tests of the examples did not run: {told}", f"Run: cargo test {TESTS}")
