//! Models that see nothing: their weights are zeros, so that whatever the picture, they answer what the biases of
//! their last layer say. Small enough to be made by a test, and of the shape that the real ones have.

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use std::{fs, path::Path};

/// Expansion, output channels and number of the blocks of MobileNetV2 1.0.
const BLOCKS: [(usize, usize, usize); 7] =
    [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)];

/// Channels of the stem and of the head.
const STEM: usize = 32;
const HEAD: usize = 1280;

/// Writes a model that answers these probabilities for Cat, Dog and Other, and answers the digest of its weights.
pub fn write(folder: &Path, version: &str, probabilities: [f32; 3]) -> String {
    fs::create_dir_all(folder).expect("a folder");
    let weights = weights(probabilities);
    let digest = Sha256::digest(&weights);
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let digest = format!("sha256:{digest}");
    fs::write(folder.join("model.safetensors"), weights).expect("weights");
    let config = json!({
        "architecture": "mobilenetv2_100",
        "num_classes": 3,
        "num_features": HEAD,
        "label_names": ["Cat", "Dog", "Other"],
        "version": version,
        "digest": digest,
        "pretrained_cfg": {
            "input_size": [3, 32, 32],
            "interpolation": "bilinear",
            "crop_pct": 1.0,
            "crop_mode": "center",
            "mean": [0.5, 0.5, 0.5],
            "std": [0.5, 0.5, 0.5],
            "num_classes": 3,
            "pool_size": [1, 1],
            "first_conv": "conv_stem",
            "classifier": "classifier"
        }
    });
    fs::write(folder.join("config.json"), config.to_string()).expect("a configuration");
    digest
}

/// Writes golden pictures: a black square, and what the model is to answer.
pub fn write_golden(folder: &Path, prediction: &str, values: [f32; 3]) {
    let folder = folder.join("golden");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("black.png"), BLACK).expect("a picture");
    let golden = json!({
        "tolerance": 0.01,
        "pictures": [{"file": "black.png", "prediction": prediction, "values": values}]
    });
    fs::write(folder.join("golden.json"), golden.to_string()).expect("golden answers");
}

/// A PNG of one black pixel.
pub const BLACK: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T', 0x78, 0xda, 0x63,
    0x60, 0, 0, 0, 2, 0, 1, 0xe5, 0x27, 0xde, 0xfc, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60,
    0x82,
];

/// The file of weights: the header's length, the header, the values.
fn weights(probabilities: [f32; 3]) -> Vec<u8> {
    let mut header = Map::new();
    let mut length = 0;
    for (name, shape) in layers() {
        let end = length + 4 * shape.iter().product::<usize>();
        header.insert(name, json!({"dtype": "F32", "shape": shape, "data_offsets": [length, end]}));
        length = end;
    }
    let header = Value::Object(header).to_string();
    let mut file = (header.len() as u64).to_le_bytes().to_vec();
    file.extend(header.as_bytes());
    file.resize(file.len() + length, 0);
    // The biases of the last layer are the last values: the softmax of logarithms of probabilities is these.
    let last = file.len() - 4 * probabilities.len();
    for (place, probability) in file[last..].chunks_exact_mut(4).zip(probabilities) {
        place.copy_from_slice(&probability.ln().to_le_bytes());
    }
    file
}

/// The name and the shape of every tensor; the last is the bias of the last layer.
fn layers() -> Vec<(String, Vec<usize>)> {
    let mut layers = Vec::new();
    let mut layer = |name: &str, shape: &[usize]| {
        layers.push((format!("{name}.weight"), shape.to_vec()));
        layers.push((format!("{name}.bias"), vec![shape[0]]));
    };
    layer("stem", &[STEM, 3, 3, 3]);
    let (mut input, mut index) = (STEM, 0);
    for (expansion, output, repeats) in BLOCKS {
        for _ in 0..repeats {
            let expanded = input * expansion;
            if expansion > 1 {
                layer(&format!("blocks.{index}.expand"), &[expanded, input, 1, 1]);
            }
            layer(&format!("blocks.{index}.dw"), &[expanded, 1, 3, 3]);
            layer(&format!("blocks.{index}.project"), &[output, expanded, 1, 1]);
            (input, index) = (output, index + 1);
        }
    }
    layer("head", &[HEAD, input, 1, 1]);
    layer("fc", &[3, HEAD]);
    layers
}
