from __future__ import annotations

from pathlib import Path

import pytest

from contract.lines import Lines

TEXT = """\
paths:
  /items/{id}:
    parameters:
      - name: id
      - name: q
    get:
      operationId: get_item
      responses: {'200': {description: The item}}
  /~a:
    post:
      summary: Another
      operationId: post_a
"""


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    path = tmp_path / "openapi.yaml"
    path.write_text(TEXT)
    return Lines(path)


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("", 1),
        ("#", 1),
        ("/paths", 1),
        ("/paths/~1items~1{id}", 2),
        ("#/paths/~1items~1{id}/parameters/1/name", 5),
        ("/paths/~1items~1{id}/parameters/1", 5),
        ("/paths/~1items~1{id}/parameters/7", 3),
        ("/paths/~1items~1{id}/get/responses/200/description", 8),
        ("/paths/~1items~1{id}/get/responses/404", 8),
        ("/paths/~1~0a/post/operationId", 12),
        ("/components", 1),
    ],
)
def test_a_pointer_leads_to_its_line(lines: Lines, pointer: str, line: int) -> None:
    assert lines.at(pointer) == line


def test_operations_have_the_lines_of_their_names(lines: Lines) -> None:
    assert lines.operations() == {"get_item": 7, "post_a": 12}


def test_every_operation_of_the_contract_is_found() -> None:
    found = Lines().operations()
    assert len(found) > 30
    assert len(set(found.values())) == len(found)
