"""Breaks the product on purpose, one way at a time, and expects the check that is there for it to say so.

Each drill works on a copy under `target/drills/`, with a target folder of its own: `make drill`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from time import monotonic

from contract.project import ROOT, need, run

FOLDER = ROOT / "target" / "drills"
COPY = FOLDER / "copy"


@dataclass(frozen=True)
class Drill:
    """One way to break the product."""

    name: str
    """What is broken, in a few words."""
    file: str
    """Where it is broken."""
    find: str
    """A text that stands there; where more than once, the first is meant."""
    replace: str
    """What takes its place."""
    check: str
    """The check of `make contract` that must fail."""
    expect: str
    """What the report must say."""


DRILLS = [
    Drill(
        name="a field is renamed in the server",
        file="src/http/render.rs",
        find="serde_json::to_vec(&document).unwrap_or_default()",
        replace='serde_json::to_string(&document).unwrap().replace("\\"detail\\"", "\\"message\\"").into_bytes()',
        check="conformance",
        expect="detail",
    ),
    Drill(
        name="a field is renamed in the generated code",
        file="generated/src/models.rs",
        find='#[serde(rename = "unit_price")]',
        replace='#[serde(rename = "price_each")]',
        check="drift",
        expect="generated/src/models.rs was edited by hand",
    ),
    Drill(
        name="a header is dropped",
        file="src/http/edge.rs",
        find="        let headers = response.headers_mut();\n",
        replace="        let headers = response.headers_mut();\n        headers.remove(header::LOCATION);\n",
        check="conformance",
        expect="`Location`",
    ),
    Drill(
        name="a status is answered that is not declared",
        file="src/problem/types.rs",
        find='    title: "Not found",\n    status: 404,',
        replace='    title: "Not found",\n    status: 410,',
        check="conformance",
        expect="410",
    ),
    Drill(
        name="a limit is not enforced",
        file="src/contract/operation.rs",
        find='faults = schema::faults(schema, body, Place::Body, "");',
        replace="faults = Vec::new();",
        check="conformance",
        expect="accepted",
    ),
    Drill(
        name="an example goes stale",
        file="openapi.yaml",
        find="example: -price",
        replace="example: cheapest",
        check="examples",
        expect="cheapest",
    ),
]


def copy() -> None:
    """The project as it is now, in a folder of its own, with the tools and what is compiled already."""
    shutil.rmtree(COPY, ignore_errors=True)
    listed = run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]).stdout
    for path in filter(None, listed.split("\0")):
        if (ROOT / path).is_file():
            (COPY / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, COPY / path)
    (COPY / ".tools").symlink_to(ROOT / ".tools")
    compiled, target = ROOT / "target" / "debug", FOLDER / "target"
    if compiled.is_dir() and not target.is_dir():
        shutil.copytree(compiled, target / "debug", ignore=shutil.ignore_patterns("incremental"))
    (COPY / "target").symlink_to(target)


def broken(drill: Drill) -> bool:
    """Breaks the copy, runs the check there and mends the copy again; whether the check said what it should."""
    path = COPY / drill.file
    whole = path.read_text()
    if drill.find not in whole:
        print(f"    {drill.file} does not have {drill.find!r}: mend the drill in tools/contract/drills.py")
        return False
    path.write_text(whole.replace(drill.find, drill.replace, 1))
    try:
        environment = os.environ | {"PYTHONPATH": str(COPY / "tools"), "EXAMPLES": "20", "ROUNDS": "1", "SEED": "1"}
        command = [sys.executable, "-m", "contract", "check", drill.check]
        done = subprocess.run(command, cwd=COPY, env=environment, text=True, capture_output=True, check=False)
    finally:
        path.write_text(whole)
    said = done.stdout + done.stderr
    if done.returncode == 1 and drill.expect in said:
        return True
    print(f"    exit code {done.returncode}, and no {drill.expect!r} in:\n{said}")
    return False


def perform(names: list[str]) -> bool:
    """Runs the drills, all or those whose name has one of the words; whether every fault was caught."""
    chosen = [drill for drill in DRILLS if not names or any(name in drill.name for name in names)]
    need("cargo")
    copy()
    caught = 0
    for drill in chosen:
        started = monotonic()
        well = broken(drill)
        caught += well
        word = "caught" if well else "MISSED"
        print(
            f"  {word}  {drill.name} ({drill.file}), by {drill.check}, in {monotonic() - started:.0f} s", flush=True
        )
    print(f"\n{caught} of {len(chosen)} planted faults were caught.")
    return bool(chosen) and caught == len(chosen)
