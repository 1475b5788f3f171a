//! Tokens, the keys that sign, and what clients must know of both.

mod authority;
mod form;
mod grants;
mod keys;
mod quota;
mod refusal;
mod revocation;

pub use authority::{Authority, AuthoritySettings, Lifetimes, root_pair};

use super::{Api, Base, Exchange, Instead};
use crate::problem::{NOT_FOUND, Problem};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use bytes::Bytes;
use counterfoil_api::{
    apis::tokens::{
        CreateTokenResponse, GetAuthorizationServerResponse, GetJwksResponse, GetProtectedResourceResponse,
        RevokeTokenResponse, Tokens,
    },
    models,
};
use headers::Host;
use http::{HeaderValue, Method, Response, header};
use std::sync::Arc;

/// Verifiers may keep the keys for so long: a new key signs at once, and should be known soon.
const CACHE_CONTROL: &str = "public, max-age=300";

/// What the server knows of tokens beside whether one is valid.
#[derive(Clone)]
pub struct TokenService {
    /// The address that clients know the server by, where it is configured.
    pub public_url: Option<String>,
    /// The issuers whose access tokens are taken.
    pub issuers: Vec<String>,
    /// The embedded authorization server, where it is switched on.
    pub authority: Option<Arc<Authority>>,
}

impl TokenService {
    fn authority(&self) -> Result<&Authority, Problem> {
        self.authority.as_deref().ok_or_else(|| {
            let detail = "This server issues no tokens: its embedded authorization server is switched off \
                          (serve --token-keys). /.well-known/oauth-protected-resource names whose tokens it takes.";
            Problem::new(&NOT_FOUND, detail)
        })
    }

    fn base(&self, exchange: &Exchange) -> Base {
        Base::of(exchange.host.as_ref(), exchange.secure, self.public_url.as_deref())
    }
}

#[async_trait]
impl Tokens<Instead> for Api {
    async fn get_jwks(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetJwksResponse, Instead> {
        let text = match &self.tokens.authority {
            Some(authority) => keys::merged(&authority.jwks(), self.vision.receipts.jwks())?,
            None => self.vision.receipts.jwks().to_owned(),
        };
        let mut response = Response::new(Bytes::from(text));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE_CONTROL));
        Err(Instead::Answer(Box::new(response)))
    }

    async fn get_authorization_server(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetAuthorizationServerResponse, Instead> {
        let body = self.tokens.authority()?.metadata(self.contract.scopes());
        let cache_control = CACHE_CONTROL.to_owned();
        Ok(GetAuthorizationServerResponse::Status200_TheAuthorizationServer { body, cache_control })
    }

    async fn get_protected_resource(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetProtectedResourceResponse, Instead> {
        let base = self.tokens.base(&Exchange::current()?).url;
        let body = models::ProtectedResource {
            authorization_servers: self.tokens.issuers.clone(),
            scopes_supported: self.contract.scopes(),
            bearer_methods_supported: vec!["header".into()],
            resource_documentation: format!("{base}/docs"),
            resource: base,
        };
        let cache_control = CACHE_CONTROL.to_owned();
        Ok(GetProtectedResourceResponse::Status200_TheProtectedResource { body, cache_control })
    }

    async fn create_token(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<CreateTokenResponse, Instead> {
        let exchange = Exchange::current()?;
        let authority = self.tokens.authority()?;
        let form = form::read(&exchange).await?;
        let token = authority.grant(&form, &exchange).await?;
        Err(Instead::Answer(Box::new(form::not_kept(&token)?)))
    }

    async fn revoke_token(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<RevokeTokenResponse, Instead> {
        let exchange = Exchange::current()?;
        let authority = self.tokens.authority()?;
        let form = form::read(&exchange).await?;
        authority.revoke(&form, &exchange).await?;
        Err(Instead::Answer(Box::new(form::not_kept(&models::Revoked { revoked: true })?)))
    }
}
