//! What a file says of itself, read without decoding it.

use std::fmt;

use super::{
    error::PictureError,
    exif::Orientation,
    foreign, jpeg,
    limits::{Coded, Limits},
    png, webp,
};

/// The formats that are read, told by a file's first bytes and never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG (ITU-T T.81): baseline, extended sequential or progressive, 8 bits, Huffman-coded.
    Jpeg,
    /// PNG, all colour types and depths; of an animated one the default image.
    Png,
    /// WebP, lossy and lossless; of an animated one the first frame.
    WebP,
}

impl Format {
    /// The media type, as in a `Content-Type`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }

    fn sniff(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            _ => None,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
        })
    }
}

/// What a file's header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// The format that the first bytes tell.
    pub format: Format,
    /// Width in pixels of the upright picture.
    pub width: u32,
    /// Height in pixels of the upright picture.
    pub height: u32,
    /// How the stored picture is turned upright.
    pub orientation: Orientation,
}

/// The outline of a file of one of the formats: enough to check it and to decode it.
pub(super) enum Outline<'a> {
    Jpeg(jpeg::Outline<'a>),
    Png(png::Outline),
    WebP(webp::Outline<'a>),
}

impl<'a> Outline<'a> {
    /// Reads the outline and holds the size that it declares against the limits. Allocates nothing that grows with
    /// the picture.
    pub fn read(bytes: &'a [u8], limits: &Limits) -> Result<Self, PictureError> {
        limits.check_bytes(bytes.len())?;
        let outline = match Format::sniff(bytes) {
            Some(Format::Jpeg) => Self::Jpeg(jpeg::Outline::read(bytes)?),
            Some(Format::Png) => Self::Png(png::Outline::read(bytes)?),
            Some(Format::WebP) => Self::WebP(webp::Outline::read(bytes)?),
            None => return Err(PictureError::Foreign { what: foreign::name(bytes) }),
        };
        limits.check_size(outline.coded())?;
        Ok(outline)
    }

    pub fn coded(&self) -> Coded {
        match self {
            Self::Jpeg(outline) => outline.coded(),
            Self::Png(outline) => outline.coded,
            Self::WebP(outline) => outline.coded,
        }
    }

    pub fn header(&self) -> Header {
        let (format, orientation) = match self {
            Self::Jpeg(outline) => (Format::Jpeg, outline.orientation),
            Self::Png(outline) => (Format::Png, outline.orientation),
            Self::WebP(outline) => (Format::WebP, outline.orientation),
        };
        let Coded { width, height } = self.coded();
        let (width, height) = if orientation.swaps_sides() { (height, width) } else { (width, height) };
        Header { format, width, height, orientation }
    }
}

/// Reads a file's header alone: its format, its size when upright, and whether both are within the limits. Walks over
/// the file's segments without decoding them, and allocates nothing that grows with the picture.
///
/// A file that passes may still be refused when it is read: its data can be damaged, or need more memory than allowed.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<Header, PictureError> {
    Ok(Outline::read(bytes, limits)?.header())
}
