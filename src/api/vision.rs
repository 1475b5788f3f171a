//! What is on a picture.

use super::{Api, Instead};
use crate::problem::{NO_MODEL, Problem};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::vision::{ClassifyResponse, UploadResponse, Vision},
    models,
};
use headers::Host;
use http::{HeaderValue, Method, header};

fn no_model() -> Instead {
    let detail = "The server has loaded no model.";
    Problem::new(&NO_MODEL, detail).with(header::RETRY_AFTER, HeaderValue::from_static("60")).into()
}

#[async_trait]
impl Vision<Instead> for Api {
    async fn classify(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::ClassifyHeaderParams,
        _: &models::ClassifyQueryParams,
    ) -> Result<ClassifyResponse, Instead> {
        Err(no_model())
    }

    async fn upload(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::UploadHeaderParams,
        _: &models::UploadQueryParams,
    ) -> Result<UploadResponse, Instead> {
        Err(no_model())
    }
}
