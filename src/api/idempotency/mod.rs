//! `Idempotency-Key`: a request that is sent again is answered again, and takes effect once.
//!
//! What makes it so is the store, which keeps the answer in the transaction of the effect. [`InFlight`] only spares it
//! the requests that come while the first is being served.

mod in_flight;
mod keep;

pub use in_flight::InFlight;
pub use keep::Keep;

use super::{Api, Exchange, Instead};
use crate::{
    contract::Fault,
    metrics::Metrics,
    problem::{IDEMPOTENCY_KEY_IN_USE, IDEMPOTENCY_KEY_REUSED, Problem},
    store::{self, IdempotentRequest, Receipt, StoreError, idempotency::Fingerprint},
};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, header};
use in_flight::Entry;
use sha2::{Digest, Sha256};

/// Marks an answer that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
const TRUE: HeaderValue = HeaderValue::from_static("true");

/// A request under a key, while it is served.
pub struct Once<'a> {
    entry: Entry<'a>,
    fingerprint: Fingerprint,
    metrics: &'a Metrics,
}

impl Api {
    /// The request as one under its key; `None` where it has none, and is carried out as often as it comes.
    ///
    /// # Errors
    /// 409 while another request under the key is served.
    pub fn once(
        &self,
        key: Option<&String>,
        exchange: impl FnOnce() -> Result<Exchange, Problem>,
    ) -> Result<Option<Once<'_>>, Problem> {
        let Some(key) = key else { return Ok(None) };
        let entry = self.in_flight.enter(&Exchange::principal()?.kept_under(), key).ok_or_else(in_use)?;
        let fingerprint = fingerprint(&exchange()?);
        Ok(Some(Once { entry, fingerprint, metrics: &self.metrics }))
    }
}

impl Once<'_> {
    /// What the store needs to know of the request. What is created is answered with what `respond` makes of it.
    pub fn request<T, R: Keep>(&self, respond: impl FnOnce(T) -> R + Send + 'static) -> IdempotentRequest<T> {
        IdempotentRequest {
            principal: self.entry.principal().to_owned(),
            key: self.entry.key().to_owned(),
            fingerprint: self.fingerprint,
            render: Box::new(move |created| respond(created).keep()),
        }
    }

    /// The answer, the first time and each time after it. `refuse` says what the operation makes of a refusal.
    pub fn answer(self, receipt: store::Result<Receipt>, refuse: fn(StoreError) -> Problem) -> Instead {
        let (outcome, replayed) = match receipt {
            Ok(Receipt::Answered { outcome, replayed }) => (outcome, replayed),
            Ok(Receipt::KeyReused) => return reused().into(),
            Err(error) => return error.into(),
        };
        if replayed {
            self.metrics.record_replay();
        }
        match outcome {
            Ok(response) => sent_again(response, replayed).unwrap_or_else(Instead::from),
            Err(refusal) if replayed => refuse(refusal).with(REPLAYED, TRUE).into(),
            Err(refusal) => refuse(refusal).into(),
        }
    }
}

/// Tells a request from all others. Each part is preceded by its length, so that none runs into the next.
fn fingerprint(exchange: &Exchange) -> Fingerprint {
    let Exchange { method, path, media_type, body, .. } = exchange;
    let mut hash = Sha256::new();
    for part in [method.as_str().as_bytes(), path.as_bytes(), media_type.as_bytes(), body] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// A kept response as it goes out.
fn sent_again(kept: store::Response, replayed: bool) -> Result<Instead, Problem> {
    let mut response = http::Response::builder().status(kept.status);
    for (name, value) in &kept.headers {
        response = response.header(name, value);
    }
    if replayed {
        response = response.header(REPLAYED, TRUE);
    }
    let response = response.body(Bytes::from(kept.body));
    let response = response.map_err(|error| Problem::internal(format!("a kept answer: {error}")))?;
    Ok(Instead::Answer(Box::new(response)))
}

fn in_use() -> Problem {
    let detail = "A request with this Idempotency-Key is being served. Send it again in a second.";
    Problem::new(&IDEMPOTENCY_KEY_IN_USE, detail).with(header::RETRY_AFTER, HeaderValue::from_static("1"))
}

fn reused() -> Problem {
    let message = "another request was answered under this key";
    let fault = Fault::header("Idempotency-Key", "reused", message);
    let detail = "Another request was answered under this Idempotency-Key. Choose a new key for this one.";
    Problem { faults: vec![fault], ..Problem::new(&IDEMPOTENCY_KEY_REUSED, detail) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Incoming;
    use counterfoil_auth::Principal;
    use http::Method;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn exchange(method: Method, path: &str, media_type: &str, body: &str) -> Exchange {
        Exchange {
            method,
            path: path.into(),
            media_type: media_type.into(),
            content_type: media_type.into(),
            body: body.to_owned().into(),
            stream: Incoming::default(),
            principal: Arc::new(Principal::anonymous()),
            request_id: String::new(),
            client: [127, 0, 0, 1].into(),
            secure: false,
            host: None,
            authorization: None,
            failed: None,
        }
    }

    proptest! {
        /// From few letters, so that parts often end with what another begins with.
        #[test]
        fn requests_have_the_same_fingerprint_when_they_are_the_same(
            one in ["[ab/]{0,3}", "[ab/]{0,3}", "[ab/]{0,3}"],
            other in ["[ab/]{0,3}", "[ab/]{0,3}", "[ab/]{0,3}"],
        ) {
            let of = |[path, media_type, body]: &[String; 3]| {
                fingerprint(&exchange(Method::POST, path, media_type, body))
            };
            prop_assert_eq!(of(&one) == of(&other), one == other);
        }
    }

    #[test]
    fn every_part_of_a_request_counts() {
        let request = |method, path, media_type, body| fingerprint(&exchange(method, path, media_type, body));
        let first = request(Method::POST, "/items", "application/json", "{}");
        assert_eq!(first, request(Method::POST, "/items", "application/json", "{}"));
        assert_ne!(first, request(Method::PUT, "/items", "application/json", "{}"));
        assert_ne!(first, request(Method::POST, "/insert", "application/json", "{}"));
        assert_ne!(first, request(Method::POST, "/items", "application/x-ndjson", "{}"));
        assert_ne!(first, request(Method::POST, "/items", "application/json", "{} "));
    }
}
