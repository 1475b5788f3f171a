//! Secrets of clients: made here, never chosen, shown once, kept as a hash.

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version,
    password_hash::SaltString,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use std::fmt;
use zeroize::Zeroizing;

/// What all secrets begin with, so that scanners find one that was published by mistake.
const PREFIX: &str = "cf_";

/// Length of a secret, in bytes: the prefix and 32 bytes in base64url.
const LENGTH: usize = 3 + 43;

/// What OWASP recommends for argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The most that a stored hash may ask for, so that a damaged one does not take all memory.
const MOST_MEMORY_KIB: u32 = 256 << 10;
const MOST_PASSES: u32 = 16;

/// A new secret. It is shown to whoever asked for it and forgotten; [`NewSecret::hash`] is what is kept.
pub struct NewSecret(Zeroizing<String>);

/// A stored hash that is none, or that asks for more than any of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the stored hash of the secret is damaged; give the client a new secret")]
pub struct DamagedHash;

impl NewSecret {
    /// Makes a secret of 32 random bytes.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn generate() -> Result<Self, String> {
        let bytes = random::<32>()?;
        let mut text = Zeroizing::new(String::with_capacity(LENGTH));
        text.push_str(PREFIX);
        URL_SAFE_NO_PAD.encode_string(bytes.as_ref(), &mut text);
        Ok(Self(text))
    }

    /// The secret, to be shown once.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The hash to keep: argon2id in the PHC string format. Takes some 20 ms and 19 MiB.
    ///
    /// # Errors
    /// When the system has no randomness or memory to give.
    pub fn hash(&self) -> Result<String, String> {
        let failed = |error: argon2::password_hash::Error| format!("the secret cannot be hashed: {error}");
        let salt = SaltString::encode_b64(random::<16>()?.as_ref()).map_err(failed)?;
        let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
            .map_err(|error| format!("the secret cannot be hashed: {error}"))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Ok(argon2.hash_password(self.0.as_bytes(), &salt).map_err(failed)?.to_string())
    }
}

impl fmt::Debug for NewSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewSecret(secret)")
    }
}

fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, String> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut())
        .map_err(|error| format!("the system gives no random numbers: {error}"))?;
    Ok(bytes)
}

/// Whether a text could be a secret: those that are made here all have one form. Tells nothing of any client.
pub(super) fn is_well_formed(secret: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    secret.len() == LENGTH && secret.starts_with(PREFIX) && secret.bytes().all(allowed)
}

/// Whether a secret is the one of a hash. Takes some 20 ms and 19 MiB; compares in a time that does not tell how much
/// was right.
///
/// # Errors
/// When the hash is damaged.
pub fn verify(secret: &str, phc: &str) -> Result<bool, DamagedHash> {
    let hash = PasswordHash::new(phc).map_err(|_| DamagedHash)?;
    let params = Params::try_from(&hash).map_err(|_| DamagedHash)?;
    let ours = hash.algorithm == Algorithm::Argon2id.ident() && hash.salt.is_some() && hash.hash.is_some();
    if !ours || params.m_cost() > MOST_MEMORY_KIB || params.t_cost() > MOST_PASSES {
        return Err(DamagedHash);
    }
    match Argon2::default().verify_password(secret.as_bytes(), &hash) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::Password) => Ok(false),
        Err(_) => Err(DamagedHash),
    }
}

/// Takes as long as [`verify`] with a hash of today, for a client that is not there: the time of an answer does not tell
/// which clients are.
pub fn dummy(secret: &str) {
    // No secret has this hash, or none that anybody knows; whether it fits is not asked.
    let _ = verify(secret, DUMMY);
}

const DUMMY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_fits_its_hash_alone() {
        let (secret, other) = (NewSecret::generate().unwrap(), NewSecret::generate().unwrap());
        assert!(is_well_formed(secret.expose()) && secret.expose() != other.expose());
        let hash = secret.hash().unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_eq!(verify(secret.expose(), &hash), Ok(true));
        assert_eq!(verify(other.expose(), &hash), Ok(false));
        assert_eq!(verify("", &hash), Ok(false));
        // Each hash has a salt of its own.
        assert_ne!(secret.hash().unwrap(), hash);
        assert_eq!(format!("{secret:?}"), "NewSecret(secret)");
    }

    #[test]
    fn the_dummy_costs_what_a_hash_of_today_costs() {
        let made = NewSecret::generate().unwrap().hash().unwrap();
        let parts = |phc: &str| {
            let hash = PasswordHash::new(phc).unwrap();
            let lengths = (hash.salt.unwrap().as_str().len(), hash.hash.unwrap().len());
            (hash.algorithm.to_string(), hash.version, Params::try_from(&hash).unwrap(), lengths)
        };
        let (ours, dummy) = (parts(&made), parts(DUMMY));
        assert_eq!((&ours.0, ours.1, ours.3), (&dummy.0, dummy.1, dummy.3));
        assert_eq!((ours.2.m_cost(), ours.2.t_cost()), (dummy.2.m_cost(), dummy.2.t_cost()));
        assert_eq!(verify("cf_", DUMMY), Ok(false));
    }

    #[test]
    fn damaged_and_greedy_hashes_are_refused_before_they_cost() {
        let (salt, hash) = ("AAAAAAAAAAAAAAAAAAAAAA", "A".repeat(43));
        for phc in [
            String::new(),
            "secret".into(),
            DUMMY.replace("argon2id", "argon2i"),
            DUMMY.replace("argon2id", "scrypt"),
            DUMMY.replace("m=19456", "m=4000000"),
            DUMMY.replace("t=2", "t=4000000"),
            DUMMY.replace("m=19456", "m=1"),
            format!("$argon2id$v=19$m=19456,t=2,p=1${salt}"),
            "$argon2id$v=19$m=19456,t=2,p=1".into(),
            format!("$argon2id$v=7$m=19456,t=2,p=1${salt}${hash}"),
        ] {
            assert_eq!(verify("cf_", &phc), Err(DamagedHash), "{phc}");
        }
    }

    #[test]
    fn secrets_have_one_form() {
        let good = NewSecret::generate().unwrap();
        for wrong in ["", "cf_", "password123", &good.expose()[1..], &format!("{}A", good.expose())] {
            assert!(!is_well_formed(wrong), "{wrong}");
        }
        assert!(!is_well_formed(&format!("cf_{}", "+".repeat(43))));
        assert!(!is_well_formed(&good.expose().replace("cf_", "CF_")));
    }
}
