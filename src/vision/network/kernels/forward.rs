//! A whole network on the processor's vector units.

use super::block::{FusedBlock, Needs, Part, Source, Workspace};
use super::line::{BLOCK, Line};
use super::pack::Packed;
use super::pointwise::{Finish, Place, Pointwise};
use super::processor::{Isa, Processor};
use super::team::Team;
use crate::network::architecture::{Architecture, CHANNELS, STEM_KERNEL, STEM_STRIDE, Same};
use crate::network::weights::Weights;
use pulp::{Simd, WithSimd};
use std::{
    ops::Range,
    sync::{PoisonError, RwLock, RwLockReadGuard},
};

/// A network whose weights are packed for one kind of vector instructions. Shared between threads, each with a
/// [`Scratch`] of its own.
#[derive(Debug)]
pub struct Network {
    pub(super) processor: Processor,
    pub(super) blocks: Vec<FusedBlock>,
    pub(super) head: Packed,
    classifier: Packed,
    size: usize,
    /// Side of the last block's output.
    pub(super) side: usize,
    classes: usize,
}

/// The memory of forward passes, of which one runs at a time; reused by each, it grows to what the largest needs.
#[derive(Debug, Default)]
pub struct Scratch {
    /// What blocks read and write, in turn: of each, the rows of each thread. The threads of a pass meet after each
    /// block, so that nobody waits for a lock.
    pub(super) activations: [Vec<RwLock<Vec<Line>>>; 2],
    /// What is each thread's own.
    work: Vec<Workspace>,
    /// `[features / 16]`
    features: Vec<Line>,
    /// `[classes / 16]`
    logits: Vec<Line>,
}

impl Network {
    /// Threads that share a pass, at most: the last pictures have six or seven rows to share. What more than two gain was
    /// not measured.
    pub const MOST_THREADS: usize = 4;

    /// Packs a network for pictures of `size`×`size` pixels. None if this processor lacks the instructions.
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
        Some(Self {
            processor,
            blocks,
            head: Packed::new(&weights.head, lanes),
            classifier: Packed::new(&weights.classifier, lanes),
            size,
            side,
            classes: weights.classifier.bias.len(),
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

    /// The logits of one picture, `[classes]`, from its planes, `[3][size][size]`, by so many threads, the calling one
    /// among them. More than [`Network::MOST_THREADS`] are not used. Their number makes no difference to the logits,
    /// not even to the last bit: each value is the same sum in the same order.
    ///
    /// # Panics
    /// If the lengths are others than [`Network::input_len`] and [`Network::classes`].
    pub fn forward(&self, picture: &[f32], threads: usize, scratch: &mut Scratch, logits: &mut [f32]) {
        assert_eq!(picture.len(), self.input_len(), "values of a picture");
        let threads = self.compute(picture, threads.clamp(1, Self::MOST_THREADS), scratch);
        let Scratch { activations, features, logits: sums, .. } = scratch;
        let features = &mut features[..self.head.blocks];
        self.pool(&activations[(self.blocks.len() + 1) % 2][..threads], features);
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

    /// The head's output, in as many parts as there were threads.
    fn compute(&self, picture: &[f32], threads: usize, scratch: &mut Scratch) -> usize {
        scratch.fit(self, threads);
        if Team::new(self, picture, &scratch.activations, threads).run(&mut scratch.work) {
            return threads;
        }
        // The system gives no more threads.
        scratch.fit(self, 1);
        Team::new(self, picture, &scratch.activations, 1).run(&mut scratch.work);
        1
    }

    /// The mean over the head's pixels.
    fn pool(&self, parts: &[RwLock<Vec<Line>>], features: &mut [Line]) {
        let written: Vec<_> = parts.iter().map(read).collect();
        let parts = shares(&written, self.side);
        self.processor.run(Mean { parts: &parts, side: self.side, features });
    }

    fn needs(&self, threads: usize) -> Needs {
        let head = self.head.blocks * self.side.div_ceil(threads) * self.side;
        let head = Needs { output: head, ..Needs::default() };
        self.blocks.iter().map(|block| block.needs(threads)).fold(head, Needs::max)
    }
}

/// The rows of a picture that are one thread's.
pub(super) fn share(side: usize, me: usize, threads: usize) -> Range<usize> {
    side * me / threads..side * (me + 1) / threads
}

/// What each thread has written of a picture.
pub(super) fn shares<'a>(written: &'a [RwLockReadGuard<'_, Vec<Line>>], side: usize) -> Vec<Part<'a>> {
    let part = |(thread, lines): (usize, &'a RwLockReadGuard<'_, Vec<Line>>)| {
        let Range { start: first, end } = share(side, thread, written.len());
        Part { first, end, lines }
    };
    written.iter().enumerate().map(part).collect()
}

/// Lines to read. A thread that panicked while it wrote them ended the pass; the next one writes all anew.
pub(super) fn read(lines: &RwLock<Vec<Line>>) -> RwLockReadGuard<'_, Vec<Line>> {
    lines.read().unwrap_or_else(PoisonError::into_inner)
}

impl Scratch {
    /// Where its buffers lie, in any order, with their lengths.
    #[cfg(test)]
    pub fn addresses(&self) -> std::collections::BTreeSet<(usize, usize)> {
        let place = |lines: &[Line]| (lines.as_ptr().addr(), lines.len());
        let activations = self.activations.iter().flatten().map(|lines| place(&read(lines)));
        let work = self.work.iter().flat_map(|work| {
            [place(&work.ring), place(&work.depthwise), (work.rows.as_ptr().addr(), work.rows.len())]
        });
        activations.chain(work).chain([place(&self.features), place(&self.logits)]).collect()
    }

    fn fit(&mut self, network: &Network, threads: usize) {
        let needs = network.needs(threads);
        for parts in &mut self.activations {
            parts.resize_with(parts.len().max(threads), RwLock::default);
            for lines in &mut parts[..threads] {
                grow(lines.get_mut().unwrap_or_else(PoisonError::into_inner), needs.output);
            }
        }
        self.work.resize_with(self.work.len().max(threads), Workspace::default);
        for work in &mut self.work[..threads] {
            grow(&mut work.ring, needs.ring);
            grow(&mut work.depthwise, needs.depthwise);
            if work.rows.len() < needs.rows {
                work.rows.resize(needs.rows, 0.0);
            }
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
    /// `[blocks][rows · side]` each
    parts: &'a [Part<'a>],
    side: usize,
    /// `[blocks]`
    features: &'a mut [Line],
}

impl WithSimd for Mean<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        for (block, feature) in self.features.iter_mut().enumerate() {
            let mut sums = [0.0; BLOCK];
            for part in self.parts {
                let pixels = (part.end - part.first) * self.side;
                for line in &part.lines[block * pixels..][..pixels] {
                    for (sum, value) in sums.iter_mut().zip(line.0) {
                        *sum += value;
                    }
                }
            }
            feature.0 = sums.map(|sum| sum / (self.side * self.side) as f32);
        }
    }
}
