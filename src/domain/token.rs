//! What the embedded authorization server keeps.

use std::collections::BTreeSet;

/// A client that may ask for tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenClient {
    /// Its name.
    pub client_id: String,
    /// Its secret, hashed (a PHC string).
    pub secret_hash: String,
    /// What it may ask for.
    pub scopes: BTreeSet<String>,
    /// Since when there is one of this name, in seconds since 1970.
    pub created_at: u64,
}

/// Something that was revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoked {
    /// What it is: a token, a block, a client.
    pub kind: String,
    /// Its id among those of its kind.
    pub id: String,
    /// When it was revoked, in seconds since 1970.
    pub at: u64,
    /// From when on nothing would be valid any more that it speaks of, in seconds since 1970.
    pub until: u64,
}
