//! Public keys as JSON Web Keys (RFC 7517, RFC 8037), named by their thumbprints (RFC 7638).

use super::key::read_text;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::path::Path;

const NONE: &str = "the set holds no Ed25519 key (\"kty\": \"OKP\", \"crv\": \"Ed25519\")";

/// A public Ed25519 key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Jwk {
    kty: &'static str,
    crv: &'static str,
    x: String,
    /// The name of the key.
    pub kid: String,
    #[serde(rename = "use")]
    usage: &'static str,
    alg: &'static str,
}

/// Keys by their names.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Jwks {
    keys: Vec<Jwk>,
}

/// A key of a set as others write it, which may be of any type.
#[derive(Deserialize)]
struct Foreign {
    kty: String,
    crv: Option<String>,
    x: Option<String>,
    kid: Option<String>,
    /// The private half. It has no business in a set of public keys.
    d: Option<Value>,
}

impl Jwk {
    /// A key, named by its thumbprint.
    pub fn of(key: &VerifyingKey) -> Self {
        let x = URL_SAFE_NO_PAD.encode(key.as_bytes());
        // The members that the type demands, by name, without blanks: what RFC 7638 hashes.
        let canonical = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
        let kid = URL_SAFE_NO_PAD.encode(Sha256::digest(canonical));
        Self { kty: "OKP", crv: "Ed25519", x, kid, usage: "sig", alg: "EdDSA" }
    }

    /// The key to verify with; `None` where it is no point of the curve, or one that signs nothing.
    pub fn key(&self) -> Option<VerifyingKey> {
        let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(&self.x).ok()?.try_into().ok()?;
        VerifyingKey::from_bytes(&bytes).ok().filter(|key| !key.is_weak())
    }
}

impl Jwks {
    /// These keys, each once.
    pub fn new(keys: impl IntoIterator<Item = Jwk>) -> Self {
        let mut set = Self::default();
        for key in keys {
            if set.find(&key.kid).is_none() {
                set.keys.push(key);
            }
        }
        set
    }

    /// The key of this name.
    pub fn find(&self, kid: &str) -> Option<&Jwk> {
        self.keys.iter().find(|key| key.kid == kid)
    }

    /// The names of all keys.
    pub fn kids(&self) -> Vec<&str> {
        self.keys.iter().map(|key| key.kid.as_str()).collect()
    }

    /// The keys, in their order.
    pub fn keys(self) -> Vec<Jwk> {
        self.keys
    }

    /// Reads a set from a file, as `/.well-known/jwks.json` serves it. Keys of other types are passed over.
    ///
    /// # Errors
    /// When the file cannot be read, is no such set, holds no Ed25519 key, or a private one.
    pub fn read(file: &Path) -> Result<Self, String> {
        let text = read_text(file)?;
        Self::parse(&text).map_err(|reason| format!("{}: {reason}", file.display()))
    }

    /// Reads a set from a text.
    ///
    /// # Errors
    /// As [`Jwks::read`].
    pub fn parse(text: &str) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct Set {
            keys: Vec<Foreign>,
        }
        // A key by itself, as `receipt-key new` writes it.
        if let Ok(only) = serde_json::from_str::<Foreign>(text) {
            let key = Jwk::from_foreign(only)?.ok_or(NONE)?;
            return Ok(Self::new([key]));
        }
        let expected = "expected a set of keys as /.well-known/jwks.json answers it: {\"keys\": […]}";
        let set: Set = serde_json::from_str(text).map_err(|error| format!("{expected}; {error}"))?;
        let keys = set.keys.into_iter().map(Jwk::from_foreign).collect::<Result<Vec<_>, _>>()?;
        let keys: Vec<Jwk> = keys.into_iter().flatten().collect();
        if keys.is_empty() {
            return Err(NONE.into());
        }
        Ok(Self::new(keys))
    }
}

impl Jwk {
    /// A key of a set; `None` where it is of another type. It is named by its thumbprint, whatever name it bears: a
    /// name that others chose could stand for two keys.
    fn from_foreign(foreign: Foreign) -> Result<Option<Self>, String> {
        let name = foreign.kid.unwrap_or_else(|| "without a kid".into());
        if foreign.d.is_some() {
            return Err(format!("the key {name:?} is a private one; a set of public keys has no \"d\""));
        }
        if foreign.kty != "OKP" || foreign.crv.as_deref() != Some("Ed25519") {
            return Ok(None);
        }
        let x = foreign.x.and_then(|x| URL_SAFE_NO_PAD.decode(x).ok());
        let bytes: Option<[u8; 32]> = x.and_then(|x| x.try_into().ok());
        let key = bytes.and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok()).filter(|key| !key.is_weak());
        let key =
            key.ok_or_else(|| format!("the key {name} is damaged: its \"x\" is no Ed25519 public key"))?;
        Ok(Some(Self::of(&key)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key and the thumbprint of RFC 8037, appendix A.
    const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const THUMBPRINT: &str = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

    fn set(key: &str) -> Result<Jwks, String> {
        Jwks::parse(&format!(r#"{{"keys":[{key}]}}"#))
    }

    #[test]
    fn the_thumbprint_is_that_of_rfc_8037() {
        let keys = set(&format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{X}","kid":"mine"}}"#)).unwrap();
        assert_eq!(keys.kids(), [THUMBPRINT]);
        assert!(keys.find(THUMBPRINT).unwrap().key().is_some() && keys.find("mine").is_none());
        let written = serde_json::to_string(&keys).unwrap();
        let expected = format!(
            r#"{{"keys":[{{"kty":"OKP","crv":"Ed25519","x":"{X}","kid":"{THUMBPRINT}","use":"sig","alg":"EdDSA"}}]}}"#
        );
        assert_eq!(written, expected);
        assert_eq!(Jwks::parse(&written).unwrap().kids(), [THUMBPRINT]);
    }

    #[test]
    fn keys_of_other_types_are_passed_over() {
        let rsa = r#"{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"r"}"#;
        let x25519 = format!(r#"{{"kty":"OKP","crv":"X25519","x":"{X}"}}"#);
        let own = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{X}"}}"#);
        assert_eq!(set(&format!("{rsa},{x25519},{own},{own}")).unwrap().kids(), [THUMBPRINT]);
        assert!(set(rsa).unwrap_err().contains("no Ed25519 key"));
    }

    #[test]
    fn private_and_damaged_keys_are_refused() {
        let own = |more: &str| format!(r#"{{"kty":"OKP","crv":"Ed25519",{more}}}"#);
        assert!(set(&own(&format!(r#""x":"{X}","d":"AA""#))).unwrap_err().contains("private"));
        // No point of the curve; a point of small order, for which anything is a signature; too short; no base64.
        let weak = URL_SAFE_NO_PAD.encode([0u8; 32]);
        let off = URL_SAFE_NO_PAD.encode([2u8; 32]);
        for x in [weak.as_str(), off.as_str(), "AA", "*", ""] {
            assert!(set(&own(&format!(r#""x":"{x}""#))).unwrap_err().contains("damaged"), "{x}");
        }
        assert!(set(&own(r#""kid":"a""#)).unwrap_err().contains("damaged"));
        for text in ["", "[]", "{}", "{\"keys\":1}", "<html>"] {
            assert!(Jwks::parse(text).unwrap_err().contains("jwks.json"), "{text}");
        }
    }
}
