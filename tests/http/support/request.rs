//! A request made of what the contract shows.

use super::{Answer, Contract, Operation, Server, escape, is_json, shown_client};
use serde_json::Value;
use std::path::Path;

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
        let media_type = media_type
            .map(|line| if line.ends_with(FORM) { format!("{line}; boundary={BOUNDARY}") } else { line });
        let asks_for_token = operation.object["security"][0].get("legacy_bearer").is_some();
        let asks_for_client = operation.path.starts_with("/oauth/");
        let token = asks_for_token
            .then(|| "Authorization: Bearer senha123".to_owned())
            .or_else(|| asks_for_client.then(shown_client));
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

/// A form.
const FORM: &str = "multipart/form-data";

/// What stands between its parts.
const BOUNDARY: &str = "counterfoil";

/// A body as it is sent: the contract shows JSON as values, other texts as texts, and what is no text as a file.
fn bytes(media_type: &str, body: &Value) -> Vec<u8> {
    let is_file = media_type.starts_with("image/") || media_type == "application/octet-stream";
    match body {
        Value::String(path) if media_type == FORM => form(&[(path, &file(path))]),
        Value::String(path) if is_file => file(path),
        Value::Object(fields) if media_type == "application/x-www-form-urlencoded" => url_encoded(fields),
        Value::String(text) if !is_json(media_type) => text.clone().into_bytes(),
        value => value.to_string().into_bytes(),
    }
}

/// A form as browsers send it.
fn url_encoded(fields: &serde_json::Map<String, Value>) -> Vec<u8> {
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", escape(&super::plain(value))));
    pairs.collect::<Vec<_>>().join("&").into_bytes()
}

/// A file of the repository.
pub fn file(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// A form with files, each a part `file`.
pub fn form(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut form = Vec::new();
    for (path, content) in files {
        let name = path.rsplit('/').next().unwrap_or_default();
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        form.extend([head.as_bytes(), content, b"\r\n"].concat());
    }
    form.extend(format!("--{BOUNDARY}--\r\n").bytes());
    form
}

/// The media type of a [`form`], as a line of a header.
pub const FORM_TYPE: &str = "Content-Type: multipart/form-data; boundary=counterfoil";
