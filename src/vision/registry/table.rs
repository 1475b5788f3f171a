//! What is served: one table, exchanged as a whole.

use crate::model::Model;
use std::{collections::BTreeMap, sync::Arc, time::SystemTime};

/// The models that are served.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// By name; each has at least one version.
    pub models: BTreeMap<String, Served>,
    /// Which answers where a request names none.
    pub default: Option<String>,
}

/// A model that is served.
#[derive(Clone, Debug, Default)]
pub struct Served {
    /// Its versions, the newest first.
    pub versions: Vec<Version>,
    /// The version that was refused when the model was last to be loaded.
    pub refused: Option<Refused>,
}

/// A version of a model that is served.
#[derive(Clone, Debug)]
pub struct Version {
    /// The model.
    pub model: Arc<Model>,
    /// How many golden pictures it was tried with.
    pub goldens: usize,
    /// Since when it is ready to serve.
    pub loaded_at: SystemTime,
}

/// A version that is not served because of its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its version.
    pub version: String,
    /// What is wrong with its files.
    pub reason: String,
}

/// A model that is served, for a list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Whether it answers where a request names none.
    pub default: bool,
    /// Its versions, the newest first; there is at least one.
    pub versions: Vec<Version>,
    /// The version that was refused when the model was last to be loaded.
    pub refused: Option<Refused>,
}

/// What a version is told from others by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Its version.
    pub version: String,
    /// The digest of its weights.
    pub digest: String,
}

impl Table {
    /// A model: the default one where no name is given, the newest version where none is given.
    pub fn get(&self, name: Option<&str>, version: Option<&str>) -> Option<Arc<Model>> {
        let Served { versions, .. } = self.models.get(name.or(self.default.as_deref())?)?;
        let found = match version {
            None => versions.first(),
            Some(version) => versions.iter().find(|served| served.model.version() == version),
        };
        found.map(|served| Arc::clone(&served.model))
    }

    /// One model.
    pub fn entry(&self, name: &str) -> Option<Entry> {
        let Served { versions, refused } = self.models.get(name)?.clone();
        Some(Entry {
            name: name.to_owned(),
            default: self.default.as_deref() == Some(name),
            versions,
            refused,
        })
    }

    /// The names of all models.
    pub fn names(&self) -> Vec<String> {
        self.models.keys().cloned().collect()
    }

    /// Puts versions in the place of those of a model, or takes the model away where there are none, and answers what
    /// was there. The only model of a table becomes the default, and stays it when others come.
    pub fn put(&mut self, name: &str, versions: Vec<Version>) -> Vec<Version> {
        let before = if versions.is_empty() {
            self.models.remove(name)
        } else {
            self.models.insert(name.to_owned(), Served { versions, refused: None })
        };
        if let (None, 1) = (&self.default, self.models.len()) {
            self.default = self.models.keys().next().cloned();
        }
        before.unwrap_or_default().versions
    }
}

/// What tells versions from others.
pub fn identities(versions: &[Version]) -> Vec<Identity> {
    let identity = |Version { model, .. }: &Version| Identity {
        version: model.version().to_owned(),
        digest: model.digest().to_owned(),
    };
    versions.iter().map(identity).collect()
}
