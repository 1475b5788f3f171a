//! From the bytes of `model.safetensors` to weights, each tensor checked against the architecture.

use super::ModelError;
use crate::network::{Architecture, Weights};
use half::f16;
use safetensors::{Dtype, SafeTensors, tensor::TensorView};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// Compares the bytes' SHA-256 with what the configuration says, `sha256:…`.
pub fn check_digest(bytes: &[u8], expected: &str) -> Result<(), ModelError> {
    let digits: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let found = format!("sha256:{digits}");
    if found == expected { Ok(()) } else { Err(ModelError::Digest { found, expected: expected.to_owned() }) }
}

/// Reads exactly the tensors of an architecture.
pub fn weights(bytes: &[u8], architecture: &Architecture, classes: usize) -> Result<Weights, ModelError> {
    let file = SafeTensors::deserialize(bytes).map_err(|error| ModelError::Format(error.to_string()))?;
    let mut left: BTreeSet<&str> = file.names().into_iter().collect();
    let weights = Weights::read(architecture, classes, |name, shape| {
        let Ok(tensor) = file.tensor(name) else {
            let (tensor, architecture) = (name.to_owned(), architecture.name);
            return Err(ModelError::Missing { tensor, architecture, shape: shape.to_vec() });
        };
        left.remove(name);
        values(name, shape, &tensor)
    })?;
    match left.first() {
        Some(name) => {
            Err(ModelError::Superfluous { tensor: (*name).to_owned(), architecture: architecture.name })
        }
        None => Ok(weights),
    }
}

fn values(name: &str, shape: &[usize], tensor: &TensorView) -> Result<Vec<f32>, ModelError> {
    if tensor.shape() != shape {
        let (found, expected) = (tensor.shape().to_vec(), shape.to_vec());
        return Err(ModelError::Shape { tensor: name.to_owned(), found, expected });
    }
    // Little-endian, wherever in the file they lie: nothing is aligned for certain.
    let values: Vec<f32> = match tensor.dtype() {
        Dtype::F32 => tensor.data().as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect(),
        Dtype::F16 => {
            tensor.data().as_chunks().0.iter().map(|bytes| f16::from_le_bytes(*bytes).to_f32()).collect()
        }
        other => return Err(ModelError::Type { tensor: name.to_owned(), found: format!("{other:?}") }),
    };
    match values.iter().position(|value| !value.is_finite()) {
        Some(place) => Err(ModelError::NotFinite { tensor: name.to_owned(), value: values[place], place }),
        None => Ok(values),
    }
}
