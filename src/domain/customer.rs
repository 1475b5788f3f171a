//! Customers.

use super::{Money, Owners, Timestamp};

/// A customer with what their invoices add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Chosen by the client or taken from the imported data.
    pub customer_id: String,
    /// The country that the customer was created with or last set to; an imported customer has that of the
    /// first invoice seen.
    pub country: String,
    /// Every country that the customer or one of their invoices bears, sorted.
    pub countries: Vec<String>,
    /// How many invoices they have, credit notes included.
    pub invoice_count: u64,
    /// The exact sum of quantity × unit price over all their lines.
    pub total: Money,
    /// When they or one of their invoices last changed.
    pub modified: Timestamp,
}

/// Which customers to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerFilter {
    /// Only customers of this country.
    pub country: Option<String>,
    /// Only those who are within reach.
    pub owners: Owners,
}
