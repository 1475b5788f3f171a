//! PATCH is JSON Merge Patch (RFC 7396): null removes, what is left out stays.

use super::tag;
use crate::support::{Answer, Server};
use serde_json::{Value, json};

fn patch(server: &Server, target: &str, headers: &[&str], body: &Value) -> Answer {
    let headers = [&["Content-Type: application/merge-patch+json"], headers].concat();
    server.request("PATCH", target, &headers, body.to_string().as_bytes())
}

#[test]
fn null_takes_a_description_away() {
    let server = Server::as_shown();
    let target = "/stockcode/85123A";
    let patched = |body: Value| {
        let condition = format!("If-Match: {}", tag(&server.get(target)));
        let answer = patch(&server, target, &[&condition], &body);
        let shown = answer.expect(200);
        assert_eq!((shown.clone(), tag(&answer)), (server.get(target).json(), tag(&server.get(target))));
        shown.get("description").cloned()
    };
    assert_eq!(patched(json!({"description": "by hand"})), Some(json!("by hand")));
    assert_eq!(patched(json!({"description": "null"})), Some(json!("null")));
    assert_eq!(patched(json!({"description": null})), None);
    assert_eq!(patched(json!({"description": null})), None);
}

#[test]
fn a_condition_is_demanded_before_anything_else_is_judged() {
    let server = Server::as_shown();
    let before = server.get("/stockcode/85123A").json();
    for (target, body) in [
        ("/stockcode/85123A", json!({"description": "x"})),
        ("/stockcode/85123A?unknown=1", json!({"unknown": 1})),
        ("/stockcode/NONE", json!({})),
    ] {
        let problem = patch(&server, target, &[], &body).expect_problem(428);
        assert_eq!(problem["type"], "/problems/precondition-required");
        assert!(problem["detail"].as_str().is_some_and(|text| text.contains("`If-Match`")), "{problem}");
    }
    let dated = ["If-Unmodified-Since: Fri, 20 Nov 2026 08:00:00 GMT"];
    patch(&server, "/stockcode/85123A", &dated, &json!({"description": "x"})).expect_problem(428);
    assert_eq!(server.get("/stockcode/85123A").json(), before);
}

#[test]
fn what_cannot_be_removed_says_so() {
    let server = Server::as_shown();
    let before = server.get("/items/1").json();
    for field in ["name", "price"] {
        let problem = patch(&server, "/items/1", &[], &json!({field: null})).expect_problem(422);
        let fault = &problem["errors"][0];
        assert_eq!(fault["pointer"], format!("/{field}"));
        assert!(
            fault["message"].as_str().is_some_and(|text| text.contains("cannot be removed")),
            "{problem}"
        );
    }
    assert_eq!(server.get("/items/1").json(), before);
    // Null means nothing of the kind elsewhere.
    let problem = server.json("PUT", "/items/1", &json!({"name": null, "price": 1})).expect_problem(422);
    assert!(!problem.to_string().contains("removed"), "{problem}");
}

#[test]
fn a_patch_is_an_object() {
    let server = Server::as_shown();
    for (target, condition) in [("/items/1", &[][..]), ("/stockcode/85123A", &["If-Match: *"])] {
        for body in [json!(null), json!([]), json!("name"), json!(1)] {
            patch(&server, target, condition, &body).expect_fault("body", "", "type");
        }
        patch(&server, target, condition, &json!({})).expect_fault("body", "", "min_properties");
    }
}

#[test]
fn what_is_left_out_stays() {
    let server = Server::as_shown();
    let changed = patch(&server, "/items/1", &[], &json!({"price": 1.5})).expect(200);
    assert_eq!(changed, json!({"id": 1, "name": "New Item", "price": 1.5}));
    let changed = patch(&server, "/items/1", &[], &json!({"name": "other"})).expect(200);
    assert_eq!(changed, json!({"id": 1, "name": "other", "price": 1.5}));
}
