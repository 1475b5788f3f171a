"""The contract keeps to redocly's and spectral's rules, and to those that keep the generator's traps out."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

from contract import project
from contract.report import Fault, Lacking, Outcome

TRAPS = project.ROOT / "tools/spectral/generator-traps.yaml"
SPECTRAL_RULES = "https://meta.stoplight.io/docs/spectral/4dec24461f3af-open-api-rules#"


def redocly(contract: Path = project.CONTRACT) -> Outcome:
    """Lints with redocly's rules."""
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    command: list[str | Path] = [_tool("redocly"), "lint", "--format=json", "--config=redocly.yaml", contract]
    problems = _findings("redocly", project.run(command, env=quiet))["problems"]
    return Outcome("redocly's recommended rules", [_redocly_fault(problem) for problem in problems])


def spectral(contract: Path = project.CONTRACT) -> Outcome:
    """Lints with spectral's rules and our own."""
    command: list[str | Path] = [_tool("spectral"), "lint", "--format=json", "--fail-severity=warn", contract]
    traps = project.load_yaml(TRAPS)["rules"]
    faults = [_spectral_fault(finding, traps) for finding in _findings("spectral", project.run(command))]
    return Outcome(f"spectral's recommended rules, {len(traps)} of the generator's traps", faults)


def _tool(name: str) -> Path:
    path = project.TOOLS / "node/node_modules/.bin" / name
    if not path.exists():
        raise Lacking(f"{name}, which `make contract` installs where there is Node.js 20.19 or newer with npm")
    return path


def _findings(name: str, linted: CompletedProcess[str]) -> Any:  # noqa: ANN401
    """The JSON that a linter wrote; spectral writes a sentence behind it."""
    try:
        return json.JSONDecoder().raw_decode(linted.stdout.lstrip())[0]
    except ValueError:
        said = (linted.stderr or linted.stdout).strip() or f"exit code {linted.returncode}"
        raise Lacking(f"a {name} that runs; this one says: {said}") from None


def _redocly_fault(problem: dict[str, Any]) -> Fault:
    place = problem["location"][0] if problem["location"] else None
    suggested = " or ".join(problem.get("suggest", []))
    reference = problem.get("reference") or "https://redocly.com/docs/cli/rules"
    return Fault(
        what=f"{problem['message']} ({problem['ruleId']})".replace("\n", " "),
        mend=f"{f'Did you mean {suggested}? ' if suggested else ''}What the rule asks for: {reference}",
        file=project.shown(place["source"]["ref"]) if place else None,
        line=place.get("start", {}).get("line") if place else None,
    )


def _spectral_fault(finding: dict[str, Any], traps: dict[str, Any]) -> Fault:
    code = str(finding["code"])
    return Fault(
        what=f"{finding['message']} ({code})",
        mend=traps[code]["description"] if code in traps else f"What the rule asks for: {SPECTRAL_RULES}{code}",
        file=project.shown(finding["source"]) if finding.get("source") else None,
        line=finding["range"]["start"]["line"] + 1,
    )
