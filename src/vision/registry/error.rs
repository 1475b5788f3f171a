//! Why a model is not loaded, or the registry not opened.

use super::golden::GoldenError;
use crate::model::ModelError;
use std::path::{Path, PathBuf};

/// Why a model was not loaded. What was served before is served still.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder of models has none of this name.
    #[error("there is no model {name:?} in {folder}; {known}", folder = folder.display())]
    Unknown {
        /// The name that was asked for.
        name: String,
        /// The folder of models.
        folder: PathBuf,
        /// Which there are, in words.
        known: String,
    },
    /// A folder or a file that cannot be read, or folders laid out in a way that says two things.
    #[error("{path}: {reason}", path = path.display())]
    Layout {
        /// What is at fault.
        path: PathBuf,
        /// What is wrong with it, and how to mend it.
        reason: String,
    },
    /// The files of a model.
    #[error("{folder}: {error}", folder = folder.display())]
    Model {
        /// The folder with the model's `config.json`.
        folder: PathBuf,
        /// What is wrong.
        error: ModelError,
    },
    /// The model does not give the answers that its golden pictures ask for.
    #[error("{folder}: {error}", folder = folder.display())]
    Golden {
        /// The folder with the model's `config.json`.
        folder: PathBuf,
        /// What differed.
        error: GoldenError,
    },
    /// A fault of the program while it loaded.
    #[error("the program failed while it loaded model {0:?}; its log says more")]
    Fault(String),
}

impl LoadError {
    /// What is wrong, for those who may load models but need not know where the server keeps them: paths are shown
    /// as they lie in `models`, the folder of models.
    pub(super) fn within(&self, models: &Path) -> String {
        match self {
            Self::Unknown { name, known, .. } => format!("there is no model {name:?}; {known}"),
            Self::Layout { path, reason } => format!("{}: {reason}", inside(models, path)),
            Self::Model { folder, error } => format!("{}: {error}", inside(models, folder)),
            Self::Golden { folder, error } => format!("{}: {error}", inside(models, folder)),
            Self::Fault(_) => self.to_string(),
        }
    }
}

fn inside(models: &Path, path: &Path) -> String {
    match path.strip_prefix(models) {
        Ok(inner) if !inner.as_os_str().is_empty() => inner.display().to_string(),
        _ => "the folder of models".to_owned(),
    }
}

/// Why a registry cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// A model was not loaded, or the folder cannot be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Several models, and none of them was named as the default.
    #[error("there are several models ({0}); say which answers where a request names none: --model NAME")]
    NoDefault(String),
    /// The default that was named is not there.
    #[error("there is no model {name:?} to be the default; {known}")]
    UnknownDefault {
        /// The name that was given.
        name: String,
        /// Which there are, in words.
        known: String,
    },
}
