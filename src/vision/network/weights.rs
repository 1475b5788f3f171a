//! A network's weights as they come from a file: plain f32 values in the layout of PyTorch.

use super::architecture::{Architecture, Block, CHANNELS, STEM_KERNEL};

/// A convolution or the last, dense layer.
#[derive(Clone, Debug)]
pub struct Layer {
    /// `[outputs, inputs per group, kernel, kernel]`, or `[outputs, inputs]` for the dense layer.
    pub weight: Vec<f32>,
    /// `[outputs]`.
    pub bias: Vec<f32>,
}

/// The layers of one block.
#[derive(Clone, Debug)]
pub struct BlockWeights {
    /// 1×1, `[expanded, inputs, 1, 1]`; none where the block does not expand.
    pub expand: Option<Layer>,
    /// Depthwise, `[expanded, 1, kernel, kernel]`.
    pub depthwise: Layer,
    /// 1×1, `[outputs, expanded, 1, 1]`.
    pub project: Layer,
}

/// All layers of a network.
#[derive(Clone, Debug)]
pub struct Weights {
    /// `[stem, 3, 3, 3]`.
    pub stem: Layer,
    /// In the architecture's order.
    pub blocks: Vec<BlockWeights>,
    /// 1×1, `[features, channels, 1, 1]`.
    pub head: Layer,
    /// Dense, `[classes, features]`.
    pub classifier: Layer,
}

impl Weights {
    /// Reads every tensor that the architecture has: `tensor` gives the values for a name and a shape, as many as the
    /// shape says, in row-major order.
    ///
    /// # Errors
    /// The first one of `tensor`.
    pub fn read<E>(
        architecture: &Architecture,
        classes: usize,
        tensor: impl FnMut(&str, &[usize]) -> Result<Vec<f32>, E>,
    ) -> Result<Self, E> {
        let mut layers = Layers { tensor };
        let stem = layers.read("stem", &[architecture.stem, CHANNELS, STEM_KERNEL, STEM_KERNEL])?;
        let blocks = architecture
            .blocks
            .iter()
            .enumerate()
            .map(|(i, block)| layers.block(i, block))
            .collect::<Result<_, E>>()?;
        let channels = architecture.blocks.last().map_or(architecture.stem, |block| block.outputs);
        let head = layers.read("head", &[architecture.features, channels, 1, 1])?;
        let classifier = layers.read("fc", &[classes, architecture.features])?;
        Ok(Self { stem, blocks, head, classifier })
    }
}

struct Layers<F> {
    tensor: F,
}

impl<E, F: FnMut(&str, &[usize]) -> Result<Vec<f32>, E>> Layers<F> {
    fn read(&mut self, name: &str, shape: &[usize]) -> Result<Layer, E> {
        let weight = (self.tensor)(&format!("{name}.weight"), shape)?;
        let bias = (self.tensor)(&format!("{name}.bias"), &shape[..1])?;
        Ok(Layer { weight, bias })
    }

    fn block(&mut self, i: usize, block: &Block) -> Result<BlockWeights, E> {
        let Block { inputs, expanded, outputs, kernel, .. } = *block;
        let expand = if block.expands() {
            Some(self.read(&format!("blocks.{i}.expand"), &[expanded, inputs, 1, 1])?)
        } else {
            None
        };
        let depthwise = self.read(&format!("blocks.{i}.dw"), &[expanded, 1, kernel, kernel])?;
        let project = self.read(&format!("blocks.{i}.project"), &[outputs, expanded, 1, 1])?;
        Ok(BlockWeights { expand, depthwise, project })
    }
}
