//! The keys that sign the first blocks.

use biscuit_auth::{PublicKey, error};
use std::collections::BTreeMap;

/// The public root keys, each by the id that tokens name it by. Several hold while keys are rotated.
#[derive(Clone, Debug, Default)]
pub struct RootKeys(BTreeMap<u32, PublicKey>);

impl RootKeys {
    /// Adds a key by its id.
    ///
    /// # Errors
    /// When the key is not Ed25519, or the id is another key's.
    pub fn insert(&mut self, id: u32, key: PublicKey) -> Result<(), String> {
        if !matches!(key, PublicKey::Ed25519(_)) {
            return Err(format!("root key {id} is not Ed25519; make one that is"));
        }
        match self.0.insert(id, key) {
            Some(known) if known != key => {
                Err(format!("root key id {id} is given to two keys; renumber one"))
            }
            _ => Ok(()),
        }
    }

    /// The key that a token names; one that names none is by nobody.
    pub(super) fn choose(&self, id: Option<u32>) -> Result<PublicKey, error::Format> {
        id.and_then(|id| self.0.get(&id)).copied().ok_or(error::Format::UnknownPublicKey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use biscuit_auth::{Algorithm, KeyPair};

    #[test]
    fn a_key_is_found_by_its_id_alone() {
        let (one, other) = (KeyPair::new().public(), KeyPair::new().public());
        let mut keys = RootKeys::default();
        keys.insert(1, one).unwrap();
        keys.insert(1, one).unwrap();
        assert_eq!(keys.choose(Some(1)), Ok(one));
        for unknown in [None, Some(0), Some(2)] {
            assert_eq!(keys.choose(unknown), Err(error::Format::UnknownPublicKey));
        }
        assert!(keys.insert(1, other).is_err());
    }

    #[test]
    fn only_ed25519_signs() {
        let key = KeyPair::new_with_algorithm(Algorithm::Secp256r1).public();
        assert!(RootKeys::default().insert(1, key).is_err());
    }
}
