//! Why a picture is refused, in words for the one who sent it.

use super::header::Format;

/// What a refusal means to HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// More bytes, pixels, memory or work than the limits allow: 413.
    TooLarge,
    /// Another format, or a coding of the format that is not read here: 415.
    Unsupported,
    /// Said to be a picture of a format that is read here, but damaged or contradicting itself: 422.
    Invalid,
}

/// A refusal. Its text says what is wrong, why it matters and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PictureError {
    /// No bytes at all.
    #[error("The picture is empty (0 bytes); send the bytes of a JPEG, PNG or WebP file.")]
    Empty,
    /// A file that is no JPEG, PNG or WebP; `what` names it with its article.
    #[error("This is {what}; send JPEG, PNG or WebP.")]
    Foreign {
        /// What the first bytes say that it is.
        what: &'static str,
    },
    /// The right format in a coding that is not read.
    #[error("This {format} {what}; {mend}.")]
    Coding {
        /// The file's format.
        format: Format,
        /// What it uses.
        what: &'static str,
        /// What to send instead.
        mend: &'static str,
    },
    /// The file has more bytes than allowed.
    #[error(
        "The file has {bytes} bytes and at most {limit} are read; send a smaller or more compressed picture."
    )]
    TooManyBytes {
        /// Bytes of the file.
        bytes: usize,
        /// [`super::Limits::max_bytes`]
        limit: usize,
    },
    /// The header declares a side that is too long.
    #[error(
        "The picture is {width}×{height} pixels by its header and no side may exceed {limit}; send it scaled down \
         (the network looks at a few hundred pixels)."
    )]
    SideTooLong {
        /// Declared width.
        width: u32,
        /// Declared height.
        height: u32,
        /// [`super::Limits::max_side`]
        limit: u32,
    },
    /// The header declares too many pixels.
    #[error(
        "The picture is {width}×{height} pixels by its header and at most {limit} pixels are decoded; send it scaled \
         down (the network looks at a few hundred pixels a side)."
    )]
    TooManyPixels {
        /// Declared width.
        width: u32,
        /// Declared height.
        height: u32,
        /// [`super::Limits::max_pixels`]
        limit: u64,
    },
    /// Decoding would take more memory than allowed.
    #[error(
        "Decoding this {width}×{height} {format} takes {needed} bytes of memory and at most {limit} are given to a \
         picture; send it scaled down, or as a baseline JPEG."
    )]
    TooMuchMemory {
        /// The file's format.
        format: Format,
        /// Declared width.
        width: u32,
        /// Declared height.
        height: u32,
        /// What decoding would take at its peak, beside the file itself.
        needed: u64,
        /// [`super::Limits::max_memory`]
        limit: usize,
    },
    /// Decoding would take too long: too many passes over too many pixels.
    #[error(
        "This JPEG has {scans} scans over {width}×{height} pixels, more work than a photograph needs; save it anew as \
         a baseline or an ordinary progressive JPEG."
    )]
    TooManyScans {
        /// Scans counted.
        scans: usize,
        /// Declared width.
        width: u32,
        /// Declared height.
        height: u32,
    },
    /// The file ends before its picture does.
    #[error("The {format} file ends too early: {missing}; it was cut off on its way, send it whole.")]
    Truncated {
        /// The file's format.
        format: Format,
        /// What should have followed.
        missing: &'static str,
    },
    /// The file contradicts itself or its format.
    #[error("The {format} file is damaged: {reason}; save it anew with a picture program and send that.")]
    Damaged {
        /// The file's format.
        format: Format,
        /// What was found.
        reason: String,
    },
    /// The buffer or the preprocessing handed to [`super::Reader::read`] does not fit: the caller's mistake.
    #[error("The network's input does not fit the preprocessing: {reason}.")]
    Input {
        /// What does not fit.
        reason: String,
    },
}

impl PictureError {
    /// What the refusal means to HTTP.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::TooManyBytes { .. }
            | Self::SideTooLong { .. }
            | Self::TooManyPixels { .. }
            | Self::TooMuchMemory { .. }
            | Self::TooManyScans { .. } => ErrorKind::TooLarge,
            Self::Foreign { .. } | Self::Coding { .. } => ErrorKind::Unsupported,
            Self::Empty | Self::Truncated { .. } | Self::Damaged { .. } | Self::Input { .. } => {
                ErrorKind::Invalid
            }
        }
    }

    pub(super) fn damaged(format: Format, reason: impl Into<String>) -> Self {
        Self::Damaged { format, reason: reason.into() }
    }
}
