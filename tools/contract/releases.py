"""The contract as it was released: `contract/released/<version>.yaml`, one file for each version.

A release is cut with `make contract-release`: it copies `openapi.yaml` under its own version, never over one that is
there, drops the lines for what no release held from `contract/exceptions`, and writes `contract/CHANGELOG.md` anew.
From then on the gate compares with it, so the next change needs the next version.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contract.diff.document import Document, Unreadable, read
from contract.diff.exceptions import UNRELEASED, Line, parse, text_of
from contract.diff.version import Version


@dataclass(frozen=True)
class Project:
    """The files of a contract, in a folder."""

    root: Path

    @property
    def contract(self) -> Path:
        """The contract as it is now."""
        return self.root / "openapi.yaml"

    @property
    def exceptions(self) -> Path:
        """The breaking changes that were meant."""
        return self.root / "contract" / "exceptions"

    @property
    def changelog(self) -> Path:
        """What changed from release to release."""
        return self.root / "contract" / "CHANGELOG.md"

    def name(self, file: Path) -> str:
        """The file as reports name it."""
        return file.relative_to(self.root).as_posix()

    def read(self, file: Path, scratch: Path) -> Document:
        """A contract in the folder."""
        return read(self.name(file), scratch, folder=self.root)

    def released(self) -> list[tuple[Version, Path]]:
        """The released contracts, the oldest first."""
        found = []
        for file in (self.root / "contract" / "released").glob("*.yaml"):
            version = Version.parse(file.stem)
            if version is None:
                raise Unreadable(f"{self.name(file)}: a released contract is named after its version, as 1.0.0.yaml")
            found.append((version, file))
        return sorted(found)

    def exception_lines(self) -> list[Line | int]:
        """What `contract/exceptions` says; a number is a line that cannot be read."""
        if not self.exceptions.exists():
            return []
        try:
            return list(parse(text_of(self.exceptions.read_bytes())))
        except (OSError, UnicodeDecodeError) as error:
            raise Unreadable(f"{self.name(self.exceptions)}: {error}") from error


def cut(project: Project, scratch: Path) -> Path:
    """Keeps the present contract as released; the new file."""
    version = project.read(project.contract, scratch).version
    if Version.parse(version) is None:
        raise Unreadable(f"`info.version` is {version}; a release needs MAJOR.MINOR.PATCH")
    target = project.root / "contract" / "released" / f"{version}.yaml"
    if target.exists():
        raise Unreadable(
            f"{project.name(target)} is there already; raise `info.version` first, releases never change"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(project.contract.read_bytes())
    if project.exceptions.exists():
        kept = "\n".join(without_unreleased(text_of(project.exceptions.read_bytes())))
        project.exceptions.write_bytes(kept.encode())
    return target


def without_unreleased(text: str) -> Iterator[str]:
    """The lines of `contract/exceptions` but those that spoke of what no release held."""
    dropped = {line.number for line in parse(text) if isinstance(line, Line) and line.version == UNRELEASED}
    for number, line in enumerate(text.split("\n"), 1):
        if number not in dropped:
            yield line
