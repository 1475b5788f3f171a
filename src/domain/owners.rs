//! Whose customers and invoices a request may see and change.

use std::{collections::BTreeSet, sync::Arc};

/// The customers whose data is within reach. What belongs to others, or to nobody, is as if it were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Owners {
    /// All customers, and what belongs to nobody.
    #[default]
    Any,
    /// These alone.
    Only(Arc<BTreeSet<String>>),
}

impl Owners {
    /// Whether what belongs to this customer, or to nobody, is within reach.
    #[must_use]
    pub fn admit(&self, customer: Option<&str>) -> bool {
        match self {
            Self::Any => true,
            Self::Only(these) => customer.is_some_and(|customer| these.contains(customer)),
        }
    }
}
