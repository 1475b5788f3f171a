//! The models that are served, and their exchange.

mod info;

pub use info::ModelInfo;

use super::{Api, Instead};
use crate::{
    metrics::Metrics,
    problem::{MODEL_REFUSED, NOT_FOUND, Problem},
};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::models::{GetModelResponse, ListModelsResponse, LoadModelResponse, Models},
    models,
};
use counterfoil_vision::{
    picture::PREPROCESSING_VERSION,
    registry::{Entry, Exchanged, Identity, LoadError, Loader, Refused, Registry, Version},
};
use headers::Host;
use http::Method;
use std::sync::Arc;
use tokio::sync::oneshot;

/// The models, and the thread that loads them.
#[derive(Clone)]
pub struct ModelStore {
    /// What is served.
    registry: Arc<Registry>,
    loader: Loader,
    metrics: Arc<Metrics>,
}

impl ModelStore {
    /// Starts the thread that loads.
    ///
    /// # Errors
    /// When the system has no more threads.
    pub fn start(registry: Arc<Registry>, metrics: Arc<Metrics>) -> std::io::Result<Self> {
        let loader = Loader::start(Arc::clone(&registry))?;
        Ok(Self { registry, loader, metrics })
    }

    /// Loads a model anew, and waits for what becomes of it.
    ///
    /// # Errors
    /// When there is no such model, its files are refused, or too many loads are waiting.
    pub async fn load(&self, name: &str) -> Result<Exchanged, Problem> {
        let (tell, told) = oneshot::channel();
        let metrics = Arc::clone(&self.metrics);
        let served = self.registry.entry(name).is_some();
        let report = move |outcome: Result<Exchanged, LoadError>| {
            // A name that somebody made up is no model, and must not become a series.
            if served || !matches!(outcome, Err(LoadError::Unknown { .. })) {
                count(&metrics, &outcome);
            }
            // Nobody waits where the client has left; the model is loaded all the same.
            let _ = tell.send(outcome);
        };
        self.loader.load(name, report).map_err(|_| {
            Problem::overloaded("Several models are being loaded already. Try again in a second.")
        })?;
        let outcome = told.await.map_err(|_| Problem::internal("the thread that loads models has failed"))?;
        outcome.map_err(|error| self.refusal(name, served, &error))
    }

    /// Loads every model anew, and does not wait; the log and the metrics tell what becomes of it.
    pub fn load_all(&self) {
        let metrics = Arc::clone(&self.metrics);
        let asked = self.loader.load_all(move |outcomes| {
            for (_, outcome) in &outcomes {
                count(&metrics, outcome);
            }
        });
        if asked.is_err() {
            tracing::warn!("models are not loaded anew: several loads are waiting already");
        }
    }

    fn refusal(&self, name: &str, served: bool, error: &LoadError) -> Problem {
        let reason = self.registry.explain(error);
        match error {
            LoadError::Unknown { .. } if !served => Problem::new(&NOT_FOUND, sentence(&reason)),
            LoadError::Fault(_) => Problem::internal(reason),
            _ => {
                let kept = if served { ", and what was served before goes on being served" } else { "" };
                Problem::new(&MODEL_REFUSED, format!("The files of {name} were refused{kept}: {reason}"))
            }
        }
    }
}

fn count(metrics: &Metrics, outcome: &Result<Exchanged, LoadError>) {
    metrics.record_load(match outcome {
        Ok(Exchanged { after, .. }) if after.is_empty() => "removed",
        Ok(_) => "loaded",
        Err(_) => "refused",
    });
}

/// A message that begins a sentence.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

fn no_such_model(name: &str) -> Problem {
    Problem::new(&NOT_FOUND, format!("No model {name} is served. GET /models lists those that are."))
}

fn model(entry: Entry) -> models::Model {
    let refused = entry.refused.map(refused);
    let versions = refused.into_iter().chain(entry.versions.into_iter().map(ready)).collect();
    models::Model { name: entry.name, default: entry.default, versions }
}

fn ready(Version { model, loaded_at, .. }: Version) -> models::ModelDetails {
    models::ModelDetails {
        version: model.version().to_owned(),
        digest: Some(model.digest().to_owned()),
        state: models::ModelState::Ready,
        reason: None,
        labels: Some(model.labels().iter().map(|label| models::Label(label.clone())).collect()),
        input_size: Some(model.preprocessing().size),
        preprocessing: Some(PREPROCESSING_VERSION.to_owned()),
        kernel: Some(model.kernel().to_owned()),
        loaded_at: Some(loaded_at.into()),
    }
}

fn refused(Refused { version, reason }: Refused) -> models::ModelDetails {
    models::ModelDetails {
        reason: Some(reason),
        ..models::ModelDetails::new(version, models::ModelState::Refused)
    }
}

fn references(name: &str, identities: Vec<Identity>) -> Vec<models::ModelReference> {
    let reference =
        |Identity { version, digest }| models::ModelReference::new(name.to_owned(), version, digest);
    identities.into_iter().map(reference).collect()
}

#[async_trait]
impl Models<Instead> for Api {
    async fn get_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetModelPathParams,
    ) -> Result<GetModelResponse, Instead> {
        let found = self.models.registry.entry(&path.model).ok_or_else(|| no_such_model(&path.model))?;
        Ok(GetModelResponse::Status200_TheModel(model(found)))
    }

    async fn list_models(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<ListModelsResponse, Instead> {
        let list = self.models.registry.list().into_iter().map(model).collect();
        Ok(ListModelsResponse::Status200_TheModels(list))
    }

    async fn load_model(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::LoadModelPathParams,
    ) -> Result<LoadModelResponse, Instead> {
        let Exchanged { name, before, after } = self.models.load(&path.model).await?;
        let (before, after) = (references(&name, before), references(&name, after));
        Ok(LoadModelResponse::Status200_TheModelWasLoaded(models::ModelLoad { before, after }))
    }
}
