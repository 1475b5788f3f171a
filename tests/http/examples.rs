//! Every example of the contract: requests are accepted as shown, answers keep to the schemas, and so do the
//! examples of answers.

use crate::support::{Answer, Program, Server};
use serde_json::{Map, Value, json};

struct Contract(Value);

impl Contract {
    fn of(server: &Server) -> Self {
        Self(server.get("/openapi.json").expect(200))
    }

    fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => self.0.pointer(reference.trim_start_matches('#')).expect(reference),
            None => value,
        }
    }

    /// Every operation: path, method, the path's object, the operation.
    fn operations(&self) -> impl Iterator<Item = (&str, &str, &Value, &Value)> {
        let paths = self.0["paths"].as_object().expect("paths");
        paths.iter().flat_map(|(path, item)| {
            let methods =
                item.as_object().expect("an object").iter().filter(|(name, _)| *name != "parameters");
            methods.map(move |(method, operation)| (path.as_str(), method.as_str(), item, operation))
        })
    }

    /// What is wrong with a value under a schema; the contract uses no `nullable`, so draft 4 reads it as it is.
    fn faults(&self, schema: &Value, value: &Value) -> Vec<String> {
        let whole = json!({"allOf": [schema], "components": self.0["components"]});
        let options = jsonschema::options().with_draft(jsonschema::Draft::Draft4);
        let validator = options.build(&whole).expect("a schema");
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }

    /// The path with the examples of its parameters.
    fn example_path(&self, path: &str, item: &Value, operation: &Value) -> String {
        let mut path = path.to_owned();
        for parameter in self.parameters(item, operation).filter(|parameter| parameter["in"] == "path") {
            let example = &parameter["example"];
            let text = example.as_str().map_or(example.to_string(), str::to_owned);
            path = path.replace(&format!("{{{}}}", parameter["name"].as_str().unwrap()), &text);
        }
        path
    }

    fn parameters<'a>(&'a self, item: &'a Value, operation: &'a Value) -> impl Iterator<Item = &'a Value> {
        let lists = [&item["parameters"], &operation["parameters"]];
        lists.into_iter().flat_map(|list| list.as_array().into_iter().flatten()).map(|p| self.follow(p))
    }
}

/// The examples of a media type's object.
fn examples(content: &Value) -> Vec<&Value> {
    let several = content["examples"].as_object().into_iter().flat_map(Map::values).map(|e| &e["value"]);
    content.get("example").into_iter().chain(several).collect()
}

/// What the examples speak of: item 1, customer 12345 and one line of stock code 85123A on invoice 123456.
fn stocked() -> Server {
    let server = Server::demo();
    server.json("POST", "/items", &json!({"name": "New Item", "price": 19.99})).expect(201);
    server.json("POST", "/customer", &json!({"customer_id": "12345", "country": "Germany"})).expect(201);
    let invoice = json!({"invoice_no": 123456, "invoice_date": "2021-01-05"});
    server.json("POST", "/customer/12345/invoice", &invoice).expect(201);
    let line =
        json!({"quantity": 6, "unit_price": 2.55, "description": "WHITE HANGING HEART T-LIGHT HOLDER"});
    server.json("POST", "/invoice/123456/85123A/", &line).expect(201);
    server
}

/// What must be out of the way before an example can be accepted: it creates something under a name of its own.
fn make_room(server: &Server, operation_id: &str) {
    let obstacles: &[&str] = match operation_id {
        "create_customer" | "delete_customer" => &["/invoice/123456", "/customer/12345"],
        "create_invoice" => &["/invoice/123456"],
        _ => &[],
    };
    let kept = if operation_id == "delete_customer" { 1 } else { obstacles.len() };
    for path in &obstacles[..kept.min(obstacles.len())] {
        server.send("DELETE", path).expect(200);
    }
}

#[test]
fn every_example_of_an_answer_keeps_to_its_schema() {
    let server = Server::demo();
    let contract = Contract::of(&server);
    let mut checked = 0;
    for (path, method, _, operation) in contract.operations() {
        for (status, response) in operation["responses"].as_object().expect("responses") {
            let response = contract.follow(response);
            for (media_type, content) in response["content"].as_object().expect("content") {
                let shown = examples(content);
                assert!(!shown.is_empty(), "{method} {path} {status} {media_type} has no example");
                for example in shown {
                    let faults = contract.faults(&content["schema"], example);
                    assert!(faults.is_empty(), "{method} {path} {status}: {example}: {faults:?}");
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 300, "only {checked} examples");
}

#[test]
fn every_example_of_a_request_is_accepted_and_answered_by_the_schema() {
    let contract = Contract::of(&Server::demo());
    let mut sent = 0;
    for (path, method, item, operation) in contract.operations() {
        let id = operation["operationId"].as_str().expect("an id");
        let target = contract.example_path(path, item, operation);
        let bodies = request_examples(&contract, operation);
        assert!(!bodies.is_empty(), "{id} has a body without an example");
        for (media_type, body) in bodies {
            let server = stocked();
            make_room(&server, id);
            let answer = send(&server, operation, method, &target, media_type, body);
            assert!((200..300).contains(&answer.status), "{id}: {} {}", answer.status, answer.text());
            assert_declared(&contract, operation, id, &answer);
            sent += 1;
        }
    }
    assert!(sent > 40, "only {sent} requests");
}

/// Media types and bodies to send; one empty pair where the operation takes no body.
fn request_examples<'a>(contract: &'a Contract, operation: &'a Value) -> Vec<(&'a str, Option<&'a Value>)> {
    let Some(body) = operation.get("requestBody") else { return vec![("", None)] };
    let content = contract.follow(body)["content"].as_object().expect("content");
    content
        .iter()
        .flat_map(|(media_type, content)| {
            examples(content).into_iter().map(move |body| (media_type.as_str(), Some(body)))
        })
        .collect()
}

fn send(
    server: &Server,
    operation: &Value,
    method: &str,
    target: &str,
    media_type: &str,
    body: Option<&Value>,
) -> Answer {
    let method = method.to_uppercase();
    let mut headers = vec![format!("Content-Type: {media_type}")];
    if operation["security"][0].get("legacy_bearer").is_some() {
        headers.push("Authorization: Bearer senha123".to_owned());
    }
    let headers: Vec<&str> = headers.iter().skip(usize::from(body.is_none())).map(String::as_str).collect();
    let bytes = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
    server.request(&method, target, &headers, &bytes)
}

/// The answer's status is declared, and so are its media type, its required headers and the shape of its body.
fn assert_declared(contract: &Contract, operation: &Value, id: &str, answer: &Answer) {
    let declared = operation["responses"].get(answer.status.to_string());
    let declared =
        contract.follow(declared.unwrap_or_else(|| panic!("{id}: {} is not declared", answer.status)));
    let media_type = answer.header("content-type").expect("a content type");
    let content = declared["content"].get(media_type);
    let content = content.unwrap_or_else(|| panic!("{id}: {media_type} is not declared"));
    if media_type.ends_with("json") {
        let faults = contract.faults(&content["schema"], &answer.json());
        assert!(faults.is_empty(), "{id}: {}: {faults:?}", answer.text());
    }
    for (name, header) in declared["headers"].as_object().into_iter().flatten() {
        if contract.follow(header)["required"] == true {
            assert!(answer.header(&name.to_lowercase()).is_some(), "{id}: {name} is missing");
        }
    }
}

#[test]
fn every_example_of_a_query_parameter_is_accepted() {
    let server = stocked();
    let contract = Contract::of(&server);
    let mut sent = 0;
    for (path, method, item, operation) in contract.operations() {
        let target = contract.example_path(path, item, operation);
        for parameter in contract.parameters(item, operation).filter(|p| p["in"] == "query") {
            let name = parameter["name"].as_str().expect("a name");
            let Some(example) = parameter.get("example") else {
                assert_eq!(
                    name, "cursor",
                    "{path}: {name} has no example, and only a cursor cannot have one"
                );
                continue;
            };
            let text = example.as_str().map_or(example.to_string(), str::to_owned);
            let answer = send(&server, operation, method, &format!("{target}?{name}={text}"), "", None);
            assert_eq!(answer.status, 200, "{target}?{name}={text}: {}", answer.text());
            assert_declared(&contract, operation, name, &answer);
            sent += 1;
        }
    }
    assert!(sent > 15, "only {sent} parameters");
}

#[test]
fn links_lead_to_operations_that_answer() {
    let server = stocked();
    let contract = Contract::of(&server);
    let mut followed = 0;
    for (_, _, _, operation) in contract.operations() {
        for (_, response) in operation["responses"].as_object().expect("responses") {
            for (name, link) in contract.follow(response)["links"].as_object().into_iter().flatten() {
                let target = contract.follow(link)["operationId"].as_str().expect("an operation");
                let leads = contract.operations().any(|(_, _, _, o)| o["operationId"] == target);
                assert!(leads, "{name} leads to {target}, which is not there");
                followed += 1;
            }
        }
    }
    assert!(followed > 20, "only {followed} links");
}

#[test]
fn the_served_contract_is_the_one_in_the_repository() {
    let server = Program::new().serve(&[]);
    let written = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.yaml")).expect("the contract");
    assert_eq!(server.get("/openapi.yaml").body, written);
}
