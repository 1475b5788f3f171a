//! The query of an address, and its percent escapes.

use super::{
    fault::{Fault, MAX_FAULTS, Place, quote, shorten},
    parameter::Parameter,
};

/// The parameters of a query string, percent-decoded.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Splits `a=1&b=2`; `None` where an escape is broken or hides no UTF-8.
    pub fn parse(query: &str) -> Option<Self> {
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let decoded = pairs.map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decode(&name.replace('+', " "))?, decode(&value.replace('+', " "))?))
        });
        decoded.collect::<Option<_>>().map(Self)
    }

    /// The first value under a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Faults for names that the contract does not have, or that are given twice, up to a bound: so that many
    /// names do not cost their square.
    pub fn unknown(&self, parameters: &[Parameter]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (index, (name, _)) in self.0.iter().enumerate() {
            if faults.len() >= MAX_FAULTS {
                break;
            }
            if !parameters.iter().any(|p| p.place == Place::Query && p.name == *name) {
                let message = format!("there is no query parameter {}", quote(name));
                faults.push(Fault::query(&shorten(name), "unknown_parameter", message));
            } else if self.0[..index].iter().any(|(earlier, _)| earlier == name) {
                faults.push(Fault::query(name, "duplicate", format!("`{name}` is given more than once")));
            }
        }
        faults
    }
}

/// Escapes all but the unreserved characters of RFC 3986.
pub fn encode(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => escaped.push(byte as char),
            other => escaped.push_str(&format!("%{other:02X}")),
        }
    }
    escaped
}

/// Decodes percent escapes; `None` where one is broken or the result is no UTF-8.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            let digits =
                std::str::from_utf8(digits).ok().filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_escapes_or_refuses_them() {
        assert_eq!(decode("BANK%20CHARGES").as_deref(), Some("BANK CHARGES"));
        assert_eq!(decode("caf%C3%A9").as_deref(), Some("café"));
        for broken in ["%", "%2", "%zz", "%ff", "a%+1"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    proptest::proptest! {
        #[test]
        fn encoded_texts_decode_to_themselves(text in "\\PC*") {
            proptest::prop_assert_eq!(decode(&encode(&text)), Some(text));
        }
    }

    #[test]
    fn splits_queries() {
        let query = Query::parse("a=1&&b=x+y&c&d=%3D").unwrap();
        assert_eq!(query.get("b"), Some("x y"));
        assert_eq!(query.get("c"), Some(""));
        assert_eq!(query.get("d"), Some("="));
        assert_eq!(query.get("e"), None);
        assert_eq!(Query::parse("a=%GG"), None);
    }
}
