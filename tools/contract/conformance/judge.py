"""What is wrong with the results: what disagreed, and what was not looked at."""

from __future__ import annotations

from collections.abc import Set

from contract.conformance.contract_file import Operation
from contract.conformance.results import PHASES, Failure, Results
from contract.report import Fault

FILE = "openapi.yaml"
AGAIN = "Run the check again with this seed; if it comes again, read what it said in target/conformance/."


def faults(results: Results, operations: list[Operation], examples: int, checks: Set[str]) -> list[Fault]:
    """All faults; `checks` are the names of those that there are."""
    lines = {operation.label: operation.line for operation in operations}
    found = [disagreement(failure, lines.get(failure.operation)) for failure in results.failures.values()]
    found += [Fault(f"schemathesis could not go on: {error}", AGAIN) for error in results.errors]
    if not results.finished:
        found.append(Fault("schemathesis did not come to its end", AGAIN))
    return found + missing(results, operations, examples, checks)


def disagreement(failure: Failure, line: int | None) -> Fault:
    """Contract and server disagree; a person decides which is wrong for the user."""
    curl = failure.curl.replace("\n", "\n        ")
    what = f"{failure.operation}: {failure.what}\n        {curl}\n        answered {failure.answer}"
    mend = "Mend whichever is wrong for the user: the contract, or the server (with a test in tests/http)."
    return Fault(f"{what}\n        check {failure.check}", mend, FILE, line)


def missing(results: Results, operations: list[Operation], examples: int, checks: Set[str]) -> list[Fault]:
    """What a run without failures would hide: that something was not tried."""
    configuration = "Look into tools/contract/conformance/: schemathesis.toml, hooks.py."
    found = [
        Fault(f"the phase {phase} sent no request", configuration) for phase in PHASES if not results.cases.get(phase)
    ]
    found += [Fault(f"the check {name} judged no answer", configuration) for name in sorted(checks - results.checks)]
    for operation in operations:
        called = sum(cases[operation.label] for cases in results.cases.values())
        fuzzed = results.cases["fuzzing"][operation.label]
        if not called:
            found.append(Fault(f"{operation.label} was never called", configuration, FILE, operation.line))
        elif operation.takes_input and fuzzed < examples:
            what = f"{operation.label} got {fuzzed} of {examples} examples in the phase fuzzing"
            found.append(Fault(what, configuration, FILE, operation.line))
    if not results.links:
        found.append(Fault("no link was followed", configuration))
    return found


def details(results: Results, operations: list[Operation]) -> list[str]:
    """What a reader of a passed check wants to know too."""
    without_input = sum(not operation.takes_input for operation in operations)
    declared = {link for operation in operations for link in operation.links}
    never = sorted(declared - set(results.links))
    cases = ", ".join(f"{phase} {sum(results.cases[phase].values())}" for phase in PHASES)
    lines = [
        f"cases: {cases}; {without_input} operations take no input, so there is one case of each",
        f"{results.scenarios} walks followed {len(declared) - len(never)} of {len(declared)} links",
    ]
    return lines + [f"never followed: {link}" for link in never]
