//! Settings that are refused, each with what to do.

use super::{ISSUER, fake::Fake, settings};
use crate::jwt::{IssuerSettings, Issuers, KeySet, KeySource, Timing};
use arc_swap::ArcSwap;
use std::{sync::Arc, time::Duration};

fn made(all: Vec<IssuerSettings>, timing: Timing) -> Result<Issuers, String> {
    Issuers::new(all, timing, Fake::silent())
}

#[track_caller]
fn assert_refused(one: IssuerSettings, why: &str) {
    let error = made(vec![one], Timing::default()).unwrap_err();
    assert!(error.contains(why), "{error:?} lacks {why:?}");
}

#[tokio::test]
async fn addresses_are_https_or_on_this_machine() {
    let named =
        |issuer: &str, keys: KeySource| IssuerSettings { issuer: issuer.into(), ..settings(keys, true) };
    let uri = |uri: &str| KeySource::JwksUri(uri.into());
    for good in [
        named(ISSUER, KeySource::Discovery),
        named("http://localhost:9000/", KeySource::Discovery),
        named(ISSUER, uri("http://127.0.0.1:9000/keys")),
        named("anything", KeySource::Own(Arc::new(ArcSwap::from_pointee(KeySet::default())))),
    ] {
        let issuers = made(vec![good.clone()], Timing::default()).unwrap();
        assert_eq!(issuers.names(), [good.issuer]);
    }
    assert_refused(named("http://issuer.example.com", KeySource::Discovery), "is not https");
    assert_refused(named("http://issuer.example.com", uri("https://a.example.com")), "is not https");
    assert_refused(named(ISSUER, uri("http://issuer.example.com/keys")), "is not https");
    assert_refused(named("issuer", KeySource::Discovery), "is not an address");
    assert_refused(named("", KeySource::Own(Arc::default())), "its name is empty");
    assert_refused(named("a b", KeySource::Own(Arc::default())), "has spaces");
}

#[test]
fn an_issuer_has_audiences_and_is_set_once() {
    let one = settings(KeySource::Discovery, true);
    assert_refused(IssuerSettings { audiences: vec![], ..one.clone() }, "no audience");
    assert_refused(IssuerSettings { audiences: vec![String::new()], ..one.clone() }, "no audience");
    let error = made(vec![one.clone(), one], Timing::default()).unwrap_err();
    assert!(error.contains("set twice"), "{error}");
    assert!(made(vec![], Timing::default()).unwrap().names().is_empty());
}

#[test]
fn times_are_sensible() {
    let (good, second) = (Timing::default(), Duration::from_secs(1));
    assert!(made(vec![], Timing { leeway: 120 * second, ..good }).is_ok());
    for (wrong, why) in [
        (Timing { leeway: 121 * second, ..good }, "leeway"),
        (Timing { refresh: Duration::ZERO, ..good }, "without a pause"),
        (Timing { min_refetch: second / 2, ..good }, "without a pause"),
        (Timing { max_stale: good.refresh - second, ..good }, "too old"),
    ] {
        let error = made(vec![], wrong).unwrap_err();
        assert!(error.contains(why), "{error}");
    }
}
