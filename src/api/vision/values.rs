//! Probabilities as they stand on the wire.

use rust_decimal::Decimal;

/// Decimals of a probability on the wire.
const DECIMALS: u32 = 6;

/// The number of parts that 1 has with [`DECIMALS`].
const WHOLE: u32 = 10_u32.pow(DECIMALS);

/// Probabilities, rounded so that they add up to exactly 1: each is rounded down, and what is then lacking goes to those
/// that lost most (Hamilton's method of largest remainders).
///
/// Each is in `0..=1`, and so is what it becomes. Numbers that add up to something else than about 1 are rounded all the
/// same, one part more or less each.
pub fn rounded(probabilities: &[f32]) -> Vec<Decimal> {
    let scaled = probabilities.iter().map(|p| f64::from(p.clamp(0.0, 1.0)) * f64::from(WHOLE));
    let (mut parts, mut lost) = (Vec::new(), Vec::new());
    for (at, exact) in scaled.enumerate() {
        // Between 0 and 1,000,000.
        parts.push(exact.floor() as u32);
        lost.push((exact.fract(), at));
    }
    let lacking = u64::from(WHOLE).saturating_sub(parts.iter().map(|part| u64::from(*part)).sum());
    lost.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    for (_, at) in lost.into_iter().take(lacking as usize) {
        parts[at] += 1;
    }
    parts.into_iter().map(|part| Decimal::new(part.into(), DECIMALS).normalize()).collect()
}

/// Where the largest of the values stands; the first of several.
pub fn best(values: &[f32]) -> usize {
    by_size(values).next().unwrap_or_default()
}

/// Where the values stand, the largest first; equal ones in their order.
pub fn by_size(values: &[f32]) -> impl Iterator<Item = usize> + use<> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    order.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_rounding_took_is_given_to_those_that_lost_most() {
        for (probabilities, shown) in [
            (&[1.0 / 3.0; 3][..], "[0.333334, 0.333333, 0.333333]"),
            (&[1.0, 0.0, 0.0], "[1, 0, 0]"),
            (&[0.999_999_9, 0.000_000_1], "[1, 0]"),
            (&[0.5, 0.25, 0.25], "[0.5, 0.25, 0.25]"),
        ] {
            assert_eq!(format!("{:?}", rounded(probabilities)), shown);
        }
    }

    #[test]
    fn numbers_that_are_no_probabilities_do_no_harm() {
        for odd in [&[f32::NAN, f32::INFINITY, -1.0][..], &[], &[0.0], &[2.0, 2.0]] {
            let shown = rounded(odd);
            assert_eq!(shown.len(), odd.len());
            assert!(shown.iter().all(|part| (Decimal::ZERO..=Decimal::ONE).contains(part)), "{shown:?}");
        }
    }

    #[test]
    fn the_largest_comes_first() {
        assert_eq!(by_size(&[0.2, 0.5, 0.2, 0.1]).collect::<Vec<_>>(), [1, 0, 2, 3]);
        assert_eq!((best(&[0.2, 0.4, 0.4]), best(&[])), (1, 0));
    }

    proptest! {
        #[test]
        fn they_add_up_to_one(weights in prop::collection::vec(0.0_f32..1.0, 1..2000)) {
            let sum: f32 = weights.iter().sum();
            prop_assume!(sum > 0.0);
            let probabilities: Vec<f32> = weights.iter().map(|weight| weight / sum).collect();
            let shown = rounded(&probabilities);
            prop_assert_eq!(shown.iter().sum::<Decimal>(), Decimal::ONE);
            for (shown, exact) in shown.iter().zip(&probabilities) {
                let shown: f64 = shown.to_string().parse().unwrap();
                prop_assert!((shown - f64::from(*exact)).abs() < 2e-6);
            }
        }
    }
}
