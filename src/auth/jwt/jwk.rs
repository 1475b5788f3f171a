//! JSON Web Key Sets (RFC 7517), of which the keys that may verify access tokens are taken.

use crate::jwt::{
    keys::{Algorithm, Key, KeySet},
    strict::shown,
};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use serde_json::Value;

/// The largest key set that is read, in bytes.
pub const MAX_DOCUMENT: usize = 256 * 1024;
/// The most keys that one issuer may have.
pub const MAX_KEYS: usize = 64;
/// The longest `kid`, in bytes.
pub(super) const MAX_KID: usize = 256;
/// The sizes of RSA keys, in bits: below, they can be broken (NIST SP 800-131A); above, they take too long.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;
/// The least public exponent of RSA (FIPS 186-5, 5.1).
const RSA_EXPONENT: u64 = 65_537;

#[derive(Deserialize)]
struct Document {
    keys: Vec<Value>,
}

/// The members of a key that matter. Any other, such as `x5c`, is ignored (RFC 7517, 4).
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    usage: Option<String>,
    key_ops: Option<Vec<String>>,
    crv: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

/// Reads a key set. Keys that are not for verifying with an accepted algorithm are left out; [`KeySet::left_out`] says
/// why. Without `alg`, an RSA key is for RS256, a P-256 key for ES256, an Ed25519 key for EdDSA.
///
/// # Errors
/// When the document is larger than [`MAX_DOCUMENT`], no key set, or has more than [`MAX_KEYS`] keys.
pub fn parse_key_set(json: &[u8]) -> Result<KeySet, String> {
    if json.len() > MAX_DOCUMENT {
        return Err(format!("the key set has {} bytes; {MAX_DOCUMENT} is the limit", json.len()));
    }
    let document: Document =
        serde_json::from_slice(json).map_err(|error| format!("not a JSON Web Key Set: {}", place(&error)))?;
    if document.keys.len() > MAX_KEYS {
        return Err(format!("the key set has {} keys; {MAX_KEYS} is the limit", document.keys.len()));
    }
    let (mut keys, mut left_out) = (Vec::new(), Vec::new());
    for (index, jwk) in document.keys.into_iter().enumerate() {
        match key(jwk) {
            Ok(key) => keys.push(key),
            Err(why) => left_out.push(format!("key {index} is not used: {why}")),
        }
    }
    Ok(KeySet::with_notes(keys, left_out))
}

/// Where a document is wrong; the parser's whole text could hold any value of it.
fn place(error: &serde_json::Error) -> String {
    let what = if error.is_data() { "it is no object with a list `keys`" } else { "it is no JSON" };
    format!("{what} (line {}, column {})", error.line(), error.column())
}

fn key(jwk: Value) -> Result<Key, String> {
    let members = jwk.as_object().ok_or("it is not an object")?;
    if ["d", "p", "q", "dp", "dq", "qi", "oth", "k"].iter().any(|member| members.contains_key(*member)) {
        return Err("it is not a public key; an issuer that publishes a private key must replace it".into());
    }
    let jwk: Jwk =
        serde_json::from_value(jwk).map_err(|_| "`kty` is lacking, or a member has a wrong type")?;
    if let Some(kid) = jwk.kid.as_deref().filter(|kid| kid.is_empty() || kid.len() > MAX_KID) {
        return Err(format!("its kid has {} bytes; 1 to {MAX_KID} are accepted", kid.len()));
    }
    let about = jwk.kid.as_deref().map(|kid| format!(" (kid {})", shown(kid))).unwrap_or_default();
    usable(&jwk).and_then(|()| material(&jwk)).map_err(|why| format!("{why}{about}"))
}

/// RFC 7517, 4.2 and 4.3.
fn usable(jwk: &Jwk) -> Result<(), String> {
    if jwk.usage.as_deref().is_some_and(|usage| usage != "sig") {
        return Err("its `use` is not `sig`".into());
    }
    if jwk.key_ops.as_ref().is_some_and(|ops| !ops.iter().any(|op| op == "verify")) {
        return Err("its `key_ops` lack `verify`".into());
    }
    Ok(())
}

fn material(jwk: &Jwk) -> Result<Key, String> {
    match (jwk.kty.as_str(), jwk.crv.as_deref()) {
        ("RSA", _) => rsa(jwk),
        ("EC", Some("P-256")) => p256(jwk),
        ("OKP", Some("Ed25519")) => ed25519(jwk),
        (kty, crv) => {
            Err(format!("keys of the kind {} {} are not accepted", shown(kty), shown(crv.unwrap_or(""))))
        }
    }
}

/// The algorithm that a key is pinned to: its `alg`, which must be one that its kind can do, or the usual one.
fn pinned(jwk: &Jwk, usual: Algorithm, possible: &[Algorithm]) -> Result<Algorithm, String> {
    let Some(alg) = &jwk.alg else { return Ok(usual) };
    Algorithm::named(alg)
        .filter(|algorithm| possible.contains(algorithm))
        .ok_or_else(|| format!("its `alg` {} is not accepted for its kind", shown(alg)))
}

fn rsa(jwk: &Jwk) -> Result<Key, String> {
    let algorithm = pinned(jwk, Algorithm::Rs256, &[Algorithm::Rs256, Algorithm::Ps256])?;
    let (n, e) = (positive("n", jwk.n.as_deref())?, positive("e", jwk.e.as_deref())?);
    let bits = n.len() * 8 - n.first().map_or(0, |byte| byte.leading_zeros() as usize);
    if !RSA_BITS.contains(&bits) {
        let (least, most) = (RSA_BITS.start(), RSA_BITS.end());
        return Err(format!("its modulus has {bits} bits; {least} to {most} are accepted"));
    }
    let exponent =
        e.iter().try_fold(0_u64, |sum, byte| sum.checked_mul(256).map(|sum| sum + u64::from(*byte)));
    if !exponent.is_some_and(|e| e >= RSA_EXPONENT && e <= u64::from(u32::MAX) && e % 2 == 1) {
        return Err(format!("its exponent is not an odd number from {RSA_EXPONENT} to {}", u32::MAX));
    }
    RsaPublicKeyComponents { n: &n, e: &e }
        .to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256)
        .map_err(|_| "it is not a valid RSA key")?;
    let decoding = DecodingKey::from_rsa_raw_components(&n, &e);
    Ok(Key::new(jwk.kid.clone(), algorithm, decoding, &[&n, &e]))
}

fn p256(jwk: &Jwk) -> Result<Key, String> {
    let algorithm = pinned(jwk, Algorithm::Es256, &[Algorithm::Es256])?;
    let (x, y) = (sized("x", jwk.x.as_deref())?, sized("y", jwk.y.as_deref())?);
    // An uncompressed point (SEC 1, 2.3.3); parsing it checks that it lies on the curve (RFC 8725, 3.4).
    let point = [&[4], x.as_slice(), &y].concat();
    ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &point).map_err(|_| "it is not a point on P-256")?;
    Ok(Key::new(jwk.kid.clone(), algorithm, DecodingKey::from_ec_der(&point), &[&point]))
}

fn ed25519(jwk: &Jwk) -> Result<Key, String> {
    let algorithm = pinned(jwk, Algorithm::EdDsa, &[Algorithm::EdDsa])?;
    let x = sized("x", jwk.x.as_deref())?;
    Ok(Key::new(jwk.kid.clone(), algorithm, DecodingKey::from_ed_der(&x), &[&x]))
}

fn decoded(name: &str, text: Option<&str>) -> Result<Vec<u8>, String> {
    let text = text.ok_or_else(|| format!("`{name}` is lacking"))?;
    URL_SAFE_NO_PAD.decode(text).map_err(|_| format!("`{name}` is not base64url without padding"))
}

/// A positive number in the form of RFC 7518, 2. Zero bytes in front, which some libraries write (6.3.1.1), are dropped.
fn positive(name: &str, text: Option<&str>) -> Result<Vec<u8>, String> {
    let bytes = decoded(name, text)?;
    Ok(bytes.into_iter().skip_while(|byte| *byte == 0).collect())
}

fn sized(name: &str, text: Option<&str>) -> Result<[u8; 32], String> {
    decoded(name, text)?.try_into().map_err(|_| format!("`{name}` has not 32 bytes"))
}
