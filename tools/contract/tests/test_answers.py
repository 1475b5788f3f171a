"""The exceptions among the declared answers: they may only become fewer."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract.checks import answers
from contract.tests.small import commit

BEFORE = "# Why\n\nget_item 403 no token is refused\nget_root 500 cannot fail\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two exceptions, and a commit after them."""
    monkeypatch.delenv("BASE_REF", raising=False)
    file = tmp_path / answers.EXCEPTIONS
    file.parent.mkdir(parents=True)
    file.write_text(BEFORE)
    commit(tmp_path)
    commit(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "now",
    [BEFORE, BEFORE.replace("cannot fail", "another reason"), "get_root 500 cannot fail\n", ""],
    ids=["as before", "a reason in other words", "one fewer", "none"],
)
def test_as_many_or_fewer_exceptions_pass(repository: Path, now: str) -> None:
    (repository / answers.EXCEPTIONS).write_text(now)
    assert list(answers.new_exceptions(repository)) == []


def test_a_new_exception_is_refused_where_it_stands(repository: Path) -> None:
    (repository / answers.EXCEPTIONS).write_text(BEFORE.replace("get_root 500", "get_item 500"))
    [fault] = answers.new_exceptions(repository)
    assert fault.place() == "tests/http/answers/exceptions:4"
    assert fault.what == "`get_item 500` is a new exception; they may only become fewer"
