//! Signed texts: JSON Web Signatures in the compact form (RFC 7515), with EdDSA over Ed25519 (RFC 8037) and nothing
//! else. What a token says of its own algorithm or key is compared, never followed (RFC 8725).

use super::{jwk::Jwks, key::Signer};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::Signature;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The only algorithm. RFC 9864 calls it `Ed25519` too; what verifies tokens today knows it by this name.
const ALGORITHM: &str = "EdDSA";

/// What the token is (RFC 8725, section 3.11), so that no token of another kind under the same key passes for it.
const TYPE: &str = "counterfoil-receipt+jwt";

/// Longest token that is looked at.
const LONGEST: usize = 64 * 1024;

#[derive(Serialize)]
struct Header<'a> {
    alg: &'a str,
    typ: &'a str,
    kid: &'a str,
}

/// Why a token is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not three parts of base64url.
    #[error("it is no receipt: {0}")]
    Malformed(&'static str),
    /// A header that no receipt has.
    #[error("its header is not that of a receipt: {0}")]
    Header(String),
    /// Signed with a key that is not known.
    #[error("it was signed with the key {kid:?}, which is none of the known ones ({known})")]
    UnknownKey {
        /// The name of its key.
        kid: String,
        /// The names of those that were looked at.
        known: String,
    },
    /// The signature does not fit: the token was changed, or made by somebody else.
    #[error("the signature does not fit: the receipt was changed, or its issuer did not sign it")]
    Forged,
}

/// Signs a text.
pub fn sign(signer: &Signer, payload: &[u8]) -> String {
    let header = Header { alg: ALGORITHM, typ: TYPE, kid: signer.kid() };
    // Three texts without anything to escape always become JSON.
    let header = serde_json::to_vec(&header).unwrap_or_default();
    let mut token = URL_SAFE_NO_PAD.encode(header);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(payload, &mut token);
    let signature = signer.sign(token.as_bytes());
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature.to_bytes(), &mut token);
    token
}

/// A token whose signature fits.
#[derive(Debug)]
pub struct Verified {
    /// The name of the key that signed it.
    pub kid: String,
    /// What was signed.
    pub payload: Vec<u8>,
}

/// Checks a token's signature.
///
/// # Errors
/// When it is no receipt, none of the keys has signed it, or anything of it was changed.
pub fn verify(token: &str, keys: &Jwks) -> Result<Verified, Refused> {
    if token.len() > LONGEST {
        return Err(Refused::Malformed("it is too long"));
    }
    let mut parts = token.split('.');
    let (Some(header), Some(payload), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Refused::Malformed("a receipt is three parts with a dot between each"));
    };
    let kid = check_header(&decoded(header)?)?;
    let signature: [u8; 64] =
        decoded(signature)?.try_into().map_err(|_| Refused::Malformed("its signature has not 64 bytes"))?;
    let key = keys.find(&kid).and_then(|jwk| jwk.key());
    let key = key.ok_or_else(|| Refused::UnknownKey { kid: kid.clone(), known: keys.kids().join(", ") })?;
    let signed = &token.as_bytes()[..header.len() + 1 + payload.len()];
    // Strictly: there is one signature only that fits, and no key for which many do.
    key.verify_strict(signed, &Signature::from_bytes(&signature)).map_err(|_| Refused::Forged)?;
    Ok(Verified { kid, payload: decoded(payload)? })
}

/// What a token says, without a look at its signature: nothing of it may be believed.
pub fn unverified(token: &str) -> Option<Value> {
    let payload = decoded(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&payload).ok()
}

/// Base64url without padding, in the one form that each text has.
fn decoded(part: &str) -> Result<Vec<u8>, Refused> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| Refused::Malformed("a part of it is not base64url"))
}

/// A receipt's header has three members; any other would want something of us that we do not do (`crit`, `b64`), or
/// offer a key of its own (`jwk`, `jku`, `x5c`).
fn check_header(header: &[u8]) -> Result<String, Refused> {
    #[derive(Deserialize)]
    struct Known {
        alg: String,
        typ: String,
        kid: String,
        #[serde(flatten)]
        more: Map<String, Value>,
    }
    let Known { alg, typ, kid, more } =
        serde_json::from_slice(header).map_err(|error| Refused::Header(shorten(&error.to_string())))?;
    let refuse = |reason: String| Err(Refused::Header(reason));
    if alg != ALGORITHM {
        return refuse(format!("its algorithm is {:?}, not {ALGORITHM}", shorten(&alg)));
    }
    if typ != TYPE {
        return refuse(format!("its type is {:?}, not {TYPE}", shorten(&typ)));
    }
    if let Some(name) = more.keys().next() {
        return refuse(format!("it holds {:?}, which no receipt has", shorten(name)));
    }
    Ok(kid)
}

/// The beginning of a text from outside, for a message.
fn shorten(text: &str) -> String {
    text.chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receipt::jwk::Jwks;
    use proptest::prelude::*;

    fn signer() -> (Signer, Jwks) {
        let signer = Signer::ephemeral().unwrap();
        let keys = Jwks::new([signer.public()]);
        (signer, keys)
    }

    /// A token with a header of one's own, signed as it should be.
    fn with_header(signer: &Signer, header: &str) -> String {
        let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode("{}"));
        let signature = signer.sign(signed.as_bytes()).to_bytes();
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    #[test]
    fn what_was_signed_comes_back() {
        let (signer, keys) = signer();
        let verified = verify(&sign(&signer, b"{\"a\":1}"), &keys).unwrap();
        assert_eq!((verified.payload.as_slice(), verified.kid.as_str()), (&b"{\"a\":1}"[..], signer.kid()));
    }

    proptest! {
        #[test]
        fn any_flipped_bit_is_refused(payload in prop::collection::vec(any::<u8>(), 1..80), at in any::<prop::sample::Index>(), bit in 0..8u8) {
            let (signer, keys) = signer();
            let mut token = sign(&signer, &payload).into_bytes();
            let position = at.index(token.len());
            token[position] ^= 1 << bit;
            // What is no text any more is no token.
            if let Ok(token) = String::from_utf8(token) {
                prop_assert!(verify(&token, &keys).is_err(), "{token}");
            }
        }

        #[test]
        fn no_text_is_taken_for_a_receipt(text in "\\PC{0,200}") {
            let (_, keys) = signer();
            prop_assert!(verify(&text, &keys).is_err());
        }
    }

    #[test]
    fn every_bit_of_one_token_counts() {
        let (signer, keys) = signer();
        let token = sign(&signer, br#"{"scores":[0.5]}"#);
        for position in 0..token.len() * 8 {
            let mut bytes = token.clone().into_bytes();
            bytes[position / 8] ^= 1 << (position % 8);
            if let Ok(changed) = String::from_utf8(bytes) {
                assert!(verify(&changed, &keys).is_err(), "bit {position}: {changed}");
            }
        }
        for end in 0..token.len() {
            assert!(verify(&token[..end], &keys).is_err(), "the first {end} characters");
        }
    }

    #[test]
    fn another_algorithm_type_or_key_is_refused() {
        let (signer, keys) = signer();
        let kid = signer.kid().to_owned();
        let refused = |header: String, words: &str| {
            let said = verify(&with_header(&signer, &header), &keys).unwrap_err().to_string();
            assert!(said.contains(words), "{header}: {said}");
        };
        for alg in ["none", "None", "HS256", "ES256", "Ed448", "eddsa", "Ed25519", ""] {
            refused(format!(r#"{{"alg":"{alg}","typ":"{TYPE}","kid":"{kid}"}}"#), "algorithm");
        }
        refused(format!(r#"{{"alg":"EdDSA","typ":"JWT","kid":"{kid}"}}"#), "type");
        refused(format!(r#"{{"alg":"EdDSA","kid":"{kid}"}}"#), "typ");
        refused(format!(r#"{{"alg":"EdDSA","typ":"{TYPE}"}}"#), "kid");
        let twice = format!(r#"{{"alg":"none","alg":"EdDSA","typ":"{TYPE}","kid":"{kid}"}}"#);
        refused(twice, "duplicate");
        for more in [
            r#""crit":["b64"]"#,
            r#""b64":false"#,
            r#""jwk":{"kty":"OKP"}"#,
            r#""jku":"https://evil.example""#,
            r#""x5c":[]"#,
        ] {
            refused(format!(r#"{{"alg":"EdDSA","typ":"{TYPE}","kid":"{kid}",{more}}}"#), "no receipt has");
        }
        // The same header over the same payload passes: it was the header that was refused.
        let good = format!(r#"{{"alg":"EdDSA","typ":"{TYPE}","kid":"{kid}"}}"#);
        assert!(verify(&with_header(&signer, &good), &keys).is_ok());

        let (other, _) = self::signer();
        assert!(matches!(verify(&sign(&other, b"{}"), &keys), Err(Refused::UnknownKey { .. })));
        assert_eq!(verify(&with_header(&other, &good), &keys).unwrap_err(), Refused::Forged);
    }

    /// The classic confusion: a token signed with the public key as if it were a shared secret.
    #[test]
    fn a_public_key_is_no_secret() {
        let (signer, keys) = signer();
        let header = format!(r#"{{"alg":"HS256","typ":"{TYPE}","kid":"{}"}}"#, signer.kid());
        let token = format!(
            "{}.{}.{}",
            URL_SAFE_NO_PAD.encode(header),
            URL_SAFE_NO_PAD.encode("{}"),
            URL_SAFE_NO_PAD.encode([7; 32])
        );
        assert!(verify(&token, &keys).unwrap_err().to_string().contains("HS256"));
        let unsigned = token.rsplit_once('.').map(|(signed, _)| format!("{signed}.")).unwrap();
        assert!(verify(&unsigned, &keys).is_err());
    }
}
