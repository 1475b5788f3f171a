//! Image classification: a picture's bytes go in, calibrated probabilities come out. Nothing here knows of HTTP.
//!
//! A crate of its own, so that the kernels are optimized in every build and the compiler keeps the room closed.

pub mod engine;
pub mod model;
pub mod network;
pub mod picture;
pub mod registry;
