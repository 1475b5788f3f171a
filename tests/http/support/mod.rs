//! What the tests share: a server of their own, and requests to it.

mod answer;
mod program;
pub mod retail;

pub use answer::{Answer, holds};
pub use program::{Program, Server};
