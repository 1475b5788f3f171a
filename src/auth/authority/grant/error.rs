//! Refusals of the token and the revocation endpoint (RFC 6749, section 5.2).

use super::super::client::Busy;
use serde::Serialize;
use std::fmt;

/// Longest description; what clients sent may be part of it.
const LONGEST: usize = 300;

/// A refusal as the client gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OAuthError {
    /// The code of the RFC.
    pub error: &'static str,
    /// What is wrong and how to mend it, in the characters that the RFC admits: never anything of a token or a secret.
    #[serde(rename = "error_description")]
    pub description: String,
    /// The status of the answer: 400, 401 or 503.
    #[serde(skip)]
    pub status: u16,
}

impl OAuthError {
    fn new(status: u16, error: &'static str, description: &str) -> Self {
        Self { error, description: description.chars().take(LONGEST).map(admitted).collect(), status }
    }

    /// The request is malformed: 400 `invalid_request`.
    #[must_use]
    pub fn invalid_request(description: impl AsRef<str>) -> Self {
        Self::new(400, "invalid_request", description.as_ref())
    }

    /// The client is not known, or its secret is wrong: 401 `invalid_client`. The answer needs a `WWW-Authenticate` header
    /// for `Basic`.
    #[must_use]
    pub fn invalid_client(description: impl AsRef<str>) -> Self {
        Self::new(401, "invalid_client", description.as_ref())
    }

    /// The same for every client that is not known and every secret that is wrong.
    #[must_use]
    pub fn unknown_client() -> Self {
        Self::invalid_client("The client is not known, or its secret is wrong.")
    }

    /// The token to be exchanged does not hold: 400 `invalid_grant`.
    #[must_use]
    pub fn invalid_grant(description: impl AsRef<str>) -> Self {
        Self::new(400, "invalid_grant", description.as_ref())
    }

    /// The client may not use this grant: 400 `unauthorized_client`.
    #[must_use]
    pub fn unauthorized_client(description: impl AsRef<str>) -> Self {
        Self::new(400, "unauthorized_client", description.as_ref())
    }

    /// There is no such grant here: 400 `unsupported_grant_type`.
    #[must_use]
    pub fn unsupported_grant_type(description: impl AsRef<str>) -> Self {
        Self::new(400, "unsupported_grant_type", description.as_ref())
    }

    /// The scope is malformed or goes too far: 400 `invalid_scope`.
    #[must_use]
    pub fn invalid_scope(description: impl AsRef<str>) -> Self {
        Self::new(400, "invalid_scope", description.as_ref())
    }

    /// A token for somebody else is asked for: 400 `invalid_target` (RFC 8693, section 2.2.2).
    #[must_use]
    pub fn invalid_target(description: impl AsRef<str>) -> Self {
        Self::new(400, "invalid_target", description.as_ref())
    }

    /// The server cannot answer now: 503 `temporarily_unavailable`. The answer needs a `Retry-After` header.
    #[must_use]
    pub fn unavailable(description: impl AsRef<str>) -> Self {
        Self::new(503, "temporarily_unavailable", description.as_ref())
    }
}

/// `%x20-21 / %x23-5B / %x5D-7E`
fn admitted(character: char) -> char {
    match character {
        ' '..='!' | '#'..='[' | ']'..='~' => character,
        '"' => '\'',
        _ => '?',
    }
}

impl From<Busy> for OAuthError {
    fn from(_: Busy) -> Self {
        Self::unavailable("Too many clients are being authenticated. Try again in a second.")
    }
}

impl fmt::Display for OAuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.error, self.description)
    }
}

impl std::error::Error for OAuthError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_error_is_written_as_the_rfc_says() {
        let error = OAuthError::invalid_request("a \"b\" \\ ä\n");
        assert_eq!(
            serde_json::to_string(&error).unwrap(),
            r#"{"error":"invalid_request","error_description":"a 'b' ? ??"}"#
        );
        assert_eq!(error.to_string(), "invalid_request: a 'b' ? ??");
        for (error, code, status) in [
            (OAuthError::unknown_client(), "invalid_client", 401),
            (OAuthError::invalid_grant(""), "invalid_grant", 400),
            (OAuthError::unauthorized_client(""), "unauthorized_client", 400),
            (OAuthError::unsupported_grant_type(""), "unsupported_grant_type", 400),
            (OAuthError::invalid_scope(""), "invalid_scope", 400),
            (OAuthError::invalid_target(""), "invalid_target", 400),
            (Busy.into(), "temporarily_unavailable", 503),
        ] {
            assert_eq!((error.error, error.status), (code, status));
        }
    }

    proptest! {
        #[test]
        fn descriptions_have_admitted_characters_only(text in any::<String>()) {
            let error = OAuthError::invalid_scope(&text);
            prop_assert!(error.description.len() <= LONGEST);
            let fits = |byte: u8| matches!(byte, 0x20..=0x21 | 0x23..=0x5b | 0x5d..=0x7e);
            prop_assert!(error.description.bytes().all(fits));
        }
    }
}
