//! The contract's links, each followed from a real answer to where it leads.

use crate::support::{Answer, Contract, Operation, Request, Server, plain};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// A link, and the operation and status whose answer has it.
struct Link<'a> {
    from: &'a Operation<'a>,
    status: &'a str,
    name: &'a str,
    to: Operation<'a>,
    parameters: &'a Value,
}

#[test]
fn every_link_leads_from_a_real_answer_to_another() {
    let contract = Contract::of(&Server::demo());
    let mut followed = HashSet::new();
    for from in contract.operations() {
        for (status, response) in from.object["responses"].as_object().expect("responses") {
            for (name, link) in contract.follow(response)["links"].as_object().into_iter().flatten() {
                let link = contract.follow(link);
                let to = contract.operation(link["operationId"].as_str().expect("an operation"));
                followed.insert(to.id());
                let parameters = &link["parameters"];
                follow(&contract, &Link { from: &from, status, name, to, parameters });
            }
        }
    }
    assert!(followed.len() > 10, "only to {followed:?}");
}

/// Follows a link with each example of the request that it starts from, and each of the one that it leads to.
fn follow(contract: &Contract, link: &Link) {
    for first in contract.request_examples(link.from) {
        for second in contract.request_examples(&link.to) {
            let target = contract.example_path(link.from);
            let (server, answer) = start(link, &target, first);
            let next = contract.path_with(&link.to, |parameter| {
                let expression = link.parameters[parameter["name"].as_str().expect("a name")].as_str();
                evaluate(expression.expect("an expression"), link, &target, &answer)
            });
            let second = second.map(|(media_type, body)| (media_type, repeating(link, &answer, body)));
            let second = second.as_ref().map(|(media_type, body)| (*media_type, body));
            let mut request = Request::of(&link.to, &next, second);
            for parameter in contract.parameters(&link.to).filter(|parameter| parameter["in"] == "header") {
                let name = parameter["name"].as_str().expect("a name");
                if let Some(expression) = link.parameters[name].as_str() {
                    request = request.header(name, &plain(&evaluate(expression, link, &target, &answer)));
                }
            }
            let reached = request.send(&server);
            let way = format!("{} {} {} {next}", link.from.id(), link.status, link.name);
            assert!((200..300).contains(&reached.status), "{way}: {} {}", reached.status, reached.text());
            assert_eq!(contract.undeclared(&link.to, &reached), None, "{way}");
            if link.to.method == "GET"
                && schema(contract, &link.to, "200") == schema(contract, link.from, link.status)
            {
                assert_eq!(reached.json(), answer.json(), "{way}");
            }
        }
    }
}

/// Gets the answer that has the link; where the example finds something there already, on an empty server.
fn start(link: &Link, target: &str, body: Option<(&str, &Value)>) -> (Server, Answer) {
    let servers: [fn(&Operation) -> Server; 2] = [Server::ready_for, |_| Server::demo()];
    let mut answers = servers.into_iter().map(|server| {
        let server = server(link.from);
        let answer = server.call(link.from, target, body);
        (server, answer)
    });
    let wanted = answers.find(|(_, answer)| answer.status.to_string() == link.status);
    wanted.unwrap_or_else(|| panic!("{}: no example gets {}", link.from.id(), link.status))
}

/// A body in which the ids that the link takes from the answer, where it repeats them, are those.
fn repeating(link: &Link, answer: &Answer, body: &Value) -> Value {
    let (mut body, answer) = (body.clone(), answer.json());
    let expressions = link.parameters.as_object().into_iter().flat_map(Map::values);
    for pointer in expressions.filter_map(|expression| expression.as_str()?.strip_prefix("$response.body#")) {
        if let (Some(repeated), Some(id)) = (body.pointer_mut(pointer), answer.pointer(pointer)) {
            *repeated = id.clone();
        }
    }
    body
}

/// The value of a runtime expression, by what was sent and answered.
fn evaluate(expression: &str, link: &Link, target: &str, answer: &Answer) -> Value {
    let value = if let Some(pointer) = expression.strip_prefix("$response.body#") {
        answer.json().pointer(pointer).cloned()
    } else if let Some(name) = expression.strip_prefix("$response.header.") {
        answer.header(&name.to_lowercase()).map(Into::into)
    } else if let Some(name) = expression.strip_prefix("$request.path.") {
        let values = link.from.path_values(target).expect("its own path");
        values.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.into())
    } else {
        None
    };
    value.unwrap_or_else(|| panic!("{}: nothing is at {expression} of {}", link.name, answer.text()))
}

/// The schema of an answer.
fn schema<'a>(contract: &'a Contract, operation: &Operation<'a>, status: &str) -> Option<&'a Value> {
    let response = contract.follow(operation.object["responses"].get(status)?);
    response["content"]["application/json"].get("schema")
}
