//! The answer to an inference request: JSON, and after it the tensors that are wanted in binary.

use super::{
    request::{LABEL, Output, PROBABILITIES, Wanted},
    tensor,
};
use crate::api::vision::{best, by_size, rounded};
use rust_decimal::Decimal;
use serde_json::{Map, Number, Value, json};
use std::str::FromStr;

/// What a model said.
#[derive(Debug)]
pub struct Said<'a> {
    /// Its name.
    pub model: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Its labels.
    pub labels: &'a [String],
    /// The probabilities of each picture's labels, one picture after the other.
    pub values: &'a [f32],
}

/// A body: its JSON, and how long that is where binary tensors follow.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// All of it.
    pub body: Vec<u8>,
    /// How many bytes of it are JSON; `None` where all are.
    pub json_length: Option<usize>,
}

impl Answer {
    /// The outputs that are wanted, in the order in which they are asked for.
    pub fn of(said: &Said<'_>, wanted: &[Wanted], id: Option<&str>, receipt: Option<&str>) -> Self {
        let mut binary = Vec::new();
        let outputs: Vec<Value> = wanted.iter().map(|wanted| output(said, *wanted, &mut binary)).collect();
        let mut answer = Map::new();
        answer.insert("model_name".to_owned(), said.model.into());
        answer.insert("model_version".to_owned(), said.version.into());
        if let Some(id) = id {
            answer.insert("id".to_owned(), id.into());
        }
        if let Some(receipt) = receipt {
            answer.insert("parameters".to_owned(), json!({"receipt": receipt}));
        }
        answer.insert("outputs".to_owned(), outputs.into());
        let mut body = Value::Object(answer).to_string().into_bytes();
        let json_length = wanted.iter().any(|wanted| wanted.binary).then_some(body.len());
        body.append(&mut binary);
        Self { body, json_length }
    }
}

/// One output; what of it is binary goes to the end of `binary`.
fn output(said: &Said<'_>, wanted: Wanted, binary: &mut Vec<u8>) -> Value {
    let batch = said.rows().len();
    match wanted.output {
        Output::Probabilities => {
            let head =
                json!({"name": PROBABILITIES, "datatype": "FP32", "shape": [batch, said.labels.len()]});
            let json = || said.rows().flat_map(rounded).map(number).collect();
            let bytes = || tensor::bytes_of_floats(said.values.iter().copied());
            with_values(head, wanted.binary, json, bytes, binary)
        }
        Output::Classes(count) => {
            let classes: Vec<String> = said.rows().flat_map(|row| classes(row, said.labels, count)).collect();
            let head = json!({"name": PROBABILITIES, "datatype": "BYTES", "shape": [batch, count]});
            texts(head, classes.iter().map(String::as_str).collect(), wanted.binary, binary)
        }
        Output::Label => {
            let labels = said.rows().filter_map(|row| Some(said.labels.get(best(row))?.as_str()));
            let head = json!({"name": LABEL, "datatype": "BYTES", "shape": [batch]});
            texts(head, labels.collect(), wanted.binary, binary)
        }
    }
}

impl<'a> Said<'a> {
    /// Each picture's probabilities.
    fn rows(&self) -> std::slice::ChunksExact<'a, f32> {
        self.values.chunks_exact(self.labels.len().max(1))
    }
}

/// An output of texts.
fn texts(head: Value, texts: Vec<&str>, in_binary: bool, binary: &mut Vec<u8>) -> Value {
    let json = || texts.iter().map(|text| Value::from(*text)).collect();
    let bytes = || tensor::bytes_of_elements(texts.iter().copied());
    with_values(head, in_binary, json, bytes, binary)
}

/// An output with its values: in itself, or at the end of `binary`.
fn with_values(
    mut output: Value,
    in_binary: bool,
    json: impl Fn() -> Vec<Value>,
    bytes: impl Fn() -> Vec<u8>,
    binary: &mut Vec<u8>,
) -> Value {
    if in_binary {
        let bytes = bytes();
        output["parameters"] = json!({"binary_data_size": bytes.len()});
        binary.extend(bytes);
    } else {
        output["data"] = json().into();
    }
    output
}

/// The likeliest labels of a picture as Triton writes them: `score:index:label`.
fn classes<'l>(row: &'l [f32], labels: &'l [String], count: usize) -> impl Iterator<Item = String> + 'l {
    by_size(row).take(count).filter_map(move |index| {
        let (value, label) = (row.get(index)?, labels.get(index)?);
        Some(format!("{value:.6}:{index}:{label}"))
    })
}

/// A probability as the wire has it.
fn number(value: Decimal) -> Value {
    Number::from_str(&value.to_string()).map_or(Value::Null, Value::Number)
}
