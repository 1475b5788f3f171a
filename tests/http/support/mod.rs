//! What the tests share: a server of their own, and requests to it.

mod answer;
mod contract;
pub mod models;
mod pages;
mod program;
mod request;
pub mod retail;
mod shown;

pub use answer::{Answer, holds};
pub use contract::{Contract, Operation, examples, is_json, plain};
pub use program::{Program, Server, read_to_close};
pub use request::{FORM_TYPE, Request, file, form};
