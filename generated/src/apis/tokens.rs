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
pub enum CreateTokenResponse {
    /// A token
    Status200_AToken { body: models::Token, cache_control: String },
    /// No token for this
    Status400_NoTokenForThis(models::Problem),
    /// Client not known
    Status401_ClientNotKnown { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Body too slow
    Status408_BodyTooSlow(models::Problem),
    /// Body too large
    Status413_BodyTooLarge(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type not understood
    Status415_MediaTypeNotUnderstood(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetAuthorizationServerResponse {
    /// The authorization server
    Status200_TheAuthorizationServer { body: models::AuthorizationServer, cache_control: String },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// Not found
    Status404_NotFound(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
}

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
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetProtectedResourceResponse {
    /// The protected resource
    Status200_TheProtectedResource { body: models::ProtectedResource, cache_control: String },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum RevokeTokenResponse {
    /// The token is not valid
    Status200_TheTokenIsNotValid { body: models::Revoked, cache_control: String },
    /// No token for this
    Status400_NoTokenForThis(models::Problem),
    /// Client not known
    Status401_ClientNotKnown { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Body too slow
    Status408_BodyTooSlow(models::Problem),
    /// Body too large
    Status413_BodyTooLarge(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type not understood
    Status415_MediaTypeNotUnderstood(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

/// Tokens
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Tokens<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Get a token.
    ///
    /// CreateToken - POST /oauth/token
    async fn create_token(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<CreateTokenResponse, E>;

    /// Read how tokens are to be had.
    ///
    /// GetAuthorizationServer - GET /.well-known/oauth-authorization-server
    async fn get_authorization_server(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<GetAuthorizationServerResponse, E>;

    /// Read the keys that sign.
    ///
    /// GetJwks - GET /.well-known/jwks.json
    async fn get_jwks(&self, method: &Method, host: &Host, cookies: &CookieJar)
    -> Result<GetJwksResponse, E>;

    /// Read whose tokens are taken.
    ///
    /// GetProtectedResource - GET /.well-known/oauth-protected-resource
    async fn get_protected_resource(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<GetProtectedResourceResponse, E>;

    /// Revoke a token.
    ///
    /// RevokeToken - POST /oauth/revoke
    async fn revoke_token(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<RevokeTokenResponse, E>;
}
