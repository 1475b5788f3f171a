//! Models over the Open Inference Protocol (version 2), with Triton's extensions for binary tensors, classification and
//! the repository of models: its clients, and KServe's, work unchanged.

mod answer;
mod ask;
mod bounded;
mod metadata;
mod refusal;
mod request;
mod tensor;
#[cfg(test)]
mod tests;
mod wire;

use super::{
    Api, Exchange, Instead,
    vision::{Held, full, no_model},
};
use crate::problem::{PICTURE_TOO_LARGE, Problem};
use answer::{Answer, Said};
use async_trait::async_trait;
use axum::{body::Body, response::Response};
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::inference::{
        GetInferenceLivenessResponse, GetInferenceModelReadinessResponse, GetInferenceModelResponse,
        GetInferenceReadinessResponse, GetInferenceRepositoryResponse, GetInferenceServerResponse,
        GetInferenceVersionReadinessResponse, GetInferenceVersionResponse, InferResponse,
        InferVersionResponse, Inference, LoadInferenceModelResponse,
    },
    models,
    types::Object,
};
use counterfoil_vision::{model::Model, registry::Entry};
use headers::Host;
use http::{HeaderName, HeaderValue, Method, header};
use request::{Expected, JSON_LENGTH, Request, Sent};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Pictures that one request may hold.
const MOST_PICTURES: usize = 64;

/// JSON of more bytes than this is read on a thread for what takes a while.
const LONG: u64 = 1 << 16;

/// Long JSON that is read at once: more threads than that would only take the cores from one another.
static READING: Semaphore = Semaphore::const_new(2);

/// The media type of a body that is not, or not only, JSON.
const OCTETS: &str = "application/octet-stream";

impl Api {
    /// Sends what a request gives through a model, and answers the outputs that it wants.
    async fn ask_model(
        &self,
        name: &str,
        version: Option<&str>,
        json_length: Option<u64>,
    ) -> Result<Response, Problem> {
        let vision = &self.vision;
        let model = vision.model(Some(name), version)?;
        let exchange = Exchange::current()?;
        let most = vision.limits.upload.min(vision.engine.room().most());
        let Held { bytes, mut space } = vision.read(&exchange, most).await?;
        let sent = Sent { body: bytes, json_length, octets: exchange.media_type == OCTETS };
        let beside = beside_json(&sent);
        if sent.body.len() + beside > most {
            return Err(too_much_json(most));
        }
        space.grow(beside).map_err(full)?;
        let Request { id, receipt, given, wanted } = read(sent, expected(&model)).await?;
        let outcome = ask::ask(vision, &model, given, receipt, space).await?;
        let said = Said {
            model: model.name(),
            version: model.version(),
            labels: model.labels(),
            values: &outcome.values,
        };
        Ok(response(Answer::of(&said, &wanted, id.as_deref(), outcome.receipt.as_deref())))
    }

    /// A model that serves, with all its versions.
    fn served(&self, name: &str, version: Option<&str>) -> Result<(Arc<Model>, Entry), Problem> {
        let model = self.vision.model(Some(name), version)?;
        let entry = self.vision.registry.entry(name);
        Ok((model, entry.ok_or_else(|| Problem::internal(format!("the model {name} has gone meanwhile")))?))
    }

    fn ready(&self, name: &str, version: Option<&str>) -> Result<models::InferenceModelReady, Problem> {
        self.vision.model(Some(name), version)?;
        Ok(models::InferenceModelReady { name: name.to_owned(), ready: true })
    }
}

/// What a model takes.
fn expected(model: &Model) -> Expected {
    Expected { pixels: metadata::pixels(model), labels: model.labels().len(), batch: MOST_PICTURES }
}

/// How many bytes what is read of the JSON takes up beside it: numbers twice as much at most, and pictures less.
fn beside_json(sent: &Sent) -> usize {
    sent.json().map_or(0, |length| 2 * sent.body.len().min(usize::try_from(length).unwrap_or(usize::MAX)))
}

/// JSON that will never find room.
fn too_much_json(most: usize) -> Problem {
    let detail = format!(
        "The request's JSON is too large: read, it would take up more than the {most} bytes that this server has for \
         pictures. Send fewer pictures at once, or tensors in binary behind the JSON."
    );
    Problem::new(&PICTURE_TOO_LARGE, detail)
}

/// Reads a request where it holds up nobody.
async fn read(sent: Sent, expected: Expected) -> Result<Request, Problem> {
    if sent.json().unwrap_or_default() <= LONG {
        return Request::read(&sent, &expected);
    }
    let _turn = READING.acquire().await;
    #[expect(clippy::disallowed_methods, reason = "bounded by the turns")]
    let read = tokio::task::spawn_blocking(move || Request::read(&sent, &expected)).await;
    read.map_err(|error| Problem::internal(error.to_string()))?
}

/// An answer on its way out.
fn response(answer: Answer) -> Response {
    let Answer { body, json_length } = answer;
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    let media_type = if json_length.is_some() { OCTETS } else { "application/json" };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    if let (Some(length), Ok(name)) = (json_length, HeaderName::try_from(JSON_LENGTH)) {
        headers.insert(name, length.into());
    }
    response
}

#[async_trait]
impl Inference<Instead> for Api {
    async fn get_inference_server(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceServerResponse, Instead> {
        Ok(GetInferenceServerResponse::Status200_TheInferenceServer(metadata::server()))
    }

    async fn get_inference_liveness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceLivenessResponse, Instead> {
        let live = models::InferenceLive { live: true };
        Ok(GetInferenceLivenessResponse::Status200_TheInferenceServerLives(live))
    }

    async fn get_inference_readiness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceReadinessResponse, Instead> {
        if self.vision.registry.is_empty() {
            return Err(no_model().into());
        }
        let ready = models::InferenceReady { ready: true };
        Ok(GetInferenceReadinessResponse::Status200_TheInferenceServerIsReady(ready))
    }

    async fn get_inference_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetInferenceModelPathParams,
    ) -> Result<GetInferenceModelResponse, Instead> {
        let (model, entry) = self.served(&path.model, None)?;
        let described = metadata::model(&model, &entry);
        Ok(GetInferenceModelResponse::Status200_WhatTheModelTakesAndGives(described))
    }

    async fn get_inference_version(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetInferenceVersionPathParams,
    ) -> Result<GetInferenceVersionResponse, Instead> {
        let (model, entry) = self.served(&path.model, Some(&path.version))?;
        let described = metadata::model(&model, &entry);
        Ok(GetInferenceVersionResponse::Status200_WhatTheModelTakesAndGives(described))
    }

    async fn get_inference_model_readiness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetInferenceModelReadinessPathParams,
    ) -> Result<GetInferenceModelReadinessResponse, Instead> {
        let ready = self.ready(&path.model, None)?;
        Ok(GetInferenceModelReadinessResponse::Status200_TheModelServes(ready))
    }

    async fn get_inference_version_readiness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetInferenceVersionReadinessPathParams,
    ) -> Result<GetInferenceVersionReadinessResponse, Instead> {
        let ready = self.ready(&path.model, Some(&path.version))?;
        Ok(GetInferenceVersionReadinessResponse::Status200_TheModelServes(ready))
    }

    async fn infer(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::InferHeaderParams,
        path: &models::InferPathParams,
    ) -> Result<InferResponse, Instead> {
        // The answer's body is not of a type that the generated code could write.
        let length = header.inference_header_content_length;
        Err(Instead::stream(self.ask_model(&path.model, None, length).await?))
    }

    async fn infer_version(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::InferVersionHeaderParams,
        path: &models::InferVersionPathParams,
    ) -> Result<InferVersionResponse, Instead> {
        let length = header.inference_header_content_length;
        Err(Instead::stream(self.ask_model(&path.model, Some(&path.version), length).await?))
    }

    async fn get_inference_repository(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetInferenceRepositoryResponse, Instead> {
        let listed = metadata::repository(&self.vision.registry.list());
        Ok(GetInferenceRepositoryResponse::Status200_TheRepository(listed))
    }

    async fn load_inference_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::LoadInferenceModelPathParams,
    ) -> Result<LoadInferenceModelResponse, Instead> {
        self.models.load(&path.model).await?;
        Ok(LoadInferenceModelResponse::Status200_TheModelWasLoaded(Object(json!({}))))
    }
}
