//! What a handler answers in place of its operation's own answer.

use crate::{problem::Problem, store::StoreError};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use std::sync::{Mutex, PoisonError};

/// Ends a handler early: the generated router sends this instead of what the operation answers.
#[derive(Debug)]
pub enum Instead {
    /// A refusal or a failure.
    Problem(Box<Problem>),
    /// A whole answer that is not made anew, such as one that was given before.
    Answer(Box<http::Response<Bytes>>),
    /// An answer whose body is made while it is sent.
    Stream(Box<Mutex<Response>>),
}

impl Instead {
    /// An answer whose body is made while it is sent. The lock is there because the generated traits want errors that
    /// threads can share, which a body is not.
    pub fn stream(response: Response) -> Self {
        Self::Stream(Box::new(Mutex::new(response)))
    }
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
            Self::Stream(response) => response.into_inner().unwrap_or_else(PoisonError::into_inner),
        }
    }
}
