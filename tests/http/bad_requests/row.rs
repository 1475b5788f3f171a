//! A row of the tables: a request that must be refused, and how.

use crate::support::{Answer, Contract, Server};
use serde_json::Value;

/// A bad request.
pub struct Row {
    /// What is bad about it.
    pub name: &'static str,
    request: Vec<u8>,
    status: u16,
    slug: &'static str,
    /// `in`, `pointer` and `code` of a fault that is listed.
    fault: Option<(&'static str, &'static str, &'static str)>,
    allow: Option<&'static str>,
}

/// A request as bytes.
pub fn raw(name: &'static str, request: impl Into<Vec<u8>>) -> Row {
    Row { name, request: request.into(), status: 0, slug: "", fault: None, allow: None }
}

/// A well-formed request with headers and a body.
pub fn request(name: &'static str, line: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Row {
    let body = body.as_ref();
    let mut head = format!("{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    if !body.is_empty() {
        head.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    headers.iter().for_each(|header| head.push_str(&format!("{header}\r\n")));
    raw(name, [head.as_bytes(), b"\r\n", body].concat())
}

/// A request without a body.
pub fn plain(name: &'static str, line: &str) -> Row {
    request(name, line, &[], "")
}

/// A request with a JSON body.
pub fn json(name: &'static str, line: &str, body: impl AsRef<[u8]>) -> Row {
    request(name, line, &["Content-Type: application/json"], body)
}

impl Row {
    /// Expects a status and a type of problem.
    pub fn gives(self, status: u16, slug: &'static str) -> Self {
        Self { status, slug, ..self }
    }

    /// Expects a broken rule of the contract.
    pub fn at(self, place: &'static str, pointer: &'static str, code: &'static str) -> Self {
        Self { fault: Some((place, pointer, code)), ..self.gives(422, "validation-failed") }
    }

    /// Expects a 405 with these methods.
    pub fn allows(self, methods: &'static str) -> Self {
        Self { allow: Some(methods), ..self.gives(405, "method-not-allowed") }
    }

    /// Sends it; says what is wrong with the answer, or with the server afterwards.
    pub fn complaint(&self, server: &Server, contract: &Contract) -> Option<String> {
        let answer = server.raw(&self.request);
        let judge = |answer: Answer| self.judge(&answer).or_else(|| self.judge_by(contract, &answer));
        let wrong = answer.map_or_else(|| Some("no answer".to_owned()), judge);
        let health = server.get("/health").status;
        let wrong = wrong.or_else(|| (health != 200).then(|| format!("then /health answers {health}")));
        wrong.map(|wrong| format!("{}: {wrong}", self.name))
    }

    /// By the contract: what answers has no operation where no path, no method or no HTTP leads to one.
    fn judge_by(&self, contract: &Contract, answer: &Answer) -> Option<String> {
        let line = String::from_utf8_lossy(self.request.split(|byte| *byte == b'\r').next()?);
        let mut words = line.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        contract.complaint(method, target, answer)
    }

    fn judge(&self, answer: &Answer) -> Option<String> {
        // A second answer, to the rest of the request, would be no JSON.
        let Ok(problem) = serde_json::from_slice::<Value>(&answer.body) else {
            return Some(format!("{} with {}", answer.status, answer.text()));
        };
        let faults = problem["errors"].as_array().cloned().unwrap_or_default();
        let has = |(place, pointer, code): (&str, &str, &str)| {
            faults.iter().any(|f| f["in"] == place && f["pointer"] == pointer && f["code"] == code)
        };
        let right = answer.status == self.status
            && answer.header("content-type") == Some("application/problem+json")
            && answer.header("x-request-id").is_some_and(|id| problem["request_id"] == id)
            && problem["type"] == format!("/problems/{}", self.slug)
            && problem["status"] == self.status
            && faults.is_empty() == (self.status != 422)
            && self.fault.is_none_or(has)
            && answer.header("allow") == self.allow;
        (!right).then(|| format!("{} {problem} Allow: {:?}", answer.status, answer.header("allow")))
    }
}
