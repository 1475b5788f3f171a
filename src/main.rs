//! The command line of counterfoil.

mod contract;
mod domain;
mod http;
mod store;

fn main() {}
