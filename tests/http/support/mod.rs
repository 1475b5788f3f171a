//! What the tests share: a server of their own, and requests to it.

mod answer;
mod contract;
mod guarded;
mod issuer;
pub mod models;
mod pages;
mod program;
mod request;
pub mod retail;
mod shown;

pub use answer::{Answer, holds};
pub use contract::{Contract, Operation, examples, is_json, plain};
pub use guarded::{ACCESS_TOKEN, EXCHANGE, Guarded, add_client, escape, run_with, unlimited};
pub use issuer::{Issuer, signed};
pub use program::{Program, Server, read_to_close};
pub use request::{FORM_TYPE, Request, file, form};
pub use shown::shown_client;
