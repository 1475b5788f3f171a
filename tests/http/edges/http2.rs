//! HTTP/2: the same answers, within the same limits.

use super::client::{Body, Certificate, Http2, full, get, run};
use bytes::Bytes;
use futures_util::stream;
use http::{Method, Request};
use http_body_util::{BodyExt, StreamBody};
use hyper::body::Frame;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use std::convert::Infallible;

/// Bytes that a client lets come of each answer, where it reads them all.
const WINDOW: u32 = 1 << 20;

fn post(target: &str, media_type: &str, body: impl Into<Bytes>) -> Request<Body> {
    let request = Request::post(format!("https://localhost{target}")).header("content-type", media_type);
    request.body(full(body)).expect("a request")
}

#[test]
fn requests_are_answered_as_over_http_1() {
    let certificate = Certificate::new();
    let server = certificate.serve(&[]);
    run(async {
        let mut client = Http2::connect(&server, &certificate, WINDOW).await;
        let item = json!({"name": "a", "price": 1}).to_string();
        client.ask(post("/items", "application/json", item.clone())).await.expect(201);
        let answer = client.get("/items").await;
        assert_eq!(answer.expect(200).as_array().map(Vec::len), Some(1));
        assert_eq!(answer.header("strict-transport-security"), Some("max-age=31536000"));

        let head = |target: &str| {
            let mut request = get(target);
            *request.method_mut() = Method::HEAD;
            request
        };
        for target in ["/docs", "/openapi.json", "/items"] {
            let (get, head) = (client.get(target).await, client.ask(head(target)).await);
            assert_eq!((head.status, head.body.len()), (200, 0), "{target}");
            assert_eq!(head.header("content-length"), Some(get.body.len().to_string().as_str()), "{target}");
        }
        // What has no length beforehand.
        let lines = format!("{item}\n").repeat(3);
        client.ask(post("/items/import", "application/x-ndjson", lines)).await;
        let export = client.get("/items/export").await;
        assert!(export.status == 200 && export.text().lines().count() >= 1, "{export:?}");
        client.get("/items//").await.expect_problem(404);
    });
}

#[test]
fn many_requests_go_over_one_connection_at_once() {
    let certificate = Certificate::new();
    let server = certificate.serve(&[]);
    run(async {
        let client = Http2::connect(&server, &certificate, WINDOW).await;
        let asked = (0..300).map(|_| {
            let mut requests = client.requests.clone();
            tokio::spawn(async move {
                requests.ready().await.expect("a connection");
                let answer = requests.send_request(get("/openapi.json")).await.expect("an answer");
                answer.into_body().collect().await.expect("a body").to_bytes().len()
            })
        });
        let mut lengths = Vec::new();
        for answer in asked.collect::<Vec<_>>() {
            lengths.push(answer.await.expect("an answer"));
        }
        assert!(lengths.iter().all(|length| *length == lengths[0] && *length > 10_000));
    });
}

#[test]
fn heads_are_held_to_the_same_limits() {
    let certificate = Certificate::new();
    let server = certificate.serve(&[]);
    run(async {
        let mut client = Http2::connect(&server, &certificate, WINDOW).await;
        client.get(&format!("/items?name={}", "x".repeat(9_000))).await.expect_problem(414);
        let with = |name: &'static str, value: String| {
            let mut request = get("/health");
            request.headers_mut().insert(name, value.parse().expect("a value"));
            request
        };
        client.ask(with("x-much", "x".repeat(33_000))).await.expect_problem(431);
        client.ask(with("host", "evil.example".into())).await.expect_problem(400);
        client.ask(with("host", "localhost".into())).await.expect(200);
        let mut foreign = get("/health");
        *foreign.uri_mut() = "https://evil.example/health".parse().expect("an address");
        client.ask(foreign).await.expect_problem(400);
        client.get("/health").await.expect(200);
        // So much is not even read.
        client.requests.ready().await.expect("a connection");
        let refused = client.requests.send_request(with("x-much", "x".repeat(500_000))).await;
        assert!(refused.is_err() || refused.is_ok_and(|answer| answer.status() == 431));
        Http2::connect(&server, &certificate, WINDOW).await.get("/health").await.expect(200);
    });
}

/// The client keeps the connection in order and answers pings, but never takes more than the beginning of its answer.
#[test]
fn an_answer_that_nobody_reads_is_not_kept() {
    let certificate = Certificate::new();
    let server = certificate.serve(&["--write-timeout", "0.2"]);
    run(async {
        let mut client = Http2::connect(&server, &certificate, 1024).await;
        let unread = client.begin(get("/openapi.json")).await;
        let _ = client.ended.await.expect("the connection's end");
        assert!(unread.into_body().collect().await.is_err());
    });
    assert!(server.connect().peer_addr().is_ok());
}

#[test]
fn a_connection_without_requests_is_ended() {
    let certificate = Certificate::new();
    let server = certificate.serve(&["--header-timeout", "0.2"]);
    run(async {
        let mut client = Http2::connect(&server, &certificate, WINDOW).await;
        client.get("/health").await.expect(200);
        client.ended.await.expect("the connection's end").expect("a clean one");
    });
}

#[test]
fn a_body_that_does_not_come_gets_408() {
    let certificate = Certificate::new();
    let server = certificate.serve(&["--body-timeout", "0.2"]);
    run(async {
        let mut client = Http2::connect(&server, &certificate, WINDOW).await;
        let mut request = post("/items", "application/json", "");
        let never = StreamBody::new(stream::pending::<Result<Frame<Bytes>, Infallible>>());
        *request.body_mut() = BodyExt::boxed(never);
        client.ask(request).await.expect_problem(408);
        client.get("/health").await.expect(200);
    });
}

#[test]
fn sigterm_lets_requests_in_flight_finish() {
    let certificate = Certificate::new();
    let mut server = certificate.serve(&[]);
    run(async {
        let mut client = Http2::connect(&server, &certificate, 1024).await;
        let mut begun = client.begin(get("/openapi.json")).await.into_body();
        let first = begun.frame().await.expect("a piece").expect("a piece").into_data().expect("data");
        kill_process(Pid::from_child(server.process()), Signal::TERM).expect("a signal");
        let rest = begun.collect().await.expect("the rest").to_bytes();
        assert!(first.len() + rest.len() > 10_000);
        client.ended.await.expect("the connection's end").expect("a clean one");
    });
    assert!(server.process().wait().expect("the end").success());
    assert!(server.log().contains("every request was answered"));
}
