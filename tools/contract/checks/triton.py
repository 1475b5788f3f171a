"""Triton's own client against the real server, unchanged: what its users do works, and what they do wrong is told."""

from __future__ import annotations

import shutil

from contract.conformance.server import build, serve
from contract.project import ROOT
from contract.report import Fault, Outcome

FOLDER = ROOT / "target" / "tritonclient"
"""The log of the last run."""
MEND = "Mend the server in src/api/inference; the case is in tools/contract/triton/cases.py."


def run() -> Outcome:
    """Builds the server and runs every case against it."""
    # Only here: other checks need not wait until these are loaded.
    from importlib.metadata import version

    from tritonclient.http import InferenceServerClient

    from contract.triton.cases import CASES
    from contract.triton.site import Site

    build()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    faults = []
    with serve(FOLDER, "--models", str(ROOT / "models")) as server:
        site = Site(server.url)
        for case in CASES:
            with InferenceServerClient(site.address, concurrency=4) as client:
                try:
                    case(client, site)
                except Exception as error:
                    faults.append(Fault(f"{case.__name__}: {type(error).__name__}: {error}", MEND))
    summary = f"{len(CASES)} cases with tritonclient {version('tritonclient')}"
    return Outcome(summary, faults + server.faults())
