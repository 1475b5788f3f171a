//! Scopes: their syntax (RFC 6749, section 3.3), and what is granted of those that are asked for.

use super::OAuthError;
use std::collections::BTreeSet;

/// Whether a text is one scope: `%x21 / %x23-5B / %x5D-7E`, at least one of them.
#[must_use]
pub fn is_scope(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e))
}

/// Reads scopes with one blank between each.
///
/// # Errors
/// `invalid_scope` where they are written otherwise.
pub fn parse_scope(text: &str) -> Result<BTreeSet<String>, OAuthError> {
    let scopes: BTreeSet<String> = text.split(' ').map(str::to_owned).collect();
    if scopes.iter().all(|scope| is_scope(scope)) {
        Ok(scopes)
    } else {
        Err(OAuthError::invalid_scope("The scope is malformed: write scopes with one blank between each."))
    }
}

/// Writes scopes with one blank between each.
#[must_use]
pub fn scope_text(scopes: &BTreeSet<String>) -> String {
    scopes.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What is granted: what was asked for, where all of it is allowed; all that is allowed, where nothing was asked for.
///
/// # Errors
/// `invalid_scope` where more was asked for than is allowed. It is never silently less: the client would learn of it from
/// a refused request only.
pub fn granted(
    requested: Option<&BTreeSet<String>>,
    allowed: &BTreeSet<String>,
) -> Result<BTreeSet<String>, OAuthError> {
    let Some(requested) = requested else { return Ok(allowed.clone()) };
    let missing: BTreeSet<String> = requested.difference(allowed).cloned().collect();
    if missing.is_empty() {
        return Ok(requested.clone());
    }
    let missing = scope_text(&missing);
    Err(OAuthError::invalid_scope(format!(
        "Not allowed: {missing}. Ask for less, or have the client allowed more."
    )))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn scopes_have_one_blank_between_each() {
        assert_eq!(parse_scope("get::item write::item").unwrap(), set(&["get::item", "write::item"]));
        assert_eq!(parse_scope("b a b").unwrap(), set(&["a", "b"]));
        for wrong in ["", " ", "a ", " a", "a  b", "a\tb", "a\"", "a\\b", "ä", "a\n"] {
            assert_eq!(parse_scope(wrong).unwrap_err().error, "invalid_scope", "{wrong:?}");
        }
        assert_eq!(scope_text(&set(&["b", "a"])), "a b");
    }

    #[test]
    fn more_than_is_allowed_is_refused_and_named() {
        let allowed = set(&["a", "b"]);
        assert_eq!(granted(None, &allowed).unwrap(), allowed);
        assert_eq!(granted(Some(&set(&["b"])), &allowed).unwrap(), set(&["b"]));
        let error = granted(Some(&set(&["a", "y", "x"])), &allowed).unwrap_err();
        assert!(error.description.starts_with("Not allowed: x y."), "{error}");
    }

    proptest! {
        #[test]
        fn what_is_granted_is_allowed(
            requested in prop::option::of(prop::collection::btree_set("[a-e]", 1..5)),
            allowed in prop::collection::btree_set("[a-e]", 0..5),
        ) {
            match granted(requested.as_ref(), &allowed) {
                Ok(scopes) => {
                    prop_assert!(scopes.is_subset(&allowed));
                    prop_assert_eq!(&scopes, requested.as_ref().unwrap_or(&allowed));
                }
                Err(_) => prop_assert!(!requested.unwrap().is_subset(&allowed)),
            }
        }

        #[test]
        fn scopes_come_back(scopes in prop::collection::btree_set("[!#-\\[\\]-~]{1,8}", 1..6)) {
            prop_assert_eq!(parse_scope(&scope_text(&scopes)).unwrap(), scopes);
        }
    }
}
