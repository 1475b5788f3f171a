//! The depthwise kernel: each channel has a filter of its own, so vectors run over channels and nothing is broadcast.
//!
//! A tile of neighbouring output pixels stays in registers while the sum runs over the filter's rows; besides it only
//! one row of the filter and one pixel need registers.

use super::line::{BLOCK, Line, get, multiply_add, put, relu6, vectors};
use super::pack::PackedDepthwise;
use super::tiles::{Tiles, by_pixels, compiled};
use crate::network::architecture::Same;
use pulp::{Simd, WithSimd};

/// `output = relu6(bias + input * filter)` over some rows of the picture, all channels.
pub struct Depthwise<'a> {
    /// Filters and bias.
    pub layer: &'a PackedDepthwise,
    /// Side of the filter, 3 or 5.
    pub kernel: usize,
    /// 1 or 2.
    pub stride: usize,
    /// Rows and columns: pictures are square.
    pub same: Same,
    /// `[blocks][ring][before + input + after]` lines, a ring of input rows, with zeros around each.
    pub input: &'a [Line],
    /// Rows of the ring.
    pub ring: usize,
    /// `[blocks][rows · same.output]` lines.
    pub output: &'a mut [Line],
    /// The first output row.
    pub first: usize,
    /// Output rows.
    pub rows: usize,
}

impl WithSimd for Depthwise<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, simd: S) {
        match (self.kernel, self.stride) {
            (3, 1) => self.channels::<S, 3, 9, 1>(simd),
            (3, _) => self.channels::<S, 3, 9, 2>(simd),
            (_, 1) => self.channels::<S, 5, 25, 1>(simd),
            (_, _) => self.channels::<S, 5, 25, 2>(simd),
        }
    }
}

/// Output pixels of the largest tile: sums, a row of the filter and one pixel fit the registers.
const fn most_pixels(lanes: usize) -> usize {
    if lanes == 16 || cfg!(target_arch = "aarch64") { 10 } else { 8 }
}

impl Depthwise<'_> {
    #[inline(always)]
    fn channels<S: Simd, const K: usize, const KK: usize, const STRIDE: usize>(&mut self, simd: S) {
        let (filters, _) = vectors::<S>(&self.layer.weights).as_chunks::<KK>();
        let bias = vectors::<S>(&self.layer.bias);
        let of_block = BLOCK / S::F32_LANES;
        for block in 0..self.layer.vectors / of_block {
            for row in 0..self.rows {
                // A block's vectors share their lines: while these are in the first-level cache, all read them.
                for vector in block * of_block..(block + 1) * of_block {
                    self.row::<S, K, KK, STRIDE>(simd, &filters[vector], bias[vector], vector, row);
                }
            }
        }
    }

    #[inline(always)]
    fn row<S: Simd, const K: usize, const KK: usize, const STRIDE: usize>(
        &mut self,
        simd: S,
        filter: &[S::f32s; KK],
        bias: S::f32s,
        vector: usize,
        row: usize,
    ) {
        let (block, lane) = (vector * S::F32_LANES / BLOCK, vector * S::F32_LANES % BLOCK);
        let same = self.same;
        let width = same.before + same.input + same.after;
        // Filter rows that fall on the padding above or below are left out: they would add nothing.
        let top = (self.first + row) * STRIDE;
        let inside = same.before.saturating_sub(top)..K.min(same.input + same.before - top);
        let mut inputs: [&[Line]; K] = [&[]; K];
        let mut slot = (top + inside.start - same.before) % self.ring;
        for i in inside.clone() {
            let line = (block * self.ring + slot) * width;
            inputs[i] = &self.input[line..line + width];
            slot = if slot + 1 == self.ring { 0 } else { slot + 1 };
        }
        let rows = &inputs[inside.clone()];
        let filter = &filter.as_chunks::<K>().0[inside];
        let start = (block * self.rows + row) * same.output;
        let output = &mut self.output[start..start + same.output];

        let most = const { most_pixels(S::F32_LANES) };
        let mut first = 0;
        for pixels in Tiles::new(same.output, most) {
            let output = &mut output[first..first + pixels];
            let at = first * STRIDE;
            by_pixels!(pixels, [1 4 5 6 7 8 9 10], P => {
                if const { compiled(P, most_pixels(S::F32_LANES)) } {
                    tile::<S, K, STRIDE, P>(simd, rows, at, filter, bias, lane, output);
                }
            });
            first += pixels;
        }
    }
}

#[inline(always)]
fn tile<S: Simd, const K: usize, const STRIDE: usize, const P: usize>(
    simd: S,
    rows: &[&[Line]],
    at: usize,
    filter: &[[S::f32s; K]],
    bias: S::f32s,
    lane: usize,
    output: &mut [Line],
) {
    let mut sums = [bias; P];
    for (row, filter) in rows.iter().zip(filter) {
        let row = &row[at..][..(P - 1) * STRIDE + K];
        if STRIDE == 1 {
            sums = each_pixel_once(simd, row, filter, lane, sums);
        } else {
            for (k, weight) in filter.iter().enumerate() {
                for p in 0..P {
                    sums[p] = multiply_add(simd, get::<S>(&row[p * STRIDE + k], lane), *weight, sums[p]);
                }
            }
        }
    }
    for (line, sum) in output.iter_mut().zip(sums) {
        put::<S>(line, lane, relu6(simd, sum));
    }
}

/// A row of the filter at stride 1: each pixel is loaded once and added to the outputs that it touches.
#[inline(always)]
fn each_pixel_once<S: Simd, const K: usize, const P: usize>(
    simd: S,
    row: &[Line],
    filter: &[S::f32s; K],
    lane: usize,
    mut sums: [S::f32s; P],
) -> [S::f32s; P] {
    for (x, pixel) in row.iter().enumerate().take(P - 1 + K) {
        let value = get::<S>(pixel, lane);
        for k in 0..K {
            if x >= k && x - k < P {
                sums[x - k] = multiply_add(simd, value, filter[k], sums[x - k]);
            }
        }
    }
    sums
}
