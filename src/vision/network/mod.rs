//! The networks: architectures as data, and two ways to compute them.
//!
//! [`Reference`] is written in candle's stock operations; it runs on any device and is what the tests compare with.
//! [`Network`] is the fast path of the CPU: kernels of our own behind one candle operation, [`Forward`]
//! (docs/decisions.md says why). Both are built from the same [`Weights`].

pub mod architecture;
mod kernels;
mod op;
mod reference;
#[cfg(test)]
mod tests;
mod weights;

pub use architecture::Architecture;
pub use kernels::forward::{Network, Scratch};
pub use kernels::processor::Isa;
pub use op::Forward;
pub use reference::Reference;
pub use weights::{BlockWeights, Layer, Weights};
