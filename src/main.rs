//! The command line of counterfoil.

mod domain;
mod online_retail;
mod store;

fn main() {}
