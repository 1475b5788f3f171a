//! What every answer tells browsers and caches.

use crate::support::{Answer, Server};
use std::io::Write;

#[track_caller]
fn is_protected(answer: &Answer, is_page: bool) {
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(answer.header("strict-transport-security"), None, "there is no TLS");
    let policy = answer.header("content-security-policy").expect("a policy");
    assert!(
        policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{policy}"
    );
    assert_eq!(answer.header("x-frame-options"), is_page.then_some("DENY"));
    assert_eq!(answer.header("permissions-policy").is_some(), is_page);
}

#[test]
fn answers_and_pages_are_protected() {
    let server = Server::demo();
    for target in
        ["/items", "/items/x", "/nothing", "/health", "/openapi.yaml", "/docs/init.js", "/items?%zz"]
    {
        is_protected(&server.get(target), false);
    }
    is_protected(&server.send("OPTIONS", "/items"), false);
    is_protected(&server.request("PATCH", "/docs", &[], b""), false);
    for target in ["/docs", "/redoc", "/problems/too-many-requests"] {
        is_protected(&server.get(target), true);
    }
    let mut stream = server.connect();
    stream.write_all(b"no HTTP\r\n\r\n").expect("sent");
    let refused = Answer::parse(&crate::support::read_to_close(stream)).expect("an answer");
    is_protected(&refused, false);
    refused.expect_problem(400);
}

#[test]
fn pages_run_no_script_within_and_are_framed_by_nobody() {
    let server = Server::demo();
    for target in ["/docs", "/redoc", "/problems/not-found"] {
        let answer = server.get(target);
        let policy = answer.header("content-security-policy").expect("a policy");
        let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
        for wanted in [
            "default-src 'none'",
            "script-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(directives.contains(&wanted), "{wanted} is not in {policy}");
        }
    }
}

/// Of the deprecated operation with a fixed token.
#[test]
fn what_is_answered_to_credentials_stays_out_of_shared_caches() {
    let server = Server::demo();
    let token = "Authorization: Bearer senha123";
    let answer = server.request("GET", "/items_security", &[token], b"");
    assert_eq!(answer.header("cache-control"), Some("private, no-cache"), "{}", answer.status);
    assert_eq!(server.get("/items").header("cache-control"), None);
    // A client that has it already is told so, also with a token.
    let tag = server.get("/openapi.json").header("etag").map(str::to_owned);
    if let Some(tag) = tag {
        let again = server.request("GET", "/openapi.json", &[token, &format!("If-None-Match: {tag}")], b"");
        assert_eq!(again.status, 304);
    }
}
