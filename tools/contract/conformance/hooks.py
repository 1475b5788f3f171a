"""What the contract says beyond JSON Schema, for schemathesis: each hook reads a keyword of the contract's own.

The tool loads this file by its path, outside of any package.
"""

from __future__ import annotations

import base64
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from uuid import UUID

import schemathesis
from hypothesis import strategies
from requests.utils import parse_header_links
from schemathesis import Case, HookContext, Response
from schemathesis.core.deserialization import DeserializationContext
from schemathesis.transport import SerializationContext

AnyCase = Case[Any]
Schema = dict[str, Any]
Values = dict[str, Any]


ROOT = Path(__file__).resolve().parents[3]


def pictures(*endings: str) -> list[bytes]:
    """The pictures of the tests with these endings, smallest first."""
    files = [path for path in (ROOT / "tests" / "pictures").rglob("*") if path.suffix in endings]
    return sorted((path.read_bytes() for path in files), key=len)


PICTURES = pictures(".jpg", ".png", ".webp")

# Bytes that are drawn are no picture; what is meant to be accepted is one.
schemathesis.openapi.media_type("image/jpeg", strategies.sampled_from(pictures(".jpg")))
schemathesis.openapi.media_type("image/png", strategies.sampled_from(pictures(".png")))
schemathesis.openapi.media_type("image/webp", strategies.sampled_from(pictures(".webp")))
schemathesis.openapi.media_type("application/octet-stream", strategies.sampled_from(PICTURES))
schemathesis.openapi.format("picture", strategies.sampled_from(PICTURES))


@schemathesis.hook
def before_load_schema(context: HookContext, raw_schema: Schema) -> None:
    """`x-max-decimals: 3` is `multipleOf: 0.001` to a tool that divides decimals exactly, which this one does. So it
    draws prices that the server must take, draws others that it must refuse, and checks those that it answers.

    `format: binary` is bytes as they are, for clients to keep so. The tool would parse the contract's YAML all the
    same, and complain that an object is no string.

    `x-line-schema` is the schema of each line of a body: an array to this tool, which writes and reads it as lines.

    Files in a form are pictures.
    """
    for content in objects(raw_schema):
        for field in objects(content.get("multipart/form-data")):
            if field.get("format") == "binary":
                field["format"] = "picture"
    for content in objects(raw_schema):
        if isinstance(line := content.get("x-line-schema"), dict):
            read_lines(content, line)
    for schema in objects(raw_schema):
        if isinstance(decimals := schema.get("x-max-decimals"), int):
            schema["multipleOf"] = float(Decimal(1).scaleb(-decimals))
        if schema.get("format") == "binary":
            del schema["type"]


def read_lines(content: Schema, line: Schema) -> None:
    """Makes an array of a media type's schema, and of its example."""
    content["schema"] = {"type": "array", "items": line}
    content["example"] = [json.loads(text) for text in content["example"].splitlines()]


@schemathesis.serializer("application/x-ndjson")
def write_ndjson(context: SerializationContext, value: object) -> bytes:
    """A line for each entry; what was drawn to be no array is one line."""
    entries = value if isinstance(value, list) else [value]
    return "".join(json.dumps(entry) + "\n" for entry in entries).encode()


@schemathesis.deserializer("application/x-ndjson")
def read_ndjson(context: DeserializationContext, response: Response) -> list[Any]:
    """The lines of an answer."""
    return [json.loads(line) for line in response.content.splitlines()]


@schemathesis.check
def bad_lines_are_reported(context: object, response: Response, case: AnyCase) -> None:
    """An import answers 200 though lines are bad: then its report must have them, or the request was good."""
    is_import = case.operation.definition.raw.get("x-streaming") and case.method == "POST"
    is_bad = case.meta is not None and case.meta.generation.mode.is_negative
    if is_import and is_bad and response.status_code == 200:
        counts = json.loads(response.content.splitlines()[-1])
        assert counts["refused"], "a bad import was taken for a good one"


@schemathesis.hook
def before_call(context: HookContext, case: AnyCase, kwargs: dict[str, Any]) -> None:
    """Completes what is meant to be accepted; what is meant to be refused goes out as it was drawn.

    Here and not where cases are drawn, because a link sets the path's parameters last.
    """
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if case.meta.phase.name == "fuzzing":
        address_existing(case)
        fill_condition(case)
    drop_refused_headers(case)
    name_served(case)
    fill_tensors(case)
    fill_opaque(case)
    fill_unique(case)
    fill_equal(case)
    fill_secret(case)


@schemathesis.hook
def after_call(context: HookContext, case: AnyCase, response: Response) -> None:
    """Keeps what an answer gives for later cases: the address of what was created, and of the next page."""
    if 200 <= response.status_code < 300:
        remember_resource(case, response)
        remember_next_page(case, response)


SERVED = {"model": "cats-dogs", "version": json.loads((ROOT / "models/cats-dogs/config.json").read_text())["version"]}
"""The model that is served, by the names of parameters."""

EXISTING: dict[frozenset[str], list[Values]] = defaultdict(list)
"""Path parameters of resources that are there, by the parameters' names: of the model, and of what was created."""

EXISTING[frozenset({"model"})].append({"model": SERVED["model"]})
EXISTING[frozenset(SERVED)].append(SERVED)

NEXT_PAGES: dict[str, tuple[Values, Values]] = {}
"""By operation, the path's parameters and the query of a page that the server gave the address of."""

CHOICE = random.Random(0)
"""Hypothesis sets the module's own generator back before every case."""


def remember_resource(case: AnyCase, response: Response) -> None:
    """The parameters in a `Location` that fit a path of the contract."""
    for location in response.headers.get("location", []):
        for path in case.operation.schema.raw_schema["paths"]:
            names = re.findall(r"\{(\w+)\}", path)
            pattern = re.sub(r"\\{\w+\\}", "([^/]+)", re.escape(path))
            match = re.fullmatch(pattern, location)
            # What needs escapes is left out: the tool, which looks at the case anew, would take them for text.
            if names and match and location == unquote(location):
                EXISTING[frozenset(names)].append(dict(zip(names, match.groups(), strict=True)))


def address_existing(case: AnyCase) -> None:
    """Sends every other case to a resource that exists, where a drawn id would hardly ever meet one."""
    known = EXISTING[frozenset(case.path_parameters)]
    if known and CHOICE.random() < 0.5:
        index = CHOICE.randrange(len(known))
        texts = known.pop(index) if case.method == "DELETE" else known[index]
        case.path_parameters = {name: type(drawn)(texts[name]) for name, drawn in case.path_parameters.items()}


def remember_next_page(case: AnyCase, response: Response) -> None:
    """The values of opaque parameters in a `Link` to the next page, with all that they were given for."""
    for header in response.headers.get("link", []):
        for link in parse_header_links(header):
            query = dict(parse_qsl(urlsplit(link["url"]).query))
            given = {name: query[name] for name in opaque(case) if name in query}
            if link.get("rel") == "next" and given:
                NEXT_PAGES[case.operation.label] = (dict(case.path_parameters), {**case.query, **given})


def fill_opaque(case: AnyCase) -> None:
    """`x-opaque`: only a value that the server gave is valid, with all that it was given for."""
    for name in opaque(case):
        if name not in case.query:
            continue
        if case.operation.label in NEXT_PAGES:
            path, query = NEXT_PAGES[case.operation.label]
            case.path_parameters, case.query = dict(path), dict(query)
        else:
            del case.query[name]


def fill_condition(case: AnyCase) -> None:
    """A drawn tag is never that of what is stored: every other change is made to whatever is there."""
    if "If-Match" in case.headers and CHOICE.random() < 0.5:
        case.headers["If-Match"] = "*"


def opaque(case: AnyCase) -> list[str]:
    """The names of the operation's opaque query parameters."""
    return [parameter.name for parameter in case.operation.query if parameter.definition.get("x-opaque")]


def drop_refused_headers(case: AnyCase) -> None:
    """Leaves out optional headers that break their own pattern.

    The tool's coverage phase takes a value that it drew to be refused along into cases that it means to be accepted.
    """
    for parameter in case.operation.headers:
        pattern = parameter.definition.get("schema", {}).get("pattern")
        value = (case.headers or {}).get(parameter.name)
        if pattern and value is not None and not re.search(pattern, value):
            del case.headers[parameter.name]


def name_served(case: AnyCase) -> None:
    """A drawn name is hardly ever that of a model: two of three queries name one that is there."""
    for name in SERVED.keys() & (case.query or {}).keys():
        if CHOICE.random() < 0.7:
            case.query[name] = SERVED[name]


def fill_tensors(case: AnyCase) -> None:
    """What a model takes, no schema says: names, types and shapes are those of its metadata.

    The request keeps its id, and asks for some of the outputs. Where a body is a picture, no part of it is JSON.
    """
    header = "Inference-Header-Content-Length"
    if header not in {parameter.name for parameter in case.operation.headers}:
        return
    if header in (case.headers or {}):
        del case.headers[header]
    if case.media_type != "application/json" or not isinstance(case.body, dict):
        return
    texts = [base64.b64encode(picture).decode() for picture in CHOICE.sample(PICTURES[:20], CHOICE.randint(1, 3))]
    outputs: Any = [{"name": name} for name in ("probabilities", "label") if CHOICE.random() < 0.5]
    kept = {name: case.body[name] for name in ("id",) if name in case.body}
    image: Any = {"name": "image", "datatype": "BYTES", "shape": [len(texts)], "data": texts}
    case.body = {**kept, "inputs": [image], **({"outputs": outputs} if outputs else {})}


def fill_unique(case: AnyCase) -> None:
    """`x-unique`: a value stands for one thing to be done; the same under another request is refused."""
    for parameter in case.operation.headers:
        if parameter.definition.get("x-unique") and parameter.name in (case.headers or {}):
            case.headers[parameter.name] = str(UUID(int=CHOICE.getrandbits(128), version=4))


def fill_secret(case: AnyCase) -> None:
    """`format: password`: a drawn one is never right, the example's is that of the demo. Some stay as drawn."""
    schema, example = body_of(case)
    for value, inner in parts(case.body, schema, case.operation.schema.raw_schema):
        for name, field in inner.get("properties", {}).items():
            if name in value and field.get("format") == "password" and CHOICE.random() < 0.9:
                value[name] = example[name]


def fill_equal(case: AnyCase) -> None:
    """`x-equals: {id: '{item_id}'}`: where a body names the resource, it must be the path's."""
    # The tool has a path's parameters as they stand there, percent-encoded.
    texts = {name: unquote(str(value)) for name, value in case.path_parameters.items()}
    schema, _ = body_of(case)
    for value, inner in parts(case.body, schema, case.operation.schema.raw_schema):
        for name, template in inner.get("x-equals", {}).items():
            if name in value:
                value[name] = type(value[name])(template.format(**texts))


def body_of(case: AnyCase) -> tuple[Schema, Values]:
    """The schema of the case's body, and the contract's example of one."""
    content = case.operation.definition.raw.get("requestBody", {}).get("content", {}).get(case.media_type, {})
    return content.get("schema", {}), content.get("example", {})


def parts(value: object, schema: Schema, root: Schema) -> Iterator[tuple[Values, Schema]]:
    """The objects within a body, each with its schema."""
    if "$ref" in schema:
        target: Any = root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        schema = target
    if isinstance(value, dict):
        yield value, schema
        for name, inner in schema.get("properties", {}).items():
            yield from parts(value.get(name), inner, root)


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a document."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    for child in children:
        yield from objects(child)
