//! What requests are taken for, and what answers look like; over HTTP, `tests/http/inference/` looks at them.

use super::{
    answer::{Answer, Said},
    request::{Expected, Given, Output, Request, Sent, Wanted},
    tensor,
};
use crate::problem::Problem;
use bytes::Bytes;
use serde_json::{Value, json};

const EXPECTED: Expected = Expected { pixels: [3, 1, 2], labels: 3, batch: 2 };

fn sent(json: &Value, binary: &[u8]) -> Sent {
    let json = json.to_string();
    let json_length = (!binary.is_empty()).then_some(json.len() as u64);
    Sent { body: [json.as_bytes(), binary].concat().into(), json_length, octets: false }
}

fn read(json: &Value, binary: &[u8]) -> Result<Request, Problem> {
    Request::read(&sent(json, binary), &EXPECTED)
}

/// The words of a refusal, and where it points.
fn refusal(json: &Value, binary: &[u8]) -> (u16, String, String) {
    let problem = read(json, binary).expect_err("a bad request was taken");
    let pointer = problem.faults.first().map(|fault| fault.pointer.clone()).unwrap_or_default();
    (problem.kind.status, pointer, problem.detail)
}

fn pixels() -> Value {
    json!({"name": "input", "datatype": "FP32", "shape": [1, 3, 1, 2], "data": [[[[0, 1]], [[2, 3]], [[4, 5]]]]})
}

#[test]
fn a_tensor_goes_in_and_all_outputs_come_out() {
    let request = read(&json!({"inputs": [pixels()]}), b"").unwrap();
    assert_eq!(request.given, Given::Tensor { values: vec![0.0, 1.0, 2.0, 3.0, 4.0, 5.0], batch: 1 });
    let outputs = [Output::Probabilities, Output::Label].map(|output| Wanted { output, binary: false });
    assert_eq!(request.wanted, outputs);
    assert_eq!((request.id, request.receipt), (None, false));
}

#[test]
fn binary_values_follow_the_json() {
    let binary = tensor::bytes_of_elements(["one", "other"]);
    let parameters = json!({"binary_data_size": binary.len(), "content_type": "base64"});
    let input = json!({"name": "image", "datatype": "BYTES", "shape": [2], "parameters": parameters});
    let wanted = json!([{"name": "probabilities", "parameters": {"classification": 9, "binary_data": false}},
                        {"name": "label"}]);
    let whole = json!({"id": "a", "inputs": [input], "outputs": wanted,
                       "parameters": {"binary_data_output": true, "receipt": true, "priority": 1}});
    let request = read(&whole, &binary).unwrap();
    assert_eq!(
        request.given,
        Given::Pictures(vec![Bytes::from_static(b"one"), Bytes::from_static(b"other")])
    );
    let outputs = [
        Wanted { output: Output::Classes(3), binary: false },
        Wanted { output: Output::Label, binary: true },
    ];
    assert_eq!(request.wanted, outputs);
    assert_eq!((request.id.as_deref(), request.receipt), (Some("a"), true));
}

#[test]
fn a_body_without_json_is_one_picture() {
    for (json_length, octets) in [(Some(0), false), (Some(0), true), (None, true)] {
        let sent = Sent { body: Bytes::from_static(b"{}"), json_length, octets };
        let request = Request::read(&sent, &EXPECTED).unwrap();
        assert_eq!(request.given, Given::Pictures(vec![Bytes::from_static(b"{}")]));
    }
}

/// A request with one input, of which some members are others.
fn with(changes: &Value) -> Value {
    let mut input = pixels();
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            input.as_object_mut().unwrap().remove(name);
        } else {
            input[name] = value.clone();
        }
    }
    json!({"inputs": [input]})
}

#[test]
fn refusals_say_where_and_why() {
    let output = |output: Value| json!({"inputs": [pixels()], "outputs": output});
    let shared = json!({"shared_memory_region": "a"});
    let long = "x".repeat(256);
    for (json, binary, pointer, told) in [
        (
            json!({"inputs": vec![pixels(); 17]}),
            "",
            "",
            "invalid length 17, expected an array of at most 16 values",
        ),
        (
            json!({"inputs": [pixels()], "parameters": {"a": "x".repeat(1 << 16)}}),
            "",
            "",
            "at most 65536 bytes",
        ),
        (json!({"inputs": [pixels()], "parameters": [1]}), "", "", "`parameters` must be an object"),
        (json!({"inputs": []}), "", "/inputs", "`inputs` holds 0 tensors; give one"),
        (json!({"inputs": [pixels(), pixels()]}), "", "/inputs", "holds 2 tensors"),
        (json!({"inputs": [pixels()], "id": long}), "", "/id", "at most 255 characters"),
        (json!({"inputs": [pixels()], "id": "a\u{0}"}), "", "/id", "none of them a control character"),
        (json!({"inputs": [pixels()], "more": 1}), "", "", "unknown field `more`"),
        (
            json!({"inputs": [pixels()], "parameters": {"receipt": 1}}),
            "",
            "/parameters/receipt",
            "true or false",
        ),
        (
            with(&json!({"name": "pixels"})),
            "",
            "/inputs/0/name",
            "no input \"pixels\"; give `image` or `input`",
        ),
        (with(&json!({"datatype": "FP16"})), "", "/inputs/0/datatype", "datatype FP32, not \"FP16\""),
        (with(&json!({"shape": [1, 3, 2, 1]})), "", "/inputs/0/shape", "shape [n, 3, 1, 2] for n pictures"),
        (with(&json!({"shape": []})), "", "/inputs/0/shape", "shape [n, 3, 1, 2]"),
        (with(&json!({"shape": [-1, 3, 1, 2]})), "", "", "invalid value"),
        (with(&json!({"shape": [0, 3, 1, 2]})), "", "/inputs/0/shape", "1 to 2 pictures, not 0"),
        (with(&json!({"shape": [3, 3, 1, 2]})), "", "/inputs/0/shape", "1 to 2 pictures, not 3"),
        (with(&json!({"data": [1]})), "", "/inputs/0/data", "1 values, but its shape needs 6"),
        (with(&json!({"data": null})), "", "/inputs/0", "neither `data` nor `binary_data_size`"),
        (with(&json!({"parameters": {"binary_data_size": 4}})), "", "/inputs/0", "both `data` and"),
        (
            with(&json!({"parameters": shared})),
            "",
            "/inputs/0/parameters/shared_memory_region",
            "shares no memory",
        ),
        (with(&json!({})), "1234", "/inputs/0", "4 bytes follow the JSON, but no input claims them"),
        (
            with(&json!({"data": null, "parameters": {"binary_data_size": 24}})),
            "1234",
            "/inputs/0",
            "`binary_data_size` is 24, but 4 bytes follow",
        ),
        (
            with(&json!({"data": null, "parameters": {"binary_data_size": 4}})),
            "1234",
            "/inputs/0/data",
            "4 bytes, but its shape needs 24",
        ),
        (
            output(json!([{"name": "logits"}])),
            "",
            "/outputs/0/name",
            "no output \"logits\"; ask for `probabilities`",
        ),
        (output(json!([{"name": "label"}, {"name": "label"}])), "", "/outputs/1", "asked for twice"),
        (
            output(json!([{"name": "label", "parameters": {"classification": 1}}])),
            "",
            "/outputs/0/parameters/classification",
            "ask it of `probabilities`",
        ),
        (
            output(json!([{"name": "label", "parameters": {"binary_data": "yes"}}])),
            "",
            "/outputs/0/parameters/binary_data",
            "must be true or false",
        ),
        (
            output(json!([{"name": "probabilities", "parameters": {"classification": -1}}])),
            "",
            "/outputs/0/parameters/classification",
            "a whole number",
        ),
    ] {
        let (status, found, detail) = refusal(&json, binary.as_bytes());
        assert_eq!((status, found.as_str()), (422, pointer), "{json}: {detail}");
        assert!(detail.contains(told), "{json}: {detail}");
    }
}

#[test]
fn a_length_beyond_the_body_and_broken_json_are_refused() {
    let sent = |body: &'static str, json_length| Sent { body: body.into(), json_length, octets: false };
    let long = Request::read(&sent("{}", Some(3)), &EXPECTED).unwrap_err();
    assert_eq!(long.detail, "`Inference-Header-Content-Length` is 3, but the body has 2 bytes.");
    for (body, length) in [("{", None), ("", None), ("{\"inputs\": []} {}", None), ("{}", Some(1))] {
        assert_eq!(Request::read(&sent(body, length), &EXPECTED).unwrap_err().kind.status, 400, "{body}");
    }
}

const LABELS: [&str; 3] = ["Cat", "Dog", "Other"];

fn answer(wanted: &[Wanted], id: Option<&str>, receipt: Option<&str>) -> (Value, Option<Vec<u8>>) {
    let labels = LABELS.map(str::to_owned);
    let values = [0.25, 0.5, 0.25, 0.125, 0.125, 0.75];
    let said = Said { model: "cats-dogs", version: "1", labels: &labels, values: &values };
    let Answer { mut body, json_length } = Answer::of(&said, wanted, id, receipt);
    let binary = json_length.map(|length| body.split_off(length));
    (serde_json::from_slice(&body).unwrap(), binary)
}

#[test]
fn answers_hold_their_values_in_json() {
    let outputs = [Output::Probabilities, Output::Label, Output::Classes(2)];
    let (json, binary) = answer(&outputs.map(|output| Wanted { output, binary: false }), None, None);
    let expected = json!({"model_name": "cats-dogs", "model_version": "1", "outputs": [
        {"name": "probabilities", "datatype": "FP32", "shape": [2, 3], "data": [0.25, 0.5, 0.25, 0.125, 0.125, 0.75]},
        {"name": "label", "datatype": "BYTES", "shape": [2], "data": ["Dog", "Other"]},
        {"name": "probabilities", "datatype": "BYTES", "shape": [2, 2],
         "data": ["0.500000:1:Dog", "0.250000:0:Cat", "0.750000:2:Other", "0.125000:0:Cat"]},
    ]});
    assert_eq!((json, binary), (expected, None));
}

#[test]
fn answers_hold_their_values_after_the_json() {
    let wanted = [
        Wanted { output: Output::Probabilities, binary: true },
        Wanted { output: Output::Label, binary: true },
    ];
    let (json, binary) = answer(&wanted, Some("7"), Some("a.b.c"));
    assert_eq!((&json["id"], &json["parameters"]), (&json!("7"), &json!({"receipt": "a.b.c"})));
    let sizes: Vec<&Value> =
        json["outputs"].as_array().unwrap().iter().map(|output| &output["parameters"]).collect();
    assert_eq!(sizes, [&json!({"binary_data_size": 24}), &json!({"binary_data_size": 16})]);
    let mut binary = Bytes::from(binary.unwrap());
    let labels = binary.split_off(24);
    assert_eq!(tensor::floats_of_bytes(&binary, 6, "").unwrap(), [0.25, 0.5, 0.25, 0.125, 0.125, 0.75]);
    assert_eq!(tensor::elements_of_bytes(&labels, 2, "").unwrap(), ["Dog", "Other"]);
}
