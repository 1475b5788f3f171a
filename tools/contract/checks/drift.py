"""generated/ is what the contract generates."""

from __future__ import annotations

import re

from contract import project
from contract.report import Fault, Outcome

MEND = "Run `make generate`; nobody edits generated/."


def run() -> Outcome:
    """Generates anew, as `make check-generated` does, and compares."""
    project.need("cargo")
    made = project.run(["make", "--no-print-directory", "check-generated"], env={"CARGO_TERM_COLOR": "never"})
    summary = "generated/ against openapi.yaml"
    if made.returncode == 0:
        return Outcome(summary)
    return Outcome(summary, faults(made.stdout + made.stderr))


def faults(said: str) -> list[Fault]:
    """What the build script said, each difference a fault; anything else that went wrong is one fault."""
    errors = re.findall(r"^error: counterfoil-api@\S+: (.+)$", said, re.MULTILINE)
    differences = [
        error.rstrip(".") for error in errors if re.match(r"(generated/src/|openapi\.yaml changed|the gen)", error)
    ]
    if differences:
        return [Fault(f"{difference}.", MEND, _file(difference)) for difference in differences]
    told = "\n".join(errors) or said.strip() or "nothing was said"
    return [Fault(f"generated/ could not be compared: {told}", "Mend that, then run `make check-generated`.")]


def _file(difference: str) -> str | None:
    """The file that a difference begins with."""
    first = difference.split(" ", 1)[0]
    return first if "." in first else None
