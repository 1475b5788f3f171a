//! Bodies of the token and the revocation endpoint: `application/x-www-form-urlencoded` (RFC 6749, appendix B).

use super::OAuthError;
use std::{collections::BTreeSet, fmt};
use url::form_urlencoded;
use zeroize::Zeroizing;

/// Longest body, in bytes. The longest tokens that are taken fit in several times.
pub const LARGEST_FORM: usize = 64 << 10;

/// Most parameters.
const MOST: usize = 64;

/// These alone may be sent more than once (RFC 8693, section 2.1).
const REPEATED: [&str; 2] = ["resource", "audience"];

/// The parameters of a request. Those without a value count as not sent (RFC 6749, section 3.2).
pub struct Form(Vec<(String, Zeroizing<String>)>);

impl Form {
    /// Reads a body.
    ///
    /// # Errors
    /// `invalid_request` where it is too large, is no text, holds control characters, or a parameter twice.
    pub fn parse(body: &[u8]) -> Result<Self, OAuthError> {
        if body.len() > LARGEST_FORM {
            let most = format!("The request is longer than {LARGEST_FORM} bytes.");
            return Err(OAuthError::invalid_request(most));
        }
        check_escapes(body)?;
        let (mut parameters, mut names) = (Vec::new(), BTreeSet::new());
        for (name, value) in form_urlencoded::parse(body) {
            let value = Zeroizing::new(value.into_owned());
            check_text(&name)?;
            check_text(&value)?;
            if !REPEATED.contains(&&*name) && !names.insert(name.clone().into_owned()) {
                let twice = format!("The parameter '{name}' is sent more than once; send it once.");
                return Err(OAuthError::invalid_request(twice));
            }
            if parameters.len() == MOST {
                return Err(OAuthError::invalid_request(format!("There are more than {MOST} parameters.")));
            }
            parameters.push((name.into_owned(), value));
        }
        parameters.retain(|(_, value)| !value.is_empty());
        Ok(Self(parameters))
    }

    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a parameter.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Every `%` has two digits behind it. Parsers differ in what they make of others, and no client writes them.
fn check_escapes(body: &[u8]) -> Result<(), OAuthError> {
    let is_digit = |at: usize| body.get(at).is_some_and(u8::is_ascii_hexdigit);
    let wrong = |(at, byte): (usize, &u8)| *byte == b'%' && !(is_digit(at + 1) && is_digit(at + 2));
    if body.iter().enumerate().any(wrong) {
        return Err(OAuthError::invalid_request(
            "A '%' in the form has no two hexadecimal digits behind it.",
        ));
    }
    Ok(())
}

/// What is no UTF-8 was replaced by U+FFFD, which no parameter holds.
fn check_text(text: &str) -> Result<(), OAuthError> {
    if text.chars().any(|character| character.is_control() || character == char::REPLACEMENT_CHARACTER) {
        let wrong = "The form holds control characters, or bytes that are no UTF-8.";
        return Err(OAuthError::invalid_request(wrong));
    }
    Ok(())
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Form({} parameters, secret)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_form_is_read_as_it_was_written() {
        let form =
            Form::parse(b"grant_type=client_credentials&scope=get%3A%3Aitem+x&empty=&none&&=a").unwrap();
        assert_eq!(form.get("grant_type"), Some("client_credentials"));
        assert_eq!(form.get("scope"), Some("get::item x"));
        assert_eq!((form.get("empty"), form.get("none"), form.get("other")), (None, None, None));
        let form = Form::parse(b"audience=a&audience=b&resource=c").unwrap();
        assert_eq!(form.all("audience").collect::<Vec<_>>(), ["a", "b"]);
        assert!(Form::parse(b"").unwrap().0.is_empty());
        assert_eq!(format!("{form:?}"), "Form(3 parameters, secret)");
    }

    #[test]
    fn what_is_sent_twice_or_broken_is_refused() {
        let long = vec![b'a'; LARGEST_FORM + 1];
        let many = (0..=MOST).map(|number| format!("p{number}=1&")).collect::<String>();
        for (body, words) in [
            (&b"scope=a&scope=b"[..], "more than once"),
            (b"scope=a&scope=", "more than once"),
            (b"scope&scope", "more than once"),
            (b"sc%6fpe=a&scope=a", "more than once"),
            (b"scope=a%00", "control"),
            (b"scope=a%0Ab", "control"),
            (b"a%7F=b", "control"),
            (b"scope=\n", "control"),
            (b"scope=%C2%85", "control"),
            (b"scope=%FF", "UTF-8"),
            (b"scope=\xff", "UTF-8"),
            (b"scope=%", "hexadecimal"),
            (b"scope=%2", "hexadecimal"),
            (b"scope=%2g", "hexadecimal"),
            (&long, "longer"),
            (many.as_bytes(), "parameters"),
        ] {
            let error = Form::parse(body).unwrap_err();
            assert_eq!((error.error, error.status), ("invalid_request", 400));
            assert!(error.description.contains(words), "{error}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(form) = Form::parse(&body) {
                prop_assert!(form.0.iter().all(|(_, value)| !value.is_empty()));
            }
        }

        #[test]
        fn forms_make_no_panic(body in "([a-c%&=+0-9]|audience|=){0,60}") {
            let _ = Form::parse(body.as_bytes());
        }

        #[test]
        fn forms_come_back(sent in prop::collection::btree_map("[^\\p{Cc}\u{fffd}]{0,9}", "[^\\p{Cc}\u{fffd}]{0,20}", 0..20)) {
            let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&sent).finish();
            let form = Form::parse(body.as_bytes()).unwrap();
            for (name, value) in &sent {
                prop_assert_eq!(form.get(name), Some(value.as_str()).filter(|value| !value.is_empty()));
            }
            let there = sent.values().filter(|value| !value.is_empty()).count();
            prop_assert_eq!(form.0.len(), there);
        }
    }
}
