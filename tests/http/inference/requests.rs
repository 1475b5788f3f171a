//! Requests that are answered, in each form that the protocol and Triton's extensions know.

use super::{INFER, elements, image, pixels, send, server};
use crate::{models::blank::BLACK, support::Answer};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// The JSON of an answer, and the bytes behind it.
fn split(answer: &Answer) -> (Value, &[u8]) {
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/octet-stream")));
    let length =
        answer.header("inference-header-content-length").expect("a length").parse().expect("a number");
    let (json, behind) = answer.body.split_at(length);
    (serde_json::from_slice(json).expect("JSON"), behind)
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.chunks_exact(4).map(|word| f32::from_le_bytes(word.try_into().expect("four bytes"))).collect()
}

#[test]
fn pixels_in_json_are_answered_in_json() {
    let server = server();
    let nested = json!({"name": "input", "datatype": "FP32", "shape": [1, 3, 32, 32],
                        "data": [vec![vec![vec![0.5; 32]; 32]; 3]]});
    for (input, count) in [(pixels(1), 1), (nested, 1), (pixels(2), 2)] {
        let answer = server.json("POST", INFER, &json!({"id": "a b", "inputs": [input]}));
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert_eq!(answer.header("inference-header-content-length"), None);
        let (probabilities, labels) = ([0.8, 0.1, 0.1].repeat(count), vec!["Cat"; count]);
        let outputs = json!([
            {"name": "probabilities", "datatype": "FP32", "shape": [count, 3], "data": probabilities},
            {"name": "label", "datatype": "BYTES", "shape": [count], "data": labels},
        ]);
        let expected = json!({"model_name": "pets", "model_version": "2", "id": "a b", "outputs": outputs});
        assert_eq!(answer.expect(200), expected);
    }
}

#[test]
fn values_stand_behind_the_json_in_both_directions() {
    let server = server();
    let files = elements(&[BLACK, BLACK]);
    let request = json!({"inputs": [image(2, files.len())], "parameters": {"binary_data_output": true}});
    let answer = send(&server, &request, &files);
    let (json, behind) = split(&answer);
    let (values, labels) = behind.split_at(24);
    assert_eq!(json["outputs"][0]["parameters"]["binary_data_size"], 24);
    assert_eq!(labels, elements(&[b"Cat", b"Cat"]));
    assert!(
        floats(values).iter().zip([0.8, 0.1, 0.1].repeat(2)).all(|(a, b)| (a - b).abs() < 1e-5),
        "{values:?}"
    );

    // Of two outputs, one in each form, in the order in which they are asked for.
    let parameters = json!({"classification": 2, "binary_data": true});
    let outputs = json!([{"name": "label"}, {"name": "probabilities", "parameters": parameters}]);
    let answer = send(&server, &json!({"inputs": [pixels(1)], "outputs": outputs}), b"");
    let (json, behind) = split(&answer);
    assert_eq!(
        json["outputs"][0],
        json!({"name": "label", "datatype": "BYTES", "shape": [1], "data": ["Cat"]})
    );
    let classes = json!({"name": "probabilities", "datatype": "BYTES", "shape": [1, 2],
                         "parameters": {"binary_data_size": 36}});
    assert_eq!(
        (&json["outputs"][1], behind),
        (&classes, &elements(&[b"0.800000:0:Cat", b"0.100000:1:Dog"])[..])
    );
}

#[test]
fn a_picture_comes_as_base64_or_as_the_whole_body() {
    let server = server();
    let classified = server.request("POST", "/classify", &["Content-Type: image/png"], BLACK).expect(200);
    let data = json!([STANDARD.encode(BLACK)]);
    let input = json!({"name": "image", "datatype": "BYTES", "shape": [1], "data": data});
    let json = server.json("POST", INFER, &json!({"inputs": [input]}));
    let raw = server.request("POST", INFER, &["Inference-Header-Content-Length: 0"], BLACK);
    let octets = server.request("POST", INFER, &["Content-Type: application/octet-stream"], BLACK);
    for answer in [json, raw, octets] {
        let answer = answer.expect(200);
        assert_eq!(answer["outputs"][0]["data"], classified["values"], "{answer}");
        assert_eq!(answer["outputs"][1]["data"], json!([classified["prediction"]]));
    }
}

#[test]
fn a_version_is_asked_by_its_name() {
    let server = server();
    for (version, label) in [("1", "Dog"), ("2", "Cat")] {
        let body = json!({"inputs": [pixels(1)], "outputs": [{"name": "label"}]});
        let answer =
            server.json("POST", &format!("/v2/models/pets/versions/{version}/infer"), &body).expect(200);
        assert_eq!(
            (&answer["model_version"], &answer["outputs"][0]["data"][0]),
            (&json!(version), &json!(label))
        );
    }
    server
        .json("POST", "/v2/models/pets/versions/3/infer", &json!({"inputs": [pixels(1)]}))
        .expect_problem(404);
}

/// A receipt for each picture, a line each.
#[test]
fn an_answer_bears_receipts_where_they_are_asked_for() {
    let server = server();
    let files = elements(&[BLACK, BLACK]);
    for (input, behind, kind) in [(image(2, files.len()), &files[..], "picture"), (pixels(2), b"", "tensor")]
    {
        let request = json!({"inputs": [input], "parameters": {"receipt": true, "priority": 3}});
        let answer = send(&server, &request, behind).expect(200);
        let receipts: Vec<&str> =
            answer["parameters"]["receipt"].as_str().expect("receipts").lines().collect();
        assert_eq!(receipts.len(), 2, "{answer}");
        for receipt in receipts {
            let statement = crate::receipts::part(receipt, 1);
            assert_eq!(
                (&statement["input"]["kind"], &statement["prediction"]),
                (&json!(kind), &json!("Cat"))
            );
        }
    }
    let plain =
        send(&server, &json!({"inputs": [pixels(1)], "parameters": {"receipt": false}}), b"").expect(200);
    assert_eq!(plain.get("parameters"), None);
}
