//! Which of two versions is the newer.

use std::cmp::Ordering;

/// Compares versions as people read them: runs of digits by number, all else by character, so that 1.9 comes before
/// 1.10, and 9 before 10. Of two that are equal so far, the longer is the newer: 1.0 comes before 1.0.1.
pub fn compare(left: &str, right: &str) -> Ordering {
    let (mut left_rest, mut right_rest) = (left, right);
    while !left_rest.is_empty() && !right_rest.is_empty() {
        let (left_run, right_run);
        (left_run, left_rest) = split_run(left_rest);
        (right_run, right_rest) = split_run(right_rest);
        let order = match (is_number(left_run), is_number(right_run)) {
            (true, true) => compare_numbers(left_run, right_run),
            _ => left_run.cmp(right_run),
        };
        if order.is_ne() {
            return order;
        }
    }
    // Last, so that 01 and 1, which are the same number, have an order too.
    left_rest.len().cmp(&right_rest.len()).then_with(|| left.cmp(right))
}

/// The digits, or the other characters, that a text begins with, and what follows them.
fn split_run(text: &str) -> (&str, &str) {
    let digits = text.starts_with(|first: char| first.is_ascii_digit());
    let end = text.find(|next: char| next.is_ascii_digit() != digits).unwrap_or(text.len());
    text.split_at(end)
}

fn is_number(run: &str) -> bool {
    run.starts_with(|first: char| first.is_ascii_digit())
}

/// Numbers of any length: the one with more digits is the greater.
fn compare_numbers(left: &str, right: &str) -> Ordering {
    let (left, right) = (left.trim_start_matches('0'), right.trim_start_matches('0'));
    left.len().cmp(&right.len()).then_with(|| left.cmp(right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_count_as_numbers() {
        let ascending = ["0", "1", "1.0", "1.0.1", "1.9", "1.10", "2", "9", "10", "100000000000000000000000"];
        for pair in ascending.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
        assert_eq!(compare("v9", "v10"), Ordering::Less);
        assert_eq!(compare("2026-09-30", "2026-10-01"), Ordering::Less);
        assert_eq!(compare("1", "1"), Ordering::Equal);
        assert_ne!(compare("1", "01"), Ordering::Equal);
    }

    proptest! {
        #[test]
        fn it_is_an_order(a in "[0-9a-b.]{0,5}", b in "[0-9a-b.]{0,5}", c in "[0-9a-b.]{0,5}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b).is_eq(), a == b);
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le(), "{} {} {}", a, b, c);
            }
        }
    }
}
