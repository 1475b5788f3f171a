//! `POST /classify`.

use super::classified;
use crate::support::{Server, file, models};
use serde_json::json;

const CAT: &str = "tests/pictures/cat.jpg";

#[test]
fn an_answer_names_its_labels_and_its_model() {
    let server = Server::as_shown();
    let said = classified(&server, "", &file(CAT)).expect(200);
    assert_eq!(said["prediction"], "Cat");
    assert_eq!(said["values"], json!(models::SAYS.map(f64::from).map(|p| (p * 1e6).round() / 1e6)));
    assert_eq!(said["labels"], json!(["Cat", "Dog", "Other"]));
    assert_eq!((&said["model"]["name"], &said["model"]["version"]), (&json!("cats-dogs"), &json!("1")));
    assert!(said["model"]["digest"].as_str().expect("a digest").starts_with("sha256:"));
    assert!(said.get("top").is_none() && said.get("receipt").is_none(), "{said}");
}

#[test]
fn top_k_answers_the_best_and_all_where_there_are_fewer() {
    let server = Server::as_shown();
    let top = |k: u32| classified(&server, &format!("?top_k={k}"), &file(CAT)).expect(200)["top"].clone();
    let all = [("Cat", 0.8), ("Dog", 0.15), ("Other", 0.05)]
        .map(|(label, score)| json!({"label": label, "score": score}));
    for k in [1, 2, 3] {
        assert_eq!(top(k), json!(all[..k as usize]));
    }
    assert_eq!(top(100), json!(all));
    for k in ["0", "101", "-1", "two", ""] {
        let problem = classified(&server, &format!("?top_k={k}"), &file(CAT)).expect_problem(422);
        assert_eq!(problem["errors"][0]["pointer"], "/top_k", "{problem}");
    }
}

#[test]
fn a_model_and_its_version_can_be_named() {
    let server = Server::as_shown();
    for query in ["?model=cats-dogs", "?version=1", "?model=cats-dogs&version=1"] {
        classified(&server, query, &file(CAT)).expect(200);
    }
    for query in ["?model=horses", "?version=2", "?model=cats-dogs&version=2", "?model=horses&version=1"] {
        let problem = classified(&server, query, &file(CAT)).expect_problem(404);
        assert!(problem["detail"].as_str().expect("a text").contains("GET /models lists"), "{problem}");
    }
}

/// What it is, its bytes say: a client that names another type, or none, is answered all the same.
#[test]
fn the_media_type_is_not_trusted() {
    let server = Server::as_shown();
    for kind in ["image/jpeg", "image/png", "image/webp", "application/octet-stream", "IMAGE/PNG; q=1"] {
        server.request("POST", "/classify", &[&format!("Content-Type: {kind}")], &file(CAT)).expect(200);
    }
    server.request("POST", "/classify", &[], &file(CAT)).expect(200);
    for kind in
        ["application/x-www-form-urlencoded", "text/plain", "image/gif", "multipart/form-data; boundary=x"]
    {
        let answer = server.request("POST", "/classify", &[&format!("Content-Type: {kind}")], &file(CAT));
        let problem = answer.expect_problem(415);
        assert!(problem["detail"].as_str().expect("a text").contains("image/jpeg"), "{problem}");
    }
    let packed = server.request("POST", "/classify", &["Content-Encoding: gzip"], &file(CAT));
    assert_eq!(packed.expect_problem(415)["type"], "/problems/unsupported-media-type");
}

#[test]
fn a_body_may_come_in_chunks() {
    let server = Server::as_shown();
    let picture = file(CAT);
    let mut body = Vec::new();
    for chunk in picture.chunks(1000) {
        body.extend([format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat());
    }
    let head = "POST /classify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    let answer = server.raw(&[head.as_bytes(), &body, b"0\r\n\r\n"].concat()).expect("an answer");
    assert_eq!(answer.expect(200)["prediction"], "Cat");
}

#[test]
fn other_methods_are_told_which_there_are() {
    let server = Server::as_shown();
    for path in ["/classify", "/upload"] {
        let refused = server.send("GET", path);
        assert_eq!(refused.header("allow"), Some("OPTIONS, POST"), "{}", refused.text());
        refused.expect_problem(405);
        assert_eq!(server.send("OPTIONS", path).status, 204);
    }
}
