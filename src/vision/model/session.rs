//! Answers of a model, in the memory of one thread.

use super::{Engine, Model, ModelError, softmax::softmax};
use crate::network::{Forward, Scratch};
use candle_core::{Device, Tensor};

/// What a thread needs to compute answers: buffers, kept from one answer to the next and shared by its models.
#[derive(Debug, Default)]
pub struct Session {
    scratch: Scratch,
}

impl Session {
    /// The probabilities of n pictures, `[n, labels]`, each row adding up to 1, from their planes `[n, 3, size, size]`.
    ///
    /// # Errors
    /// When the input is not one or more pictures of finite values, or the device fails.
    pub fn probabilities(&mut self, model: &Model, input: &[f32]) -> Result<Vec<f32>, ModelError> {
        self.probabilities_by(1, model, input)
    }

    /// The same, to the last bit, by so many threads of a CPU, the calling one among them: sooner, where their cores
    /// have nothing else to do.
    ///
    /// # Errors
    /// As [`Session::probabilities`].
    pub fn probabilities_by(
        &mut self,
        threads: usize,
        model: &Model,
        input: &[f32],
    ) -> Result<Vec<f32>, ModelError> {
        let expected = model.input_len();
        if input.is_empty() || !input.len().is_multiple_of(expected) {
            return Err(ModelError::Input { found: input.len(), expected });
        }
        check_finite(input)?;
        let size = model.config.preprocessing.size as usize;
        let shape = (input.len() / expected, 3, size, size);
        let logits = match &model.engine {
            Engine::Cpu(network) => {
                let pictures = Tensor::from_slice(input, shape, &Device::Cpu)?;
                pictures.apply_op1_no_bwd(&Forward::new(network, threads, &mut self.scratch))?
            }
            Engine::Cuda(reference, device) => {
                reference.forward(&Tensor::from_slice(input, shape, device)?)?
            }
        };
        let mut values = logits.flatten_all()?.to_vec1::<f32>()?;
        for row in values.chunks_exact_mut(model.labels().len()) {
            if !softmax(row) {
                return Err(ModelError::Answer);
            }
        }
        Ok(values)
    }
}

fn check_finite(input: &[f32]) -> Result<(), ModelError> {
    // Without an early end the compiler checks a vector of values at once.
    if input.iter().fold(true, |finite, value| finite & value.is_finite()) {
        return Ok(());
    }
    match input.iter().position(|value| !value.is_finite()) {
        Some(place) => Err(ModelError::NotFiniteInput { value: input[place], place }),
        None => Ok(()),
    }
}
