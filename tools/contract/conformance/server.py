"""The server under test: built, started in a folder of its own, stopped, and its log read."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contract.project import ROOT, run
from contract.report import Fault, Lacking

PROGRAM = ROOT / "target" / "debug" / "counterfoil"
STOPS_WITHIN = 60
"""Seconds until a server that was asked to stop is killed: more than the server's own grace."""


def build() -> None:
    """Builds the server, which `make test` has built already."""
    locked = shlex.split(os.environ.get("LOCKED", ""))
    built = run(["cargo", "build", "--quiet", "--workspace", "--bin", "counterfoil", *locked])
    if built.returncode != 0:
        raise Lacking(f"the server, which does not build:\n{built.stderr}")


class Server:
    """A running demo server on an empty database, and what it left behind."""

    def __init__(self, process: subprocess.Popen[str], url: str, log: Path) -> None:
        """A server that said where it listens."""
        self.process = process
        self.url = url
        self.log = log
        self.exit_code: int | None = None
        self.died = False

    def stop(self) -> None:
        """Asks it to stop, as a supervisor does."""
        self.died = self.process.poll() is not None
        if not self.died:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.exit_code = self.process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def faults(self) -> list[Fault]:
        """What went wrong inside, whatever clients were told."""
        mend = f"Read {os.path.relpath(self.log, ROOT)}; mend the server, and add the request to tests/http."
        # By line feeds alone: paths hold other characters that Python takes for an end of a line.
        lines = self.log.read_text(encoding="utf-8", errors="replace").split("\n")
        found = [Fault(f"the server logged: {line}", mend) for line in lines if is_failure(line)]
        if self.died:
            found.insert(0, Fault(f"the server ended by itself with the exit code {self.exit_code}", mend))
        elif self.exit_code != 0:
            code = "not at all" if self.exit_code is None else f"with the exit code {self.exit_code}"
            found.insert(0, Fault(f"the server, asked to stop by SIGTERM, ended {code}", mend))
        return found


@contextmanager
def serve(folder: Path, *more: str) -> Iterator[Server]:
    """Runs the server in an empty folder, with more settings where there are some; the log stays there."""
    log = folder / "server.log"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COUNTERFOIL_")}
    command = [str(PROGRAM), "serve", "--demo", "--listen", "127.0.0.1:0", "--database", "sqlite:server.db", *more]
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=errors
        )
    try:
        assert process.stdout is not None
        address = re.search(r"http://\S+", process.stdout.readline())
        if address is None:
            raise Lacking(f"a server that starts; this one said:\n{log.read_text(encoding='utf-8')}")
        server = Server(process, address[0], log)
        yield server
        server.stop()
    finally:
        process.kill()
        process.wait()


def is_failure(line: str) -> bool:
    """Whether a line of the log tells of an answer of 500, of an error, or, being no line of the log, of a panic."""
    try:
        entry = json.loads(line)
    except ValueError:
        return bool(line.strip())
    return bool(entry.get("level") == "ERROR" or entry.get("status") == 500)
