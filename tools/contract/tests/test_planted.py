"""Every planted breaking change is caught by the rule meant for it; no harmless one is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract.diff.change import Change, Kind
from contract.diff.compare import compare
from contract.diff.document import read
from contract.project import CONTRACT
from contract.tests.edits import edited
from contract.tests.planted import BREAKING, Case
from contract.tests.planted_harmless import HARMLESS


@pytest.fixture(scope="module")
def contract() -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))
    return document


def changes(case: Case, contract: dict[str, Any], folder: Path) -> list[Change]:
    base = edited(contract, case.before)
    for name, document in (("base.json", base), ("head.json", edited(base, case.edits))):
        (folder / name).write_text(json.dumps(document, indent=1), encoding="utf-8")
    scratch = folder / "scratch"
    return compare(read("base.json", scratch, folder=folder), read("head.json", scratch, folder=folder))


@pytest.mark.parametrize("case", BREAKING, ids=lambda case: case.name)
def test_breaking(case: Case, contract: dict[str, Any], tmp_path: Path) -> None:
    found = {change.id for change in changes(case, contract, tmp_path) if change.kind is Kind.BREAKING}
    assert case.id in found


@pytest.mark.parametrize("case", HARMLESS, ids=lambda case: case.name)
def test_harmless(case: Case, contract: dict[str, Any], tmp_path: Path) -> None:
    assert [change for change in changes(case, contract, tmp_path) if change.kind is Kind.BREAKING] == []


def test_the_table_is_as_large_as_promised() -> None:
    assert len(BREAKING) >= 45
    assert len(HARMLESS) >= 15
    assert len({case.name for case in BREAKING + HARMLESS}) == len(BREAKING) + len(HARMLESS)
