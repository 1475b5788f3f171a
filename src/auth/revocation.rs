//! What was revoked. The durable list is the store's; this is the copy that every request is held against.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

/// Something that was revoked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Revocation {
    /// One access token, by its issuer and its `jti` (RFC 7519, 4.1.7).
    Token {
        /// Its issuer.
        issuer: String,
        /// Its `jti`.
        id: String,
    },
    /// A block of a Biscuit, and so every Biscuit that holds it: the revocation id in hexadecimal.
    Block(String),
    /// All tokens that a client of the embedded authorization server was issued until then.
    Client(String),
}

impl Revocation {
    /// The kind and the id by which a store keeps it.
    #[must_use]
    pub fn key(&self) -> (&'static str, String) {
        match self {
            Self::Token { issuer, id } => ("token", format!("{issuer} {id}")),
            Self::Block(id) => ("block", id.clone()),
            Self::Client(id) => ("client", id.clone()),
        }
    }
}

/// All that was revoked and would still be valid otherwise.
#[derive(Debug, Default)]
pub struct Revocations(RwLock<HashMap<(String, String), Held>>);

/// When something was revoked, and until when that matters, in seconds since 1970.
#[derive(Clone, Copy, Debug)]
struct Held {
    at: u64,
    until: u64,
}

impl Revocations {
    /// Adds what was revoked at a time, by the kind and the id of [`Revocation::key`]; it matters `until` every token that
    /// it speaks of has expired. Both in seconds since 1970.
    pub fn add(&self, kind: &str, id: &str, at: u64, until: u64) {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry((kind.to_owned(), id.to_owned())).or_insert(Held { at, until });
        *known = Held { at: at.max(known.at), until: until.max(known.until) };
    }

    /// Forgets what does not matter any more at this time, in seconds since 1970.
    pub fn forget(&self, now: u64) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).retain(|_, held| held.until >= now);
    }

    /// Whether a token or a Biscuit's block was revoked, or a client whose token was issued at this time, in seconds
    /// since 1970, or earlier. A token that does not tell when it was issued counts as 0.
    #[must_use]
    pub fn holds(&self, revocation: &Revocation, issued_at: u64) -> bool {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if all.is_empty() {
            return false;
        }
        let (kind, id) = revocation.key();
        all.get(&(kind.to_owned(), id)).is_some_and(|held| match revocation {
            Revocation::Client(_) => issued_at <= held.at,
            Revocation::Token { .. } | Revocation::Block(_) => true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_revoked_is_held_until_it_would_have_expired() {
        let all = Revocations::default();
        let token = Revocation::Token { issuer: "https://a.example".into(), id: "1".into() };
        assert!(!all.holds(&token, 0));
        let (kind, id) = token.key();
        all.add(kind, &id, 100, 900);
        assert!(all.holds(&token, 500));
        assert!(!all.holds(&Revocation::Token { issuer: "https://b.example".into(), id: "1".into() }, 0));
        all.forget(900);
        assert!(all.holds(&token, 0));
        all.forget(901);
        assert!(!all.holds(&token, 0));
    }

    #[test]
    fn a_client_is_revoked_with_the_tokens_it_had_by_then() {
        let all = Revocations::default();
        let client = Revocation::Client("shop".into());
        all.add("client", "shop", 100, 900);
        assert!(all.holds(&client, 0) && all.holds(&client, 100) && !all.holds(&client, 101));
        // Nothing that comes later takes a revocation back.
        all.add("client", "shop", 50, 60);
        assert!(all.holds(&client, 100));
    }
}
