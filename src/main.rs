//! The command line of counterfoil.

mod contract;
mod domain;
mod store;

fn main() {}
