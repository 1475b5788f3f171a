//! Weights in the order in which the kernels read them, made once when a network is built.

use super::line::{BLOCK, Line, lines};
use super::pointwise::widest;
use crate::network::weights::Layer;

/// Output channels that one pass of the matrix kernel computes: `width` neighbouring vectors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Its first vector among the output channels' vectors.
    pub vector: usize,
    /// Its vectors.
    pub width: usize,
    /// Where its weights begin, in vectors: `width` of them for each input.
    pub start: usize,
}

/// A dense or 1×1 layer (or the stem, whose 27 inputs are a patch of the picture) in panels.
#[derive(Debug)]
pub struct Packed {
    /// Values that each output is a sum over.
    pub inputs: usize,
    /// Blocks of output channels.
    pub blocks: usize,
    /// Panel after panel `[inputs][width]` vectors; channels beyond the last are zero.
    pub weights: Vec<Line>,
    /// `[blocks]`.
    pub bias: Vec<Line>,
    /// All output channels, each in one panel.
    pub panels: Vec<Panel>,
}

impl Packed {
    /// Packs `[outputs, inputs]` for vectors of `lanes` values.
    pub fn new(layer: &Layer, lanes: usize) -> Self {
        let outputs = layer.bias.len();
        let inputs = layer.weight.len() / outputs;
        let panels = panels(outputs.div_ceil(lanes), inputs, lanes);
        let mut weights = Vec::with_capacity(inputs * outputs.next_multiple_of(BLOCK));
        for panel in &panels {
            let channels = panel.vector * lanes..(panel.vector + panel.width) * lanes;
            for input in 0..inputs {
                let row = |channel: usize| layer.weight.get(channel * inputs + input).copied();
                weights.extend(channels.clone().map(|channel| row(channel).unwrap_or(0.0)));
            }
        }
        let blocks = outputs.div_ceil(BLOCK);
        Self { inputs, blocks, weights: lines(&weights), bias: lines(&layer.bias), panels }
    }
}

fn panels(vectors: usize, inputs: usize, lanes: usize) -> Vec<Panel> {
    let mut panels = Vec::new();
    let mut vector = 0;
    while vector < vectors {
        let width = width(vectors - vector, lanes);
        panels.push(Panel { vector, width, start: vector * inputs });
        vector += width;
    }
    panels
}

/// The next panel's vectors where `left` remain: as wide as [`widest`] allows, and no vector left alone where that can
/// be helped.
fn width(left: usize, lanes: usize) -> usize {
    match lanes {
        16 if left == 4 => 2,
        // Three vectors of four pixels load more for each product than two of six, and are for an odd end alone.
        8 if left != 3 => left.min(2),
        _ => left.min(widest(lanes)),
    }
}

/// A depthwise layer, vector by vector of channels.
#[derive(Debug)]
pub struct PackedDepthwise {
    /// Vectors of channels, those that fill up the last block among them.
    pub vectors: usize,
    /// `[vectors][kernel · kernel]` vectors.
    pub weights: Vec<Line>,
    /// `[vectors]`.
    pub bias: Vec<Line>,
}

impl PackedDepthwise {
    /// Packs `[channels, 1, kernel, kernel]` for vectors of `lanes` values.
    pub fn new(layer: &Layer, lanes: usize) -> Self {
        let channels = layer.bias.len();
        let taps = layer.weight.len() / channels;
        let padded = channels.next_multiple_of(BLOCK);
        let mut weights = Vec::with_capacity(padded * taps);
        for vector in 0..padded / lanes {
            for tap in 0..taps {
                let channels = vector * lanes..(vector + 1) * lanes;
                weights.extend(
                    channels.map(|channel| layer.weight.get(channel * taps + tap).copied().unwrap_or(0.0)),
                );
            }
        }
        Self { vectors: padded / lanes, weights: lines(&weights), bias: lines(&layer.bias) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_cover_every_vector_once() {
        for lanes in [4, 8, 16] {
            for vectors in 1..40 {
                let mut next = 0;
                for panel in panels(vectors, 7, lanes) {
                    assert_eq!((panel.vector, panel.start), (next, next * 7), "{vectors} vectors of {lanes}");
                    next += panel.width;
                }
                assert_eq!(next, vectors);
            }
        }
    }

    #[test]
    fn channels_beyond_the_last_are_zero() {
        let layer = Layer { weight: vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0], bias: vec![7.0, 8.0] };
        let packed = Packed::new(&layer, 4);
        let values: &[f32] = bytemuck::cast_slice(&packed.weights);
        assert_eq!(values[..12], [1.0, 4.0, 0.0, 0.0, 2.0, 5.0, 0.0, 0.0, 3.0, 6.0, 0.0, 0.0]);
        assert_eq!(packed.bias[0].0[..3], [7.0, 8.0, 0.0]);
    }
}
