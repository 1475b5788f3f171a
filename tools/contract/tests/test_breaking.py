"""The contract against its last release."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from contract.checks.breaking import check
from contract.releases import Project
from contract.report import Fault
from contract.tests.small import FEWER, FEWER_LINE, OLD_PENS, SMALL, changed, project

TODAY = date(2026, 6, 1)
AFTER_SUNSET = date(2027, 1, 1)
REMOVED = "operation-removed | GET /old-pens | the operation was removed"
NEW_FIELD = ("        colour:\n", "        length:\n          type: integer\n        colour:\n")


def faults(folder: Path, now: str, exceptions: str = "", today: date = TODAY) -> list[Fault]:
    return check(project(folder, now, exceptions), today).faults


def whats(folder: Path, now: str, exceptions: str = "", today: date = TODAY) -> list[str]:
    return [fault.what for fault in faults(folder, now, exceptions, today)]


def test_an_unchanged_contract_passes(tmp_path: Path) -> None:
    assert faults(tmp_path, SMALL) == []


def test_texts_are_free(tmp_path: Path) -> None:
    assert faults(tmp_path, changed(("All pens.", "Every pen."))) == []


def test_a_breaking_change_needs_both_a_major_version_and_a_line(tmp_path: Path) -> None:
    version, line = faults(tmp_path, changed(FEWER))
    assert version.what.startswith("version 1.0.0 is too low: GET /pens: for the `query` request parameter")
    assert version.mend == "Write `version: 2.0.0` (released: 1.0.0)."
    assert (line.file, line.line) == ("openapi.yaml", 16)
    assert line.mend.splitlines()[1] == f"2.0.0 | {FEWER_LINE} | "


def test_the_version_alone_is_not_enough(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, changed(FEWER, version="2.0.0"))
    assert "[request-parameter-max-length-decreased]" in fault.what


def test_the_line_alone_is_not_enough(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, changed(FEWER, version="1.1.0"), f"2.0.0 | {FEWER_LINE} | pens are short\n")
    assert fault.what.startswith("version 1.1.0 is too low")


def test_version_and_line_together_pass(tmp_path: Path) -> None:
    assert faults(tmp_path, changed(FEWER, version="2.0.0"), f"2.0.0 | {FEWER_LINE} | pens are short\n") == []


def test_the_printed_line_with_a_reason_passes(tmp_path: Path) -> None:
    printed = faults(tmp_path, changed(FEWER, version="3.1.4"))[0].mend.splitlines()[1]
    assert faults(tmp_path, changed(FEWER, version="3.1.4"), printed + "pens are short\n") == []


def test_a_line_needs_a_reason(tmp_path: Path) -> None:
    for empty in (" | ", " |", " |  \t"):
        (fault,) = faults(tmp_path, changed(FEWER, version="2.0.0"), f"# why\n2.0.0 | {FEWER_LINE}{empty}\n")
        assert fault.what == "no reason is given for `request-parameter-max-length-decreased`"
        assert (fault.file, fault.line) == ("contract/exceptions", 2)


def test_a_line_that_names_nothing_is_stale(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, changed(version="2.0.0"), f"2.0.0 | {FEWER_LINE} | pens are short\n")
    assert fault.what.startswith("nothing that breaks is named by `request-parameter-max-length-decreased")
    assert fault.line == 1


def test_lines_of_released_versions_are_history(tmp_path: Path) -> None:
    assert faults(tmp_path, SMALL, f"1.0.0 | {FEWER_LINE} | pens were long\n") == []


def test_a_line_for_another_version_is_refused(tmp_path: Path) -> None:
    found = whats(tmp_path, changed(FEWER, version="2.0.0"), f"3.0.0 | {FEWER_LINE} | pens are short\n")
    assert "3.0.0 is not being prepared; what breaks now comes with 2.0.0" in found


def test_a_line_that_is_none_is_refused(tmp_path: Path) -> None:
    assert whats(tmp_path, SMALL, "2.0.0 request-parameter-removed\n") == ["the line has not its five parts"]


def test_one_line_covers_the_same_change_everywhere(tmp_path: Path) -> None:
    path = SMALL[SMALL.index("  /pens:") : SMALL.index("  /old-pens:")]
    twice = path.replace("/pens:", "/pencils:").replace("list_pens", "list_pencils")
    both = SMALL.replace("components:", twice + "components:")
    now = project(tmp_path, both.replace("version: 1.0.0", "version: 2.0.0").replace(*FEWER))
    (tmp_path / "contract" / "released" / "1.0.0.yaml").write_text(both, encoding="utf-8")
    (fault,) = check(now, TODAY).faults
    line = fault.mend.splitlines()[1]
    assert line == "2.0.0 | " + FEWER_LINE.replace("GET /pens", "*") + " | "
    now.exceptions.write_text(line + "short ones\n", encoding="utf-8")
    assert check(now, TODAY).faults == []


def test_an_addition_needs_a_minor_version(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, changed(NEW_FIELD, version="1.0.1"))
    assert fault.mend == "Write `version: 1.1.0` (released: 1.0.0)."
    for enough in ("1.1.0", "1.2.0", "2.0.0"):
        assert faults(tmp_path, changed(NEW_FIELD, version=enough)) == []


def test_another_change_needs_a_patch_version(tmp_path: Path) -> None:
    fewer_in_answers = ("maxLength: 50", "maxLength: 40")
    (fault,) = faults(tmp_path, changed(fewer_in_answers))
    assert fault.mend == "Write `version: 1.0.1` (released: 1.0.0)."
    assert faults(tmp_path, changed(fewer_in_answers, version="1.0.1")) == []


def test_a_change_that_no_rule_names_needs_a_patch_version(tmp_path: Path) -> None:
    extension = ("      operationId: list_pens\n", "      operationId: list_pens\n      x-page-size: 3\n")
    (fault,) = faults(tmp_path, changed(extension))
    assert "something changed that neither takes nor gives" in fault.what


def test_a_lower_version_is_refused(tmp_path: Path) -> None:
    assert whats(tmp_path, changed(version="0.9.0")) == ["version 0.9.0 is lower than 1.0.0, which is released"]


def test_a_version_that_is_none_is_refused(tmp_path: Path) -> None:
    assert whats(tmp_path, changed(version="next")) == ["`next` is no version"]


def test_a_removal_after_its_sunset_needs_version_and_line(tmp_path: Path) -> None:
    gone = changed((OLD_PENS, ""), version="2.0.0")
    assert faults(tmp_path, gone, f"2.0.0 | {REMOVED} | nobody called it\n", AFTER_SUNSET) == []
    (fault,) = faults(tmp_path, gone, "", AFTER_SUNSET)
    assert fault.mend.splitlines()[1] == f"2.0.0 | {REMOVED} | "
    assert (fault.file, fault.line) == ("contract/released/1.0.0.yaml", 25)


def test_nothing_waives_a_sunset(tmp_path: Path) -> None:
    gone = changed((OLD_PENS, ""), version="2.0.0")
    line = f"2.0.0 | {REMOVED} | nobody called it\n"
    assert faults(tmp_path, gone, line, date(2026, 12, 31)) == []
    (fault,) = faults(tmp_path, gone, line, date(2026, 12, 30))
    assert fault.what == "GET /old-pens: the operation was removed, but its sunset is 2026-12-31"
    assert fault.mend == "Put it back until 2026-12-31."


def test_what_was_not_deprecated_cannot_be_removed(tmp_path: Path) -> None:
    parameter = SMALL[SMALL.index("      parameters:") : SMALL.index("      responses:\n        '200'")]
    line = "2.0.0 | request-parameter-removed | GET /pens | the query parameter `colour` was removed | one colour\n"
    (fault,) = faults(tmp_path, changed((parameter, ""), version="2.0.0"), line)
    assert fault.what == "GET /pens: the query parameter `colour` was removed, but it was not deprecated"


def test_a_field_cannot_be_removed_before_its_sunset(tmp_path: Path) -> None:
    field = "        name:\n          type: string\n          maxLength: 50\n"
    gone = changed((field, ""), ("[name, colour]", "[colour]"), version="2.0.0")
    found = whats(tmp_path, gone, today=AFTER_SUNSET)
    assert any(what.endswith("but it was not deprecated") and "`name`" in what for what in found)


def test_a_field_can_be_removed_after_its_sunset(tmp_path: Path) -> None:
    field = "        name:\n          type: string\n          maxLength: 50\n"
    deprecated = field + "          deprecated: true\n          x-sunset: '2026-12-31'\n"
    now = project(tmp_path, changed((field, ""), ("[name, colour]", "[colour]"), version="2.0.0"))
    (tmp_path / "contract" / "released" / "1.0.0.yaml").write_text(changed((field, deprecated)), encoding="utf-8")
    (fault,) = check(now, AFTER_SUNSET).faults
    assert "[response-required-property-removed]" in fault.what


def test_a_deprecation_needs_half_a_year(tmp_path: Path) -> None:
    def deprecated(sunset: str) -> str:
        added = f"      deprecated: true\n      x-deprecation: '2026-06-01'\n{sunset}"
        return changed(("      operationId: list_pens\n", f"      operationId: list_pens\n{added}"), version="1.1.0")

    assert faults(tmp_path, deprecated("      x-sunset: '2026-11-28'\n")) == []
    for short in ("      x-sunset: '2026-11-27'\n", "      x-sunset: soon\n", ""):
        (fault,) = faults(tmp_path, deprecated(short))
        assert fault.mend.startswith("Write `x-sunset: '2026-11-28'` or a later day")
    unknown = deprecated("").replace("      x-deprecation: '2026-06-01'\n", "")
    (fault,) = faults(tmp_path, unknown)
    assert fault.mend.endswith("Beside it `x-deprecation: '2026-06-01'`: from then on they count.")
    # It waits for its release: the notice counts from the day on which it was told.
    assert faults(tmp_path, deprecated("      x-sunset: '2026-11-28'\n"), today=date(2026, 9, 1)) == []


def test_a_sunset_cannot_come_nearer_unnoticed(tmp_path: Path) -> None:
    found = faults(tmp_path, changed(("x-sunset: '2026-12-31'", "x-sunset: '2026-06-02'"), version="1.1.0"))
    assert any("[sunset-moved-nearer]" in fault.what for fault in found)
    assert any(fault.mend.startswith("Write `x-sunset: '2026-06-30'`") for fault in found)


def test_a_changed_release_is_refused(tmp_path: Path) -> None:
    now = project(tmp_path)
    (tmp_path / "contract" / "released" / "1.0.0.yaml").write_text(changed(version="1.0.1"), encoding="utf-8")
    assert [fault.what for fault in check(now, TODAY).faults] == ["its `info.version` is 1.0.1"]


def test_no_release_is_a_fault(tmp_path: Path) -> None:
    now = project(tmp_path)
    (tmp_path / "contract" / "released" / "1.0.0.yaml").unlink()
    assert [fault.what for fault in check(now, TODAY).faults] == ["contract/released/ holds no contract"]


def test_a_contract_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "openapi: [")
    assert fault.what.startswith("openapi.yaml: ")


def release(project: Project, text: str) -> None:
    version = text.partition("version: ")[2].split()[0]
    (project.root / "contract" / "released" / f"{version}.yaml").write_text(text, encoding="utf-8")


def test_cutting_a_release_waives_nothing(tmp_path: Path) -> None:
    gone = changed((OLD_PENS, ""), version="2.0.0")
    now = project(tmp_path, gone, f"2.0.0 | {REMOVED} | nobody called it\n")
    release(now, gone)
    (fault,) = check(now, TODAY).faults
    assert fault.mend == "Put it back until 2026-12-31."
    assert check(now, AFTER_SUNSET).faults == []
    now.exceptions.write_text("", encoding="utf-8")
    assert [fault.mend.splitlines()[1] for fault in check(now, AFTER_SUNSET).faults] == [f"2.0.0 | {REMOVED} | "]


def test_a_release_needs_its_version_too(tmp_path: Path) -> None:
    shorter = changed(FEWER, version="1.0.1")
    now = project(tmp_path, shorter)
    release(now, shorter)
    assert any(fault.what.startswith("version 1.0.1 is too low") for fault in check(now, TODAY).faults)


def test_exceptions_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    now = project(tmp_path)
    now.exceptions.write_bytes(b"\xff\xfe")
    (fault,) = check(now, TODAY).faults
    assert fault.what.startswith("contract/exceptions: ")
