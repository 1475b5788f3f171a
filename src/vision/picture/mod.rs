//! Pictures in: the bytes of a JPEG, PNG or WebP file become the network's input.
//!
//! [`inspect`] reads the header alone. [`Reader::read`] reads the header too, checks it against [`Limits`], and only
//! then decodes: upright (EXIF orientation), alpha composited on white, grey, palette, CMYK and 16 bits brought to
//! 8-bit RGB, the centre square resized with an antialiased bilinear filter, and normalized into three planes.
//! Colour profiles (ICC) are ignored: what lies in the file is taken for sRGB, as the network was trained.
//!
//! The decoders are those that the `image` crate wraps (`zune-jpeg`, `png`, `image-webp`), called directly, because
//! so PNG comes row by row, buffers are used again and each decoder's own limits can be set. Large JPEGs go to a
//! scaled decoder of our own.

mod error;
mod exif;
mod foreign;
mod geometry;
mod header;
mod jpeg;
mod limits;
mod pixels;
mod planes;
mod png;
mod reader;
mod resize;
mod webp;

pub use error::{ErrorKind, PictureError};
pub use exif::Orientation;
pub use header::{Format, Header, inspect};
pub use limits::Limits;
pub use planes::Preprocessing;
pub use reader::Reader;

/// The version of all that happens between a file's bytes and the network's input. Receipts name it; it is raised
/// when the input of any picture could change.
pub const PREPROCESSING_VERSION: &str = "1";
