//! Whom a request is made for.

use std::collections::BTreeSet;

/// The one whom a request is made for. What is kept for one principal is given to no other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Principal {
    /// The name that tells it from all others: the issuer of its token, a space, and the token's subject. Empty for
    /// whoever is not asked.
    pub name: String,
    /// The OAuth2 client that the token was issued to, where it says so.
    pub client_id: Option<String>,
    /// What its token entitles it to.
    pub scopes: BTreeSet<String>,
    /// Whose data it may see and change.
    pub customers: Customers,
}

/// The customers whose data a principal may see and change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Customers {
    /// All of them.
    #[default]
    Any,
    /// These alone. Nothing that belongs to another customer, or to none, is shown.
    Only(BTreeSet<String>),
}

impl Principal {
    /// Whoever it may be: nobody is asked, or all are told by one fixed token. The empty name is no other's.
    #[must_use]
    pub const fn anonymous() -> Self {
        Self { name: String::new(), client_id: None, scopes: BTreeSet::new(), customers: Customers::Any }
    }

    /// The name under which answers are kept for it: a token that was narrowed to customers is not given what was answered
    /// to one that was not.
    #[must_use]
    pub fn kept_under(&self) -> String {
        match &self.customers {
            Customers::Any => self.name.clone(),
            // No name of a customer holds a control character, so that no two sets have one text.
            Customers::Only(these) => {
                let these: Vec<&str> = these.iter().map(String::as_str).collect();
                format!("{}\n{}", self.name, these.join("\n"))
            }
        }
    }
}
