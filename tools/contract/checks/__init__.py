"""The checks of `make contract`, in the order in which they run: the quick ones first."""

from __future__ import annotations

from contract.checks import (
    answers,
    breaking,
    changelog,
    conformance,
    drift,
    examples,
    lint,
    mergebase,
    refusals,
    triton,
)
from contract.report import Check

CHECKS: list[Check] = [
    Check("redocly", "the contract keeps to redocly's rules", lint.redocly),
    Check("spectral", "the contract keeps to spectral's rules, and out of the generator's traps", lint.spectral),
    Check(
        "breaking", "what changed since the last release has its version, its reasons and its notice", breaking.run
    ),
    Check("mergebase", "what breaks since the merge base has its reasons", mergebase.run),
    Check("changelog", "contract/CHANGELOG.md is what the contracts make", changelog.run),
    Check("drift", "generated/ is what the contract generates", drift.run),
    Check("examples", "every example is valid, and answered by the server as declared", examples.run),
    Check("answers", "every declared answer is provoked, and is the one of its snapshot", answers.run),
    Check("refusals", "what the contract forbids is refused, and lists keep to their parameters", refusals.run),
    Check("tritonclient", "Triton's own client works with the server unchanged", triton.run),
    conformance.CHECK,
]
