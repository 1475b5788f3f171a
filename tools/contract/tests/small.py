"""A small contract to plant changes into, and a project around it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from contract.releases import Project

SMALL = """\
openapi: 3.0.3
info:
  title: Pens
  version: 1.0.0
paths:
  /pens:
    get:
      tags: [pens]
      operationId: list_pens
      description: All pens.
      parameters:
        - name: colour
          in: query
          schema:
            type: string
            maxLength: 20
      responses:
        '200':
          description: Pens
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Pen'
  /old-pens:
    get:
      operationId: list_old_pens
      deprecated: true
      x-deprecation: '2026-01-01'
      x-sunset: '2026-12-31'
      responses:
        '204':
          description: None
components:
  schemas:
    Pen:
      type: object
      required: [name, colour]
      properties:
        name:
          type: string
          maxLength: 50
        colour:
          type: string
          maxLength: 20
"""
FEWER = ("maxLength: 20\n      responses", "maxLength: 10\n      responses")
"""A breaking change: a tighter limit of a parameter."""
FEWER_LINE = (
    "request-parameter-max-length-decreased | GET /pens | "
    "for the `query` request parameter `colour`, the maxLength was decreased from `20` to `10`"
)
OLD_PENS = SMALL[SMALL.index("  /old-pens:") : SMALL.index("components:")]


def changed(*replacements: tuple[str, str], version: str = "1.0.0") -> str:
    """The small contract with texts replaced; that each was there is part of the case."""
    text = SMALL
    for old, new in (("version: 1.0.0", f"version: {version}"), *replacements):
        assert old in text
        text = text.replace(old, new)
    return text


def project(folder: Path, now: str = SMALL, exceptions: str = "") -> Project:
    """A project that released the small contract as 1.0.0."""
    (folder / "contract" / "released").mkdir(parents=True, exist_ok=True)
    (folder / "contract" / "released" / "1.0.0.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "contract" / "exceptions").write_text(exceptions, encoding="utf-8")
    (folder / "openapi.yaml").write_text(now, encoding="utf-8")
    return Project(folder)


def git(folder: Path, *arguments: str) -> str:
    """Runs git without the user's settings."""
    identity = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    ran = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def commit(folder: Path) -> str:
    """Commits everything; the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "step")
    return git(folder, "rev-parse", "HEAD")
