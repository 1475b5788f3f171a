"""Writes the golden answers of a model anew: what it says today of the pictures whose labels are known.

usage: python3 tools/golden.py target/release/counterfoil models/cats-dogs

The labels in golden.json stay as they are: a model that names another is refused, here as by the server. A new
picture needs its file in the folder `golden`, and an entry with `file` and `prediction` in golden.json.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def answers(counterfoil: str, model: Path, pictures: list[Path]) -> list[dict[str, object]]:
    """What the model says of each picture, its golden answers left out."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(model, Path(folder) / model.name, ignore=shutil.ignore_patterns("golden"))
        command = [counterfoil, "classify", "--models", folder, *map(str, pictures)]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def main(counterfoil: str, model: Path) -> None:
    """Compares the labels and writes the values."""
    file = model / "golden" / "golden.json"
    golden = json.loads(file.read_text())
    pictures = [file.parent / picture["file"] for picture in golden["pictures"]]
    for known, said in zip(golden["pictures"], answers(counterfoil, model, pictures), strict=True):
        if said["prediction"] != known["prediction"]:
            sys.exit(
                f"{known['file']} shows {known['prediction']}; the model says {said['prediction']} {said['values']}"
            )
        known["values"] = said["values"]
    lines = ",\n    ".join(json.dumps(picture) for picture in golden["pictures"])
    file.write_text(f'{{\n  "tolerance": {golden["tolerance"]},\n  "pictures": [\n    {lines}\n  ]\n}}\n')
    print(f"Wrote {file}.")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], Path(sys.argv[2]))
