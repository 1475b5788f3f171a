//! What an operation's answers are declared to be, as far as the layers around the handlers act on it.

use super::{document::Document, load::ContractError};
use http::StatusCode;
use serde_json::Value;

/// The answers that an operation declares.
#[derive(Debug, Default)]
pub struct Responses {
    declared: Vec<u16>,
    with_etag: Vec<u16>,
}

impl Responses {
    /// Reads `responses` of an operation.
    pub fn read(responses: &Value, document: &Document) -> Result<Self, ContractError> {
        let mut read = Self::default();
        for (status, response) in responses.as_object().into_iter().flatten() {
            let status = status.parse().map_err(|_| ContractError(format!("{status} is no status")))?;
            let headers = document.follow(response)?["headers"].as_object();
            let has_etag = |name: &String| name.eq_ignore_ascii_case("etag");
            if headers.is_some_and(|headers| headers.keys().any(has_etag)) {
                read.with_etag.push(status);
            }
            read.declared.push(status);
        }
        Ok(read)
    }

    /// Whether a status is declared.
    #[must_use]
    pub fn declares(&self, status: StatusCode) -> bool {
        self.declared.contains(&status.as_u16())
    }

    /// Whether an answer of a status bears the header `ETag`.
    #[must_use]
    pub fn has_etag(&self, status: StatusCode) -> bool {
        self.with_etag.contains(&status.as_u16())
    }
}
