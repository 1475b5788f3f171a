//! What an inference request asks: one tensor that goes in, and the outputs that are wanted.

use super::{
    refusal::{invalid, invalid_header},
    tensor,
    wire::{Parameters, WireInput, WireOutput, WireRequest},
};
use crate::{contract::quote, problem::Problem};
use bytes::Bytes;

/// The header that says how many bytes of a body are JSON (Triton's binary tensor data extension).
pub const JSON_LENGTH: &str = "Inference-Header-Content-Length";
/// The input of whole pictures.
pub const IMAGE: &str = "image";
/// The input of pixels that are ready for the network.
pub const INPUT: &str = "input";
/// The output of probabilities.
pub const PROBABILITIES: &str = "probabilities";
/// The output of the likeliest labels.
pub const LABEL: &str = "label";

/// What is asked of a model.
#[derive(Debug)]
pub struct Request {
    /// What the caller calls the request.
    pub id: Option<String>,
    /// Whether the answer is to bear a receipt.
    pub receipt: bool,
    /// What goes in.
    pub given: Given,
    /// What is to come out.
    pub wanted: Vec<Wanted>,
}

/// What goes into the network.
#[derive(Debug, PartialEq)]
pub enum Given {
    /// Pictures as files.
    Pictures(Vec<Bytes>),
    /// Pixels of so many pictures, preprocessed by the caller.
    Tensor {
        /// All pictures' values, one picture after the other.
        values: Vec<f32>,
        /// How many pictures.
        batch: usize,
    },
}

/// An output that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which.
    pub output: Output,
    /// Whether its values stand after the JSON.
    pub binary: bool,
}

/// An output of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The probability of each label.
    Probabilities,
    /// The likeliest so many labels with their probabilities (Triton's classification extension).
    Classes(usize),
    /// The likeliest label.
    Label,
}

/// What a model takes.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    /// Planes, rows and columns of a picture's pixels.
    pub pixels: [usize; 3],
    /// How many labels there are.
    pub labels: usize,
    /// How many pictures a request may hold.
    pub batch: usize,
}

/// A request's body, and what its headers say of it.
#[derive(Debug)]
pub struct Sent {
    /// The body.
    pub body: Bytes,
    /// The value of [`JSON_LENGTH`].
    pub json_length: Option<u64>,
    /// Whether the media type is `application/octet-stream`.
    pub octets: bool,
}

impl Sent {
    /// How many bytes are JSON; `None` where the body is nothing but a picture.
    pub fn json(&self) -> Option<u64> {
        match self.json_length {
            Some(0) => None,
            None if self.octets => None,
            None => Some(self.body.len() as u64),
            Some(length) => Some(length),
        }
    }
}

impl Request {
    /// Reads a request to a model that takes `expected`.
    ///
    /// # Errors
    /// 400 or 422 with what is wrong and how it should be.
    pub fn read(sent: &Sent, expected: &Expected) -> Result<Self, Problem> {
        let Some(length) = sent.json() else { return Ok(Self::picture(sent.body.clone())) };
        let there = sent.body.len();
        let length = usize::try_from(length).ok().filter(|length| *length <= there).ok_or_else(|| {
            let detail = format!("`{JSON_LENGTH}` is {length}, but the body has {there} bytes");
            invalid_header(JSON_LENGTH, "range", detail)
        })?;
        let wire = WireRequest::read(&sent.body[..length])?;
        let input = only(&wire.inputs)?;
        let given = Given::read(input, &sent.body.slice(length..), expected)?;
        let binary = wire.parameters.flag("binary_data_output", "")?.unwrap_or(false);
        let receipt = wire.parameters.flag("receipt", "")?.unwrap_or(false);
        Ok(Self { receipt, given, wanted: wanted(&wire.outputs, binary, expected)?, id: wire.id })
    }

    /// A body that is nothing but a picture.
    fn picture(body: Bytes) -> Self {
        Self { id: None, receipt: false, given: Given::Pictures(vec![body]), wanted: all(false) }
    }
}

impl Given {
    fn read(input: &WireInput<'_>, after: &Bytes, expected: &Expected) -> Result<Self, Problem> {
        let at = "/inputs/0";
        input.parameters.refuse_shared_memory(at)?;
        let picture = match input.name.as_str() {
            IMAGE => true,
            INPUT => false,
            other => {
                let detail = format!("the model has no input {}; give `{IMAGE}` or `{INPUT}`", quote(other));
                return Err(invalid("/inputs/0/name", "name", detail));
            }
        };
        let datatype = if picture { "BYTES" } else { "FP32" };
        if input.datatype != datatype {
            let detail =
                format!("`{}` must have the datatype {datatype}, not {}", input.name, quote(&input.datatype));
            return Err(invalid("/inputs/0/datatype", "datatype", detail));
        }
        let inner = if picture { &[][..] } else { &expected.pixels[..] };
        let batch = batch(input, inner, expected.batch)?;
        let count = batch * inner.iter().product::<usize>();
        let size = input.parameters.count("binary_data_size", at)?;
        let values = Values::find(input, size, after)?;
        let pointer = "/inputs/0/data";
        Ok(match values {
            Values::Json(json) if picture => Self::Pictures(tensor::elements_of_json(json, count, pointer)?),
            Values::Json(json) => {
                Self::Tensor { values: tensor::floats_of_json(json, count, pointer)?, batch }
            }
            Values::Binary(data) if picture => {
                Self::Pictures(tensor::elements_of_bytes(data, count, pointer)?)
            }
            Values::Binary(data) => {
                Self::Tensor { values: tensor::floats_of_bytes(data, count, pointer)?, batch }
            }
        })
    }

    /// How many pictures go in.
    pub fn batch(&self) -> usize {
        match self {
            Self::Pictures(pictures) => pictures.len(),
            Self::Tensor { batch, .. } => *batch,
        }
    }
}

/// Where an input's values are.
enum Values<'a> {
    /// In the JSON.
    Json(&'a str),
    /// After the JSON.
    Binary(&'a Bytes),
}

impl<'a> Values<'a> {
    fn find(input: &WireInput<'a>, size: Option<u64>, after: &'a Bytes) -> Result<Self, Problem> {
        let refuse = |code, detail| Err(invalid("/inputs/0", code, detail));
        match (input.data, size) {
            (Some(_), Some(_)) => {
                refuse("data", format!("`{}` has both `data` and `binary_data_size`; give one", input.name))
            }
            (None, None) => refuse(
                "data",
                format!("`{}` has neither `data` nor `binary_data_size`; give one", input.name),
            ),
            (Some(_), None) if !after.is_empty() => {
                refuse("length", format!("{} bytes follow the JSON, but no input claims them", after.len()))
            }
            (Some(data), None) => Ok(Self::Json(data.get())),
            (None, Some(size)) if size != after.len() as u64 => {
                let there = after.len();
                let hint = if there == 0 {
                    format!("; `{JSON_LENGTH}` says where they begin")
                } else {
                    String::new()
                };
                let detail = format!("`binary_data_size` is {size}, but {there} bytes follow the JSON{hint}");
                refuse("length", detail)
            }
            (None, Some(_)) => Ok(Self::Binary(after)),
        }
    }
}

/// The one input of a request.
fn only<'r, 'a>(inputs: &'r [WireInput<'a>]) -> Result<&'r WireInput<'a>, Problem> {
    match inputs {
        [input] => Ok(input),
        several => {
            let detail =
                format!("`inputs` holds {} tensors; give one, `{IMAGE}` or `{INPUT}`", several.len());
            Err(invalid("/inputs", "inputs", detail))
        }
    }
}

/// How many pictures a shape holds: its first dimension, before those of one picture.
fn batch(input: &WireInput<'_>, inner: &[usize], most: usize) -> Result<usize, Problem> {
    let refuse = |code, detail| Err(invalid("/inputs/0/shape", code, detail));
    let fits = input
        .shape
        .split_first()
        .filter(|(_, rest)| rest.iter().copied().eq(inner.iter().map(|n| *n as u64)));
    let Some((first, _)) = fits else {
        let name = &input.name;
        let dimensions: String = inner.iter().map(|length| format!(", {length}")).collect();
        return refuse("shape", format!("`{name}` must have the shape [n{dimensions}] for n pictures"));
    };
    match usize::try_from(*first) {
        Ok(batch) if (1..=most).contains(&batch) => Ok(batch),
        _ => refuse("range", format!("a request may hold 1 to {most} pictures, not {first}")),
    }
}

/// The outputs that are wanted; all, where none is named.
fn wanted(outputs: &[WireOutput], binary: bool, expected: &Expected) -> Result<Vec<Wanted>, Problem> {
    if outputs.is_empty() {
        return Ok(all(binary));
    }
    let mut found = Vec::new();
    for (place, output) in outputs.iter().enumerate() {
        let at = format!("/outputs/{place}");
        if outputs[..place].iter().any(|before| before.name == output.name) {
            return Err(invalid(
                &at,
                "unique",
                format!("the output {} is asked for twice", quote(&output.name)),
            ));
        }
        let parameters = &output.parameters;
        parameters.refuse_shared_memory(&at)?;
        let output = which(&output.name, parameters, &at, expected)?;
        found.push(Wanted { output, binary: parameters.flag("binary_data", &at)?.unwrap_or(binary) });
    }
    Ok(found)
}

fn which(name: &str, parameters: &Parameters, at: &str, expected: &Expected) -> Result<Output, Problem> {
    let classes = parameters.count("classification", at)?.filter(|classes| *classes > 0);
    match (name, classes) {
        (PROBABILITIES, None) => Ok(Output::Probabilities),
        (PROBABILITIES, Some(classes)) => {
            Ok(Output::Classes(usize::try_from(classes).unwrap_or(usize::MAX).min(expected.labels)))
        }
        (LABEL, None) => Ok(Output::Label),
        (LABEL, Some(_)) => {
            let detail = format!("`classification` is for numbers; ask it of `{PROBABILITIES}`");
            Err(invalid(&format!("{at}/parameters/classification"), "unsupported", detail))
        }
        (other, _) => {
            let detail =
                format!("the model has no output {}; ask for `{PROBABILITIES}` or `{LABEL}`", quote(other));
            Err(invalid(&format!("{at}/name"), "name", detail))
        }
    }
}

/// Every output of the model.
fn all(binary: bool) -> Vec<Wanted> {
    [Output::Probabilities, Output::Label].map(|output| Wanted { output, binary }).into()
}
