"""The repository's history: what the present contract started from."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from contract.project import need


class NoHistory(Exception):
    """There is nothing to compare with; the text says why."""


class UnknownBase(Exception):
    """`BASE_REF` names no commit."""


def git(root: Path, *arguments: str) -> str | None:
    """What git answers; none where it fails."""
    ran = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    return ran.stdout.strip() if ran.returncode == 0 else None


def base_commit(root: Path) -> str:
    """Where the present work left what others have: its merge base with `BASE_REF`, or with origin's main branch.

    What is merged already is compared with its first parent.
    """
    need("git")
    head = git(root, "rev-parse", "--verify", "HEAD")
    if head is None:
        raise NoHistory("there is no git history here")
    wanted = os.environ.get("BASE_REF") or "refs/remotes/origin/HEAD"
    there = git(root, "rev-parse", "--verify", "--quiet", f"{wanted}^{{commit}}")
    if there is None and os.environ.get("BASE_REF"):
        raise UnknownBase(wanted)
    base = git(root, "merge-base", "HEAD", there) if there else None
    if base is None or base == head:
        base = git(root, "rev-parse", "--verify", "--quiet", "HEAD^1")
    if base is None:
        raise NoHistory("HEAD has no parent here: a first commit, or a shallow clone (`git fetch --unshallow`)")
    return base


def files_under(root: Path, commit: str, folder: str) -> list[str]:
    """The files of a commit in the folder, relative to `root`."""
    listed = git(root, "ls-tree", "-r", "--name-only", commit, "--", folder)
    return listed.splitlines() if listed else []


def content(root: Path, commit: str, file: str) -> bytes | None:
    """A file as a commit has it; its name is relative to `root`."""
    ran = subprocess.run(["git", "show", f"{commit}:./{file}"], cwd=root, capture_output=True, check=False)
    return ran.stdout if ran.returncode == 0 else None
