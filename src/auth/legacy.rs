//! The two fixed tokens of the deprecated `*_security/` operations. They come from the configuration;
//! without one, every token is refused.

use sha2::{Digest as _, Sha256};
use std::{fmt, io, path::PathBuf};
use subtle::ConstantTimeEq;

/// The tokens that the items course shows; `serve --demo` sets them.
const DEMO_BODY_TOKEN: &str = "password123";
const DEMO_BEARER_TOKEN: &str = "senha123";

/// The configured tokens.
#[derive(Clone, Default)]
pub struct LegacyTokens {
    body: Option<Box<[u8]>>,
    bearer: Option<Box<[u8]>>,
}

/// A token given directly, which only the environment may do, or by a file's name.
#[derive(Clone, Debug, Default)]
pub struct TokenSource {
    /// The token itself.
    pub value: Option<String>,
    /// A file that holds nothing but the token.
    pub file: Option<PathBuf>,
}

impl TokenSource {
    fn read(&self) -> io::Result<Option<Box<[u8]>>> {
        let token = match (&self.file, &self.value) {
            (Some(file), _) => {
                let named =
                    |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", file.display()));
                Some(std::fs::read_to_string(file).map_err(named)?)
            }
            (None, value) => value.clone(),
        };
        let token = token.map(|text| text.trim_end().to_owned());
        if token.as_ref().is_some_and(String::is_empty) {
            let message = "a fixed token is empty, which would let everybody in; set one, or none";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        Ok(token.map(|text| text.into_bytes().into()))
    }
}

impl LegacyTokens {
    /// Reads the tokens. In a demo, what is not configured gets the value that the course shows.
    ///
    /// # Errors
    /// When a file cannot be read, or a token is empty.
    pub fn read(body: &TokenSource, bearer: &TokenSource, demo: bool) -> io::Result<Self> {
        let or_demo =
            |token: Option<Box<[u8]>>, shown: &str| token.or_else(|| demo.then(|| shown.as_bytes().into()));
        Ok(Self {
            body: or_demo(body.read()?, DEMO_BODY_TOKEN),
            bearer: or_demo(bearer.read()?, DEMO_BEARER_TOKEN),
        })
    }

    /// Whether this is the token for request bodies.
    #[must_use]
    pub fn admits_body(&self, token: &str) -> bool {
        same(self.body.as_deref(), token.as_bytes())
    }

    /// Whether this `Authorization` header holds the bearer token.
    #[must_use]
    pub fn admits_authorization(&self, header: &[u8]) -> bool {
        let Some((scheme, token)) = header.split_at_checked(7) else { return false };
        scheme.eq_ignore_ascii_case(b"Bearer ") && same(self.bearer.as_deref(), token)
    }
}

/// Compares in a time that does not tell how much of the token was right, nor how long the right one is: digests are of one
/// length.
fn same(expected: Option<&[u8]>, given: &[u8]) -> bool {
    expected.is_some_and(|expected| Sha256::digest(expected).ct_eq(&Sha256::digest(given)).into())
}

impl fmt::Debug for LegacyTokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LegacyTokens(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(token: &str) -> TokenSource {
        TokenSource { value: Some(token.into()), file: None }
    }

    #[test]
    fn without_configuration_every_token_is_refused() {
        let none = LegacyTokens::read(&TokenSource::default(), &TokenSource::default(), false).unwrap();
        assert!(!none.admits_body("") && !none.admits_body("password123"));
        assert!(!none.admits_authorization(b"Bearer ") && !none.admits_authorization(b"Bearer senha123"));
    }

    #[test]
    fn an_empty_token_is_an_error_also_in_a_demo() {
        for demo in [true, false] {
            assert!(LegacyTokens::read(&value(" \n"), &TokenSource::default(), demo).is_err());
            assert!(LegacyTokens::read(&TokenSource::default(), &value(""), demo).is_err());
        }
    }

    #[test]
    fn only_the_configured_token_is_admitted() {
        let tokens = LegacyTokens::read(&value("s3cret\n"), &value("other"), true).unwrap();
        assert!(tokens.admits_body("s3cret"));
        assert!(
            !tokens.admits_body("password123")
                && !tokens.admits_body("s3cret2")
                && !tokens.admits_body("s3cre")
        );
        assert!(tokens.admits_authorization(b"Bearer other") && tokens.admits_authorization(b"bearer other"));
        for wrong in [&b"other"[..], b"Basic other", b"Bearer  other", b"Bearer", b"", b"Bearer othe"] {
            assert!(!tokens.admits_authorization(wrong));
        }
    }

    #[test]
    fn the_demo_sets_the_documents_tokens() {
        let demo = LegacyTokens::read(&TokenSource::default(), &TokenSource::default(), true).unwrap();
        assert!(demo.admits_body("password123") && demo.admits_authorization(b"Bearer senha123"));
        assert_eq!(format!("{demo:?}"), "LegacyTokens(secret)");
    }
}
