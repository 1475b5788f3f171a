"""The two servers that classify pictures: counterfoil, and FastAPI with Pillow and ONNX Runtime."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from bench import programs, servers
from bench.load import Load, load
from bench.project import BENCH, ROOT, SCRATCH, Failed, Lacking, run
from bench.servers import STARTS_WITHIN, Server

MODEL = ROOT / "models" / "cats-dogs"
"""The model that both serve."""
RIVAL = BENCH / "vision" / "rival"


@dataclass(frozen=True)
class Setting:
    """How the rival is started."""

    workers: int
    """uvicorn's processes."""
    threads: int
    """ONNX Runtime's threads in each, for one picture."""
    handler: str
    """`async`: on the event loop; `thread`: on a thread of Starlette's pool."""

    def text(self) -> str:
        """For people."""
        processes = "1 worker" if self.workers == 1 else f"{self.workers} workers"
        threads = "1 thread" if self.threads == 1 else f"{self.threads} threads"
        return f"{processes}, {threads}, `{'async def' if self.handler == 'async' else 'def'}`"


@cache
def onnx() -> Path:
    """The model in the form that ONNX Runtime reads, with the same weights."""
    if not (MODEL / "config.json").is_file():
        raise Lacking(f"the model {MODEL.relative_to(ROOT)}")
    SCRATCH.mkdir(parents=True, exist_ok=True)
    file = SCRATCH / "cats-dogs.onnx"
    run([programs.vision_python(), RIVAL / "export.py", MODEL, file])
    return file


@contextmanager
def counterfoil(folder: Path) -> Iterator[Server]:
    """Counterfoil with every setting as it is by default."""
    with servers.running(servers.counterfoil(folder / "items.db", "--models", MODEL.parent), folder) as server:
        yield server


@contextmanager
def rival(setting: Setting, folder: Path, *, draft: bool = False) -> Iterator[Server]:
    """The rival, once each of its workers answers; `draft` lets Pillow decode a JPEG at a smaller scale."""
    port = servers.free_port()
    uvicorn: list[str | Path] = ["-m", "uvicorn", "--app-dir", RIVAL, "--host", "127.0.0.1", "--port", str(port)]
    command: list[str | Path] = [programs.vision_python(), *uvicorn, "--workers", str(setting.workers), "app:app"]
    environment = {
        "RIVAL_CONFIG": str(MODEL / "config.json"),
        "RIVAL_MODEL": str(onnx()),
        "RIVAL_THREADS": str(setting.threads),
        "RIVAL_HANDLER": setting.handler,
        "RIVAL_DRAFT": "1" if draft else "0",
    }
    with servers.running(command, folder, url=f"http://127.0.0.1:{port}", env=environment) as server:
        wait_for_workers(server, setting.workers)
        yield server


def wait_for_workers(server: Server, count: int) -> None:
    """Asks until as many processes have answered."""
    deadline = time.monotonic() + STARTS_WITHIN
    seen: set[int] = set()
    while len(seen) < count:
        if server.process.poll() is not None or time.monotonic() > deadline:
            raise Failed(f"of the rival's {count} workers {len(seen)} started; run bench/vision/rival/app.py by hand")
        try:
            seen.add(json.loads(asked(server, "GET", "/health"))["pid"])
        except OSError:
            time.sleep(0.05)


def asked(server: Server, method: str, path: str, body: bytes | None = None, kind: str = "") -> bytes:
    """The answer to one request on a connection of its own."""
    address = urlsplit(server.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=60)
    try:
        connection.request(method, path, body, {"Content-Type": kind} if kind else {})
        response = connection.getresponse()
        answer = response.read()
    finally:
        connection.close()
    if response.status != http.client.OK:
        raise Failed(f"{method} {path} answered {response.status}: {answer[:500]!r}")
    return answer


def uploaded(server: Server, photo: Path) -> list[float]:
    """The probabilities that a server gives a photo."""
    boundary = "counterfoil-benchmark"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="photo.jpg"\r\n'
    body = (
        f"{head}Content-Type: image/jpeg\r\n\r\n".encode() + photo.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
    )
    answer = json.loads(asked(server, "POST", "/upload", body, f"multipart/form-data; boundary={boundary}"))
    return [float(value) for value in answer["values"]]


def difference(one: Server, other: Server, photos: list[Path]) -> float:
    """The largest difference between two servers' probabilities, over some photos."""
    most = 0.0
    for photo in photos:
        first, second = uploaded(one, photo), uploaded(other, photo)
        if len(first) != len(second):
            raise Failed(f"{photo.name}: one server gives {len(first)} values, the other {len(second)}")
        most = max(most, *(abs(mine - its) for mine, its in zip(first, second, strict=True)))
    return most


def upload(server: Server, connections: int, seconds: float, photos: list[Path]) -> Load:
    """Uploads photos, one after the other on each connection."""
    return load(server, connections, seconds, "upload.lua", "/upload", *map(str, photos))
