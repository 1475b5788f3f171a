//! What the operations on pictures and tensors share: the models, the engine in front of them, and receipts.

use super::{
    body::{self, Held},
    refusal,
};
use crate::{
    api::Exchange,
    contract::Fault,
    metrics::Metrics,
    problem::{NOT_FOUND, Problem},
    receipt::{Input as Seen, Kind, Receipts},
};
use counterfoil_vision::{
    engine::{Answer, Engine, Full, Input, Job, Reply, Space},
    model::Model,
    registry::Registry,
};
use std::{fmt::Write as _, sync::Arc};

/// Image classification, as the handlers use it.
pub struct Vision {
    /// The models.
    pub registry: Arc<Registry>,
    /// Where they are run.
    pub engine: Engine<Model>,
    /// Signs what they say.
    pub receipts: Receipts,
    /// How large a body may be.
    pub limits: BodyLimits,
    /// Where durations are counted.
    pub metrics: Arc<Metrics>,
}

/// Largest bodies in bytes.
#[derive(Clone, Copy, Debug)]
pub struct BodyLimits {
    /// Of one picture.
    pub picture: usize,
    /// Of a form, or of tensors.
    pub upload: usize,
}

/// A question on its way to its answer.
pub struct Asked {
    model: Arc<Model>,
    reply: Reply,
    bytes: u64,
}

impl Asked {
    /// How many bytes the question has.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// What a model says of a picture.
pub struct Said {
    /// The model.
    pub model: Arc<Model>,
    /// The probability of each of its labels.
    pub probabilities: Vec<f32>,
    /// The signed statement, where one was asked for.
    pub receipt: Option<String>,
}

impl Vision {
    /// The model of that name and version: the default one, the newest, where they are not given.
    ///
    /// # Errors
    /// 404 where there is none such, 503 where there is none at all.
    pub fn model(&self, name: Option<&str>, version: Option<&str>) -> Result<Arc<Model>, Problem> {
        self.registry.get(name, version).ok_or_else(|| {
            if self.registry.is_empty() {
                return refusal::no_model();
            }
            let which = match (name, version) {
                (Some(name), Some(version)) => format!("model {name} of version {version}"),
                (Some(name), None) => format!("model {name}"),
                (None, Some(version)) => format!("version {version} of the default model"),
                (None, None) => "default model".to_owned(),
            };
            Problem::new(&NOT_FOUND, format!("There is no {which}. GET /models lists those that there are."))
        })
    }

    /// Room for the bytes of a request.
    pub fn space(&self) -> Space {
        self.engine.room().space()
    }

    /// Reads the request's body whole: at most `most` bytes.
    ///
    /// # Errors
    /// 400, 408, 413 or 503, each as its problem.
    pub async fn read(&self, exchange: &Exchange, most: usize) -> Result<Held, Problem> {
        body::whole(exchange.stream.take()?, self.space(), most).await
    }

    /// Whether this server can sign, where a request insists on it.
    ///
    /// # Errors
    /// 422 where it cannot.
    pub fn check_receipts(&self, insists: bool) -> Result<(), Problem> {
        if !insists || self.receipts.can_sign() {
            return Ok(());
        }
        let message = "this server signs no receipts: its operator gave it no key";
        Err(Problem::validation(vec![Fault::query("receipt", "unsupported", message)]))
    }

    /// Puts a question into the queue.
    ///
    /// # Errors
    /// [`Full`] where there is no room in the queue now, with the question.
    pub fn ask(&self, model: &Arc<Model>, input: Input) -> Result<Asked, (Full, Input)> {
        let bytes = input.len() as u64;
        let reply = self
            .engine
            .submit(Job { model: model.clone(), input })
            .map_err(|(full, job)| (full, job.input))?;
        Ok(Asked { model: model.clone(), reply, bytes })
    }

    /// Waits for the answer. `pointer` says where in the body the picture is.
    ///
    /// # Errors
    /// 413, 415 or 422 where the picture is refused; 500 and 503.
    pub async fn answer(&self, asked: Asked, pointer: &str) -> Result<Said, Problem> {
        let Asked { model, reply, bytes } = asked;
        let answer = reply.await.map_err(|failure| refusal::failure(failure, pointer))?;
        self.metrics.vision.record(&answer.timings);
        let Answer { probabilities, sha256, .. } = answer;
        let receipt = sha256.and_then(|digest| {
            let input = Seen { kind: Kind::Picture, digest: written(&digest), bytes };
            self.receipts.sign(&model, input, &probabilities).ok()
        });
        Ok(Said { model, probabilities, receipt })
    }

    /// Tells the metrics how much waits now.
    pub fn measure(&self) {
        let Self { engine, metrics, .. } = self;
        metrics.vision.measure(engine.waiting(), engine.room().taken(), engine.abandoned());
    }
}

/// A digest as receipts write it.
fn written(digest: &[u8]) -> String {
    let mut text = String::from("sha256:");
    for byte in digest {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
