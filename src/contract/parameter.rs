//! Parameters: texts from the path or the query, read as the contract types them.

use super::{
    fault::{Fault, MAX_FAULTS, Place, pointer, quote, shorten},
    load::ContractError,
    schema,
};
use jsonschema::Validator;
use serde_json::{Number, Value};

/// A parameter of an operation.
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    required: bool,
    kind: Type,
    default: Option<String>,
    schema: Validator,
}

#[derive(Clone, Copy)]
enum Type {
    Text,
    Integer,
    Number,
    Boolean,
}

impl Parameter {
    pub fn new(
        name: &str,
        place: &str,
        required: bool,
        schema: &Value,
        validator: Validator,
    ) -> Result<Self, ContractError> {
        let place = match place {
            "path" => Place::Path,
            "query" => Place::Query,
            other => return Err(ContractError(format!("parameter {name}: `in: {other}` is not supported"))),
        };
        let kind = match schema["type"].as_str() {
            Some("string") => Type::Text,
            Some("integer") => Type::Integer,
            Some("number") => Type::Number,
            Some("boolean") => Type::Boolean,
            other => return Err(ContractError(format!("parameter {name}: type {other:?} is not supported"))),
        };
        let default = schema.get("default").map(|value| value.as_str().map_or(value.to_string(), encode));
        Ok(Self { name: name.to_owned(), place, required, kind, default, schema: validator })
    }

    /// The default of a query parameter, as it would stand in the query.
    pub fn default_pair(&self) -> Option<(String, String)> {
        let default = self.default.clone().filter(|_| self.place == Place::Query)?;
        Some((encode(&self.name), default))
    }

    /// The faults of a value, already percent-decoded.
    pub fn check(&self, text: Option<&str>) -> Vec<Fault> {
        let at = pointer("", &self.name);
        let fault = |code, message| vec![Fault { place: self.place, pointer: at.clone(), code, message }];
        let Some(text) = text else {
            return if self.required {
                fault("required", format!("`{}` is required", self.name))
            } else {
                vec![]
            };
        };
        match self.kind.read(text) {
            Ok(value) => schema::faults(&self.schema, &value, self.place, &at),
            Err(expected) => fault("type", format!("{} is not {expected}", quote(text))),
        }
    }
}

impl Type {
    fn read(self, text: &str) -> Result<Value, &'static str> {
        match self {
            Self::Text => Ok(Value::String(text.to_owned())),
            Self::Integer => number(text, false).ok_or("a whole number"),
            Self::Number => number(text, true).ok_or("a decimal number"),
            Self::Boolean => text.parse().map(Value::Bool).map_err(|_| "true or false"),
        }
    }
}

/// Reads `-?digits` and, where `decimals` are allowed, `.digits`: without exponents, plus signs or leading zeros.
fn number(text: &str, decimals: bool) -> Option<Value> {
    const LONGEST: usize = 40;
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'-' || (b == b'.' && decimals));
    (plain && text.len() <= LONGEST).then(|| text.parse::<Number>().ok()).flatten().map(Value::Number)
}

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

    #[test]
    fn reads_plain_numbers_only() {
        for text in ["1", "-5", "0.001", "19.99"] {
            assert!(number(text, true).is_some(), "{text}");
        }
        for text in ["", "1e3", "+1", "01", "1.", ".5", "1 ", "0x1", "NaN", "1,5", "--1", &"9".repeat(41)] {
            assert!(number(text, true).is_none(), "{text}");
        }
        assert!(number("1.5", false).is_none());
    }
}
