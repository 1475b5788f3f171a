"""The checks of `make contract`, in the order in which they run: the quick ones first."""

from __future__ import annotations

from contract.checks import conformance
from contract.report import Check

CHECKS: list[Check] = [conformance.CHECK]
