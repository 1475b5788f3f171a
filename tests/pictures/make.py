"""Makes the variants of the pictures and what Pillow reads in each.

The pictures themselves (cat.jpg, dog.jpg, coffee.jpg; README.md says where they come from) are input. Run it with
Pillow 12 or newer and NumPy: python tests/pictures/make.py
"""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

HERE = Path(__file__).parent
VARIANTS = HERE / "variants"
EXPECTED = HERE / "expected"
# An eighth, a quarter and a half of a picture of 300 pixels' height, and the whole of it.
SIZES = {"cat.jpg": (16, 32, 48, 160), "dog.jpg": (16, 32, 48), "coffee.jpg": (16, 32, 48), "cat.webp": (32,)}
VARIANT_SIZE = 24
ORIENTATION = 0x0112


def small() -> Image.Image:
    """A part of the cat without symmetry: no two orientations look alike."""
    return Image.open(HERE / "cat.jpg").crop((90, 20, 330, 190)).resize((72, 51), Image.LANCZOS)


def with_orientation(number: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = number
    return exif


def png(width: int, height: int, depth: int, colour: int, rows: list[bytes], interlace: int = 0) -> bytes:
    """A PNG of filtered rows, for what Pillow does not write."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def interlaced(pixels: np.ndarray) -> bytes:
    """Adam7: seven passes, each with its own first pixel and steps."""
    passes = [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)]
    rows = [row.tobytes() for y, x, dy, dx in passes for row in pixels[y::dy, x::dx] if row.size]
    return png(pixels.shape[1], pixels.shape[0], 8, 2, rows, interlace=1)


def alpha(picture: Image.Image) -> Image.Image:
    """The picture with opacity that grows from left to right."""
    picture = picture.convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").rotate(90).resize(picture.size))
    return picture


def ycck(picture: Image.Image) -> bytes:
    """A JPEG of CMYK whose first three components are stored as YCbCr, which Pillow reads and does not write."""
    cyan, magenta, yellow, black = picture.convert("CMYK").split()
    first = Image.merge("RGB", (cyan, magenta, yellow)).convert("YCbCr").split()
    # Pillow inverts what it stores; only black is meant to be.
    stored = Image.merge("CMYK", (*(ImageOps.invert(band) for band in first), black))
    file = BytesIO()
    stored.save(file, "JPEG", quality=88)
    data = bytearray(file.getvalue())
    data[data.index(b"Adobe") + 11] = 2
    return bytes(data)


def jpegs(picture: Image.Image) -> None:
    for number in range(1, 9):
        picture.save(VARIANTS / f"orientation-{number}.jpg", quality=88, exif=with_orientation(number))
    for name, subsampling in {"444": 0, "422": 1, "420": 2}.items():
        picture.save(VARIANTS / f"sampling-{name}.jpg", quality=88, subsampling=subsampling)
        picture.save(VARIANTS / f"progressive-{name}.jpg", quality=88, subsampling=subsampling, progressive=True)
    picture.save(VARIANTS / "restart.jpg", quality=88, restart_marker_blocks=2)
    picture.convert("L").save(VARIANTS / "grey.jpg", quality=88)
    picture.convert("CMYK").save(VARIANTS / "cmyk.jpg", quality=88)
    (VARIANTS / "ycck.jpg").write_bytes(ycck(picture))


def pngs(picture: Image.Image) -> None:
    pixels = np.asarray(picture)
    picture.save(VARIANTS / "rgb.png")
    picture.save(VARIANTS / "orientation-6.png", exif=with_orientation(6))
    picture.convert("L").save(VARIANTS / "grey.png")
    alpha(picture).save(VARIANTS / "alpha.png")
    alpha(picture).convert("LA").save(VARIANTS / "grey-alpha.png")
    picture.quantize(200).save(VARIANTS / "palette.png")
    picture.quantize(4).save(VARIANTS / "palette-2-bits.png")
    picture.quantize(60).save(VARIANTS / "palette-transparent.png", transparency=7)
    picture.convert("1").save(VARIANTS / "1-bit.png")
    (VARIANTS / "interlaced.png").write_bytes(interlaced(pixels))
    deep = pixels.astype(">u2") * 256 + 99
    rows = [row.tobytes() for row in deep]
    (VARIANTS / "16-bits.png").write_bytes(png(picture.width, picture.height, 16, 2, rows))
    frames = [alpha(picture), ImageOps.mirror(picture).convert("RGBA")]
    frames[0].save(VARIANTS / "animated.png", save_all=True, append_images=frames[1:], duration=90)


def webps(picture: Image.Image) -> None:
    picture.save(VARIANTS / "lossy.webp", quality=85)
    picture.save(VARIANTS / "lossless.webp", lossless=True)
    picture.save(VARIANTS / "orientation-6.webp", quality=85, exif=with_orientation(6))
    alpha(picture).save(VARIANTS / "alpha.webp", quality=85)
    alpha(picture).save(VARIANTS / "alpha-lossless.webp", lossless=True)
    frames = [alpha(picture), ImageOps.mirror(picture).convert("RGBA")]
    frames[0].save(VARIANTS / "animated.webp", save_all=True, append_images=frames[1:], duration=90, quality=85)


def upright(path: Path) -> Image.Image:
    """What is to be seen in a file, as 8-bit RGB on white."""
    picture = ImageOps.exif_transpose(Image.open(path))
    if picture.has_transparency_data:
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture.convert("RGBA"))
    return picture.convert("RGB")


def expect(path: Path, size: int) -> None:
    """Writes what Pillow makes of the centre square, as size × size × RGB bytes."""
    picture = upright(path)
    side = min(picture.size)
    left, top = (picture.width - side) / 2, (picture.height - side) / 2
    square = picture.resize((size, size), Image.BILINEAR, box=(left, top, left + side, top + side))
    (EXPECTED / f"{path.name}.{size}.rgb").write_bytes(square.tobytes())


def main() -> None:
    for folder in (VARIANTS, EXPECTED):
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
    picture = small()
    jpegs(picture)
    pngs(picture)
    webps(picture)
    Image.open(HERE / "cat.jpg").save(HERE / "cat.webp", quality=80)
    for name, sizes in SIZES.items():
        for size in sizes:
            expect(HERE / name, size)
    for path in sorted(VARIANTS.iterdir()):
        expect(path, VARIANT_SIZE)


if __name__ == "__main__":
    main()
