from __future__ import annotations

from contract import http_tests

SAID = """\
running 5 tests
test examples::a ... FAILED
test examples::b ... ok

failures:

---- examples::a stdout ----

thread 'examples::a' (17) panicked at tests/http/examples.rs:20:21:
create_item 201: {"id":"x"}: ["/id: not an integer"]
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

---- links::c stdout ----

thread 'links::c' (18) panicked at tests/http/links.rs:9:1:
assertion `left == right` failed: nothing named
  left: 1
 right: 2


failures:
    examples::a
    links::c

test result: FAILED. 3 passed; 2 failed; 0 ignored
"""


def test_a_failed_test_points_at_the_operation_that_it_names() -> None:
    named, unnamed = http_tests.faults(SAID, {"create_item": 42, "get_item": 7}, "Mend it.")
    assert named.place() == "openapi.yaml:42"
    assert named.what == """create_item 201: {"id":"x"}: ["/id: not an integer"] (examples::a)"""
    assert unnamed.place() == ""
    assert unnamed.what == "assertion `left == right` failed: nothing named left: 1 right: 2 (links::c)"


def test_no_test_failed_and_none_is_made_up() -> None:
    assert http_tests.faults("test result: ok. 5 passed; 0 failed\n", {}, "Mend it.") == []
