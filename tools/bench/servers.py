"""Servers under load: started on a free port of this machine, watched through /proc, stopped."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench import programs
from bench.project import BENCH, Failed

TICKS = os.sysconf("SC_CLK_TCK")
STARTS_WITHIN = 60
"""Seconds until a server that does not answer counts as broken."""


class Server:
    """A running server."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        """A server that listens."""
        self.process = process
        self.url = url

    def cpu_seconds(self) -> float:
        """What it and its workers used so far, in their own code and in the system on their behalf."""
        return sum(map(cpu_seconds, processes(self.process.pid)))

    def cpu_nanos(self) -> int:
        """What its one process used so far, to the nanosecond: by its CPU clock (clock_getcpuclockid(3))."""
        return time.clock_gettime_ns((~self.process.pid << 3) | 2)

    def peak_kib(self) -> int:
        """The most memory that it ever held (`VmHWM`)."""
        return peak_kib(self.process.pid) or 0

    def shared_kib(self) -> int:
        """What it and its workers hold now, a page that several share counted once."""
        return sum(map(proportional_kib, processes(self.process.pid)))


def processes(pid: int) -> list[int]:
    """A process and all that descend from it."""
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        children += map(int, task.read_text().split())
    return [pid, *(each for child in children for each in processes(child))]


def cpu_seconds(pid: int) -> float:
    """What a process used so far; nothing where it has ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0
    user, system = stat.rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / TICKS


def proportional_kib(pid: int) -> int:
    """A process's proportional set size (`Pss`): what it shares with others is divided among them."""
    try:
        found = re.search(r"^Pss:\s*(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0


def peak_kib(pid: int) -> int | None:
    """A process's most resident memory so far; `None` where it has ended."""
    try:
        found = re.search(r"^VmHWM:\s*(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    except OSError:
        return None
    return int(found[1]) if found else None


@contextmanager
def running(
    command: Sequence[str | Path],
    folder: Path,
    *,
    url: str | None = None,
    env: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """Runs a server in a folder. Where it is not told its address, it prints it on its first line."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COUNTERFOIL_")}
    environment |= env or {}
    # What it logs by default, it logs: formatting and writing are part of its work, a disk is not.
    process = subprocess.Popen(
        [str(word) for word in command],
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.DEVNULL if url else subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Server(process, url or printed_address(process))
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def printed_address(process: subprocess.Popen[str]) -> str:
    """The address on the first line that a server prints."""
    assert process.stdout is not None
    found = re.search(r"http://[^\s/]+", process.stdout.readline())
    if found is None:
        raise Failed("a server did not start; run it by hand to see why")
    return found[0]


def counterfoil(database: Path, *more: str | Path) -> list[str | Path]:
    """The command that serves a database, with every other setting as it is by default."""
    where = ["--listen", "127.0.0.1:0", "--database", f"sqlite:{database}"]
    return [programs.counterfoil(), "serve", "--demo", *where, *more]


def guarded(database: Path, keys: Path | None) -> list[str | Path]:
    """The command that serves a database to whoever has a token; with a folder of keys, it issues tokens itself."""
    where = ["--listen", "127.0.0.1:0", "--database", f"sqlite:{database}"]
    limits = ["--rate-limit-address", "off", "--rate-limit-principal", "off"]
    issuing: list[str | Path] = ["--token-keys", keys] if keys else []
    return [programs.counterfoil(), "serve", *where, *limits, *issuing]


def rival(form: str, database: Path) -> list[str | Path]:
    """The command of the bare server."""
    return [programs.rival(), form, database]


@contextmanager
def course(folder: Path) -> Iterator[Server]:
    """Runs the items course's server under uvicorn, with its database in a folder."""
    port = free_port()
    command: list[str | Path] = [programs.course_python(), BENCH / "course" / "items_api.py", str(port)]
    with running(command, folder, url=f"http://127.0.0.1:{port}") as server:
        deadline = time.monotonic() + STARTS_WITHIN
        while not listens(port):
            if server.process.poll() is not None or time.monotonic() > deadline:
                raise Failed(f"the course's server did not start; run {' '.join(map(str, command))} by hand")
            time.sleep(0.05)
        yield server


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def listens(port: int) -> bool:
    """Whether somebody accepts connections on a port of this machine."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
