//! Logits to probabilities.

/// Replaces a row of logits by their softmax. Sums are taken in f64, so that a row adds up to 1 within the rounding of
/// its values. False if a logit is not finite.
pub fn softmax(row: &mut [f32]) -> bool {
    if !row.iter().all(|logit| logit.is_finite()) {
        return false;
    }
    let largest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let power = |logit: f32| (f64::from(logit) - f64::from(largest)).exp();
    let sum: f64 = row.iter().copied().map(power).sum();
    for value in row {
        *value = (power(*value) / sum) as f32;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_known_row() {
        let mut row = [1.0, 2.0, 3.0];
        assert!(softmax(&mut row));
        for (value, expected) in row.iter().zip([0.090_030_57, 0.244_728_47, 0.665_240_96]) {
            assert!((value - expected).abs() < 1e-7, "{row:?}");
        }
    }

    #[test]
    fn what_is_not_finite_has_no_probability() {
        for logit in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            assert!(!softmax(&mut [0.0, logit]));
        }
    }

    proptest! {
        #[test]
        fn rows_sum_to_one(mut row in prop::collection::vec(-3.4e38f32..3.4e38, 1..50)) {
            prop_assert!(softmax(&mut row));
            prop_assert!((row.iter().map(|value| f64::from(*value)).sum::<f64>() - 1.0).abs() < 1e-6);
            prop_assert!(row.iter().all(|value| (0.0..=1.0).contains(value)));
        }
    }
}
