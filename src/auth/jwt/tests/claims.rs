//! Claims, one by one. What attackers would try is in the corpus; this is what honest issuers send, and the edges.

use super::{
    AUDIENCE, ISSUER, NOW, assert_invalid, issuers, issuers_with, own_issuer,
    signing::{Draft, Signer},
};
use crate::{
    Why,
    jwt::{Claims, MAX_TOKEN},
};
use std::collections::BTreeSet;

fn set(scopes: &[&str]) -> BTreeSet<String> {
    scopes.iter().map(|scope| (*scope).to_owned()).collect()
}

async fn accepted(draft: &Draft) -> Claims {
    issuers().verify(&draft.token(), NOW).await.unwrap_or_else(|refusal| panic!("{refusal}"))
}

#[tokio::test]
async fn a_good_token_says_who_it_is_for() {
    for signer in [Signer::Rs256, Signer::Ps256, Signer::Es256, Signer::EdDsa] {
        let claims = accepted(&Draft::signed_with(signer)).await;
        assert_eq!((claims.issuer.as_str(), claims.subject.as_str()), (ISSUER, "customer-7"));
        assert_eq!(claims.client_id.as_deref(), Some("example-client"));
        assert_eq!(claims.scopes, set(&["get::item", "get::invoice"]));
        assert_eq!((claims.issued_at, claims.expires_at), (Some(1_700_000_000), 4_102_444_800));
        assert_eq!(claims.id.as_deref(), Some("0b9e1f6c"));
    }
}

#[tokio::test]
async fn scopes_are_those_of_all_three_claims() {
    let draft = Draft::new()
        .claim("scope", r#""a b  a""#)
        .claim("scp", r#"["c","d e"]"#)
        .claim("permissions", r#"["f","g h",""]"#);
    // `g h` is no scope: a scope has no space.
    assert_eq!(accepted(&draft).await.scopes, set(&["a", "b", "c", "d", "e", "f"]));
    assert_eq!(
        accepted(&Draft::new().without("scope").claim("scp", r#""x y""#)).await.scopes,
        set(&["x", "y"])
    );
    assert_eq!(accepted(&Draft::new().without("scope")).await.scopes, set(&[]));
    assert_eq!(
        accepted(&Draft::new().claim("scope", r#""\"q\\ \u00e9 ok\u0000 fine""#)).await.scopes,
        set(&["fine"])
    );
    for (claim, json) in [
        ("scope", r#"["a"]"#),
        ("scope", "null"),
        ("scope", "1"),
        ("scp", "{}"),
        ("scp", "[1]"),
        ("permissions", r#""a""#),
        ("permissions", "[null]"),
    ] {
        let draft = Draft::new().claim(claim, json);
        assert_invalid(issuers().verify(&draft.token(), NOW).await, &format!("`{claim}` is not"));
    }
}

#[tokio::test]
async fn subject_and_client_stand_in_for_each_other() {
    let claims = accepted(&Draft::new().without("sub")).await;
    assert_eq!(
        (claims.subject.as_str(), claims.client_id.as_deref()),
        ("example-client", Some("example-client"))
    );
    let claims = accepted(&Draft::new().without("client_id").claim("azp", r#""app""#)).await;
    assert_eq!((claims.subject.as_str(), claims.client_id.as_deref()), ("customer-7", Some("app")));
    let claims = accepted(&Draft::new().claim("azp", r#""app""#)).await;
    assert_eq!(claims.client_id.as_deref(), Some("example-client"));
    assert_eq!(accepted(&Draft::new().without("client_id")).await.client_id, None);
    let nobody = Draft::new().without("sub").without("client_id");
    assert_invalid(issuers().verify(&nobody.token(), NOW).await, "neither `sub` nor `client_id`");
    for claim in ["sub", "client_id", "azp", "jti"] {
        let long = format!("{:?}", "x".repeat(256));
        for json in [r#""""#, "null", "5", r#"["a"]"#, r#""a\nb""#, long.as_str()] {
            let draft = Draft::new().claim(claim, json);
            assert_invalid(
                issuers().verify(&draft.token(), NOW).await,
                &format!("`{claim}` is not a string of 1"),
            );
        }
    }
}

#[tokio::test]
async fn audiences_are_compared_whole() {
    for json in [
        format!("{AUDIENCE:?}"),
        r#""urn:example:other""#.to_owned(),
        format!(r#"["https://another.example.org",{AUDIENCE:?}]"#),
    ] {
        accepted(&Draft::new().claim("aud", &json)).await;
    }
    for json in
        [r#""https://api.example.com/""#, r#""HTTPS://API.EXAMPLE.COM""#, r#""""#, "[]", r#"["x","y"]"#]
    {
        let result = issuers().verify(&Draft::new().claim("aud", json).token(), NOW).await;
        assert!(result.as_ref().unwrap_err().detail.contains("another audience"));
        assert_invalid(result, "none of ours");
    }
}

#[tokio::test]
async fn dates_may_have_decimals_and_are_rounded_to_the_stricter_side() {
    for exp in ["4102444800.75", "4.1024448e9", "4102444800.0"] {
        assert_eq!(accepted(&Draft::new().claim("exp", exp)).await.expires_at, 4_102_444_800, "{exp}");
    }
    accepted(&Draft::new().claim("exp", "253402300799").claim("nbf", "0").claim("iat", "0.5")).await;
    let edges = [
        ("exp", NOW - 30, false),
        ("exp", NOW - 29, true),
        ("nbf", NOW + 30, true),
        ("nbf", NOW + 31, false),
        ("iat", NOW + 30, true),
        ("iat", NOW + 31, false),
    ];
    for (claim, at, good) in edges {
        let result = issuers().verify(&Draft::new().claim(claim, &at.to_string()).token(), NOW).await;
        assert_eq!(result.is_ok(), good, "{claim} {at}: {result:?}");
    }
    let exp = format!("{}.9", NOW - 30);
    assert!(issuers().verify(&Draft::new().claim("exp", &exp).token(), NOW).await.is_err());
    let nbf = format!("{}.1", NOW + 30);
    assert!(issuers().verify(&Draft::new().claim("nbf", &nbf).token(), NOW).await.is_err());
    let expired = issuers().verify(&Draft::new().claim("exp", "1700000001").token(), NOW).await.unwrap_err();
    assert_eq!(expired.detail, "The token has expired. Get a new one.");
}

#[tokio::test]
async fn dates_that_are_none_are_refused() {
    for claim in ["exp", "nbf", "iat"] {
        for json in [
            "null",
            "true",
            r#""4102444800""#,
            "-1",
            "-0",
            "-4102444800",
            "1e400",
            "1e300",
            "253402300800",
            "4102444800000",
            "[4102444800]",
            "{}",
            r#"{"$serde_json::private::Number":"4102444800"}"#,
            "18446744073709551616",
        ] {
            let draft = Draft::new().claim(claim, json);
            assert_invalid(
                issuers().verify(&draft.token(), NOW).await,
                &format!("`{claim}` is not a number"),
            );
        }
    }
    assert_invalid(issuers().verify(&Draft::new().without("exp").token(), NOW).await, "lacks `exp`");
    accepted(&Draft::new().without("iat")).await;
}

#[tokio::test]
async fn the_type_is_an_access_token() {
    for typ in ["at+jwt", "AT+JWT", "application/at+jwt", "Application/At+Jwt"] {
        issuers_with(false)
            .verify(&Draft::new().header("typ", &format!("{typ:?}")).token(), NOW)
            .await
            .unwrap();
    }
    let plain = Draft::new().header("typ", r#""JWT""#);
    issuers_with(true).verify(&plain.token(), NOW).await.unwrap();
    assert_invalid(issuers_with(false).verify(&plain.token(), NOW).await, "only `at+jwt`");
    for claim in ["nonce", "at_hash", "c_hash", "events"] {
        let id_token = plain.clone().claim(claim, r#""x""#);
        assert_invalid(issuers().verify(&id_token.token(), NOW).await, claim);
        // Where the type says that it is an access token, it is one.
        accepted(&Draft::new().claim(claim, r#""x""#)).await;
    }
}

#[tokio::test]
async fn tokens_of_our_own_have_the_right_type_and_an_id() {
    own_issuer().verify(&Draft::new().token(), NOW).await.unwrap();
    assert_invalid(own_issuer().verify(&Draft::new().without("jti").token(), NOW).await, "`jti`");
    accepted(&Draft::new().without("jti")).await;
    let plain = Draft::new().header("typ", r#""JWT""#);
    assert_invalid(own_issuer().verify(&plain.token(), NOW).await, "only `at+jwt`");
    let unknown = Draft::signed_with(Signer::RotatedAway);
    assert_invalid(own_issuer().verify(&unknown.token(), NOW).await, "no key fits");
}

#[tokio::test]
async fn an_issuer_that_differs_in_the_slash_is_named_in_the_log() {
    let draft = Draft::new().claim("iss", r#""https://issuer.example.com""#);
    let refusal = issuers().verify(&draft.token(), NOW).await.unwrap_err();
    assert_eq!(refusal.why, Why::InvalidToken);
    assert!(refusal.cause.contains("slash at the end"), "{refusal}");
    assert!(!refusal.detail.contains("issuer.example.com"));
    let draft = Draft::new().claim("iss", r#""https://nobody.example.net/\n""#);
    let refusal = issuers().verify(&draft.token(), NOW).await.unwrap_err();
    assert!(!refusal.cause.contains("slash") && refusal.cause.contains(r"net/\n"), "{refusal}");
}

#[tokio::test]
async fn a_token_may_have_8_kib() {
    let padded = |pad: usize| Draft::new().claim("x", &format!("{:?}", "x".repeat(pad))).token();
    let (mut pad, mut longest) = (5700, String::new());
    while padded(pad).len() <= MAX_TOKEN {
        longest = padded(pad);
        pad += 1;
    }
    assert!(longest.len() >= MAX_TOKEN - 2);
    issuers().verify(&longest, NOW).await.unwrap();
    assert_invalid(issuers().verify(&padded(pad), NOW).await, "8192");
}

#[tokio::test]
async fn neither_text_of_a_refusal_holds_the_token() {
    let token = Draft::new().token();
    let parts: Vec<&str> = token.split('.').collect();
    let forged = format!("{}.{}.{}", parts[0], parts[1], parts[2].replace(['a', 'b', 'c'], "d"));
    let refusal = issuers().verify(&forged, NOW).await.unwrap_err();
    for part in parts {
        assert!(!refusal.detail.contains(part) && !refusal.cause.contains(part));
    }
    assert!(refusal.cause.contains(r#"kid "main", issuer https://issuer.example.com/"#), "{refusal}");
}
