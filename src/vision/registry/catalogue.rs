//! What lies in a folder of models, without loading any of it.

use super::{
    LoadError,
    folder::{Place, is_version, scan},
};
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A version of a model, as its `config.json` describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogued {
    /// The model's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The digest that its weights should have. Loading the model checks it.
    pub digest: String,
    /// Where it lies.
    pub folder: PathBuf,
}

/// What a `config.json` says of a model's identity.
#[derive(Deserialize)]
struct Config {
    version: String,
    digest: String,
}

/// Every version of every model in a folder.
///
/// # Errors
/// When a folder or a `config.json` cannot be read.
pub fn catalogue(models: &Path) -> Result<Vec<Catalogued>, LoadError> {
    let mut found = Vec::new();
    for (name, places) in scan(models)? {
        for place in places {
            let Config { version, digest } = read(&place)?;
            found.push(Catalogued { name: name.clone(), version, digest, folder: place.folder });
        }
    }
    Ok(found)
}

/// The version that a `config.json` says, where it says one.
pub fn version_of(place: &Place) -> Option<String> {
    read(place).ok().map(|config| config.version).filter(|version| is_version(version))
}

fn read(place: &Place) -> Result<Config, LoadError> {
    let file = place.folder.join("config.json");
    let refuse = |reason: String| LoadError::Layout { path: file.clone(), reason };
    let bytes = fs::read(&file).map_err(|error| refuse(error.to_string()))?;
    serde_json::from_slice(&bytes).map_err(|error| refuse(error.to_string()))
}
