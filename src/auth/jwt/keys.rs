//! Public keys, each pinned to the one algorithm that it verifies (RFC 8725, 3.1).

use crate::jwt::strict::shown;
use jsonwebtoken::{DecodingKey, crypto::aws_lc::DEFAULT_PROVIDER};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, fmt, sync::Arc};

/// The algorithms that are accepted (RFC 7518, 3.1; RFC 8037, 3.1). All are asymmetric: who can verify cannot sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// RSASSA-PSS with SHA-256.
    Ps256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// Ed25519, under the name `EdDSA`.
    EdDsa,
}

impl Algorithm {
    /// The algorithm of this name, which is compared exactly.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Rs256, Self::Ps256, Self::Es256, Self::EdDsa].into_iter().find(|one| one.name() == name)
    }

    /// Its name in tokens and keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
            Self::Es256 => "ES256",
            Self::EdDsa => "EdDSA",
        }
    }

    const fn of_the_library(self) -> jsonwebtoken::Algorithm {
        match self {
            Self::Rs256 => jsonwebtoken::Algorithm::RS256,
            Self::Ps256 => jsonwebtoken::Algorithm::PS256,
            Self::Es256 => jsonwebtoken::Algorithm::ES256,
            Self::EdDsa => jsonwebtoken::Algorithm::EdDSA,
        }
    }
}

/// One public key.
#[derive(Clone)]
pub struct Key {
    pub(super) kid: Option<String>,
    pub(super) algorithm: Algorithm,
    decoding: DecodingKey,
    identity: KeyIdentity,
}

/// What tells a key from all others: its `kid`, its algorithm and the key itself, as a SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct KeyIdentity([u8; 32]);

impl Key {
    /// An Ed25519 key: the 32 bytes of RFC 8032, 5.1.5.
    #[must_use]
    pub fn ed25519(kid: impl Into<String>, public: &[u8; 32]) -> Self {
        Self::new(Some(kid.into()), Algorithm::EdDsa, DecodingKey::from_ed_der(public), &[public])
    }

    /// A key that was checked; `material` is all that makes it up.
    pub(super) fn new(
        kid: Option<String>,
        algorithm: Algorithm,
        decoding: DecodingKey,
        material: &[&[u8]],
    ) -> Self {
        let mut digest = Sha256::new();
        let named = kid.as_deref().map(str::as_bytes);
        // Each part with its length, or two keys could share their digest.
        for part in [algorithm.name().as_bytes(), named.unwrap_or_default()].iter().chain(material) {
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
        digest.update([u8::from(named.is_some())]);
        Self { kid, algorithm, decoding, identity: KeyIdentity(digest.finalize().into()) }
    }

    /// The name by which tokens refer to it.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// The one algorithm that it verifies.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    pub(super) const fn identity(&self) -> KeyIdentity {
        self.identity
    }

    /// Whether this is the signature of the message by this key, with its own algorithm.
    pub(super) fn verifies(&self, message: &[u8], signature: &Vec<u8>) -> bool {
        // Named here, not the process's default, which other crates could have set, or which panics if two are built in.
        (DEFAULT_PROVIDER.verifier_factory)(&self.algorithm.of_the_library(), &self.decoding)
            .is_ok_and(|verifier| verifier.verify(message, signature).is_ok())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key")
            .field("kid", &self.kid)
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for KeyIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02x}{:02x}{:02x}{:02x}…", self.0[0], self.0[1], self.0[2], self.0[3])
    }
}

/// The keys of one issuer.
#[derive(Clone, Debug, Default)]
pub struct KeySet {
    keys: Vec<Arc<Key>>,
    left_out: Vec<String>,
}

/// Why no key of a set fits a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoKey {
    /// None has its `kid`, or none its algorithm where it names no key. A newer set may have one.
    Unknown,
    /// The key that it names is for another algorithm.
    OtherAlgorithm,
    /// It names no key, and several have its algorithm.
    Ambiguous,
}

impl KeySet {
    /// A set of these keys. Where several keys share `kid` and algorithm, none of them is taken: which one an issuer
    /// meant cannot be told, and one of them may be somebody else's. The same key twice counts once.
    #[must_use]
    pub fn new(keys: Vec<Key>) -> Self {
        Self::with_notes(keys, Vec::new())
    }

    pub(super) fn with_notes(keys: Vec<Key>, mut left_out: Vec<String>) -> Self {
        let mut unique: Vec<Arc<Key>> = Vec::new();
        for key in keys {
            if unique.iter().all(|known| known.identity != key.identity) {
                unique.push(Arc::new(key));
            }
        }
        let mut bearers: HashMap<(Option<String>, Algorithm), usize> = HashMap::new();
        for key in unique.iter().filter(|key| key.kid.is_some()) {
            *bearers.entry((key.kid.clone(), key.algorithm)).or_default() += 1;
        }
        bearers.retain(|_, count| *count > 1);
        unique.retain(|key| !bearers.contains_key(&(key.kid.clone(), key.algorithm)));
        let mut several: Vec<String> = bearers
            .iter()
            .map(|((kid, algorithm), count)| {
                let kid = shown(kid.as_deref().unwrap_or_default());
                format!("{count} different keys share the kid {kid} and {}: none is used", algorithm.name())
            })
            .collect();
        several.sort();
        left_out.append(&mut several);
        Self { keys: unique, left_out }
    }

    /// The keys that are used.
    pub fn iter(&self) -> impl Iterator<Item = &Key> {
        self.keys.iter().map(AsRef::as_ref)
    }

    /// The number of keys.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is no key, so that every token is refused.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Why the keys that are not used were left out: a line each, for the log.
    #[must_use]
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    pub(super) fn holds(&self, identity: KeyIdentity) -> bool {
        self.keys.iter().any(|key| key.identity == identity)
    }

    /// The one key that a token with this `alg` and `kid` must be signed with.
    pub(super) fn find(&self, algorithm: Algorithm, kid: Option<&str>) -> Result<Arc<Key>, NoKey> {
        let named = |key: &&Arc<Key>| kid.is_none() || key.kid.as_deref() == kid;
        let mut fitting = self.keys.iter().filter(named).filter(|key| key.algorithm == algorithm);
        match (fitting.next(), fitting.next()) {
            (Some(key), None) => Ok(Arc::clone(key)),
            (Some(_), Some(_)) => Err(NoKey::Ambiguous),
            (None, _) if kid.is_some() && self.keys.iter().any(|key| named(&key)) => {
                Err(NoKey::OtherAlgorithm)
            }
            (None, _) => Err(NoKey::Unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(kid: Option<&str>, algorithm: Algorithm, material: u8) -> Key {
        Key::new(kid.map(Into::into), algorithm, DecodingKey::from_ed_der(&[material]), &[&[material]])
    }

    #[test]
    fn names_are_exact() {
        for name in ["none", "None", "", "HS256", "rs256", "RS384", "ES256K", "Ed25519", "EdDSA ", "ES256\0"]
        {
            assert_eq!(Algorithm::named(name), None, "{name}");
        }
        for one in [Algorithm::Rs256, Algorithm::Ps256, Algorithm::Es256, Algorithm::EdDsa] {
            assert_eq!(Algorithm::named(one.name()), Some(one));
        }
    }

    #[test]
    fn a_key_is_found_by_kid_and_algorithm() {
        use Algorithm::{EdDsa, Es256, Ps256, Rs256};
        let set = KeySet::new(vec![
            key(Some("a"), Rs256, 1),
            key(Some("a"), Ps256, 1),
            key(Some("b"), EdDsa, 2),
            key(None, Es256, 3),
        ]);
        assert_eq!(set.len(), 4);
        assert_eq!(set.find(Ps256, Some("a")).unwrap().algorithm(), Ps256);
        assert_eq!(set.find(EdDsa, Some("b")).unwrap().kid(), Some("b"));
        assert_eq!(set.find(EdDsa, Some("a")).unwrap_err(), NoKey::OtherAlgorithm);
        assert_eq!(set.find(EdDsa, Some("c")).unwrap_err(), NoKey::Unknown);
        assert_eq!(set.find(EdDsa, Some("")).unwrap_err(), NoKey::Unknown);
        // A key without a kid is only for tokens without one.
        assert_eq!(set.find(Es256, Some("c")).unwrap_err(), NoKey::Unknown);
        for algorithm in [Rs256, Ps256, Es256, EdDsa] {
            assert_eq!(set.find(algorithm, None).unwrap().algorithm(), algorithm);
        }
    }

    #[test]
    fn without_a_kid_one_key_alone_may_fit() {
        let set = KeySet::new(vec![key(Some("a"), Algorithm::EdDsa, 1), key(None, Algorithm::EdDsa, 2)]);
        assert_eq!(set.find(Algorithm::EdDsa, None).unwrap_err(), NoKey::Ambiguous);
        assert_eq!(set.find(Algorithm::Es256, None).unwrap_err(), NoKey::Unknown);
        assert!(KeySet::default().is_empty());
    }

    #[test]
    fn keys_that_share_kid_and_algorithm_are_left_out() {
        let twice = vec![
            key(Some("a"), Algorithm::EdDsa, 1),
            key(Some("b"), Algorithm::EdDsa, 2),
            key(Some("a"), Algorithm::EdDsa, 3),
        ];
        let set = KeySet::new(twice);
        assert_eq!(set.iter().map(Key::kid).collect::<Vec<_>>(), [Some("b")]);
        assert_eq!(set.left_out().len(), 1);
        let same =
            KeySet::new(vec![key(Some("a"), Algorithm::EdDsa, 1), key(Some("a"), Algorithm::EdDsa, 1)]);
        assert_eq!((same.len(), same.left_out().len()), (1, 0));
    }

    #[test]
    fn an_identity_is_of_one_key_alone() {
        let one = key(Some("a"), Algorithm::EdDsa, 1).identity();
        assert!(one == key(Some("a"), Algorithm::EdDsa, 1).identity());
        for other in [
            key(Some("b"), Algorithm::EdDsa, 1),
            key(Some("a"), Algorithm::Es256, 1),
            key(Some("a"), Algorithm::EdDsa, 2),
            key(None, Algorithm::EdDsa, 1),
        ] {
            assert!(one != other.identity());
        }
        assert!(
            key(None, Algorithm::EdDsa, 1).identity() != key(Some(""), Algorithm::EdDsa, 1).identity(),
            "an empty kid is not the absence of one"
        );
    }
}
