//! PNG (ISO/IEC 15948 and its extensions for animation and EXIF), by the `png` crate, row by row.

use std::io::Cursor;

use png::{DecodeOptions, Decoder, DecodingError, Transformations};

use super::{
    error::PictureError,
    exif::Orientation,
    geometry::{Square, Window},
    header::Format,
    limits::{Coded, Limits},
    pixels::{Pixels, on_white},
    planes::Preprocessing,
};

/// What the chunks say without decoding.
pub(super) struct Outline {
    pub coded: Coded,
    interlaced: bool,
    /// Bytes of a pixel as decoded to 8 bits with its alpha: 1 to 4.
    samples: usize,
    pub orientation: Orientation,
    /// Just after the end chunk.
    end: usize,
}

const SIGNATURE: usize = 8;

fn damaged(reason: impl Into<String>) -> PictureError {
    PictureError::damaged(Format::Png, reason)
}

fn truncated(missing: &'static str) -> PictureError {
    PictureError::Truncated { format: Format::Png, missing }
}

struct Chunk<'a> {
    kind: &'a [u8],
    body: &'a [u8],
    end: usize,
}

fn chunk(bytes: &[u8], at: usize) -> Result<Chunk<'_>, PictureError> {
    let head = bytes.get(at..at + 8).ok_or_else(|| truncated("its end chunk is missing"))?;
    let (length, kind) = head.split_at(4);
    let length = u32::from_be_bytes([length[0], length[1], length[2], length[3]]);
    if length > i32::MAX as u32 {
        return Err(damaged(format!("a chunk declares a length of {length} bytes")));
    }
    let end = at + 12 + length as usize;
    let body = bytes.get(at + 8..end).ok_or_else(|| truncated("a chunk is longer than the file"))?;
    Ok(Chunk { kind, body: &body[..length as usize], end })
}

impl Outline {
    /// Reads the header chunk and walks over the others.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        let first = chunk(bytes, SIGNATURE)?;
        let &[w3, w2, w1, w0, h3, h2, h1, h0, depth, colour, _, _, interlace] = first.body else {
            return Err(damaged("its header chunk has not 13 bytes"));
        };
        if first.kind != b"IHDR" {
            return Err(damaged("it does not begin with its header chunk"));
        }
        let coded = Coded {
            width: u32::from_be_bytes([w3, w2, w1, w0]),
            height: u32::from_be_bytes([h3, h2, h1, h0]),
        };
        if coded.width == 0 || coded.height == 0 {
            return Err(damaged(format!("it declares a size of {}×{} pixels", coded.width, coded.height)));
        }
        let samples = match (colour, depth) {
            (0, 1 | 2 | 4 | 8 | 16) => 2,
            (2, 8 | 16) | (3, 1 | 2 | 4 | 8) | (6, 8 | 16) => 4,
            (4, 8 | 16) => 2,
            _ => {
                return Err(damaged(format!(
                    "it declares colour type {colour} with {depth} bits, which do not go together"
                )));
            }
        };
        let (orientation, end) = walk(bytes, first.end)?;
        Ok(Self { coded, interlaced: interlace != 0, samples, orientation, end })
    }

    /// Decodes the rows and columns that the network looks at into `buffer`, as RGB.
    pub fn decode(
        &self,
        bytes: &[u8],
        limits: &Limits,
        how: &Preprocessing,
        buffer: &mut Vec<u8>,
    ) -> Result<Pixels, PictureError> {
        let (width, height) = (self.coded.width as usize, self.coded.height as usize);
        let square = Square::centre(self.coded, how);
        let whole = Window { left: 0, top: 0, right: width, bottom: height };
        let window = if self.interlaced { whole } else { square.window(width, height, how.size) };
        limits.check_memory(Format::Png, self.coded, self.memory(window))?;
        let mut options = DecodeOptions::default();
        options.set_ignore_text_chunk(true);
        options.set_ignore_iccp_chunk(true);
        options.set_skip_ancillary_crc_failures(true);
        let mut decoder = Decoder::new_with_options(Cursor::new(&bytes[..self.end]), options);
        decoder.set_limits(png::Limits { bytes: limits.max_memory });
        // To 8 bits, palettes to RGB, transparent colours to alpha.
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().map_err(refusal)?;
        buffer.resize(window.width() * window.height() * 3, 0);
        if self.interlaced {
            let samples = reader.output_color_type().0.samples();
            let mut whole = vec![0; reader.output_buffer_size().ok_or_else(|| damaged("it is too large"))?];
            reader.next_frame(&mut whole).map_err(refusal)?;
            to_rgb(&whole, samples, buffer);
        } else {
            read_rows(&mut reader, window, buffer)?;
        }
        Ok(Pixels {
            width: window.width(),
            height: window.height(),
            channels: 3,
            square: square.within(window),
        })
    }

    /// The RGB pixels, and of an interlaced picture all decoded pixels too; else a few rows of up to 16 bits.
    fn memory(&self, window: Window) -> u64 {
        let pixels = (window.width() * window.height() * 3) as u64;
        let row = u64::from(self.coded.width) * 2 * self.samples as u64;
        if self.interlaced {
            pixels + self.coded.pixels() * self.samples as u64 + 8 * row
        } else {
            pixels + 8 * row
        }
    }
}

/// The orientation, and where the end chunk ends. CRCs are the decoder's business.
fn walk(bytes: &[u8], mut at: usize) -> Result<(Orientation, usize), PictureError> {
    let (mut orientation, mut data) = (Orientation::default(), false);
    loop {
        let chunk = chunk(bytes, at)?;
        match chunk.kind {
            b"IEND" if data => return Ok((orientation, chunk.end)),
            b"IEND" => return Err(damaged("it holds no picture, only a header")),
            b"IHDR" => return Err(damaged("it has two header chunks")),
            b"IDAT" => data = true,
            b"eXIf" => orientation = Orientation::from_exif(chunk.body),
            _ => {}
        }
        at = chunk.end;
    }
}

fn read_rows(
    reader: &mut png::Reader<Cursor<&[u8]>>,
    window: Window,
    buffer: &mut [u8],
) -> Result<(), PictureError> {
    let samples = reader.output_color_type().0.samples();
    let columns = window.left * samples..window.right * samples;
    let mut rows = buffer.chunks_exact_mut(window.width() * 3);
    let mut y = 0;
    // The rows below the window are decoded too: damage there is damage.
    while let Some(row) = reader.next_row().map_err(refusal)? {
        if (window.top..window.bottom).contains(&y) {
            let source = row.data().get(columns.clone()).ok_or_else(|| damaged("a row is too short"))?;
            to_rgb(source, samples, rows.next().unwrap_or_default());
        }
        y += 1;
    }
    if y < window.bottom {
        return Err(truncated("rows of the picture are missing"));
    }
    Ok(())
}

/// Grey, grey with alpha, RGB or RGBA to RGB, alpha on white.
fn to_rgb(source: &[u8], samples: usize, target: &mut [u8]) {
    let (target, _) = target.as_chunks_mut::<3>();
    match samples {
        1 => target.iter_mut().zip(source).for_each(|(rgb, &grey)| *rgb = [grey; 3]),
        2 => target
            .iter_mut()
            .zip(source.as_chunks::<2>().0)
            .for_each(|(rgb, &[grey, a])| *rgb = [on_white(grey, a); 3]),
        3 => target.as_flattened_mut().copy_from_slice(source),
        _ => super::pixels::rgba_on_white(source, target),
    }
}

fn refusal(error: DecodingError) -> PictureError {
    match error {
        DecodingError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            truncated("its compressed data are incomplete")
        }
        DecodingError::LimitsExceeded => damaged("a chunk needs more memory than a picture is given"),
        other => damaged(other.to_string()),
    }
}
