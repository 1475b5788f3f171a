//! Tests of the whole room: tokens are issued, narrowed, attacked and judged.

mod attenuation;
mod corpus;
mod laws;
mod reading;

use super::*;
use crate::{Asked, CustomerAsked, Requirement};
use biscuit_auth::{BlockBuilder, UnverifiedBiscuit, datalog::SymbolTable};
use std::{collections::BTreeSet, path::PathBuf, sync::LazyLock};

/// 2030-01-01T00:00:00Z
const NOW: u64 = 1_893_456_000;
/// 2100-01-01T00:00:00Z
const FAR: u64 = 4_102_444_800;
/// 2099-01-01T00:00:00Z
const LATER: u64 = 4_070_908_800;
/// 2025-02-01T00:00:00Z
const PAST: u64 = 1_738_368_000;
/// 2025-01-01T00:00:00Z
const ISSUED: u64 = 1_735_689_600;

fn tokens() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tokens"))
}

/// A key of `tests/tokens/keys`.
pub(crate) fn key(name: &str) -> KeyPair {
    let path = tokens().join(format!("keys/test-only-biscuit-{name}.pem"));
    KeyPair::from_private_key_pem(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A key that is the same in every run.
pub(crate) fn fixed_key(number: u8) -> KeyPair {
    KeyPair::from(&PrivateKey::from_bytes(&[number; 32], Algorithm::Ed25519).unwrap())
}

fn roots() -> RootKeys {
    static ROOTS: LazyLock<RootKeys> = LazyLock::new(|| {
        let mut roots = RootKeys::default();
        roots.insert(1, key("root").public()).unwrap();
        roots.insert(2, key("root-next").public()).unwrap();
        roots
    });
    ROOTS.clone()
}

fn biscuits() -> &'static Biscuits {
    static BISCUITS: LazyLock<Biscuits> =
        LazyLock::new(|| Biscuits::new(vec![key("third-party").public()], Policies::default()));
    &BISCUITS
}

/// What a token with these scopes says.
pub(crate) fn facts(scopes: &[&str]) -> Facts {
    Facts {
        issuer: "https://issuer.example.com".into(),
        subject: "someone".into(),
        client_id: Some("shop".into()),
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        parent: Some("an-access-token".into()),
        issued_at: ISSUED,
        expires_at: FAR,
    }
}

/// A token that says this, the same in every run.
pub(crate) fn issued(facts: &Facts, root_key_id: u32, root: &KeyPair) -> String {
    let builder = issue::builder(facts, root_key_id).unwrap();
    let token = builder.build_with_key_pair(root, SymbolTable::new(), &fixed_key(1)).unwrap();
    token.to_base64().unwrap()
}

/// A token that reads items and customers.
fn reader() -> String {
    static READER: LazyLock<String> =
        LazyLock::new(|| issued(&facts(&["get::item", "get::customer"]), 1, &key("root")));
    READER.clone()
}

/// A token with one block more, the same in every run.
fn with_block(token: &str, block: BlockBuilder) -> String {
    let token = UnverifiedBiscuit::from_base64(token).unwrap();
    let next = fixed_key(token.block_count() as u8 + 1);
    token.append_with_keypair(&next, block).unwrap().to_base64().unwrap()
}

fn with_code(token: &str, code: &str) -> String {
    with_block(token, BlockBuilder::new().code(code).unwrap())
}

fn narrowed(token: &str, narrowing: &Narrowing) -> String {
    with_block(token, narrowing.block().unwrap())
}

fn needs(scope: &str) -> Requirement {
    Requirement::Scopes(vec![BTreeSet::from([scope.to_owned()])])
}

/// A request for an item.
fn get_item() -> Asked<'static> {
    Asked {
        operation: "get_item",
        method: "GET",
        resource: "items",
        resource_id: Some("5"),
        customer: CustomerAsked::NotConfined,
        client_address: std::net::Ipv4Addr::LOCALHOST.into(),
        now: NOW,
    }
}

/// A request about a customer.
fn of_customer(customer: CustomerAsked<'_>) -> Asked<'_> {
    let resource_id = if let CustomerAsked::Named(id) = customer { Some(id) } else { None };
    Asked { operation: "get_customer", resource: "customers", resource_id, customer, ..get_item() }
}
