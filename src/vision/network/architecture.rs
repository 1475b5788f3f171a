//! Architectures as data: networks of inverted-residual blocks, with the names and shapes of their tensors.
//!
//! MobileNetV2 (Sandler et al., 2018, table 2) and EfficientNet-Lite0 (Google, 2020: EfficientNet-B0 without
//! squeeze-and-excitation, with ReLU6, its stem and head kept at 32 and 1280 channels), under the names that they have
//! in Hugging Face's timm. Batch normalization is folded into the convolutions.

/// Picture channels: red, green, blue.
pub const CHANNELS: usize = 3;
/// Side of the stem's kernel.
pub const STEM_KERNEL: usize = 3;
/// Stride of the stem.
pub const STEM_STRIDE: usize = 2;

/// Blocks of the same shape, of which the first takes the stride and the others have none.
struct Stage {
    expansion: usize,
    outputs: usize,
    kernel: usize,
    stride: usize,
    blocks: usize,
}

const fn stage(expansion: usize, outputs: usize, kernel: usize, stride: usize, blocks: usize) -> Stage {
    Stage { expansion, outputs, kernel, stride, blocks }
}

/// An inverted-residual block: 1×1 to `expanded` channels, depthwise, 1×1 to `outputs` channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Channels that come in.
    pub inputs: usize,
    /// Channels of the depthwise convolution; equal to `inputs` where there is no expansion.
    pub expanded: usize,
    /// Channels that go out.
    pub outputs: usize,
    /// Side of the depthwise kernel, 3 or 5.
    pub kernel: usize,
    /// Stride of the depthwise convolution, 1 or 2.
    pub stride: usize,
}

impl Block {
    /// Whether a 1×1 convolution comes before the depthwise one.
    pub fn expands(&self) -> bool {
        self.expanded != self.inputs
    }

    /// Whether the block's input is added to its output.
    pub fn residual(&self) -> bool {
        self.stride == 1 && self.inputs == self.outputs
    }
}

/// A network's shape, but for the side of its pictures and the number of its classes.
///
/// The first block has no expansion, all others have one: the kernels feed the first from the stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Architecture {
    /// The name in Hugging Face's timm.
    pub name: &'static str,
    /// Channels of the stem, a 3×3 convolution of stride 2.
    pub stem: usize,
    /// The inverted-residual blocks in order.
    pub blocks: Vec<Block>,
    /// Channels of the last 1×1 convolution, whose means over the pixels are the features.
    pub features: usize,
}

impl Architecture {
    /// The names that [`Architecture::named`] knows.
    pub const NAMES: [&'static str; 2] = ["mobilenetv2_100", "tf_efficientnet_lite0"];
    /// The least side of a picture: the strides halve it five times, rounded up.
    pub const REDUCTION: usize = 32;

    /// The architecture of that name, if it is known.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "mobilenetv2_100" => Some(Self::from_stages(
                "mobilenetv2_100",
                &[
                    stage(1, 16, 3, 1, 1),
                    stage(6, 24, 3, 2, 2),
                    stage(6, 32, 3, 2, 3),
                    stage(6, 64, 3, 2, 4),
                    stage(6, 96, 3, 1, 3),
                    stage(6, 160, 3, 2, 3),
                    stage(6, 320, 3, 1, 1),
                ],
            )),
            "tf_efficientnet_lite0" => Some(Self::from_stages(
                "tf_efficientnet_lite0",
                &[
                    stage(1, 16, 3, 1, 1),
                    stage(6, 24, 3, 2, 2),
                    stage(6, 40, 5, 2, 2),
                    stage(6, 80, 3, 2, 3),
                    stage(6, 112, 5, 1, 3),
                    stage(6, 192, 5, 2, 4),
                    stage(6, 320, 3, 1, 1),
                ],
            )),
            _ => None,
        }
    }

    fn from_stages(name: &'static str, stages: &[Stage]) -> Self {
        let (stem, features) = (32, 1280);
        let mut inputs = stem;
        let mut blocks = Vec::new();
        for stage in stages {
            for i in 0..stage.blocks {
                let stride = if i == 0 { stage.stride } else { 1 };
                let expanded = inputs * stage.expansion;
                blocks.push(Block { inputs, expanded, outputs: stage.outputs, kernel: stage.kernel, stride });
                inputs = stage.outputs;
            }
        }
        Self { name, stem, blocks, features }
    }
}

/// One spatial dimension of a convolution with TensorFlow's SAME padding: what is odd is padded after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Same {
    /// Pixels that come in.
    pub input: usize,
    /// Pixels that go out: `input / stride`, rounded up.
    pub output: usize,
    /// Zeros before the first pixel.
    pub before: usize,
    /// Zeros after the last pixel.
    pub after: usize,
}

impl Same {
    /// The padding of a convolution over `input` pixels.
    pub fn new(input: usize, kernel: usize, stride: usize) -> Self {
        let output = input.div_ceil(stride);
        let padding = ((output - 1) * stride + kernel).saturating_sub(input);
        Self { input, output, before: padding / 2, after: padding - padding / 2 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_block_has_no_expansion() {
        for name in Architecture::NAMES {
            let architecture = Architecture::named(name).unwrap();
            assert_eq!(architecture.name, name);
            for (i, block) in architecture.blocks.iter().enumerate() {
                assert_eq!(block.expands(), i > 0, "{name}, block {i}");
            }
        }
    }

    #[test]
    fn blocks_chain_and_halve_the_picture_as_often_as_the_reduction_says() {
        for name in Architecture::NAMES {
            let architecture = Architecture::named(name).unwrap();
            let mut channels = architecture.stem;
            let mut reduction = STEM_STRIDE;
            for block in &architecture.blocks {
                assert_eq!(block.inputs, channels, "{name}");
                channels = block.outputs;
                reduction *= block.stride;
            }
            assert_eq!(reduction, Architecture::REDUCTION, "{name}");
        }
    }

    #[test]
    fn same_padding_is_asymmetric_at_stride_two() {
        assert_eq!(Same::new(160, 3, 2), Same { input: 160, output: 80, before: 0, after: 1 });
        assert_eq!(Same::new(40, 5, 2), Same { input: 40, output: 20, before: 1, after: 2 });
        assert_eq!(Same::new(7, 3, 2), Same { input: 7, output: 4, before: 1, after: 1 });
        assert_eq!(Same::new(5, 5, 1), Same { input: 5, output: 5, before: 2, after: 2 });
        assert_eq!(Same::new(1, 3, 2), Same { input: 1, output: 1, before: 1, after: 1 });
    }
}
