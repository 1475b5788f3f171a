//! What a handler knows of its request beside the parameters and the body that the generated router hands it.

use super::Incoming;
use crate::{audit::Asker, domain::Owners};
use bytes::Bytes;
use counterfoil_auth::{Customers, Principal};
use http::{HeaderValue, Method};
use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

tokio::task_local! {
    static EXCHANGE: Exchange;
}

/// The request that is being answered.
#[derive(Clone)]
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
    /// Whom it is answered for.
    pub principal: Arc<Principal>,
    /// Its id.
    pub request_id: String,
    /// Where it comes from.
    pub client: IpAddr,
    /// Whether it came over TLS.
    pub secure: bool,
    /// The host that it was sent to.
    pub host: Option<HeaderValue>,
    /// Its `Authorization`, which the gate has not read where the operation is public.
    pub authorization: Option<HeaderValue>,
    /// Where its handler notes that it brought a secret or a token that is none, though its answer does not say so; `None`
    /// where its operation takes none.
    pub failed: Option<Arc<AtomicBool>>,
}

impl Exchange {
    /// The request, for the lines of the audit.
    pub fn asker(&self) -> Asker<'_> {
        Asker { request_id: &self.request_id, client: self.client }
    }

    /// It brought a token that is none: its address is slowed down like others that try tokens.
    pub fn note_failed_secret(&self) {
        if let Some(failed) = &self.failed {
            failed.store(true, Ordering::Relaxed);
        }
    }

    /// Answers the request: within `answering`, [`Exchange::current`] is this one.
    pub async fn scope<F: Future>(self, answering: F) -> F::Output {
        EXCHANGE.scope(self, answering).await
    }

    /// Whose data the request that this task answers may see and change.
    ///
    /// # Errors
    /// Outside of [`Exchange::scope`]: nothing is shown to whom nobody knows.
    pub fn owners() -> Result<Owners, crate::problem::Problem> {
        let found = EXCHANGE.try_with(|exchange| match &exchange.principal.customers {
            Customers::Any => Owners::Any,
            Customers::Only(these) => Owners::Only(Arc::new(these.clone())),
        });
        found.map_err(no_request)
    }

    /// Whom this task answers.
    ///
    /// # Errors
    /// Outside of [`Exchange::scope`].
    pub fn principal() -> Result<Arc<Principal>, crate::problem::Problem> {
        EXCHANGE.try_with(|exchange| exchange.principal.clone()).map_err(no_request)
    }

    /// The request that this task answers.
    ///
    /// # Errors
    /// Outside of [`Exchange::scope`].
    pub fn current() -> Result<Self, crate::problem::Problem> {
        EXCHANGE.try_with(Self::clone).map_err(no_request)
    }
}

fn no_request(error: impl std::fmt::Display) -> crate::problem::Problem {
    crate::problem::Problem::internal(format!("no request is answered: {error}"))
}
