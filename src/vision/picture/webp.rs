//! WebP (RFC 9649), by the `image-webp` crate, which gets the chunks of one still picture and nothing else.

mod groups;

use std::io::Cursor;

use image_webp::{DecodingError, WebPDecoder};

use super::{
    error::PictureError,
    exif::Orientation,
    geometry::Square,
    header::Format,
    limits::{Coded, Limits},
    pixels::{Pixels, rgba_on_white},
    planes::Preprocessing,
};

/// Bits of a lossless picture's header.
const LOSSLESS_HEADER: usize = 40;
/// Bytes that the decoder makes of one group of prefix codes, at most: five tables of 1,024 words, and nodes for up to
/// 2,328 symbols of the first code and 256 of three others.
const GROUP: u64 = 130_000;

/// What the chunks say without decoding.
pub(super) struct Outline<'a> {
    /// The canvas.
    pub coded: Coded,
    pub orientation: Orientation,
    frame: Frame<'a>,
}

/// The chunks of the first frame and where it stands on the canvas.
struct Frame<'a> {
    left: u32,
    top: u32,
    size: Coded,
    image: Chunk<'a>,
    alpha: Option<&'a [u8]>,
}

#[derive(Clone, Copy)]
struct Chunk<'a> {
    kind: &'a [u8],
    body: &'a [u8],
    end: usize,
}

fn damaged(reason: impl Into<String>) -> PictureError {
    PictureError::damaged(Format::WebP, reason)
}

fn truncated(missing: &'static str) -> PictureError {
    PictureError::Truncated { format: Format::WebP, missing }
}

fn u24(bytes: &[u8]) -> u32 {
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0])
}

/// The chunk at `at`, or nothing at the end.
fn chunk(bytes: &[u8], at: usize) -> Result<Option<Chunk<'_>>, PictureError> {
    let Some(head) = bytes.get(at..at + 8) else { return Ok(None) };
    let (kind, length) = head.split_at(4);
    let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]) as usize;
    let body =
        bytes.get(at + 8..at + 8 + length).ok_or_else(|| truncated("a chunk is longer than the file"))?;
    Ok(Some(Chunk { kind, body, end: at + 8 + length + length % 2 }))
}

impl<'a> Outline<'a> {
    /// Walks over the chunks and checks that the sizes which they declare agree.
    pub fn read(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let declared = u32::from_le_bytes([bytes[4], bytes[5], bytes[6], bytes[7]]) as usize + 8;
        let bytes =
            bytes.get(..declared).ok_or_else(|| truncated("it declares more bytes than there are"))?;
        let (mut canvas, mut frame, mut alpha, mut animated) = (None, None, None, false);
        let mut orientation = Orientation::default();
        let mut at = 12;
        while let Some(chunk) = chunk(bytes, at)? {
            match chunk.kind {
                b"VP8X" => canvas = Some(extended(chunk.body)?),
                b"ANMF" if frame.is_none() => {
                    animated = true;
                    frame = Some(animation_frame(chunk.body)?);
                }
                b"ALPH" => alpha = Some(chunk.body),
                b"VP8 " | b"VP8L" if frame.is_none() => frame = Some(Frame::still(chunk, alpha)?),
                b"EXIF" => orientation = Orientation::from_exif(chunk.body),
                _ => {}
            }
            at = chunk.end;
        }
        let frame = frame.ok_or_else(|| truncated("no picture follows its header"))?;
        let coded = canvas.unwrap_or(frame.size);
        frame.check_place(coded, animated)?;
        Ok(Self { coded, orientation, frame })
    }

    /// Decodes the frame into `buffer`, as RGB on a white canvas.
    pub fn decode(
        &self,
        limits: &Limits,
        how: &Preprocessing,
        buffer: &mut Vec<u8>,
    ) -> Result<Pixels, PictureError> {
        // The canvas; of the frame YUV planes or ARGB words, the decoder's output, its copy with alpha.
        let needed = self.coded.pixels() * 3 + self.frame.size.pixels() * 9;
        limits.check_memory(Format::WebP, self.coded, needed)?;
        limits.check_memory(Format::WebP, self.coded, needed + self.frame.tables()?)?;
        let file = self.frame.still_file();
        let mut decoder = WebPDecoder::new(Cursor::new(&file)).map_err(refusal)?;
        decoder.set_memory_limit(limits.max_memory);
        let mut pixels = vec![0; decoder.output_buffer_size().ok_or_else(|| damaged("it is too large"))?];
        decoder.read_image(&mut pixels).map_err(refusal)?;
        let (width, height) = (self.coded.width as usize, self.coded.height as usize);
        buffer.clear();
        buffer.resize(width * height * 3, 255);
        self.place(&pixels, decoder.has_alpha(), buffer);
        Ok(Pixels { width, height, channels: 3, square: Square::centre(self.coded, how) })
    }

    fn place(&self, pixels: &[u8], alpha: bool, canvas: &mut [u8]) {
        let samples = if alpha { 4 } else { 3 };
        let frame = &self.frame;
        let width = frame.size.width as usize;
        let rows = canvas.chunks_exact_mut(self.coded.width as usize * 3).skip(frame.top as usize);
        for (source, target) in pixels.chunks_exact(width * samples).zip(rows) {
            let target = &mut target[frame.left as usize * 3..][..width * 3];
            match alpha {
                true => rgba_on_white(source, target.as_chunks_mut().0),
                false => target.copy_from_slice(source),
            }
        }
    }
}

impl<'a> Frame<'a> {
    fn still(image: Chunk<'a>, alpha: Option<&'a [u8]>) -> Result<Self, PictureError> {
        let size = if image.kind == b"VP8L" { lossless_size(image.body)? } else { lossy_size(image.body)? };
        Ok(Self { left: 0, top: 0, size, image, alpha: alpha.filter(|_| image.kind == b"VP8 ") })
    }

    /// A still picture is as large as the canvas; a frame of an animation lies on it.
    fn check_place(&self, canvas: Coded, animated: bool) -> Result<(), PictureError> {
        let (right, bottom) = (self.left + self.size.width, self.top + self.size.height);
        let Coded { width, height } = canvas;
        if right <= width && bottom <= height && (animated || self.size == canvas) {
            return Ok(());
        }
        Err(damaged(format!(
            "it declares {width}×{height} pixels and holds a picture that reaches to {right}×{bottom}"
        )))
    }

    /// Bytes that the tables of a lossless picture, or of lossless opacity, may take beyond those of one group.
    fn tables(&self) -> Result<u64, PictureError> {
        let count = match (self.image.kind, self.alpha) {
            (b"VP8L", _) => groups::count(self.image.body, LOSSLESS_HEADER, self.size),
            // The lowest bits of the first byte say whether the rest is compressed.
            (_, Some([how, rest @ ..])) if how & 3 == 1 => groups::count(rest, 0, self.size),
            _ => return Ok(0),
        };
        count
            .map(|count| (count - 1) * GROUP)
            .ok_or_else(|| damaged("its lossless data are damaged or incomplete"))
    }

    /// A file of this frame alone.
    fn still_file(&self) -> Vec<u8> {
        let mut file = Vec::with_capacity(64 + self.image.body.len() + self.alpha.map_or(0, <[u8]>::len));
        file.extend_from_slice(b"RIFF\0\0\0\0WEBP");
        if let Some(alpha) = self.alpha {
            let mut header = [0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0];
            header[4..7].copy_from_slice(&(self.size.width - 1).to_le_bytes()[..3]);
            header[7..].copy_from_slice(&(self.size.height - 1).to_le_bytes()[..3]);
            push_chunk(&mut file, b"VP8X", &header);
            push_chunk(&mut file, b"ALPH", alpha);
        }
        push_chunk(&mut file, self.image.kind, self.image.body);
        let length = (file.len() as u32 - 8).to_le_bytes();
        file[4..8].copy_from_slice(&length);
        file
    }
}

fn push_chunk(file: &mut Vec<u8>, kind: &[u8], body: &[u8]) {
    file.extend_from_slice(kind);
    file.extend_from_slice(&(body.len() as u32).to_le_bytes());
    file.extend_from_slice(body);
    file.resize(file.len().next_multiple_of(2), 0);
}

fn extended(body: &[u8]) -> Result<Coded, PictureError> {
    let sides = body.get(4..10).ok_or_else(|| damaged("its VP8X chunk is too short"))?;
    Ok(Coded { width: u24(sides) + 1, height: u24(&sides[3..]) + 1 })
}

fn animation_frame(body: &[u8]) -> Result<Frame<'_>, PictureError> {
    let head = body.get(..16).ok_or_else(|| damaged("its first frame is too short"))?;
    let (left, top) = (2 * u24(head), 2 * u24(&head[3..]));
    let size = Coded { width: u24(&head[6..]) + 1, height: u24(&head[9..]) + 1 };
    let (mut at, mut alpha) = (16, None);
    while let Some(chunk) = chunk(body, at)? {
        match chunk.kind {
            b"ALPH" => alpha = Some(chunk.body),
            b"VP8 " | b"VP8L" => {
                let frame = Frame { left, top, ..Frame::still(chunk, alpha)? };
                let same = frame.size == size;
                return same
                    .then_some(frame)
                    .ok_or_else(|| damaged("its first frame declares two different sizes"));
            }
            _ => {}
        }
        at = chunk.end;
    }
    Err(damaged("its first frame holds no picture"))
}

/// RFC 9649, section 3.4: one byte of signature, then 14 bits each of width and height less one.
fn lossless_size(body: &[u8]) -> Result<Coded, PictureError> {
    let Some(&[0x2F, b0, b1, b2, b3]) = body.first_chunk() else {
        return Err(damaged("its lossless picture does not begin as one"));
    };
    let bits = u32::from_le_bytes([b0, b1, b2, b3]);
    Ok(Coded { width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1 })
}

/// RFC 6386, section 9.1: three bytes of tag, three of start code, then 14 bits each of width and height.
fn lossy_size(body: &[u8]) -> Result<Coded, PictureError> {
    let Some(&[tag, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1]) = body.first_chunk() else {
        return Err(damaged("its lossy picture does not begin as one"));
    };
    let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
    let size = Coded { width: side(w0, w1), height: side(h0, h1) };
    if tag & 1 != 0 || size.width == 0 || size.height == 0 {
        return Err(damaged("its lossy picture is no key frame with a size"));
    }
    Ok(size)
}

fn refusal(error: DecodingError) -> PictureError {
    match error {
        DecodingError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            truncated("its compressed data are incomplete")
        }
        other => damaged(other.to_string()),
    }
}
