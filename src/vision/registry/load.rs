//! Reading the versions of a model from their folders, and trying each before it serves.

use super::{
    error::LoadError,
    folder::{self, Place},
    golden,
    table::Version,
    version,
};
use crate::model::{Compute, Model, ModelError};
use std::{sync::Arc, time::SystemTime};

/// How many pictures at once a model is tried with before it serves: alone, and with others as when many wait.
const WARM_UP: [usize; 2] = [1, 4];

/// Loads each version, tries it, and sorts them, the newest first.
///
/// # Errors
/// With the place and the fault of the first version that cannot be loaded or gives other answers than its golden ones.
pub fn versions<'p>(
    name: &str,
    places: &'p [Place],
    compute: &Compute,
) -> Result<Vec<Version>, (&'p Place, Box<LoadError>)> {
    let load = |place| one(name, place, compute).map_err(|error| (place, Box::new(error)));
    let mut versions = places.iter().map(load).collect::<Result<Vec<_>, _>>()?;
    versions.sort_by(|left, right| version::compare(right.model.version(), left.model.version()));
    Ok(versions)
}

fn one(name: &str, place: &Place, compute: &Compute) -> Result<Version, LoadError> {
    let folder = &place.folder;
    let broken = |error| LoadError::Model { folder: folder.clone(), error };
    let model = Model::load(folder, compute).map_err(broken)?.named(name);
    check_version(place, model.version())?;
    warm_up(&model).map_err(broken)?;
    let goldens =
        golden::run(folder, &model).map_err(|error| LoadError::Golden { folder: folder.clone(), error })?;
    if goldens == 0 {
        let version = model.version();
        tracing::warn!(model = name, version, "the model has no golden pictures to vouch for it");
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
fn warm_up(model: &Model) -> Result<(), ModelError> {
    let mut session = model.session();
    for pictures in WARM_UP {
        session.probabilities(model, &vec![0.0; pictures * model.input_len()])?;
    }
    Ok(())
}
