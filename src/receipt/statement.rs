//! What a receipt says.

use counterfoil_vision::{model::Model, picture::PREPROCESSING_VERSION};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::Number;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The claims of a receipt. Those with three letters are JWT's own (RFC 7519).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Who says so, as the server's operator named it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iss: Option<String>,
    /// When, in seconds since 1970.
    pub iat: u64,
    /// The receipt's own name, a ULID.
    pub jti: String,
    /// The model that answered.
    pub model: ModelClaim,
    /// How the picture became the network's input.
    pub preprocessing: PreprocessingClaim,
    /// The kernels that ran it: processors round differently.
    pub kernel: String,
    /// What was asked about.
    pub input: Input,
    /// The model's labels, in its order.
    pub labels: Vec<String>,
    /// The probability of each label, with every bit that it had.
    #[serde(deserialize_with = "exact")]
    pub scores: Vec<f32>,
    /// The label with the highest.
    pub prediction: String,
}

/// A model, as a receipt names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelClaim {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The digest of its weights, which alone says which model it was.
    pub digest: String,
}

/// How pictures are prepared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreprocessingClaim {
    /// The version of the program's way to do it; it rises when a pixel could change.
    pub version: String,
    /// Width and height of the input in pixels.
    pub size: u32,
    /// The part of the shorter side that the square has.
    #[serde(deserialize_with = "exact_one")]
    pub crop_pct: f32,
    /// What is taken from red, green and blue, which lie between 0 and 1.
    #[serde(deserialize_with = "exact_three")]
    pub mean: [f32; 3],
    /// What they are divided by.
    #[serde(deserialize_with = "exact_three")]
    pub std: [f32; 3],
}

/// What was asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// What the bytes are.
    pub kind: Kind,
    /// SHA-256 of the bytes as they came, as `sha256:` and hexadecimal.
    pub digest: String,
    /// How many there are.
    pub bytes: u64,
}

/// What the bytes of an input are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A picture's file.
    Picture,
    /// The network's input itself: 32-bit floats, the least significant byte first.
    Tensor,
}

impl Input {
    /// A network's input, prepared by the client.
    pub fn tensor(values: &[f32]) -> Self {
        let mut hash = Sha256::new();
        for value in values {
            hash.update(value.to_le_bytes());
        }
        Self { kind: Kind::Tensor, digest: written(&hash.finalize()), bytes: 4 * values.len() as u64 }
    }

    /// Bytes of either kind.
    pub fn of(kind: Kind, bytes: &[u8]) -> Self {
        Self { kind, digest: written(&Sha256::digest(bytes)), bytes: bytes.len() as u64 }
    }
}

impl ModelClaim {
    /// What a receipt says of a model.
    pub fn of(model: &Model) -> Self {
        Self {
            name: model.name().to_owned(),
            version: model.version().to_owned(),
            digest: model.digest().to_owned(),
        }
    }
}

impl PreprocessingClaim {
    /// How this program prepares pictures for a model.
    pub fn of(model: &Model) -> Self {
        let how = model.preprocessing();
        Self {
            version: PREPROCESSING_VERSION.to_owned(),
            size: how.size,
            crop_pct: how.crop_pct,
            mean: how.mean,
            std: how.std,
        }
    }
}

/// A digest as configurations and receipts write it.
fn written(digest: &[u8]) -> String {
    let mut text = String::from("sha256:");
    for byte in digest {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Floats from their decimals: through an `f64`, as JSON libraries read numbers, a value could be rounded twice.
fn exact<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<f32>, D::Error> {
    let numbers = Vec::<Number>::deserialize(from)?;
    let parsed = numbers.iter().map(|number| number.as_str().parse::<f32>().map_err(D::Error::custom));
    parsed.collect()
}

fn exact_one<'de, D: Deserializer<'de>>(from: D) -> Result<f32, D::Error> {
    let number = Number::deserialize(from)?;
    number.as_str().parse().map_err(D::Error::custom)
}

fn exact_three<'de, D: Deserializer<'de>>(from: D) -> Result<[f32; 3], D::Error> {
    exact(from)?.try_into().map_err(|_| D::Error::custom("expected three numbers, for red, green and blue"))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A statement about a picture.
    pub fn statement(scores: Vec<f32>) -> Statement {
        Statement {
            iss: None,
            iat: 1_795_000_000,
            jti: "01M7WKPS40W4E3GKMGT4NCH3CX".into(),
            model: ModelClaim { name: "pets".into(), version: "2".into(), digest: "sha256:00".into() },
            preprocessing: PreprocessingClaim {
                version: "1".into(),
                size: 160,
                crop_pct: 0.875,
                mean: [0.485, 0.456, 0.406],
                std: [0.229, 0.224, 0.225],
            },
            kernel: "avx2".into(),
            input: Input::of(Kind::Picture, b"picture"),
            labels: vec!["Cat".into(), "Dog".into(), "Other".into()],
            scores,
            prediction: "Cat".into(),
        }
    }

    #[test]
    fn digests_are_those_of_sha256sum() {
        let input = Input::of(Kind::Picture, b"abc");
        let expected = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!((input.digest.as_str(), input.bytes), (expected, 3));
        let tensor = Input::tensor(&[0.5, -1.0]);
        assert_eq!(tensor, Input::of(Kind::Tensor, &[0, 0, 0, 0x3f, 0, 0, 0x80, 0xbf]));
    }

    proptest! {
        #[test]
        fn scores_keep_every_bit(scores in prop::collection::vec(0.0..=1.0f32, 3)) {
            let said = statement(scores);
            let json = serde_json::to_string(&said).unwrap();
            let read: Statement = serde_json::from_str(&json).unwrap();
            let bits = |scores: &[f32]| scores.iter().map(|score| score.to_bits()).collect::<Vec<_>>();
            prop_assert_eq!(bits(&read.scores), bits(&said.scores));
            prop_assert_eq!(read, said);
        }
    }
}
