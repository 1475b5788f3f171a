import sys

import pytest

from bench.forward import compared, started
from bench.project import Failed

ECHO = """
import sys
for line in sys.stdin:
    print(int(line.split()[1]) * 1000000, 1, 0.25, 0.75, flush=True)
"""


def test_answers_that_differ_are_a_failure() -> None:
    assert compared([0.25, 0.75], [0.25, 0.75]) == 0
    assert compared([0.25, 0.75005], [0.25, 0.75]) == pytest.approx(6.7e-5, rel=0.01)
    for found in ([0.25, 0.7502], [0.25], [float("nan"), 0.75]):
        with pytest.raises(Failed):
            compared(found, [0.25, 0.75])


def test_a_side_answers_times_and_probabilities() -> None:
    with started("echo", [sys.executable, "-c", ECHO], None) as side:
        assert side.run(3) == (3.0, [0.25, 0.75])


def test_a_side_that_ends_is_a_failure() -> None:
    with started("nothing", [sys.executable, "-c", ""], None) as side, pytest.raises(Failed, match="nothing"):
        side.run(1)
