//! The models that are served, by name and version, and how one takes the place of another without a gap.
//!
//! What is served stands in one table behind one pointer. To load a model is to read its folder anew beside what is
//! served, to warm it, to run its golden pictures, and then to exchange the table at once: whoever asks gets the old
//! model or the new one, never none. Where anything fails, what is served stays as it is. A request keeps the
//! `Arc<Model>` that it began with, so that a model goes when its last request is answered.

mod catalogue;
mod error;
mod folder;
mod golden;
mod load;
mod loader;
mod table;
mod version;

pub use catalogue::{Catalogued, catalogue};
pub use error::{LoadError, RegistryError};
pub use golden::GoldenError;
pub use loader::{Busy, Loader};
pub use table::{Entry, Identity, Refused, Version};

use crate::model::{Compute, Model};
use arc_swap::ArcSwap;
use folder::Place;
use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use table::{Table, identities};

/// The models of a folder.
#[derive(Debug)]
pub struct Registry {
    folder: PathBuf,
    compute: Compute,
    served: ArcSwap<Table>,
    /// Held by who loads: a table is made of the one before it.
    loading: Mutex<()>,
}

/// What a load has exchanged: the versions before and after it, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchanged {
    /// The model's name.
    pub name: String,
    /// What was served before; empty where the model is new.
    pub before: Vec<Identity>,
    /// What is served now; empty where the model's folder is gone.
    pub after: Vec<Identity>,
}

impl Registry {
    /// Loads every model in a folder, in which there may be none yet.
    ///
    /// # Errors
    /// When the folder cannot be read, or a model in it cannot be loaded or fails its golden pictures: a server that
    /// starts with less than it was given would answer wrongly, or not at all, and nobody would look for the reason.
    pub fn open(folder: &Path, compute: Compute) -> Result<Self, RegistryError> {
        let mut table = Table::default();
        let mut models = Vec::new();
        for (name, places) in folder::scan(folder)? {
            let versions = load::versions(&name, &places, &compute).map_err(|(_, error)| *error)?;
            models.push((name, versions));
        }
        // Of several, none is the default because it comes first.
        let only = models.len() == 1;
        for (name, versions) in models {
            table.put(&name, versions);
        }
        table.default = table.default.filter(|_| only);
        Ok(Self::of(folder, compute, table))
    }

    /// Serves no model of a folder, which need not be there, until one is loaded.
    #[must_use]
    pub fn empty(folder: &Path, compute: Compute) -> Self {
        Self::of(folder, compute, Table::default())
    }

    fn of(folder: &Path, compute: Compute, table: Table) -> Self {
        let served = ArcSwap::from_pointee(table);
        Self { folder: folder.to_owned(), compute, served, loading: Mutex::new(()) }
    }

    /// Says which model answers where a request names none; with `None`, the only one.
    ///
    /// # Errors
    /// When there is no such model, or there are several and none is named. Where there is none at all, the first to
    /// be loaded is meant.
    pub fn with_default(self, name: Option<&str>) -> Result<Self, RegistryError> {
        let mut table = Table::clone(&self.served.load());
        match name {
            _ if table.models.is_empty() => {}
            Some(name) if table.models.contains_key(name) => table.default = Some(name.to_owned()),
            Some(name) => {
                let known = in_words(&table.names());
                return Err(RegistryError::UnknownDefault { name: name.to_owned(), known });
            }
            None if table.default.is_some() => {}
            None => return Err(RegistryError::NoDefault(table.names().join(", "))),
        }
        self.served.store(Arc::new(table));
        Ok(self)
    }

    /// A model: the default one where no name is given, the newest version where none is given.
    #[must_use]
    pub fn get(&self, name: Option<&str>, version: Option<&str>) -> Option<Arc<Model>> {
        self.served.load().get(name, version)
    }

    /// Whether no model is served.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.served.load().models.is_empty()
    }

    /// One model and its versions.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<Entry> {
        self.served.load().entry(name)
    }

    /// Every model, by name.
    #[must_use]
    pub fn list(&self) -> Vec<Entry> {
        let table = self.served.load();
        table.models.keys().filter_map(|name| table.entry(name)).collect()
    }

    /// Loads a model anew, with all its versions, and serves them from then on. Takes as long as loading takes: it
    /// belongs on a thread of its own ([`Loader`]). Two loads at once come one after the other.
    ///
    /// # Errors
    /// When the folder holds no such model, or one of its versions cannot be loaded or fails its golden pictures.
    /// What was served is served still.
    pub fn load(&self, name: &str) -> Result<Exchanged, LoadError> {
        let _alone = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        let loaded = self.load_one(name);
        self.log(name, &loaded);
        loaded
    }

    /// Why a model was not loaded, without the path of the folder of models, which is nobody's business but the log's.
    #[must_use]
    pub fn explain(&self, error: &LoadError) -> String {
        error.within(&self.folder)
    }

    /// Loads every model of the folder anew. One that has no folder any more is no longer served, but for the
    /// default one.
    pub fn load_all(&self) -> Vec<(String, Result<Exchanged, LoadError>)> {
        let _alone = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        let outcomes = match folder::scan(&self.folder) {
            Ok(found) => self.reconcile(found.into_keys().collect()),
            Err(error) => vec![(String::new(), Err(error))],
        };
        for (name, outcome) in &outcomes {
            self.log(name, outcome);
        }
        outcomes
    }

    fn reconcile(&self, found: Vec<String>) -> Vec<(String, Result<Exchanged, LoadError>)> {
        let served = self.served.load_full();
        let gone = served.models.keys().filter(|name| !found.contains(name));
        let missing = gone.map(|name| {
            let outcome = if served.default.as_ref() == Some(name) {
                Err(self.remember(name, None, self.unknown(name, &found)))
            } else {
                Ok(self.exchange(name, Vec::new()))
            };
            (name.clone(), outcome)
        });
        let mut outcomes: Vec<_> = missing.collect();
        outcomes.extend(found.into_iter().map(|name| {
            let outcome = self.load_one(&name);
            (name, outcome)
        }));
        outcomes
    }

    fn load_one(&self, name: &str) -> Result<Exchanged, LoadError> {
        let found = match folder::scan(&self.folder) {
            Ok(found) => found,
            Err(error) => return Err(self.remember(name, None, error)),
        };
        // The name may come from a request: it is looked up, never made a path of.
        let Some(places) = found.get(name) else {
            let error = self.unknown(name, &found.into_keys().collect::<Vec<_>>());
            return Err(self.remember(name, None, error));
        };
        match load::versions(name, places, &self.compute) {
            Ok(versions) => Ok(self.exchange(name, versions)),
            Err((place, error)) => Err(self.remember(name, Some(place), *error)),
        }
    }

    /// Puts versions in the place of what is served under a name.
    fn exchange(&self, name: &str, versions: Vec<Version>) -> Exchanged {
        let mut table = Table::clone(&self.served.load());
        let after = identities(&versions);
        let before = identities(&table.put(name, versions));
        self.served.store(Arc::new(table));
        Exchanged { name: name.to_owned(), before, after }
    }

    /// Notes, for whoever reads the list, which version was refused: of one that cannot be told, the newest that is
    /// served was to be exchanged. A model that is not served has no place there.
    fn remember(&self, name: &str, place: Option<&Place>, error: LoadError) -> LoadError {
        let mut table = Table::clone(&self.served.load());
        let told = place.and_then(|place| place.version.clone().or_else(|| catalogue::version_of(place)));
        if let Some(served) = table.models.get_mut(name) {
            let newest = || served.versions.first().map(|newest| newest.model.version().to_owned());
            if let Some(version) = told.or_else(newest) {
                served.refused = Some(Refused { version, reason: self.explain(&error) });
                self.served.store(Arc::new(table));
            }
        }
        error
    }

    fn log(&self, name: &str, outcome: &Result<Exchanged, LoadError>) {
        match outcome {
            Ok(Exchanged { before, after, .. }) if after.is_empty() => {
                tracing::info!(model = name, before = %Shown(before), "model removed");
            }
            Ok(Exchanged { before, after, .. }) => {
                tracing::info!(model = name, before = %Shown(before), after = %Shown(after), "model loaded");
            }
            // A name that somebody made up is no fault of the server's.
            Err(error @ LoadError::Unknown { .. }) if self.entry(name).is_none() => {
                tracing::warn!(model = name, %error, "model not loaded");
            }
            Err(error) => {
                tracing::error!(model = name, %error, "model not loaded; what was served before is served still");
            }
        }
    }

    fn unknown(&self, name: &str, there: &[String]) -> LoadError {
        LoadError::Unknown { name: name.to_owned(), folder: self.folder.clone(), known: in_words(there) }
    }
}

/// Versions and digests on one line of the log.
struct Shown<'v>(&'v [Identity]);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("none");
        }
        for (index, Identity { version, digest }) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{version} {digest}")?;
        }
        Ok(())
    }
}

fn in_words(names: &[String]) -> String {
    match names {
        [] => "there is none".to_owned(),
        names => format!("there is {}", names.join(", ")),
    }
}

#[cfg(test)]
mod tests;
