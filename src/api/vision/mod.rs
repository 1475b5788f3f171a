//! What is on a picture.

mod body;
mod form;
mod prefer;
mod refusal;
mod service;
mod upload;
mod values;

pub use body::Held;
pub use refusal::{full, no_model};
pub use service::{Asked, BodyLimits, Said, Vision as VisionService};
pub use values::{best, by_size, rounded};

use super::{Api, Exchange, Instead};
use crate::{contract::Fault, problem::Problem};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::vision::{ClassifyResponse, UploadResponse, Vision},
    models,
};
use counterfoil_vision::{engine::Input, model::Model};
use headers::Host;
use http::Method;
use rust_decimal::Decimal;
use upload::OfFile;

/// Whether a receipt is wanted, and how that was said.
struct Wanted {
    /// By the query: without one there is no answer.
    insists: bool,
    /// By `Prefer`: an answer without one is better than none.
    prefers: bool,
}

impl Wanted {
    fn of(query: Option<bool>, prefer: Option<&str>) -> Self {
        Self { insists: query.unwrap_or_default(), prefers: prefer::receipt(prefer) }
    }

    fn any(&self) -> bool {
        self.insists || self.prefers
    }

    /// The value of `Preference-Applied`, where a receipt is there.
    fn applied(&self, receipt: Option<&String>) -> Option<String> {
        receipt.filter(|_| self.prefers).map(|_| prefer::RECEIPT.to_owned())
    }
}

#[async_trait]
impl Vision<Instead> for Api {
    async fn classify(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::ClassifyHeaderParams,
        query: &models::ClassifyQueryParams,
    ) -> Result<ClassifyResponse, Instead> {
        let vision = &self.vision;
        let wanted = Wanted::of(query.receipt, header.prefer.as_deref());
        vision.check_receipts(wanted.insists)?;
        let model = vision.model(query.model.as_deref(), query.version.as_deref())?;
        let held = vision.read(&Exchange::current()?, vision.limits.picture).await?;
        if held.bytes.is_empty() {
            return Err(empty().into());
        }
        let input = Input::Picture { bytes: held.bytes, digest: wanted.any(), space: held.space };
        let asked = vision.ask(&model, input).map_err(|(full, _)| refusal::full(full))?;
        let said = vision.answer(asked, "").await?;
        let applied = wanted.applied(said.receipt.as_ref());
        Ok(ClassifyResponse::Status200_WhatIsOnThePicture {
            body: classification(said, query.top_k),
            preference_applied: applied,
        })
    }

    async fn upload(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::UploadHeaderParams,
        query: &models::UploadQueryParams,
    ) -> Result<UploadResponse, Instead> {
        let vision = &self.vision;
        let wanted = Wanted::of(query.receipt, header.prefer.as_deref());
        vision.check_receipts(wanted.insists)?;
        let model = vision.model(query.model.as_deref(), query.version.as_deref())?;
        let answered = upload::classify(vision, &Exchange::current()?, &model, wanted.any()).await?;
        let applied = wanted.applied(answered.first().and_then(|first| first.said.receipt.as_ref()));
        Ok(UploadResponse::Status200_WhatIsOnThePictures {
            body: answer(answered),
            preference_applied: applied,
        })
    }
}

fn empty() -> Problem {
    let how = "curl --data-binary @cat.jpg -H 'Content-Type: image/jpeg' http://127.0.0.1:8000/classify";
    Problem::validation(vec![Fault::body("", "required", format!("send the picture as the body: {how}"))])
}

fn label(model: &Model, at: usize) -> String {
    model.labels().get(at).cloned().unwrap_or_default()
}

fn wire(values: Vec<Decimal>) -> Vec<models::Probability> {
    values.into_iter().map(models::Probability).collect()
}

/// One file has an answer of its own, several have one each.
fn answer(mut answered: Vec<OfFile>) -> models::UploadAnswer {
    if answered.len() == 1
        && let Some(OfFile { said, .. }) = answered.pop()
    {
        let prediction = label(&said.model, best(&said.probabilities));
        let values = wire(rounded(&said.probabilities));
        return models::UploadAnswer::Prediction(models::Prediction {
            prediction,
            values,
            receipt: said.receipt,
        });
    }
    let results = answered.into_iter().map(|OfFile { file, said }| models::FilePrediction {
        file,
        prediction: label(&said.model, best(&said.probabilities)),
        values: wire(rounded(&said.probabilities)),
        receipt: said.receipt,
    });
    models::UploadAnswer::Predictions(models::Predictions { results: results.collect() })
}

fn classification(said: Said, top_k: Option<u32>) -> models::Classification {
    let Said { model, probabilities, receipt } = said;
    let values = rounded(&probabilities);
    let top = top_k.map(|most| {
        let best = by_size(&probabilities).take(most as usize);
        best.map(|at| models::Score { label: label(&model, at), score: values[at] }).collect()
    });
    models::Classification {
        prediction: label(&model, best(&probabilities)),
        values: wire(values),
        labels: model.labels().iter().cloned().map(models::Label).collect(),
        top,
        model: reference(&model),
        receipt,
    }
}

/// A model as answers name it.
pub fn reference(model: &Model) -> models::ModelReference {
    models::ModelReference {
        name: model.name().to_owned(),
        version: model.version().to_owned(),
        digest: model.digest().to_owned(),
    }
}
