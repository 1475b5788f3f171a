//! The network in candle's stock operations: on the CPU what the kernels are compared with, and the path for CUDA.

use super::architecture::{Architecture, Block, CHANNELS, STEM_KERNEL, STEM_STRIDE, Same};
use super::weights::{BlockWeights, Layer, Weights};
use candle_core::{D, Device, Result, Tensor};
use candle_nn::{Conv2d, Conv2dConfig, Linear, Module};

/// A network on a candle device.
#[derive(Debug)]
pub struct Reference {
    stem: Convolution,
    blocks: Vec<ReferenceBlock>,
    head: Convolution,
    classifier: Linear,
}

impl Reference {
    /// Copies the weights to `device`.
    ///
    /// # Errors
    /// candle's, such as a device without memory.
    pub fn new(architecture: &Architecture, weights: &Weights, device: &Device) -> Result<Self> {
        let stem = Convolution::new(&weights.stem, CHANNELS, (STEM_KERNEL, STEM_STRIDE), 1, device)?;
        let blocks = architecture.blocks.iter().zip(&weights.blocks);
        let blocks = blocks
            .map(|(block, layers)| ReferenceBlock::new(*block, layers, device))
            .collect::<Result<_>>()?;
        let channels = architecture.blocks.last().map_or(architecture.stem, |block| block.outputs);
        let head = Convolution::new(&weights.head, channels, (1, 1), 1, device)?;
        let classes = weights.classifier.bias.len();
        let weight =
            Tensor::from_slice(&weights.classifier.weight, (classes, architecture.features), device)?;
        let bias = Tensor::from_slice(&weights.classifier.bias, classes, device)?;
        Ok(Self { stem, blocks, head, classifier: Linear::new(weight, Some(bias)) })
    }

    /// Logits `[n, classes]` of pictures `[n, 3, size, size]`.
    ///
    /// # Errors
    /// candle's, such as a device without memory.
    pub fn forward(&self, pictures: &Tensor) -> Result<Tensor> {
        let mut x = relu6(&self.stem.forward(pictures)?)?;
        for block in &self.blocks {
            x = block.forward(&x)?;
        }
        let x = relu6(&self.head.forward(&x)?)?;
        self.classifier.forward(&x.flatten_from(2)?.mean(D::Minus1)?)
    }
}

/// One inverted-residual block.
#[derive(Debug)]
pub(super) struct ReferenceBlock {
    expand: Option<Convolution>,
    depthwise: Convolution,
    project: Convolution,
    block: Block,
}

impl ReferenceBlock {
    pub(super) fn new(block: Block, layers: &BlockWeights, device: &Device) -> Result<Self> {
        let Block { inputs, expanded, kernel, stride, .. } = block;
        let expand = layers.expand.as_ref();
        Ok(Self {
            expand: expand.map(|layer| Convolution::new(layer, inputs, (1, 1), 1, device)).transpose()?,
            depthwise: Convolution::new(&layers.depthwise, 1, (kernel, stride), expanded, device)?,
            project: Convolution::new(&layers.project, expanded, (1, 1), 1, device)?,
            block,
        })
    }

    pub(super) fn forward(&self, input: &Tensor) -> Result<Tensor> {
        let expanded = match &self.expand {
            Some(expand) => relu6(&expand.forward(input)?)?,
            None => input.clone(),
        };
        let output = self.project.forward(&relu6(&self.depthwise.forward(&expanded)?)?)?;
        if self.block.residual() { output + input } else { Ok(output) }
    }
}

/// A convolution with TensorFlow's SAME padding, which candle's own padding, the same on all sides, cannot express.
#[derive(Debug)]
pub(super) struct Convolution {
    convolution: Conv2d,
    kernel: usize,
    stride: usize,
}

impl Convolution {
    /// `inputs` are those of one group.
    pub(super) fn new(
        layer: &Layer,
        inputs: usize,
        (kernel, stride): (usize, usize),
        groups: usize,
        device: &Device,
    ) -> Result<Self> {
        let outputs = layer.bias.len();
        let weight = Tensor::from_slice(&layer.weight, (outputs, inputs, kernel, kernel), device)?;
        let bias = Tensor::from_slice(&layer.bias, outputs, device)?;
        let config = Conv2dConfig { stride, groups, ..Conv2dConfig::default() };
        Ok(Self { convolution: Conv2d::new(weight, Some(bias), config), kernel, stride })
    }

    pub(super) fn forward(&self, input: &Tensor) -> Result<Tensor> {
        let (_, _, height, width) = input.dims4()?;
        let rows = Same::new(height, self.kernel, self.stride);
        let columns = Same::new(width, self.kernel, self.stride);
        let padded = input.pad_with_zeros(2, rows.before, rows.after)?.pad_with_zeros(
            3,
            columns.before,
            columns.after,
        )?;
        self.convolution.forward(&padded)
    }
}

pub(super) fn relu6(x: &Tensor) -> Result<Tensor> {
    x.clamp(0f32, 6f32)
}
