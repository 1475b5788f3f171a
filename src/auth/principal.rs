//! Whom a request is made for.

/// The one whom a request is made for. What is kept for one principal is given to no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Principal(&'static str);

impl Principal {
    /// Whoever it may be: nobody is asked, or all are told by one fixed token. The empty name is no other's.
    pub const ANONYMOUS: Self = Self("");

    /// The name that tells it from all others.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0
    }
}
