//! The kernels against candle's stock operations, on every kind of vector instructions that this processor has.

use super::architecture::{Block, Same};
use super::kernels::block::{FusedBlock, Input, Part, Source, Workspace};
use super::kernels::line::{BLOCK, Line};
use super::kernels::pack::Packed;
use super::kernels::processor::Processor;
use super::reference::{Convolution, ReferenceBlock, relu6};
use super::*;
use candle_core::{Device, Tensor};
use std::collections::BTreeSet;

/// Largest difference, relative to the largest value.
const TOLERANCE: f32 = 1e-4;

/// Numbers between -1 and 1, the same in each run (xorshift64, Marsaglia 2003).
struct Random(u64);

impl Random {
    fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1 << 23) as f32 - 1.0
    }

    fn values(&mut self, len: usize, scale: f32) -> Vec<f32> {
        (0..len).map(|_| self.next() * scale).collect()
    }

    /// Weights that keep the values of a network in the range where ReLU6 bends.
    fn tensor(&mut self, shape: &[usize]) -> Vec<f32> {
        let inputs: usize = shape[1..].iter().product();
        self.values(shape.iter().product(), (6.0 / inputs as f32).sqrt().min(1.0))
    }

    fn layer(&mut self, shape: &[usize]) -> Layer {
        Layer { weight: self.tensor(shape), bias: self.values(shape[0], 0.5) }
    }

    fn weights(&mut self, architecture: &Architecture, classes: usize) -> Weights {
        Weights::read(architecture, classes, |_, shape| Ok::<_, ()>(self.tensor(shape))).unwrap()
    }
}

fn processors() -> Vec<Processor> {
    let found: Vec<_> = Isa::ALL.into_iter().filter_map(Processor::with).collect();
    assert!(found.iter().any(|processor| processor.isa() == Isa::Portable));
    found
}

fn assert_near(found: &[f32], expected: &[f32], what: &str) {
    assert_eq!(found.len(), expected.len(), "{what}");
    let largest = expected.iter().fold(0f32, |largest, value| largest.max(value.abs()));
    assert!(largest > 0.0, "{what}: nothing but zeros to compare with");
    for (i, (a, b)) in found.iter().zip(expected).enumerate() {
        // Written so that NaN is not near anything.
        assert!((a - b).abs() <= TOLERANCE * largest, "{what}: value {i} is {a} and should be {b}");
    }
}

fn check_network(architecture: &Architecture, size: usize, classes: usize) {
    let mut random = Random(7 + size as u64);
    let weights = random.weights(architecture, classes);
    let picture = random.values(3 * size * size, 1.0);
    let tensor = Tensor::from_slice(&picture, (1, 3, size, size), &Device::Cpu).unwrap();
    let reference = Reference::new(architecture, &weights, &Device::Cpu).unwrap();
    let expected = reference.forward(&tensor).unwrap().flatten_all().unwrap().to_vec1::<f32>().unwrap();
    for processor in processors() {
        let isa = processor.isa();
        let network = Network::new(architecture, &weights, size, isa).unwrap();
        let mut scratch = Scratch::default();
        let mut forward = |threads| {
            let mut logits = vec![f32::NAN; classes];
            network.forward(&picture, threads, &mut scratch, &mut logits);
            logits
        };
        let logits = forward(1);
        for threads in [2, 3, 4, 1] {
            assert_eq!(forward(threads), logits, "{} at {size} with {isa:?} by {threads}", architecture.name);
        }
        assert_near(&logits, &expected, &format!("{} at {size} with {isa:?}", architecture.name));
    }
}

#[test]
fn whole_networks_agree_with_candle() {
    for name in Architecture::NAMES {
        for size in [32, 160, 176, 224] {
            check_network(&Architecture::named(name).unwrap(), size, 3);
        }
    }
}

#[test]
fn any_channels_and_sizes_agree_with_candle() {
    let block =
        |inputs, expanded, outputs, kernel, stride| Block { inputs, expanded, outputs, kernel, stride };
    let architecture = Architecture {
        name: "odd",
        stem: 20,
        blocks: vec![
            block(20, 20, 12, 5, 1),
            block(12, 37, 12, 5, 1),
            block(12, 50, 27, 3, 2),
            block(27, 28, 27, 3, 1),
            block(27, 81, 70, 5, 2),
        ],
        features: 45,
    };
    for (size, classes) in [(1, 1), (2, 2), (5, 3), (8, 5), (33, 16), (46, 17), (71, 40)] {
        check_network(&architecture, size, classes);
    }
}

/// The blocks of both architectures, each shape once, with the side at which they stand for pictures of 160 pixels.
fn blocks() -> Vec<(Block, usize)> {
    let mut seen = BTreeSet::new();
    let mut blocks = Vec::new();
    for name in Architecture::NAMES {
        let mut side = 80;
        for block in Architecture::named(name).unwrap().blocks {
            if seen.insert(format!("{block:?} {side}")) {
                blocks.push((block, side));
            }
            side = Same::new(side, block.kernel, block.stride).output;
        }
    }
    blocks
}

#[test]
fn each_block_alone_agrees_with_candle() {
    for (block, side) in blocks() {
        let mut random = Random(11);
        let Block { inputs, expanded, outputs, kernel, .. } = block;
        let layers = BlockWeights {
            expand: block.expands().then(|| random.layer(&[expanded, inputs, 1, 1])),
            depthwise: random.layer(&[expanded, 1, kernel, kernel]),
            project: random.layer(&[outputs, expanded, 1, 1]),
        };
        let stem = random.layer(&[inputs, 3, 3, 3]);
        let reference = ReferenceBlock::new(block, &layers, &Device::Cpu).unwrap();
        // The first block begins with the stem, and reads a picture of twice the side.
        let (channels, width) = if block.expands() { (inputs, side) } else { (3, 2 * side) };
        let values = random.values(channels * width * width, 1.0);
        let tensor = Tensor::from_slice(&values, (1, channels, width, width), &Device::Cpu).unwrap();
        let tensor = if block.expands() {
            tensor
        } else {
            let stem = Convolution::new(&stem, 3, (3, 2), 1, &Device::Cpu).unwrap();
            relu6(&stem.forward(&tensor).unwrap()).unwrap()
        };
        let expected = reference.forward(&tensor).unwrap().flatten_all().unwrap().to_vec1::<f32>().unwrap();
        for processor in processors() {
            let lanes = processor.lanes();
            let source = match &layers.expand {
                Some(expand) => Source::Expansion(Packed::new(expand, lanes)),
                None => Source::Picture { layer: Packed::new(&stem, lanes), same: Same::new(width, 3, 2) },
            };
            let fused = FusedBlock::new(block, source, &layers, side, lanes);
            let lines = to_lines(&values, width * width);
            let parts = [Part { first: 0, end: side, lines: &lines }];
            let input = if block.expands() { Input::Parts(&parts) } else { Input::Picture(&values) };
            let what = format!("{block:?} at {side} with {:?}", processor.isa());
            assert_near(&run_block(&fused, processor, input, outputs), &expected, &what);
        }
    }
}

fn run_block(fused: &FusedBlock, processor: Processor, input: Input, outputs: usize) -> Vec<f32> {
    let needs = fused.needs(1);
    // What lay in the buffers before must not matter.
    let left_over = Line([f32::NAN; BLOCK]);
    let mut work = Workspace {
        ring: vec![left_over; needs.ring],
        depthwise: vec![left_over; needs.depthwise],
        rows: vec![f32::NAN; needs.rows],
    };
    let mut output = vec![left_over; needs.output];
    fused.run(processor, input, 0..fused.side(), &mut work, &mut output);
    from_lines(&output, fused.side() * fused.side(), outputs)
}

/// `[channels][pixels]` to `[channels / 16][pixels][16]`.
fn to_lines(values: &[f32], pixels: usize) -> Vec<Line> {
    let channels = values.len() / pixels;
    let mut lines = vec![Line::ZERO; channels.div_ceil(BLOCK) * pixels];
    for (i, value) in values.iter().enumerate() {
        let (channel, pixel) = (i / pixels, i % pixels);
        lines[channel / BLOCK * pixels + pixel].0[channel % BLOCK] = *value;
    }
    lines
}

/// `[channels / 16][pixels][16]` to `[channels][pixels]`.
fn from_lines(lines: &[Line], pixels: usize, channels: usize) -> Vec<f32> {
    let at = |channel: usize, pixel: usize| lines[channel / BLOCK * pixels + pixel].0[channel % BLOCK];
    (0..channels).flat_map(|channel| (0..pixels).map(move |pixel| at(channel, pixel))).collect()
}

#[test]
fn the_operation_computes_batches_as_single_pictures() {
    let architecture = Architecture::named("tf_efficientnet_lite0").unwrap();
    let mut random = Random(3);
    let weights = random.weights(&architecture, 4);
    let network = Network::new(&architecture, &weights, 64, Isa::Best).unwrap();
    let pictures = random.values(3 * network.input_len(), 1.0);
    let mut scratch = Scratch::default();
    let mut run = |pictures: &[f32]| {
        let n = pictures.len() / network.input_len();
        let tensor = Tensor::from_slice(pictures, (n, 3, 64, 64), &Device::Cpu).unwrap();
        let logits = tensor.apply_op1_no_bwd(&Forward::new(&network, 1, &mut scratch)).unwrap();
        assert_eq!(logits.dims(), [n, 4]);
        logits.flatten_all().unwrap().to_vec1::<f32>().unwrap()
    };
    let single: Vec<f32> = pictures.chunks(network.input_len()).flat_map(&mut run).collect();
    assert_eq!(run(&pictures), single);
    assert_ne!(single[..4], single[4..8]);
}

#[test]
fn the_operation_refuses_other_shapes() {
    let architecture = Architecture::named("mobilenetv2_100").unwrap();
    let weights = Random(5).weights(&architecture, 2);
    let network = Network::new(&architecture, &weights, 32, Isa::Best).unwrap();
    for shape in [(1, 3, 32, 64), (1, 1, 32, 32), (1, 3, 64, 64)] {
        let tensor = Tensor::zeros(shape, candle_core::DType::F32, &Device::Cpu).unwrap();
        let mut scratch = Scratch::default();
        let error = tensor.apply_op1_no_bwd(&Forward::new(&network, 1, &mut scratch)).unwrap_err();
        assert!(error.to_string().contains("[n, 3, 32, 32]"), "{error}");
    }
}

#[test]
fn memory_is_reused_and_shared_by_networks() {
    let mut random = Random(9);
    let mut network = |name: &str, size| {
        let architecture = Architecture::named(name).unwrap();
        let weights = random.weights(&architecture, 3);
        let network = Network::new(&architecture, &weights, size, Isa::Best).unwrap();
        let picture = random.values(network.input_len(), 1.0);
        (network, picture)
    };
    let networks = [network("tf_efficientnet_lite0", 96), network("mobilenetv2_100", 64)];
    let forward = |(network, picture): &(Network, Vec<f32>), scratch: &mut Scratch| {
        let mut logits = [0.0; 3];
        network.forward(picture, 1, scratch, &mut logits);
        logits
    };
    let mut scratch = Scratch::default();
    let first = networks.each_ref().map(|network| forward(network, &mut scratch));
    let addresses = scratch.addresses();
    for _ in 0..3 {
        assert_eq!(networks.each_ref().map(|network| forward(network, &mut scratch)), first);
    }
    assert_eq!(scratch.addresses(), addresses, "a buffer was allocated anew");
}
