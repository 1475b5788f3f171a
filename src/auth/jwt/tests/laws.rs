//! What holds for every input.

use super::{
    NOW, issuers, own_issuer,
    signing::{Draft, Signer, joined, message},
};
use crate::jwt::Issuers;
use proptest::prelude::*;
use std::sync::LazyLock;
use tokio::runtime::{Builder, Runtime};

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().enable_all().build().unwrap());
static ISSUERS: LazyLock<Issuers> = LazyLock::new(issuers);
static OWN: LazyLock<Issuers> = LazyLock::new(own_issuer);
static TOKENS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = [Signer::Rs256, Signer::Ps256, Signer::Es256, Signer::EdDsa];
    all.map(|signer| Draft::signed_with(signer).token()).into()
});

fn accepts(token: &str) -> bool {
    let accepted = RUNTIME.block_on(ISSUERS.verify(token, NOW)).is_ok();
    // In tokens of our own nothing is accepted that is not in those of others.
    assert!(accepted || RUNTIME.block_on(OWN.verify(token, NOW)).is_err());
    accepted
}

/// Members that reach far into the checks.
fn member() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "alg",
        "typ",
        "kid",
        "crit",
        "jwk",
        "iss",
        "aud",
        "exp",
        "nbf",
        "iat",
        "sub",
        "scope",
        "scp",
        "permissions",
        "x",
    ]);
    let value = prop::sample::select(vec![
        r#""EdDSA""#,
        r#""none""#,
        r#""at+jwt""#,
        r#""main""#,
        r#""https://issuer.example.com/""#,
        r#""https://api.example.com""#,
        "4102444800",
        "1e9",
        "-1",
        "null",
        "true",
        "[]",
        "{}",
        r#"["a",1]"#,
        r#"{"a":{"a":[]}}"#,
        "\"\u{e9}\"",
        r#""\ud83d""#,
        "tru",
        "\"",
    ]);
    (name, value).prop_map(|(name, value)| format!("{name:?}:{value}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_panics_or_is_accepted(text in any::<String>(), parts in prop::collection::vec("[A-Za-z0-9_-]{0,40}", 0..6)) {
        prop_assert!(!accepts(&text));
        prop_assert!(!accepts(&parts.join(".")));
    }

    #[test]
    fn no_json_panics_or_is_accepted_unsigned(
        header in prop::collection::vec(member(), 0..6),
        payload in prop::collection::vec(member(), 0..9),
        signature in prop::collection::vec(any::<u8>(), 0..80),
    ) {
        let object = |members: Vec<String>| format!("{{{}}}", members.join(","));
        prop_assert!(!accepts(&joined(&message(&object(header), &object(payload)), &signature)));
    }

    #[test]
    fn no_changed_token_is_accepted(which in 0_usize..4, at in 0_usize..2000, with in any::<char>()) {
        let token = &TOKENS[which];
        let at = at % token.len();
        let changed: String = token.chars().enumerate().map(|(i, c)| if i == at { with } else { c }).collect();
        prop_assert_eq!(accepts(&changed), &changed == token);
    }

    #[test]
    fn no_token_is_accepted_that_is_cut_or_longer(which in 0_usize..4, at in 0_usize..2000, more in "[A-Za-z0-9_.=-]{1,3}") {
        let token = &TOKENS[which];
        let at = at % token.len();
        prop_assert!(!accepts(&token[..at]));
        prop_assert!(!accepts(&token[at + 1..]));
        let longer = format!("{}{more}{}", &token[..at], &token[at..]);
        prop_assert!(!accepts(&longer));
    }

    #[test]
    fn no_part_serves_in_another_token(one in 0_usize..4, other in 0_usize..4, part in 0_usize..3) {
        prop_assume!(one != other);
        let mut parts: Vec<&str> = TOKENS[one].split('.').collect();
        let others: Vec<&str> = TOKENS[other].split('.').collect();
        let same = parts[part] == others[part];
        parts[part] = others[part];
        prop_assert_eq!(accepts(&parts.join(".")), same);
    }

    #[test]
    fn expiry_is_kept_at_every_time(exp in 1_700_000_000_u64..2_000_000_000, now in 1_700_000_000_u64..2_000_000_000) {
        let token = Draft::new().claim("exp", &exp.to_string()).token();
        // Of our own issuer, whose keys do not grow old.
        let accepted = RUNTIME.block_on(OWN.verify(&token, now)).is_ok();
        prop_assert_eq!(accepted, now < exp + 30);
    }
}
