//! The layers around the generated router, from the socket inwards:
//!
//! - `listener`: who is let in (`connections`), draining; `connection`: handshake (`tls`), then HTTP/1.1 or `http2`;
//!   `patient`: clients that do not read; `wire`: what the HTTP library refuses by itself, `bare`: what is said instead;
//! - `edge`: the client's address (`proxies`), request id, panics, problem documents, how often one may ask (`rate`),
//!   other sites' pages (`cors`), headers for browsers and caches (`security`); `record`: log line and metrics;
//! - `gate`: nothing passes but what the contract allows: paths, methods, tokens, parameters, bodies; `deadline`: time
//!   limits; `home`, `csv`: answers in another form than JSON;
//! - `conditional`: entity tags, and 304 for what the client has already.

mod accept;
mod access;
mod bare;
mod body;
mod caller;
mod conditional;
mod connection;
mod connections;
mod cors;
mod csv;
mod deadline;
mod edge;
mod edges;
mod gate;
mod home;
mod host;
mod http2;
mod limits;
mod listener;
mod parameters;
mod patient;
mod proxies;
mod rate;
mod record;
mod render;
mod request_id;
mod security;
mod tls;
mod wire;

pub use access::Access;
pub use caller::Caller;
pub use cors::{Cors, Origins};
pub use edges::Edges;
pub use limits::{Limits, between, bytes};
pub use listener::{Listener, Shutdown};
pub use proxies::{Networks, ProxyHeader, TrustedProxies};
pub use rate::{Rate, RateLimits, RateSetting, Standing};
pub use tls::Tls;

use crate::{api::Api, contract::Contract};
use axum::Router;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What every request is served with.
pub struct Server {
    contract: Arc<Contract>,
    api: Arc<Api>,
    router: Router,
    limits: Limits,
    edges: Edges,
    permits: Arc<Semaphore>,
    access: Access,
}

impl Server {
    /// Puts the layers around the generated router.
    #[must_use]
    pub fn new(api: Arc<Api>, limits: Limits, edges: Edges, access: Access) -> Self {
        Self {
            contract: api.contract.clone(),
            router: crate::api::router(api.clone()),
            permits: Arc::new(Semaphore::new(limits.max_concurrency)),
            api,
            limits,
            edges,
            access,
        }
    }

    /// The address that the server is configured to be known under.
    fn public_url(&self) -> Option<&str> {
        self.api.tokens.public_url.as_deref()
    }
}
