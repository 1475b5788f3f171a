//! What a handler answers in place of its operation's own answer.

use crate::{problem::Problem, store::StoreError};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;

/// Ends a handler early: the generated router sends this instead of what the operation answers.
#[derive(Debug)]
pub enum Instead {
    /// A refusal or a failure.
    Problem(Box<Problem>),
    /// A whole answer that is not made anew, such as one that was given before.
    Answer(Box<http::Response<Bytes>>),
}

impl From<Problem> for Instead {
    fn from(problem: Problem) -> Self {
        Self::Problem(Box::new(problem))
    }
}

impl From<StoreError> for Instead {
    fn from(error: StoreError) -> Self {
        Problem::from(error).into()
    }
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Answer(response) => response.map(Body::from),
        }
    }
}
