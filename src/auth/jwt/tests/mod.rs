//! Tests of the whole: tokens that are signed, changed and forged, issuers that answer, change their keys and fail.

mod claims;
mod corpus;
mod fake;
mod http;
mod jwk;
mod laws;
mod rotation;
mod settings;
pub(crate) mod signing;
mod speed;

use crate::jwt::{Claims, IssuerSettings, Issuers, KeySource, Timing, parse_key_set};
use crate::{Refusal, Why};
use arc_swap::ArcSwap;
use std::sync::Arc;

/// A time, in seconds since 1970: in January 2027.
const NOW: u64 = 1_800_000_000;
pub(crate) const ISSUER: &str = "https://issuer.example.com/";
const AUDIENCE: &str = "https://api.example.com";

/// An issuer whose keys are all of the test keys, fetched from a fake.
pub(crate) fn issuers() -> Issuers {
    issuers_with(true)
}

fn issuers_with(accepts_plain_jwt_type: bool) -> Issuers {
    let fetch = fake::Fake::answering("https://issuer.example.com/keys", &signing::key_set());
    let keys = KeySource::JwksUri("https://issuer.example.com/keys".into());
    Issuers::new(vec![settings(keys, accepts_plain_jwt_type)], Timing::default(), fetch).unwrap()
}

/// The same issuer, with the same keys, as the embedded authorization server.
pub(crate) fn own_issuer() -> Issuers {
    let keys = parse_key_set(signing::key_set().as_bytes()).unwrap();
    let source = KeySource::Own(Arc::new(ArcSwap::from_pointee(keys)));
    Issuers::new(vec![settings(source, true)], Timing::default(), fake::Fake::silent()).unwrap()
}

fn settings(keys: KeySource, accepts_plain_jwt_type: bool) -> IssuerSettings {
    let audiences = vec!["urn:example:other".into(), AUDIENCE.into()];
    IssuerSettings { issuer: ISSUER.into(), audiences, keys, accepts_plain_jwt_type }
}

/// Asserts that a token is refused as invalid, and the log told this.
#[track_caller]
fn assert_invalid(result: Result<Claims, Refusal>, cause: &str) {
    let refusal = result.expect_err("a token was accepted");
    assert_eq!(refusal.why, Why::InvalidToken, "{refusal}");
    assert!(refusal.cause.contains(cause), "{:?} lacks {cause:?}", refusal.cause);
}
