//! Models over the Open Inference Protocol, as its clients ask them. What Triton's own client makes of it,
//! `make contract CHECKS=tritonclient` shows.

mod metadata;
mod refusals;
mod requests;

use crate::{
    models::{CAT, DOG, put},
    support::{Answer, Program, Server},
};
use serde_json::{Value, json};

/// Where the newest version is asked.
pub const INFER: &str = "/v2/models/pets/infer";

/// The values of a picture's pixels: the models under test take 32 × 32 of them in three planes.
pub const PIXELS: usize = 3 * 32 * 32;

/// A demo server whose model `pets` says Cat of everything in its newest version, and Dog in the one before.
pub fn server() -> Server {
    serve(&[])
}

/// The same, with more arguments.
pub fn serve(arguments: &[&str]) -> Server {
    let program = Program::new();
    put(&program, "pets/2", "2", CAT);
    put(&program, "pets/1", "1", DOG);
    program.serve(arguments)
}

/// Sends JSON with bytes behind it, as clients do that name no media type.
pub fn send(server: &Server, json: &Value, behind: &[u8]) -> Answer {
    let json = json.to_string();
    let length = format!("Inference-Header-Content-Length: {}", json.len());
    server.request("POST", INFER, &[&length], &[json.as_bytes(), behind].concat())
}

/// Elements of BYTES as they stand behind the JSON.
pub fn elements(elements: &[&[u8]]) -> Vec<u8> {
    let framed = elements.iter().map(|element| {
        let length = u32::try_from(element.len()).expect("a short element");
        [&length.to_le_bytes()[..], element].concat()
    });
    framed.flatten().collect()
}

/// An input of files whose bytes are behind the JSON.
pub fn image(count: usize, bytes: usize) -> Value {
    json!({"name": "image", "datatype": "BYTES", "shape": [count], "parameters": {"binary_data_size": bytes}})
}

/// An input of grey pixels that stand in the JSON.
pub fn pixels(count: usize) -> Value {
    json!({"name": "input", "datatype": "FP32", "shape": [count, 3, 32, 32], "data": vec![0; count * PIXELS]})
}
