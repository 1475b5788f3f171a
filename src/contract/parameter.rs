//! Parameters: texts from the path, the query or the headers, read as the contract types them.

use super::{
    fault::{Fault, Place, pointer, quote},
    load::ContractError,
    schema,
};
use http::{HeaderMap, HeaderName, HeaderValue};
use jsonschema::Validator;
use serde_json::{Number, Value};

/// OpenAPI says these header parameters are ignored: media types and security are described elsewhere.
const IGNORED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

/// A parameter of an operation.
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// The value that the contract gives it where it is left out.
    pub default: Option<String>,
    /// Whether a request must have it.
    pub required: bool,
    kind: Type,
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
        let refused = |why: String| ContractError(format!("parameter {name}: {why}"));
        let place = place_of(name, place).map_err(refused)?;
        let kind = Type::of(schema).map_err(refused)?;
        let default = kind.default_of(schema).map_err(refused)?;
        let parameter = Self { name: name.to_owned(), place, default, required, kind, schema: validator };
        parameter.check_default().map_err(refused)?;
        Ok(parameter)
    }

    /// Whether it stands in the same place under the same name; letter case makes no difference to a header.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let same_name = match self.place {
            Place::Header => self.name.eq_ignore_ascii_case(&other.name),
            _ => self.name == other.name,
        };
        self.place == other.place && same_name
    }

    /// Its default as a header.
    pub fn default_header(&self) -> Option<(HeaderName, HeaderValue)> {
        let default = self.default.as_deref().filter(|_| self.place == Place::Header)?;
        let value = HeaderValue::from_str(default).ok().filter(|value| value.to_str().is_ok())?;
        Some((HeaderName::from_bytes(self.name.as_bytes()).ok()?, value))
    }

    fn check_default(&self) -> Result<(), String> {
        let Some(default) = &self.default else { return Ok(()) };
        if let Some(fault) = self.check(Some(default)).first() {
            return Err(format!("its default breaks its own schema: {}", fault.message));
        }
        if self.place == Place::Header && self.default_header().is_none() {
            return Err("its default cannot stand in a header".into());
        }
        Ok(())
    }

    /// The faults of a header: of its value, or that there are several.
    pub fn check_header(&self, headers: &HeaderMap) -> Vec<Fault> {
        let mut values = headers.get_all(&self.name).iter();
        match (values.next(), values.next()) {
            (Some(_), Some(_)) => self.fault("duplicate", format!("`{}` is given more than once", self.name)),
            (Some(value), None) => match value.to_str() {
                Ok(text) => self.check(Some(text)),
                Err(_) => self.fault("ascii", "a header may hold visible ASCII characters alone".into()),
            },
            (None, _) => self.check(None),
        }
    }

    /// The faults of a value, already percent-decoded.
    pub fn check(&self, text: Option<&str>) -> Vec<Fault> {
        let Some(text) = text else {
            return if self.required {
                self.fault("required", format!("`{}` is required", self.name))
            } else {
                vec![]
            };
        };
        match self.kind.read(text) {
            // Faults are rare, and to look for them costs more than to know that there are none.
            Ok(value) if self.schema.is_valid(&value) => vec![],
            Ok(value) => schema::faults(&self.schema, &value, self.place, &pointer("", &self.name)),
            Err(expected) => self.fault("type", format!("{} is not {expected}", quote(text))),
        }
    }

    fn fault(&self, code: &'static str, message: String) -> Vec<Fault> {
        vec![Fault { place: self.place, pointer: pointer("", &self.name), code, message }]
    }
}

fn place_of(name: &str, place: &str) -> Result<Place, String> {
    match place {
        "path" => Ok(Place::Path),
        "query" => Ok(Place::Query),
        "header" if HeaderName::from_bytes(name.as_bytes()).is_err() => {
            Err("this is no name of a header".into())
        }
        "header" if IGNORED_HEADERS.iter().any(|ignored| name.eq_ignore_ascii_case(ignored)) => {
            Err("OpenAPI ignores this header; say it with `content` or `security`".into())
        }
        "header" => Ok(Place::Header),
        other => Err(format!("`in: {other}` is not supported")),
    }
}

impl Type {
    fn of(schema: &Value) -> Result<Self, String> {
        match schema["type"].as_str() {
            Some("string") => Ok(Self::Text),
            Some("integer") => Ok(Self::Integer),
            Some("number") => Ok(Self::Number),
            Some("boolean") => Ok(Self::Boolean),
            other => Err(format!("type {other:?} is not supported")),
        }
    }

    /// The default that a schema of this type gives, as a request would write it.
    fn default_of(self, schema: &Value) -> Result<Option<String>, String> {
        match (self, schema.get("default")) {
            (_, None) => Ok(None),
            (Self::Text, Some(Value::String(text))) => Ok(Some(text.clone())),
            (Self::Integer | Self::Number, Some(Value::Number(number))) => Ok(Some(number.to_string())),
            (Self::Boolean, Some(Value::Bool(value))) => Ok(Some(value.to_string())),
            (_, Some(other)) => Err(format!("its default {other} is not of its type")),
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

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
