//! Decoded pixels on their way to the resize.

use super::geometry::Square;

/// What a decoder left in the buffer: rows of 8-bit samples without gaps, grey (1 channel) or RGB (3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pixels {
    pub width: usize,
    pub height: usize,
    pub channels: usize,
    /// The network's square in these pixels.
    pub square: Square,
}

/// `sample` of `alpha` composited on white, rounded to the nearest.
pub(super) fn on_white(sample: u8, alpha: u8) -> u8 {
    // Division by 255, exact for all products of two bytes (Blinn, Jim: "Three wrongs make a right", 1995).
    let product = u32::from(255 - sample) * u32::from(alpha) + 128;
    255 - ((product + (product >> 8)) >> 8) as u8
}

/// RGBA composited on white.
pub(super) fn rgba_on_white(source: &[u8], target: &mut [[u8; 3]]) {
    for (rgb, &[r, g, b, a]) in target.iter_mut().zip(source.as_chunks::<4>().0) {
        *rgb = [on_white(r, a), on_white(g, a), on_white(b, a)];
    }
}
