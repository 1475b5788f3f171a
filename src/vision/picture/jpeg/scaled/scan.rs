//! A sequential scan, MCU by MCU: what the smaller picture needs is decoded, the rest passed over.

use super::{
    bits::Bits,
    huffman::{BadCode, Huffman},
    idct::Transform,
};
use crate::picture::{error::PictureError, geometry::Window, header::Format, jpeg::outline::damaged};

/// Where the coefficient that comes k-th in the data stands in its block (T.81, figure A.6).
pub(super) const ZIGZAG: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39,
    46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// A component in the scan.
pub(super) struct Plan<'t> {
    pub dc: &'t Huffman,
    /// Nothing in a scan of DC alone.
    pub ac: Option<&'t Huffman>,
    /// Quantization steps, in zigzag order.
    pub steps: [f32; 64],
    /// Blocks of an MCU, across and down.
    pub blocks: (usize, usize),
    /// Samples of a block in the smaller picture.
    pub samples: (usize, usize),
    /// The last coefficient, in zigzag order, that the samples need.
    pub last: usize,
    pub transform: Transform,
    /// DC of the block before.
    pub predicted: i32,
    /// The samples of one row of MCUs, in rows of `stride`.
    pub stripe: Vec<u8>,
    pub stride: usize,
}

/// What is decoded of a scan.
pub(super) struct Extent {
    /// MCUs across and down.
    pub mcus: (usize, usize),
    /// MCUs whose samples are wanted.
    pub wanted: Window,
    /// MCUs between restart markers; 0 for none.
    pub restart_interval: usize,
}

/// Decodes a scan and hands each wanted row of MCUs to `finish`, with its number, once its samples stand in the
/// components' stripes.
pub(super) fn decode<'t>(
    bits: &mut Bits<'_>,
    plans: &mut [Plan<'t>],
    extent: &Extent,
    mut finish: impl FnMut(usize, &[Plan<'t>]),
) -> Result<(), PictureError> {
    let (across, down) = extent.mcus;
    let (mut until_restart, mut restarts) = (extent.restart_interval, 0u8);
    for row in 0..down {
        let row_wanted = (extent.wanted.top..extent.wanted.bottom).contains(&row);
        for column in 0..across {
            if extent.restart_interval != 0 {
                if until_restart == 0 {
                    check_overrun(bits)?;
                    restart(bits, plans, restarts)?;
                    (until_restart, restarts) = (extent.restart_interval, (restarts + 1) % 8);
                }
                until_restart -= 1;
            }
            let wanted = row_wanted && (extent.wanted.left..extent.wanted.right).contains(&column);
            for plan in &mut *plans {
                plan.mcu(bits, wanted.then_some(column)).map_err(bad_code)?;
            }
        }
        check_overrun(bits)?;
        if row_wanted {
            finish(row, plans);
        }
    }
    Ok(())
}

fn restart(bits: &mut Bits<'_>, plans: &mut [Plan<'_>], number: u8) -> Result<(), PictureError> {
    if !bits.restart(number) {
        return Err(damaged(format!("restart marker {number} is missing from its coded data")));
    }
    plans.iter_mut().for_each(|plan| plan.predicted = 0);
    Ok(())
}

fn check_overrun(bits: &Bits<'_>) -> Result<(), PictureError> {
    if bits.overran() {
        return Err(PictureError::Truncated {
            format: Format::Jpeg,
            missing: "coded data of a part of the picture",
        });
    }
    Ok(())
}

fn bad_code(_: BadCode) -> PictureError {
    damaged("its coded data hold a code that no table has, or too many coefficients in a block")
}

impl Plan<'_> {
    /// Decodes this component's blocks of an MCU: to samples at the column given, or to nothing but the DC.
    #[inline(always)]
    fn mcu(&mut self, bits: &mut Bits<'_>, column: Option<usize>) -> Result<(), BadCode> {
        let (across, down) = self.blocks;
        let (width, height) = self.samples;
        for y in 0..down {
            for x in 0..across {
                bits.refill(32);
                let (_, difference) = self.dc.next(bits)?;
                self.predicted = self.predicted.wrapping_add(difference);
                let Some(ac) = self.ac else { continue };
                match column {
                    None => ac.skip_block(bits, 1)?,
                    Some(column) => {
                        let at = y * height * self.stride + (column * across + x) * width;
                        self.block(ac, bits, at)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Decodes a block behind its DC to samples from `at` of the stripe on.
    #[inline(always)]
    fn block(&mut self, ac: &Huffman, bits: &mut Bits<'_>, at: usize) -> Result<(), BadCode> {
        let mean = self.predicted as f32 * self.steps[0];
        if self.last == 0 {
            // One sample: the mean is an eighth of the DC. The half rounds, the cast saturates.
            self.stripe[at] = (mean * 0.125 + 128.5) as u8;
            return ac.skip_block(bits, 1);
        }
        let mut coefficients = [0.0; 64];
        coefficients[0] = mean;
        let mut next = 1;
        while next <= self.last {
            bits.refill(32);
            let (symbol, value) = ac.next(bits)?;
            if symbol.end() {
                next = 64;
                break;
            }
            next += symbol.run() as usize;
            // A run beyond the block is told from `next` below; of a run of 16 the value is zero.
            if let (Some(&position), Some(step)) = (ZIGZAG.get(next), self.steps.get(next)) {
                coefficients[usize::from(position & 63)] = value as f32 * step;
            }
            next += 1;
        }
        (self.transform)(&coefficients, &mut self.stripe[at..], self.stride);
        if next > 64 { Err(BadCode) } else { ac.skip_block(bits, next as u32) }
    }
}
