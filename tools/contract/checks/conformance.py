"""Schemathesis against the real server: every operation, every phase, every check.

`EXAMPLES` is how many cases an operation gets in the phase fuzzing, and at least how many walks go along the links;
`ROUNDS` is how often the phase stateful runs at most for links that no walk took yet; `SEED` makes a run draw what
another drew.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

from contract.conformance import judge
from contract.conformance.contract_file import operations
from contract.conformance.results import Results
from contract.conformance.server import build, serve
from contract.project import CONTRACT, ROOT, TOOLS
from contract.report import Check, Fault, Lacking, Outcome

HERE = Path(__file__).resolve().parents[1] / "conformance"
FOLDER = ROOT / "target" / "conformance"
"""Reports and logs of the last run."""


def run() -> Outcome:
    """Builds the server, runs schemathesis against it, and judges what both say."""
    examples = setting("EXAMPLES", 200, least=1)
    seed = setting("SEED", random.SystemRandom().randrange(10**6))
    build()
    shutil.rmtree(FOLDER, ignore_errors=True)
    contract = operations()
    links = {link for operation in contract for link in operation.links}
    results, server_faults = test(links, examples, setting("ROUNDS", 6), seed)
    faults = judge.faults(results, contract, examples, all_checks()) + server_faults
    summary = f"{results.requests} requests to {len(contract)} operations, {len(results.checks)} checks, seed {seed}"
    again = f"again: make contract CHECKS=conformance EXAMPLES={examples} SEED={seed}"
    return Outcome(summary, faults, [*judge.details(results, contract), again])


def setting(name: str, default: int, *, least: int = 0) -> int:
    """A whole number from the environment."""
    text = os.environ.get(name) or str(default)
    if not text.isdecimal() or int(text) < least:
        raise Lacking(f"{name} as a whole number, {least} or more; it is `{text}`")
    return int(text)


def test(links: set[str], examples: int, most: int, seed: int) -> tuple[Results, list[Fault]]:
    """Runs all phases; also what the servers say went wrong.

    The last phase is repeated under the seeds that follow, until there were enough walks, and a bit longer for links
    that none of them took. Hypothesis ends it early wherever a walk goes otherwise than the same walk before: a
    customer can be created once.
    """
    results = Results()
    faults = attempt(results, "examples,coverage,fuzzing", examples, seed)
    rounds = 0
    while results.finished and rounds < max(most, examples):
        if results.scenarios >= examples and (rounds >= most or links <= set(results.links)):
            break
        rounds += 1
        faults += attempt(results, "stateful", examples, seed + rounds)
    return results, faults


def attempt(results: Results, phases: str, examples: int, seed: int) -> list[Fault]:
    """One run of schemathesis against a server of its own. Whoever watches a terminal sees its progress."""
    folder = FOLDER / f"{seed}-{phases.partition(',')[0]}"
    folder.mkdir(parents=True)
    report = folder / "events.ndjson"
    with (
        serve(folder, "--models", str(ROOT / "models")) as server,
        (folder / "schemathesis.txt").open("w", encoding="utf-8") as said,
    ):
        command = [str(TOOLS / "python" / "bin" / "st"), "--config-file", str(HERE / "schemathesis.toml")]
        options = [
            "run",
            str(CONTRACT),
            "--url",
            server.url,
            "--phases",
            phases,
            f"--max-examples={examples}",
            f"--seed={seed}",
        ]
        options += ["--report=ndjson", f"--report-ndjson-path={report}"]
        output = None if sys.stdout.isatty() else said
        if output is None:
            print(flush=True)  # Its first line is not to follow the name of the check.
        environment = os.environ | {"SCHEMATHESIS_HOOKS": str(HERE / "hooks.py")}
        subprocess.run([*command, *options], cwd=folder, env=environment, stdout=output, stderr=output, check=False)
    if report.exists():
        with report.open(encoding="utf-8") as lines:
            results.read(lines)
        # Five kilobytes for each request: worth keeping where there is something to look up.
        if not results.failures:
            report.unlink()
    else:
        results.finished = False
    return server.faults()


def all_checks() -> set[str]:
    """The names of all checks that schemathesis has, but for the one on a limit of time, which is not asked for."""
    from schemathesis.checks import CHECKS

    return set(CHECKS.get_all_names()) - {"max_response_time"}


CHECK = Check("conformance", "the server does what the contract says, and nothing else", run)
