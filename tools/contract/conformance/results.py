"""What schemathesis did and found, read from its reports of events (`--report ndjson`)."""

from __future__ import annotations

import base64
import json
import shlex
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

PHASES = ("examples", "coverage", "fuzzing", "stateful")
READER_URL = "http://127.0.0.1:8000"
"""Where `make run` serves: the address in the lines that repeat a request."""


@dataclass(frozen=True)
class Failure:
    """One check that an answer did not pass."""

    operation: str
    """Method and path, as the tool labels it."""
    check: str
    what: str
    """What disagreed, in a line."""
    answer: str
    """Status and body."""
    curl: str
    """Repeats the request, and those that led to it."""


@dataclass
class Results:
    """All that several runs did and found."""

    requests: int = 0
    scenarios: int = 0
    """Walks along links."""
    cases: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Cases by phase and operation."""
    links: Counter[str] = field(default_factory=Counter)
    """How often each link was followed."""
    checks: set[str] = field(default_factory=set)
    """The names of those that judged an answer."""
    failures: dict[tuple[str, str, str], Failure] = field(default_factory=dict)
    """By what tells one from another: the last of many is the one that the tool made smallest."""
    errors: list[str] = field(default_factory=list)
    """Where the tool itself could not go on."""
    finished: bool = True
    """Whether every run came to its end."""

    def read(self, lines: Iterable[str]) -> None:
        """Adds the events of one run."""
        stopped = None
        for line in lines:
            for kind, event in json.loads(line).items():
                if kind == "ScenarioFinished":
                    self.add_scenario(event)
                elif kind in ("NonFatalError", "FatalError"):
                    self.errors.append(error_text(event))
                elif kind == "EngineFinished":
                    stopped = event["stop_reason"]
        self.finished = self.finished and stopped == "completed"

    def add_scenario(self, event: dict[str, Any]) -> None:
        """A scenario is an operation's cases in a phase, or a walk."""
        recorder = event["recorder"]
        cases = recorder.get("cases", {})
        interactions = recorder.get("interactions", {})
        self.requests += len(interactions)
        if event["status"] == "error":
            self.errors.append(f"the phase {event['phase']} of {recorder['label']} ended in an error")
        self.scenarios += event["phase"] == "stateful" and bool(cases)
        for identity, case in cases.items():
            value = case["value"]
            # Checks send requests of their own, which belong to no phase.
            if identity in interactions and value.get("meta"):
                self.cases[event["phase"]][f"{value['method']} {value['path']}"] += 1
            if case.get("is_transition_applied"):
                self.links[case["transition"]["id"]] += 1
        for identity, checks in recorder.get("checks", {}).items():
            for check in checks:
                self.checks.add(check["name"])
                if check["status"] == "failure":
                    self.add_failure(check, identity, cases, interactions)

    def add_failure(self, check: dict[str, Any], identity: str, cases: dict[str, Any], sent: dict[str, Any]) -> None:
        """Keeps a failure with what repeats it."""
        failure = check["failure_info"]["failure"]
        value = cases[identity]["value"]
        operation = failure.get("operation") or f"{value['method']} {value['path']}"
        what = f"{failure['title']}: {' '.join(failure.get('message', '').split())}"
        chain = [identity]
        while (parent := cases[chain[0]].get("parent_id")) in cases:
            chain.insert(0, parent)
        curl = "\n".join(curl_line(sent[step]["request"]) for step in chain if step in sent)
        answer = answer_text(sent.get(identity, {}).get("response"))
        self.failures[operation, check["name"], failure["title"]] = Failure(
            operation, check["name"], what, answer, curl
        )


def error_text(event: dict[str, Any]) -> str:
    """The tool's own words for what stopped it."""
    error = event.get("value") or event.get("error") or event
    text = error.get("message", json.dumps(error)) if isinstance(error, dict) else str(error)
    return f"{event.get('label', '')}: {text}" if event.get("label") else text


def body_of(message: dict[str, Any], name: str) -> bytes:
    """A recorded body."""
    return base64.b64decode(message.get(name, {}).get("$base64", ""))


def curl_line(request: dict[str, Any]) -> str:
    """A line that repeats a recorded request against `make run`."""
    path = "/" + request["uri"].split("/", 3)[3]
    headers = [
        f"-H {shlex.quote(f'{name}: {value}')}" for name, values in request["headers"].items() for value in values
    ]
    line = ["curl", "-X", request["method"], *headers, shlex.quote(READER_URL + path)]
    body = body_of(request, "body")
    if not body:
        return " ".join(line)
    try:
        text = body.decode()
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text:
        return " ".join([*line, "--data-binary", shlex.quote(text)])
    return f"base64 -d <<< {base64.b64encode(body).decode()} | {' '.join(line)} --data-binary @-"


def answer_text(response: dict[str, Any] | None, longest: int = 600) -> str:
    """Status and body of a recorded answer, cut where it is long."""
    if response is None:
        return "no answer"
    body = body_of(response, "content").decode(errors="replace")
    return f"{response['status_code']} {body[:longest]}{'…' if len(body) > longest else ''}"
