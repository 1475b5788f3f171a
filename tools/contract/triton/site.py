"""The server that the client talks to, the model on it, and pictures whose answers are known otherwise."""

from __future__ import annotations

import json
import struct
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from email.message import Message
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contract.project import ROOT

MODEL = "cats-dogs"
PICTURE = ROOT / "tests" / "pictures" / "cat.jpg"
"""A photo with a real answer."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Answer:
    """What came back of a request that was written by hand."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:  # noqa: ANN401
        """Its JSON."""
        return json.loads(self.body)


class Site:
    """The server, asked without the client."""

    def __init__(self, url: str) -> None:
        """The site under an address; it must be able to classify the photo."""
        self.url = url
        self.address = url.removeprefix("http://")
        self.config = json.loads((ROOT / "models" / MODEL / "config.json").read_text(encoding="utf-8"))
        self.labels: list[str] = self.config["label_names"]
        self.size: int = self.config["pretrained_cfg"]["input_size"][-1]
        self.photo = PICTURE.read_bytes()

    def ask(self, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """The answer to a request: POST where there is a body."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.url + path, data=body, headers=named)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return Answer(response.status, lower(response.headers), response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, lower(error.headers), error.read())

    def classified(self, picture: bytes, media_type: str) -> Floats:
        """The probabilities that `POST /classify` gives a picture, in the order of the labels."""
        answer = self.ask("/classify", picture, Content_Type=media_type)
        if answer.status != 200:
            raise AssertionError(f"POST /classify answered {answer.status}: {answer.body[:500]!r}")
        return np.array(answer.json()["values"], np.float32)

    def pattern(self) -> tuple[bytes, Floats]:
        """A picture of the network's own size, as PNG, and the tensor that preprocessing makes of it."""
        ramp = np.arange(self.size, dtype=np.uint16)
        planes = [ramp[:, None] + 0 * ramp, 0 * ramp[:, None] + ramp, (ramp[:, None] * ramp) // 64]
        pixels = np.stack(planes, axis=-1).astype(np.uint8)
        how = self.config["pretrained_cfg"]
        normal = (pixels.astype(np.float32) / 255 - np.array(how["mean"], np.float32)) / np.array(
            how["std"], np.float32
        )
        return png(pixels), np.ascontiguousarray(normal.transpose(2, 0, 1)[np.newaxis], np.float32)


def lower(headers: Message) -> dict[str, str]:
    """Headers by their names in lower case."""
    return {name.lower(): value for name, value in headers.items()}


def png(pixels: NDArray[np.uint8]) -> bytes:
    """A PNG of rows of RGB pixels."""
    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    written = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)
