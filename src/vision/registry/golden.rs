//! Golden pictures: pictures whose right answers lie beside the model. A model that does not give them is not served.
//!
//! `golden/golden.json` in the model's folder holds the answers as `counterfoil classify` writes them:
//! `{"tolerance": 0.02, "pictures": [{"file": "cat.jpg", "prediction": "Cat", "values": [0.98, 0.01, 0.01]}]}`.
//! A picture's file is named relative to that folder. The tolerance is what each probability may differ by: other
//! processors round differently, and so do later versions of the kernels.

use crate::{
    model::{Model, ModelError, Session},
    picture::{Limits, PictureError, Reader},
};
use serde::Deserialize;
use std::{fs, io, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Golden {
    tolerance: f32,
    pictures: Vec<Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    file: String,
    prediction: String,
    values: Vec<f32>,
}

/// Why a model's golden pictures do not vouch for it.
#[derive(Debug, thiserror::Error)]
pub enum GoldenError {
    /// `golden.json` or a picture cannot be read.
    #[error("the golden file {file} cannot be read: {error}")]
    Unreadable {
        /// Its name in the folder.
        file: String,
        /// Why.
        error: io::Error,
    },
    /// `golden.json` is not what it should be.
    #[error("golden/golden.json: {0}")]
    Malformed(String),
    /// A file is no picture that the server takes.
    #[error("the golden picture {file}: {error}")]
    Picture {
        /// Its name in the folder.
        file: String,
        /// Why.
        error: PictureError,
    },
    /// The network failed.
    #[error("the golden picture {file}: {error}")]
    Network {
        /// Its name in the folder.
        file: String,
        /// Why.
        error: ModelError,
    },
    /// The answer is another.
    #[error("the golden picture {file}: expected {expected}, the model answers {found}")]
    Differs {
        /// Its name in the folder.
        file: String,
        /// What `golden.json` says.
        expected: String,
        /// What the model said.
        found: String,
    },
}

/// Runs a model's golden pictures, and answers how many there are; 0 where it has none.
///
/// # Errors
/// When an answer differs, or what is to be compared cannot be read.
pub fn run(folder: &Path, model: &Model) -> Result<usize, GoldenError> {
    let folder = folder.join("golden");
    if !folder.exists() {
        return Ok(0);
    }
    let golden = read(&folder, model)?;
    let mut runner = Runner {
        model,
        session: model.session(),
        reader: Reader::new(Limits::default()),
        input: vec![0.0; model.input_len()],
    };
    for expected in &golden.pictures {
        runner.check(&folder, expected, golden.tolerance)?;
    }
    Ok(golden.pictures.len())
}

fn read(folder: &Path, model: &Model) -> Result<Golden, GoldenError> {
    let bytes = bytes(folder, "golden.json")?;
    let golden: Golden =
        serde_json::from_slice(&bytes).map_err(|error| GoldenError::Malformed(error.to_string()))?;
    let refuse = |reason: String| Err(GoldenError::Malformed(reason));
    if !(golden.tolerance > 0.0 && golden.tolerance < 1.0) {
        return refuse(format!("a tolerance lies between 0 and 1; this one is {}", golden.tolerance));
    }
    if golden.pictures.is_empty() {
        return refuse("it names no picture; name some, or remove the folder".into());
    }
    for Expected { file, prediction, values } in &golden.pictures {
        if values.len() != model.labels().len() {
            let labels = model.labels().join(", ");
            return refuse(format!("{file} has {} values; the model's labels are {labels}", values.len()));
        }
        if !model.labels().contains(prediction) {
            return refuse(format!("{file}: {prediction:?} is none of the labels {:?}", model.labels()));
        }
    }
    Ok(golden)
}

/// A file of the folder, and of no other one, that is no larger than a picture may be.
fn bytes(folder: &Path, file: &str) -> Result<Vec<u8>, GoldenError> {
    let unreadable = |error| GoldenError::Unreadable { file: file.to_owned(), error };
    let refused = |reason: &str| Err(GoldenError::Malformed(format!("{file}: {reason}")));
    if Path::new(file).file_name() != Some(file.as_ref()) {
        return refused("a golden picture lies in the folder `golden` itself, and is named without a path");
    }
    let path = folder.join(file);
    let found = fs::metadata(&path).map_err(unreadable)?;
    if !found.is_file() {
        return refused("it is no file");
    }
    if found.len() > Limits::default().max_bytes as u64 {
        return refused("it is larger than a picture may be");
    }
    fs::read(path).map_err(unreadable)
}

struct Runner<'m> {
    model: &'m Model,
    session: Session,
    reader: Reader,
    input: Vec<f32>,
}

impl Runner<'_> {
    fn check(&mut self, folder: &Path, expected: &Expected, tolerance: f32) -> Result<(), GoldenError> {
        let file = || expected.file.clone();
        let picture = bytes(folder, &expected.file)?;
        self.reader
            .read(&picture, self.model.preprocessing(), &mut self.input)
            .map_err(|error| GoldenError::Picture { file: file(), error })?;
        let values = self
            .session
            .probabilities(self.model, &self.input)
            .map_err(|error| GoldenError::Network { file: file(), error })?;
        let best = best(&values).and_then(|index| self.model.labels().get(index));
        // Written so that a value that is no number differs from everything.
        let near = expected.values.iter().zip(&values).all(|(a, b)| (a - b).abs() <= tolerance);
        if near && best == Some(&expected.prediction) {
            return Ok(());
        }
        Err(GoldenError::Differs {
            file: file(),
            expected: format!("{} {:?} within {tolerance}", expected.prediction, expected.values),
            found: format!("{} {values:?}", best.map_or("nothing", String::as_str)),
        })
    }
}

/// The place of the greatest value.
fn best(values: &[f32]) -> Option<usize> {
    let by_value = |(_, a): &(usize, &f32), (_, b): &(usize, &f32)| a.total_cmp(b);
    values.iter().enumerate().max_by(by_value).map(|(index, _)| index)
}
