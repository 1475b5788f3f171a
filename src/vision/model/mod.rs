//! Models: a folder with `config.json` and `model.safetensors` becomes a [`Model`], which answers probabilities.
//!
//! `config.json` has the fields that Hugging Face's timm repositories use, and `version` and `digest` beside them.
//! Nothing is believed: the weights' SHA-256 must be the digest, their tensors those of the architecture, each value
//! finite. A wrong file is an error that names it and says what to mend, and never a panic.

mod config;
mod error;
mod file;
mod session;
mod softmax;
mod tensors;
#[cfg(test)]
mod tests;

pub use crate::network::Isa;
pub use error::ModelError;
pub use session::Session;

use crate::network::{Network, Reference, Weights};
use crate::picture::Preprocessing;
use candle_core::Device;
use config::Config;
use std::path::Path;

/// The configuration in a model's folder.
const CONFIG: &str = "config.json";
/// The weights in a model's folder.
const WEIGHTS: &str = "model.safetensors";

/// What computes the forward pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compute {
    /// The kernels of our own, on vector instructions that the processor has.
    Cpu(Isa),
    /// candle's operations on the NVIDIA GPU of that number, in a build with the feature `cuda`.
    Cuda(usize),
}

impl Default for Compute {
    fn default() -> Self {
        Self::Cpu(Isa::Best)
    }
}

/// A network with its weights, its labels, and how it wants its pictures. It does not change, and threads share it.
#[derive(Debug)]
pub struct Model {
    name: String,
    config: Config,
    engine: Engine,
}

/// A network where it runs.
#[derive(Debug)]
enum Engine {
    Cpu(Network),
    Cuda(Reference, Device),
}

impl Model {
    /// Reads a model from its folder. Its name is the folder's, or that of the folder around it where the folder is
    /// named after the version (`models/<name>/<version>`).
    ///
    /// # Errors
    /// When a file is missing, unreadable or not what it should be, or the processor or the build cannot compute so.
    pub fn load(folder: &Path, compute: &Compute) -> Result<Self, ModelError> {
        Self::load_by(folder, compute, file::map)
    }

    fn load_by<B: AsRef<[u8]>>(
        folder: &Path,
        compute: &Compute,
        read: impl FnOnce(&Path) -> Result<file::Contents<B>, ModelError>,
    ) -> Result<Self, ModelError> {
        let config = Config::read(&folder.join(CONFIG))?;
        let name = name(folder, &config.version)?;
        let contents = read(&folder.join(WEIGHTS))?;
        tensors::check_digest(contents.bytes(), &config.digest)?;
        let weights = tensors::weights(contents.bytes(), &config.architecture, config.labels.len())?;
        contents.finish()?;
        let engine = Engine::new(&config, &weights, compute)?;
        Ok(Self { name, config, engine })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same under the name by which others know it, whatever its folder is called.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self }
    }

    /// Its version, from `config.json`.
    pub fn version(&self) -> &str {
        &self.config.version
    }

    /// `sha256:` and the SHA-256 of `model.safetensors` in hexadecimal digits.
    pub fn digest(&self) -> &str {
        &self.config.digest
    }

    /// What the probabilities are of, in their order.
    pub fn labels(&self) -> &[String] {
        &self.config.labels
    }

    /// How pictures become its input.
    pub fn preprocessing(&self) -> &Preprocessing {
        &self.config.preprocessing
    }

    /// Values of a picture: three planes of size × size.
    pub fn input_len(&self) -> usize {
        let size = self.config.preprocessing.size as usize;
        3 * size * size
    }

    /// What computes: `avx512`, `avx2`, `neon`, `portable` or `cuda`.
    pub fn kernel(&self) -> &'static str {
        match &self.engine {
            Engine::Cpu(network) => network.isa().name(),
            Engine::Cuda(..) => "cuda",
        }
    }

    /// The memory of one thread, which may serve several models.
    pub fn session(&self) -> Session {
        Session::default()
    }
}

impl Engine {
    fn new(config: &Config, weights: &Weights, compute: &Compute) -> Result<Self, ModelError> {
        match *compute {
            Compute::Cpu(isa) => {
                let size = config.preprocessing.size as usize;
                let network = Network::new(&config.architecture, weights, size, isa);
                network.map(Self::Cpu).ok_or(ModelError::NoInstructions(isa.name()))
            }
            Compute::Cuda(_) if !cfg!(feature = "cuda") => Err(ModelError::NoCuda),
            Compute::Cuda(number) => {
                let unusable = |error| ModelError::Device { number, error: Box::new(error) };
                let device = Device::new_cuda(number).map_err(unusable)?;
                let reference = Reference::new(&config.architecture, weights, &device).map_err(unusable)?;
                Ok(Self::Cuda(reference, device))
            }
        }
    }
}

/// A model's name, from its folder.
fn name(folder: &Path, version: &str) -> Result<String, ModelError> {
    let unnamed = |_| ModelError::Name(folder.to_owned());
    // A folder may be given as `.` or through a link: its own name counts.
    let path = folder.canonicalize().map_err(unnamed)?;
    let mut names = path.components().rev().map(|part| part.as_os_str().to_str());
    let own = names.next().flatten().ok_or_else(|| ModelError::Name(folder.to_owned()))?;
    let around = names.next().flatten().filter(|name| *name != "/");
    Ok(if own == version { around.unwrap_or(own) } else { own }.to_owned())
}
