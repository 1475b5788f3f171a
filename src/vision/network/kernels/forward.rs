//! A whole network on the processor's vector units.

use super::block::{FusedBlock, Input, Needs, Source, Workspace};
use super::line::{BLOCK, Line};
use super::pack::Packed;
use super::pointwise::{Finish, Place, Pointwise};
use super::processor::{Isa, Processor};
use crate::network::architecture::{Architecture, CHANNELS, STEM_KERNEL, STEM_STRIDE, Same};
use crate::network::weights::Weights;
use pulp::{Simd, WithSimd};

/// A network whose weights are packed for one kind of vector instructions. Shared between threads, each with a
/// [`Scratch`] of its own.
#[derive(Debug)]
pub struct Network {
    processor: Processor,
    blocks: Vec<FusedBlock>,
    head: Packed,
    classifier: Packed,
    size: usize,
    /// Side of the last block's output.
    side: usize,
    classes: usize,
    needs: Needs,
}

/// The memory of one thread's forward passes, reused by each; it grows to what the largest network needs.
#[derive(Debug, Default)]
pub struct Scratch {
    input: Vec<Line>,
    output: Vec<Line>,
    work: Workspace,
    /// `[features / 16]`
    features: Vec<Line>,
    /// `[classes / 16]`
    logits: Vec<Line>,
}

impl Network {
    /// Packs a network for pictures of `size`×`size` pixels (a multiple of [`Architecture::REDUCTION`]) and
    /// `classes` classes. None if this processor lacks the instructions.
    pub fn new(architecture: &Architecture, weights: &Weights, size: usize, isa: Isa) -> Option<Self> {
        let processor = Processor::with(isa)?;
        let lanes = processor.lanes();
        let same = Same::new(size, STEM_KERNEL, STEM_STRIDE);
        let mut side = same.output;
        let mut blocks = Vec::with_capacity(architecture.blocks.len());
        for (block, layers) in architecture.blocks.iter().zip(&weights.blocks) {
            let source = match &layers.expand {
                Some(expand) => Source::Expansion(Packed::new(expand, lanes)),
                None => Source::Picture { layer: Packed::new(&weights.stem, lanes), same },
            };
            let block = FusedBlock::new(*block, source, layers, side, lanes);
            side = block.side();
            blocks.push(block);
        }
        let needs = blocks.iter().map(FusedBlock::needs).fold(Needs::default(), Needs::max);
        Some(Self {
            processor,
            blocks,
            head: Packed::new(&weights.head, lanes),
            classifier: Packed::new(&weights.classifier, lanes),
            size,
            side,
            classes: weights.classifier.bias.len(),
            needs,
        })
    }

    /// The instructions that it uses.
    pub fn isa(&self) -> Isa {
        self.processor.isa()
    }

    /// Side of a picture in pixels.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Values of a picture: three planes of `size`×`size`.
    pub fn input_len(&self) -> usize {
        CHANNELS * self.size * self.size
    }

    /// Values of an answer.
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// The logits of one picture, `[classes]`, from its planes, `[3][size][size]`.
    ///
    /// # Panics
    /// If the lengths are others than [`Network::input_len`] and [`Network::classes`].
    pub fn forward(&self, picture: &[f32], scratch: &mut Scratch, logits: &mut [f32]) {
        assert_eq!(picture.len(), self.input_len(), "values of a picture");
        scratch.fit(self);
        let Scratch { input, output, work, features, logits: sums } = scratch;
        for (i, block) in self.blocks.iter().enumerate() {
            let source = if i == 0 { Input::Picture(picture) } else { Input::Lines(input) };
            block.run(self.processor, source, work, output);
            std::mem::swap(input, output);
        }
        self.pool(input, output, features);
        self.processor.run(Pointwise {
            layer: &self.classifier,
            panels: &self.classifier.panels,
            input: features,
            input_block: 1,
            pixels: 1,
            output: sums,
            output_block: 1,
            place: Place::plain(0),
            finish: Finish::LINEAR,
        });
        logits.copy_from_slice(&bytemuck::cast_slice(sums)[..self.classes]);
    }

    /// The head and the mean over its pixels.
    fn pool(&self, input: &[Line], output: &mut [Line], features: &mut [Line]) {
        let pixels = self.pixels();
        self.processor.run(Pointwise {
            layer: &self.head,
            panels: &self.head.panels,
            input,
            input_block: pixels,
            pixels,
            output,
            output_block: pixels,
            place: Place::plain(0),
            finish: Finish::RELU6,
        });
        self.processor.run(Mean { lines: &output[..self.head.blocks * pixels], pixels, features });
    }

    /// Pixels where the head stands.
    fn pixels(&self) -> usize {
        self.side * self.side
    }
}

impl Scratch {
    /// Where its buffers lie, in any order, with their lengths.
    #[cfg(test)]
    pub fn addresses(&self) -> std::collections::BTreeSet<(usize, usize)> {
        let lines =
            [&self.input, &self.output, &self.work.ring, &self.work.depthwise, &self.features, &self.logits];
        let lines = lines.into_iter().map(|lines| (lines.as_ptr().addr(), lines.len()));
        lines.chain([(self.work.rows.as_ptr().addr(), self.work.rows.len())]).collect()
    }

    fn fit(&mut self, network: &Network) {
        let needs = network.needs;
        let output = needs.output.max(network.head.blocks * network.pixels());
        grow(&mut self.input, output);
        grow(&mut self.output, output);
        grow(&mut self.work.ring, needs.ring);
        grow(&mut self.work.depthwise, needs.depthwise);
        if self.work.rows.len() < needs.rows {
            self.work.rows.resize(needs.rows, 0.0);
        }
        grow(&mut self.features, network.head.blocks);
        grow(&mut self.logits, network.classes.div_ceil(BLOCK));
    }
}

fn grow(lines: &mut Vec<Line>, len: usize) {
    if lines.len() < len {
        lines.resize(len, Line::ZERO);
    }
}

/// The mean over the pixels of each channel.
struct Mean<'a> {
    /// `[blocks][pixels]`
    lines: &'a [Line],
    pixels: usize,
    /// `[blocks]`
    features: &'a mut [Line],
}

impl WithSimd for Mean<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        for (block, feature) in self.lines.chunks_exact(self.pixels).zip(self.features) {
            let mut sums = [0.0; BLOCK];
            for line in block {
                for (sum, value) in sums.iter_mut().zip(line.0) {
                    *sum += value;
                }
            }
            feature.0 = sums.map(|sum| sum / self.pixels as f32);
        }
    }
}
