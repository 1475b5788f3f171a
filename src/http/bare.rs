//! Answers that are written to a connection by hand, where the HTTP library has none to give.

use super::{
    render::{About, json},
    request_id,
    security::Security,
};
use crate::problem::Problem;
use http::HeaderMap;
use std::net::IpAddr;

/// A problem as an answer of HTTP/1.1, the last of its connection. It leaves a line in the log.
pub fn document(problem: &Problem, client: IpAddr, security: Security) -> Vec<u8> {
    let id = request_id::of(&HeaderMap::new());
    let status = problem.kind.status;
    tracing::info!(target: "request", request_id = id, %client, status, detail = problem.detail);
    let body = json(problem, &About { request_id: &id, path: "" });
    let mut head = format!("HTTP/1.1 {status} {}\r\n", problem.kind.title);
    let mut line = |name: &str, value: &str| head.extend([name, ": ", value, "\r\n"]);
    line("content-type", "application/problem+json");
    line("x-request-id", &id);
    line("content-length", &body.len().to_string());
    line("connection", "close");
    let mut headers = HeaderMap::new();
    headers.extend(problem.headers.iter().cloned());
    security.protect(&mut headers, false);
    for (name, value) in &headers {
        line(name.as_str(), value.to_str().unwrap_or_default());
    }
    [head.as_bytes(), b"\r\n", &body].concat()
}
