"""Lists what the binary is made of, as CycloneDX: `sbom.py CARGO_CYCLONEDX FOLDER`, in the project's folder.

It writes FOLDER/counterfoil.cdx.json, and fails where a crate is lacking there that `cargo tree` names. Neither
compiles anything.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

DRAFT = "counterfoil-sbom-draft"
"""cargo-cyclonedx writes a file of this name beside the manifest of each crate of the workspace."""


def said(*command: str | Path) -> str:
    """What a program prints; where it fails, so does this one."""
    ended = subprocess.run([str(word) for word in command], text=True, stdout=subprocess.PIPE, check=False)
    if ended.returncode != 0:
        sys.exit(f"sbom: {' '.join(map(str, command))} ended with the exit code {ended.returncode}")
    return ended.stdout


def workspace() -> list[Path]:
    """The folders of the workspace's crates; the project's is one."""
    told = json.loads(said("cargo", "metadata", "--format-version=1", "--no-deps", *locked()))
    return [Path(package["manifest_path"]).parent for package in told["packages"]]


def written(program: Path) -> dict[str, object]:
    """What cargo-cyclonedx writes of the crate `counterfoil`, without this machine's path."""
    drafts = [folder / f"{DRAFT}.json" for folder in workspace()]
    try:
        said(program, "cyclonedx", "--quiet", "--format=json", "--spec-version=1.5", f"--override-filename={DRAFT}")
        text = Path(f"{DRAFT}.json").read_text(encoding="utf-8").replace(Path.cwd().as_uri(), "file://.")
    finally:
        for draft in drafts:
            draft.unlink(missing_ok=True)
    document: dict[str, object] = json.loads(text)
    return document


def listed(document: dict[str, object]) -> set[str]:
    """The crates of a CycloneDX document as `name version`."""
    components = document.get("components", [])
    assert isinstance(components, list)
    return {f"{each['name']} {each['version']}" for each in components}


def needed() -> set[str]:
    """The crates that `cargo tree` names for the binary and for building it, less the binary's own."""
    tree = ["cargo", "tree", "--package=counterfoil", "--edges=normal,build", "--prefix=none", "--format={p}"]
    words = (line.split() for line in said(*tree, *locked()).splitlines())
    return {f"{name} {version.removeprefix('v')}" for name, version, *_ in words if name != "counterfoil"}


def locked() -> list[str]:
    """CI's `--locked`, where it is set."""
    return os.environ.get("LOCKED", "").split()


def main() -> None:
    """Writes the document and compares it."""
    program, folder = Path(sys.argv[1]), Path(sys.argv[2])
    document = written(program)
    there, wanted = listed(document), needed()
    missing = sorted(wanted - there)
    if missing:
        sys.exit(f"sbom: {len(missing)} crates of `cargo tree` are not listed: {', '.join(missing)}")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "counterfoil.cdx.json"
    file.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"wrote {file}: {len(there)} crates, among them all {len(wanted)} of `cargo tree`")


if __name__ == "__main__":
    main()
