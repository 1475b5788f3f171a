//! Schemas of OpenAPI 3.0 made checkable by a JSON Schema validator.

use super::{
    fault::{Fault, MAX_FAULTS, Place, pointer, quote, shorten},
    keywords,
    load::ContractError,
    walk,
};
use jsonschema::{Draft, ValidationError, Validator, error::ValidationErrorKind as Kind};
use serde_json::{Map, Value, json};
use std::{cell::RefCell, collections::HashMap};

/// Builds validators for schemas of one document.
pub struct Schemas {
    /// The document's, by name.
    named: Value,
    /// What was built, by the schema's text: most parameters stand in many operations.
    built: RefCell<HashMap<String, Validator>>,
}

/// What a reference to one of them begins with.
const NAMED: &str = "#/components/schemas/";

impl Schemas {
    pub fn new(root: &Value) -> Self {
        Self { named: translate(&root["components"]["schemas"]), built: RefCell::default() }
    }

    /// A validator for a schema, whose references lead into the document. Those of one schema share what they take.
    pub fn validator(&self, schema: &Value) -> Result<Validator, ContractError> {
        let text = schema.to_string();
        if let Some(known) = self.built.borrow().get(&text) {
            return Ok(known.clone());
        }
        let built = self.build(schema)?;
        self.built.borrow_mut().insert(text, built.clone());
        Ok(built)
    }

    fn build(&self, schema: &Value) -> Result<Validator, ContractError> {
        let schema = translate(schema);
        let mut reached = Map::new();
        self.reach(&schema, &mut reached);
        let whole = json!({"allOf": [schema], "components": {"schemas": reached}});
        jsonschema::options()
            .with_draft(Draft::Draft4)
            .should_validate_formats(true)
            .with_format("date", is_date)
            .with_keyword(keywords::MAX_DECIMALS, keywords::max_decimals)
            .with_keyword(keywords::PATTERN_MEANS, keywords::pattern_means)
            .build(&whole)
            .map_err(|e| ContractError(format!("openapi.yaml: schema: {e}")))
    }

    /// Adds what a schema refers to, directly or not. A validator keeps a copy of all that it is given, and there is one
    /// for each parameter and body: with all schemas of the document in each they would take up most of the memory.
    fn reach(&self, schema: &Value, reached: &mut Map<String, Value>) {
        let name = schema.get("$ref").and_then(Value::as_str).and_then(|to| to.strip_prefix(NAMED));
        if let Some(name) = name
            && !reached.contains_key(name)
            && let Some(target) = self.named.get(name)
        {
            reached.insert(name.to_owned(), target.clone());
            self.reach(target, reached);
        }
        let fields = schema.as_object().into_iter().flat_map(Map::values);
        fields.chain(schema.as_array().into_iter().flatten()).for_each(|inner| self.reach(inner, reached));
    }
}

/// `2021-01-05`, and a day of the calendar. The parser alone would let signs, spaces and short numbers pass.
fn is_date(text: &str) -> bool {
    let plain = |(index, byte): (usize, u8)| {
        if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
    };
    text.len() == 10 && text.bytes().enumerate().all(plain) && text.parse::<chrono::NaiveDate>().is_ok()
}

/// OpenAPI 3.0's dialect is JSON Schema draft 4 (Wright 00) but for `nullable`, and for the formats of integers, which
/// are limits.
fn translate(schema: &Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let mut fields: Map<String, Value> =
                fields.iter().map(|(k, v)| (k.clone(), translate(v))).collect();
            // A property may have that name too; its value is no boolean but a schema.
            if fields.get("nullable").is_some_and(Value::is_boolean)
                && fields.remove("nullable") == Some(Value::Bool(true))
                && let Some(kind) = fields.get_mut("type")
            {
                *kind = json!([kind.take(), "null"]);
            }
            keywords::word_pattern(&mut fields);
            let limits = match fields.get("format").and_then(Value::as_str) {
                Some("int32") => Some((i64::from(i32::MIN), i64::from(i32::MAX))),
                Some("int64") => Some((i64::MIN, i64::MAX)),
                _ => None,
            };
            if let Some((least, most)) = limits {
                fields.entry("minimum").or_insert_with(|| least.into());
                fields.entry("maximum").or_insert_with(|| most.into());
            }
            Value::Object(fields)
        }
        Value::Array(items) => items.iter().map(translate).collect(),
        other => other.clone(),
    }
}

/// Every fault of `value`; pointers begin with `base`.
pub fn faults(schema: &Validator, value: &Value, place: Place, base: &str) -> Vec<Fault> {
    let errors = schema.iter_errors(value).take(MAX_FAULTS);
    errors.flat_map(|error| explain(&error, place, base)).collect()
}

fn explain(error: &ValidationError<'_>, place: Place, base: &str) -> Vec<Fault> {
    let at = format!("{base}{}", error.instance_path());
    let fault = |pointer: String, code, message: String| vec![Fault { place, pointer, code, message }];
    let value = shown(error.instance());
    match error.kind() {
        Kind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            fault(pointer(&at, name), "required", format!("`{name}` is required"))
        }
        Kind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .take(MAX_FAULTS)
            .flat_map(|name| {
                fault(
                    pointer(&at, &shorten(name)),
                    "unknown_field",
                    format!("there is no field {}", quote(name)),
                )
            })
            .collect(),
        Kind::Type { kind } => fault(at, "type", format!("{value} is not of the type {}", type_names(kind))),
        Kind::Minimum { limit } => {
            fault(at, "minimum", format!("{value} is less than the minimum of {limit}"))
        }
        Kind::Maximum { limit } => {
            fault(at, "maximum", format!("{value} is more than the maximum of {limit}"))
        }
        Kind::MinLength { limit } => fault(at, "min_length", too_short(*limit)),
        Kind::MaxLength { limit } => fault(at, "max_length", format!("is longer than {limit} characters")),
        Kind::MinItems { limit } => fault(at, "min_items", format!("has fewer than {limit} entries")),
        Kind::MaxItems { limit } => fault(at, "max_items", format!("has more than {limit} entries")),
        Kind::MinProperties { .. } => fault(at, "min_properties", "name at least one field".into()),
        Kind::Pattern { pattern } => fault(at, "pattern", format!("{value} does not match {pattern}")),
        Kind::Enum { options } => fault(at, "enum", format!("{value} is none of {}", listed(options))),
        Kind::Format { format } => fault(at, "format", format!("{value} is no {format}")),
        Kind::Not { schema } => fault(at, "not", format!("{value} is not allowed{}", exception(schema))),
        Kind::Custom { keyword, message } => fault(at, keywords::code(keyword), message.clone()),
        _ => fault(at, "invalid", error.to_string()),
    }
}

fn too_short(limit: u64) -> String {
    if limit == 1 { "must not be empty".into() } else { format!("is shorter than {limit} characters") }
}

fn exception(schema: &Value) -> String {
    schema.get("enum").map(|values| format!("; it must not be {}", listed(values))).unwrap_or_default()
}

fn type_names(kind: &jsonschema::error::TypeKind) -> String {
    use jsonschema::error::TypeKind;
    match kind {
        TypeKind::Single(one) => one.to_string(),
        TypeKind::Multiple(several) => several.iter().map(|t| t.to_string()).collect::<Vec<_>>().join(" or "),
    }
}

fn listed(values: &Value) -> String {
    let values = values.as_array().map(Vec::as_slice).unwrap_or_default();
    values.iter().map(|v| v.as_str().map_or(v.to_string(), str::to_owned)).collect::<Vec<_>>().join(", ")
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => quote(text),
        Value::Array(_) => "an array".into(),
        Value::Object(_) => "an object".into(),
        other => other.to_string(),
    }
}

/// Faults for texts that hold a NUL, whatever their schema: not every database can keep one.
pub fn nul_characters(body: &Value) -> Vec<Fault> {
    walk::faults(body, |value| {
        let has_nul = match value {
            Value::String(text) => text.contains('\0'),
            Value::Object(fields) => fields.keys().any(|name| name.contains('\0')),
            _ => false,
        };
        has_nul.then(|| ("nul_character", "a text must not hold the character NUL".to_owned()))
    })
}

/// No array of a request has more entries, whatever its schema. The validator keeps each fault that it finds before
/// the first one is seen, so a small body with a fault a byte would take hundreds of times its size.
pub const MAX_ENTRIES: usize = 10_000;

/// Faults for arrays that are too long for the validator.
pub fn long_arrays(body: &Value) -> Vec<Fault> {
    walk::faults(body, |value| {
        let is_long = value.as_array().is_some_and(|entries| entries.len() > MAX_ENTRIES);
        is_long.then(|| ("max_items", format!("has more than {MAX_ENTRIES} entries")))
    })
}
