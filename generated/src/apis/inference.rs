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
pub enum GetInferenceLivenessResponse {
    /// The inference server lives
    Status200_TheInferenceServerLives(models::InferenceLive),
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
pub enum GetInferenceModelResponse {
    /// What the model takes and gives
    Status200_WhatTheModelTakesAndGives(models::InferenceModel),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInferenceModelReadinessResponse {
    /// The model serves
    Status200_TheModelServes(models::InferenceModelReady),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInferenceReadinessResponse {
    /// The inference server is ready
    Status200_TheInferenceServerIsReady(models::InferenceReady),
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInferenceRepositoryResponse {
    /// The repository
    Status200_TheRepository(Vec<models::InferenceRepositoryEntry>),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInferenceServerResponse {
    /// The inference server
    Status200_TheInferenceServer(models::InferenceServer),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInferenceVersionResponse {
    /// What the model takes and gives
    Status200_WhatTheModelTakesAndGives(models::InferenceModel),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInferenceVersionReadinessResponse {
    /// The model serves
    Status200_TheModelServes(models::InferenceModelReady),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum InferResponse {
    /// What the model says
    Status200_WhatTheModelSays { inference_header_content_length: Option<u64> },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Body too slow
    Status408_BodyTooSlow(models::Problem),
    /// Body or picture too large
    Status413_BodyOrPictureTooLarge(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type or format not understood
    Status415_MediaTypeOrFormatNotUnderstood(models::Problem),
    /// Value or picture refused
    Status422_ValueOrPictureRefused(models::Problem),
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
pub enum InferVersionResponse {
    /// What the model says
    Status200_WhatTheModelSays { inference_header_content_length: Option<u64> },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Body too slow
    Status408_BodyTooSlow(models::Problem),
    /// Body or picture too large
    Status413_BodyOrPictureTooLarge(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type or format not understood
    Status415_MediaTypeOrFormatNotUnderstood(models::Problem),
    /// Value or picture refused
    Status422_ValueOrPictureRefused(models::Problem),
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
pub enum LoadInferenceModelResponse {
    /// The model was loaded
    Status200_TheModelWasLoaded(crate::types::Object),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Model refused
    Status409_ModelRefused(models::Problem),
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
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

/// Inference
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Inference<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Check that the inference server lives.
    ///
    /// GetInferenceLiveness - GET /v2/health/live
    async fn get_inference_liveness(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<GetInferenceLivenessResponse, E>;

    /// Read what a model takes and gives.
    ///
    /// GetInferenceModel - GET /v2/models/{model}
    async fn get_inference_model(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetInferenceModelPathParams,
    ) -> Result<GetInferenceModelResponse, E>;

    /// Check that a model is loaded.
    ///
    /// GetInferenceModelReadiness - GET /v2/models/{model}/ready
    async fn get_inference_model_readiness(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetInferenceModelReadinessPathParams,
    ) -> Result<GetInferenceModelReadinessResponse, E>;

    /// Check that the models are loaded.
    ///
    /// GetInferenceReadiness - GET /v2/health/ready
    async fn get_inference_readiness(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<GetInferenceReadinessResponse, E>;

    /// List the models, as the model repository extension asks.
    ///
    /// GetInferenceRepository - POST /v2/repository/index
    async fn get_inference_repository(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<GetInferenceRepositoryResponse, E>;

    /// Name the inference server.
    ///
    /// GetInferenceServer - GET /v2
    async fn get_inference_server(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<GetInferenceServerResponse, E>;

    /// Read what a version of a model takes and gives.
    ///
    /// GetInferenceVersion - GET /v2/models/{model}/versions/{version}
    async fn get_inference_version(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetInferenceVersionPathParams,
    ) -> Result<GetInferenceVersionResponse, E>;

    /// Check that a version of a model is loaded.
    ///
    /// GetInferenceVersionReadiness - GET /v2/models/{model}/versions/{version}/ready
    async fn get_inference_version_readiness(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetInferenceVersionReadinessPathParams,
    ) -> Result<GetInferenceVersionReadinessResponse, E>;

    /// Ask a model.
    ///
    /// Infer - POST /v2/models/{model}/infer
    async fn infer(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::InferHeaderParams,
        path_params: &models::InferPathParams,
    ) -> Result<InferResponse, E>;

    /// Ask a version of a model.
    ///
    /// InferVersion - POST /v2/models/{model}/versions/{version}/infer
    async fn infer_version(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::InferVersionHeaderParams,
        path_params: &models::InferVersionPathParams,
    ) -> Result<InferVersionResponse, E>;

    /// Load a model, as the model repository extension asks.
    ///
    /// LoadInferenceModel - POST /v2/repository/models/{model}/load
    async fn load_inference_model(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::LoadInferenceModelPathParams,
    ) -> Result<LoadInferenceModelResponse, E>;
}
