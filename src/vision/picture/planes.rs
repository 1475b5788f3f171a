//! From an upright square of 8-bit RGB to the network's planes.

use super::{error::PictureError, exif::Orientation};

/// How a model wants its pictures: what its `config.json` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Preprocessing {
    /// Side of the network's input in pixels.
    pub size: u32,
    /// Side of the centre square as a part of the picture's shorter side, above 0 and at most 1.
    pub crop_pct: f32,
    /// Subtracted from red, green and blue, which go from 0 to 1.
    pub mean: [f32; 3],
    /// Divides what is left.
    pub std: [f32; 3],
}

impl Preprocessing {
    /// The largest side that is taken: a mistaken configuration must not ask for gigabytes.
    const MAX_SIZE: u32 = 2048;

    /// Length of the input: 3 planes of size × size.
    pub fn input_len(&self) -> usize {
        3 * self.size as usize * self.size as usize
    }

    /// Checks the values themselves and the length of the buffer that they are to fill.
    pub(super) fn check(&self, length: usize) -> Result<(), PictureError> {
        let wrong = |reason: String| Err(PictureError::Input { reason });
        if self.size == 0 || self.size > Self::MAX_SIZE {
            return wrong(format!("a size of {} is not between 1 and {}", self.size, Self::MAX_SIZE));
        }
        if !(self.crop_pct > 0.0 && self.crop_pct <= 1.0) {
            return wrong(format!("a crop_pct of {} is not above 0 and at most 1", self.crop_pct));
        }
        if !self.std.iter().all(|std| std.is_normal()) || !self.mean.iter().all(|mean| mean.is_finite()) {
            return wrong(format!("mean {:?} or std {:?} cannot be divided by", self.mean, self.std));
        }
        if length != self.input_len() {
            return wrong(format!("{} numbers are needed and there is room for {length}", self.input_len()));
        }
        Ok(())
    }

    /// What each byte becomes in the plane of a channel: (byte / 255 − mean) / std.
    fn table(&self, channel: usize) -> [f32; 256] {
        let (mean, std) = (self.mean[channel], self.std[channel]);
        std::array::from_fn(|byte| (byte as f32 / 255.0 - mean) / std)
    }

    /// Writes a resized square of `channels` (1 grey, 3 RGB) as normalized planes, turned upright.
    pub(super) fn fill(&self, square: &[u8], channels: usize, orientation: Orientation, input: &mut [f32]) {
        let side = self.size as usize;
        for (channel, plane) in input.chunks_exact_mut(side * side).enumerate() {
            let table = self.table(channel);
            let offset = if channels == 1 { 0 } else { channel };
            if orientation == Orientation::Upright {
                let samples = square[offset..].iter().step_by(channels);
                plane.iter_mut().zip(samples).for_each(|(value, &byte)| *value = table[usize::from(byte)]);
                continue;
            }
            for (y, row) in plane.chunks_exact_mut(side).enumerate() {
                for (x, value) in row.iter_mut().enumerate() {
                    let (column, line) = orientation.source(x, y, side);
                    *value = table[usize::from(square[(line * side + column) * channels + offset])];
                }
            }
        }
    }
}
