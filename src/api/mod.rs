//! The generated traits, implemented: one file a tag. Thin: translate, call the domain, translate back.

mod base;
mod bulk;
mod customers;
mod etag;
mod exchange;
pub mod http_date;
mod idempotency;
mod incoming;
mod inference;
mod instead;
mod invoices;
mod items;
mod list;
mod models;
mod precondition;
mod stock_codes;
mod system;
mod tokens;
mod totals;
mod translate;
mod vision;

pub use base::Base;
pub use etag::etag;
pub use exchange::Exchange;
pub use idempotency::InFlight;
pub use incoming::{Incoming, broken_off};
pub use instead::Instead;
pub use models::{ModelInfo, ModelStore};
pub use tokens::{Authority, AuthoritySettings, Lifetimes, TokenService};
pub use translate::fault;
pub use vision::{BodyLimits, VisionService, best, by_size, rounded};

use crate::{
    contract::Contract,
    metrics::Metrics,
    problem::{Problem, UNAUTHORIZED},
    store::Store,
};
use async_trait::async_trait;
use axum::{
    Router,
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use counterfoil_api::{apis::ErrorHandler, server};
use counterfoil_auth::LegacyTokens;
use headers::Host;
use http::{HeaderValue, Method, StatusCode, header};
use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

/// What the handlers work with.
pub struct Api {
    /// The contract that they answer for.
    pub contract: Arc<Contract>,
    /// Where the data is.
    pub store: Arc<dyn Store>,
    /// The fixed token of the deprecated operation that takes it in its body.
    pub legacy_tokens: LegacyTokens,
    /// The embedded authorization server, and what the server tells about tokens.
    pub tokens: TokenService,
    /// The idempotency keys of the requests that are being served.
    pub in_flight: InFlight,
    /// Image classification.
    pub vision: VisionService,
    /// What was counted so far.
    pub metrics: Arc<Metrics>,
    /// Exchanges the models.
    pub models: ModelStore,
}

/// The generated router over these handlers.
pub fn router(api: Arc<Api>) -> Router {
    server::new::<Arc<Api>, Api, Instead>(api)
}

/// The time, in seconds since 1970.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

/// The items course's answer to a wrong fixed token.
fn access_denied() -> Problem {
    Problem::new(&UNAUTHORIZED, "Access Denied.")
        .with(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))
}

/// The words of the retail course for a customer or an item that is not there.
fn item_not_found(error: crate::store::StoreError) -> Problem {
    match error {
        crate::store::StoreError::NotFound(_) => Problem::new(&crate::problem::NOT_FOUND, "Item not found"),
        other => other.into(),
    }
}

#[async_trait]
impl ErrorHandler<Instead> for Api {
    async fn handle_error(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        instead: Instead,
    ) -> Result<Response, StatusCode> {
        Ok(instead.into_response())
    }
}
