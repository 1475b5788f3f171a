//! Models in folders: right ones, and wrong ones of every kind.

use super::*;
use crate::network::Architecture;
use candle_core::Tensor;
use half::f16;
use proptest::prelude::*;
use safetensors::{Dtype, tensor::TensorView};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeMap, fs, sync::LazyLock};
use tempfile::TempDir;

const SIDE: usize = 32;

/// Tensors by name: type, shape, bytes.
type Tensors = BTreeMap<String, (Dtype, Vec<usize>, Vec<u8>)>;

fn tensors(name: &str, dtype: Dtype) -> Tensors {
    let mut tensors = Tensors::new();
    let mut state = 1u32;
    let architecture = Architecture::named(name).unwrap();
    let read = Weights::read(&architecture, 3, |name, shape| {
        let inputs: usize = shape[1..].iter().product();
        let scale = (6.0 / inputs as f32).sqrt().min(0.5);
        let mut value = || {
            // A linear congruential generator (Numerical Recipes): any weights do.
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / (1 << 23) as f32 * scale - scale
        };
        let values: Vec<f32> = (0..shape.iter().product()).map(|_| value()).collect();
        let bytes = match dtype {
            Dtype::F16 => values.iter().flat_map(|value| f16::from_f32(*value).to_le_bytes()).collect(),
            _ => values.iter().flat_map(|value| value.to_le_bytes()).collect(),
        };
        tensors.insert(name.to_owned(), (dtype, shape.to_vec(), bytes));
        Ok::<_, ()>(values)
    });
    read.unwrap();
    tensors
}

fn serialize(tensors: &Tensors) -> Vec<u8> {
    let views = tensors.iter().map(|(name, (dtype, shape, bytes))| {
        (name.as_str(), TensorView::new(*dtype, shape.clone(), bytes).unwrap())
    });
    safetensors::serialize(views, None).unwrap()
}

static F16: LazyLock<Vec<u8>> = LazyLock::new(|| serialize(&tensors("mobilenetv2_100", Dtype::F16)));

fn config(architecture: &str, weights: &[u8]) -> Value {
    let digest: String = Sha256::digest(weights).iter().map(|byte| format!("{byte:02x}")).collect();
    json!({
        "architecture": architecture,
        "num_classes": 3,
        "num_features": 1280,
        "label_names": ["Cat", "Dog", "Other"],
        "version": "1",
        "digest": format!("sha256:{digest}"),
        "license": "apache-2.0",
        "pretrained_cfg": {
            "input_size": [3, SIDE, SIDE],
            "interpolation": "bilinear",
            "crop_pct": 0.9,
            "crop_mode": "center",
            "mean": [0.485, 0.456, 0.406],
            "std": [0.229, 0.224, 0.225],
            "pool_size": [1, 1]
        }
    })
}

struct Folder(TempDir);

impl Folder {
    fn new(config: &Value, weights: &[u8]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        fs::create_dir(folder.path()).unwrap();
        fs::write(folder.path().join(CONFIG), config.to_string()).unwrap();
        fs::write(folder.path().join(WEIGHTS), weights).unwrap();
        folder
    }

    fn path(&self) -> std::path::PathBuf {
        self.0.path().join("pets")
    }

    fn load(&self) -> Result<Model, ModelError> {
        Model::load(&self.path(), &Compute::default())
    }
}

fn refused(config: &Value, weights: &[u8]) -> String {
    Folder::new(config, weights).load().unwrap_err().to_string()
}

fn picture(n: usize) -> Vec<f32> {
    (0..n * 3 * SIDE * SIDE).map(|i| ((i * i) % 251) as f32 / 125.0 - 1.0).collect()
}

#[test]
fn a_model_answers_probabilities() {
    let folder = Folder::new(&config("mobilenetv2_100", &F16), &F16);
    let model = folder.load().unwrap();
    assert_eq!((model.name(), model.version()), ("pets", "1"));
    assert_eq!(model.labels(), ["Cat", "Dog", "Other"]);
    assert_eq!(model.digest(), config("", &F16)["digest"]);
    assert_eq!(model.input_len(), 3 * SIDE * SIDE);
    assert_eq!(
        model.preprocessing(),
        &Preprocessing { size: 32, crop_pct: 0.9, mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] }
    );
    let mut session = model.session();
    let batch = session.probabilities(&model, &picture(3)).unwrap();
    assert_eq!(batch.len(), 9);
    for row in batch.chunks(3) {
        assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-6, "{row:?}");
    }
    assert_eq!(session.probabilities(&model, &picture(1)).unwrap(), batch[..3]);
    assert_ne!(batch[..3], batch[3..6]);
}

#[test]
fn mapped_and_read_weights_answer_the_same_on_every_processor() {
    let weights = serialize(&tensors("tf_efficientnet_lite0", Dtype::F32));
    let folder = Folder::new(&config("tf_efficientnet_lite0", &weights), &weights);
    let answer = |model: Model| model.session().probabilities(&model, &picture(2)).unwrap();
    let best = answer(folder.load().unwrap());
    for isa in Isa::ALL {
        let compute = Compute::Cpu(isa);
        match Model::load(&folder.path(), &compute) {
            Ok(model) => {
                assert_eq!(model.kernel(), isa.name());
                let mapped = answer(model);
                let read = answer(Model::load_by(&folder.path(), &compute, file::read).unwrap());
                assert_eq!(mapped, read);
                assert!(mapped.iter().zip(&best).all(|(a, b)| (a - b).abs() < 1e-4), "{mapped:?} {best:?}");
            }
            Err(error) => assert!(matches!(error, ModelError::NoInstructions(name) if name == isa.name())),
        }
    }
}

/// The model that is shipped, on candle's stock operations and on every kind of vector instructions.
#[test]
fn the_shipped_weights_answer_as_candle_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/cats-dogs");
    let config = Config::read(&folder.join(CONFIG)).unwrap();
    let contents = file::read(&folder.join(WEIGHTS)).unwrap();
    let weights = tensors::weights(contents.bytes(), &config.architecture, config.labels.len()).unwrap();
    let reference = Reference::new(&config.architecture, &weights, &Device::Cpu).unwrap();
    let size = config.preprocessing.size as usize;
    let picture: Vec<f32> = (0..3 * size * size).map(|i| (i * 37 % 255) as f32 / 127.5 - 1.0).collect();
    let tensor = Tensor::from_slice(&picture, (1, 3, size, size), &Device::Cpu).unwrap();
    let mut expected = reference.forward(&tensor).unwrap().flatten_all().unwrap().to_vec1::<f32>().unwrap();
    assert!(softmax::softmax(&mut expected));
    for isa in Isa::ALL {
        let Ok(model) = Model::load(&folder, &Compute::Cpu(isa)) else { continue };
        let found = model.session().probabilities(&model, &picture).unwrap();
        let largest = expected.iter().copied().fold(0.0, f32::max);
        let near = found.iter().zip(&expected).all(|(a, b)| (a - b).abs() <= 1e-4 * largest);
        assert!(near, "{isa:?}: {found:?} {expected:?}");
    }
    assert_eq!(Model::load(&folder, &Compute::default()).unwrap().name(), "cats-dogs");
}

#[test]
fn half_precision_weights_are_their_values() {
    let half = tensors("mobilenetv2_100", Dtype::F16);
    let widened = |bytes: &[u8]| -> Vec<u8> {
        bytes
            .as_chunks()
            .0
            .iter()
            .flat_map(|bytes| f16::from_le_bytes(*bytes).to_f32().to_le_bytes())
            .collect()
    };
    let single: Tensors = half
        .iter()
        .map(|(name, (_, shape, bytes))| (name.clone(), (Dtype::F32, shape.clone(), widened(bytes))))
        .collect();
    let answer = |weights: &[u8]| {
        let model = Folder::new(&config("mobilenetv2_100", weights), weights).load().unwrap();
        model.session().probabilities(&model, &picture(1)).unwrap()
    };
    assert_eq!(answer(&serialize(&half)), answer(&serialize(&single)));
}

#[test]
fn a_model_in_a_folder_of_its_version_is_named_by_the_one_around() {
    let folder = Folder::new(&config("mobilenetv2_100", &F16), &F16);
    let inner = folder.path().join("1");
    fs::create_dir(&inner).unwrap();
    for file in [CONFIG, WEIGHTS] {
        fs::rename(folder.path().join(file), inner.join(file)).unwrap();
    }
    assert_eq!(Model::load(&inner, &Compute::default()).unwrap().name(), "pets");
}

#[test]
fn an_input_is_whole_pictures_of_finite_values() {
    let model = Folder::new(&config("mobilenetv2_100", &F16), &F16).load().unwrap();
    let mut session = model.session();
    for len in [0, 1, 3 * SIDE * SIDE - 1, 3 * SIDE * SIDE + 1] {
        let error = session.probabilities(&model, &vec![0.0; len]).unwrap_err();
        assert!(matches!(error, ModelError::Input { found, expected: 3072 } if found == len), "{error}");
    }
    for value in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let mut input = picture(2);
        input[3 * SIDE * SIDE + 17] = value;
        let error = session.probabilities(&model, &input).unwrap_err();
        assert!(matches!(error, ModelError::NotFiniteInput { place: 3089, .. }), "{error}");
    }
}

#[test]
fn configurations_say_what_is_wrong_with_them() {
    for (pointer, value, words) in [
        (
            "/architecture",
            json!("resnet18"),
            "architecture \"resnet18\" is unknown; it can be mobilenetv2_100 or",
        ),
        ("/architecture", json!(null), "expected a string"),
        ("/num_classes", json!(4), "label_names has 3 entries"),
        ("/num_classes", json!(0), "can be 1 to"),
        ("/num_classes", json!(-3), "invalid value"),
        ("/num_features", json!(1281), "mobilenetv2_100 has 1280"),
        ("/label_names", json!(["Cat", "Cat", "Other"]), "\"Cat\" twice"),
        ("/label_names", json!(["Cat", " ", "Other"]), "empty entry"),
        ("/version", json!(""), "letters, digits"),
        ("/version", json!("../1"), "letters, digits"),
        ("/version", json!(1), "expected a string"),
        ("/digest", json!("sha256:12"), "64 lower-case"),
        ("/digest", json!("d".repeat(71)), "64 lower-case"),
        ("/pretrained_cfg/input_size", json!([3, 31, 31]), "32 to 1024"),
        ("/pretrained_cfg/input_size", json!([3, 0, 0]), "32 to 1024"),
        ("/pretrained_cfg/input_size", json!([3, 2048, 2048]), "32 to 1024"),
        ("/pretrained_cfg/input_size", json!([3, 64, 32]), "[3, side, side]"),
        ("/pretrained_cfg/input_size", json!([1, 32, 32]), "[3, side, side]"),
        ("/pretrained_cfg/input_size", json!([3, 32]), "invalid length 2"),
        ("/pretrained_cfg/interpolation", json!("bicubic"), "only be bilinear"),
        ("/pretrained_cfg/crop_mode", json!("squash"), "only be center"),
        ("/pretrained_cfg/crop_pct", json!(0), "0.01 to 1"),
        ("/pretrained_cfg/crop_pct", json!(1e-17), "0.01 to 1"),
        ("/pretrained_cfg/mean", json!([1e38, 0.5, 0.5]), "between -1 and 1"),
        ("/pretrained_cfg/crop_pct", json!(1.01), "0.01 to 1"),
        ("/pretrained_cfg/std", json!([0.5, 0.0, 0.5]), "must be at least 0.001"),
        ("/pretrained_cfg/std", json!([0.5, -1, 0.5]), "must be at least 0.001"),
    ] {
        let mut config = config("mobilenetv2_100", b"");
        *config.pointer_mut(pointer).unwrap() = value.clone();
        let said = refused(&config, b"");
        assert!(said.starts_with("config.json: ") && said.contains(words), "{pointer} {value}: {said}");
    }
}

#[test]
fn each_field_of_a_configuration_is_needed() {
    for (object, field) in
        ["architecture", "num_classes", "num_features", "label_names", "version", "digest", "pretrained_cfg"]
            .map(|field| ("", field))
            .into_iter()
            .chain(
                ["input_size", "interpolation", "crop_pct", "crop_mode", "mean", "std"]
                    .map(|field| ("/pretrained_cfg", field)),
            )
    {
        let mut config = config("mobilenetv2_100", b"");
        config.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(field).unwrap();
        let said = refused(&config, b"");
        assert!(said.contains(&format!("missing field `{field}`")), "{said}");
    }
}

#[test]
fn files_that_are_missing_are_named() {
    let folder = Folder::new(&config("mobilenetv2_100", &F16), &F16);
    fs::remove_file(folder.path().join(WEIGHTS)).unwrap();
    let said = folder.load().unwrap_err().to_string();
    assert!(said.starts_with("model.safetensors cannot be read"), "{said}");
    fs::create_dir(folder.path().join(WEIGHTS)).unwrap();
    let said = folder.load().unwrap_err().to_string();
    assert!(said.starts_with("model.safetensors cannot be read"), "{said}");
    fs::remove_file(folder.path().join(CONFIG)).unwrap();
    let said = folder.load().unwrap_err().to_string();
    assert!(said.starts_with("config.json cannot be read"), "{said}");
}

#[test]
fn weights_with_another_digest_are_refused() {
    let mut weights = F16.clone();
    let last = weights.len() - 1;
    weights[last] ^= 1;
    let said = refused(&config("mobilenetv2_100", &F16), &weights);
    assert!(said.contains("has the digest sha256:") && said.contains("do not belong together"), "{said}");
}

#[test]
fn tensors_say_what_is_wrong_with_them() {
    let refused = |change: &dyn Fn(&mut Tensors)| {
        let mut tensors = tensors("mobilenetv2_100", Dtype::F16);
        change(&mut tensors);
        let weights = serialize(&tensors);
        refused(&config("mobilenetv2_100", &weights), &weights)
    };
    let said = refused(&|tensors| drop(tensors.remove("blocks.3.dw.bias")));
    assert!(said.contains("lacks the tensor blocks.3.dw.bias") && said.contains("[144]"), "{said}");
    let said = refused(&|tensors| {
        tensors.insert("blocks.0.expand.bias".to_owned(), (Dtype::F16, vec![1], vec![0, 0]));
    });
    assert!(said.contains("has the tensor blocks.0.expand.bias, which mobilenetv2_100 lacks"), "{said}");
    let said = refused(&|tensors| tensors.get_mut("fc.weight").unwrap().1 = vec![1280, 3]);
    assert!(said.contains("fc.weight is [1280, 3] and should be [3, 1280]"), "{said}");
    let said = refused(&|tensors| tensors.get_mut("head.bias").unwrap().0 = Dtype::BF16);
    assert!(said.contains("head.bias is of type BF16; export it as F32 or F16"), "{said}");
    let said = refused(&|tensors| {
        let bytes = &mut tensors.get_mut("stem.weight").unwrap().2;
        bytes[4..6].copy_from_slice(&f16::NAN.to_le_bytes());
    });
    assert!(said.contains("stem.weight holds NaN at place 2"), "{said}");
    let said = refused(&|tensors| {
        let bytes = &mut tensors.get_mut("fc.bias").unwrap().2;
        bytes[..2].copy_from_slice(&f16::NEG_INFINITY.to_le_bytes());
    });
    assert!(said.contains("fc.bias holds -inf at place 0"), "{said}");
    let weights = serialize(&tensors("tf_efficientnet_lite0", Dtype::F16));
    let said = super::tests::refused(&config("mobilenetv2_100", &weights), &weights);
    assert!(said.contains("and should be"), "{said}");
}

#[test]
fn cuda_needs_a_build_for_it() {
    let folder = Folder::new(&config("mobilenetv2_100", &F16), &F16);
    let loaded = Model::load(&folder.path(), &Compute::Cuda(0));
    let without = matches!(loaded, Err(ModelError::NoCuda));
    assert_eq!(without, !cfg!(feature = "cuda"), "{loaded:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn broken_weights_are_errors_and_never_panics(
        cut in 0usize..=20_000,
        flips in prop::collection::vec((0usize..12_000, 0u8..8), 0..3),
        shorten in any::<bool>(),
    ) {
        let architecture = Architecture::named("mobilenetv2_100").unwrap();
        let mut bytes = F16.clone();
        if shorten {
            // Within the header and the first tensors, or at the end.
            bytes.truncate(if cut % 2 == 0 { cut } else { bytes.len() - cut });
        }
        for (place, bit) in &flips {
            if let Some(byte) = bytes.get_mut(*place) {
                *byte ^= 1 << bit;
            }
        }
        // Either it is as good as before, or what is wrong is said.
        if let Err(error) = tensors::weights(&bytes, &architecture, 3) {
            prop_assert!(error.to_string().starts_with("model.safetensors"), "{}", error);
        }
    }

    #[test]
    fn a_file_that_is_short_is_refused(cut in 1usize..4_000_000) {
        let architecture = Architecture::named("mobilenetv2_100").unwrap();
        let bytes = &F16[..F16.len() - cut];
        prop_assert!(tensors::weights(bytes, &architecture, 3).is_err());
    }

    #[test]
    fn broken_configurations_are_errors_and_never_panics(
        cut in 0usize..900,
        flips in prop::collection::vec((0usize..700, 0u8..8), 0..4),
    ) {
        let mut text = config("mobilenetv2_100", b"").to_string().into_bytes();
        text.truncate(cut);
        for (place, bit) in &flips {
            if let Some(byte) = text.get_mut(*place) {
                *byte ^= 1 << bit;
            }
        }
        if let Err(error) = Config::parse(&text) {
            prop_assert!(error.to_string().starts_with("config.json: "), "{}", error);
        }
    }
}
