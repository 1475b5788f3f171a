//! Receipts that nobody signed.

use super::{part, receipt, with_cat};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

fn encoded(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

#[test]
fn a_changed_receipt_is_refused() {
    let server = with_cat(&[]);
    let receipt = receipt(&server);
    let program = server.kill();
    let parts: Vec<&str> = receipt.split('.').collect();
    let (mut header, mut said) = (part(&receipt, 0), part(&receipt, 1));
    said["prediction"] = "Dog".into();
    let other = encoded(&said);
    let kid = header["kid"].as_str().expect("a kid").to_owned();
    header["alg"] = "none".into();
    let unsigned = encoded(&header);
    header["alg"] = "HS256".into();
    let shared = encoded(&header);
    let own = json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"});
    let embedded =
        encoded(&json!({"alg": "EdDSA", "typ": "counterfoil-receipt+jwt", "kid": kid, "jwk": own}));
    let critical =
        encoded(&json!({"alg": "EdDSA", "typ": "counterfoil-receipt+jwt", "kid": kid, "crit": ["exp"]}));
    let unknown = encoded(&json!({"alg": "EdDSA", "typ": "counterfoil-receipt+jwt", "kid": "mine"}));
    for (header, payload, signature, words) in [
        (parts[0], other.as_str(), parts[2], "the signature does not fit"),
        (unsigned.as_str(), parts[1], "", "\"none\""),
        (unsigned.as_str(), parts[1], parts[2], "\"none\""),
        (shared.as_str(), parts[1], parts[2], "\"HS256\""),
        (embedded.as_str(), parts[1], parts[2], "\"jwk\", which no receipt has"),
        (critical.as_str(), parts[1], parts[2], "\"crit\", which no receipt has"),
        (unknown.as_str(), parts[1], parts[2], "\"mine\""),
        (parts[0], parts[1], &parts[2][1..], "no receipt"),
        (parts[1], parts[0], parts[2], "header"),
        ("", "", "", "header"),
    ] {
        let said =
            program.refuses(&format!("{header}.{payload}.{signature}"), "cat.png", &["--jwks", "jwks.json"]);
        assert!(said.starts_with("signature      FAILED") && said.contains(words), "{words}: {said}");
        assert_eq!(said.lines().count(), 1, "nothing else of it is looked at: {said}");
    }
    // A byte here and there; each of them is tried beside the code.
    for position in (0..receipt.len()).step_by(receipt.len() / 12) {
        let mut changed = receipt.clone().into_bytes();
        changed[position] ^= 1;
        let changed = String::from_utf8(changed).expect("ASCII");
        program.refuses(&changed, "cat.png", &["--jwks", "jwks.json"]);
    }
}

#[test]
fn a_receipt_of_another_server_is_refused() {
    let server = with_cat(&[]);
    let theirs = receipt(&with_cat(&[]));
    receipt(&server);
    let said = server.program.refuses(&theirs, "cat.png", &["--jwks", "jwks.json"]);
    assert!(said.contains("none of the known ones"), "{said}");
}
