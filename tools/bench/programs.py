"""The programs that are measured, and those that measure: built, installed or asked for."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from functools import cache
from pathlib import Path

from bench.project import BENCH, ROOT, Failed, Lacking, run

DEBIAN = {"wrk": "wrk", "sqlite3": "sqlite3", "valgrind": "valgrind"}
"""The Debian package of each program."""


@cache
def need(program: str) -> str:
    """The path of a program, which is installed where this user may do so."""
    path = shutil.which(program) or install(program)
    if path is None:
        package = DEBIAN.get(program)
        how = f" (Debian: apt install {package})" if package else ""
        raise Lacking(f"the program {program}{how}")
    return path


def install(program: str) -> str | None:
    """Installs a program's Debian package; `None` where that cannot be done."""
    if program not in DEBIAN or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    print(f"bench: apt-get install {DEBIAN[program]}", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-q"], env=environment)
    run(["apt-get", "install", "-qy", "--no-install-recommends", DEBIAN[program]], env=environment)
    return shutil.which(program)


def cargo_build(folder: Path, *more: str) -> None:
    """Builds a workspace, optimized."""
    if shutil.which("cargo") is None:
        raise Lacking("cargo: https://rustup.rs")
    print(f"bench: cargo build --release, in {folder}", file=sys.stderr)
    run(["cargo", "build", "--release", "--quiet", *more], cwd=folder)


@cache
def counterfoil() -> Path:
    """The server."""
    cargo_build(ROOT, "--bin", "counterfoil", *shlex.split(os.environ.get("LOCKED", "")))
    return ROOT / "target" / "release" / "counterfoil"


@cache
def example(name: str) -> Path:
    """A program of `src/vision` for measurements."""
    locked = shlex.split(os.environ.get("LOCKED", ""))
    cargo_build(ROOT, "--package", "counterfoil-vision", "--example", name, *locked)
    return ROOT / "target" / "release" / "examples" / name


@cache
def rival() -> Path:
    """The bare server that it is compared with."""
    cargo_build(BENCH / "rival", "--locked", "--target-dir", str(ROOT / "target" / "rival"))
    return ROOT / "target" / "rival" / "release" / "rival"


@cache
def course_python() -> Path:
    """A Python that has what the items course installs."""
    return python_with("course", BENCH / "course" / "requirements.txt")


@cache
def vision_python() -> Path:
    """A Python that has what the rival of image classification runs on."""
    if sys.version_info < (3, 11):
        raise Lacking("Python 3.11 or newer: older ones have no present ONNX Runtime")
    return python_with("vision-rival", BENCH / "vision" / "rival" / "requirements.txt")


@cache
def tokens_python() -> Path:
    """A Python that has what makes tokens."""
    return python_with("tokens", BENCH / "auth" / "requirements.txt")


def python_with(name: str, wanted: Path) -> Path:
    """A Python with pinned packages, in a folder of its own."""
    folder = ROOT / ".tools" / name
    installed = folder / "installed.txt"
    if not installed.exists() or installed.read_text() != wanted.read_text():
        print(f"bench: pip install -r {wanted.relative_to(ROOT)}", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        run([sys.executable, "-m", "venv", folder])
        pip = [str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--require-hashes", "-r", str(wanted)])
        installed.write_text(wanted.read_text())
    return folder / "bin" / "python"


def version(command: list[str | Path]) -> str:
    """The first line of what a program says of its version, or that it is not there."""
    try:
        return run(command).split("\n", 1)[0].strip()
    except (OSError, Failed):
        return "not installed"
