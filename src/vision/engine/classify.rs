//! What a worker asks of a model.

use crate::{
    model::{Model, Session},
    picture::Preprocessing,
};

/// A classifier that several threads can use, each with scratch of its own. [`Model`] is one; tests have quicker ones.
pub trait Classify: Send + Sync + 'static {
    /// Scratch of one thread.
    type Session;

    /// New scratch.
    fn session(&self) -> Self::Session;

    /// How a picture becomes its input.
    fn preprocessing(&self) -> &Preprocessing;

    /// How many numbers one picture's input has.
    fn input_len(&self) -> usize;

    /// How many probabilities there are for a picture.
    fn classes(&self) -> usize;

    /// The probabilities of n inputs of [`Self::input_len`] numbers each: n rows of [`Self::classes`]. `threads` may
    /// share in it, the calling one among them.
    ///
    /// # Errors
    /// What went wrong, for a log.
    fn probabilities(
        &self,
        session: &mut Self::Session,
        input: &[f32],
        threads: usize,
    ) -> Result<Vec<f32>, String>;
}

impl Classify for Model {
    type Session = Session;

    fn session(&self) -> Session {
        self.session()
    }

    fn preprocessing(&self) -> &Preprocessing {
        self.preprocessing()
    }

    fn input_len(&self) -> usize {
        self.input_len()
    }

    fn classes(&self) -> usize {
        self.labels().len()
    }

    fn probabilities(
        &self,
        session: &mut Session,
        input: &[f32],
        threads: usize,
    ) -> Result<Vec<f32>, String> {
        session.probabilities_by(threads, self, input).map_err(|error| error.to_string())
    }
}
