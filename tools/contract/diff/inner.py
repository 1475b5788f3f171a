"""What is inside of parameters and of answers' headers: lists, objects, alternatives, documents.

oasdiff looks inside of bodies alone. So these are put to it as bodies: each parameter a field of one that is sent,
each header a field of one that is answered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from contract.diff import oasdiff
from contract.diff.change import Change
from contract.diff.document import Document
from contract.diff.locate import locate
from contract.diff.schemas import answer_pairs, header_pairs
from contract.diff.severity import change_of
from contract.diff.walk import Json, Pair, operation_pairs, parameter_pairs, resolve

FIELD = re.compile(r"`(value-\d+)(/?)([^`]*)`")


def changes(base: Document, head: Document) -> Iterator[Change]:
    """All changes inside; those of plain values, and of whole parameters and headers, oasdiff sees where they are."""
    fields = [
        pair
        for pair in valued(base.tree, head.tree)
        if is_structured(base.tree, pair.base) or is_structured(head.tree, pair.head)
    ]
    if not fields:
        return
    named = {f"value-{place}": pair for place, pair in enumerate(fields)}
    with TemporaryDirectory() as scratch:
        files = Path(scratch) / "base.json", Path(scratch) / "head.json"
        for file, document, side in zip(files, (base, head), ("base", "head"), strict=True):
            bodies = placed(as_bodies(document.tree, named, side), document.file.resolve().parent)
            file.write_text(json.dumps(bodies), encoding="utf-8")
        entries = oasdiff.changelog(*files, local=base.local and head.local)
    for entry in entries:
        change, found = change_of(entry), FIELD.search(entry["text"])
        if change is None or found is None:
            continue
        name, inside, path = found.groups()
        pair = named[name]
        if inside or "content" in pair.base or "unique-items" in change.id:
            what = change.what.replace(found.group(), f"`{path or 'value'}`")
            line = locate(base.text, pair.anchor), locate(head.text, pair.anchor)
            yield replace(change, what=f"in {pair.name}: {what}", base_line=line[0], head_line=line[1])


def valued(base: Json, head: Json) -> Iterator[Pair]:
    """The parameters and the headers of answers that both have."""
    for operation in operation_pairs(base, head):
        yield from parameter_pairs(base, head, operation)
        for answer in answer_pairs(base, head, operation):
            yield from header_pairs(base, head, answer)


def schema_of(value: Json) -> Json:
    """The schema of a parameter or a header."""
    contents: list[Json] = list(value.get("content", {}).values())
    found: Any = contents[0].get("schema") if contents else value.get("schema")
    return found if isinstance(found, dict) else {}


def is_structured(tree: Json, value: Json) -> bool:
    """Whether there is something inside; in another file there may be anything."""
    schema = resolve(tree, schema_of(value))[0]
    return "content" in value or bool(
        schema.keys() & {"$ref", "items", "properties", "additionalProperties", "oneOf", "anyOf"}
    )


def placed(value: Any, folder: Path) -> Any:  # noqa: ANN401
    """The same, with references to files that hold from every folder."""
    if isinstance(value, list):
        return [placed(element, folder) for element in value]
    if not isinstance(value, dict):
        return value
    ref = value.get("$ref")
    if isinstance(ref, str) and not ref.startswith(("#", "http://", "https://")):
        return {**value, "$ref": str(folder / ref)}
    return {key: placed(inner, folder) for key, inner in value.items()}


def as_bodies(tree: Json, named: dict[str, Pair], side: str) -> Json:
    """A contract of the same schemas whose operations send and answer the values as fields."""
    paths: Json = {}
    for name, pair in named.items():
        method, _, path = pair.where.partition(" ")
        operation = paths.setdefault(path, {}).setdefault(method.lower(), {"responses": {"200": {"description": ""}}})
        holder = operation.setdefault("requestBody", {}) if pair.sent else operation["responses"]["200"]
        body = {"application/json": {"schema": {"type": "object", "properties": {}}}}
        fields = holder.setdefault("content", body)["application/json"]["schema"]["properties"]
        fields[name] = schema_of(getattr(pair, side))
    schemas = {"schemas": tree.get("components", {}).get("schemas", {})}
    return {"openapi": tree["openapi"], "info": tree["info"], "paths": paths, "components": schemas}
