"""The check named conformance: what it reads out of the tool's events, and that it fails where it must."""

from __future__ import annotations

import base64
import json
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contract.checks import conformance
from contract.conformance import judge
from contract.conformance.contract_file import Operation, operations
from contract.conformance.results import Results, curl_line
from contract.conformance.server import Server, is_failure
from contract.project import CONTRACT
from contract.report import Fault, Lacking

# Recorded by schemathesis against the server, with a contract that promises `FINE` where it answers `OK`.
EVENTS = Path(__file__).parent / "data" / "conformance-events.ndjson"
LINK = "POST /items -> [201] get_item -> GET /items/{item_id}"
OPERATIONS = [
    Operation("GET /health", 10, takes_input=False),
    Operation("POST /items", 20, takes_input=True, links=[LINK]),
    Operation("GET /items/{item_id}", 30, takes_input=True),
]
EXAMPLES = 3


def read(change: Callable[[dict[str, Any]], object] = lambda event: None) -> Results:
    """The recorded results, each event changed first."""
    events = [json.loads(line) for line in EVENTS.read_text(encoding="utf-8").splitlines()]
    for event in events:
        change(event)
    results = Results()
    results.read(json.dumps(event) for event in events if event)
    return results


@pytest.mark.parametrize(("name", "text", "least"), [("EXAMPLES", "0", 1), ("EXAMPLES", "abc", 1), ("SEED", "-1", 0)])
def test_a_setting_that_cannot_be_meant_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str, least: int
) -> None:
    monkeypatch.setenv(name, text)
    with pytest.raises(Lacking, match=f"^{name} as a whole number, {least} or more; it is `{text}`$"):
        conformance.run()


def passed(change: Callable[[dict[str, Any]], object] = lambda event: None) -> Results:
    """The same without its failure."""
    results = read(change)
    results.failures.clear()
    return results


def judged(results: Results, contract: list[Operation] = OPERATIONS, examples: int = EXAMPLES) -> list[Fault]:
    return judge.faults(results, contract, examples, {"not_a_server_error", "use_after_free"})


def without(phase: str, label: str = "") -> Callable[[dict[str, Any]], object]:
    """A change that takes away a phase, or one operation in it."""

    def change(event: dict[str, Any]) -> None:
        scenario = event.get("ScenarioFinished", {})
        if scenario.get("phase") == phase and (not label or scenario["recorder"]["label"] == label):
            event.clear()

    return change


def test_counts_what_was_done() -> None:
    results = read()
    assert results.cases["fuzzing"] == {"POST /items": 3, "GET /items/{item_id}": 3, "GET /health": 1}
    assert results.cases["examples"]["POST /items"] == 1
    assert results.scenarios == 1
    assert results.links[LINK] >= 1
    assert results.requests > 20
    assert "use_after_free" in results.checks
    assert results.finished


def test_nothing_is_wrong_with_a_run_that_passed() -> None:
    assert judged(passed()) == []


def test_a_disagreement_names_its_place_and_repeats_itself() -> None:
    (fault,) = judged(read())
    assert fault.place() == "openapi.yaml:10"
    assert "GET /health: Response violates schema" in fault.what
    assert "curl -X GET http://127.0.0.1:8000/health\n" in fault.what
    assert 'answered 200 {"status":"OK"}' in fault.what
    assert "response_schema_conformance" in fault.what


@pytest.mark.parametrize("phase", ["examples", "coverage", "fuzzing", "stateful"])
def test_a_phase_that_did_not_run_is_a_fault(phase: str) -> None:
    faults = [fault.what for fault in judged(passed(without(phase)))]
    assert f"the phase {phase} sent no request" in faults


def test_an_operation_that_was_never_called_is_a_fault() -> None:
    faults = judged(passed(), [*OPERATIONS, Operation("GET /never", 40, takes_input=False)])
    assert [(fault.what, fault.line) for fault in faults] == [("GET /never was never called", 40)]


def test_too_few_examples_are_a_fault_where_there_is_something_to_draw() -> None:
    faults = [fault.what for fault in judged(passed(), examples=4)]
    assert faults == [
        "POST /items got 3 of 4 examples in the phase fuzzing",
        "GET /items/{item_id} got 3 of 4 examples in the phase fuzzing",
    ]


def test_a_check_that_never_judged_is_a_fault() -> None:
    results = passed()
    results.checks.remove("use_after_free")
    assert [fault.what for fault in judged(results)] == ["the check use_after_free judged no answer"]


def test_walks_that_follow_no_link_are_a_fault() -> None:
    results = passed()
    results.links.clear()
    assert [fault.what for fault in judged(results)] == ["no link was followed"]


def test_a_link_that_was_never_followed_is_told() -> None:
    other = "POST /items -> [201] delete_item -> DELETE /items/{item_id}"
    lines = judge.details(read(), [*OPERATIONS, Operation("GET /x", 1, takes_input=True, links=[other])])
    assert f"never followed: {other}" in lines


def test_a_run_that_broke_off_is_a_fault() -> None:
    def stop(event: dict[str, Any]) -> None:
        if "EngineFinished" in event:
            event["EngineFinished"]["stop_reason"] = "server_unavailable"

    assert [fault.what for fault in judged(passed(stop))] == ["schemathesis did not come to its end"]
    assert [fault.what for fault in judged(passed(lambda event: event.pop("EngineFinished", None)))] == [
        "schemathesis did not come to its end"
    ]


def test_an_error_of_the_tool_is_a_fault() -> None:
    def fail(event: dict[str, Any]) -> None:
        scenario = event.get("ScenarioFinished", {})
        if scenario.get("phase") == "fuzzing" and scenario["recorder"]["label"] == "GET /health":
            scenario["status"] = "error"

    (fault,) = judged(passed(fail))
    assert "the phase fuzzing of GET /health ended in an error" in fault.what


@pytest.mark.parametrize("body", [b'{"name": "it\'s"}', b"\xff\x00$(false)"])
def test_a_curl_line_sends_the_same_body(body: bytes) -> None:
    request = {
        "method": "POST",
        "uri": "http://127.0.0.1:34567/items?a=%27",
        "headers": {"Content-Type": ["application/json"]},
        "body": {"$base64": base64.b64encode(body).decode()},
    }
    line = curl_line(request).replace("curl ", f"{shlex.quote(sys.executable)} -c {shlex.quote(SHOW)} ")
    shown = subprocess.run(["bash", "-c", line], capture_output=True, check=True)
    arguments, sent = shown.stdout.split(b"\n", 1)
    assert sent == body
    assert json.loads(arguments)[:5] == [
        *["-X", "POST", "-H", "Content-Type: application/json", "http://127.0.0.1:8000/items?a=%27"]
    ]


# In place of curl: its arguments, and then the body that it would send.
SHOW = """import json, sys
print(json.dumps(sys.argv[1:]), flush=True)
body = sys.argv[sys.argv.index("--data-binary") + 1]
sys.stdout.buffer.write(sys.stdin.buffer.read() if body == "@-" else body.encode())"""


def test_the_contract_s_operations_have_lines_and_links() -> None:
    text = CONTRACT.read_text(encoding="utf-8")
    found = {operation.label: operation for operation in operations()}
    assert text.splitlines()[found["POST /items"].line - 1] == "    post:"
    assert LINK in found["POST /items"].links
    assert not found["GET /health"].takes_input
    assert found["GET /items/{item_id}"].takes_input


@pytest.mark.parametrize(
    ("line", "failure"),
    [
        ('{"level":"INFO","status":200,"target":"request"}', False),
        ('{"level":"INFO","status":503,"target":"request"}', False),
        ('{"level":"INFO","status":500,"target":"request"}', True),
        ('{"level":"ERROR","message":"no disk"}', True),
        ("thread 'main' panicked at src/main.rs:1:1:", True),
        ("", False),
    ],
)
def test_the_server_s_log_tells_of_failures(line: str, failure: bool) -> None:
    assert is_failure(line) == failure


def test_the_log_is_read_by_its_own_lines(tmp_path: Path) -> None:
    process = subprocess.Popen(["sleep", "60"], text=True)
    log = tmp_path / "server.log"
    log.write_text('{"level":"INFO","status":404,"detail":"\x85\u2028 was not found"}\nthread panicked\n')
    server = Server(process, "http://127.0.0.1:1", log)
    server.stop()
    server.exit_code = 0
    assert [fault.what for fault in server.faults()] == ["the server logged: thread panicked"]


def test_a_server_that_ended_by_itself_is_a_fault(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", "exit(3)"], text=True)
    process.wait()
    log = tmp_path / "server.log"
    log.touch()
    server = Server(process, "http://127.0.0.1:1", log)
    server.stop()
    assert [fault.what for fault in server.faults()] == ["the server ended by itself with the exit code 3"]
