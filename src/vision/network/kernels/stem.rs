//! The stem kernel: a 3×3 convolution of stride 2 over the picture's three planes, one output row at a time.

use super::line::{BLOCK, Line, multiply_add, put, relu6, vectors};
use super::pack::{Packed, Panel};
use super::pointwise::{most_pixels, widest};
use crate::network::architecture::{CHANNELS, STEM_KERNEL, STEM_STRIDE, Same};
use pulp::{Simd, WithSimd};

/// Rows of the picture that an output row reads: three of each plane.
const ROWS: usize = CHANNELS * STEM_KERNEL;

/// One output row: `output = relu6(bias + picture * filter)`, all channels.
pub struct Stem<'a> {
    /// Its inputs are plane, filter row and filter column.
    pub layer: &'a Packed,
    /// Nine rows with their padding, from [`gather`].
    pub rows: &'a [f32],
    /// The output row's pixels.
    pub pixels: usize,
    /// `[blocks][output_block]` lines.
    pub output: &'a mut [Line],
    /// Lines from one output block to the next.
    pub output_block: usize,
    /// Where in each output block the row begins.
    pub first: usize,
}

/// Floats that [`gather`] writes for pictures of that geometry.
pub fn gathered(same: Same) -> usize {
    ROWS * (same.before + same.input + same.after)
}

/// Copies what output row `row` reads of the picture `[3][side][side]`, with zeros around it, to
/// `rows: [3][3][before + side + after]`.
pub fn gather(picture: &[f32], same: Same, row: usize, rows: &mut [f32]) {
    let side = same.input;
    let width = same.before + side + same.after;
    for (i, target) in rows.chunks_exact_mut(width).enumerate() {
        let (plane, y) = (i / STEM_KERNEL, row * STEM_STRIDE + i % STEM_KERNEL);
        if y < same.before || y >= same.before + side {
            target.fill(0.0);
            continue;
        }
        let start = (plane * side + y - same.before) * side;
        target[..same.before].fill(0.0);
        target[same.before..][..side].copy_from_slice(&picture[start..start + side]);
        target[same.before + side..].fill(0.0);
    }
}

impl WithSimd for Stem<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, simd: S) {
        for panel in &self.layer.panels {
            match panel.width {
                1 => self.panel::<S, 1>(simd, panel),
                2 => self.panel::<S, 2>(simd, panel),
                3 if const { widest(S::F32_LANES) >= 3 } => self.panel::<S, 3>(simd, panel),
                4 if const { widest(S::F32_LANES) >= 4 } => self.panel::<S, 4>(simd, panel),
                width => unreachable!("a panel of {width} vectors"),
            }
        }
    }
}

impl Stem<'_> {
    #[inline(always)]
    fn panel<S: Simd, const N: usize>(&mut self, simd: S, panel: &Panel) {
        let tile = const {
            let most = most_pixels(S::F32_LANES, N);
            if most >= 10 {
                10
            } else if most >= 5 {
                5
            } else {
                4
            }
        };
        let mut first = 0;
        while first + tile <= self.pixels {
            match tile {
                10 => self.tile::<S, N, 10>(simd, panel, first),
                5 => self.tile::<S, N, 5>(simd, panel, first),
                _ => self.tile::<S, N, 4>(simd, panel, first),
            }
            first += tile;
        }
        for first in first..self.pixels {
            self.tile::<S, N, 1>(simd, panel, first);
        }
    }

    #[inline(always)]
    fn tile<S: Simd, const N: usize, const P: usize>(&mut self, simd: S, panel: &Panel, first: usize) {
        let width = self.rows.len() / ROWS;
        let bias = &vectors::<S>(&self.layer.bias)[panel.vector..][..N];
        let (weights, _) = vectors::<S>(&self.layer.weights)[panel.start..].as_chunks::<N>();
        let (weights, _) = weights.as_chunks::<STEM_KERNEL>();
        let mut sums: [[S::f32s; P]; N] = std::array::from_fn(|n| [bias[n]; P]);
        for (row, weights) in self.rows.chunks_exact(width).zip(weights) {
            let row = &row[first * STEM_STRIDE..][..(P - 1) * STEM_STRIDE + STEM_KERNEL];
            for (x, weights) in weights.iter().enumerate() {
                for p in 0..P {
                    let value = simd.splat_f32s(row[p * STEM_STRIDE + x]);
                    for n in 0..N {
                        sums[n][p] = multiply_add(simd, value, weights[n], sums[n][p]);
                    }
                }
            }
        }
        // Written out, as in `pointwise`.
        self.write(simd, sums[0], panel.vector, first);
        if N > 1 {
            self.write(simd, sums[1 % N], panel.vector + 1, first);
        }
        if N > 2 {
            self.write(simd, sums[2 % N], panel.vector + 2, first);
        }
        if N > 3 {
            self.write(simd, sums[3 % N], panel.vector + 3, first);
        }
    }

    #[inline(always)]
    fn write<S: Simd, const P: usize>(&mut self, simd: S, sums: [S::f32s; P], vector: usize, first: usize) {
        let (block, lane) = (vector * S::F32_LANES / BLOCK, vector * S::F32_LANES % BLOCK);
        let lines = &mut self.output[block * self.output_block + self.first + first..][..P];
        for (line, sum) in lines.iter_mut().zip(sums) {
            put::<S>(line, lane, relu6(simd, sum));
        }
    }
}
