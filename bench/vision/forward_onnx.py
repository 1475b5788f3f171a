"""ONNX Runtime's side of the comparison of forward passes: the same lines as `forward.rs`.

`load FILE` loads a model in ONNX, on one thread and with all graph optimizations; `run N` computes N forward passes.
"""

from __future__ import annotations

import sys
import time

import numpy as np
import onnxruntime


def session(file: str) -> onnxruntime.InferenceSession:
    """The model on one thread, as fast as ONNX Runtime makes it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


def picture(shape: list[int]) -> np.ndarray:
    """The picture that `forward.rs` computes with."""
    values = np.arange(int(np.prod(shape))) * 37 % 255
    return (values.astype(np.float32) / np.float32(127.5) - np.float32(1)).reshape(shape)


def main() -> None:
    """Answers a line for each line."""
    model = given = None
    for line in sys.stdin:
        word, argument = line.split(maxsplit=1)
        if word == "load":
            model = session(argument.strip())
            given = {model.get_inputs()[0].name: picture(model.get_inputs()[0].shape)}
            print("onnxruntime", onnxruntime.__version__, flush=True)
            continue
        assert model is not None, "`load FILE` comes first"
        times = []
        for _ in range(max(1, int(argument))):
            start = time.thread_time_ns()
            values = model.run(None, given)[0]
            times.append(time.thread_time_ns() - start)
        times.sort()
        print(times[len(times) // 2], times[0], *values.ravel(), flush=True)


if __name__ == "__main__":
    main()
