//! The generated traits, implemented: one file a tag. Thin: translate, call the domain, translate back.

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

pub use etag::etag;
pub use exchange::Exchange;
pub use idempotency::InFlight;
pub use incoming::{Incoming, broken_off};
pub use instead::Instead;
pub use models::{ModelInfo, ModelStore};
pub use translate::fault;
pub use vision::{BodyLimits, VisionService, best, by_size, rounded};

use crate::{
    auth::LegacyTokens,
    contract::{Contract, Operation},
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
use headers::Host;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use std::sync::Arc;

/// What the handlers work with.
pub struct Api {
    /// The contract that they answer for.
    pub contract: Arc<Contract>,
    /// Where the data is.
    pub store: Arc<dyn Store>,
    /// The tokens of the deprecated operations.
    pub legacy_tokens: LegacyTokens,
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

impl Api {
    /// Decides by the request's headers whether its caller may call the operation.
    ///
    /// Scopes are not enforced yet, which is why the server runs as a demo only.
    ///
    /// # Errors
    /// 401 where the operation's fixed token is missing or wrong.
    pub fn authorize(&self, operation: &Operation, headers: &HeaderMap) -> Result<(), Problem> {
        if !operation.accepts_scheme("legacy_bearer") {
            return Ok(());
        }
        let authorization = headers.get(header::AUTHORIZATION).map_or(&b""[..], HeaderValue::as_bytes);
        if self.legacy_tokens.admits_authorization(authorization) { Ok(()) } else { Err(access_denied()) }
    }
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
