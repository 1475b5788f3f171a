//! How a client says who it is (RFC 6749, section 2.3.1).

use super::{super::client::check_client_id, Form, OAuthError};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::fmt;
use url::form_urlencoded;
use zeroize::Zeroizing;

/// Longest `Authorization` header that is looked at, in bytes.
const LONGEST_HEADER: usize = 1024;

/// Who a client says it is. Nothing of it is checked but the form.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientAuth {
    /// Its name.
    pub client_id: String,
    /// The secret that it shows.
    pub secret: Zeroizing<String>,
    /// How it was sent.
    pub method: AuthMethod,
}

/// Ways to authenticate a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthMethod {
    /// `client_secret_basic`: in the `Authorization` header.
    Basic,
    /// `client_secret_post`: in the form.
    Post,
}

impl AuthMethod {
    /// Their names, as the metadata document lists them.
    pub const NAMES: [&str; 2] = ["client_secret_basic", "client_secret_post"];
}

impl ClientAuth {
    /// Reads who a client says it is, from the `Authorization` header or the form.
    ///
    /// # Errors
    /// `invalid_client` where it does not say, or says it in a way that no client of ours does; `invalid_request` where it
    /// says it twice or in a broken way.
    pub fn read(authorization: Option<&str>, form: &Form) -> Result<Self, OAuthError> {
        let (id, secret) = (form.get("client_id"), form.get("client_secret"));
        let read = match (authorization, id, secret) {
            (Some(_), _, Some(_)) => return Err(OAuthError::invalid_request(TWICE)),
            (Some(header), id, None) => {
                let basic = Self::basic(header)?;
                // Its name alone may stand in the form too.
                if id.is_some_and(|id| id != basic.client_id) {
                    let two = "The form names another client than the Authorization header.";
                    return Err(OAuthError::invalid_request(two));
                }
                basic
            }
            (None, Some(id), Some(secret)) => {
                Self { client_id: id.into(), secret: Zeroizing::new(secret.into()), method: AuthMethod::Post }
            }
            (None, None, Some(_)) => return Err(OAuthError::invalid_request("The form lacks client_id.")),
            (None, _, None) => return Err(OAuthError::invalid_client(NONE)),
        };
        // There is no such client, and its name may go into no log. The names that there are have one form, so that this
        // tells nothing about them.
        check_client_id(&read.client_id).map_err(|_| OAuthError::unknown_client())?;
        Ok(read)
    }

    fn basic(header: &str) -> Result<Self, OAuthError> {
        let broken = || OAuthError::invalid_request(BROKEN);
        let (scheme, credentials) = header.split_once(' ').unwrap_or((header, ""));
        if !scheme.eq_ignore_ascii_case("Basic") {
            return Err(OAuthError::invalid_client(NONE));
        }
        if header.len() > LONGEST_HEADER {
            return Err(broken());
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(header.len()));
        STANDARD.decode_vec(credentials.trim_matches(' '), &mut bytes).map_err(|_| broken())?;
        let text = std::str::from_utf8(&bytes).map_err(|_| broken())?;
        let (id, secret) = text.split_once(':').ok_or_else(broken)?;
        let (id, secret) = (decoded(id).ok_or_else(broken)?, decoded(secret).ok_or_else(broken)?);
        Ok(Self { client_id: id.to_string(), secret, method: AuthMethod::Basic })
    }
}

const NONE: &str = "Authenticate the client: with its id and secret in the Authorization header (Basic), or as client_id and \
                    client_secret in the form.";
const TWICE: &str =
    "The client is authenticated twice: send the Authorization header or client_secret, not both.";
const BROKEN: &str = "The Authorization header is broken: after Basic comes the base64 of client id, colon and secret, each \
                      encoded as in a form.";

/// A name or a secret out of the header, in which both are encoded as in a form. Many clients forget that; with the
/// characters that ours consist of, it is the same.
fn decoded(text: &str) -> Option<Zeroizing<String>> {
    if text.contains(['&', '=']) {
        return None;
    }
    // Without these two, the text is the name of one parameter without a value; an empty text is no parameter.
    let name = form_urlencoded::parse(text.as_bytes()).next().map(|(name, _)| name.into_owned());
    Some(Zeroizing::new(name.unwrap_or_default()))
}

impl fmt::Debug for ClientAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClientAuth({}, {:?}, secret)", self.client_id, self.method)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(authorization: Option<&str>, form: &str) -> Result<ClientAuth, OAuthError> {
        ClientAuth::read(authorization, &Form::parse(form.as_bytes()).unwrap())
    }

    fn basic(text: &str) -> String {
        format!("Basic {}", STANDARD.encode(text))
    }

    #[test]
    fn both_ways_say_the_same() {
        let expected =
            |method| ClientAuth { client_id: "shop-1".into(), secret: "cf_a-_b".to_owned().into(), method };
        for header in [
            basic("shop-1:cf_a-_b"),
            basic("shop%2D1:cf%5Fa%2d_b"),
            basic("shop-1:cf_a-_b").replace("Basic", "basic"),
            basic("shop-1:cf_a-_b").replace(' ', "  "),
        ] {
            for form in ["", "client_id=shop-1", "scope=x&client_secret="] {
                assert_eq!(read(Some(&header), form).unwrap(), expected(AuthMethod::Basic));
            }
        }
        let post = read(None, "client_id=shop-1&client_secret=cf_a-_b").unwrap();
        assert_eq!(post, expected(AuthMethod::Post));
        assert_eq!(format!("{post:?}"), "ClientAuth(shop-1, Post, secret)");
        // Whatever a secret is, it is compared later; a colon belongs to it.
        assert_eq!(*read(Some(&basic("shop:a:b%3A+")), "").unwrap().secret, "a:b: ");
        assert_eq!(*read(Some(&basic("shop:")), "").unwrap().secret, "");
    }

    #[test]
    fn who_says_nothing_or_too_much_is_refused() {
        let good = basic("shop:cf_a");
        let long = basic(&format!("shop:{}", "a".repeat(1000)));
        for (header, form, code, words) in [
            (None, "", "invalid_client", "Authenticate"),
            (None, "client_id=shop", "invalid_client", "Authenticate"),
            (None, "client_id=shop&client_secret=", "invalid_client", "Authenticate"),
            (None, "client_secret=x", "invalid_request", "lacks client_id"),
            (Some("Bearer abc"), "", "invalid_client", "Authenticate"),
            (Some(""), "", "invalid_client", "Authenticate"),
            (Some(good.as_str()), "client_secret=cf_a", "invalid_request", "twice"),
            (Some("Bearer abc"), "client_id=shop&client_secret=cf_a", "invalid_request", "twice"),
            (Some(good.as_str()), "client_id=other", "invalid_request", "another client"),
            (Some("Basic"), "", "invalid_request", "broken"),
            (Some("Basic *"), "", "invalid_request", "broken"),
            (Some(basic("shop").as_str()), "", "invalid_request", "broken"),
            (Some(basic("shop:a=b").as_str()), "", "invalid_request", "broken"),
            (Some(long.as_str()), "", "invalid_request", "broken"),
            (Some(basic(":cf_a").as_str()), "", "invalid_client", "not known"),
            (Some(basic("sh op:cf_a").as_str()), "", "invalid_client", "not known"),
            (None, "client_id=a/b&client_secret=cf_a", "invalid_client", "not known"),
        ] {
            let error = read(header, form).unwrap_err();
            assert_eq!(error.error, code, "{header:?} {form}");
            assert!(error.description.contains(words), "{error}");
            assert!(!error.description.contains("cf_a"));
        }
        let no_text = format!("Basic {}", STANDARD.encode([0xff, b':', b'a']));
        assert_eq!(read(Some(&no_text), "").unwrap_err().error, "invalid_request");
    }

    proptest! {
        #[test]
        fn no_header_makes_it_panic(header in any::<String>(), text in any::<String>()) {
            let _ = read(Some(&header), "");
            let _ = read(Some(&basic(&text)), "");
        }

        #[test]
        fn encoded_secrets_come_back(secret in "[ -~]{1,40}") {
            let encoded: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
            let read = read(Some(&basic(&format!("shop:{encoded}"))), "").unwrap();
            prop_assert_eq!(read.secret.as_str(), secret);
        }
    }
}
