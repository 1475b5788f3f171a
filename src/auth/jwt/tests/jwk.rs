//! Key sets: which keys are taken, and which are left out.

use super::signing::{Signer, encoded, key_set};
use crate::jwt::{Algorithm, Key, KeySet, MAX_DOCUMENT, MAX_KEYS, parse_key_set};
use proptest::prelude::*;

fn parsed(keys: &[String]) -> KeySet {
    parse_key_set(format!(r#"{{"keys":[{}]}}"#, keys.join(",")).as_bytes()).unwrap()
}

#[track_caller]
fn assert_left_out(jwk: String, why: &str) {
    let set = parsed(&[Signer::EdDsa.jwk(), jwk]);
    assert_eq!(set.len(), 1);
    assert!(set.left_out()[0].contains(why), "{:?} lacks {why:?}", set.left_out());
}

#[test]
fn a_key_is_pinned_to_one_algorithm() {
    let set = parse_key_set(key_set().as_bytes()).unwrap();
    let pins: Vec<_> = set.iter().map(|key| (key.kid().unwrap(), key.algorithm())).collect();
    use Algorithm::{EdDsa, Es256, Ps256, Rs256};
    assert_eq!(pins, [("rs", Rs256), ("ps", Ps256), ("es", Es256), ("main", EdDsa)]);
    assert!(set.left_out().is_empty());
    let unpinned: Vec<String> =
        [Signer::Ps256, Signer::Es256, Signer::EdDsa].map(|key| key.jwk_with("")).into();
    let pins: Vec<_> = parsed(&unpinned).iter().map(|key| (key.kid().is_none(), key.algorithm())).collect();
    assert_eq!(pins, [(true, Rs256), (true, Es256), (true, EdDsa)]);
}

#[test]
fn an_ed25519_key_made_of_bytes_is_the_same_key() {
    let set = parsed(&[Signer::EdDsa.jwk()]);
    let made = Key::ed25519("main", &Signer::EdDsa.public());
    assert!(set.holds(made.identity()));
    assert!(!set.holds(Key::ed25519("main", &Signer::OtherIssuer.public()).identity()));
}

#[test]
fn keys_for_other_things_are_left_out() {
    let rs = |members: &str| Signer::Rs256.jwk_with(members);
    assert_left_out(rs(r#""kid":"a","use":"enc","#), r#"its `use` is not `sig` (kid "a")"#);
    assert_left_out(rs(r#""use":"","#), "`use`");
    assert_left_out(rs(r#""key_ops":["sign","encrypt"],"#), "`key_ops` lack `verify`");
    assert_left_out(rs(r#""key_ops":[],"#), "`key_ops`");
    assert_eq!(parsed(&[rs(r#""use":"sig","key_ops":["verify"],"#)]).len(), 1);
    for alg in ["RS512", "RSA-OAEP", "none", "HS256", "ES256", "EdDSA", "", "rs256"] {
        assert_left_out(rs(&format!(r#""alg":{alg:?},"#)), "its `alg`");
    }
    assert_left_out(Signer::Es256.jwk_with(r#""alg":"ES384","#), "its `alg`");
    assert_left_out(Signer::EdDsa.jwk_with(r#""alg":"RS256","#), "its `alg`");
}

#[test]
fn keys_of_other_kinds_are_left_out() {
    assert_left_out(r#"{"kty":"oct","k":"c2VjcmV0"}"#.into(), "not a public key");
    assert_left_out(r#"{"kty":"oct","kid":"x"}"#.into(), "not accepted");
    for private in ["d", "p", "k", "oth"] {
        assert_left_out(
            Signer::EdDsa.jwk_with(&format!(r#""kid":"x","{private}":"AA","#)),
            "not a public key",
        );
    }
    for (kty, crv) in
        [("EC", "P-384"), ("EC", "secp256k1"), ("OKP", "X25519"), ("OKP", "Ed448"), ("ec", "P-256")]
    {
        assert_left_out(format!(r#"{{"kty":"{kty}","crv":"{crv}","x":"AA","y":"AA"}}"#), "not accepted");
    }
    for other in ["null", "[]", "5", "{}", r#"{"kty":5}"#, r#"{"kty":"OKP","crv":"Ed25519","kid":7}"#] {
        assert_eq!(parsed(&[other.into()]).left_out().len(), 1, "{other}");
    }
}

#[test]
fn sizes_of_rsa_keys_are_bounded() {
    let rsa = |bytes: usize, first: u8, e: &[u8]| {
        let mut n = vec![0xa5; bytes];
        n[0] = first;
        format!(r#"{{"kty":"RSA","n":"{}","e":"{}"}}"#, encoded(&n), encoded(e))
    };
    let f4 = &[1, 0, 1];
    assert_eq!(parsed(&[rsa(256, 0x80, f4), rsa(1024, 0xff, f4), rsa(257, 0, f4)]).len(), 3);
    assert_left_out(rsa(256, 0x7f, f4), "2047 bits");
    assert_left_out(rsa(1025, 0x01, f4), "8193 bits");
    assert_left_out(rsa(128, 0x80, f4), "1024 bits");
    for e in [&[1][..], &[3], &[0], &[], &[1, 0, 0], &[1, 0, 0, 0, 1], &[0xff; 16]] {
        assert_left_out(rsa(256, 0x80, e), "exponent");
    }
    assert_left_out(r#"{"kty":"RSA","e":"AQAB"}"#.into(), "`n` is lacking");
    assert_left_out(r#"{"kty":"RSA","n":"","e":"AQAB"}"#.into(), "0 bits");
    assert_left_out(rsa(256, 0x80, f4).replace("AQAB", "AQAB="), "base64url");
    // Some libraries write a zero byte in front.
    let padded = Signer::Rs256.jwk().replace(r#""n":""#, r#""n":"AAAA"#);
    assert_eq!(parsed(&[padded]).len(), 1);
}

#[test]
fn points_lie_on_their_curve() {
    let x = encoded([1; 32]);
    assert_left_out(format!(r#"{{"kty":"EC","crv":"P-256","x":"{x}","y":"{x}"}}"#), "not a point");
    let zero = encoded([0; 32]);
    assert_left_out(format!(r#"{{"kty":"EC","crv":"P-256","x":"{zero}","y":"{zero}"}}"#), "not a point");
    assert_left_out(format!(r#"{{"kty":"EC","crv":"P-256","x":"{x}"}}"#), "`y` is lacking");
    for bytes in [0, 31, 33] {
        let x = encoded(vec![1; bytes]);
        assert_left_out(format!(r#"{{"kty":"EC","crv":"P-256","x":"{x}","y":"{x}"}}"#), "32 bytes");
        assert_left_out(format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}"}}"#), "32 bytes");
    }
}

#[test]
fn kids_are_bounded_and_told_apart() {
    assert_left_out(Signer::Es256.jwk_with(r#""kid":"","#), "kid has 0 bytes");
    let long = "k".repeat(257);
    assert_left_out(Signer::Es256.jwk_with(&format!(r#""kid":"{long}","#)), "kid has 257 bytes");
    // The same kid for two keys of one algorithm: neither. For two algorithms: both.
    let (a, b) = (Signer::EdDsa.jwk(), Signer::OtherIssuer.jwk());
    let set = parsed(&[a.clone(), b, Signer::Es256.jwk_with(r#""kid":"main","#)]);
    assert_eq!(set.iter().map(Key::algorithm).collect::<Vec<_>>(), [Algorithm::Es256]);
    assert!(set.left_out()[0].contains(r#"2 different keys share the kid "main""#), "{:?}", set.left_out());
    assert_eq!(parsed(&[a.clone(), a]).len(), 1);
    // One RSA key under both algorithms.
    let both = [r#""kid":"r","alg":"RS256","#, r#""kid":"r","alg":"PS256","#]
        .map(|with| Signer::Rs256.jwk_with(with));
    assert_eq!(parsed(&both).len(), 2);
}

#[test]
fn documents_are_bounded() {
    let none = format!(r#"{{"keys":[{}]}}"#, vec!["null"; MAX_KEYS].join(","));
    assert_eq!(parse_key_set(none.as_bytes()).unwrap().left_out().len(), MAX_KEYS);
    let many = format!(r#"{{"keys":[{}]}}"#, vec!["null"; MAX_KEYS + 1].join(","));
    assert!(parse_key_set(many.as_bytes()).unwrap_err().contains("65 keys"));
    let mut large = key_set().into_bytes();
    large.resize(MAX_DOCUMENT, b' ');
    assert_eq!(parse_key_set(&large).unwrap().len(), 4);
    large.push(b' ');
    assert!(parse_key_set(&large).unwrap_err().contains("262145 bytes"));
    for wrong in ["", "[]", "{}", r#"{"keys":{}}"#, r#"{"keys":"secret"}"#, "<html>", r#"{"keys":[]} x"#] {
        let error = parse_key_set(wrong.as_bytes()).unwrap_err();
        assert!(error.contains("not a JSON Web Key Set") && !error.contains("secret"), "{error}");
    }
    assert!(parse_key_set(br#"{"keys":[]}"#).unwrap().is_empty());
    let deep = format!(r#"{{"keys":[{}{}]}}"#, "[".repeat(10_000), "]".repeat(10_000));
    assert!(parse_key_set(deep.as_bytes()).is_err());
}

proptest! {
    #[test]
    fn no_document_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0_usize..1500, with in any::<u8>()) {
        let _ = parse_key_set(&bytes);
        let mut changed = key_set().into_bytes();
        let at = at % changed.len();
        changed[at] = with;
        let _ = parse_key_set(&changed);
    }
}
