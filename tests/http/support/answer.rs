//! An HTTP answer, and what tests say about one.

use serde_json::Value;

/// An answer of the server.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// The body, not chunked any more.
    pub body: Vec<u8>,
}

impl Answer {
    /// Reads the bytes of an HTTP/1 answer.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers: Vec<(String, String)> =
            headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
        let rest = &bytes[end + 4..];
        Some(Self { status, headers, body: if chunked { dechunk(rest)? } else { rest.to_vec() } })
    }

    /// An answer that some other client has read. Names of headers are in lower case.
    pub fn new(status: u16, headers: Vec<(String, String)>, body: Vec<u8>) -> Self {
        Self { status, headers, body }
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All headers, their names in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {self:?} {}", self.text()))
    }

    /// The lines of the body, each as JSON.
    pub fn lines(&self) -> Vec<Value> {
        let text = self.text();
        let lines =
            text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")));
        lines.collect()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Asserts a status, and answers the body as JSON.
    #[track_caller]
    pub fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        self.json()
    }

    /// Asserts a problem document with this status, complete and of one piece, and answers it.
    #[track_caller]
    pub fn expect_problem(&self, status: u16) -> Value {
        let problem = self.expect(status);
        assert_eq!(self.header("content-type"), Some("application/problem+json"));
        assert_eq!(problem["status"], status, "{problem}");
        for field in ["type", "title", "detail", "request_id"] {
            assert!(problem[field].as_str().is_some_and(|text| !text.is_empty()), "{field}: {problem}");
        }
        assert_eq!(self.header("x-request-id"), problem["request_id"].as_str());
        problem
    }

    /// Asserts a 422 that points at one value with one code.
    #[track_caller]
    pub fn expect_fault(&self, place: &str, pointer: &str, code: &str) {
        let problem = self.expect_problem(422);
        let faults = problem["errors"].as_array().expect("faults");
        let found = faults.iter().any(|f| f["in"] == place && f["pointer"] == pointer && f["code"] == code);
        assert!(found, "no fault {code} at {place} {pointer}: {problem}");
    }

    /// The address in `Link` under `rel="next"`.
    pub fn next(&self) -> Option<String> {
        let (address, relation) = self.header("link")?.strip_prefix('<')?.split_once('>')?;
        (relation == "; rel=\"next\"").then(|| address.to_owned())
    }
}

fn dechunk(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|window| window == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?, 16).ok()?;
        rest = &rest[end + 2..];
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(..length)?);
        rest = rest.get(length + 2..)?;
    }
}

/// Whether `actual` holds all that `expected` shows: objects may have more fields, all else is equal.
pub fn holds(actual: &Value, expected: &Value) -> bool {
    match (actual, expected) {
        (Value::Object(actual), Value::Object(expected)) => {
            expected.iter().all(|(name, value)| actual.get(name).is_some_and(|field| holds(field, value)))
        }
        (Value::Array(actual), Value::Array(expected)) => {
            actual.len() == expected.len() && actual.iter().zip(expected).all(|(a, e)| holds(a, e))
        }
        _ => actual == expected,
    }
}
