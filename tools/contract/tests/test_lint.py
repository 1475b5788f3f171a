from __future__ import annotations

from pathlib import Path

import pytest

from contract import project
from contract.checks import lint
from contract.report import Lacking, Outcome


def planted(folder: Path, old: str, new: str) -> tuple[Path, int]:
    """A copy of the contract with a fault planted, and the line of it."""
    text = project.CONTRACT.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path = folder / "openapi.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path, text[: text.index(old)].count("\n") + 1


def lines(outcome: Outcome, word: str) -> list[int | None]:
    assert all(fault.mend and fault.file for fault in outcome.faults)
    return [fault.line for fault in outcome.faults if word in f"{fault.what} {fault.mend}"]


def test_redocly_says_where_and_what_to_do(tmp_path: Path) -> None:
    path, line = planted(tmp_path, "      operationId: get_version\n", "      operationId: get_root\n")
    outcome = lint.redocly(path)
    # Redocly points at the operation's object, which begins with its tags.
    assert lines(outcome, "operation-operationId-unique") == [line - 1]
    assert "https://redocly.com/docs/cli/rules/" in outcome.faults[0].mend
    assert outcome.faults[0].file == str(path)


def test_spectral_says_where_and_what_to_do(tmp_path: Path) -> None:
    path, line = planted(tmp_path, "      operationId: get_version\n", "      operationId: get_root\n")
    assert lines(lint.spectral(path), "operation-operationId-unique") == [line]


def test_a_trap_is_mended_as_its_rule_says(tmp_path: Path) -> None:
    path, line = planted(
        tmp_path, "          description: The version\n", "          description: A\n        default:\n"
    )
    assert lines(lint.spectral(path), "Declare each status by its number.") == [line + 1]


def test_a_linter_that_is_missing_or_breaks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project, "TOOLS", tmp_path)
    with pytest.raises(Lacking, match=r"redocly, which `make contract` installs"):
        lint.redocly()
    tool = tmp_path / "node/node_modules/.bin/spectral"
    tool.parent.mkdir(parents=True)
    tool.write_text("#!/bin/sh\necho torn >&2\nexit 3\n")
    tool.chmod(0o755)
    with pytest.raises(Lacking, match="torn"):
        lint.spectral()
