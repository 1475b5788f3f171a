//! A request and its answer, as a text that is the same on every machine and in every run.

use crate::support::{Answer, Operation, Request, Server, is_json};
use serde_json::Value;
use std::fmt::Write;

/// A request and its answer.
pub struct Exchange {
    /// The operation's name.
    pub operation: String,
    /// The answer.
    pub answer: Answer,
    text: String,
}

/// Headers that say nothing about the operation: the connection's, those that change by themselves, and those that
/// every answer bears for browsers, which `edges` looks at.
const NOISE: [&str; 8] = [
    "connection",
    "content-length",
    "cross-origin-resource-policy",
    "date",
    "permissions-policy",
    "referrer-policy",
    "transfer-encoding",
    "x-frame-options",
];

/// The same of headers that say something elsewhere.
const NOISY_LINES: [(&str, &str); 2] = [
    ("cache-control", "private, no-cache"),
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
];

impl Exchange {
    /// What was sent to a server, and what came back.
    pub fn new(
        operation: &Operation,
        what: &str,
        request: &Request,
        answer: Answer,
        server: &Server,
    ) -> Self {
        let mut text = format!("# {}: {what}\n\n", answer.status);
        text += &request_text(request);
        text += &answer_text(operation.id(), &answer);
        // Both differ from run to run.
        let text = text.replace(&server.address.to_string(), "[server]");
        let text = match answer.header("x-request-id") {
            Some(id) => text.replace(id, "[request id]"),
            None => text,
        };
        Self { operation: operation.id().to_owned(), answer, text }
    }

    /// Both, for a person who compares.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn request_text(request: &Request) -> String {
    let mut text = format!("{} {}\n", request.method, with_length(&request.target));
    for line in &request.headers {
        text += &format!("{}\n", with_length(line));
    }
    if !request.body.is_empty() {
        text += &format!("\n{}\n", body_of(request));
    }
    text
}

/// The body, where it is a text; a file's place.
fn body_of(request: &Request) -> String {
    match std::str::from_utf8(&request.body) {
        Ok(text) if !text.contains("form-data") => text.to_owned(),
        _ => format!("[{} bytes]", request.body.len()),
    }
}

fn answer_text(operation: &str, answer: &Answer) -> String {
    let mut headers: Vec<_> =
        answer.headers().filter(|line| !NOISE.contains(&line.0) && !NOISY_LINES.contains(line)).collect();
    headers.sort_unstable();
    let mut text = format!("\nHTTP/1.1 {}\n", answer.status);
    for (name, value) in headers {
        let value = match name {
            "last-modified" => "[a date]",
            "ratelimit" => "[what is left]",
            "retry-after" if answer.status == 429 => "[seconds]",
            _ => value,
        };
        let _ = writeln!(text, "{name}: {value}");
    }
    format!("{text}\n{}\n", body_text(operation, answer))
}

/// The body, less what changes with every version of the program or of its contract.
fn body_text(operation: &str, answer: &Answer) -> String {
    match (operation, answer.status) {
        ("get_contract_yaml" | "get_contract_json", 200) => return "[the contract]".to_owned(),
        ("get_version", 200) => return pretty(without_version(answer.json())),
        ("get_jwks", 200) => return "[the keys]".to_owned(),
        ("create_token", 200) => return pretty(without(answer.json(), "access_token", "[a token]")),
        ("get_authorization_server", 200) => {
            return pretty(without(answer.json(), "biscuit_root_keys", "[the keys]"));
        }
        (_, 429) => {
            const WAIT: &str = "[how long to wait]";
            let body = without(answer.json(), "detail", WAIT);
            // Clients of the Open Inference Protocol find it there too.
            let has_error = body.get("error").is_some();
            return pretty(if has_error { without(body, "error", WAIT) } else { body });
        }
        ("list_models" | "get_model", 200) => return pretty(without_moment(answer.json())),
        ("get_inference_server", 200) => return pretty(without_version(answer.json())),
        _ => {}
    }
    let media_type = answer.header("content-type").unwrap_or_default();
    match media_type.split(';').next().unwrap_or_default() {
        "application/openmetrics-text" => without_samples(&answer.text()),
        "text/html" => format!("[a page: {}]", title(&answer.text())),
        "text/css" | "text/javascript" => shortened(answer.text().lines().next().unwrap_or_default()),
        media_type if is_json(media_type) => pretty(answer.json()),
        _ => answer.text(),
    }
}

fn pretty(body: Value) -> String {
    serde_json::to_string_pretty(&body).expect("JSON")
}

fn without(mut body: Value, name: &str, placeholder: &str) -> Value {
    body[name] = placeholder.into();
    body
}

fn without_version(mut body: Value) -> Value {
    for (name, placeholder) in [
        ("version", "[the program's version]"),
        ("contract_version", "[the contract's version]"),
        ("contract_sha256", "[the contract's digest]"),
    ] {
        if body.get(name).is_some() {
            body[name] = placeholder.into();
        }
    }
    body
}

/// Models, less when they were loaded and what computes them.
fn without_moment(mut body: Value) -> Value {
    fn walk(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match name.as_str() {
                        "kernel" => *value = "[the processor's]".into(),
                        "loaded_at" => *value = "[a moment]".into(),
                        _ => walk(value),
                    }
                }
            }
            Value::Array(entries) => entries.iter_mut().for_each(walk),
            _ => {}
        }
    }
    walk(&mut body);
    body
}

/// Metrics by name and kind; the numbers are each run's own.
fn without_samples(metrics: &str) -> String {
    let lines: Vec<&str> = metrics.lines().filter(|line| line.starts_with('#')).collect();
    lines.join("\n")
}

fn title(page: &str) -> &str {
    let (_, rest) = page.split_once("<title>").expect("a title");
    rest.split("</title>").next().unwrap_or_default()
}

/// The beginning of a text, where it is long.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 100;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The same, with the length of the whole.
fn with_length(text: &str) -> String {
    let beginning = shortened(text);
    if beginning == text { beginning } else { format!("{beginning} ({} bytes)", text.len()) }
}
