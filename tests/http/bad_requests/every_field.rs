//! Every field of every body in the contract, made bad in each way that its schema forbids.

use super::{contents, stocked};
use crate::support::{Answer, Contract, Operation, Request, Server, examples};
use serde_json::{Value, json};

/// Pointer and code of a fault, and the body that has it.
type Bad = (String, &'static str, Value);

/// Bad forms of a body and of the lines in it.
fn bad_bodies(contract: &Contract, schema: &Value, example: &Value) -> Vec<Bad> {
    let mut forms = bad_forms(contract, schema, "", example);
    if let Some(line) = example["lines"].as_array().and_then(|lines| lines.first()) {
        let lines = contract.follow(&schema["properties"]["lines"]["items"]);
        let nested = bad_forms(contract, lines, "/lines/0", line).into_iter();
        forms.extend(nested.map(|(at, code, bad)| (at, code, with(example, "lines", Some(json!([bad]))))));
    }
    forms
}

/// Bad forms of an object. `None` takes the field away.
fn bad_forms(contract: &Contract, schema: &Value, at: &str, example: &Value) -> Vec<Bad> {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut forms = vec![(format!("{at}/x~1y~0z"), "unknown_field", with(example, "x/y~z", Some(json!(1))))];
    for (name, field) in schema["properties"].as_object().expect("properties") {
        let (field, at) = (contract.follow(field), format!("{at}/{name}"));
        let mut bad = |code, value| forms.push((at.clone(), code, with(example, name, value)));
        if field["nullable"] != true {
            bad("type", Some(Value::Null));
        }
        if required.contains(&name.as_str()) {
            bad("required", None);
        }
        let wrong = if field["type"] == "string" { json!(5) } else { json!("5") };
        bad("type", Some(wrong));
        if field["type"] == "string" {
            bad("nul_character", Some(json!("a\0")));
        }
        if field["pattern"].is_string() {
            bad("pattern", Some(json!("a\u{1}\u{7f}")));
        }
        if let Some(longest) = field["maxLength"].as_u64() {
            bad("max_length", Some(json!("x".repeat(longest as usize + 1))));
        }
        if let Some(most) = field["maximum"].as_i64() {
            bad("maximum", Some(json!(most + 1)));
        }
        if let Some(least) = field["minimum"].as_i64() {
            bad("minimum", Some(json!(least - 1)));
        }
        if field["x-max-decimals"].is_u64() {
            bad("max_decimals", Some(serde_json::from_str("1.0001").expect("a number")));
        }
    }
    forms
}

/// An object with one field changed or taken away.
fn with(object: &Value, name: &str, value: Option<Value>) -> Value {
    let mut object = object.clone();
    let fields = object.as_object_mut().expect("an object");
    match value {
        Some(value) => fields.insert(name.to_owned(), value),
        None => fields.shift_remove(name),
    };
    object
}

/// An operation's bodies: their schema, the fullest example, and how one is sent.
struct Bodies<'a> {
    schema: &'a Value,
    example: Value,
    /// Answers what is wrong with one, beside the answer as it came.
    send: fn(&Server, &Operation, &str, &Value) -> (Answer, Value),
}

impl<'a> Bodies<'a> {
    fn of(contract: &'a Contract, operation: &Operation<'a>) -> Self {
        let content = &contract.follow(&operation.object["requestBody"])["content"];
        if let Some(lines) = content.get(NDJSON) {
            let first = lines["example"].as_str().and_then(|example| example.lines().next());
            let example = serde_json::from_str(first.expect("a line")).expect("JSON");
            return Self { schema: contract.follow(&lines["x-line-schema"]), example, send: send_line };
        }
        let content = &content["application/json"];
        // The last example is the fullest.
        let example = examples(content).pop().expect("an example").clone();
        Self { schema: contract.follow(&content["schema"]), example, send: send_body }
    }
}

const NDJSON: &str = "application/x-ndjson";

/// The answer to a body that is refused as a whole.
fn send_body(server: &Server, operation: &Operation, target: &str, body: &Value) -> (Answer, Value) {
    let answer = server.call(operation, target, Some(("application/json", body)));
    let problem = answer.expect_problem(422);
    (answer, problem)
}

/// The answer to a line that is refused.
fn send_line(server: &Server, operation: &Operation, target: &str, line: &Value) -> (Answer, Value) {
    let report = Request::of(operation, target, Some((NDJSON, &line.to_string().into()))).send(server);
    assert_eq!(report.status, 200, "{}", report.text());
    let lines = report.lines();
    assert_eq!(lines[1..], [json!({"lines": 1, "created": 0, "refused": 1})], "{line}");
    assert_eq!(lines[0]["line"], 1);
    let refused = lines[0].clone();
    (report, refused)
}

#[test]
fn every_field_of_every_body_is_checked() {
    let server = stocked();
    let before = contents(&server);
    let contract = Contract::of(&server);
    let mut sent = 0;
    // Bodies of pictures and tensors have tests of their own.
    let has_fields = |o: &Operation| o.object["requestBody"].is_object() && o.object["x-raw-body"] != true;
    for operation in contract.operations().filter(has_fields) {
        let Bodies { schema, example, send } = Bodies::of(&contract, &operation);
        let target = contract.example_path(&operation);
        for (pointer, code, body) in bad_bodies(&contract, schema, &example) {
            let (answer, refusal) = send(&server, &operation, &target, &body);
            let faults = refusal["errors"].as_array().expect("faults");
            let found =
                faults.iter().any(|f| f["in"] == "body" && f["pointer"] == pointer && f["code"] == code);
            assert!(found, "{} {target} {body}: no {code} at {pointer}: {faults:?}", operation.method);
            assert_eq!(contract.undeclared(&operation, &answer), None);
            sent += 1;
        }
    }
    assert!(sent > 200, "only {sent} requests");
    assert_eq!(contents(&server), before);
    server.get("/health").expect(200);
}
