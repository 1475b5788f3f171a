//! What a handler knows of its request beside the parameters and the body that the generated router hands it.

use super::Incoming;
use bytes::Bytes;
use http::Method;

tokio::task_local! {
    static EXCHANGE: Exchange;
}

/// The request that is being answered.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Its method.
    pub method: Method,
    /// Its path as the contract writes it, with the values in it.
    pub path: String,
    /// The media type of its body, without parameters and in lower case; empty where it names none.
    pub media_type: String,
    /// Its `Content-Type` as it was sent, parameters and all; empty where there is none.
    pub content_type: String,
    /// Its body as it came; empty where the operation takes none, or a stream.
    pub body: Bytes,
    /// Its body, where the operation takes a stream.
    pub stream: Incoming,
}

impl Exchange {
    /// Answers the request: within `answering`, [`Exchange::current`] is this one.
    pub async fn scope<F: Future>(self, answering: F) -> F::Output {
        EXCHANGE.scope(self, answering).await
    }

    /// The request that this task answers.
    ///
    /// # Errors
    /// Outside of [`Exchange::scope`].
    pub fn current() -> Result<Self, crate::problem::Problem> {
        let found = EXCHANGE.try_with(Self::clone);
        found.map_err(|error| crate::problem::Problem::internal(format!("no request is answered: {error}")))
    }
}
