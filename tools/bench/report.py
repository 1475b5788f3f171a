"""docs/benchmarks.md: the results as people read them."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from bench import programs
from bench.measures import Measure
from bench.project import ROOT
from bench.results import Measured

FILE = ROOT / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

`make bench-data`, `make bench-vision` and `make bench-auth` measured and wrote this (`make bench-data
ONLY="get post"` measures some of it anew, `QUICK=1` for a shorter time, `FILE=online_retail.csv` gives it the data
set; `make bench-vision PHOTOS=folder` gives it photos). Each figure is the median of several rounds, with the least
and the greatest in brackets; in each round counterfoil and its rival took turns on the same machine. All load is on
loopback, and wrk shares the cores with the servers.
"""


def write(measures: list[Measure], measured: dict[str, Measured], file: Path = FILE) -> None:
    """Writes the document."""
    file.write_text(document(measures, measured, machine()), encoding="utf-8")


def document(measures: list[Measure], measured: dict[str, Measured], machine: str) -> str:
    """The text of the document."""
    found = [(measure, measured[measure.name]) for measure in measures if measure.name in measured]
    lines = [HEAD, "| what | against | target | measured | verdict |", "|---|---|---|---|---|"]
    for _, entry in found:
        for row in entry.results:
            lines.append(f"| {row.what} | {row.against} | {row.target} | {row.value} | {row.verdict} |")
    lines += ["", machine]
    for measure, entry in found:
        lines += ["", f"## {measure.name}", "", filled(measure.about), ""]
        lines.append(f"Measured on {entry.date} at {entry.commit}: `{entry.notes}`.")
        if any(row.figures for row in entry.results):
            lines += ["", "| | |", "|---|---|"]
            lines += [f"| {figure.what} | {figure.text} |" for row in entry.results for figure in row.figures]
    return "\n".join(lines) + "\n"


def filled(text: str, width: int = 118) -> str:
    """A paragraph in lines of a bounded width."""
    lines = [""]
    for word in text.split():
        fits = len(lines[-1]) + 1 + len(word) <= width
        if lines[-1] and not fits:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def machine() -> str:
    """What it was measured on and with, at the last run."""
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"^model name\s*:\s*(.+)$", info, re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    tools = [
        programs.version(["rustc", "--version"]),
        "wrk " + wrk_version(),
        "sqlite3 " + programs.version(["sqlite3", "--version"]).split(" ")[0],
        programs.version(["valgrind", "--version"]).replace("-", " "),
        f"Python {platform.python_version()}",
    ]
    tools += pinned()
    cores = f"{os.cpu_count()} cores ({model[1].strip() if model else platform.machine()})"
    kernel = platform.release().split("-")[0]
    return f"Machine: {cores}, {memory:.0f} GiB, Linux {kernel}. Programs: {', '.join(tools)}."


def wrk_version() -> str:
    """Its version; it prints it and then fails for want of an address."""
    if shutil.which("wrk") is None:
        return "not installed"
    said = subprocess.run(["wrk", "-v"], capture_output=True, text=True, check=False).stdout
    return said.split(" [")[0].removeprefix("wrk ").strip()


def pinned() -> list[str]:
    """The Python packages of the rivals that a figure depends on most, with their versions."""
    wanted = r"^(fastapi|uvicorn|pillow|onnxruntime)==(\S+)"
    files = [ROOT / "bench" / "course" / "requirements.txt", ROOT / "bench" / "vision" / "rival" / "requirements.txt"]
    found = re.findall(wanted, "\n".join(file.read_text(encoding="utf-8") for file in files), re.MULTILINE)
    return list(dict.fromkeys(f"{name} {version}" for name, version in found))
