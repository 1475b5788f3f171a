/// A bound of a decimal number, in a form in which the validator can compare and report it.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
pub struct DecimalBound(pub rust_decimal::Decimal);

impl validator::ValidateRange<DecimalBound> for rust_decimal::Decimal {
    fn greater_than(&self, max: DecimalBound) -> Option<bool> {
        Some(*self > max.0)
    }

    fn less_than(&self, min: DecimalBound) -> Option<bool> {
        Some(*self < min.0)
    }
}

impl validator::ValidateRange<DecimalBound> for Option<rust_decimal::Decimal> {
    fn greater_than(&self, max: DecimalBound) -> Option<bool> {
        self.map(|number| number > max.0)
    }

    fn less_than(&self, min: DecimalBound) -> Option<bool> {
        self.map(|number| number < min.0)
    }
}
