//! The models that are served, by name and version, and how one takes the place of another without a gap.
//!
//! What is served stands in one table behind one pointer. To load a model is to read its folder anew beside what is
//! served, to warm it, to run its golden pictures, and then to exchange the table at once: whoever asks gets the old
//! model or the new one, never none. Where anything fails, the table stays as it is. A request keeps the
//! `Arc<Model>` that it began with, so that a model goes when its last request is answered.

mod catalogue;
mod error;
mod folder;
mod golden;
mod loader;
mod version;

pub use catalogue::{Catalogued, catalogue};
pub use error::{LoadError, RegistryError};
pub use golden::GoldenError;
pub use loader::{Busy, Loader};

use crate::model::{Compute, Model};
use arc_swap::ArcSwap;
use folder::Place;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

/// How many pictures at once a model is tried with before it serves: alone, and with others as when many wait.
const WARM_UP: [usize; 2] = [1, 4];

/// The models of a folder.
#[derive(Debug)]
pub struct Registry {
    folder: PathBuf,
    compute: Compute,
    default: Option<String>,
    served: ArcSwap<Table>,
    /// Held by who loads: a table is made of the one before it.
    loading: Mutex<()>,
}

/// The versions of each model, the newest first.
type Table = BTreeMap<String, Vec<Version>>;

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

/// A model that is served.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Whether it answers where a request names none.
    pub default: bool,
    /// Its versions, the newest first; there is at least one.
    pub versions: Vec<Version>,
}

/// What a version is told from others by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Its version.
    pub version: String,
    /// The digest of its weights.
    pub digest: String,
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
    /// Loads every model in a folder.
    ///
    /// # Errors
    /// When there is none, or one of them cannot be loaded or fails its golden pictures: a server that starts with
    /// less than it was given would answer wrongly, or not at all, and nobody would look for the reason.
    pub fn open(folder: &Path, compute: Compute) -> Result<Self, RegistryError> {
        let mut table = Table::new();
        for (name, places) in folder::scan(folder)? {
            let versions = load_versions(&name, &places, &compute)?;
            table.insert(name, versions);
        }
        if table.is_empty() {
            return Err(RegistryError::Empty(folder.to_owned()));
        }
        let default = Some(&table).filter(|table| table.len() == 1).and_then(|table| table.keys().next());
        Ok(Self {
            folder: folder.to_owned(),
            compute,
            default: default.cloned(),
            served: ArcSwap::from_pointee(table),
            loading: Mutex::new(()),
        })
    }

    /// Says which model answers where a request names none; with `None`, the only one.
    ///
    /// # Errors
    /// When there is no such model, or there are several and none is named.
    pub fn with_default(mut self, name: Option<&str>) -> Result<Self, RegistryError> {
        let table = self.served.load();
        match name {
            Some(name) if table.contains_key(name) => self.default = Some(name.to_owned()),
            Some(name) => {
                return Err(RegistryError::UnknownDefault {
                    name: name.to_owned(),
                    known: in_words(&names(&table)),
                });
            }
            None if self.default.is_some() => {}
            None => return Err(RegistryError::NoDefault(names(&table).join(", "))),
        }
        drop(table);
        Ok(self)
    }

    /// A model: the default one where no name is given, the newest version where none is given.
    #[must_use]
    pub fn get(&self, name: Option<&str>, version: Option<&str>) -> Option<Arc<Model>> {
        let table = self.served.load();
        let versions = table.get(name.or(self.default.as_deref())?)?;
        let found = match version {
            None => versions.first(),
            Some(version) => versions.iter().find(|served| served.model.version() == version),
        };
        found.map(|served| Arc::clone(&served.model))
    }

    /// The version with this digest, whatever its name.
    #[must_use]
    pub fn by_digest(&self, digest: &str) -> Option<Arc<Model>> {
        let table = self.served.load();
        let found = table.values().flatten().find(|served| served.model.digest() == digest);
        found.map(|served| Arc::clone(&served.model))
    }

    /// One model and its versions.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<Entry> {
        self.served.load().get(name).map(|versions| self.entry_of(name, versions))
    }

    /// Every model, by name.
    #[must_use]
    pub fn list(&self) -> Vec<Entry> {
        self.served.load().iter().map(|(name, versions)| self.entry_of(name, versions)).collect()
    }

    fn entry_of(&self, name: &str, versions: &[Version]) -> Entry {
        let default = self.default.as_deref() == Some(name);
        Entry { name: name.to_owned(), default, versions: versions.to_vec() }
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
        log(name, &loaded);
        loaded
    }

    /// Loads every model of the folder anew. One that has no folder any more is no longer served, but for the
    /// default one.
    pub fn load_all(&self) -> Vec<(String, Result<Exchanged, LoadError>)> {
        let _alone = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        let mut outcomes = match folder::scan(&self.folder) {
            Ok(found) => self.reconcile(found.into_keys().collect()),
            Err(error) => vec![(String::new(), Err(error))],
        };
        outcomes.sort_by(|(left, _), (right, _)| left.cmp(right));
        for (name, outcome) in &outcomes {
            log(name, outcome);
        }
        outcomes
    }

    fn reconcile(&self, found: Vec<String>) -> Vec<(String, Result<Exchanged, LoadError>)> {
        let gone: Vec<String> =
            self.served.load().keys().filter(|name| !found.contains(name)).cloned().collect();
        let missing = gone.into_iter().map(|name| {
            let outcome = if self.default.as_ref() == Some(&name) {
                Err(self.unknown(&name, &found))
            } else {
                Ok(self.exchange(&name, Vec::new()))
            };
            (name, outcome)
        });
        let mut outcomes: Vec<_> = missing.collect();
        outcomes.extend(found.into_iter().map(|name| {
            let outcome = self.load_one(&name);
            (name, outcome)
        }));
        outcomes
    }

    fn load_one(&self, name: &str) -> Result<Exchanged, LoadError> {
        let found = folder::scan(&self.folder)?;
        // The name may come from a request: it is looked up, never made a path of.
        let Some(places) = found.get(name) else {
            return Err(self.unknown(name, &found.into_keys().collect::<Vec<_>>()));
        };
        let versions = load_versions(name, places, &self.compute)?;
        Ok(self.exchange(name, versions))
    }

    /// Puts versions in the place of what is served under a name.
    fn exchange(&self, name: &str, versions: Vec<Version>) -> Exchanged {
        let mut table = Table::clone(&self.served.load());
        let after = identities(&versions);
        let before =
            if versions.is_empty() { table.remove(name) } else { table.insert(name.to_owned(), versions) };
        self.served.store(Arc::new(table));
        Exchanged { name: name.to_owned(), before: identities(&before.unwrap_or_default()), after }
    }

    fn unknown(&self, name: &str, there: &[String]) -> LoadError {
        LoadError::Unknown { name: name.to_owned(), folder: self.folder.clone(), known: in_words(there) }
    }
}

/// Loads each version, tries it, and sorts them, the newest first.
fn load_versions(name: &str, places: &[Place], compute: &Compute) -> Result<Vec<Version>, LoadError> {
    let loaded = places.iter().map(|place| load_version(name, place, compute));
    let mut versions = loaded.collect::<Result<Vec<_>, _>>()?;
    versions.sort_by(|left, right| version::compare(right.model.version(), left.model.version()));
    Ok(versions)
}

fn load_version(name: &str, place: &Place, compute: &Compute) -> Result<Version, LoadError> {
    let folder = &place.folder;
    let broken = |error| LoadError::Model { folder: folder.clone(), error };
    let model = Model::load(folder, compute).map_err(broken)?;
    check_version(place, model.version())?;
    warm_up(&model).map_err(broken)?;
    let goldens =
        golden::run(folder, &model).map_err(|error| LoadError::Golden { folder: folder.clone(), error })?;
    if goldens == 0 {
        tracing::warn!(
            model = name,
            version = model.version(),
            "the model has no golden pictures to vouch for it"
        );
    }
    Ok(Version { model: Arc::new(model), goldens, loaded_at: SystemTime::now() })
}

/// Requests ask for the version that `config.json` says, and people look for it in the folder of that name.
fn check_version(place: &Place, version: &str) -> Result<(), LoadError> {
    let refuse = |reason: String| Err(LoadError::Layout { path: place.folder.join("config.json"), reason });
    match &place.version {
        Some(folder) if folder != version => refuse(format!(
            "it says version {version:?}, the folder's name says {folder:?}; mend one of them"
        )),
        None if !folder::is_version(version) => refuse(format!(
            "{version:?} is no version: 1 to 32 letters from A to Z, digits, `.`, `_` and `-`, the first a letter or \
             a digit"
        )),
        _ => Ok(()),
    }
}

/// Runs the network once with nothing in it: what it touches for the first time is touched before a request waits.
fn warm_up(model: &Model) -> Result<(), crate::model::ModelError> {
    let mut session = model.session();
    for pictures in WARM_UP {
        session.probabilities(model, &vec![0.0; pictures * model.input_len()])?;
    }
    Ok(())
}

fn identities(versions: &[Version]) -> Vec<Identity> {
    let identity = |Version { model, .. }: &Version| Identity {
        version: model.version().to_owned(),
        digest: model.digest().to_owned(),
    };
    versions.iter().map(identity).collect()
}

fn log(name: &str, outcome: &Result<Exchanged, LoadError>) {
    match outcome {
        Ok(Exchanged { before, after, .. }) => {
            tracing::info!(model = name, before = %Shown(before), after = %Shown(after), "model loaded");
        }
        Err(error) => {
            tracing::error!(model = name, %error, "model not loaded; what was served before is served still");
        }
    }
}

/// Versions and digests on one line of the log.
struct Shown<'v>(&'v [Identity]);

impl std::fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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

fn names(table: &Table) -> Vec<String> {
    table.keys().cloned().collect()
}

fn in_words(names: &[String]) -> String {
    match names {
        [] => "there is none".to_owned(),
        names => format!("there is {}", names.join(", ")),
    }
}

#[cfg(test)]
mod tests;
