//! Every field of every body in the contract, made bad in each way that its schema forbids.

use super::{contents, stocked};
use serde_json::{Map, Value, json};

struct Contract(Value);

impl Contract {
    fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        let reference = value["$ref"].as_str().map(|reference| reference.trim_start_matches('#'));
        reference.map_or(value, |pointer| self.0.pointer(pointer).expect("a reference that leads somewhere"))
    }

    /// Method, path with examples in it, schema and fullest example of every operation with a JSON body.
    fn bodies(&self) -> Vec<(String, String, &Value, &Value)> {
        let operations = self.0["paths"].as_object().expect("paths").iter().flat_map(|(path, item)| {
            item.as_object()
                .expect("operations")
                .iter()
                .map(move |(method, operation)| (path, item, method, operation))
        });
        let with_body = operations.filter(|(_, _, _, operation)| operation.get("requestBody").is_some());
        let parts = with_body.map(|(path, item, method, operation)| {
            let content = &operation["requestBody"]["content"]["application/json"];
            let several =
                content["examples"].as_object().into_iter().flat_map(Map::values).map(|e| &e["value"]);
            let example = content.get("example").into_iter().chain(several).last().expect("an example");
            (method.to_uppercase(), self.example_path(path, item), self.follow(&content["schema"]), example)
        });
        parts.collect()
    }

    fn example_path(&self, path: &str, item: &Value) -> String {
        item["parameters"].as_array().into_iter().flatten().fold(path.to_owned(), |path, parameter| {
            let parameter = self.follow(parameter);
            let text = parameter["example"].as_str().map_or(parameter["example"].to_string(), str::to_owned);
            path.replace(&format!("{{{}}}", parameter["name"].as_str().expect("a name")), &text)
        })
    }

    /// Bad forms of an object: pointer and code of the fault, and the object. `None` takes the field away.
    fn bad_forms(&self, schema: &Value, at: &str, example: &Value) -> Vec<(String, &'static str, Value)> {
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut forms =
            vec![(format!("{at}/x~1y~0z"), "unknown_field", with(example, "x/y~z", Some(json!(1))))];
        for (name, field) in schema["properties"].as_object().expect("properties") {
            let (field, at) = (self.follow(field), format!("{at}/{name}"));
            let mut bad = |code, value| forms.push((at.clone(), code, with(example, name, value)));
            bad("type", Some(Value::Null));
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

#[test]
fn every_field_of_every_body_is_checked() {
    let server = stocked();
    let before = contents(&server);
    let contract = Contract(server.get("/openapi.json").expect(200));
    let mut sent = 0;
    for (method, path, schema, example) in contract.bodies() {
        let mut forms = contract.bad_forms(schema, "", example);
        if let Some(line) = example["lines"].as_array().and_then(|lines| lines.first()) {
            let lines = contract.follow(&schema["properties"]["lines"]["items"]);
            let nested = contract.bad_forms(lines, "/lines/0", line).into_iter();
            forms
                .extend(nested.map(|(at, code, bad)| (at, code, with(example, "lines", Some(json!([bad]))))));
        }
        for (pointer, code, body) in forms {
            let answer = server.json(&method, &path, &body);
            assert_eq!(answer.status, 422, "{method} {path} {body}: {}", answer.text());
            answer.expect_fault("body", &pointer, code);
            sent += 1;
        }
    }
    assert!(sent > 150, "only {sent} requests");
    assert_eq!(contents(&server), before);
    server.get("/health").expect(200);
}
