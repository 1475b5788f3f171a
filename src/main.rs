//! The command line of counterfoil.

mod domain;
mod http;
mod store;

fn main() {}
