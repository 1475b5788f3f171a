//! The models that are served, and their exchange.

use super::{Api, Instead};
use crate::problem::{NO_MODEL, Problem};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::models::{GetModelResponse, ListModelsResponse, LoadModelResponse, Models},
    models,
};
use headers::Host;
use http::{HeaderValue, Method, header};

fn no_model() -> Instead {
    let detail = "The server has loaded no model.";
    Problem::new(&NO_MODEL, detail).with(header::RETRY_AFTER, HeaderValue::from_static("60")).into()
}

#[async_trait]
impl Models<Instead> for Api {
    async fn get_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::GetModelPathParams,
    ) -> Result<GetModelResponse, Instead> {
        Err(no_model())
    }

    async fn list_models(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<ListModelsResponse, Instead> {
        Err(no_model())
    }

    async fn load_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::LoadModelPathParams,
    ) -> Result<LoadModelResponse, Instead> {
        Err(no_model())
    }
}
