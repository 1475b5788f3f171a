//! Keys over time: rotated, unknown, stale, of issuers that fail.

use super::{
    ISSUER, NOW, assert_invalid,
    fake::Fake,
    settings,
    signing::{Draft, Signer, key_set},
};
use crate::{
    Why,
    jwt::{Issuers, Key, KeySet, KeySource, Timing},
};
use arc_swap::ArcSwap;
use std::sync::Arc;

const KEYS: &str = "https://issuer.example.com/keys";
const OPENID: &str = "https://issuer.example.com/.well-known/openid-configuration";
const OAUTH: &str = "https://issuer.example.com/.well-known/oauth-authorization-server";

fn of(fake: &Arc<Fake>) -> Issuers {
    let source = KeySource::JwksUri(KEYS.into());
    Issuers::new(vec![settings(source, true)], Timing::default(), Arc::clone(fake) as _).unwrap()
}

fn discovering(fake: &Arc<Fake>) -> Issuers {
    let all = vec![settings(KeySource::Discovery, true)];
    Issuers::new(all, Timing::default(), Arc::clone(fake) as _).unwrap()
}

fn good() -> String {
    Draft::new().token()
}

fn rotated() -> String {
    Draft::signed_with(Signer::RotatedAway).token()
}

fn rotated_set() -> String {
    format!(r#"{{"keys":[{}]}}"#, Signer::RotatedAway.jwk())
}

#[tokio::test]
async fn keys_are_fetched_once_for_many_tokens() {
    let fake = Fake::answering(KEYS, &key_set());
    let issuers = of(&fake);
    assert_eq!(fake.times(), 0);
    for signer in [Signer::EdDsa, Signer::Es256, Signer::EdDsa] {
        issuers.verify(&Draft::signed_with(signer).token(), NOW).await.unwrap();
    }
    assert_eq!(fake.asked(), [KEYS]);
}

#[tokio::test]
async fn an_unknown_key_has_the_keys_fetched_again_but_not_by_every_token() {
    let fake = Fake::answering(KEYS, &key_set());
    let issuers = of(&fake);
    issuers.refresh(NOW).await;
    fake.set(KEYS, &rotated_set());
    let claims = issuers.verify(&rotated(), NOW + 1).await.unwrap();
    assert!(issuers.still_trusted(&claims, NOW + 1));
    assert_eq!(fake.times(), 2);
    // The old key is gone with it.
    for at in [1, 2, 30] {
        assert_invalid(issuers.verify(&good(), NOW + at).await, "no key fits the token");
        assert_eq!(fake.times(), 2);
    }
    assert_invalid(issuers.verify(&good(), NOW + 31).await, r#"alg EdDSA, kid "main""#);
    assert_eq!(fake.times(), 3);
    assert_invalid(issuers.verify(&good(), NOW + 31).await, "no key fits");
    assert_eq!(fake.times(), 3);
}

#[tokio::test]
async fn what_is_refused_anyway_costs_no_fetch() {
    let fake = Fake::answering(KEYS, &key_set());
    let issuers = of(&fake);
    for draft in [
        Draft::signed_with(Signer::RotatedAway).claim("exp", "1700000000"),
        Draft::signed_with(Signer::RotatedAway).claim("aud", r#""x""#),
        Draft::signed_with(Signer::RotatedAway).header("jwk", &Signer::RotatedAway.jwk()),
        Draft::signed_with(Signer::RotatedAway).claim("iss", r#""https://evil.example.net""#),
    ] {
        assert!(issuers.verify(&draft.token(), NOW).await.is_err());
    }
    assert_eq!(fake.times(), 0);
    issuers.refresh(NOW).await;
    // A key that is known is not asked for again because of another algorithm.
    assert_invalid(
        issuers.verify(&Draft::new().header("kid", r#""es""#).token(), NOW).await,
        "another algorithm",
    );
    assert_eq!(fake.times(), 1);
}

#[tokio::test]
async fn a_token_without_a_kid_needs_a_key_that_is_alone() {
    let nameless = Draft::new().without_header("kid").token();
    let fake = Fake::answering(KEYS, &key_set());
    of(&fake).verify(&nameless, NOW).await.unwrap();
    let two = format!(r#"{{"keys":[{},{}]}}"#, Signer::EdDsa.jwk(), Signer::RotatedAway.jwk());
    let fake = Fake::answering(KEYS, &two);
    let issuers = of(&fake);
    assert_invalid(issuers.verify(&nameless, NOW).await, "several fit: alg EdDSA, kid none");
    issuers.verify(&good(), NOW).await.unwrap();
    assert_eq!(fake.times(), 1);
}

#[tokio::test]
async fn an_issuer_that_is_down_is_not_hammered() {
    let fake = Fake::silent();
    fake.fail(KEYS);
    let issuers = of(&fake);
    for at in [0, 1, 29] {
        let refusal = issuers.verify(&good(), NOW + at).await.unwrap_err();
        assert_eq!(refusal.why, Why::Unavailable);
        assert!(refusal.cause.contains("never fetched"), "{refusal}");
        issuers.refresh(NOW + at).await;
    }
    assert_eq!(fake.times(), 1);
    fake.set(KEYS, &key_set());
    assert_eq!(issuers.verify(&good(), NOW + 29).await.unwrap_err().why, Why::Unavailable);
    issuers.verify(&good(), NOW + 30).await.unwrap();
    assert_eq!(fake.times(), 2);
}

#[tokio::test]
async fn keys_hold_for_an_hour_without_their_issuer() {
    let fake = Fake::answering(KEYS, &key_set());
    let issuers = of(&fake);
    let claims = issuers.verify(&good(), NOW).await.unwrap();
    fake.fail(KEYS);
    issuers.refresh(NOW + 600).await;
    issuers.verify(&good(), NOW + 3600).await.unwrap();
    assert!(issuers.still_trusted(&claims, NOW + 3600));
    assert!(!issuers.still_trusted(&claims, NOW + 3601));
    assert_eq!(fake.times(), 2);
    let refusal = issuers.verify(&good(), NOW + 3601).await.unwrap_err();
    assert_eq!(refusal.why, Why::Unavailable);
    assert!(refusal.cause.contains("3601 s old"), "{refusal}");
    assert_eq!(fake.times(), 3);
    fake.set(KEYS, &key_set());
    issuers.refresh(NOW + 3631).await;
    issuers.verify(&good(), NOW + 3631).await.unwrap();
    assert!(issuers.still_trusted(&claims, NOW + 3631));
}

#[tokio::test]
async fn a_document_that_is_no_key_set_takes_no_key_away() {
    let fake = Fake::answering(KEYS, &key_set());
    let issuers = of(&fake);
    issuers.refresh(NOW).await;
    for wrong in ["<html>", "{}", "", &"x".repeat(300_000)] {
        fake.set(KEYS, wrong);
        issuers.refresh(NOW + 600).await;
        issuers.verify(&good(), NOW + 600).await.unwrap();
    }
    // An empty set is an answer: the issuer has withdrawn its keys.
    fake.set(KEYS, r#"{"keys":[]}"#);
    issuers.refresh(NOW + 1200).await;
    assert_invalid(issuers.verify(&good(), NOW + 1200).await, "no key fits");
}

#[tokio::test]
async fn keys_are_refreshed_when_they_are_due() {
    let fake = Fake::answering(KEYS, &key_set());
    let issuers = of(&fake);
    for (at, times) in [(0, 1), (1, 1), (599, 1), (600, 2), (601, 2), (1200, 3)] {
        issuers.refresh(NOW + at).await;
        assert_eq!(fake.times(), times, "{at}");
    }
    // A clock that was set back does not keep them from it.
    issuers.refresh(NOW - 100_000).await;
    assert_eq!(fake.times(), 4);
}

#[tokio::test]
async fn those_who_come_at_once_wait_for_one_fetch() {
    let fake = Fake::holding(KEYS, &key_set());
    let issuers = Arc::new(of(&fake));
    let waiting: Vec<_> = (0..50)
        .map(|_| {
            let issuers = Arc::clone(&issuers);
            tokio::spawn(async move { issuers.verify(&good(), NOW).await })
        })
        .collect();
    while fake.times() == 0 {
        tokio::task::yield_now().await;
    }
    fake.release();
    for one in waiting {
        one.await.unwrap().unwrap();
    }
    assert_eq!(fake.times(), 1);
}

#[tokio::test]
async fn a_fetch_goes_on_where_its_cause_leaves() {
    let fake = Fake::holding(KEYS, &key_set());
    let issuers = Arc::new(of(&fake));
    let leaver = tokio::spawn({
        let issuers = Arc::clone(&issuers);
        async move { issuers.verify(&good(), NOW).await }
    });
    while fake.times() == 0 {
        tokio::task::yield_now().await;
    }
    leaver.abort();
    assert!(leaver.await.unwrap_err().is_cancelled());
    fake.release();
    issuers.verify(&good(), NOW).await.unwrap();
    assert_eq!(fake.times(), 1);
}

#[tokio::test]
async fn the_background_task_fetches_at_once() {
    let fake = Fake::answering(KEYS, &key_set());
    let issuers = Arc::new(of(&fake));
    let task = tokio::spawn({
        let issuers = Arc::clone(&issuers);
        async move { issuers.keep_fresh(|| NOW).await }
    });
    while fake.times() == 0 {
        tokio::task::yield_now().await;
    }
    issuers.verify(&good(), NOW).await.unwrap();
    assert_eq!(fake.times(), 1);
    task.abort();
}

#[tokio::test]
async fn keys_of_our_own_are_exchanged_at_once() {
    let held =
        Arc::new(ArcSwap::from_pointee(KeySet::new(vec![Key::ed25519("main", &Signer::EdDsa.public())])));
    let all = vec![settings(KeySource::Own(Arc::clone(&held)), false)];
    let fake = Fake::silent();
    let issuers = Issuers::new(all, Timing::default(), Arc::clone(&fake) as _).unwrap();
    let claims = issuers.verify(&good(), NOW).await.unwrap();
    assert!(issuers.still_trusted(&claims, NOW + 1_000_000));
    held.store(Arc::new(KeySet::new(vec![Key::ed25519("rotated", &Signer::RotatedAway.public())])));
    assert!(!issuers.still_trusted(&claims, NOW));
    assert_invalid(issuers.verify(&good(), NOW).await, "no key fits");
    issuers.verify(&rotated(), NOW).await.unwrap();
    issuers.refresh(NOW).await;
    assert_eq!(fake.times(), 0);
}

#[tokio::test]
async fn metadata_says_where_keys_are() {
    let keys = "https://cdn.example.com/keys?v=2";
    let metadata = format!(r#" {{"issuer":"{ISSUER}","jwks_uri":"{keys}","token_endpoint":"x"}}{}"#, "\n");
    let fake = Fake::answering(OPENID, &metadata);
    fake.set(keys, &key_set());
    discovering(&fake).verify(&good(), NOW).await.unwrap();
    assert_eq!(fake.asked(), [OPENID, keys]);
    // RFC 8414, where the first is not found.
    let fake = Fake::answering(OAUTH, &metadata);
    fake.set(keys, &key_set());
    discovering(&fake).verify(&good(), NOW).await.unwrap();
    assert_eq!(fake.asked(), [OPENID, OAUTH, keys]);
    // An issuer that does not answer is asked once.
    let fake = Fake::silent();
    fake.fail(OPENID);
    assert_eq!(discovering(&fake).verify(&good(), NOW).await.unwrap_err().why, Why::Unavailable);
    assert_eq!(fake.asked(), [OPENID]);
}

#[tokio::test]
async fn metadata_is_of_this_issuer_and_leads_to_https() {
    for wrong in [
        format!(r#"{{"issuer":"https://issuer.example.com","jwks_uri":"{KEYS}"}}"#),
        format!(r#"{{"issuer":"https://evil.example.net/","jwks_uri":"{KEYS}"}}"#),
        format!(r#"{{"jwks_uri":"{KEYS}"}}"#),
        format!(r#"{{"issuer":"{ISSUER}","issuer":"{ISSUER}","jwks_uri":"{KEYS}"}}"#),
        format!(r#"{{"issuer":"{ISSUER}"}}"#),
        format!(r#"{{"issuer":"{ISSUER}","jwks_uri":"http://issuer.example.com/keys"}}"#),
        format!(r#"{{"issuer":"{ISSUER}","jwks_uri":"http://127.0.0.1:9/keys"}}"#),
        format!(r#"{{"issuer":"{ISSUER}","jwks_uri":"file:///keys"}}"#),
        format!(r#"{{"issuer":"{ISSUER}","jwks_uri":["{KEYS}"]}}"#),
        "not JSON".into(),
        format!(r#"{{"issuer":"{ISSUER}","jwks_uri":"{KEYS}"}}{}"#, " ".repeat(300_000)),
    ] {
        let fake = Fake::answering(OPENID, &wrong);
        fake.set(KEYS, &key_set());
        assert_eq!(
            discovering(&fake).verify(&good(), NOW).await.unwrap_err().why,
            Why::Unavailable,
            "{wrong}"
        );
        assert_eq!(fake.asked(), [OPENID], "{wrong}");
    }
}
