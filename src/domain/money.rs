//! Exact decimal money.

use std::{fmt, iter::Sum, ops::Add, str::FromStr};

/// An exact amount, counted in thousandths (mills) of the currency's unit.
///
/// Prices carry at most three decimals, so every price, product with a whole quantity and sum of these is
/// exact. `i128` cannot overflow by adding: the largest line is 10^18 mills, which leaves room for 10^20 lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i128);

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Something other than `-`, digits and one decimal point.
    #[error("not a decimal number")]
    Syntax,
    /// A fourth decimal that is not zero.
    #[error("more than 3 decimals")]
    TooPrecise,
    /// More digits than an amount may have.
    #[error("too large")]
    TooLarge,
}

impl Money {
    /// How many decimals an amount has.
    pub const SCALE: u32 = 3;
    /// No money.
    pub const ZERO: Self = Self(0);

    /// The amount of `mills` thousandths.
    #[must_use]
    pub const fn from_mills(mills: i128) -> Self {
        Self(mills)
    }

    /// The amount in thousandths.
    #[must_use]
    pub const fn mills(self) -> i128 {
        self.0
    }

    /// The amount of `quantity` pieces at this price.
    #[must_use]
    pub const fn times(self, quantity: i64) -> Self {
        Self(self.0 * quantity as i128)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads `-?digits[.digits]`; decimals beyond the third must be zeros.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !is_number(whole) || !is_number(fraction) {
            return Err(MoneyError::Syntax);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > Self::SCALE as usize {
            return Err(MoneyError::TooPrecise);
        }
        // 24 digits and three decimals stay below 10^27, far from the end of i128.
        if whole.len() > 24 {
            return Err(MoneyError::TooLarge);
        }
        let number = |s: &str| s.bytes().fold(0i128, |n, b| n * 10 + i128::from(b - b'0'));
        let decimals = number(fraction) * 10i128.pow(Self::SCALE - fraction.len() as u32);
        let mills = number(whole) * 1000 + decimals;
        Ok(Self(if negative { -mills } else { mills }))
    }
}

impl fmt::Display for Money {
    /// The shortest form: `2.55`, `0.001`, `-3`, `0`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, mills) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        if mills == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{mills:03}");
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_and_writes_decimals_exactly() {
        for (text, mills) in [("2.55", 2550), ("0.001", 1), ("-11062.06", -11_062_060), ("38970", 38_970_000)]
        {
            assert_eq!(text.parse(), Ok(Money(mills)));
            assert_eq!(Money(mills).to_string(), text);
        }
        assert_eq!("25.0000".parse(), Ok(Money(25_000)));
    }

    #[test]
    fn refuses_what_is_no_exact_amount() {
        for text in ["", "-", ".", "1.", ".5", "1e3", "+1", "1,5", "NaN", "--1", " 1"] {
            assert_eq!(text.parse::<Money>(), Err(MoneyError::Syntax), "{text:?}");
        }
        assert_eq!("0.0001".parse::<Money>(), Err(MoneyError::TooPrecise));
        assert_eq!("9".repeat(25).parse::<Money>(), Err(MoneyError::TooLarge));
    }

    proptest! {
        #[test]
        fn text_round_trips(mills in -10i128.pow(20)..10i128.pow(20)) {
            let amount = Money(mills);
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        }

        #[test]
        fn sums_do_not_depend_on_order(mut mills in prop::collection::vec(-10i128.pow(18)..10i128.pow(18), 0..50)) {
            let forward: Money = mills.iter().map(|m| Money(*m)).sum();
            mills.reverse();
            prop_assert_eq!(forward, mills.iter().map(|m| Money(*m)).sum());
        }
    }
}
