//! Requests that may be sent again and take effect once.

use super::{Result, StoreError};

/// SHA-256 of a request.
pub type Fingerprint = [u8; 32];

/// Turns what a change made into the answer to its request.
pub type Render<T> = Box<dyn FnOnce(T) -> Result<Response> + Send>;

/// A request under a key: the first one is carried out and its answer kept, in one transaction; the same request
/// again is given that answer, and changes nothing.
pub struct IdempotentRequest<T> {
    /// Whose key it is: the same key of another principal is another one.
    pub principal: String,
    /// What the caller named the request.
    pub key: String,
    /// Tells the request from others.
    pub fingerprint: Fingerprint,
    /// Makes the answer, inside of the transaction.
    pub render: Render<T>,
}

/// An answer as it is sent, but for what differs from one sending to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status of HTTP.
    pub status: u16,
    /// Names and values of the headers that belong to it.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// What came of a request under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// The first answer under the key.
    Answered {
        /// The answer, or why nothing was changed: [`StoreError::NotFound`] or [`StoreError::Conflict`].
        outcome: Result<Response>,
        /// Whether it was given before, and nothing was done now.
        replayed: bool,
    },
    /// Another request was answered under the key; nothing was done.
    KeyReused,
}

/// Whether a failure is the answer to a request, which it stays, rather than the store's own trouble, which passes.
#[must_use]
pub fn is_refusal(error: &StoreError) -> bool {
    matches!(error, StoreError::NotFound(_) | StoreError::Conflict(_))
}
