//! Keywords of schemas that are the contract's own.

use super::{fault::quote, number};
use jsonschema::{Draft, Keyword, ValidationError, Validator, paths::Location};
use serde_json::{Map, Value, json};

/// `x-max-decimals: 3`: a number has at most so many decimals. `multipleOf: 0.001` would say the same, but
/// validators that compute in binary floats, which most clients have, refuse 19.99 under it.
pub const MAX_DECIMALS: &str = "x-max-decimals";

/// `x-pattern-means: a day such as 2021-01-05`: what the `pattern` beside it admits, in words. Refusals say these in
/// place of a regular expression that nobody reads.
pub const PATTERN_MEANS: &str = "x-pattern-means";

/// The code of a fault against one of these keywords.
pub fn code(keyword: &str) -> &'static str {
    match keyword {
        MAX_DECIMALS => "max_decimals",
        PATTERN_MEANS => "pattern",
        _ => "invalid",
    }
}

type Checked<'a> = Result<Box<dyn for<'i> Keyword<'i>>, ValidationError<'a>>;

struct MaxDecimals(i64);

/// Makes `x-max-decimals` checkable.
pub fn max_decimals<'a>(_: &'a Map<String, Value>, value: &'a Value, _: Location) -> Checked<'a> {
    match value.as_i64() {
        Some(limit) => Ok(Box::new(MaxDecimals(limit))),
        None => Err(ValidationError::custom(format!("{MAX_DECIMALS} is no whole number"))),
    }
}

impl<'i> Keyword<'i> for MaxDecimals {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) {
            return Ok(());
        }
        Err(ValidationError::custom(format!("{instance} has more than {} decimals", self.0)))
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        instance.as_number().is_none_or(|number| number::decimals(number.as_str()) <= self.0)
    }
}

/// Puts a schema's `pattern` into the `x-pattern-means` beside it, lest a text that breaks it is refused twice.
pub fn word_pattern(schema: &mut Map<String, Value>) {
    if let Some(words) = schema.get(PATTERN_MEANS).and_then(Value::as_str).map(str::to_owned)
        && let Some(pattern) = schema.remove("pattern")
    {
        schema.insert(PATTERN_MEANS.to_owned(), json!({"pattern": pattern, "words": words}));
    }
}

struct PatternMeans {
    pattern: Validator,
    words: String,
}

/// Makes what [`word_pattern`] wrote checkable.
pub fn pattern_means<'a>(_: &'a Map<String, Value>, value: &'a Value, _: Location) -> Checked<'a> {
    let Some(words) = value["words"].as_str() else {
        return Err(ValidationError::custom(format!(
            "{PATTERN_MEANS} stands beside a pattern, and is a text"
        )));
    };
    let pattern = jsonschema::options()
        .with_draft(Draft::Draft4)
        .build(&json!({"pattern": value["pattern"]}))
        .map_err(|error| ValidationError::custom(format!("pattern: {error}")))?;
    Ok(Box::new(PatternMeans { pattern, words: words.to_owned() }))
}

impl<'i> Keyword<'i> for PatternMeans {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        match instance.as_str() {
            Some(text) if !self.is_valid(instance) => {
                Err(ValidationError::custom(format!("{} is not {}", quote(text), self.words)))
            }
            _ => Ok(()),
        }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        self.pattern.is_valid(instance)
    }
}
