//! Any bytes may be sent as a token, and whoever holds a Biscuit may append a block of any bytes to it, rightly signed.
//! They are accepted or refused without a panic, within the time that the limits promise, and never say more than was
//! issued.
//!
//! The first byte says what the others are: the text of a token; a JWT's header and claims, with a zero between, signed by
//! the issuer; a block that is appended to a Biscuit.
#![no_main]

use arc_swap::ArcSwap;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use biscuit_auth::format::schema;
use counterfoil_auth::{
    Asked, CustomerAsked, Customers, Refusal, Requirement,
    biscuit::{Algorithm, Biscuits, Facts, KeyPair, Policies, PrivateKey, RootKeys, Token, issue},
    jwt::{Claims, Fetch, FetchError, Fetching, IssuerSettings, Issuers, Key, KeySet, KeySource, Timing},
};
use libfuzzer_sys::fuzz_target;
use prost::Message as _;
use std::{
    collections::BTreeSet,
    net::{IpAddr, Ipv4Addr},
    sync::{Arc, LazyLock},
};
use tokio::runtime::{Builder, Runtime};
use url::Url;

const NOW: u64 = 1_800_000_000;
const ISSUER: &str = "https://issuer.example.com";
const AUDIENCE: &str = "https://api.example.com";
const SCOPE: &str = "get::item";
const ROOT: u32 = 1;
/// Secrets of nothing but this.
const JWT_SECRET: [u8; 32] = [1; 32];
const ROOT_SECRET: [u8; 32] = [2; 32];
const NEXT_SECRET: [u8; 32] = [3; 32];

/// All that tokens are held against, made once.
struct Stage {
    runtime: Runtime,
    issuers: Issuers,
    signer: Ed25519KeyPair,
    biscuits: Biscuits,
    roots: RootKeys,
    /// A Biscuit of this server, and the facts in it.
    issued: schema::Biscuit,
    facts: Facts,
}

/// No keys are fetched: the issuer's are here.
struct Nothing;

impl Fetch for Nothing {
    fn get<'a>(&'a self, _: &'a Url, _: usize) -> Fetching<'a> {
        Box::pin(async { Err(FetchError::Status(404)) })
    }
}

static STAGE: LazyLock<Stage> = LazyLock::new(|| {
    let signer = signer(&JWT_SECRET);
    let public: [u8; 32] = signer.public_key().as_ref().try_into().expect("Ed25519");
    let keys = KeySet::new(vec![Key::ed25519("fuzz", &public)]);
    let settings = IssuerSettings {
        issuer: ISSUER.into(),
        audiences: vec![AUDIENCE.into()],
        keys: KeySource::Own(Arc::new(ArcSwap::from_pointee(keys))),
        accepts_plain_jwt_type: false,
    };
    let root = PrivateKey::from_bytes(&ROOT_SECRET, Algorithm::Ed25519).expect("a key");
    let root = KeyPair::from(&root);
    let mut roots = RootKeys::default();
    roots.insert(ROOT, root.public()).expect("a new id");
    let facts = Facts {
        issuer: ISSUER.into(),
        subject: "shop".into(),
        client_id: Some("shop".into()),
        scopes: BTreeSet::from([SCOPE.to_owned()]),
        parent: Some("1".into()),
        issued_at: NOW - 60,
        expires_at: NOW + 600,
    };
    let text = issue(&facts, ROOT, &root).expect("issued");
    let bytes = URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).expect("base64url");
    Stage {
        runtime: Builder::new_current_thread().build().expect("a runtime"),
        issuers: Issuers::new(vec![settings], Timing::default(), Arc::new(Nothing)).expect("settings"),
        signer,
        biscuits: Biscuits::new(Vec::new(), Policies::default()),
        roots,
        issued: schema::Biscuit::decode(&bytes[..]).expect("a Biscuit"),
        facts,
    }
});

fn signer(secret: &[u8; 32]) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(secret).expect("a secret")
}

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    match kind % 3 {
        0 => forged(rest),
        1 => signed(rest),
        _ => appended(rest),
    }
});

/// No text is a token that nobody issued.
fn forged(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    refused(text, &verify(text).expect_err("a forged JWT"));
    refused(text, &STAGE.biscuits.verify(text, &STAGE.roots, NOW).expect_err("a forged Biscuit"));
}

/// The issuer itself may write what it likes, and is believed as far as it goes.
fn signed(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let (header, claims) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let message = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    let signature = STAGE.signer.sign(message.as_bytes());
    let text = format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref()));
    match verify(&text) {
        Ok(claims) => {
            assert_eq!(claims.issuer, ISSUER);
            assert!(claims.expires_at + 120 > NOW, "what is over is refused");
            assert!(claims.issued_at.is_none_or(|at| at < NOW + 120), "what is of the future is refused");
        }
        Err(refusal) => refused(&text, &refusal),
    }
}

/// A block takes away, and gives nothing.
fn appended(block: &[u8]) {
    let next = signer(&NEXT_SECRET);
    let key = schema::PublicKey {
        algorithm: schema::public_key::Algorithm::Ed25519 as i32,
        key: next.public_key().as_ref().to_vec(),
    };
    let mut token = STAGE.issued.clone();
    let Some(schema::proof::Content::NextSecret(secret)) = &token.proof.content else { return };
    let holder = Ed25519KeyPair::from_seed_unchecked(secret).expect("the holder's key");
    let message = [block, &key.algorithm.to_le_bytes(), &key.key].concat();
    token.blocks.push(schema::SignedBlock {
        block: block.to_vec(),
        next_key: key,
        signature: holder.sign(&message).as_ref().to_vec(),
        external_signature: None,
        version: None,
    });
    token.proof.content = Some(schema::proof::Content::NextSecret(NEXT_SECRET.to_vec()));
    let text = URL_SAFE_NO_PAD.encode(token.encode_to_vec());
    match STAGE.biscuits.verify(&text, &STAGE.roots, NOW) {
        Ok(token) => judged(&text, &token),
        Err(refusal) => refused(&text, &refusal),
    }
}

fn judged(text: &str, token: &Token) {
    assert_eq!(token.facts(), &STAGE.facts, "what the first block says stays");
    let scopes = |scope: &str| Requirement::Scopes(vec![BTreeSet::from([scope.to_owned()])]);
    let asked = |customer, now| Asked {
        operation: "get_item",
        method: "GET",
        resource: "items",
        resource_id: Some("5"),
        customer,
        client_address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        now,
    };
    for customer in [CustomerAsked::NotConfined, CustomerAsked::Named("12345"), CustomerAsked::Confined] {
        let request = asked(customer, NOW);
        match STAGE.biscuits.authorize(token, &scopes(SCOPE), &request) {
            Ok(Customers::Any) => {}
            Ok(only @ Customers::Only(_)) => match customer {
                CustomerAsked::NotConfined => panic!("a narrowed token reaches what is nobody's"),
                CustomerAsked::Named(name) => assert!(only.admit(Some(name)), "it is theirs"),
                CustomerAsked::Confined => {}
            },
            Err(refusal) => refused(text, &refusal),
        }
        for (requirement, now) in [(scopes("write::item"), NOW), (scopes(SCOPE), NOW + 601)] {
            let refusal = STAGE.biscuits.authorize(token, &requirement, &asked(customer, now));
            refused(text, &refusal.expect_err("another scope, or after the end"));
        }
    }
}

fn verify(text: &str) -> Result<Claims, Refusal> {
    STAGE.runtime.block_on(STAGE.issuers.verify(text, NOW))
}

/// A refusal is a sentence and a cause, and neither holds the token.
fn refused(text: &str, refusal: &Refusal) {
    for said in [&refusal.detail, &refusal.cause] {
        assert!(!said.is_empty() && said.len() < 2000, "a sentence: {said}");
        assert!(text.len() < 40 || !said.contains(text), "it does not repeat the token");
    }
}
