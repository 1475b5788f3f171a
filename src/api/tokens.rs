//! Keys that sign.

use super::{Api, Instead};
use crate::problem::{NO_MODEL, Problem};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::apis::tokens::{GetJwksResponse, Tokens};
use headers::Host;
use http::{HeaderValue, Method, header};

fn no_model() -> Instead {
    let detail = "The server has loaded no model.";
    Problem::new(&NO_MODEL, detail).with(header::RETRY_AFTER, HeaderValue::from_static("60")).into()
}

#[async_trait]
impl Tokens<Instead> for Api {
    async fn get_jwks(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetJwksResponse, Instead> {
        Err(no_model())
    }
}
