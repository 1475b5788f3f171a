"""How much memory the import and the export of the whole data set hold at most."""

from __future__ import annotations

import http.client
import shutil
import subprocess
import time
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from bench import programs, servers
from bench.data import made
from bench.measures import Measure, Settings
from bench.project import ROOT, Failed, fresh
from bench.results import Figure, Result, Target
from bench.servers import Server
from bench.stats import Sample

TARGET = Target(64, "MiB above idle")
AGAINST = "idle"


def memory(settings: Settings) -> list[Result]:
    """By the command line, and over HTTP where the contract has it."""
    if settings.file is None:
        return [Result.left_out("memory: import and export of all rows", AGAINST, TARGET, "no data set was given")]
    folder = fresh("memory")
    full = folder / "full.db"
    (folder / "header.csv").write_text(settings.file.open(encoding="utf-8").readline(), encoding="utf-8")
    empty, all_rows = folder / "empty.db", folder / "all.csv"
    results = [
        result(
            "`counterfoil import` of all rows",
            peak_of_command(["import", "online-retail", folder / "header.csv"], empty),
            peak_of_command(["import", "online-retail", settings.file], full),
        ),
        result(
            "`counterfoil export` of all rows",
            peak_of_command(["export", "online-retail", "--output", folder / "none.csv"], empty),
            peak_of_command(["export", "online-retail", "--output", all_rows], full),
        ),
    ]
    results += over_http(folder, full)
    shutil.rmtree(folder)
    return results


def result(what: str, idle: float, most: float) -> Result:
    """The row of one run."""
    figures = [Figure(f"{what}: idle", f"{idle:.1f} MiB"), Figure(f"{what}: at most", f"{most:.1f} MiB")]
    return Result.of(f"memory: {what}", AGAINST, TARGET, Sample.of([most - idle]), figures)


def peak_of_command(words: list[str | Path], database: Path) -> float:
    """The most memory that a command holds, in MiB, seen every few milliseconds."""
    command = [str(word) for word in (programs.counterfoil(), *words, "--database", f"sqlite:{database}")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    most = 0
    while process.poll() is None:
        most = max(most, servers.peak_kib(process.pid) or 0)
        time.sleep(0.002)
    if process.returncode != 0:
        assert process.stderr is not None
        raise Failed(f"{' '.join(command)}: {process.stderr.read()}")
    return most / 1024


def over_http(folder: Path, full: Path) -> list[Result]:
    """Reads all invoices from one server and adds them to another."""
    paths = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))["paths"]
    if "/invoice/import" not in paths or "/invoice/export" not in paths:
        return []
    lines = folder / "invoices.ndjson"
    with servers.running(servers.counterfoil(full), folder) as server:
        before = server.peak_kib() / 1024
        with lines.open("wb") as file:
            shutil.copyfileobj(answer(server, "GET", "/invoice/export"), file)
        results = [result("`GET /invoice/export` of all rows", before, server.peak_kib() / 1024)]
    with servers.running(servers.counterfoil(made(folder / "new.db")), folder) as server:
        before = server.peak_kib() / 1024
        report = answer(server, "POST", "/invoice/import", lines).read()
        if b'"refused":0' not in report:
            raise Failed(f"POST /invoice/import refused lines: {report[:500]!r}")
        results.append(result("`POST /invoice/import` of all rows", before, server.peak_kib() / 1024))
    return results


def answer(server: Server, method: str, path: str, body: Path | None = None) -> http.client.HTTPResponse:
    """The answer to one request, whose body is sent as a file of lines of JSON."""
    address = urlsplit(server.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=300)
    if body is None:
        connection.request(method, path)
    else:
        headers = {"Content-Type": "application/x-ndjson", "Content-Length": str(body.stat().st_size)}
        with body.open("rb") as file:
            connection.request(method, path, body=file, headers=headers)
    response = connection.getresponse()
    if response.status != http.client.OK:
        raise Failed(f"{method} {path} answered {response.status}: {response.read(500)!r}")
    return response


MEASURES = [
    Measure(
        "memory",
        "The most resident memory of the process (`VmHWM`). A command is idle when there are no rows to import or "
        "export; a server, before its first request.",
        memory,
    ),
]
