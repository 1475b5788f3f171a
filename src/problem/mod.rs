//! Errors as clients see them: problem documents (RFC 9457).
//!
//! Every layer that refuses a request answers with a [`Problem`]. It travels as an extension of an otherwise empty
//! response until the outermost layer, which knows the request's id and path, writes it as JSON.

mod types;
mod vision_types;

pub use types::*;
pub use vision_types::*;

use crate::{contract::Fault, store::StoreError};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, StatusCode, header};

/// What a client is told when a request fails.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The type: title, status and the page that explains it.
    pub kind: &'static ProblemType,
    /// What went wrong this time and how to mend it.
    pub detail: String,
    /// The values at fault.
    pub faults: Vec<Fault>,
    /// Headers that the status demands, such as `Allow` or `Retry-After`.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// What only the log may say.
    pub cause: Option<String>,
    /// The error code of OAuth (RFC 6749, section 5.2), where it was asked for a token.
    pub oauth_error: Option<&'static str>,
}

impl Problem {
    /// A problem of a type.
    pub fn new(kind: &'static ProblemType, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
            faults: Vec::new(),
            headers: Vec::new(),
            cause: None,
            oauth_error: None,
        }
    }

    /// Values that break a rule of the contract.
    pub fn validation(faults: Vec<Fault>) -> Self {
        let detail = match faults.as_slice() {
            [_] => "1 value was refused; `errors` says which and why.".to_owned(),
            several => format!("{} values were refused; `errors` says which and why.", several.len()),
        };
        Self { faults, ..Self::new(&VALIDATION_FAILED, detail) }
    }

    /// A fault of the server. The cause is for the log alone.
    pub fn internal(cause: impl Into<String>) -> Self {
        let detail = "The server failed. The log holds the cause under this request's id.";
        Self { cause: Some(cause.into()), ..Self::new(&INTERNAL_ERROR, detail) }
    }

    /// A server that has no room for the request now.
    pub fn overloaded(detail: impl Into<String>) -> Self {
        Self::new(&OVERLOADED, detail).with(header::RETRY_AFTER, HeaderValue::from_static("1"))
    }

    /// The problem with one more header.
    #[must_use]
    pub fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound(what) => Self::new(&NOT_FOUND, format!("{what} was not found")),
            StoreError::Conflict(detail) => Self::new(&CONFLICT, detail),
            StoreError::PreconditionFailed { detail, etag } => {
                let problem = Self::new(&PRECONDITION_FAILED, detail);
                match etag.and_then(|etag| HeaderValue::try_from(etag).ok()) {
                    Some(etag) => problem.with(header::ETAG, etag),
                    None => problem,
                }
            }
            StoreError::InvalidPage(detail) => {
                Self::validation(vec![Fault::query("cursor", "cursor", detail)])
            }
            StoreError::Busy => Self::overloaded("The database is busy. Try again in a second."),
            StoreError::Full => {
                Self::new(&INSUFFICIENT_STORAGE, "The disk of the server is full. Nothing was changed.")
            }
            StoreError::Internal(cause) => Self::internal(cause),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() =
            StatusCode::from_u16(self.kind.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.extensions_mut().insert(self);
        response
    }
}
