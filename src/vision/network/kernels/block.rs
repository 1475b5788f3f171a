//! An inverted-residual block as one operation: it expands a few rows into a ring that stays in the processor's cache,
//! convolves them depthwise, and projects them, so that the expanded picture, six times the block's input, is never
//! written to memory as a whole.

use super::depthwise::Depthwise;
use super::line::Line;
use super::pack::{Packed, PackedDepthwise};
use super::pointwise::{Finish, Place, Pointwise};
use super::processor::Processor;
use super::stem::{self, Stem};
use crate::network::architecture::{Block, Same};
use crate::network::weights::BlockWeights;
use std::ops::Range;

/// Bytes that the ring of expanded rows should not exceed: it has to stay in the second-level cache. Where a block's
/// weights are larger, so may the ring be: each further tile would read them all again.
const RING_BYTES: usize = 300 * 1024;

/// What fills the ring.
#[derive(Debug)]
pub enum Source {
    /// The stem, from the picture: the first block has no expansion of its own.
    Picture {
        /// The stem.
        layer: Packed,
        /// Its rows and columns.
        same: Same,
    },
    /// The block's 1×1 expansion.
    Expansion(Packed),
}

/// A block ready to run.
#[derive(Debug)]
pub struct FusedBlock {
    source: Source,
    depthwise: PackedDepthwise,
    project: Packed,
    block: Block,
    same: Same,
    /// Output rows computed at once.
    rows: usize,
    /// Expanded rows kept.
    ring: usize,
}

/// Lines that a network's blocks need, the largest of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Lines of a block's output.
    pub output: usize,
    /// Lines of the ring.
    pub ring: usize,
    /// Lines of the depthwise convolution's output.
    pub depthwise: usize,
    /// Floats of the picture's rows.
    pub rows: usize,
}

impl Needs {
    /// Enough for both.
    pub fn max(self, other: Self) -> Self {
        Self {
            output: self.output.max(other.output),
            ring: self.ring.max(other.ring),
            depthwise: self.depthwise.max(other.depthwise),
            rows: self.rows.max(other.rows),
        }
    }
}

/// Memory that blocks work in; its contents mean nothing between two blocks.
#[derive(Debug, Default)]
pub struct Workspace {
    /// `[expanded / 16][ring][before + side + after]`
    pub ring: Vec<Line>,
    /// `[expanded / 16][rows · side]`
    pub depthwise: Vec<Line>,
    /// Rows of the picture.
    pub rows: Vec<f32>,
}

/// What a block reads.
#[derive(Clone, Copy)]
pub enum Input<'a> {
    /// Three planes.
    Picture(&'a [f32]),
    /// All rows, in parts.
    Parts(&'a [Part<'a>]),
}

/// Some rows of all channels, as one thread wrote them.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The first row.
    pub first: usize,
    /// The row after the last.
    pub end: usize,
    /// `[channels / 16][(end - first) · side]`
    pub lines: &'a [Line],
}

impl FusedBlock {
    /// A block of a picture that is `side` pixels wide and high where it enters.
    pub fn new(block: Block, source: Source, weights: &BlockWeights, side: usize, lanes: usize) -> Self {
        let same = Same::new(side, block.kernel, block.stride);
        let width = same.before + same.input + same.after;
        let weight_bytes = block.expanded * (block.inputs + block.outputs) * size_of::<f32>();
        let most_bytes = weight_bytes.max(RING_BYTES);
        let row_bytes = block.expanded.div_ceil(16) * width * size_of::<Line>();
        let ring_rows = |rows: usize| (rows - 1) * block.stride + block.kernel;
        let fitting =
            (1..=same.output).rev().find(|&rows| ring_rows(rows) * row_bytes <= most_bytes).unwrap_or(1);
        // As many tiles as that takes, all about as high.
        let rows = same.output.div_ceil(same.output.div_ceil(fitting));
        Self {
            source,
            depthwise: PackedDepthwise::new(&weights.depthwise, lanes),
            project: Packed::new(&weights.project, lanes),
            block,
            same,
            rows,
            ring: ring_rows(rows),
        }
    }

    /// Side of the block's output.
    pub fn side(&self) -> usize {
        self.same.output
    }

    /// Memory that each of so many threads needs, of which each computes its share of the rows.
    pub fn needs(&self, threads: usize) -> Needs {
        let blocks = self.block.expanded.div_ceil(16);
        Needs {
            output: self.project.blocks * self.same.output.div_ceil(threads) * self.same.output,
            ring: blocks * self.ring * self.width(),
            depthwise: blocks * self.rows * self.same.output,
            rows: match &self.source {
                Source::Picture { same, .. } => stem::gathered(*same),
                Source::Expansion(_) => 0,
            },
        }
    }

    /// Lines of a row in the ring.
    fn width(&self) -> usize {
        self.same.before + self.same.input + self.same.after
    }

    /// Computes some rows of the output, `output: [outputs / 16][rows · side]`, from `input`. Where the block adds its
    /// input, one of the input's parts has just these rows.
    pub fn run(
        &self,
        processor: Processor,
        input: Input,
        rows: Range<usize>,
        work: &mut Workspace,
        output: &mut [Line],
    ) {
        if rows.is_empty() {
            return;
        }
        let (same, Range { start, end }) = (self.same, rows);
        self.clear_margins(&mut work.ring);
        let mut filled = (start * self.block.stride).saturating_sub(same.before);
        // As few tiles as may be, all about as high.
        let tile = (end - start).div_ceil((end - start).div_ceil(self.rows));
        for first in (start..end).step_by(tile) {
            let rows = tile.min(end - first);
            let needed =
                ((first + rows - 1) * self.block.stride + self.block.kernel - same.before).min(same.input);
            self.fill(processor, input, filled..needed, work);
            filled = needed;
            processor.run(Depthwise {
                layer: &self.depthwise,
                kernel: self.block.kernel,
                stride: self.block.stride,
                same,
                input: &work.ring,
                ring: self.ring,
                output: &mut work.depthwise,
                first,
                rows,
            });
            processor.run(Pointwise {
                layer: &self.project,
                panels: &self.project.panels,
                input: &work.depthwise,
                input_block: rows * same.output,
                pixels: rows * same.output,
                output,
                output_block: (end - start) * same.output,
                place: Place::plain((first - start) * same.output),
                finish: Finish { add: self.added(input, start, end), relu6: false },
            });
        }
    }

    /// What is added to these rows of the output.
    fn added<'a>(&self, input: Input<'a>, first: usize, end: usize) -> Option<&'a [Line]> {
        match input {
            Input::Parts(parts) if self.block.residual() => {
                let part = parts.iter().find(|part| (part.first, part.end) == (first, end));
                Some(part.expect("threads have the same rows of pictures of one size").lines)
            }
            _ => None,
        }
    }

    /// Zeros left and right of each row of the ring.
    fn clear_margins(&self, ring: &mut [Line]) {
        let blocks = self.block.expanded.div_ceil(16);
        for row in ring[..blocks * self.ring * self.width()].chunks_exact_mut(self.width()) {
            row[..self.same.before].fill(Line::ZERO);
            row[self.same.before + self.same.input..].fill(Line::ZERO);
        }
    }

    /// Computes the expanded rows `rows` into the ring.
    fn fill(&self, processor: Processor, input: Input, rows: Range<usize>, work: &mut Workspace) {
        let (width, side) = (self.width(), self.same.input);
        if rows.is_empty() {
            // The last output rows of a large filter may read nothing new but padding.
            return;
        }
        match (&self.source, input) {
            (Source::Picture { layer, same }, Input::Picture(picture)) => {
                for row in rows {
                    stem::gather(picture, *same, row, &mut work.rows[..stem::gathered(*same)]);
                    processor.run(Stem {
                        layer,
                        rows: &work.rows[..stem::gathered(*same)],
                        pixels: side,
                        output: &mut work.ring,
                        output_block: self.ring * width,
                        first: row % self.ring * width + self.same.before,
                    });
                }
            }
            (Source::Expansion(layer), Input::Parts(parts)) => {
                for part in parts {
                    let (begin, end) = (rows.start.max(part.first), rows.end.min(part.end));
                    if begin >= end {
                        continue;
                    }
                    processor.run(Pointwise {
                        layer,
                        panels: &layer.panels,
                        input: &part.lines[(begin - part.first) * side..],
                        input_block: (part.end - part.first) * side,
                        pixels: (end - begin) * side,
                        output: &mut work.ring,
                        output_block: self.ring * width,
                        place: Place {
                            width: side,
                            stride: width,
                            ring: self.ring,
                            row: begin % self.ring,
                            left: self.same.before,
                        },
                        finish: Finish::RELU6,
                    });
                }
            }
            _ => unreachable!("the first block alone reads the picture"),
        }
    }
}
