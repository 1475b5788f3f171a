//! Whatever bytes come, the server answers with sense or not at all, and serves on.

use crate::support::{Answer, Program, Server};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{RngSeed, TestRunner},
};
use std::hash::{BuildHasher, RandomState};

const TEMPLATES: [(&str, &str, &str); 6] = [
    ("GET", "/items?limit=2&sort=-price&name=a%20b", ""),
    ("GET", "/invoice/123456/85123A/", ""),
    ("POST", "/items", r#"{"name": "caf\u00e9", "price": 19.99}"#),
    ("POST", "/customer", r#"{"customer_id": "12345", "country": "Germany"}"#),
    (
        "POST",
        "/customer/12345/invoice",
        r#"{"invoice_no": 123456, "invoice_date": "2021-01-05T08:26:00", "kind": "sale", "lines": [{"stockcode": "A", "quantity": -1, "unit_price": 1e2}]}"#,
    ),
    ("PUT", "/stockcode/85123A", r#"{"description": "x"}"#),
];

/// A change somewhere in some bytes.
#[derive(Clone, Debug)]
enum Change {
    Replace(Index, u8),
    Insert(Index, Vec<u8>),
    Delete(Index, Index),
    Repeat(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    // Bytes that mean something to HTTP or to JSON are worth more than others.
    let byte =
        || prop_oneof![any::<u8>(), prop::sample::select(b"\0\r\n %&=?/\\\"{}[],:;-.e0\x7f\xff".to_vec())];
    prop_oneof![
        (at(), byte()).prop_map(|(at, byte)| Change::Replace(at, byte)),
        (at(), prop::collection::vec(byte(), 1..6)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (at(), at()).prop_map(|(from, to)| Change::Delete(from, to)),
        (at(), at()).prop_map(|(from, to)| Change::Repeat(from, to)),
    ]
}

fn changed(text: &str, changes: &[Change]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        let spot = |at: &Index| at.index(bytes.len() + 1);
        let span = |from: &Index, to: &Index| spot(from).min(spot(to))..spot(from).max(spot(to));
        match change {
            Change::Replace(at, byte) if !bytes.is_empty() => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Replace(..) => {}
            Change::Insert(at, new) => drop(bytes.splice(spot(at)..spot(at), new.iter().copied())),
            Change::Delete(from, to) => drop(bytes.drain(span(from, to))),
            Change::Repeat(from, to) => {
                let copy = bytes[span(from, to)].to_vec();
                bytes.extend(copy);
            }
        }
    }
    bytes
}

fn request(method: &[u8], target: &[u8], body: &[u8]) -> Vec<u8> {
    let head = format!(
        " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [method, b" ", target, head.as_bytes(), body].concat()
}

/// Requests that are wrong somewhere: in the address, in the body, or anywhere at all, its framing included.
fn bad_request() -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec(change(), 1..4);
    (prop::sample::select(TEMPLATES.to_vec()), changes, 0..9).prop_map(
        |((method, target, body), changes, part)| match part {
            0..4 => request(method.as_bytes(), &changed(target, &changes), body.as_bytes()),
            4..8 => request(method.as_bytes(), target.as_bytes(), &changed(body, &changes)),
            _ => {
                let whole = request(method.as_bytes(), target.as_bytes(), body.as_bytes());
                changed(&String::from_utf8_lossy(&whole), &changes)
            }
        },
    )
}

fn noise() -> impl Strategy<Value = Vec<u8>> {
    let line = prop::collection::vec(any::<u8>(), 0..200);
    // The end of a header, lest the server wait for more.
    line.prop_map(|bytes| [&bytes[..], b"\r\n\r\n"].concat())
}

/// The seed of this run, which a failure tells: a new one each time, or the one asked for.
fn seed() -> u64 {
    match ProptestConfig::default().rng_seed {
        RngSeed::Fixed(seed) => seed,
        RngSeed::Random => RandomState::new().hash_one("seed"),
    }
}

/// Sends each and judges the answers; where one fails, says the smallest such request and how to repeat the run.
fn send_all(cases: u32, requests: impl Strategy<Value = Vec<u8>>) {
    let server = Program::new().serve(&["--header-timeout", "0.1", "--body-timeout", "0.1"]);
    let seed = seed();
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        max_shrink_iters: 200,
        rng_seed: RngSeed::Fixed(seed),
        ..ProptestConfig::default()
    };
    let outcome = TestRunner::new(config).run(&requests.prop_map(Request), |request| {
        let mut next = server.raw(&request.0);
        while let Some(mut answer) = next {
            let length =
                answer.header("content-length").map_or(0, |length| length.parse().expect("a number"));
            let rest = answer.body.split_off(answer.body.len().min(length));
            judge(&answer)?;
            next = Answer::parse(&rest);
        }
        prop_assert_eq!(server.get("/health").status, 200);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("PROPTEST_RNG_SEED={seed}: {failure}\n{}", last_lines(&server)));
    assert!(!server.log().contains("panicked"), "{}", last_lines(&server));
}

/// Bytes that a failure shows as text with escapes.
struct Request(Vec<u8>);

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}

fn judge(answer: &Answer) -> Result<(), TestCaseError> {
    prop_assert!(answer.status < 500, "{}: {}", answer.status, answer.text());
    if answer.status < 400 {
        return Ok(());
    }
    let problem: serde_json::Value = serde_json::from_slice(&answer.body)
        .map_err(|error| TestCaseError::fail(format!("{error}: {} {}", answer.status, answer.text())))?;
    prop_assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    prop_assert_eq!(answer.header("x-request-id"), problem["request_id"].as_str());
    prop_assert_eq!(problem["status"].as_u64(), Some(answer.status.into()));
    prop_assert_eq!(answer.status == 422, problem["errors"].is_array(), "{}", problem);
    Ok(())
}

fn last_lines(server: &Server) -> String {
    let log = server.log();
    let lines: Vec<&str> = log.lines().rev().take(5).collect();
    lines.join("\n")
}

#[test]
fn bad_requests_of_any_kind_are_refused_as_problems() {
    send_all(400, bad_request());
}

#[test]
fn noise_is_refused_as_a_problem() {
    send_all(150, noise());
}
