"""Every example of the contract is valid, and is answered by the real server as the contract says."""

from __future__ import annotations

from contract.http_tests import run_modules
from contract.report import Outcome

MEND = "Mend the example or the schema in openapi.yaml, or the server: whichever is wrong for the user."


def run() -> Outcome:
    """Runs the tests that send the examples and follow the links."""
    return run_modules(["examples", "links"], "tests send every example and follow every link", MEND)
