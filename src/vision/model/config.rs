//! `config.json`: the fields of a timm repository that concern the forward pass, each checked. Others are left alone.

use super::ModelError;
use crate::network::Architecture;
use crate::picture::Preprocessing;
use serde::Deserialize;
use std::{fs, path::Path};

/// Largest configuration in bytes: the labels of a thousand classes take a tenth of it.
const MOST_BYTES: u64 = 1 << 20;
/// Largest side of a picture.
const MOST_SIZE: u32 = 1024;
/// The least part of the shorter side that a crop may have.
const LEAST_CROP: f32 = 0.01;
/// The least that values from 0 to 1 are divided by.
const LEAST_STD: f32 = 1e-3;
/// Most classes.
const MOST_CLASSES: usize = 100_000;
/// Longest version.
const LONGEST_VERSION: usize = 32;

/// A configuration that was checked.
#[derive(Clone, Debug)]
pub struct Config {
    pub architecture: Architecture,
    pub version: String,
    pub digest: String,
    pub labels: Vec<String>,
    pub preprocessing: Preprocessing,
}

/// The file as it is.
#[derive(Deserialize)]
struct Raw {
    architecture: String,
    num_classes: usize,
    num_features: usize,
    label_names: Vec<String>,
    version: String,
    digest: String,
    pretrained_cfg: Pretrained,
}

#[derive(Deserialize)]
struct Pretrained {
    input_size: [u32; 3],
    interpolation: String,
    crop_pct: f32,
    crop_mode: String,
    mean: [f32; 3],
    std: [f32; 3],
}

impl Config {
    /// Reads and checks a configuration.
    pub fn read(path: &Path) -> Result<Self, ModelError> {
        let unreadable = |error| ModelError::Unreadable { file: super::CONFIG, error };
        let length = fs::metadata(path).map_err(unreadable)?.len();
        if length > MOST_BYTES {
            return wrong(format!("{length} bytes are more than a configuration has ({MOST_BYTES})"));
        }
        Self::parse(&fs::read(path).map_err(unreadable)?)
    }

    /// Checks a configuration's text.
    pub fn parse(json: &[u8]) -> Result<Self, ModelError> {
        let raw: Raw = serde_json::from_slice(json).map_err(|error| ModelError::Config(error.to_string()))?;
        let Some(architecture) = Architecture::named(&raw.architecture) else {
            let known = Architecture::NAMES.join(" or ");
            return wrong(format!("architecture {:?} is unknown; it can be {known}", raw.architecture));
        };
        if raw.num_features != architecture.features {
            let Architecture { name, features, .. } = architecture;
            return wrong(format!("num_features is {}, and {name} has {features}", raw.num_features));
        }
        check_labels(&raw.label_names, raw.num_classes)?;
        check_version(&raw.version)?;
        check_digest(&raw.digest)?;
        let preprocessing = raw.pretrained_cfg.preprocessing()?;
        let Raw { version, digest, label_names: labels, .. } = raw;
        Ok(Self { architecture, version, digest, labels, preprocessing })
    }
}

impl Pretrained {
    fn preprocessing(&self) -> Result<Preprocessing, ModelError> {
        let [channels, height, width] = self.input_size;
        let least = Architecture::REDUCTION as u32;
        if channels != 3 || height != width || !(least..=MOST_SIZE).contains(&width) {
            return wrong(format!(
                "pretrained_cfg.input_size {:?} is not [3, side, side] with a side of {least} to {MOST_SIZE}",
                self.input_size
            ));
        }
        if self.interpolation != "bilinear" {
            return wrong(format!(
                "pretrained_cfg.interpolation {:?} can only be bilinear",
                self.interpolation
            ));
        }
        if self.crop_mode != "center" {
            return wrong(format!("pretrained_cfg.crop_mode {:?} can only be center", self.crop_mode));
        }
        if !(LEAST_CROP..=1.0).contains(&self.crop_pct) {
            return wrong(format!("pretrained_cfg.crop_pct {} is not {LEAST_CROP} to 1", self.crop_pct));
        }
        if !self.mean.iter().all(|mean| mean.abs() <= 1.0) {
            return wrong(format!("pretrained_cfg.mean {:?} must lie between -1 and 1", self.mean));
        }
        if !self.std.iter().all(|std| (LEAST_STD..=1e3).contains(std)) {
            return wrong(format!(
                "pretrained_cfg.std {:?} must be at least {LEAST_STD}: pixels are divided by it",
                self.std
            ));
        }
        Ok(Preprocessing { size: width, crop_pct: self.crop_pct, mean: self.mean, std: self.std })
    }
}

fn check_labels(labels: &[String], classes: usize) -> Result<(), ModelError> {
    if !(1..=MOST_CLASSES).contains(&classes) {
        return wrong(format!("num_classes is {classes}; it can be 1 to {MOST_CLASSES}"));
    }
    if labels.len() != classes {
        return wrong(format!("num_classes is {classes}, but label_names has {} entries", labels.len()));
    }
    let mut sorted: Vec<&String> = labels.iter().collect();
    sorted.sort();
    if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        return wrong(format!("label_names has {:?} twice", pair[0]));
    }
    if labels.iter().any(|label| label.trim().is_empty()) {
        return wrong("label_names has an empty entry".to_owned());
    }
    Ok(())
}

/// A version stands in paths and addresses.
fn check_version(version: &str) -> Result<(), ModelError> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    if version.is_empty() || version.len() > LONGEST_VERSION || !version.bytes().all(fits) {
        return wrong(format!(
            "{version:?} is no version: 1 to {LONGEST_VERSION} letters, digits, dots, hyphens and underscores"
        ));
    }
    Ok(())
}

fn check_digest(digest: &str) -> Result<(), ModelError> {
    let hexadecimal = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    match digest.strip_prefix("sha256:") {
        Some(digits) if digits.len() == 64 && digits.bytes().all(hexadecimal) => Ok(()),
        _ => wrong(format!("digest {digest:?} is not `sha256:` and 64 lower-case hexadecimal digits")),
    }
}

fn wrong<T>(reason: String) -> Result<T, ModelError> {
    Err(ModelError::Config(reason))
}
