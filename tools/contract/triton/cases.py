"""What users of tritonclient do, one case at a time. Each case fails by an assertion that says what came instead."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tritonclient.http import InferenceServerClient, InferInput, InferRequestedOutput
from tritonclient.utils import InferenceServerException

from contract.triton.site import MODEL, Site

CLOSE = 2e-6
"""How far probabilities may differ that were printed with six decimals."""

Case = Callable[[InferenceServerClient, Site], None]


def health(client: InferenceServerClient, _: Site) -> None:
    """Server and model are there; another model is not."""
    assert client.is_server_live(), "the server is not live"
    assert client.is_server_ready(), "the server is not ready"
    assert client.is_model_ready(MODEL), f"{MODEL} is not ready"
    assert not client.is_model_ready("no-such-model"), "a model that is not there is ready"


def metadata(client: InferenceServerClient, site: Site) -> None:
    """Names, types and shapes are what requests then use."""
    server = client.get_server_metadata()
    assert server["name"] == "counterfoil", server
    wanted = {"binary_tensor_data", "classification", "model_repository"}
    assert wanted <= set(server["extensions"]), server
    model = client.get_model_metadata(MODEL)
    assert (model["name"], model["versions"]) == (MODEL, [site.config["version"]]), model
    inputs = {tensor["name"]: (tensor["datatype"], tensor["shape"]) for tensor in model["inputs"]}
    outputs = {tensor["name"]: (tensor["datatype"], tensor["shape"]) for tensor in model["outputs"]}
    assert inputs == {"image": ("BYTES", [-1]), "input": ("FP32", [-1, 3, site.size, site.size])}, inputs
    assert outputs == {"probabilities": ("FP32", [-1, len(site.labels)]), "label": ("BYTES", [-1])}, outputs


def picture_in_binary(client: InferenceServerClient, site: Site) -> None:
    """A photo, and all outputs, in binary as the client does by default: as `POST /classify` has them."""
    result = client.infer(MODEL, [image([site.photo, site.photo])], request_id="twice")
    expected = site.classified(site.photo, "image/jpeg")
    close(result.as_numpy("probabilities"), np.stack([expected, expected]))
    assert texts(result.as_numpy("label")) == [site.labels[int(expected.argmax())]] * 2
    assert result.get_response()["id"] == "twice", result.get_response()
    assert result.get_response()["model_version"] == site.config["version"], result.get_response()


def picture_in_json(client: InferenceServerClient, site: Site) -> None:
    """The same without the binary extension: base64 in JSON."""
    given = InferInput("image", [1], "BYTES")
    given.set_data_from_numpy(np.array([base64.b64encode(site.photo)], object), binary_data=False)
    outputs = [InferRequestedOutput(name, binary_data=False) for name in ("probabilities", "label")]
    result = client.infer(MODEL, [given], outputs=outputs)
    assert "data" in result.get_output("probabilities"), result.get_response()
    close(result.as_numpy("probabilities")[0], site.classified(site.photo, "image/jpeg"))


def pixels(client: InferenceServerClient, site: Site) -> None:
    """Pixels that the caller preprocessed, in binary and in JSON, one picture and two."""
    picture, tensor = site.pattern()
    expected = site.classified(picture, "image/png")
    for binary in (True, False):
        for count in (1, 2):
            given = InferInput("input", [count, *tensor.shape[1:]], "FP32")
            given.set_data_from_numpy(np.repeat(tensor, count, axis=0), binary_data=binary)
            found = client.infer(MODEL, [given]).as_numpy("probabilities")
            close(found, np.stack([expected] * count))


def classes(client: InferenceServerClient, site: Site) -> None:
    """Triton's classification extension: the likeliest labels as `score:index:label`."""
    expected = site.classified(site.photo, "image/jpeg")
    for binary in (True, False):
        output = InferRequestedOutput("probabilities", binary_data=binary, class_count=2)
        found = client.infer(MODEL, [image([site.photo])], outputs=[output]).as_numpy("probabilities")
        assert found.shape == (1, 2), found.shape
        for text, index in zip(texts(found[0]), np.argsort(-expected)[:2], strict=True):
            score, place, label = text.split(":")
            assert (int(place), label) == (index, site.labels[index]), text
            assert abs(float(score) - expected[index]) <= CLOSE, text


def several_outputs(client: InferenceServerClient, site: Site) -> None:
    """One output in JSON and one in binary; and one alone."""
    outputs = [
        InferRequestedOutput("label", binary_data=True),
        InferRequestedOutput("probabilities", binary_data=False),
    ]
    result = client.infer(MODEL, [image([site.photo])], outputs=outputs)
    assert [output["name"] for output in result.get_response()["outputs"]] == ["label", "probabilities"]
    assert texts(result.as_numpy("label")) == [site.labels[int(result.as_numpy("probabilities")[0].argmax())]]
    alone = client.infer(MODEL, [image([site.photo])], outputs=outputs[:1])
    assert alone.as_numpy("probabilities") is None, alone.get_response()


def versions(client: InferenceServerClient, site: Site) -> None:
    """The version by name; one that is not there is not ready, and cannot be asked."""
    version = site.config["version"]
    assert client.is_model_ready(MODEL, version)
    assert client.get_model_metadata(MODEL, version)["name"] == MODEL
    result = client.infer(MODEL, [image([site.photo])], model_version=version)
    close(result.as_numpy("probabilities")[0], site.classified(site.photo, "image/jpeg"))
    assert not client.is_model_ready(MODEL, "no-such-version")
    refused(
        lambda: client.infer(MODEL, [image([site.photo])], model_version="no-such-version"), 404, "no-such-version"
    )


def at_once(client: InferenceServerClient, site: Site) -> None:
    """Several requests on their way at once, each answered with its own id."""
    asked = {
        str(place): client.async_infer(MODEL, [image([site.photo])], request_id=str(place)) for place in range(8)
    }
    for name, request in asked.items():
        assert request.get_result().get_response()["id"] == name


def parameters(client: InferenceServerClient, site: Site) -> None:
    """A receipt where one is asked for; what only other servers know is left alone."""
    asked: dict[str, Any] = {"receipt": True, "mood": "curious"}
    result = client.infer(MODEL, [image([site.photo])], parameters=asked, priority=1, timeout=1_000_000)
    receipt = result.get_response().get("parameters", {}).get("receipt", "")
    assert receipt.count(".") == 2, result.get_response()
    plain = client.infer(MODEL, [image([site.photo])]).get_response()
    assert "parameters" not in plain, plain


def refusals(client: InferenceServerClient, site: Site) -> None:
    """Errors are exceptions of the client, with the status and words that say what to mend."""
    small = InferInput("input", [1, 3, 8, 8], "FP32")
    small.set_data_from_numpy(np.zeros((1, 3, 8, 8), np.float32))
    other = InferInput("pixels", [1], "BYTES")
    other.set_data_from_numpy(np.array([b""], object))
    typed = InferInput("input", [1], "FP64")
    typed.set_data_from_numpy(np.zeros(1))
    photo = [image([site.photo])]
    logits = [InferRequestedOutput("logits")]
    refused(lambda: client.infer("no-such-model", photo), 404, "no-such-model")
    refused(lambda: client.get_model_metadata("no-such-model"), 404, "no-such-model")
    refused(lambda: client.infer(MODEL, [small]), 422, f"[n, 3, {site.size}, {site.size}]")
    refused(lambda: client.infer(MODEL, [other]), 422, "no input")
    refused(lambda: client.infer(MODEL, [typed]), 422, "FP32")
    refused(lambda: client.infer(MODEL, [*photo, small]), 422, "give one")
    refused(lambda: client.infer(MODEL, photo, outputs=logits), 422, "no output")
    refused(lambda: client.infer(MODEL, [image([b"no picture"])]), 415, "")
    refused(lambda: client.infer(MODEL, [image([site.photo[:2000]])]), 422, "")
    refused(lambda: client.infer(MODEL, photo, request_compression_algorithm="gzip"), 415, "Content-Encoding")
    refused(lambda: client.get_model_config(MODEL), 404, "There is nothing at")


def repository(client: InferenceServerClient, site: Site) -> None:
    """The index names the model; it can be loaded anew, and another cannot."""
    entry = {"name": MODEL, "version": site.config["version"], "state": "READY", "reason": ""}
    assert entry in client.get_model_repository_index(), client.get_model_repository_index()
    client.load_model(MODEL)
    assert client.is_model_ready(MODEL)
    refused(lambda: client.load_model("no-such-model"), 404, "no-such-model")


def plain_json(_: InferenceServerClient, site: Site) -> None:
    """No client at all: a request as KServe's documents show it, and an error that is a problem document too."""
    picture, tensor = site.pattern()
    given = {"name": "input", "shape": list(tensor.shape), "datatype": "FP32", "data": tensor.tolist()}
    body = json.dumps({"inputs": [given]}).encode()
    answer = site.ask(f"/v2/models/{MODEL}/infer", body, Content_Type="application/json")
    assert answer.status == 200, answer.body
    assert answer.headers["content-type"] == "application/json", answer.headers
    found = {output["name"]: output["data"] for output in answer.json()["outputs"]}
    close(np.array(found["probabilities"], np.float32), site.classified(picture, "image/png"))
    refusal = site.ask(f"/v2/models/{MODEL}/infer", b"{}", Content_Type="application/json")
    assert refusal.headers["content-type"] == "application/problem+json", refusal.headers
    assert refusal.json()["error"] == refusal.json()["detail"], refusal.body


def raw_picture(_: InferenceServerClient, site: Site) -> None:
    """Triton's raw binary request: the body is the picture."""
    answer = site.ask(f"/v2/models/{MODEL}/infer", site.photo, Content_Type="application/octet-stream")
    assert answer.status == 200, answer.body
    found = {output["name"]: output["data"] for output in answer.json()["outputs"]}
    close(np.array(found["probabilities"], np.float32), site.classified(site.photo, "image/jpeg"))


CASES: list[Case] = [
    health,
    metadata,
    picture_in_binary,
    picture_in_json,
    pixels,
    classes,
    several_outputs,
    versions,
    at_once,
    parameters,
    refusals,
    repository,
    plain_json,
    raw_picture,
]


def image(pictures: list[bytes]) -> InferInput:
    """Pictures as files, in binary."""
    given = InferInput("image", [len(pictures)], "BYTES")
    given.set_data_from_numpy(np.array(pictures, object))
    return given


def texts(found: NDArray[Any]) -> list[str]:
    """Elements of BYTES, which come as bytes after the JSON and as texts in it."""
    return [each.decode() if isinstance(each, bytes) else str(each) for each in found.flatten()]


def close(found: NDArray[np.float32], expected: NDArray[np.float32]) -> None:
    """That probabilities are the expected ones, and sum to 1."""
    assert found.size == expected.size, f"{found.shape} instead of {expected.shape}"
    apart = np.abs(found.reshape(expected.shape) - expected).max()
    assert apart <= CLOSE, f"{found.tolist()} instead of {expected.tolist()}"
    assert np.abs(expected.sum(axis=-1) - 1).max() <= 2 * CLOSE, expected.tolist()


def refused(call: Callable[[], object], status: int, told: str) -> None:
    """That the client raises its exception with this status, and words that hold these."""
    try:
        call()
    except InferenceServerException as error:
        found = (str(error.status()), error.message())
    else:
        raise AssertionError(f"nothing was refused, where {status} was expected")
    assert found[0] == str(status), f"status {found[0]} instead of {status}: {found[1]}"
    assert told in found[1], f"{told!r} is not in {found[1]!r}"
