"""tools/contract-check as users run it: a consumer's repository, a fork's, and the workflow around it."""

from __future__ import annotations

import http.server
import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract.diff import oasdiff
from contract.project import ROOT
from contract.tests.small import FEWER, FEWER_LINE, SMALL, changed, commit, git

WORKFLOW = ROOT / ".github" / "workflows" / "contract-check.yml"
PART = SMALL[: SMALL.index("  /old-pens:")] + SMALL[SMALL.index("components:") :]
"""The part of the contract that the consumer uses."""


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A copy of what the script needs, outside this repository."""
    copy = tmp_path / "copy of the tools"
    (copy / "tools").mkdir(parents=True)
    for name in ("contract-check", "go", "contract"):
        source = ROOT / "tools" / name
        if source.is_dir():
            shutil.copytree(source, copy / "tools" / name, ignore=shutil.ignore_patterns("tests", "__pycache__"))
        else:
            shutil.copy2(source, copy / "tools" / name)
    return copy / "tools" / "contract-check"


def run(script: Path, folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "OASDIFF": oasdiff.program(), **env}
    return subprocess.run(
        [script, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def documented(of: str) -> list[str]:
    """The arguments of the command that the documentation shows for the contract."""
    lines = (ROOT / "docs" / "contract-ci.md").read_text(encoding="utf-8").splitlines()
    (command,) = (line for line in lines if line.startswith("contract-check ") and of in line)
    return shlex.split(command)[1:]


def test_a_consumer_checks_its_part_of_the_contract(tmp_path: Path, tools: Path) -> None:
    provider, consumer = tmp_path / "provider", tmp_path / "consumer"
    for folder, file, text in ((provider, "openapi.yaml", SMALL), (consumer, "pens.yaml", PART)):
        folder.mkdir()
        (folder / file).write_text(text, encoding="utf-8")
        commit(folder)
    (consumer / "api").mkdir()
    (consumer / "pens.yaml").rename(consumer / "api" / "openapi.yaml")
    check = documented("api.example.org")
    check[check.index("https://api.example.org/openapi.yaml")] = str(provider / "openapi.yaml")
    passed = run(tools, consumer, *check)
    assert passed.returncode == 0, passed.stderr
    assert "GET /old-pens" in passed.stdout
    assert passed.stdout.endswith("HOLDS: nothing breaks.\n")

    (provider / "openapi.yaml").write_text(changed(FEWER, version="2.0.0"), encoding="utf-8")
    failed = run(tools, consumer, *check)
    assert failed.returncode == 1
    assert failed.stdout.endswith("BREAKS: callers or generated clients stop working.\n")
    assert f"{provider / 'openapi.yaml'}:16" in failed.stdout

    line = f"2.0.0 | {FEWER_LINE} | "
    assert line in failed.stdout.splitlines()
    (consumer / "accepted").write_text(f"{line}we have short ones\n", encoding="utf-8")
    accepted = run(tools, consumer, *check, "--exceptions", "accepted")
    assert accepted.returncode == 0
    assert "(accepted: we have short ones)" in accepted.stdout
    assert accepted.stdout.endswith("HOLDS: nothing breaks but what was accepted.\n")


def test_a_consumer_is_not_broken_by_what_it_does_not_use(tmp_path: Path, tools: Path) -> None:
    (tmp_path / "pens.yaml").write_text(PART, encoding="utf-8")
    (tmp_path / "openapi.yaml").write_text(changed(("list_old_pens", "find_old_pens")), encoding="utf-8")
    assert run(tools, tmp_path, "--base", "pens.yaml", "--head", "openapi.yaml").returncode == 0


def test_a_fork_checks_itself_against_upstream(tmp_path: Path, tools: Path) -> None:
    upstream, fork = tmp_path / "upstream", tmp_path / "fork"
    upstream.mkdir()
    (upstream / "openapi.yaml").write_text(SMALL, encoding="utf-8")
    commit(upstream)
    git(tmp_path, "clone", "--quiet", "--origin", "upstream", "upstream", "fork")
    check = documented("upstream/main")
    added = changed(("        colour:\n", "        length:\n          type: integer\n        colour:\n"))
    (fork / "openapi.yaml").write_text(added, encoding="utf-8")
    passed = run(tools, fork, *check)
    assert passed.returncode == 0, passed.stderr
    assert "the changes need 1.1.0 or later; the contract has 1.0.0, which is too low." in passed.stdout

    (fork / "openapi.yaml").write_text(changed(FEWER), encoding="utf-8")
    commit(fork)
    failed = run(tools, fork, "--base", "upstream/main:openapi.yaml", "--head", "HEAD:openapi.yaml")
    assert failed.returncode == 1
    assert "[request-parameter-max-length-decreased]" in failed.stdout


def test_a_removal_is_refused_before_its_sunset_though_it_is_accepted(tmp_path: Path, tools: Path) -> None:
    far = changed(("x-sunset: '2026-12-31'", "x-sunset: '2999-12-31'"))
    (tmp_path / "base.yaml").write_text(far, encoding="utf-8")
    (tmp_path / "head.yaml").write_text(PART, encoding="utf-8")
    line = "2.0.0 | operation-removed | GET /old-pens | the operation was removed | nobody calls it\n"
    (tmp_path / "accepted").write_text(line, encoding="utf-8")
    ran = run(tools, tmp_path, "--base", "base.yaml", "--head", "head.yaml", "--exceptions", "accepted")
    assert ran.returncode == 1
    assert "Put it back until 2999-12-31." in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--base", "openapi.yaml"), "needs --base and --head"),
        (("--base", "openapi.yaml", "--head"), "--head needs a value"),
        (("--bace", "openapi.yaml"), "unknown argument --bace"),
        (("--base", "none.yaml", "--head", "openapi.yaml"), "none.yaml: "),
        (("--base", "none:openapi.yaml", "--head", "openapi.yaml"), "is neither a file nor in git"),
        (("--base", "http://127.0.0.1:1/openapi.yaml", "--head", "openapi.yaml"), "cannot be fetched"),
        (("--base", "no-info", "--head", "openapi.yaml"), "no-info is no OpenAPI 3 document"),
        (("--base", "http://127.0.0.1:1/a b", "--head", "openapi.yaml"), "cannot be fetched"),
        (("--base", "--output=written:", "--head", "openapi.yaml"), "--output=written:: "),
        (("--base", "text", "--head", "openapi.yaml"), "text is no OpenAPI 3 document"),
        (("--base", "openapi.yaml", "--head", "openapi.yaml", "--exceptions", "text"), "text:1: not `VERSION"),
        (("--base", "openapi.yaml", "--head", "openapi.yaml", "--exceptions", "none"), "none: "),
    ],
)
def test_what_cannot_be_read_is_told_with_exit_code_2(
    tmp_path: Path, tools: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "openapi.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "text").write_text("only: text\n", encoding="utf-8")
    (tmp_path / "no-info").write_text("openapi: 3.0.3\npaths: {}\n", encoding="utf-8")
    ran = run(tools, tmp_path, *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr


def test_a_machine_without_tools_is_told_what_it_lacks(tmp_path: Path, tools: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(SMALL, encoding="utf-8")
    contracts = ("--base", "openapi.yaml", "--head", "openapi.yaml")
    assert "OASDIFF=none is no program" in run(tools, tmp_path, *contracts, OASDIFF="none").stderr
    other = run(tools, tmp_path, *contracts, OASDIFF=shutil.which("true") or "")
    assert (other.returncode, "does not answer `flatten` with JSON" in other.stderr) == (2, True)
    assert "needs Python 3.10" in run(tools, tmp_path, *contracts, PYTHON="none").stderr
    bare = tmp_path / "bin"
    bare.mkdir()
    for program in ("bash", "dirname", "readlink", "sed"):
        found = shutil.which(program)
        assert found
        (bare / program).symlink_to(found)
    ran = run(tools, tmp_path, *contracts, OASDIFF="", PATH=str(bare), PYTHON=sys.executable, HOME=str(tmp_path))
    assert ran.returncode == 2
    assert "needs Go" in ran.stderr


def test_pythons_standard_library_is_enough(tmp_path: Path, tools: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(SMALL, encoding="utf-8")
    bare = tmp_path / "python"
    bare.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "$@"\n', encoding="utf-8")
    bare.chmod(0o755)
    ran = run(tools, tmp_path, "--base", "openapi.yaml", "--head", "openapi.yaml", PYTHON=str(bare))
    assert ran.returncode == 0, ran.stderr


def test_exceptions_may_come_from_any_editor(tmp_path: Path, tools: Path) -> None:
    (tmp_path / "base.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "head.yaml").write_text(changed(FEWER), encoding="utf-8")
    text = f"\ufeff# ours\r\n2.0.0 | {FEWER_LINE} | short ones\u2028it is said\r\n"
    (tmp_path / "accepted").write_bytes(text.encode())
    ran = run(tools, tmp_path, "--base", "base.yaml", "--head", "head.yaml", "--exceptions", "accepted")
    assert ran.returncode == 0, ran.stderr


def test_a_running_server_is_read_as_it_is(tmp_path: Path, tools: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(SMALL, encoding="utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:  # noqa: ANN401
            super().__init__(*arguments, directory=str(tmp_path))

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/openapi.yaml"
        ran = run(tools, tmp_path, "--base", "openapi.yaml", "--head", address, no_proxy="127.0.0.1")
        server.shutdown()
    assert ran.returncode == 0, ran.stderr
    assert "Nothing changed." in ran.stdout


def test_only_files_may_name_other_files(tmp_path: Path, tools: Path) -> None:
    (tmp_path / "colour.yaml").write_text("type: string\nmaxLength: 20\n", encoding="utf-8")
    named = ("            type: string\n            maxLength: 20\n", "            $ref: colour.yaml\n")
    (tmp_path / "openapi.yaml").write_text(changed(named), encoding="utf-8")
    commit(tmp_path)
    assert run(tools, tmp_path, "--base", "openapi.yaml", "--head", "openapi.yaml").returncode == 0
    shown = run(tools, tmp_path, "--base", "HEAD:openapi.yaml", "--head", "openapi.yaml")
    assert shown.returncode == 2
    assert "external reference" in shown.stderr


def workflow() -> dict[Any, Any]:
    document: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    return document


def test_the_workflow_runs_the_script_with_options_that_exist() -> None:
    step = workflow()["jobs"]["contract-check"]["steps"][-1]
    command = step["run"]
    assert command.split()[0] == "../tools/tools/contract-check"
    options = set(re.findall(r"--[a-z]+", command))
    helped = subprocess.run([ROOT / "tools" / "contract-check", "--help"], capture_output=True, text=True, check=True)
    assert options == {"--base", "--head", "--exceptions"}
    assert all(f"\n  {option} " in helped.stdout for option in options)
    assert set(re.findall(r"\$\{?([A-Z]+)", command)) == set(step["env"])


def test_the_workflow_uses_each_input_and_no_other() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    # YAML 1.1 reads the key `on` as true.
    declared = set(workflow()[True]["workflow_call"]["inputs"])
    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == declared
    commands = [step["run"] for step in workflow()["jobs"]["contract-check"]["steps"] if "run" in step]
    assert all("${{" not in command for command in commands)


def test_the_documented_workflow_sets_inputs_that_exist_and_those_that_must() -> None:
    text = (ROOT / "docs" / "contract-ci.md").read_text(encoding="utf-8")
    shown = yaml.safe_load(text.partition("```yaml\n")[2].partition("```")[0])["jobs"]["contract"]
    inputs = workflow()[True]["workflow_call"]["inputs"]
    assert shown["uses"].partition("@")[0].endswith("/.github/workflows/contract-check.yml")
    assert set(shown["with"]) <= set(inputs)
    assert {name for name, given in inputs.items() if given["required"]} <= set(shown["with"])


def test_the_workflow_s_command_works_in_its_folders(tmp_path: Path, tools: Path) -> None:
    shutil.copytree(tools.parent, tmp_path / "tools" / "tools")
    checked = tmp_path / "checked"
    checked.mkdir()
    (checked / "openapi.yaml").write_text(SMALL, encoding="utf-8")
    (checked / "old.yaml").write_text(SMALL, encoding="utf-8")
    command = workflow()["jobs"]["contract-check"]["steps"][-1]["run"]
    for exceptions, code in (("", 0), ("none", 2)):
        env = {"BASE": "old.yaml", "HEAD": "openapi.yaml", "EXCEPTIONS": exceptions, "OASDIFF": oasdiff.program()}
        ran = subprocess.run(["bash", "-ec", command], cwd=checked, env=os.environ | env, check=False)
        assert ran.returncode == code
