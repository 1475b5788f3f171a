//! The corpus of attacks, `tests/tokens/jwt.json`: written from these cases, read and checked here, and sent over HTTP by the
//! server's own tests. After a change of the cases:
//! `cargo test -p counterfoil-auth write_the_corpus -- --ignored`

mod cases;
mod claims;
mod headers;
mod shapes;
mod signatures;

use super::{
    AUDIENCE, ISSUER, NOW,
    fake::Fake,
    signing::{Signer, folder, key_set},
};
use crate::{
    Why,
    jwt::{IssuerSettings, Issuers, KeySource, Timing},
};
use cases::Case;
use serde::{Deserialize, Serialize};
use serde_json::value::Value;
use std::{collections::HashMap, fs, path::PathBuf};

/// Another issuer, with a key of the same kid, that must not send tokens of the type `JWT`.
const OTHER: &str = "https://other.example.org";

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Corpus {
    about: Vec<String>,
    /// Seconds since 1970.
    now: u64,
    /// Seconds.
    leeway: u64,
    issuers: Vec<IssuerOf>,
    cases: Vec<Case>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct IssuerOf {
    issuer: String,
    audiences: Vec<String>,
    accepts_plain_jwt_type: bool,
    jwks: Value,
}

fn path() -> PathBuf {
    folder().join("jwt.json")
}

fn read() -> Option<Corpus> {
    fs::read_to_string(path()).ok().map(|text| serde_json::from_str(&text).unwrap())
}

/// The corpus as it should be. Signatures of RSASSA-PSS and ECDSA are random: they are kept as they are in the file.
fn made() -> Corpus {
    let kept: HashMap<String, String> =
        read().into_iter().flat_map(|corpus| corpus.cases).map(|case| (case.name, case.token)).collect();
    let mut cases = [signatures::all(), headers::all(), claims::all(), shapes::all()].concat();
    for case in cases.iter_mut().filter(|case| case.random) {
        let signed = |token: &str| token.rsplit_once('.').map(|(message, _)| message.to_owned());
        if let Some(token) = kept.get(&case.name).filter(|token| signed(token) == signed(&case.token)) {
            case.token.clone_from(token);
        }
    }
    let other = format!(r#"{{"keys":[{}]}}"#, Signer::OtherIssuer.jwk());
    let issuer = |issuer: &str, jwks: &str, accepts_plain_jwt_type| IssuerOf {
        issuer: issuer.into(),
        audiences: vec![AUDIENCE.into()],
        accepts_plain_jwt_type,
        jwks: serde_json::from_str(jwks).unwrap(),
    };
    Corpus {
        about: ABOUT.lines().map(ToOwned::to_owned).collect(),
        now: NOW,
        leeway: 30,
        issuers: vec![issuer(ISSUER, &key_set(), true), issuer(OTHER, &other, false)],
        cases,
    }
}

const ABOUT: &str = "\
Tokens and what becomes of them; made by src/auth/jwt/tests/corpus, signed with tests/tokens/keys.
`verdict`: allowed; refused: invalid_token (401); refused: insufficient_scope (403).
`request`: an operation of the contract and the scope that it needs.
`cause`: what the server's log must say, and no client may see.
`direct`: why the case cannot be sent over HTTP, or depends on `now`; all others hold with any clock until 2099.";

#[test]
#[ignore = "writes tests/tokens/jwt.json"]
fn write_the_corpus() {
    let text = serde_json::to_string_pretty(&made()).unwrap();
    fs::write(path(), text + "\n").unwrap();
}

#[test]
fn the_file_is_as_the_cases_make_it() {
    let (read, made) = (read().expect("write_the_corpus was never run"), made());
    for (read, made) in read.cases.iter().zip(&made.cases) {
        assert_eq!(read, made, "run write_the_corpus");
    }
    assert_eq!(read, made, "run write_the_corpus");
    for case in made.cases.iter().filter(|case| case.direct.is_none()) {
        let form = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
        let token = case.token.trim_end_matches('=');
        assert!(!token.is_empty() && token.bytes().all(form), "{} cannot be sent", case.name);
    }
    let mut names: Vec<&str> = made.cases.iter().map(|case| case.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), made.cases.len(), "two cases share a name");
}

#[tokio::test]
async fn every_verdict_holds() {
    let corpus = read().expect("write_the_corpus was never run");
    let fake = Fake::silent();
    let settings = corpus.issuers.iter().enumerate().map(|(index, one)| {
        let address = format!("https://keys.example.com/{index}");
        fake.set(&address, &one.jwks.to_string());
        IssuerSettings {
            issuer: one.issuer.clone(),
            audiences: one.audiences.clone(),
            keys: KeySource::JwksUri(address),
            accepts_plain_jwt_type: one.accepts_plain_jwt_type,
        }
    });
    let issuers = Issuers::new(settings.collect(), Timing::default(), fake.clone()).unwrap();
    for case in &corpus.cases {
        let name = &case.name;
        let verdict = match issuers.verify(&case.token, corpus.now).await {
            Ok(claims) if claims.scopes.contains(&case.request.scope) => "allowed",
            Ok(_) => "refused: insufficient_scope",
            Err(refusal) => {
                let cause = case.cause.as_deref().unwrap_or_else(|| panic!("{name}: {refusal}"));
                assert!(refusal.cause.contains(cause), "{name}: {:?} lacks {cause:?}", refusal.cause);
                assert!(refusal.cause.len() < 400 && !refusal.cause.contains(char::is_control), "{name}");
                assert_eq!(refusal.why, Why::InvalidToken, "{name}");
                "refused: invalid_token"
            }
        };
        assert_eq!(verdict, case.verdict, "{name}");
    }
    assert!(corpus.cases.len() > 150, "{}", corpus.cases.len());
    // Two issuers, and one more fetch of each because of unknown keys.
    assert!(fake.times() <= 4, "{:?}", fake.asked());
}
