//! `tests/tokens/biscuit.json`: tokens, attacks among them, each with the verdict it must get.
//!
//! The file is made here, the same in every run, and is read here as by the tests of the server. After a change:
//! `cargo test -p counterfoil-auth write_the_biscuits -- --ignored`.

mod bombs;
mod chains;
mod customers;
mod narrowings;
mod symbols;
mod third_parties;
mod times;
mod widening;

use super::*;
use crate::{Customers, Refusal, Revocations, Why};
use serde::{Deserialize, Serialize};

const ABOUT: &str =
    "Biscuits and the verdict that each must get for a request. Made by src/auth/biscuit/tests/corpus.";

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Corpus {
    about: String,
    /// By id.
    root_keys: std::collections::BTreeMap<u32, String>,
    trusted_third_parties: Vec<String>,
    cases: Vec<Case>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Case {
    name: String,
    why: String,
    token: String,
    request: Request,
    /// The scopes that the operation needs.
    needs: Vec<String>,
    /// What was revoked: kinds and ids, as the store keeps them.
    revoked: Vec<Revoked>,
    /// Whether the verdict is the same at any time from 2026 to 2098, not at the request's alone.
    at_any_time: bool,
    verdict: Verdict,
    /// Whose data may be seen, of a token that is allowed: nothing said means everybody's.
    #[serde(skip_serializing_if = "Option::is_none")]
    customers: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Request {
    operation: String,
    method: String,
    path: String,
    resource: String,
    resource_id: Option<String>,
    customer: Customer,
    client_address: std::net::IpAddr,
    now: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Customer {
    NotConfined,
    Named(String),
    Confined,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Revoked {
    kind: String,
    id: String,
    at: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verdict {
    Allowed,
    InvalidToken,
    InsufficientScope,
}

impl Case {
    /// A token for a request for an item, refused as invalid.
    fn new(name: &str, why: &str, token: String) -> Self {
        Self {
            name: name.into(),
            why: why.into(),
            token,
            request: Request::get_item(),
            needs: vec!["get::item".into()],
            revoked: Vec::new(),
            at_any_time: true,
            verdict: Verdict::InvalidToken,
            customers: None,
        }
    }

    fn allowed(self) -> Self {
        Self { verdict: Verdict::Allowed, ..self }
    }

    fn insufficient(self) -> Self {
        Self { verdict: Verdict::InsufficientScope, ..self }
    }

    fn request(self, request: Request, scope: &str) -> Self {
        Self { request, needs: vec![scope.into()], ..self }
    }

    fn at(mut self, now: u64) -> Self {
        self.request.now = now;
        self.at_any_time = false;
        self
    }
}

impl Request {
    fn new(operation: &str, method: &str, path: &str) -> Self {
        let mut parts = path.split('/').skip(1);
        Self {
            operation: operation.into(),
            method: method.into(),
            path: path.into(),
            resource: parts
                .next()
                .map(|part| if part == "customer" { "customers" } else { part })
                .unwrap()
                .into(),
            resource_id: parts.next().map(str::to_owned),
            customer: Customer::NotConfined,
            client_address: std::net::Ipv4Addr::LOCALHOST.into(),
            now: NOW,
        }
    }

    fn get_item() -> Self {
        Self::new("get_item", "GET", "/items/5")
    }

    fn asked(&self) -> Asked<'_> {
        Asked {
            operation: &self.operation,
            method: &self.method,
            resource: &self.resource,
            resource_id: self.resource_id.as_deref(),
            customer: match &self.customer {
                Customer::NotConfined => CustomerAsked::NotConfined,
                Customer::Named(id) => CustomerAsked::Named(id),
                Customer::Confined => CustomerAsked::Confined,
            },
            client_address: self.client_address,
            now: self.now,
        }
    }
}

fn corpus() -> Corpus {
    let cases = [
        chains::cases(),
        widening::cases(),
        third_parties::cases(),
        narrowings::cases(),
        customers::cases(),
        times::cases(),
        symbols::cases(),
        bombs::cases(),
    ];
    Corpus {
        about: ABOUT.into(),
        root_keys: [(1, "root"), (2, "root-next")]
            .map(|(id, name)| (id, key(name).public().to_string()))
            .into(),
        trusted_third_parties: vec![key("third-party").public().to_string()],
        cases: cases.concat(),
    }
}

fn read() -> Corpus {
    serde_json::from_str(&std::fs::read_to_string(tokens().join("biscuit.json")).unwrap()).unwrap()
}

/// As the server decides, revocation included.
fn decide(corpus: &Corpus, case: &Case) -> Result<Customers, Refusal> {
    let mut roots = RootKeys::default();
    for (id, key) in &corpus.root_keys {
        roots.insert(*id, key.parse().unwrap()).unwrap();
    }
    let trusted = corpus.trusted_third_parties.iter().map(|key| key.parse().unwrap()).collect();
    let biscuits = Biscuits::new(trusted, Policies::default());
    let revocations = Revocations::default();
    case.revoked.iter().for_each(|revoked| revocations.add(&revoked.kind, &revoked.id, revoked.at, u64::MAX));
    let token = biscuits.verify(&case.token, &roots, case.request.now)?;
    if token.revocations().iter().any(|one| revocations.holds(one, token.facts().issued_at)) {
        return Err(Refusal::invalid("revoked", "revoked"));
    }
    let requirement = Requirement::Scopes(vec![case.needs.iter().cloned().collect()]);
    biscuits.authorize(&token, &requirement, &case.request.asked())
}

/// Whether a case gets its verdict, and if not, what it got.
fn judge(corpus: &Corpus, case: &Case) -> Result<(), String> {
    let decision = decide(corpus, case);
    let (verdict, customers) = match &decision {
        Ok(Customers::Any) => (Verdict::Allowed, None),
        Ok(Customers::Only(these)) => (Verdict::Allowed, Some(these.iter().cloned().collect())),
        Err(Refusal { why: Why::InvalidToken, .. }) => (Verdict::InvalidToken, None),
        Err(Refusal { why: Why::InsufficientScope, .. }) => (Verdict::InsufficientScope, None),
        Err(refusal) => panic!("{}: {refusal:?}", case.name),
    };
    let right = (verdict, &customers) == (case.verdict, &case.customers);
    if right { Ok(()) } else { Err(format!("{} at {}: {decision:?}", case.name, case.request.now)) }
}

#[test]
fn every_token_gets_its_verdict() {
    let corpus = read();
    // 2026-01-01 and 2098-12-31, besides each case's own time.
    let other_times = |case: &&Case| case.at_any_time;
    let others = corpus.cases.iter().filter(other_times).flat_map(|case| {
        [1_767_225_600, 4_070_822_400]
            .map(|now| Case { request: Request { now, ..case.request.clone() }, ..case.clone() })
    });
    let cases = corpus.cases.iter().cloned().chain(others);
    let wrong: Vec<_> = cases.filter_map(|case| judge(&corpus, &case).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_file_is_what_is_made_here() {
    assert!(
        read() == corpus(),
        "write it again: cargo test -p counterfoil-auth write_the_biscuits -- --ignored"
    );
}

#[test]
fn names_are_unique_and_all_verdicts_occur() {
    let corpus = read();
    let names: BTreeSet<_> = corpus.cases.iter().map(|case| &case.name).collect();
    assert_eq!(names.len(), corpus.cases.len());
    for verdict in [Verdict::Allowed, Verdict::InvalidToken, Verdict::InsufficientScope] {
        assert!(corpus.cases.iter().filter(|case| case.verdict == verdict).count() > 10);
    }
}

#[test]
fn no_refusal_shows_a_token_or_a_control_character() {
    let corpus = read();
    for case in &corpus.cases {
        if let Err(refusal) = decide(&corpus, case) {
            for text in [&refusal.detail, &refusal.cause] {
                assert!(!text.chars().any(char::is_control), "{}: {text:?}", case.name);
                assert!(case.token.len() < 40 || !text.contains(&case.token[..40]), "{}: {text}", case.name);
            }
            assert!(refusal.detail.chars().count() < 400, "{}: {}", case.name, refusal.detail);
        }
    }
}

#[test]
#[ignore = "writes a file of the repository"]
fn write_the_biscuits() {
    let mut text = serde_json::to_string_pretty(&corpus()).unwrap();
    text.push('\n');
    std::fs::write(tokens().join("biscuit.json"), text).unwrap();
}
