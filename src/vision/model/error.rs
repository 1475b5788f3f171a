//! What can be wrong with a model.

use std::{io, path::PathBuf};

/// Why a model cannot be loaded, or cannot answer. Messages name the file within the model's folder.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// A file that is missing or cannot be read.
    #[error("{file} cannot be read: {error}")]
    Unreadable {
        /// The file.
        file: &'static str,
        /// Why.
        error: io::Error,
    },
    /// A `config.json` that says something else than a configuration should.
    #[error("config.json: {0}")]
    Config(String),
    /// A folder whose name cannot be a model's name.
    #[error("{0:?} has no name that could be the model's: load it from a folder with a name in UTF-8")]
    Name(PathBuf),
    /// Weights that are others than the configuration says.
    #[error(
        "model.safetensors has the digest {found}, but config.json says {expected}: the two files do not belong \
         together, or one was changed; put both there again from the same source"
    )]
    Digest {
        /// The file's.
        found: String,
        /// The configuration's.
        expected: String,
    },
    /// A file that changed while it was read.
    #[error("model.safetensors changed while it was read: put it in place by renaming, and load it again")]
    Changed,
    /// A file that is not in the format of safetensors.
    #[error("model.safetensors is not a file of safetensors: {0}")]
    Format(String),
    /// A tensor that the architecture has and the file lacks.
    #[error("model.safetensors lacks the tensor {tensor}, which {architecture} has: {shape:?}")]
    Missing {
        /// The tensor's name.
        tensor: String,
        /// The architecture.
        architecture: &'static str,
        /// The shape that it should have.
        shape: Vec<usize>,
    },
    /// A tensor that the file has and the architecture lacks.
    #[error(
        "model.safetensors has the tensor {tensor}, which {architecture} lacks: is the architecture right?"
    )]
    Superfluous {
        /// The tensor's name.
        tensor: String,
        /// The architecture.
        architecture: &'static str,
    },
    /// A tensor of another shape.
    #[error("model.safetensors: the tensor {tensor} is {found:?} and should be {expected:?}")]
    Shape {
        /// The tensor's name.
        tensor: String,
        /// The file's shape.
        found: Vec<usize>,
        /// The architecture's.
        expected: Vec<usize>,
    },
    /// A tensor of a type that is not read.
    #[error("model.safetensors: the tensor {tensor} is of type {found}; export it as F32 or F16")]
    Type {
        /// The tensor's name.
        tensor: String,
        /// Its type.
        found: String,
    },
    /// A value that is not a finite number.
    #[error(
        "model.safetensors: the tensor {tensor} holds {value} at place {place}; every weight must be finite"
    )]
    NotFinite {
        /// The tensor's name.
        tensor: String,
        /// NaN or an infinity.
        value: f32,
        /// Its place in row-major order.
        place: usize,
    },
    /// Vector instructions that were asked for and that this processor lacks.
    #[error("this processor cannot run the {0} kernels; `best` takes the widest that it can")]
    NoInstructions(&'static str),
    /// CUDA, in a build without.
    #[error("this build cannot use CUDA: build it with `--features cuda`, or use the CPU")]
    NoCuda,
    /// A device that does not work.
    #[error("CUDA device {number} cannot be used: {error}")]
    Device {
        /// Its number.
        number: usize,
        /// candle's error, in a box: it is large, and errors travel by value.
        error: Box<candle_core::Error>,
    },
    /// An input that is not one or more pictures.
    #[error("{found} values are no pictures of {expected} values each")]
    Input {
        /// The values given.
        found: usize,
        /// The values of a picture.
        expected: usize,
    },
    /// An input that holds a value that is not a finite number.
    #[error("the input holds {value} at place {place}; every value must be finite")]
    NotFiniteInput {
        /// NaN or an infinity.
        value: f32,
        /// Its place.
        place: usize,
    },
    /// An answer that is no number: the values or the weights are out of all proportion.
    #[error(
        "the network's answer is not a finite number: the input's values, or the weights, are far too large"
    )]
    Answer,
    /// candle's forward pass.
    #[error("the forward pass failed: {0}")]
    Forward(Box<candle_core::Error>),
}

impl From<candle_core::Error> for ModelError {
    fn from(error: candle_core::Error) -> Self {
        Self::Forward(Box::new(error))
    }
}
