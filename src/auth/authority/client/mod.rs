//! Clients of the embedded authorization server: machines that an operator let in.

mod checker;
mod secret;

pub use checker::{Busy, SecretChecker};
pub use secret::{DamagedHash, NewSecret, dummy, verify};

use std::{collections::BTreeSet, fmt};

/// A client, as the store keeps it.
#[derive(Clone, PartialEq, Eq)]
pub struct Client {
    /// The name that the operator gave it (see [`check_client_id`]).
    pub client_id: String,
    /// The argon2id hash of its secret, in the PHC string format.
    pub secret_hash: String,
    /// What it may ask for.
    pub scopes: BTreeSet<String>,
    /// When it was let in, in seconds since 1970.
    pub created_at: u64,
}

/// Whether a text can be a client's name: 1 to 64 of `A-Z a-z 0-9 . _ -`. These mean the same in forms, in headers, in
/// tokens and in logs, encoded or not.
///
/// # Errors
/// When it cannot; the message says what can.
pub fn check_client_id(text: &str) -> Result<(), &'static str> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    if (1..=64).contains(&text.len()) && text.bytes().all(allowed) {
        Ok(())
    } else {
        Err("a client id is 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'")
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("client_id", &self.client_id)
            .field("scopes", &self.scopes)
            .field("created_at", &self.created_at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn client_ids_mean_the_same_everywhere() {
        for good in ["a", "shop-1", "A.b_C", &"x".repeat(64)] {
            assert_eq!(check_client_id(good), Ok(()), "{good}");
        }
        for wrong in ["", " ", "a b", "a:b", "a/b", "ä", "a\n", "a%20", "a+b", &"x".repeat(65)] {
            assert!(check_client_id(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_client_does_not_show_its_hash() {
        let client = Client {
            client_id: "shop".into(),
            secret_hash: "$argon2id$x".into(),
            scopes: BTreeSet::new(),
            created_at: 7,
        };
        assert!(!format!("{client:?}").contains("argon2id"));
    }
}
