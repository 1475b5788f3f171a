"""Each generator trap, planted into a small contract: the rule of that name finds it, in its line, and no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contract import project

RULES = project.ROOT / "tools/spectral/generator-traps.yaml"

CONTRACT = """\
openapi: 3.0.3
security: []
paths:
  /a:
    post:
      tags: [a]
      security: [{bearer: []}]
      parameters:
        - {name: X-Text, in: header, schema: {type: string, pattern: '^"[0-9]+"$'}}
        - {name: X-Short, in: header, schema: {type: integer, format: int32, minimum: 0, maximum: 10}}
        - {name: X-Long, in: header, schema: {type: integer, minimum: 0, maximum: 256}}
        - {name: X-Kind, in: header, schema: {type: string, enum: [a, b]}}
        - {name: X-Dry, in: header, schema: {type: boolean}}
        - {name: X-Id, in: header, schema: {type: string, format: uuid}}
        - {name: X-Reference, in: header, schema: {$ref: '#/components/schemas/Text'}}
        - {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}
      requestBody:
        content:
          application/json: {schema: {$ref: '#/components/schemas/A'}}
          application/merge-patch+json: {schema: {$ref: '#/components/schemas/A'}}
      responses:
        '200':
          description: ''
          headers: {X-Count: {$ref: '#/components/headers/Count'}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Map'}}}
        '404': {description: 2 things, headers: {X-Count: {$ref: '#/components/headers/Count'}}}
    get:
      tags: [b]
      responses: {'204': {description: 2 things}}
  /form:
    post:
      tags: [a]
      requestBody:
        content:
          application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/A'}}
      responses: {'204': {description: Done}}
components:
  headers:
    Count: {schema: {type: integer, format: int64}}
  schemas:
    Text: {type: string, pattern: '^x$'}
    Kind: {type: string, enum: [a, b]}
    Only: {type: object, properties: {x: {type: string}}}
    Map: {type: object, additionalProperties: {type: integer}}
    A:
      type: object
      properties:
        map: {$ref: '#/components/schemas/Map'}
        items: {$ref: '#/components/schemas/Map'}
        discriminator: {type: string, nullable: true, default: x}
        pattern: {type: string}
        texts: {type: array, uniqueItems: true, items: {$ref: '#/components/schemas/Text'}}
"""

TEXT = "schema: {type: string, pattern: '^\"[0-9]+\"$'}"
COUNT = "Count: {schema: {type: integer, format: int64}}"
FORM = "application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/A'}}"
NOT_FOUND = "description: 2 things, headers: {X-Count: {$ref: '#/components/headers/Count'}}"
JSON = "application/json: {schema: {$ref: '#/components/schemas/Map'}}"
MERGE_PATCH = "application/merge-patch+json: {schema: {$ref: '#/components/schemas/A'}}"
MAP_FIELD = "        map: {$ref: '#/components/schemas/Map'}"

# The rule, and what takes the place of what. The fault is in the line of the new text, or of what follows `@`.
TRAPS = [
    ("openapi-3-0", "openapi: 3.0.3", "openapi: 3.1.0"),
    ("one-tag", "tags: [b]", "tags: [a, b]"),
    ("one-tag", "tags: [b]", "tags: []"),
    ("one-tag", "      tags: [b]\n", ""),
    ("one-security-scheme", "security: []", "security: [{}]"),
    ("one-security-scheme", "security: [{bearer: []}]", "security: [{bearer: []}, {}]"),
    ("one-security-scheme", "security: [{bearer: []}]", "security: [{bearer: []}, {basic: []}]"),
    ("one-security-scheme", "security: [{bearer: []}]", "security: [{bearer: [], basic: []}]"),
    ("no-default-response", "{'204': {description: Done}}", "{default: {description: Done}}"),
    ("no-status-range", "{'204': {description: Done}}", "{2XX: {description: Done}}"),
    ("one-media-type-per-response", JSON, JSON + ", text/plain: {schema: {type: string}}"),
    ("one-kind-of-request-body", MERGE_PATCH, "text/plain: {schema: {$ref: '#/components/schemas/A'}}"),
    ("one-kind-of-request-body", MERGE_PATCH, MERGE_PATCH.replace("/A", "/Only")),
    ("form-schema-elsewhere-too", FORM, FORM.replace("/A", "/Only")),
    ("form-schema-elsewhere-too", FORM, FORM.replace("{$ref: '#/components/schemas/A'}", "{type: object}")),
    ("no-map-by-reference", MAP_FIELD, MAP_FIELD.replace("{", "{type: array, items: {") + "}"),
    ("no-map-by-reference", MAP_FIELD, MAP_FIELD.replace("{", "{type: object, additionalProperties: {") + "}"),
    ("no-map-by-reference", FORM, FORM + "\n          text/a: {schema: {$ref: '#/components/schemas/Map'}}"),
    ("no-discriminator", "    A:\n", "    A:\n      discriminator: {propertyName: kind}\n"),
    ("header-parameter-type", TEXT, "schema: {type: number}"),
    ("header-parameter-type", TEXT, "schema: {type: integer, minimum: 0, maximum: 255}"),
    ("header-parameter-type", TEXT, "schema: {type: integer, minimum: -1, maximum: 10}"),
    ("header-parameter-type", TEXT, "schema: {$ref: '#/components/schemas/Kind'}"),
    ("header-parameter-type", TEXT, "schema: {type: string, format: date}"),
    ("header-parameter-type", TEXT, "schema: {type: string, format: byte}"),
    ("header-parameter-type", TEXT, "schema: {type: array, items: {type: string}}"),
    ("response-header-type", COUNT, "Count: {schema: {type: string, format: uuid}}"),
    ("response-header-type", COUNT, "Count: {schema: {type: number}}"),
    ("response-header-type", NOT_FOUND, "description: x, headers: {X: {schema: {type: string, format: uuid}}}"),
    ("headers-alike", NOT_FOUND, "description: x, headers: {X-Count: {required: true, schema: {type: integer}}}"),
    ("headers-alike", NOT_FOUND, "description: x, headers: {x-count: {schema: {type: string}}}"),
    ("no-look-around", "pattern: '^x$'", "pattern: '^(?!x)y$'"),
    ("no-look-around", "pattern: '^x$'", "pattern: '(?<=x)y'"),
    ("no-look-around", "pattern: '^x$'", r"pattern: '^(x)\1$'"),
    ("ascii-classes", "pattern: '^x$'", r"pattern: '^\d+$'"),
]
"""What takes the place of what in the contract, and the rule that finds it."""


def lint(folder: Path, contracts: dict[str, str]) -> dict[str, set[tuple[str, int]]]:
    """The rules broken by each contract, with the lines; all in one run of the linter, whose start takes longest."""
    for name, text in contracts.items():
        (folder / name).write_text(text, encoding="utf-8")
    spectral = project.TOOLS / "node/node_modules/.bin/spectral"
    linted = project.run([spectral, "lint", "-f", "json", "-r", RULES, *(folder / name for name in contracts)])
    found: dict[str, set[tuple[str, int]]] = {name: set() for name in contracts}
    text = linted.stdout
    for fault in json.loads(text[: text.rindex("]") + 1]):
        found[Path(fault["source"]).name].add((fault["code"], fault["range"]["start"]["line"] + 1))
    return found


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[tuple[str, int]]]:
    planted = {f"{number}.yaml": plant(old, new) for number, (_, old, new) in enumerate(TRAPS)}
    return lint(tmp_path_factory.mktemp("traps"), {"none.yaml": CONTRACT, **planted})


def plant(old: str, new: str) -> str:
    assert CONTRACT.count(old) == 1, f"{old} stands once in the contract"
    return CONTRACT.replace(old, new)


def line_of(old: str, new: str) -> int:
    """The line of the first difference; where something was only taken away, the line before it."""
    planted = plant(old, new).splitlines()
    line = next(n for n, (a, b) in enumerate(zip(CONTRACT.splitlines(), planted, strict=False), 1) if a != b)
    return line if new else line - 1


def test_a_contract_without_traps_has_no_fault(found: dict[str, set[tuple[str, int]]]) -> None:
    assert found["none.yaml"] == set()


def test_every_rule_has_a_trap() -> None:
    rules = project.load_yaml(RULES)["rules"]
    assert {rule for rule, _, _ in TRAPS} == set(rules)
    assert all({"message", "description"} <= rule.keys() for rule in rules.values())


@pytest.mark.parametrize("number", range(len(TRAPS)), ids=[f"{n}-{rule}" for n, (rule, _, _) in enumerate(TRAPS)])
def test_a_trap_is_found(found: dict[str, set[tuple[str, int]]], number: int) -> None:
    rule, old, new = TRAPS[number]
    faults = {(code, line) for code, line in found[f"{number}.yaml"] if code == rule}
    assert {line for _, line in faults} == {line_of(old, new)}
