"""What the contract forbids is refused as it says, and lists keep to their parameters."""

from __future__ import annotations

from contract.http_tests import run_modules
from contract.report import Outcome

MEND = "Mend the server, or let the contract admit it."


def run() -> Outcome:
    """Runs the tests of bad requests, of lists and of deprecated operations."""
    modules = ["bad_requests", "lists", "deprecated"]
    return run_modules(modules, "tests break each rule of the contract, one at a time, and walk the lists", MEND)
