//! What a picture may cost, checked against its header before anything is decoded.

use super::{error::PictureError, header::Format};

const MIB: usize = 1 << 20;

/// What a picture may cost. A decode holds at most [`Limits::memory_bound`] bytes beside the file itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub max_bytes: usize,
    /// Pixels by the header, width × height.
    pub max_pixels: u64,
    /// Pixels of the longer side.
    pub max_side: u32,
    /// Bytes that the decoded picture and its decoder may take at their peak, as computed from the header.
    pub max_memory: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_bytes: 20 * MIB, max_pixels: 64_000_000, max_side: 16_384, max_memory: 256 * MIB }
    }
}

/// A picture's size as the file stores it, before it is turned upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Coded {
    pub width: u32,
    pub height: u32,
}

impl Coded {
    pub fn pixels(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }
}

impl Limits {
    /// What is needed beside the pixels: tables, rows, chunks, and the rows that were resized in one direction only, of
    /// up to `max_side` × 256 pixels.
    const OVERHEAD: usize = 16 * MIB;

    /// The most memory, in bytes, that one [`super::Reader`] holds during a read, beside the file's bytes: what the
    /// header's estimate may reach, a copy of the compressed first frame of a WebP, and 16 MiB for all else. It holds for
    /// inputs of up to 256 × 256 pixels.
    pub fn memory_bound(&self) -> usize {
        self.max_memory.saturating_add(self.max_bytes).saturating_add(Self::OVERHEAD)
    }

    pub(super) fn check_bytes(&self, bytes: usize) -> Result<(), PictureError> {
        match bytes {
            0 => Err(PictureError::Empty),
            _ if bytes > self.max_bytes => Err(PictureError::TooManyBytes { bytes, limit: self.max_bytes }),
            _ => Ok(()),
        }
    }

    pub(super) fn check_size(&self, Coded { width, height }: Coded) -> Result<(), PictureError> {
        if width.max(height) > self.max_side {
            return Err(PictureError::SideTooLong { width, height, limit: self.max_side });
        }
        if u64::from(width) * u64::from(height) > self.max_pixels {
            return Err(PictureError::TooManyPixels { width, height, limit: self.max_pixels });
        }
        Ok(())
    }

    pub(super) fn check_memory(&self, format: Format, size: Coded, needed: u64) -> Result<(), PictureError> {
        if needed > self.max_memory as u64 {
            let Coded { width, height } = size;
            return Err(PictureError::TooMuchMemory {
                format,
                width,
                height,
                needed,
                limit: self.max_memory,
            });
        }
        Ok(())
    }
}
