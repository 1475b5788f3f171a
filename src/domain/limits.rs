//! How large a value may be. The numbers are the contract's, read at the start, so that the importer and the store,
//! which no HTTP layer guards, keep to it too.

use super::Money;

/// Limits on values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Longest customer id, in characters.
    pub customer_id_chars: usize,
    /// Longest country name, in characters.
    pub country_chars: usize,
    /// Longest stock code, in characters.
    pub stock_code_chars: usize,
    /// Longest description, in characters.
    pub description_chars: usize,
    /// Largest invoice number.
    pub invoice_no_max: u32,
    /// Largest quantity of a line, either sign.
    pub quantity_max: i64,
    /// Largest unit price of a line in whole units, either sign.
    pub unit_price_max: i64,
    /// Most lines that one invoice may have.
    pub lines_max: usize,
}

/// Limits under which a line could amount to more than a database's integer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} pieces at {1} amount to more mills than 64 bits hold")]
pub struct AmountTooLarge(i64, i64);

impl Limits {
    /// Makes sure that the largest line, in mills, fits the 64-bit integers in which databases multiply.
    ///
    /// # Errors
    /// When it does not.
    pub fn check_amounts(&self) -> Result<(), AmountTooLarge> {
        let largest = self.unit_price_max_mills().checked_mul(self.quantity_max.into());
        match largest {
            Some(mills) if i64::try_from(mills).is_ok() => Ok(()),
            _ => Err(AmountTooLarge(self.quantity_max, self.unit_price_max)),
        }
    }

    /// Whether a line can have this unit price.
    #[must_use]
    pub fn admit_unit_price(&self, price: Money) -> bool {
        price.mills().unsigned_abs() <= self.unit_price_max_mills().unsigned_abs()
    }

    fn unit_price_max_mills(&self) -> i128 {
        i128::from(self.unit_price_max) * 10i128.pow(Money::SCALE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_must_fit_the_databases_integers() {
        let limits = |quantity_max, unit_price_max| Limits {
            customer_id_chars: 1,
            country_chars: 1,
            stock_code_chars: 1,
            description_chars: 1,
            invoice_no_max: 1,
            quantity_max,
            unit_price_max,
            lines_max: 1,
        };
        for (quantity, price) in [(10_000_000, 100_000_000), (1, i64::MAX / 1000), (i64::MAX / 1000, 1)] {
            assert_eq!(limits(quantity, price).check_amounts(), Ok(()), "{quantity} × {price}");
        }
        for (quantity, price) in [(100_000_000, 1_000_000_000), (1, i64::MAX), (i64::MAX, i64::MAX)] {
            assert!(limits(quantity, price).check_amounts().is_err(), "{quantity} × {price}");
        }
        let limits = limits(1, 5);
        assert!(limits.admit_unit_price(Money::from_mills(-5000)));
        assert!(!limits.admit_unit_price(Money::from_mills(5001)));
    }
}
