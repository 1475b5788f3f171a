//! Memory of the kernels: activations lie in blocks of 16 channels, `[channels / 16][pixels][16]`, so that a pixel's
//! 16 values are one cache line, one vector of AVX-512, two of AVX2, four of 128 bits.

use bytemuck::{Pod, Zeroable};
use pulp::Simd;

/// Channels of a block.
pub const BLOCK: usize = 16;

/// The 16 values of a pixel in one block of channels; a cache line.
#[repr(C, align(64))]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub struct Line(pub [f32; BLOCK]);

impl Line {
    /// Sixteen zeros.
    pub const ZERO: Self = Self([0.0; BLOCK]);
}

/// Values in lines, the last one filled up with zeros.
pub fn lines(values: &[f32]) -> Vec<Line> {
    values
        .chunks(BLOCK)
        .map(|chunk| {
            let mut line = Line::ZERO;
            line.0[..chunk.len()].copy_from_slice(chunk);
            line
        })
        .collect()
}

/// Lines seen as vectors: `BLOCK / S::F32_LANES` of them a line.
#[inline(always)]
pub fn vectors<S: Simd>(lines: &[Line]) -> &[S::f32s] {
    S::as_simd_f32s(bytemuck::cast_slice(lines)).0
}

/// The vector of a line that begins at channel `lane` of the block.
#[inline(always)]
pub fn get<S: Simd>(line: &Line, lane: usize) -> S::f32s {
    S::as_simd_f32s(&line.0[lane..lane + S::F32_LANES]).0[0]
}

/// Writes the vector of a line that begins at channel `lane` of the block.
#[inline(always)]
pub fn put<S: Simd>(line: &mut Line, lane: usize, vector: S::f32s) {
    S::as_mut_simd_f32s(&mut line.0[lane..lane + S::F32_LANES]).0[0] = vector;
}

/// `a · b + c`, fused where the processor can.
#[inline(always)]
pub fn multiply_add<S: Simd>(simd: S, a: S::f32s, b: S::f32s, c: S::f32s) -> S::f32s {
    // The 128-bit vectors of x86 stand for a processor without FMA, where `mul_add` would call the C library.
    if cfg!(target_arch = "x86_64") && S::F32_LANES <= 4 {
        simd.add_f32s(simd.mul_f32s(a, b), c)
    } else {
        simd.mul_add_f32s(a, b, c)
    }
}

/// Values limited to 0…6.
#[inline(always)]
pub fn relu6<S: Simd>(simd: S, vector: S::f32s) -> S::f32s {
    simd.min_f32s(simd.max_f32s(vector, simd.splat_f32s(0.0)), simd.splat_f32s(6.0))
}
