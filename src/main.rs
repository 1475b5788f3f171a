//! The command line of counterfoil.

mod domain;
mod store;

fn main() {}
