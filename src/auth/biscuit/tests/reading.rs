//! What is told of a token.

use super::*;

#[test]
fn an_issued_token_says_what_was_meant() {
    let facts = facts(&["get::item"]);
    let token = biscuits().verify(&issue(&facts, 2, &key("root-next")).unwrap(), &roots(), NOW).unwrap();
    assert_eq!((token.facts(), token.root_key_id()), (&facts, 2));
    let kinds: Vec<_> = token.revocations().iter().map(|revocation| revocation.key().0).collect();
    assert_eq!(kinds, ["block", "token", "client"]);
    assert_eq!(token.revocations()[1].key().1, "https://issuer.example.com an-access-token");
}

#[test]
fn what_cannot_be_said_is_not_issued() {
    let root = key("root");
    for issuer in ["", "https://issuer.example.com x"] {
        assert!(issue(&Facts { issuer: issuer.into(), ..facts(&[]) }, 1, &root).is_err());
    }
    let scopes = (0..500).map(|i| format!("scope::{i:05}")).collect();
    assert!(issue(&Facts { scopes, ..facts(&[]) }, 1, &root).unwrap_err().contains("too long"));
}

#[test]
fn a_biscuit_is_told_from_a_jwt() {
    assert!(looks_like_biscuit(&reader()));
    for other in ["", "=", "a.b.c", "a b", "a+b", "a/b", "é"] {
        assert!(!looks_like_biscuit(other), "{other}");
    }
}

#[test]
fn debug_shows_no_key() {
    let token = biscuits().verify(&reader(), &roots(), NOW).unwrap();
    let shown = format!("{token:?}");
    assert!(shown.contains("someone") && !shown.contains("Secret") && shown.len() < 500, "{shown}");
}

#[test]
fn inspection_shows_each_block() {
    let code = "check if operation(\"\u{1b}[2J\"); f(1);";
    let shown = inspect(&with_code(&reader(), code)).unwrap();
    assert_eq!(shown.root_key_id, Some(1));
    assert_eq!(shown.blocks.len(), 2);
    let text = shown.to_string();
    for part in [
        "signed by root key 1 (not verified)",
        "block 0, by the issuer",
        "  scope(\"get::item\");",
        "  expires_at(2100-01-01T00:00:00Z);",
        "  check if time($time), $time <= 2100-01-01T00:00:00Z;",
        "block 1, by a holder",
        "  f(1);",
        "  check if operation(\"\u{fffd}[2J\");",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let token = biscuits().verify(&reader(), &roots(), NOW).unwrap();
    let id = &shown.blocks[0].revocation_id;
    assert_eq!(token.revocations()[0], crate::Revocation::Block(id.clone()));
    assert!(inspect("nothing").is_err());
}
