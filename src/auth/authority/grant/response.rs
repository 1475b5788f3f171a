//! The answer with a token (RFC 6749, section 5.1; RFC 8693, section 2.2.1). It must not be stored by anybody:
//! `Cache-Control: no-store`.

use serde::{Serialize, Serializer};
use std::fmt;
use zeroize::Zeroizing;

/// A token on its way to the client.
#[derive(Serialize)]
pub struct TokenResponse {
    /// The token.
    #[serde(serialize_with = "text")]
    pub access_token: Zeroizing<String>,
    /// What it is, in an answer to an exchange.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_token_type: Option<&'static str>,
    /// `Bearer`.
    pub token_type: &'static str,
    /// Its life, in seconds.
    pub expires_in: u64,
    /// What it entitles to; not there where that is nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scope: String,
}

impl TokenResponse {
    /// An answer with a token of a life in seconds.
    #[must_use]
    pub const fn new(access_token: Zeroizing<String>, expires_in: u64, scope: String) -> Self {
        Self { access_token, issued_token_type: None, token_type: "Bearer", expires_in, scope }
    }

    /// The same in an answer to an exchange, which says the type of the token: [`super::TYPE_ACCESS_TOKEN`] or
    /// [`super::TYPE_BISCUIT`].
    #[must_use]
    pub fn exchanged(self, issued_token_type: &'static str) -> Self {
        Self { issued_token_type: Some(issued_token_type), ..self }
    }
}

fn text<S: Serializer>(secret: &Zeroizing<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(secret)
}

impl fmt::Debug for TokenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { issued_token_type, expires_in, scope, .. } = self;
        write!(f, "TokenResponse({issued_token_type:?}, {expires_in}, {scope:?}, secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_written_as_the_rfcs_say() {
        let answer = || TokenResponse::new(Zeroizing::new("aaa".into()), 300, "a b".into());
        assert_eq!(
            serde_json::to_string(&answer()).unwrap(),
            r#"{"access_token":"aaa","token_type":"Bearer","expires_in":300,"scope":"a b"}"#
        );
        let exchanged =
            TokenResponse { scope: String::new(), ..answer().exchanged(super::super::TYPE_BISCUIT) };
        let written = serde_json::to_string(&exchanged).unwrap();
        assert!(written.contains(r#""issued_token_type":"urn:counterfoil:token-type:biscuit""#), "{written}");
        assert!(!written.contains("scope"));
        assert!(!format!("{exchanged:?}").contains("aaa"));
    }
}
