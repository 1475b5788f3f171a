//! The layers around the generated router, from the socket inwards:
//!
//! - `listener`: connections, deadlines, draining; `wire`: what the HTTP library refuses by itself;
//! - `edge`: request id, panics, problem documents; `record`: log line and metrics;
//! - `gate`: nothing passes but what the contract allows: paths, methods, tokens, parameters, bodies; `deadline`: time
//!   limits; `home`, `csv`: answers in another form than JSON;
//! - `conditional`: entity tags, and 304 for what the client has already.

mod accept;
mod access;
mod body;
mod caller;
mod conditional;
mod csv;
mod deadline;
mod edge;
mod gate;
mod home;
mod limits;
mod listener;
mod record;
mod render;
mod request_id;
mod wire;

pub use access::Access;
pub use caller::Caller;
pub use limits::{Limits, between, bytes};
pub use listener::{Listener, Shutdown};

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
    permits: Arc<Semaphore>,
    access: Access,
}

impl Server {
    /// Puts the layers around the generated router.
    #[must_use]
    pub fn new(api: Arc<Api>, limits: Limits, access: Access) -> Self {
        Self {
            contract: api.contract.clone(),
            router: crate::api::router(api.clone()),
            permits: Arc::new(Semaphore::new(limits.max_concurrency)),
            api,
            limits,
            access,
        }
    }

    /// The address that the server is configured to be known under.
    fn public_url(&self) -> Option<&str> {
        self.api.tokens.public_url.as_deref()
    }
}
