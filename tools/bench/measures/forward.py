"""The network alone: a forward pass of one picture on one thread, against ONNX Runtime."""

from __future__ import annotations

from contextlib import ExitStack

from bench import forwards
from bench.forwards import Passes
from bench.measures import Measure, Settings
from bench.results import Figure, Result, Target
from bench.stats import Sample

RIVAL = "ONNX Runtime, one thread"
TARGETS = {"avx512": Target(0.8, "× its time"), "avx2": Target(1.3, "× its time")}
"""By the instructions of our kernels; ONNX Runtime always takes the best."""
PASSES = 100
"""Forward passes of one program before it is the next one's turn, in a full run."""


def forward(settings: Settings) -> list[Result]:
    """Each kind of kernels and the rival in turn, round by round."""
    passes = PASSES // 4 if settings.rounds <= 2 else PASSES
    # More rounds than elsewhere: they are short.
    rounds = 4 * settings.rounds
    with ExitStack() as stack:
        passers = {RIVAL: stack.enter_context(forwards.rival())}
        lacking = []
        for instructions in TARGETS:
            passer = stack.enter_context(forwards.ours(supported(instructions)))
            if instructions in passer.kernels:
                passers[instructions] = passer
            else:
                lacking.append(instructions)
        for passer in passers.values():
            passer.run(passes)  # to warm up
        found: dict[str, list[Passes]] = {side: [] for side in passers}
        for _ in range(rounds):
            for side, passer in passers.items():
                found[side].append(passer.run(passes))
        told = {side: passer.kernels for side, passer in passers.items()}
    rows = [row(instructions, found, told) for instructions in TARGETS if instructions in found]
    why = "this processor has no such instructions"
    return rows + [Result.left_out(what(each), RIVAL, TARGETS[each], why) for each in lacking]


def supported(instructions: str) -> str:
    """How a kind of kernels is asked for: the best are not forced, so that a processor may lack them."""
    return "best" if instructions == "avx512" else instructions


def what(instructions: str) -> str:
    """The name of a row."""
    return f"forward, one picture, one thread, {'AVX-512' if instructions == 'avx512' else 'AVX2 alone'}"


def row(instructions: str, found: dict[str, list[Passes]], told: dict[str, str]) -> Result:
    """The CPU time of our kernels against the rival's, round by round."""
    ratios = [mine.median / its.median for mine, its in zip(found[instructions], found[RIVAL], strict=True)]
    figures = [
        Figure(f"forward: counterfoil, {told[instructions]}", time(found[instructions])),
        Figure(f"forward: {told[RIVAL]}", time(found[RIVAL])),
        Figure(f"forward: {told[instructions]} against it, the least of each", least(found, instructions)),
    ]
    return Result.of(what(instructions), RIVAL, TARGETS[instructions], Sample.of(ratios), figures)


def time(passes: list[Passes]) -> str:
    """The CPU time of one."""
    return Sample.of(each.median for each in passes).text("ms")


def least(found: dict[str, list[Passes]], instructions: str) -> str:
    """The ratio of the least times: what is left where nothing else disturbed."""
    mine, its = (min(each.least for each in found[side]) for side in (instructions, RIVAL))
    return f"{mine / its:.2f} ×"


MEASURES = [
    Measure(
        "forward",
        "CPU time of the thread for one forward pass, the median of each turn; the programs take turns. Both compute "
        "with the shipped weights, counterfoil as it loads them and ONNX Runtime from their export, on the same "
        "made-up picture; ONNX Runtime with all graph optimizations and the instructions that it chooses.",
        forward,
    ),
]
