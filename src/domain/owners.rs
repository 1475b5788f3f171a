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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_the_named_customers_is_within_reach() {
        let only =
            |names: &[&str]| Owners::Only(Arc::new(names.iter().map(|name| (*name).to_owned()).collect()));
        let one = only(&["12345"]);
        assert!(one.admit(Some("12345")));
        assert!(!one.admit(Some("1234")) && !one.admit(Some("")) && !one.admit(None));
        assert!(Owners::Any.admit(None) && Owners::Any.admit(Some("1")));
        assert!(!only(&[]).admit(Some("12345")));
    }
}
