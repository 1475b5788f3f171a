//! A request made of what the contract shows.

use super::{Answer, Contract, Operation, Server, is_json};
use serde_json::Value;

/// A request, to be changed and sent.
#[derive(Clone, Debug)]
pub struct Request {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Lines of its header.
    pub headers: Vec<String>,
    /// Its body.
    pub body: Vec<u8>,
}

impl Request {
    /// A request for an operation, with the items course's token where it asks for one.
    pub fn of(operation: &Operation, target: &str, body: Option<(&str, &Value)>) -> Self {
        let media_type = body.map(|(media_type, _)| format!("Content-Type: {media_type}"));
        let asks_for_token = operation.object["security"][0].get("legacy_bearer").is_some();
        let token = asks_for_token.then(|| "Authorization: Bearer senha123".to_owned());
        Self {
            method: operation.method.clone(),
            target: target.to_owned(),
            headers: media_type.into_iter().chain(token).chain(operation.headers.clone()).collect(),
            body: body.map(|(media_type, body)| bytes(media_type, body)).unwrap_or_default(),
        }
    }

    /// The requests that the contract shows for an operation: one for each example of a body.
    pub fn shown(contract: &Contract, operation: &Operation) -> Vec<Self> {
        let target = contract.example_path(operation);
        let bodies = contract.request_examples(operation);
        bodies.into_iter().map(|body| Self::of(operation, &target, body)).collect()
    }

    /// The request with a query.
    pub fn query(mut self, text: &str) -> Self {
        self.target = format!("{}?{text}", self.target);
        self
    }

    /// The request with a header, in place of one of that name.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self = self.without(name);
        self.headers.push(format!("{name}: {value}"));
        self
    }

    /// The request without a header.
    pub fn without(mut self, name: &str) -> Self {
        self.headers
            .retain(|line| !line.split(':').next().is_some_and(|found| found.eq_ignore_ascii_case(name)));
        self
    }

    /// The request with another body.
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Sends it.
    pub fn send(&self, server: &Server) -> Answer {
        let headers: Vec<&str> = self.headers.iter().map(String::as_str).collect();
        server.request(&self.method, &self.target, &headers, &self.body)
    }
}

/// A body as it is sent: the contract shows JSON as values, and other media types as texts.
fn bytes(media_type: &str, body: &Value) -> Vec<u8> {
    match body {
        Value::String(text) if !is_json(media_type) => text.clone().into_bytes(),
        value => value.to_string().into_bytes(),
    }
}
