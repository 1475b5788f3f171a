//! What an operation demands of its callers.

use std::collections::BTreeSet;

/// What an operation of the contract demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// Nothing: nobody is asked who they are.
    Public,
    /// The fixed bearer token of the configuration (see [`crate::LegacyTokens`]).
    LegacyBearer,
    /// A token with all scopes of one of these sets; an empty set is met by any valid token.
    Scopes(Vec<BTreeSet<String>>),
}

impl Requirement {
    /// Whether these scopes meet it.
    #[must_use]
    pub fn is_met_by(&self, scopes: &BTreeSet<String>) -> bool {
        match self {
            Self::Public => true,
            Self::LegacyBearer => false,
            Self::Scopes(sets) => sets.iter().any(|set| set.is_subset(scopes)),
        }
    }

    /// The scopes to ask for, as RFC 6750 writes them; `None` where there are none.
    #[must_use]
    pub fn scope(&self) -> Option<String> {
        let Self::Scopes(sets) = self else { return None };
        let first: Vec<&str> = sets.first()?.iter().map(String::as_str).collect();
        (!first.is_empty()).then(|| first.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scopes(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn one_whole_set_is_needed() {
        let either = Requirement::Scopes(vec![scopes(&["a", "b"]), scopes(&["c"])]);
        for (held, met) in [(&["a", "b"][..], true), (&["c", "x"], true), (&["a"], false), (&[], false)] {
            assert_eq!(either.is_met_by(&scopes(held)), met, "{held:?}");
        }
        assert_eq!(either.scope().as_deref(), Some("a b"));
        assert!(Requirement::Scopes(vec![scopes(&[])]).is_met_by(&scopes(&[])));
        // No way in is no way in.
        assert!(!Requirement::Scopes(vec![]).is_met_by(&scopes(&["a"])));
        assert!(!Requirement::LegacyBearer.is_met_by(&scopes(&["a"])));
    }
}
