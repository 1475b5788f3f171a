//! What invoices add up to.

use super::Money;

/// What invoices are added up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TotalsBy {
    /// Whose they are.
    Customer,
    /// The month of their date.
    Month,
    /// Where they were sold to.
    Country,
}

impl TotalsBy {
    /// The name of the key in the contract.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Customer => "customer_id",
            Self::Month => "month",
            Self::Country => "country",
        }
    }
}

/// What the invoices of one customer, month or country add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The customer, the month (`2010-12`) or the country; `None` for invoices that have none.
    pub key: Option<String>,
    /// How many invoices.
    pub invoice_count: u64,
    /// How many lines.
    pub line_count: u64,
    /// The sum of the lines' quantities.
    pub quantity: i64,
    /// The exact sum of quantity × unit price.
    pub total: Money,
}
