//! The public halves, as they are published.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// A public key that access tokens are verified with: a JSON Web Key (RFC 7517, RFC 8037).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Jwk {
    kty: &'static str,
    crv: &'static str,
    x: String,
    /// The name of the key: its thumbprint (RFC 7638).
    pub kid: String,
    #[serde(rename = "use")]
    usage: &'static str,
    alg: &'static str,
}

/// The set of keys that `/.well-known/jwks.json` answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Jwks {
    /// The keys, the oldest first.
    pub keys: Vec<Jwk>,
}

/// A public root key of Biscuits, as the metadata document publishes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BiscuitRootKey {
    /// The `rootKeyId` of the Biscuits that it signed.
    pub root_key_id: u32,
    /// The key as the Biscuit tools write it: `ed25519/` and 64 hexadecimal digits.
    pub public_key: String,
}

/// A public key that verifies access tokens now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessPublicKey {
    /// Its name: its thumbprint (RFC 7638).
    pub kid: String,
    /// The Ed25519 public key; its algorithm is EdDSA and no other.
    pub key: [u8; 32],
}

impl AccessPublicKey {
    pub(super) fn of(key: [u8; 32]) -> Self {
        // The members that the type demands, by name, without blanks: what RFC 7638 hashes.
        let canonical = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(key));
        Self { kid: URL_SAFE_NO_PAD.encode(Sha256::digest(canonical)), key }
    }

    pub(super) fn jwk(&self) -> Jwk {
        let x = URL_SAFE_NO_PAD.encode(self.key);
        Jwk { kty: "OKP", crv: "Ed25519", x, kid: self.kid.clone(), usage: "sig", alg: "EdDSA" }
    }
}

impl BiscuitRootKey {
    pub(super) fn of(root_key_id: u32, key: [u8; 32]) -> Self {
        let mut public_key = String::from("ed25519/");
        for byte in key {
            // Writing to a text cannot fail.
            let _ = write!(public_key, "{byte:02x}");
        }
        Self { root_key_id, public_key }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key and the thumbprint of RFC 8037, appendix A.
    #[test]
    fn the_thumbprint_is_that_of_rfc_8037() {
        let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        let key = AccessPublicKey::of(URL_SAFE_NO_PAD.decode(x).unwrap().try_into().unwrap());
        assert_eq!(key.kid, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        let written = serde_json::to_string(&Jwks { keys: vec![key.jwk()] }).unwrap();
        let expected = format!(
            r#"{{"keys":[{{"kty":"OKP","crv":"Ed25519","x":"{x}","kid":"{}","use":"sig","alg":"EdDSA"}}]}}"#,
            key.kid
        );
        assert_eq!(written, expected);
    }

    #[test]
    fn root_keys_are_written_as_biscuit_tools_read_them() {
        let pair = biscuit_auth::KeyPair::new();
        let bytes: [u8; 32] = pair.public().to_bytes().try_into().unwrap();
        let root = BiscuitRootKey::of(12, bytes);
        assert_eq!(root.public_key.parse::<biscuit_auth::PublicKey>().unwrap(), pair.public());
        let written = serde_json::to_string(&root).unwrap();
        assert!(written.starts_with(r#"{"root_key_id":12,"public_key":"ed25519/"#), "{written}");
        assert!(
            BiscuitRootKey::of(1, [10; 32])
                .public_key
                .ends_with("/0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a")
        );
    }
}
