//! Why a token does not open an operation.

use std::fmt;

/// A refusal, in the terms of RFC 6750, section 3.1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What kind of refusal it is.
    pub why: Why,
    /// For the client: what is wrong and how to mend it. Never anything of the token.
    pub detail: String,
    /// For the log: what exactly did not hold. It may name claims and key ids, never the token itself.
    pub cause: String,
}

/// Kinds of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No token was sent: 401 without an error code.
    Missing,
    /// The token is malformed, expired, revoked, or not by whom we trust: 401 `invalid_token`.
    InvalidToken,
    /// The token is valid but does not go so far: 403 `insufficient_scope`.
    InsufficientScope,
    /// The token cannot be judged now, because its issuer's keys cannot be had: 503.
    Unavailable,
}

impl Refusal {
    /// No token where one is needed.
    #[must_use]
    pub fn missing() -> Self {
        let detail = "This operation needs a token. Send it as `Authorization: Bearer …`.";
        Self { why: Why::Missing, detail: detail.into(), cause: "no token".into() }
    }

    /// A token that is not valid. The client learns no more than `detail`.
    #[must_use]
    pub fn invalid(detail: impl Into<String>, cause: impl Into<String>) -> Self {
        Self { why: Why::InvalidToken, detail: detail.into(), cause: cause.into() }
    }

    /// A valid token that does not go so far.
    #[must_use]
    pub fn insufficient(detail: impl Into<String>, cause: impl Into<String>) -> Self {
        Self { why: Why::InsufficientScope, detail: detail.into(), cause: cause.into() }
    }

    /// A token that cannot be judged now.
    #[must_use]
    pub fn unavailable(detail: impl Into<String>, cause: impl Into<String>) -> Self {
        Self { why: Why::Unavailable, detail: detail.into(), cause: cause.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.cause)
    }
}

impl std::error::Error for Refusal {}
