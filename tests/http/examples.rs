//! Every example of the contract: requests are accepted as shown, answers keep to the schemas, and so do the
//! examples of answers.

use crate::support::{Contract, Program, Server, examples, plain};
use serde_json::Value;

#[test]
fn every_example_of_an_answer_keeps_to_its_schema() {
    let contract = Contract::of(&Server::demo());
    let mut checked = 0;
    for operation in contract.operations() {
        let id = operation.id();
        for (status, response) in operation.object["responses"].as_object().expect("responses") {
            let response = contract.follow(response);
            for (media_type, content) in response["content"].as_object().into_iter().flatten() {
                let shown = examples(content);
                assert!(!shown.is_empty(), "{id} {status} {media_type} has no example");
                for example in shown {
                    let faults = contract.faults(&content["schema"], example);
                    assert!(faults.is_empty(), "{id} {status}: {example}: {faults:?}");
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
    for operation in contract.operations() {
        let target = contract.example_path(&operation);
        for body in contract.request_examples(&operation) {
            let answer = Server::ready_for(&operation).call(&operation, &target, body);
            let id = operation.id();
            assert!((200..300).contains(&answer.status), "{id}: {} {}", answer.status, answer.text());
            assert_eq!(contract.undeclared(&operation, &answer), None);
            sent += 1;
        }
    }
    assert!(sent > 40, "only {sent} requests");
}

#[test]
fn every_example_and_every_choice_of_a_query_parameter_is_accepted() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    let (mut shown, mut choices) = (0, 0);
    for operation in contract.operations() {
        let target = contract.example_path(&operation);
        let body = contract.request_examples(&operation).into_iter().next().flatten();
        for parameter in contract.parameters(&operation).filter(|parameter| parameter["in"] == "query") {
            let name = parameter["name"].as_str().expect("a name");
            let accepts = |value| {
                let target = format!("{target}?{name}={}", plain(value).replace(' ', "%20"));
                let answer = server.call(&operation, &target, body);
                let id = operation.id();
                assert_eq!(answer.status, 200, "{id}: {target}: {}", answer.text());
                assert_eq!(contract.undeclared(&operation, &answer), None, "{target}");
            };
            match parameter.get("example") {
                Some(example) => accepts(example),
                None => assert_eq!(
                    name,
                    "cursor",
                    "{}: {target}: only a cursor cannot have an example",
                    operation.id()
                ),
            }
            shown += usize::from(parameter.get("example").is_some());
            let values = contract.follow(&parameter["schema"])["enum"].as_array();
            values.into_iter().flatten().for_each(accepts);
            choices += values.map_or(0, Vec::len);
        }
    }
    assert!(shown > 15 && choices > 10, "only {shown} examples and {choices} choices");
}

#[test]
fn the_served_contract_is_the_one_in_the_repository() {
    let server = Program::new().serve(&[]);
    let written = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.yaml")).expect("the contract");
    assert_eq!(server.get("/openapi.yaml").body, written);
    let written: Value = serde_saphyr::from_slice(&written).expect("YAML");
    assert_eq!(server.get("/openapi.json").expect(200), written);
}
