use async_trait::async_trait;
use axum::extract::*;
use axum_extra::extract::CookieJar;
use bytes::Bytes;
use headers::Host;
use http::Method;
use serde::{Deserialize, Serialize};

use crate::{models, types::*};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetJwksResponse {
    /// The keys
    Status200_TheKeys { body: models::JwkSet, cache_control: String },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
}

/// Tokens
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Tokens<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Read the keys that sign.
    ///
    /// GetJwks - GET /.well-known/jwks.json
    async fn get_jwks(&self, method: &Method, host: &Host, cookies: &CookieJar)
    -> Result<GetJwksResponse, E>;
}
