//! Keys that sign.

use super::{Api, Instead};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use bytes::Bytes;
use counterfoil_api::apis::tokens::{GetJwksResponse, Tokens};
use headers::Host;
use http::{HeaderValue, Method, Response, header};

/// Verifiers may keep the keys for so long: a new key signs at once, and should be known soon.
const CACHE_CONTROL: HeaderValue = HeaderValue::from_static("public, max-age=300");

#[async_trait]
impl Tokens<Instead> for Api {
    /// The keys do not change while the server runs, so that their text is made once.
    async fn get_jwks(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetJwksResponse, Instead> {
        let mut response = Response::new(Bytes::copy_from_slice(self.vision.receipts.jwks().as_bytes()));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header::CACHE_CONTROL, CACHE_CONTROL);
        Err(Instead::Answer(Box::new(response)))
    }
}
