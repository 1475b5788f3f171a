//! A private Ed25519 key, and its form in a file: PKCS#8 in PEM, as `openssl genpkey -algorithm ed25519` writes it.

use aws_lc_rs::{
    encoding::{AsBigEndian as _, Curve25519SeedBin},
    signature::{Ed25519KeyPair, KeyPair as _},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::fmt;
use zeroize::Zeroizing;

const BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
const END: &str = "-----END PRIVATE KEY-----";

/// What stands before the 32 bytes of a key in PKCS#8 version 1 (RFC 8410, section 7). Version 2 has room for the public
/// half too, but OpenSSL before 3.5 does not read it.
const PKCS8: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/// A key that signs.
#[derive(Clone)]
pub(super) struct PrivateKey {
    secret: Zeroizing<[u8; 32]>,
    public: [u8; 32],
}

impl PrivateKey {
    /// A new key.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub(super) fn generate() -> Result<Self, String> {
        let mut secret = Zeroizing::new([0; 32]);
        getrandom::fill(secret.as_mut())
            .map_err(|error| format!("the system gives no random numbers: {error}"))?;
        let pair = Ed25519KeyPair::from_seed_unchecked(secret.as_ref());
        let public = pair.ok().and_then(|pair| public_of(&pair));
        let public = public.ok_or("the public half of a new key cannot be computed")?;
        Ok(Self { secret, public })
    }

    /// Reads a key.
    ///
    /// # Errors
    /// When the text holds anything else. The message never holds anything of it.
    pub(super) fn from_pem(pem: &str) -> Result<Self, &'static str> {
        let body = pem.trim().strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(END));
        let base64 = Zeroizing::new(body.ok_or_else(|| why_no_key(pem))?.split_ascii_whitespace().fold(
            String::with_capacity(pem.len()),
            |mut all, line| {
                all.push_str(line);
                all
            },
        ));
        let mut der = Zeroizing::new(Vec::with_capacity(base64.len()));
        STANDARD.decode_vec(base64.as_bytes(), &mut der).map_err(|_| DAMAGED)?;
        let pair = Ed25519KeyPair::from_pkcs8(&der).map_err(|_| DAMAGED)?;
        let public = public_of(&pair).ok_or(DAMAGED)?;
        let secret: Curve25519SeedBin<'_> = pair.seed().and_then(|s| s.as_be_bytes()).map_err(|_| DAMAGED)?;
        let mut bytes = Zeroizing::new([0; 32]);
        if secret.as_ref().len() != bytes.len() {
            return Err(DAMAGED);
        }
        bytes.copy_from_slice(secret.as_ref());
        Ok(Self { secret: bytes, public })
    }

    /// The key as a file holds it.
    pub(super) fn to_pem(&self) -> Zeroizing<String> {
        let mut der = Zeroizing::new([0; 48]);
        der[..16].copy_from_slice(&PKCS8);
        der[16..].copy_from_slice(self.secret.as_ref());
        // Room for all of it, so that growing leaves no copy behind.
        let mut pem = Zeroizing::new(String::with_capacity(160));
        pem.push_str(BEGIN);
        pem.push('\n');
        STANDARD.encode_string(der.as_ref(), &mut pem);
        pem.push('\n');
        pem.push_str(END);
        pem.push('\n');
        pem
    }

    /// The secret half.
    pub(super) const fn secret(&self) -> &Zeroizing<[u8; 32]> {
        &self.secret
    }

    /// The public half.
    pub(super) const fn public(&self) -> [u8; 32] {
        self.public
    }

    /// The key, ready to sign.
    ///
    /// # Errors
    /// When the library refuses it, which it does for no 32 bytes.
    pub(super) fn pair(&self) -> Result<Ed25519KeyPair, String> {
        Ed25519KeyPair::from_seed_and_public_key(self.secret.as_ref(), &self.public).map_err(|_| {
            "the signing key cannot be used; make a new one by a rotation of the keys".to_owned()
        })
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(secret)")
    }
}

fn public_of(pair: &Ed25519KeyPair) -> Option<[u8; 32]> {
    pair.public_key().as_ref().try_into().ok()
}

const DAMAGED: &str = "this private key is none for Ed25519, or it is damaged; restore the file from a backup, or remove \
                       it: tokens that were signed with it are then refused";

/// What a text holds instead of a key, as far as its first line tells.
fn why_no_key(pem: &str) -> &'static str {
    if pem.contains("BEGIN PUBLIC KEY") {
        "this is a public key; tokens are signed with the private one"
    } else if pem.contains("ENCRYPTED PRIVATE KEY") {
        "the key is encrypted; decrypt it with `openssl pkey -in FILE -out NEW`, and keep NEW readable for the server's \
         user alone"
    } else {
        "expected an Ed25519 private key in PKCS#8 PEM, and nothing else (-----BEGIN PRIVATE KEY-----)"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_its_file() {
        let key = PrivateKey::generate().unwrap();
        let pem = key.to_pem();
        let read = PrivateKey::from_pem(&pem).unwrap();
        assert_eq!((read.secret(), read.public()), (key.secret(), key.public()));
        assert!(read.pair().is_ok());
        assert_ne!(PrivateKey::generate().unwrap().public(), key.public());
        assert_eq!(format!("{key:?}"), "PrivateKey(secret)");
        // Windows' line ends, and lines of any length.
        assert!(PrivateKey::from_pem(&pem.replace('\n', "\r\n")).is_ok());
    }

    /// The private key of RFC 8410, section 10.3, in both versions of PKCS#8.
    #[test]
    fn keys_of_others_are_read() {
        let key = |body: &str| PrivateKey::from_pem(&format!("{BEGIN}\n{body}\n{END}\n"));
        let first = key("MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC").unwrap();
        assert_eq!(first.secret()[..3], [0xd4, 0xee, 0x72]);
        assert_eq!(first.public()[..3], [0x19, 0xbf, 0x44]);
        let second = "MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
                      oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB\n\
                      Z9w7lshQhqowtrbLDFw4rXAxZuE=";
        assert_eq!(key(second).unwrap().public(), first.public());
    }

    #[test]
    fn what_is_no_key_is_said_and_not_shown() {
        let body = "MC4CAQAwBQYDK2VwBCIEIHRoaXMgaXMgYSBzZWNyZXQ";
        let pem = |kind: &str| format!("-----BEGIN {kind}-----\n{body}\n-----END {kind}-----\n");
        let good = PrivateKey::generate().unwrap().to_pem();
        for (text, words) in [
            (String::new(), "expected an Ed25519 private key"),
            ("hello".to_owned(), "expected an Ed25519 private key"),
            (pem("PRIVATE KEY"), "damaged"),
            (pem("PUBLIC KEY"), "this is a public key"),
            (pem("ENCRYPTED PRIVATE KEY"), "encrypted"),
            (pem("RSA PRIVATE KEY"), "expected an Ed25519 private key"),
            (format!("{}{}", *good, *good), "damaged"),
            (good.replace("MC4", "MC5"), "damaged"),
            (format!("{BEGIN}\n{END}"), "damaged"),
        ] {
            let said = PrivateKey::from_pem(&text).unwrap_err();
            assert!(said.contains(words) && !said.contains(body), "{said}");
        }
    }
}
