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
    /// `[inputs / 16][side · side]` lines.
    Lines(&'a [Line]),
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

    /// Memory that the block needs.
    pub fn needs(&self) -> Needs {
        let blocks = self.block.expanded.div_ceil(16);
        Needs {
            output: self.project.blocks * self.same.output * self.same.output,
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

    /// Computes `output: [outputs / 16][side · side]` from `input`.
    pub fn run(&self, processor: Processor, input: Input, work: &mut Workspace, output: &mut [Line]) {
        let same = self.same;
        self.clear_margins(&mut work.ring);
        let mut filled = 0;
        for first in (0..same.output).step_by(self.rows) {
            let rows = self.rows.min(same.output - first);
            let end =
                ((first + rows - 1) * self.block.stride + self.block.kernel - same.before).min(same.input);
            self.fill(processor, input, filled..end, work);
            filled = end;
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
                output_block: same.output * same.output,
                place: Place::plain(first * same.output),
                finish: match input {
                    Input::Lines(lines) if self.block.residual() => Finish { add: Some(lines), relu6: false },
                    _ => Finish::LINEAR,
                },
            });
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
    fn fill(&self, processor: Processor, input: Input, rows: std::ops::Range<usize>, work: &mut Workspace) {
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
            (Source::Expansion(layer), Input::Lines(lines)) => processor.run(Pointwise {
                layer,
                panels: &layer.panels,
                input: &lines[rows.start * side..],
                input_block: side * side,
                pixels: rows.len() * side,
                output: &mut work.ring,
                output_block: self.ring * width,
                place: Place {
                    width: side,
                    stride: width,
                    ring: self.ring,
                    row: rows.start % self.ring,
                    left: self.same.before,
                },
                finish: Finish::RELU6,
            }),
            _ => unreachable!("the first block alone reads the picture"),
        }
    }
}
