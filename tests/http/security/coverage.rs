//! Every operation of the contract, with and without leave. The exceptions stand here with their reasons, and may only
//! become fewer.

use crate::support::{Contract, Guarded, Operation, Request};
use std::collections::BTreeSet;

/// Operations that are open to everybody, and why. A line may only be taken away.
const PUBLIC: &[(&str, &str)] = &[
    ("get_root", "says that the server is there, as the course shows it"),
    ("get_health", "is asked by supervisors, who hold no token"),
    ("get_liveness", "is asked by supervisors, who hold no token"),
    ("get_readiness", "is asked by supervisors, who hold no token"),
    ("get_version", "tells which contract is served, which is public"),
    ("get_contract_yaml", "is the contract, which is public"),
    ("get_contract_json", "is the contract, which is public"),
    ("get_docs", "is a page of the documentation"),
    ("get_docs_style", "is a part of the documentation's page"),
    ("get_docs_bundle", "is a part of the documentation's page"),
    ("get_docs_init", "is a part of the documentation's page"),
    ("get_redoc", "is a page of the documentation"),
    ("get_redoc_bundle", "is a part of the documentation's page"),
    ("get_redoc_init", "is a part of the documentation's page"),
    ("get_problem_type", "explains refusals, also to those who are refused for having no token"),
    ("echo_number", "answers a number that it was sent, as the course shows it"),
    ("insert_item_with_token", "takes the course's fixed token in its body; see security::legacy"),
    ("get_jwks", "is what tokens and receipts are verified with"),
    ("get_authorization_server", "says how a token is to be had"),
    ("get_protected_resource", "says whose tokens are taken"),
    ("create_token", "gives tokens; the client is proved by its secret"),
    ("revoke_token", "revokes tokens; the client is proved by its secret"),
    ("get_inference_liveness", "is asked by supervisors, who hold no token"),
    ("get_inference_readiness", "is asked by supervisors, who hold no token"),
];

/// How many these are. It may be lowered only.
const MOST_PUBLIC: usize = 24;

/// The operation with a fixed token of its own; see `security::legacy`.
const LEGACY: &str = "list_items_with_token";

/// The scope that an operation needs; `None` where it is open.
fn scope(operation: &Operation) -> Option<String> {
    let ways = operation.object["security"].as_array().expect("a decision");
    ways.first().and_then(|way| way["oauth2"][0].as_str()).map(str::to_owned)
}

/// The operations that need a token.
fn guarded(contract: &Contract) -> Vec<Operation<'_>> {
    contract.operations().filter(|operation| scope(operation).is_some()).collect()
}

fn ask(guarded: &Guarded, contract: &Contract, operation: &Operation, token: Option<&str>) -> (u16, String) {
    let request = Request::shown(contract, operation).remove(0).without("Authorization");
    let request = match token {
        Some(token) => request.header("Authorization", &format!("Bearer {token}")),
        None => request,
    };
    let answer = request.send(&guarded.server);
    (answer.status, answer.header("www-authenticate").unwrap_or_default().to_owned())
}

#[test]
fn what_is_open_is_open_for_a_reason() {
    let guarded = Guarded::start(&[]);
    let contract = guarded.contract();
    let open: BTreeSet<&str> =
        contract.operations().filter(|o| scope(o).is_none() && o.id() != LEGACY).map(|o| o.id()).collect();
    let excepted: BTreeSet<&str> = PUBLIC.iter().map(|(id, _)| *id).collect();
    assert_eq!(open, excepted);
    assert!(PUBLIC.len() <= MOST_PUBLIC && PUBLIC.iter().all(|(_, reason)| reason.len() > 10));
}

#[test]
fn without_a_token_nothing_is_done() {
    let guarded = Guarded::start(&[]);
    let contract = guarded.contract();
    let operations = self::guarded(&contract);
    assert!(operations.len() > 40);
    for operation in &operations {
        let (status, challenge) = ask(&guarded, &contract, operation, None);
        assert_eq!(status, 401, "{}", operation.id());
        assert!(challenge.starts_with("Bearer realm=") && !challenge.contains("error="), "{challenge}");
        let scope = scope(operation).expect("a scope");
        assert!(challenge.contains(&format!("scope=\"{scope}\"")), "{challenge}");
        let metadata = format!(
            "resource_metadata=\"http://{}/.well-known/oauth-protected-resource\"",
            guarded.server.address
        );
        assert!(challenge.contains(&metadata), "{challenge}");
    }
}

#[test]
fn with_the_token_of_another_server_nothing_is_done() {
    let (guarded, another) = (Guarded::start(&[]), Guarded::start(&[]));
    let all = another.scopes.join(" ");
    let token = another.token(&all);
    let biscuit = another.biscuit(&token);
    let contract = guarded.contract();
    for operation in self::guarded(&contract) {
        for foreign in [&token, &biscuit] {
            let (status, challenge) = ask(&guarded, &contract, &operation, Some(foreign));
            assert_eq!(status, 401, "{}", operation.id());
            assert!(challenge.contains("error=\"invalid_token\""), "{challenge}");
        }
    }
}

#[test]
fn with_all_scopes_but_the_one_needed_nothing_is_done_and_with_that_one_it_is() {
    let guarded = Guarded::start(&[]);
    let contract = guarded.contract();
    for operation in self::guarded(&contract) {
        let needed = scope(&operation).expect("a scope");
        let others: Vec<&str> = guarded.scopes.iter().map(String::as_str).filter(|s| *s != needed).collect();
        assert_eq!(others.len() + 1, guarded.scopes.len(), "{needed} is a scope");
        let lacking = guarded.token(&others.join(" "));
        let having = guarded.token(&needed);
        for (lacking, having) in
            [(lacking.clone(), having.clone()), (guarded.biscuit(&lacking), guarded.biscuit(&having))]
        {
            let (status, challenge) = ask(&guarded, &contract, &operation, Some(&lacking));
            assert_eq!(status, 403, "{}", operation.id());
            assert!(challenge.contains("error=\"insufficient_scope\""), "{challenge}");
            assert!(challenge.contains(&format!("scope=\"{needed}\"")), "{challenge}");
            let (status, _) = ask(&guarded, &contract, &operation, Some(&having));
            assert!(![401, 403].contains(&status), "{} answers {status}", operation.id());
            assert!(operation.statuses().contains(&status), "{} answers {status}", operation.id());
        }
    }
}

#[test]
fn what_the_contract_does_not_name_is_refused() {
    let guarded = Guarded::start(&[]);
    let token = guarded.token(&guarded.scopes.join(" "));
    for target in ["/admin", "/items/1/secret", "/.well-known/nothing", "//items"] {
        assert_eq!(guarded.send("GET", target, &token).status, 404, "{target}");
    }
    assert_eq!(guarded.send("PATCH", "/customer", &token).status, 405);
}

#[test]
fn a_refused_request_s_body_is_not_read() {
    let guarded = Guarded::start(&["--body-timeout", "60"]);
    // The body is announced and never comes: the answer does not wait for it.
    let head = "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
                Content-Length: 1000\r\nConnection: close\r\n\r\n";
    let answer = guarded.server.raw(head.as_bytes()).expect("an answer");
    assert_eq!(answer.status, 401);
}
