//! Requests that are refused. Clients of the protocol show the member `error`; all others find a problem document.

use super::{INFER, elements, image, pixels, send, serve, server};
use crate::{
    models::blank::BLACK,
    support::{Answer, Server},
    vision::queue::{answer, begun, complete, metric},
};
use serde_json::{Value, json};

/// That an answer is a problem with these words, for both kinds of clients.
#[track_caller]
fn refused(answer: &Answer, status: u16, pointer: &str, words: &str) {
    let problem = answer.expect_problem(status);
    assert_eq!(problem["error"], problem["detail"]);
    assert!(problem["detail"].as_str().is_some_and(|detail| detail.contains(words)), "{words}: {problem}");
    if status == 422 {
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
}

/// The request with one input of which a member is another.
fn with(mut input: Value, name: &str, value: Value) -> Value {
    input[name] = value;
    json!({"inputs": [input]})
}

#[test]
fn what_does_not_fit_the_model_is_refused() {
    let server = server();
    for (request, pointer, words) in [
        (json!({}), "", "missing field `inputs`"),
        (json!({"inputs": [pixels(1)], "more": 1}), "", "unknown field `more`"),
        (json!({"inputs": [pixels(1), pixels(1)]}), "/inputs", "give one, `image` or `input`"),
        (with(pixels(1), "name", json!("pixels")), "/inputs/0/name", "The model has no input \"pixels\""),
        (with(pixels(1), "datatype", json!("FP64")), "/inputs/0/datatype", "must have the datatype FP32"),
        (with(pixels(1), "shape", json!([1, 32, 32, 3])), "/inputs/0/shape", "the shape [n, 3, 32, 32]"),
        (with(pixels(1), "shape", json!([65, 3, 32, 32])), "/inputs/0/shape", "1 to 64 pictures, not 65"),
        (with(pixels(1), "data", json!([0.5])), "/inputs/0/data", "has 1 values, but its shape needs 3072"),
        (with(pixels(1), "data", json!(["a"])), "/inputs/0/data", "something else than numbers"),
        (
            json!({"inputs": [pixels(1)], "outputs": [{"name": "logits"}]}),
            "/outputs/0/name",
            "ask for `probabilities` or `label`",
        ),
    ] {
        refused(&server.json("POST", INFER, &request), 422, pointer, words);
    }
    let json = ["Content-Type: application/json"];
    refused(&server.request("POST", INFER, &json, b"{\"inputs\": ["), 400, "", "is no valid JSON");
    refused(&server.request("POST", INFER, &[], b"\xff\xfe"), 400, "", "is no valid JSON");
    refused(&server.json("POST", "/v2/models/cars/infer", &json!({})), 404, "", "cars");
}

#[test]
fn what_is_behind_the_json_must_be_what_it_says() {
    let server = server();
    let file = elements(&[BLACK]);
    let length = |length: &str| format!("Inference-Header-Content-Length: {length}");
    let long = server.request("POST", INFER, &[&length("9")], b"{}");
    refused(&long, 422, "/Inference-Header-Content-Length", "is 9, but the body has 2 bytes");
    let claimed = send(&server, &json!({"inputs": [image(1, 9)]}), &file);
    refused(&claimed, 422, "/inputs/0", "`binary_data_size` is 9, but 71 bytes follow");
    let broken = send(&server, &json!({"inputs": [image(1, file.len() - 1)]}), &file[..file.len() - 1]);
    refused(&broken, 422, "/inputs/0/data", "should have 67 bytes, but 66 are left");
    let unclaimed = send(&server, &json!({"inputs": [pixels(1)]}), b"more");
    refused(&unclaimed, 422, "/inputs/0", "no input claims them");
    refused(
        &server.request("POST", INFER, &[&length("many")], b"{}"),
        422,
        "/Inference-Header-Content-Length",
        "",
    );
}

#[test]
fn what_is_no_picture_is_refused_as_elsewhere() {
    let server = server();
    for (file, status, words) in [(&b"no picture"[..], 415, ""), (&BLACK[..40], 422, "")] {
        let files = elements(&[BLACK, file]);
        let answer = send(&server, &json!({"inputs": [image(2, files.len())]}), &files);
        refused(&answer, status, "/inputs/0/data/1", words);
    }
    let gzip = server.request("POST", INFER, &["Content-Encoding: gzip"], b"\x1f\x8b");
    refused(&gzip, 415, "", "Content-Encoding");
    let text = server.request("POST", INFER, &["Content-Type: text/plain"], b"{}");
    refused(&text, 415, "", "application/json");
}

/// The rest of a body that is too large is not read.
#[test]
fn a_body_that_is_too_large_is_refused() {
    let server: Server = serve(&["--max-upload-bytes", "20000"]);
    refused(&server.json("POST", INFER, &json!({"inputs": [pixels(4)]})), 413, "", "20000 bytes");
    server.json("POST", INFER, &json!({"inputs": [pixels(1)]})).expect(200);
}

/// Tensors and files take of the same room as the pictures of `/classify`.
#[test]
fn a_request_that_finds_no_room_is_refused() {
    let server = serve(&["--vision-queue-bytes", "200000", "--max-picture-bytes", "200000"]);
    let half = vec![0; 150_000];
    let mut first = begun(&server, &half);
    while metric(&server, "vision_held_bytes") < 149_999 {}
    let full = send(&server, &json!({"inputs": [image(1, half.len())]}), &half);
    assert_eq!(full.header("retry-after"), Some("1"));
    refused(&full, 503, "", "");
    complete(&mut first, &half);
    answer(first).expect_problem(415);
    assert_eq!(metric(&server, "vision_held_bytes"), 0);
    server.json("POST", INFER, &json!({"inputs": [pixels(1)]})).expect(200);
}
