//! Tokens made for tests, with the keys of `tests/tokens/keys`.

use aws_lc_rs::{
    hmac,
    rand::SystemRandom,
    signature::{
        ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256,
        RSA_PSS_SHA256, RsaKeyPair,
    },
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject};
use std::{path::PathBuf, sync::LazyLock};

/// Members of an object: names, and values as JSON.
pub type Members = Vec<(String, String)>;

/// A key that tests sign with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signer {
    Rs256,
    Ps256,
    Es256,
    EdDsa,
    OtherIssuer,
    RotatedAway,
}

pub fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tokens"))
}

fn pkcs8(name: &str) -> Vec<u8> {
    let pem = std::fs::read(folder().join(format!("keys/test-only-{name}.pem"))).unwrap();
    PrivatePkcs8KeyDer::from_pem_slice(&pem).unwrap().secret_pkcs8_der().to_vec()
}

fn rsa(name: &str) -> RsaKeyPair {
    RsaKeyPair::from_pkcs8(&pkcs8(name)).unwrap()
}

fn ed25519(name: &str) -> Ed25519KeyPair {
    Ed25519KeyPair::from_pkcs8_maybe_unchecked(&pkcs8(name)).unwrap()
}

static RS256: LazyLock<RsaKeyPair> = LazyLock::new(|| rsa("rs256"));
static PS256: LazyLock<RsaKeyPair> = LazyLock::new(|| rsa("ps256"));
static ES256: LazyLock<EcdsaKeyPair> =
    LazyLock::new(|| EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &pkcs8("es256")).unwrap());
static EDDSA: LazyLock<Ed25519KeyPair> = LazyLock::new(|| ed25519("ed25519"));
static OTHER: LazyLock<Ed25519KeyPair> = LazyLock::new(|| ed25519("ed25519-other-issuer"));
static ROTATED: LazyLock<Ed25519KeyPair> = LazyLock::new(|| ed25519("ed25519-rotated-away"));

impl Signer {
    pub const fn kid(self) -> &'static str {
        match self {
            Self::Rs256 => "rs",
            Self::Ps256 => "ps",
            Self::Es256 => "es",
            Self::EdDsa | Self::OtherIssuer => "main",
            Self::RotatedAway => "rotated",
        }
    }

    pub const fn alg(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
            Self::Es256 => "ES256",
            _ => "EdDSA",
        }
    }

    /// A signature with the algorithm that the key is for.
    pub fn sign(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Rs256 => pkcs1(&RS256, message),
            Self::Ps256 => pss(&PS256, message),
            Self::Es256 => ES256.sign(&SystemRandom::new(), message).unwrap().as_ref().to_vec(),
            Self::EdDsa => EDDSA.sign(message).as_ref().to_vec(),
            Self::OtherIssuer => OTHER.sign(message).as_ref().to_vec(),
            Self::RotatedAway => ROTATED.sign(message).as_ref().to_vec(),
        }
    }

    /// A signature with the other padding of RSA.
    pub fn sign_otherwise(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Rs256 => pss(&RS256, message),
            Self::Ps256 => pkcs1(&PS256, message),
            _ => panic!("only RSA has two"),
        }
    }

    /// The public key as a JWK with `kid`, `alg` and `use`.
    pub fn jwk(self) -> String {
        self.jwk_with(&format!(r#""kid":"{}","alg":"{}","use":"sig","#, self.kid(), self.alg()))
    }

    /// The public key as a JWK with these members before the key itself.
    pub fn jwk_with(self, members: &str) -> String {
        let material = match self {
            Self::Rs256 => rsa_material(&RS256),
            Self::Ps256 => rsa_material(&PS256),
            Self::Es256 => {
                let (x, y) = ES256.public_key().as_ref()[1..].split_at(32);
                format!(r#""kty":"EC","crv":"P-256","x":"{}","y":"{}""#, encoded(x), encoded(y))
            }
            _ => format!(r#""kty":"OKP","crv":"Ed25519","x":"{}""#, encoded(self.public())),
        };
        format!("{{{members}{material}}}")
    }

    /// The bytes of an Ed25519 public key.
    pub fn public(self) -> [u8; 32] {
        let pair = match self {
            Self::OtherIssuer => &OTHER,
            Self::RotatedAway => &ROTATED,
            _ => &EDDSA,
        };
        pair.public_key().as_ref().try_into().unwrap()
    }
}

fn pkcs1(pair: &RsaKeyPair, message: &[u8]) -> Vec<u8> {
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).unwrap();
    signature
}

fn pss(pair: &RsaKeyPair, message: &[u8]) -> Vec<u8> {
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign(&RSA_PSS_SHA256, &SystemRandom::new(), message, &mut signature).unwrap();
    signature
}

fn rsa_material(pair: &RsaKeyPair) -> String {
    let public = pair.public_key();
    let (n, e) = (public.modulus(), public.exponent());
    format!(
        r#""kty":"RSA","n":"{}","e":"{}""#,
        encoded(n.big_endian_without_leading_zero()),
        encoded(e.big_endian_without_leading_zero())
    )
}

/// The public RS256 key as the PEM file that servers keep, whose bytes forgers take for an HMAC secret.
pub fn rs256_public_pem() -> String {
    use aws_lc_rs::encoding::AsDer;
    let der = RS256.public_key().as_der().unwrap();
    let text = base64::engine::general_purpose::STANDARD.encode(der.as_ref());
    let lines: Vec<&str> =
        text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", lines.join("\n"))
}

/// The set of the four keys of the issuer.
pub fn key_set() -> String {
    let keys = [Signer::Rs256, Signer::Ps256, Signer::Es256, Signer::EdDsa].map(Signer::jwk);
    format!(r#"{{"keys":[{}]}}"#, keys.join(","))
}

pub fn hs256(secret: &[u8], message: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), message).as_ref().to_vec()
}

pub fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A token to be: its members may be changed before it is signed.
#[derive(Clone, Debug)]
pub struct Draft {
    pub header: Members,
    pub payload: Members,
    pub signer: Signer,
}

impl Draft {
    /// A good token, of 2023, that expires in 2100.
    pub fn signed_with(signer: Signer) -> Self {
        let header = [
            ("alg", format!("{:?}", signer.alg())),
            ("typ", r#""at+jwt""#.into()),
            ("kid", format!("{:?}", signer.kid())),
        ];
        let payload = [
            ("iss", format!("{:?}", super::ISSUER)),
            ("aud", format!("{:?}", super::AUDIENCE)),
            ("exp", "4102444800".into()),
            ("iat", "1700000000".into()),
            ("sub", r#""customer-7""#.into()),
            ("client_id", r#""example-client""#.into()),
            ("jti", r#""0b9e1f6c""#.into()),
            ("scope", r#""get::item get::invoice""#.into()),
        ];
        let members = |list: &[(&str, String)]| {
            list.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
        };
        Self { header: members(&header), payload: members(&payload), signer }
    }

    pub fn new() -> Self {
        Self::signed_with(Signer::EdDsa)
    }

    pub fn header(mut self, name: &str, json: &str) -> Self {
        set(&mut self.header, name, json);
        self
    }

    pub fn claim(mut self, name: &str, json: &str) -> Self {
        set(&mut self.payload, name, json);
        self
    }

    pub fn without_header(mut self, name: &str) -> Self {
        self.header.retain(|(known, _)| known != name);
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.payload.retain(|(known, _)| known != name);
        self
    }

    /// Adds a claim that is there already.
    pub fn claim_again(mut self, name: &str, json: &str) -> Self {
        self.payload.push((name.into(), json.into()));
        self
    }

    pub fn header_again(mut self, name: &str, json: &str) -> Self {
        self.header.push((name.into(), json.into()));
        self
    }

    /// What is signed.
    pub fn message(&self) -> String {
        message(&text(&self.header), &text(&self.payload))
    }

    pub fn token(&self) -> String {
        let message = self.message();
        let signature = self.signer.sign(message.as_bytes());
        joined(&message, &signature)
    }
}

pub fn message(header: &str, payload: &str) -> String {
    format!("{}.{}", encoded(header), encoded(payload))
}

pub fn joined(message: &str, signature: &[u8]) -> String {
    format!("{message}.{}", encoded(signature))
}

pub fn text(members: &Members) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("{name:?}:{value}")).collect();
    format!("{{{}}}", members.join(","))
}

fn set(members: &mut Members, name: &str, json: &str) {
    match members.iter_mut().find(|(known, _)| known == name) {
        Some((_, value)) => *value = json.to_owned(),
        None => members.push((name.to_owned(), json.to_owned())),
    }
}
