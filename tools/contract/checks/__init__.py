"""The checks of `make contract`, in the order in which they run: the quick ones first."""

from __future__ import annotations

from contract.checks import drift, examples, lint
from contract.report import Check

CHECKS: list[Check] = [
    Check("redocly", "the contract keeps to redocly's rules", lint.redocly),
    Check("spectral", "the contract keeps to spectral's rules, and out of the generator's traps", lint.spectral),
    Check("drift", "generated/ is what the contract generates", drift.run),
    Check("examples", "every example is valid, and answered by the server as declared", examples.run),
]
