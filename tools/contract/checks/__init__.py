"""The checks of `make contract`, in the order in which they run: the quick ones first."""

from __future__ import annotations

from contract.checks import breaking, changelog, mergebase
from contract.report import Check

CHECKS: list[Check] = [
    Check(
        "breaking", "what changed since the last release has its version, its reasons and its notice", breaking.run
    ),
    Check("mergebase", "what breaks since the merge base has its reasons", mergebase.run),
    Check("changelog", "contract/CHANGELOG.md is what the contracts make", changelog.run),
]
