//! What the protocol's clients are told of the server and of its models.

use super::request::{IMAGE, INPUT, LABEL, PROBABILITIES};
use counterfoil_api::models;
use counterfoil_vision::{model::Model, registry::Entry};

/// The extensions of the protocol that this server knows, by Triton's names.
const EXTENSIONS: [&str; 3] = ["classification", "model_repository", "binary_tensor_data"];

/// What runs the models, in the form in which the protocol names platforms.
const PLATFORM: &str = "counterfoil_candle";

/// For any number.
const ANY: i64 = -1;

/// The program.
pub fn server() -> models::InferenceServer {
    models::InferenceServer {
        name: env!("CARGO_PKG_NAME").to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        extensions: EXTENSIONS.map(str::to_owned).into(),
    }
}

/// What a model takes and gives, and which versions of it there are.
pub fn model(model: &Model, entry: &Entry) -> models::InferenceModel {
    let pixels = pixels(model).map(signed);
    let [planes, rows, columns] = pixels;
    models::InferenceModel {
        name: entry.name.clone(),
        versions: entry.versions.iter().map(|version| version.model.version().to_owned().into()).collect(),
        platform: PLATFORM.to_owned(),
        inputs: vec![
            tensor(IMAGE, models::Datatype::Bytes, vec![ANY]),
            tensor(INPUT, models::Datatype::Fp32, vec![ANY, planes, rows, columns]),
        ],
        outputs: vec![
            tensor(PROBABILITIES, models::Datatype::Fp32, vec![ANY, signed(model.labels().len())]),
            tensor(LABEL, models::Datatype::Bytes, vec![ANY]),
        ],
    }
}

/// Every version of every model, as the extension for repositories lists them.
pub fn repository(entries: &[Entry]) -> Vec<models::InferenceRepositoryEntry> {
    let listed = entries.iter().flat_map(|entry| {
        let one = |version: &str, state: &str, reason: &str| models::InferenceRepositoryEntry {
            name: entry.name.clone(),
            version: version.to_owned(),
            state: state.to_owned(),
            reason: reason.to_owned(),
        };
        let refused =
            entry.refused.iter().map(move |refused| one(&refused.version, "UNAVAILABLE", &refused.reason));
        let ready = entry.versions.iter().map(move |version| one(version.model.version(), "READY", ""));
        ready.chain(refused)
    });
    listed.collect()
}

/// Planes, rows and columns of a picture's pixels.
pub fn pixels(model: &Model) -> [usize; 3] {
    let side = model.preprocessing().size as usize;
    [3, side, side]
}

fn tensor(name: &str, datatype: models::Datatype, shape: Vec<i64>) -> models::TensorMetadata {
    models::TensorMetadata { name: name.to_owned(), datatype, shape }
}

/// A length: none is near the end of either type.
fn signed(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
