//! An inference request as it is written: the JSON of the Open Inference Protocol, with the parameters of Triton's
//! extensions. What the parts mean together, `request.rs` says.

use super::{
    bounded::few,
    refusal::{invalid, malformed},
};
use crate::problem::Problem;
use serde::{Deserialize, Deserializer, de::Error};
use serde_json::{Map, Value, error::Category, value::RawValue};
use std::borrow::Cow;

/// Longest `id`, in characters, as the contract has it.
const LONGEST_ID: usize = 255;

/// Longest parameters of a request or a tensor, in bytes of JSON: read, they take up many times that.
const LONGEST_PARAMETERS: usize = 1 << 16;

/// The JSON of a request.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireRequest<'a> {
    /// What the caller calls it.
    #[serde(default, deserialize_with = "present")]
    pub id: Option<String>,
    /// What is wanted beside the outputs.
    #[serde(default)]
    pub parameters: Parameters,
    /// The tensors that go in.
    #[serde(borrow, deserialize_with = "few")]
    pub inputs: Vec<WireInput<'a>>,
    /// The tensors that are to come out.
    #[serde(default, deserialize_with = "few")]
    pub outputs: Vec<WireOutput>,
}

/// A tensor that goes in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireInput<'a> {
    /// Its name.
    pub name: String,
    /// The length of each dimension.
    #[serde(deserialize_with = "few")]
    pub shape: Vec<u64>,
    /// The type of its values.
    pub datatype: String,
    /// Where its values are, if not in `data`.
    #[serde(default)]
    pub parameters: Parameters,
    /// Its values, where they stand in the JSON.
    #[serde(borrow, default)]
    pub data: Option<&'a RawValue>,
}

/// A tensor that is to come out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireOutput {
    /// Its name.
    pub name: String,
    /// In which form it is wanted.
    #[serde(default)]
    pub parameters: Parameters,
}

/// Parameters by their names. Clients send some that only other servers know: those are read and left alone.
#[derive(Debug, Default)]
pub struct Parameters(Map<String, Value>);

impl<'de> Deserialize<'de> for Parameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?.get();
        if text.len() > LONGEST_PARAMETERS {
            return Err(D::Error::custom(format!("parameters may have at most {LONGEST_PARAMETERS} bytes")));
        }
        serde_json::from_str(text).map(Self).map_err(|_| D::Error::custom("`parameters` must be an object"))
    }
}

impl<'a> WireRequest<'a> {
    /// Reads the JSON.
    ///
    /// # Errors
    /// 400 where it is no JSON, 422 where it is JSON of another form.
    pub fn read(json: &'a [u8]) -> Result<Self, Problem> {
        // Checked as a whole: what is borrowed from it must be text.
        let text = std::str::from_utf8(json).map_err(|error| malformed(&error))?;
        let request: Self = serde_json::from_str(text).map_err(|error| match error.classify() {
            Category::Data => {
                invalid("", "form", format!("the request is not of the form that it must have: {error}"))
            }
            _ => malformed(&error),
        })?;
        match &request.id {
            Some(id) if id.chars().count() > LONGEST_ID || id.chars().any(|c| c.is_ascii_control()) => {
                let rule =
                    format!("must have at most {LONGEST_ID} characters, none of them a control character");
                Err(invalid("/id", "id", format!("`id` {rule}")))
            }
            _ => Ok(request),
        }
    }
}

impl Parameters {
    /// A parameter that is true or false; `None` where it is not given.
    ///
    /// # Errors
    /// 422 where it is something else.
    pub fn flag(&self, name: &str, pointer: &str) -> Result<Option<bool>, Problem> {
        self.read(name, pointer, "true or false", Value::as_bool)
    }

    /// A parameter that is a count; `None` where it is not given.
    ///
    /// # Errors
    /// 422 where it is something else.
    pub fn count(&self, name: &str, pointer: &str) -> Result<Option<u64>, Problem> {
        self.read(name, pointer, "a whole number, 0 or more", Value::as_u64)
    }

    /// Refuses tensors that lie in memory which client and server share: there is none.
    ///
    /// # Errors
    /// 422 where the parameters name such memory.
    pub fn refuse_shared_memory(&self, pointer: &str) -> Result<(), Problem> {
        match self.0.keys().find(|name| name.starts_with("shared_memory")) {
            Some(name) => {
                let detail = format!(
                    "`{name}` is not known here: this server shares no memory; send the tensor itself"
                );
                Err(invalid(&at(pointer, name), "unsupported", detail))
            }
            None => Ok(()),
        }
    }

    fn read<T>(
        &self,
        name: &str,
        pointer: &str,
        expected: &str,
        convert: impl Fn(&Value) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        let Some(value) = self.0.get(name) else { return Ok(None) };
        let refused =
            || invalid(&at(pointer, name), "type", format!("the parameter `{name}` must be {expected}"));
        convert(value).map(Some).ok_or_else(refused)
    }
}

/// Where a parameter stands, given where its owner does.
fn at(pointer: &str, name: &str) -> Cow<'static, str> {
    format!("{pointer}/parameters/{name}").into()
}

/// A value that may be left out, but not be null.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    String::deserialize(deserializer).map(Some)
}
