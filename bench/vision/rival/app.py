"""The server that `make bench-vision` measures counterfoil against: FastAPI, Pillow and ONNX Runtime.

Written as a careful author would write it for speed: the model is loaded once in each worker, the picture is turned
after it was made small, crop and resize are one step, nothing is copied that need not be, and uvicorn runs on uvloop
and httptools. How many workers there are, how many threads ONNX Runtime has, and whether the handler runs on the
event loop or on a thread, the environment says; the benchmark tries them and keeps what does best.
"""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import numpy as np
import onnxruntime
from fastapi import FastAPI, HTTPException, UploadFile
from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel

ORIENTATION = 0x0112
"""The EXIF tag."""
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Prediction(BaseModel):
    """The answer of `POST /upload`."""

    prediction: str
    values: list[float]


class Classifier:
    """A model in memory, and how a picture becomes its input."""

    def __init__(self, config: Path, model: Path, threads: int, draft: bool) -> None:
        """Loads the model; `threads` are ONNX Runtime's for one picture."""
        known = json.loads(config.read_text(encoding="utf-8"))
        how = known["pretrained_cfg"]
        self.labels: list[str] = known["label_names"]
        self.size: int = how["input_size"][-1]
        self.crop: float = how["crop_pct"]
        deviation = np.array(how["std"], np.float32).reshape(3, 1, 1)
        self.scale = 1 / (255 * deviation)
        self.shift = np.array(how["mean"], np.float32).reshape(3, 1, 1) / deviation
        self.draft = draft
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def input(self, data: bytes) -> np.ndarray:
        """The picture as the network wants it: upright, its centre square, in planes of 32-bit floats."""
        with Image.open(io.BytesIO(data)) as picture:
            orientation = picture.getexif().get(ORIENTATION)
            if self.draft:
                picture.draft("RGB", (2 * self.size, 2 * self.size))
            rgb = picture if picture.mode == "RGB" else picture.convert("RGB")
            side = min(rgb.size) * self.crop
            left, top = (rgb.width - side) / 2, (rgb.height - side) / 2
            box = (left, top, left + side, top + side)
            small = rgb.resize((self.size, self.size), Image.Resampling.BILINEAR, box=box)
        if orientation in TURNS:
            small = small.transpose(TURNS[orientation])
        planes = np.asarray(small).transpose(2, 0, 1).astype(np.float32, order="C")
        planes *= self.scale
        planes -= self.shift
        return planes[np.newaxis]

    def classify(self, data: bytes) -> Prediction:
        """The probabilities of a picture's classes."""
        try:
            planes = self.input(data)
        except (UnidentifiedImageError, OSError, SyntaxError) as problem:
            raise HTTPException(422, str(problem)) from problem
        (values,) = self.session.run(None, {"input": planes})
        return Prediction(prediction=self.labels[int(values[0].argmax())], values=values[0].tolist())


app = FastAPI()
classifier = Classifier(
    Path(os.environ["RIVAL_CONFIG"]),
    Path(os.environ["RIVAL_MODEL"]),
    int(os.environ["RIVAL_THREADS"]),
    os.environ["RIVAL_DRAFT"] == "1",
)


@app.get("/health")
def health() -> dict[str, int]:
    """Which worker answers: all are up when each was seen."""
    return {"pid": os.getpid()}


if os.environ["RIVAL_HANDLER"] == "async":

    @app.post("/upload")
    async def upload(file: UploadFile) -> Prediction:
        """Classifies on the event loop: nothing waits for a thread."""
        return classifier.classify(await file.read())

else:

    @app.post("/upload")
    def upload_on_a_thread(file: UploadFile) -> Prediction:
        """Classifies on a thread of Starlette's pool: uploads are read meanwhile."""
        return classifier.classify(file.file.read())
