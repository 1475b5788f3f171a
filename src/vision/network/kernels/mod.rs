//! The forward pass on the CPU: kernels of our own, in safe Rust.
//!
//! `pulp` compiles each kernel for several kinds of vector instructions and runs the one that was chosen when the
//! network was built. Everything works on blocks of 16 channels ([`mod@line`]).

pub mod block;
mod core;
pub mod depthwise;
pub mod forward;
pub mod line;
mod meeting;
pub mod pack;
pub mod pointwise;
mod prefetch;
pub mod processor;
pub mod stem;
mod team;
mod tiles;
