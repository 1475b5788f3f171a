//! Which models a command works with.

use clap::Args;
use counterfoil_vision::{
    model::{Compute, Isa},
    registry::Registry,
};
use std::path::{Path, PathBuf};

/// The folder that is looked into where none is named.
const DEFAULT_FOLDER: &str = "models";

/// Where the models of a command are, and what runs them.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Models")]
pub struct FolderArgs {
    /// Folder of models [default: models, where there is one]
    #[arg(long, env = "COUNTERFOIL_MODELS", value_name = "FOLDER")]
    models: Option<PathBuf>,

    /// What runs the models: cpu; or cuda, cuda:1 and so on, where the program was built for them
    #[arg(long, env = "COUNTERFOIL_DEVICE", value_name = "DEVICE", default_value = "cpu", value_parser = device)]
    pub device: Compute,
}

/// The models of a command.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Models")]
pub struct ModelArgs {
    #[command(flatten)]
    folder: FolderArgs,

    /// Model that answers where none is named; needed where there are several
    #[arg(long, env = "COUNTERFOIL_MODEL", value_name = "NAME")]
    model: Option<String>,
}

impl FolderArgs {
    /// The folder of models.
    pub fn path(&self) -> &Path {
        self.models.as_deref().unwrap_or(Path::new(DEFAULT_FOLDER))
    }
}

impl ModelArgs {
    /// What runs the models.
    pub fn device(&self) -> Compute {
        self.folder.device
    }

    /// Loads the models. Where no folder is named and there is none, there are no models either.
    ///
    /// # Errors
    /// When a folder that is named holds no model, one of its models cannot be loaded or gives other answers than its
    /// golden pictures say, or there are several and none is named.
    pub fn open(&self) -> Result<Registry, String> {
        let FolderArgs { models, device } = &self.folder;
        let folder = self.folder.path();
        if models.is_none() && !folder.is_dir() {
            return Ok(Registry::empty(folder, *device));
        }
        let opened = Registry::open(folder, *device).map_err(|error| error.to_string())?;
        if models.is_some() && opened.is_empty() {
            return Err(format!(
                "there is no model in {}: a model is a folder with config.json and model.safetensors, such as {}",
                folder.display(),
                folder.join("cats-dogs").display()
            ));
        }
        opened.with_default(self.model.as_deref()).map_err(|error| error.to_string())
    }
}

/// A device by its name.
fn device(name: &str) -> Result<Compute, String> {
    let number = match name {
        "cpu" => return Ok(Compute::Cpu(Isa::Best)),
        "cuda" => Some(0),
        _ => name.strip_prefix("cuda:").and_then(|number| number.parse().ok()),
    };
    number
        .map(Compute::Cuda)
        .ok_or_else(|| "expected cpu, cuda, or cuda: and a number, such as cuda:1".into())
}
