//! The matrix kernel: 1×1 convolutions and the dense layer.
//!
//! A tile of pixels and a panel of output channels stay in registers while the sum runs over the input channels: each
//! step loads the panel's weights once and multiplies them by each pixel's value, broadcast. Bias, ReLU6 and the
//! residual are applied before the tile is written, once.

use super::line::{BLOCK, Line, get, multiply_add, put, relu6, vectors};
use super::pack::{Packed, Panel};
use super::prefetch::Prefetch;
use super::tiles::{Tiles, by_pixels, compiled};
use pulp::{Simd, WithSimd};

/// What happens to a sum before it is written.
#[derive(Clone, Copy)]
pub struct Finish<'a> {
    /// It is limited to 0…6.
    pub relu6: bool,
    /// Where it is not, the value at the same place in these lines is added to it.
    pub add: Option<&'a [Line]>,
}

impl Finish<'_> {
    /// Nothing happens to it.
    pub const LINEAR: Self = Self { add: None, relu6: false };
    /// It is limited to 0…6.
    pub const RELU6: Self = Self { add: None, relu6: true };
}

/// Where consecutive pixels are written within each block of the output: in rows of `width`, which lie `stride` lines
/// apart in a ring of `ring` rows, after `left` lines each.
#[derive(Clone, Copy)]
pub struct Place {
    /// Pixels of a row.
    pub width: usize,
    /// Lines of a row.
    pub stride: usize,
    /// Rows of the ring.
    pub ring: usize,
    /// The first pixel's row in the ring.
    pub row: usize,
    /// Lines before a row's first pixel.
    pub left: usize,
}

impl Place {
    /// One after the other, from `first`.
    pub fn plain(first: usize) -> Self {
        Self { width: usize::MAX, stride: 0, ring: 1, row: 0, left: first }
    }

    /// Where the place begins.
    fn start(&self) -> Cursor {
        Cursor { row: self.row * self.stride + self.left, column: 0 }
    }

    /// The lines of the next `P` pixels.
    #[inline(always)]
    fn next<const P: usize>(&self, at: &mut Cursor) -> [usize; P] {
        std::array::from_fn(|_| {
            let line = at.row + at.column;
            at.column += 1;
            if at.column == self.width {
                at.column = 0;
                at.row += self.stride;
                if at.row == self.ring * self.stride + self.left {
                    at.row = self.left;
                }
            }
            line
        })
    }
}

/// How far the pixels are written: counted up, since divisions would cost as much as short sums.
struct Cursor {
    /// Line of the row's first pixel.
    row: usize,
    /// Pixel in the row.
    column: usize,
}

/// `output[channel][pixel] = finish(bias[channel] + Σ weight[channel][input] · input[input][pixel])`
pub struct Pointwise<'a> {
    /// Weights and bias.
    pub layer: &'a Packed,
    /// Which of its panels.
    pub panels: &'a [Panel],
    /// `[inputs / 16][input_block]` lines, of which the first `pixels` of each block are read.
    pub input: &'a [Line],
    /// Lines from one input block to the next.
    pub input_block: usize,
    /// Pixels to compute.
    pub pixels: usize,
    /// `[blocks][output_block]` lines.
    pub output: &'a mut [Line],
    /// Lines from one output block to the next.
    pub output_block: usize,
    /// Where in each output block the pixels go.
    pub place: Place,
    /// What is done to the sums.
    pub finish: Finish<'a>,
}

/// Panels may be this wide.
pub const fn widest(lanes: usize) -> usize {
    match lanes {
        8 | 16 => 3,
        _ if cfg!(target_arch = "aarch64") => 4,
        _ => 2,
    }
}

/// The pixels of the largest tile next to a panel of `width` vectors: accumulators, weights and one broadcast value
/// fit the registers (32 of AVX-512 and NEON, 16 of the others).
pub const fn most_pixels(lanes: usize, width: usize) -> usize {
    let table = match lanes {
        16 => [12, 12, 9, 0],
        8 => [8, 6, 4, 0],
        _ if cfg!(target_arch = "aarch64") => [8, 8, 8, 6],
        _ => [6, 4, 0, 0],
    };
    table[width - 1]
}

impl WithSimd for Pointwise<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, simd: S) {
        for panel in self.panels {
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

impl<'w> Pointwise<'w> {
    #[inline(always)]
    fn panel<S: Simd, const N: usize>(&mut self, simd: S, panel: &Panel) {
        let mut at = self.place.start();
        let mut first = 0;
        let tiles = Tiles::new(self.pixels, const { most_pixels(S::F32_LANES, N) });
        let mut shares = self.next_panel::<S, N>(panel).chunks(self.share::<S, N>(tiles.len()));
        for pixels in tiles {
            let ahead = shares.next().unwrap_or_default();
            by_pixels!(pixels, [1 2 3 4 5 6 7 8 9 10 11 12], P => {
                if const { compiled(P, most_pixels(S::F32_LANES, N)) } {
                    self.tile::<S, N, P>(simd, panel, first, &mut at, ahead);
                }
            });
            first += pixels;
        }
    }

    /// Lines of a panel's weights.
    fn panel_lines<S: Simd, const N: usize>(&self) -> usize {
        N * self.layer.inputs * S::F32_LANES / BLOCK
    }

    /// The weights that lie behind a panel's, as many as a panel has; none where the whole layer fits the cache.
    fn next_panel<S: Simd, const N: usize>(&self, panel: &Panel) -> &'w [Line] {
        let weights = &self.layer.weights;
        let lines = self.panel_lines::<S, N>();
        let start = panel.start * S::F32_LANES / BLOCK + lines;
        if weights.len() < STREAMED {
            &[]
        } else {
            &weights[start.min(weights.len())..(start + lines).min(weights.len())]
        }
    }

    /// Lines of the next panel that each tile brings nearer.
    fn share<S: Simd, const N: usize>(&self, tiles: usize) -> usize {
        self.panel_lines::<S, N>().div_ceil(tiles.max(1)).max(1)
    }

    #[inline(always)]
    fn tile<S: Simd, const N: usize, const P: usize>(
        &mut self,
        simd: S,
        panel: &Panel,
        first: usize,
        at: &mut Cursor,
        ahead: &[Line],
    ) {
        let bias = &vectors::<S>(&self.layer.bias)[panel.vector..][..N];
        let weights = &vectors::<S>(&self.layer.weights)[panel.start..][..N * self.layer.inputs];
        let (weights, _) = weights.as_chunks::<N>();
        let (steps, rest) = weights.as_chunks::<STEP>();
        let mut sums: [[S::f32s; P]; N] = std::array::from_fn(|n| [bias[n]; P]);
        let mut ahead = ahead.chunks(ahead.len().div_ceil(steps.len().div_ceil(STEPS).max(1)).max(1));
        for (block, steps) in steps.chunks(STEPS).enumerate() {
            if let Some(lines) = ahead.next() {
                Prefetch::new().lines(lines);
            }
            let pixels = &self.input[block * self.input_block + first..][..P];
            for (number, weights) in steps.iter().enumerate() {
                sums = step(simd, pixels, number * STEP, weights, sums);
            }
        }
        if !rest.is_empty() {
            let pixels = &self.input[steps.len() / STEPS * self.input_block + first..][..P];
            sums = step(simd, pixels, steps.len() % STEPS * STEP, rest, sums);
        }
        let lines = self.place.next::<P>(at);
        // Written out: in a loop over the vectors the compiler keeps the sums in memory and not in registers.
        self.write(simd, sums[0], panel.vector, &lines);
        if N > 1 {
            self.write(simd, sums[1 % N], panel.vector + 1, &lines);
        }
        if N > 2 {
            self.write(simd, sums[2 % N], panel.vector + 2, &lines);
        }
        if N > 3 {
            self.write(simd, sums[3 % N], panel.vector + 3, &lines);
        }
    }

    #[inline(always)]
    fn write<S: Simd, const P: usize>(
        &mut self,
        simd: S,
        sums: [S::f32s; P],
        vector: usize,
        lines: &[usize; P],
    ) {
        let (block, lane) = (vector * S::F32_LANES / BLOCK, vector * S::F32_LANES % BLOCK);
        let output = &mut self.output[block * self.output_block..];
        if self.finish.relu6 {
            for p in 0..P {
                put::<S>(&mut output[lines[p]], lane, relu6(simd, sums[p]));
            }
        } else if let Some(add) = self.finish.add {
            let add = &add[block * self.output_block..];
            for p in 0..P {
                let sum = simd.add_f32s(sums[p], get::<S>(&add[lines[p]], lane));
                put::<S>(&mut output[lines[p]], lane, sum);
            }
        } else {
            for p in 0..P {
                put::<S>(&mut output[lines[p]], lane, sums[p]);
            }
        }
    }
}

/// Lines of weights that are likely to have left the second-level cache since the last picture: 128 KiB.
const STREAMED: usize = 2048;

/// Input channels that one step of the sum takes: few enough for the compiler to write a step out without running out
/// of registers.
const STEP: usize = 2;
/// Steps of a block.
const STEPS: usize = BLOCK / STEP;

/// Adds the products of one step's input channels, or of fewer, from `lane` on, to a tile's sums.
#[inline(always)]
fn step<S: Simd, const N: usize, const P: usize>(
    simd: S,
    pixels: &[Line],
    lane: usize,
    weights: &[[S::f32s; N]],
    mut sums: [[S::f32s; P]; N],
) -> [[S::f32s; P]; N] {
    for (input, weights) in weights.iter().enumerate().take(STEP) {
        for p in 0..P {
            let value = simd.splat_f32s(pixels[p].0[lane % BLOCK + input % STEP]);
            for n in 0..N {
                sums[n][p] = multiply_add(simd, value, weights[n], sums[n][p]);
            }
        }
    }
    sums
}
