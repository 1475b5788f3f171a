//! Models exchanged while they serve.

mod exchange;
mod refused;
mod start;

#[path = "../../../src/vision/registry/tests/blank.rs"]
pub mod blank;

use crate::support::{Answer, Program, Server};
use std::fs;

/// What the models under test answer.
pub const CAT: [f32; 3] = [0.8, 0.1, 0.1];
pub const DOG: [f32; 3] = [0.1, 0.8, 0.1];

/// Puts a model into a program's folder of models, and answers its digest.
pub fn put(program: &Program, name: &str, version: &str, probabilities: [f32; 3]) -> String {
    blank::write(&program.path("models").join(name), version, probabilities)
}

/// A version made aside and moved to where it is to be, as a careful operator does it.
pub fn move_in(program: &Program, name: &str, version: &str, probabilities: [f32; 3]) -> String {
    let aside = program.path("aside");
    let digest = blank::write(&aside, version, probabilities);
    fs::rename(aside, program.path("models").join(name)).expect("a move");
    digest
}

/// A demo server whose model `pets` has one version, which says Cat; with the digest of its weights.
pub fn with_cat() -> (Server, String) {
    let program = Program::new();
    let digest = put(&program, "pets/1", "1", CAT);
    (program.serve(&[]), digest)
}

/// The answer to a picture.
pub fn classify(server: &Server, query: &str) -> Answer {
    server.request("POST", &format!("/classify{query}"), &["Content-Type: image/png"], blank::BLACK)
}

/// The versions that a model has, the newest first.
pub fn versions(server: &Server, model: &str) -> Vec<String> {
    let model = server.get(&format!("/models/{model}")).expect(200);
    let versions = model["versions"].as_array().expect("versions");
    versions.iter().map(|version| version["version"].as_str().expect("a version").to_owned()).collect()
}
