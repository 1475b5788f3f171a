//! Models over the Open Inference Protocol.

use super::{Api, Instead};
use crate::problem::{NO_MODEL, Problem};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::inference::{
        GetInferenceLivenessResponse, GetInferenceModelReadinessResponse, GetInferenceModelResponse,
        GetInferenceReadinessResponse, GetInferenceRepositoryResponse, GetInferenceServerResponse,
        GetInferenceVersionReadinessResponse, GetInferenceVersionResponse, InferResponse,
        InferVersionResponse, Inference, LoadInferenceModelResponse,
    },
    models,
};
use headers::Host;
use http::{HeaderValue, Method, header};

fn no_model() -> Instead {
    let detail = "The server has loaded no model.";
    Problem::new(&NO_MODEL, detail).with(header::RETRY_AFTER, HeaderValue::from_static("60")).into()
}

#[async_trait]
impl Inference<Instead> for Api {
    async fn get_inference_liveness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceLivenessResponse, Instead> {
        Err(no_model())
    }

    async fn get_inference_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::GetInferenceModelPathParams,
    ) -> Result<GetInferenceModelResponse, Instead> {
        Err(no_model())
    }

    async fn get_inference_model_readiness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::GetInferenceModelReadinessPathParams,
    ) -> Result<GetInferenceModelReadinessResponse, Instead> {
        Err(no_model())
    }

    async fn get_inference_readiness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceReadinessResponse, Instead> {
        Err(no_model())
    }

    async fn get_inference_repository(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceRepositoryResponse, Instead> {
        Err(no_model())
    }

    async fn get_inference_server(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceServerResponse, Instead> {
        Err(no_model())
    }

    async fn get_inference_version(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::GetInferenceVersionPathParams,
    ) -> Result<GetInferenceVersionResponse, Instead> {
        Err(no_model())
    }

    async fn get_inference_version_readiness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::GetInferenceVersionReadinessPathParams,
    ) -> Result<GetInferenceVersionReadinessResponse, Instead> {
        Err(no_model())
    }

    async fn infer(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::InferHeaderParams,
        _: &models::InferPathParams,
    ) -> Result<InferResponse, Instead> {
        Err(no_model())
    }

    async fn infer_version(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::InferVersionHeaderParams,
        _: &models::InferVersionPathParams,
    ) -> Result<InferVersionResponse, Instead> {
        Err(no_model())
    }

    async fn load_inference_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        _: &models::LoadInferenceModelPathParams,
    ) -> Result<LoadInferenceModelResponse, Instead> {
        Err(no_model())
    }
}
