//! What the guard remembers of tokens, and for how long it counts.

use super::*;
use crate::{
    Why,
    biscuit::{
        Policies,
        tests::{facts, fixed_key, issued, key},
    },
    jwt::tests::{ISSUER, issuers, own_issuer, signing::Draft},
};

/// A time, in seconds since 1970, at which all tokens of the tests hold: in January 2027.
const NOW: u64 = 1_800_000_000;
/// When they expire: in 2100.
const END: u64 = 4_102_444_800;

fn guard(issuers: Issuers, roots: RootKeys) -> Guard {
    Guard::new(issuers, Biscuits::new(Vec::new(), Policies::default()), roots, Arc::default())
}

/// The root key 1.
fn roots(key: &biscuit::KeyPair) -> RootKeys {
    let mut roots = RootKeys::default();
    roots.insert(1, key.public()).unwrap();
    roots
}

/// A Biscuit under the root key 1.
fn biscuit() -> String {
    issued(&biscuit::Facts { issuer: ISSUER.into(), ..facts(&["get::item"]) }, 1, &key("root"))
}

/// Asserts that a token is invalid for this cause, and whose it was.
async fn assert_denied(guard: &Guard, token: &str, now: u64, cause: &str, principal: Option<&str>) {
    let denied = guard.verify(token, now).await.expect_err("a token was accepted");
    assert_eq!(denied.refusal.why, Why::InvalidToken);
    assert!(denied.refusal.cause.contains(cause), "{:?} lacks {cause:?}", denied.refusal.cause);
    assert_eq!(denied.principal.as_ref().map(|principal| principal.name.as_str()), principal);
    assert!(!guard.knows(token, now));
}

#[tokio::test]
async fn a_client_is_revoked_at_its_own_issuer_alone() {
    let token = Draft::new().token();
    let principal = format!("{ISSUER} customer-7");
    for (issuers, is_own) in [(own_issuer(), true), (issuers(), false)] {
        let guard = guard(issuers, roots(&key("root")));
        guard.verify(&token, NOW).await.unwrap();
        guard.verify(&biscuit(), NOW).await.unwrap();
        for client in ["example-client", "shop"] {
            let (kind, id) = Revocation::Client(client.into()).key();
            guard.revocations().add(kind, &id, NOW, END);
        }
        if is_own {
            assert_denied(&guard, &token, NOW, "revoked: client", Some(&principal)).await;
            let someone = format!("{ISSUER} someone");
            assert_denied(&guard, &biscuit(), NOW, "revoked: client", Some(&someone)).await;
        } else {
            guard.verify(&token, NOW).await.unwrap();
            guard.verify(&biscuit(), NOW).await.unwrap();
        }
    }
}

#[tokio::test]
async fn who_had_a_token_that_expired_is_known_while_it_is_remembered() {
    let (token, principal) = (Draft::new().token(), format!("{ISSUER} customer-7"));
    let late = END + 1_000;
    let guard = guard(own_issuer(), RootKeys::default());
    assert_denied(&guard, &token, late, "exp", None).await;
    guard.verify(&token, NOW).await.unwrap();
    assert_denied(&guard, &token, late, "exp", Some(&principal)).await;
}

#[tokio::test]
async fn a_biscuit_that_is_remembered_falls_with_its_root_key() {
    let guard = guard(own_issuer(), roots(&key("root")));
    let token = biscuit();
    for others in [RootKeys::default(), roots(&fixed_key(9))] {
        guard.set_roots(roots(&key("root")));
        guard.verify(&token, NOW).await.unwrap();
        assert!(guard.knows(&token, NOW));
        guard.set_roots(others);
        assert_denied(&guard, &token, NOW, "a Biscuit", None).await;
    }
}

#[tokio::test]
async fn what_a_token_takes_grows_with_its_scopes() {
    let scopes: Vec<String> = (0..1_000).map(|number| format!("s{number}")).collect();
    let weight = async |token: String| {
        guard(own_issuer(), RootKeys::default()).verify(&token, NOW).await.unwrap().weight
    };
    let one = weight(Draft::new().token()).await;
    let many = weight(Draft::new().claim("scope", &format!("{:?}", scopes.join(" "))).token()).await;
    assert!(one < 10_000 && many > 100_000, "{one} and {many} bytes");
}
