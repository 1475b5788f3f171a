"""The parts of the comparison that the planted changes do not show."""

from __future__ import annotations

import json

import pytest

from contract.diff import oasdiff
from contract.diff.change import Change, Kind
from contract.diff.exceptions import lines_for, parse
from contract.diff.locate import locate
from contract.diff.severity import FILE, OURS, table
from contract.diff.version import Version
from contract.tests.small import SMALL

KINDS = {kind.value for kind in Kind} | {OURS}


def test_severities_are_of_checks_that_there_are_and_bear_a_reason() -> None:
    checks = {check["id"] for check in json.loads(oasdiff.run("checks", "changelog", "--format", "json"))}
    assert table().keys() <= checks
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            _, kind, reason = line.split(None, 2)
            assert kind in KINDS
            assert reason.strip()


@pytest.mark.parametrize(
    ("anchor", "line"),
    [
        (("paths", "/pens", "get"), 7),
        (("paths", "/pens", "get", "operationId"), 9),
        (("paths", "/pens", "get", "parameters", "colour"), 12),
        (("paths", "/old-pens", "get", "operationId"), 26),
        (("components", "schemas", "Pen", "properties", "colour", "maxLength"), 44),
        (("paths", "/pens", "get", "security"), 7),
        (("paths", "/pencils"), 5),
        (("servers",), None),
    ],
)
def test_a_place_is_found_in_the_text(anchor: tuple[str, ...], line: int | None) -> None:
    assert locate(SMALL, anchor) == line


def test_a_place_is_found_in_json() -> None:
    text = json.dumps({"info": {}, "paths": {"/a": {"get": {"x": 1}}, "/b": {"get": {}}}}, indent=2)
    assert locate(text, ("paths", "/b", "get")) == text.splitlines().index('    "/b": {') + 2


@pytest.mark.parametrize("text", ["1.0", "v1.0.0", "1.0.0-rc.1", "01.0.0", ""])
def test_what_is_no_version(text: str) -> None:
    assert Version.parse(text) is None


def test_versions_are_ordered_by_number() -> None:
    versions = [Version.parse(text) for text in ("1.9.0", "1.10.0", "2.0.0", "10.0.0")]
    assert versions == sorted(versions, key=lambda version: version or Version(0, 0, 0))


def test_a_printed_line_is_read_back_whatever_it_holds() -> None:
    change = Change("x-changed", Kind.BREAKING, "GET /a", "the pattern became `^(a|b)$`")
    (printed,) = lines_for("2.0.0", [change])
    (line,) = parse(f"{printed}a reason | with a bar\n")
    assert not isinstance(line, int)
    assert line.names(change)
    assert line.why == "a reason | with a bar"
