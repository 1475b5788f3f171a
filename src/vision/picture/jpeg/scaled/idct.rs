//! Inverse discrete cosine transforms that give fewer samples than coefficients.
//!
//! An N-point transform of the N lowest of 8 frequencies gives the picture at N/8 of its size without what the smaller
//! size cannot show: Dugad and Ahuja, "A fast scheme for image size change in the compressed domain", IEEE Trans.
//! Circuits and Systems for Video Technology 11(4), 2001. Rows and columns may differ, which takes the place of
//! up-sampling subsampled chrominance.

/// cos(k·π/16).
const COS: [f32; 9] =
    [1.0, 0.980_785_3, 0.923_879_5, 0.831_469_6, 0.707_106_77, 0.555_570_24, 0.382_683_43, 0.195_090_32, 0.0];

/// How much frequency `u` of 8 adds to sample `x` of `N`: √⅛ for the mean, ½·cos((2x+1)uπ/2N) for the others. The
/// same for every N, because an N-point transform of an 8-point one's coefficients is scaled by √(N/8).
const fn weight(n: usize, x: usize, u: usize) -> f32 {
    if u == 0 {
        return COS[4] / 2.0;
    }
    // The angle in sixteenths of π, brought into the first quarter.
    let angle = (2 * x + 1) * u * (8 / n) % 32;
    let angle = if angle > 16 { 32 - angle } else { angle };
    if angle > 8 { -COS[16 - angle] / 2.0 } else { COS[angle] / 2.0 }
}

const fn weights<const N: usize>() -> [[f32; N]; N] {
    let mut table = [[0.0; N]; N];
    let mut u = 0;
    while u < N {
        let mut x = 0;
        while x < N {
            table[u][x] = weight(N, x, u);
            x += 1;
        }
        u += 1;
    }
    table
}

/// Transforms the lowest `W` × `H` of a block's dequantized coefficients (8 × 8, row by row) to `W` × `H` samples,
/// 0 to 255, in rows of `stride` samples.
pub(super) type Transform = fn(coefficients: &[f32; 64], samples: &mut [u8], stride: usize);

/// The transform to `width` × `height` samples, each 1, 2, 4 or 8.
pub(super) fn transform(width: usize, height: usize) -> Option<Transform> {
    let row: [Transform; 4] = match width {
        1 => [inverse::<1, 1>, inverse::<1, 2>, inverse::<1, 4>, inverse::<1, 8>],
        2 => [inverse::<2, 1>, inverse::<2, 2>, inverse::<2, 4>, inverse::<2, 8>],
        4 => [inverse::<4, 1>, inverse::<4, 2>, inverse::<4, 4>, inverse::<4, 8>],
        8 => [inverse::<8, 1>, inverse::<8, 2>, inverse::<8, 4>, inverse::<8, 8>],
        _ => return None,
    };
    Some(row[[1, 2, 4, 8].iter().position(|&side| side == height)?])
}

fn inverse<const W: usize, const H: usize>(coefficients: &[f32; 64], samples: &mut [u8], stride: usize) {
    let (across, down) = (const { weights::<W>() }, const { weights::<H>() });
    // Columns first: row y of `half` is the sum over the frequencies v of their rows of coefficients.
    let mut half = [[0.0; W]; H];
    for (v, row) in coefficients.chunks_exact(8).take(H).enumerate() {
        for (y, half) in half.iter_mut().enumerate() {
            for (half, coefficient) in half.iter_mut().zip(row) {
                *half += down[v][y] * coefficient;
            }
        }
    }
    for (half, samples) in half.iter().zip(samples.chunks_mut(stride)) {
        // 128 brings the samples above zero, and the half rounds: the cast cuts off, and saturates.
        let mut sums = [128.5; W];
        for (u, value) in half.iter().enumerate() {
            for (sum, weight) in sums.iter_mut().zip(across[u]) {
                *sum += weight * value;
            }
        }
        for (sample, sum) in samples.iter_mut().zip(sums) {
            *sample = sum as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coefficients() -> [f32; 64] {
        std::array::from_fn(|i| ((i * 7919 + 13) % 41) as f32 * 4.0 / (1 + i / 8 + i % 8) as f32 - 30.0)
    }

    /// 8 × 8 samples are those of the definition (T.81, A.3.3).
    #[test]
    fn a_full_transform_is_the_standards() {
        let block = coefficients();
        let mut samples = [0; 64];
        transform(8, 8).expect("8 × 8")(&block, &mut samples, 8);
        let cosine = |x: usize, u: usize| ((2 * x + 1) as f64 * u as f64 * std::f64::consts::PI / 16.0).cos();
        let scale = |u: usize| if u == 0 { 0.5f64.sqrt() } else { 1.0 };
        for (at, &sample) in samples.iter().enumerate() {
            let (x, y) = (at % 8, at / 8);
            let sum: f64 = (0..64)
                .map(|i| {
                    scale(i % 8) * scale(i / 8) * f64::from(block[i]) * cosine(x, i % 8) * cosine(y, i / 8)
                })
                .sum();
            let expected = (sum / 4.0 + 128.0).clamp(0.0, 255.0);
            assert!((f64::from(sample) - expected).abs() <= 0.51, "({x}, {y}): {sample} for {expected}");
        }
    }

    /// Every size keeps the mean, and of a slope the slope.
    #[test]
    fn smaller_sizes_show_the_same_picture() {
        let mut block = [0.0; 64];
        (block[0], block[1], block[8]) = (80.0, -200.0, 120.0);
        let mut full = [0; 64];
        transform(8, 8).expect("8 × 8")(&block, &mut full, 8);
        for (width, height) in [(1, 1), (2, 1), (1, 2), (2, 2), (4, 2), (4, 4), (2, 8), (8, 4)] {
            let mut samples = [0; 64];
            transform(width, height).expect("a size")(&block, &mut samples, width);
            for y in 0..height {
                for x in 0..width {
                    let (across, down) = (8 / width, 8 / height);
                    let part = (0..across * down)
                        .map(|i| full[(y * down + i / across) * 8 + x * across + i % across]);
                    let mean = part.map(u32::from).sum::<u32>() as f32 / (across * down) as f32;
                    let sample = f32::from(samples[y * width + x]);
                    assert!((sample - mean).abs() < 4.0, "{width}×{height} ({x}, {y}): {sample} for {mean}");
                }
            }
        }
        assert!(transform(3, 4).is_none());
    }

    #[test]
    fn samples_beyond_the_range_are_cut() {
        let mut samples = [7; 4];
        for (mean, expected) in [(1e9, 255), (-1e9, 0)] {
            let mut block = [0.0; 64];
            block[0] = mean;
            transform(2, 2).expect("2 × 2")(&block, &mut samples, 2);
            assert_eq!(samples, [expected; 4]);
        }
    }
}
