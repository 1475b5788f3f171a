//! Samples of a row to RGB.

/// YCbCr to RGB by the equations of JFIF (ITU-T T.871, section 7) in 16-bit fixed point, rounded to the nearest.
pub(super) fn ycbcr_to_rgb(y: &[u8], cb: &[u8], cr: &[u8], rgb: &mut [[u8; 3]]) {
    for (((rgb, &y), &cb), &cr) in rgb.iter_mut().zip(y).zip(cb).zip(cr) {
        let (y, cb, cr) = (i32::from(y) << 16 | 1 << 15, i32::from(cb) - 128, i32::from(cr) - 128);
        let byte = |value: i32| (value >> 16).clamp(0, 255) as u8;
        *rgb = [byte(y + 91_881 * cr), byte(y - 22_554 * cb - 46_802 * cr), byte(y + 116_130 * cb)];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_equations() {
        for (y, cb, cr) in (0..4096u32).map(|i| ((i * 61) as u8, (i * 17) as u8, (i * 29) as u8)) {
            let mut rgb = [[0; 3]];
            ycbcr_to_rgb(&[y], &[cb], &[cr], &mut rgb);
            let (y, cb, cr) = (f64::from(y), f64::from(cb) - 128.0, f64::from(cr) - 128.0);
            let exact = [y + 1.402 * cr, y - 0.344_136 * cb - 0.714_136 * cr, y + 1.772 * cb];
            for (byte, exact) in rgb[0].iter().zip(exact) {
                assert!((f64::from(*byte) - exact.clamp(0.0, 255.0)).abs() <= 0.51, "{rgb:?} for {exact}");
            }
        }
    }
}
