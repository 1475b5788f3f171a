//! The kernels as a candle operation: a whole network is one [`CustomOp1`].

use super::architecture::CHANNELS;
use super::kernels::forward::{Network, Scratch};
use candle_core::{CpuStorage, CustomOp1, Layout, Result, Shape, bail};
use std::sync::Mutex;

/// Pictures `[n, 3, size, size]` to logits `[n, classes]`, on the CPU.
///
/// The pictures of a batch are computed one after the other.
pub struct Forward<'a> {
    network: &'a Network,
    threads: usize,
    /// candle hands operations out as shared references; no one waits here, as the scratch is borrowed alone.
    scratch: Mutex<&'a mut Scratch>,
}

impl<'a> Forward<'a> {
    /// The operation of a network, by so many threads, in this memory.
    pub fn new(network: &'a Network, threads: usize, scratch: &'a mut Scratch) -> Self {
        Self { network, threads, scratch: Mutex::new(scratch) }
    }
}

impl CustomOp1 for Forward<'_> {
    fn name(&self) -> &'static str {
        "inverted-residual-network"
    }

    fn cpu_fwd(&self, storage: &CpuStorage, layout: &Layout) -> Result<(CpuStorage, Shape)> {
        let (n, channels, height, width) = layout.shape().dims4()?;
        let side = self.network.size();
        if (channels, height, width) != (CHANNELS, side, side) {
            bail!("the network takes [n, {CHANNELS}, {side}, {side}] and not {:?}", layout.shape());
        }
        let Some((start, end)) = layout.contiguous_offsets() else {
            bail!("the pictures must be contiguous")
        };
        let pictures = &storage.as_slice::<f32>()?[start..end];
        let Ok(mut scratch) = self.scratch.lock() else { bail!("an earlier forward pass panicked") };
        let classes = self.network.classes();
        let mut logits = vec![0.0; n * classes];
        for (picture, logits) in
            pictures.chunks_exact(self.network.input_len()).zip(logits.chunks_exact_mut(classes))
        {
            self.network.forward(picture, self.threads, &mut scratch, logits);
        }
        Ok((CpuStorage::F32(logits), Shape::from((n, classes))))
    }
}
