//! Imports under a key that are on their way.

use crate::domain::ImportKey;
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

/// The keys in use.
#[derive(Clone, Debug, Default)]
pub struct InFlight(Arc<Mutex<HashSet<ImportKey>>>);

/// Keeps a key in use until it is dropped.
#[derive(Debug)]
pub struct Hold {
    keys: InFlight,
    key: ImportKey,
}

impl InFlight {
    /// Takes a key into use, unless it is.
    pub fn hold(&self, key: &ImportKey) -> Option<Hold> {
        let is_free = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone());
        is_free.then(|| Hold { keys: self.clone(), key: key.clone() })
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.keys.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}
