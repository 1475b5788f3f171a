//! A model for servers under test.

use crate::models::blank;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// What it says of every picture: Cat, Dog and Other. Its answers are the same on every processor.
pub const SAYS: [f32; 3] = [0.8, 0.15, 0.05];

/// A folder with the model that the contract's examples speak of; it says [`SAYS`].
pub static SHOWN: LazyLock<String> = LazyLock::new(|| {
    let models = made(SAYS);
    models.into_os_string().into_string().expect("a path in UTF-8")
});

/// Written once for all runs, under the digest of its weights.
fn made(probabilities: [f32; 3]) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let draft = tempfile::tempdir_in(home).expect("a temporary folder");
    let digest = blank::write(&draft.path().join("cats-dogs"), "1", probabilities);
    let models = home.join(format!("models-{}", digest.trim_start_matches("sha256:")));
    // Where it is there already, that one is as good.
    match fs::rename(draft.path(), &models) {
        Ok(()) => drop(draft.keep()),
        Err(error) => assert!(models.join("cats-dogs/config.json").is_file(), "{error}"),
    }
    models
}
