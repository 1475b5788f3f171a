"""What is written of measurements."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import instructions, load, report, results, stats
from bench.measures import Measure
from bench.project import BENCH
from bench.results import Figure, Measured, Result, Target
from bench.stats import Sample


def test_a_sample_has_its_median_and_its_spread() -> None:
    sample = Sample.of([3.0, 1.0, 1000.0])
    assert (sample.median, sample.low, sample.high) == (3.0, 1.0, 1000.0)
    assert sample.text("s") == "3.00 s (1.00 to 1,000)"
    assert [stats.number(value) for value in (0.876, 12.34, 123.4)] == ["0.88", "12.3", "123"]


@pytest.mark.parametrize(
    ("target", "value", "verdict"),
    [
        (Target(10, "×", True), 10, "reached"),
        (Target(10, "×", True), 9.5, "not reached: 9.50 of 10"),
        (Target(1.3, "×"), 1.3, "reached"),
        (Target(1.3, "×"), 1.31, "not reached: 1.31 of 1.3"),
    ],
)
def test_a_verdict_says_how_far_a_target_was_missed(target: Target, value: float, verdict: str) -> None:
    assert Result.of("GET", "rival", target, Sample.of([value])).verdict == verdict


def test_load_is_counted_by_the_clock_and_by_what_the_server_used() -> None:
    put = load.Load(requests=100, seconds=2, cpu_seconds=0.5)
    assert (put.per_second, put.per_cpu_second, put.micros) == (50, 200, 20_000)


def test_results_come_back_as_they_were_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = Result.of("GET", "rival", Target(1, "×"), Sample.of([0.5]), [Figure("rival", "1 s")])
    kept = {"get": Measured("2026-01-31", "abc", "make bench-data ONLY=get", [row])}
    monkeypatch.setattr(results, "FILE", tmp_path / "results.json")
    assert results.load() == {}
    results.save(kept, results.FILE)
    assert results.load() == kept


def test_the_document_has_a_line_for_each_result_in_the_order_of_the_measures() -> None:
    row = Result.of("GET", "rival", Target(1, "×"), Sample.of([0.5]), [Figure("rival", "1 s")])
    out = Result.left_out("import", "sqlite3", Target(1, "× its time"), "no file")
    measures = [Measure(name, f"How {name} is measured.", lambda _: []) for name in ("import", "never", "get")]
    measured = {
        "get": Measured("2026-01-31", "abc", "make bench-data ONLY=get", [row]),
        "import": Measured("2026-01-30", "abd", "make bench-data ONLY=import", [out]),
    }
    text = report.document(measures, measured, "A machine.")
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    assert lines[1:3] == [
        "| import | sqlite3 | ≤ 1 × its time | – | left out: no file |",
        "| GET | rival | ≤ 1 × | 0.50 × (0.50 to 0.50) | reached |",
    ]
    assert "A machine." in text
    assert "Measured on 2026-01-31 at abc: `make bench-data ONLY=get`." in text
    assert "never" not in text


def test_instructions_beyond_the_tolerance_are_a_regression(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instructions, "FILE", tmp_path / "instructions.txt")
    assert instructions.recorded() == {}
    instructions.write({"GET /items/{id}": 1000, "POST /items": 2000})
    before = instructions.recorded()
    assert instructions.regressions(before, {"GET /items/{id}": 1050, "POST /items": 1, "new": 9}) == []
    (found,) = instructions.regressions(before, {"GET /items/{id}": 1051})
    assert "GET /items/{id} takes 1,051 instructions, but took 1,000 (+5.1%)" in found


def test_the_import_script_has_a_place_for_all_that_goes_into_it() -> None:
    script = (BENCH / "sqlite" / "import.sql").read_text(encoding="utf-8")
    assert (script.count("temp FILE raw"), script.count("\nFIRST\n"), script.count("\nLATER\n")) == (1, 1, 1)
