"""Writes a model folder (config.json, model.safetensors) as ONNX: `export.py FOLDER FILE`.

The graph is what a training framework would export with batch normalization folded: convolutions with their biases,
clipping to 0..6, additions, a mean over the pixels, one matrix product and the softmax. Weights are written as the
32-bit floats that the folder holds, so that both servers compute with the same numbers.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

STAGES = {
    "mobilenetv2_100": [(1, 1), (2, 2), (3, 2), (4, 2), (3, 1), (3, 2), (1, 1)],
    "tf_efficientnet_lite0": [(1, 1), (2, 2), (2, 2), (3, 2), (3, 1), (4, 2), (1, 1)],
}
"""How many blocks each stage has, and the stride of its first: the one thing that the weights do not tell."""
OPSET = 17


class Graph:
    """The nodes and weights of a graph while it is written; `last` is the tensor that the next node reads."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        """A graph that begins with its input."""
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self.last = "input"
        self.constant("zero", np.float32(0))
        self.constant("six", np.float32(6))

    def constant(self, name: str, value: np.ndarray | np.float32) -> str:
        """Keeps a weight under its name."""
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name))
        return name

    def node(self, kind: str, name: str, *more: str, **attributes: object) -> None:
        """Adds a node that reads the last tensor."""
        self.nodes.append(helper.make_node(kind, [self.last, *more], [name], name=name, **attributes))
        self.last = name

    def convolution(self, name: str, side: int, stride: int = 1, clipped: bool = True) -> int:
        """A convolution padded as TensorFlow's SAME, and what follows it; the side of what it gives."""
        weight = self.weights[f"{name}.weight"]
        out, per_group, kernel, _ = weight.shape
        groups = out if per_group == 1 and name.endswith(".dw") else 1
        outside = max((-(-side // stride) - 1) * stride + kernel - side, 0)
        before, after = outside // 2, outside - outside // 2
        pads = [before, before, after, after]
        inputs = (
            self.constant(f"{name}.weight", weight),
            self.constant(f"{name}.bias", self.weights[f"{name}.bias"]),
        )
        shape = {"kernel_shape": [kernel, kernel], "strides": [stride, stride], "pads": pads, "group": groups}
        self.node("Conv", name, *inputs, **shape)
        if clipped:
            self.node("Clip", f"{name}.relu6", "zero", "six")
        return -(-side // stride)

    def block(self, index: int, side: int, stride: int) -> int:
        """An inverted residual block."""
        name, before = f"blocks.{index}", self.last
        if f"{name}.expand.weight" in self.weights:
            self.convolution(f"{name}.expand", side)
        after = self.convolution(f"{name}.dw", side, stride)
        self.convolution(f"{name}.project", after, clipped=False)
        inner = self.weights.get(f"{name}.expand.weight", self.weights[f"{name}.dw.weight"])
        into = inner.shape[1] if f"{name}.expand.weight" in self.weights else inner.shape[0]
        if stride == 1 and into == self.weights[f"{name}.project.weight"].shape[0]:
            self.node("Add", f"{name}.add", before)
        return after


def exported(folder: Path) -> onnx.ModelProto:
    """The model of a folder, for one picture at a time."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    side = config["pretrained_cfg"]["input_size"][-1]
    weights = {name: value.astype(np.float32) for name, value in load_file(folder / "model.safetensors").items()}
    graph = Graph(weights)
    width = graph.convolution("stem", side, 2)
    strides = [
        stride if place == 0 else 1 for count, stride in STAGES[config["architecture"]] for place in range(count)
    ]
    for index, stride in enumerate(strides):
        width = graph.block(index, width, stride)
    graph.convolution("head", width)
    graph.node("GlobalAveragePool", "pool")
    graph.node("Flatten", "flat")
    names = (graph.constant("fc.weight", weights["fc.weight"]), graph.constant("fc.bias", weights["fc.bias"]))
    graph.node("Gemm", "logits", *names, transB=1)
    graph.node("Softmax", "probabilities", axis=1)
    given = helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, side, side])
    made = helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [1, config["num_classes"]])
    whole = helper.make_graph(graph.nodes, config["architecture"], [given], [made], graph.initializers)
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    return model


if __name__ == "__main__":
    onnx.save(exported(Path(sys.argv[1])), sys.argv[2])
