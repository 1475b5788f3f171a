//! The keys that sign tokens: two for each generation, one for access tokens and one for Biscuits, in files of their
//! own. The newest of each use signs; older ones verify until no token that they signed can be alive.

mod folder;
mod name;
mod private;
mod public;
mod rotation;

pub use folder::{KeyError, KeyFolder, Rotation};
pub use public::{AccessPublicKey, BiscuitRootKey, Jwk, Jwks};

use aws_lc_rs::signature::Ed25519KeyPair;
use name::{Name, Use};
use private::PrivateKey;
use std::{collections::HashMap, fmt};
use zeroize::Zeroizing;

/// The keys as they stand at a time.
#[derive(Clone, Debug)]
pub struct Keys {
    /// Those that sign.
    pub signing: SigningKeys,
    /// Those that verify access tokens, the oldest first; the signing one is the last.
    pub access: Vec<AccessPublicKey>,
    /// Those that verify Biscuits, by their root key ids, the oldest first; the signing one is the last.
    pub biscuit: Vec<(u32, [u8; 32])>,
}

/// The keys that sign: one for each use.
#[derive(Clone, Debug)]
pub struct SigningKeys {
    /// For access tokens.
    pub access: AccessSigningKey,
    /// For Biscuits.
    pub biscuit: BiscuitSigningKey,
}

/// The key that signs access tokens.
#[derive(Clone)]
pub struct AccessSigningKey {
    /// Its name: its thumbprint (RFC 7638).
    pub kid: String,
    /// When it was made, in seconds since 1970.
    pub created: u64,
    key: PrivateKey,
}

/// The root key that signs Biscuits.
#[derive(Clone)]
pub struct BiscuitSigningKey {
    /// The id that Biscuits name it by: when it was made, in seconds since 1970.
    pub root_key_id: u32,
    key: PrivateKey,
}

impl AccessSigningKey {
    /// The key, ready to sign.
    ///
    /// # Errors
    /// When the library refuses it, which it does for no key that was read or made here.
    pub fn pair(&self) -> Result<Ed25519KeyPair, String> {
        self.key.pair()
    }
}

impl BiscuitSigningKey {
    /// The secret half.
    #[must_use]
    pub const fn secret(&self) -> &Zeroizing<[u8; 32]> {
        self.key.secret()
    }

    /// The public half.
    #[must_use]
    pub const fn public(&self) -> [u8; 32] {
        self.key.public()
    }
}

impl Keys {
    /// Keys that are forgotten with the process.
    ///
    /// # Errors
    /// When the system has no randomness to give, or the time is past 2106.
    pub fn ephemeral(now: u64) -> Result<Self, String> {
        let created = rotation::next_created(None, now)?;
        let key = |usage| PrivateKey::generate().map(|key| (Name { usage, created }, key));
        Self::of(vec![key(Use::Access)?, key(Use::Biscuit)?])
    }

    /// The keys that verify at a time, of which the newest sign.
    fn of(mut keys: Vec<(Name, PrivateKey)>) -> Result<Self, String> {
        keys.sort_by_key(|(name, _)| *name);
        no_key_twice(&keys)?;
        let of_use = |usage: Use| keys.iter().filter(move |(name, _)| name.usage == usage);
        let newest = |usage: Use| {
            let no_key = || {
                let mend = "restore it from a backup, or let the server make the first, for which it must be allowed to \
                            write to the folder";
                format!("there is no key for the use {usage:?}; {mend}")
            };
            of_use(usage).next_back().ok_or_else(no_key)
        };
        let access: Vec<_> = of_use(Use::Access).map(|(_, key)| AccessPublicKey::of(key.public())).collect();
        let (access_name, access_key) = newest(Use::Access)?;
        let (biscuit_name, biscuit_key) = newest(Use::Biscuit)?;
        let signing = SigningKeys {
            access: AccessSigningKey {
                kid: AccessPublicKey::of(access_key.public()).kid,
                created: access_name.created.into(),
                key: access_key.clone(),
            },
            biscuit: BiscuitSigningKey { root_key_id: biscuit_name.created, key: biscuit_key.clone() },
        };
        let biscuit = of_use(Use::Biscuit).map(|(name, key)| (name.created, key.public())).collect();
        Ok(Self { signing, access, biscuit })
    }

    /// The keys that verify access tokens, as they are published.
    #[must_use]
    pub fn jwks(&self) -> Jwks {
        Jwks { keys: self.access.iter().map(AccessPublicKey::jwk).collect() }
    }

    /// The root keys that verify Biscuits, as they are published.
    #[must_use]
    pub fn biscuit_root_keys(&self) -> Vec<BiscuitRootKey> {
        self.biscuit.iter().map(|(id, key)| BiscuitRootKey::of(*id, *key)).collect()
    }
}

/// One key under two names would sign for two uses, or live longer than one name says.
fn no_key_twice(keys: &[(Name, PrivateKey)]) -> Result<(), String> {
    let mut seen: HashMap<[u8; 32], Name> = HashMap::new();
    for (name, key) in keys {
        if let Some(other) = seen.insert(key.public(), *name) {
            return Err(format!("{name} holds the same key as {other}; remove the copy"));
        }
    }
    Ok(())
}

impl fmt::Debug for AccessSigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AccessSigningKey({}, secret)", self.kid)
    }
}

impl fmt::Debug for BiscuitSigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BiscuitSigningKey({}, secret)", self.root_key_id)
    }
}

#[cfg(test)]
mod tests;
