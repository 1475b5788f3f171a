//! counterfoil: a REST server whose hand-written `openapi.yaml` is the only source of truth.

mod api;
mod audit;
mod cli;
mod contract;
mod docs;
mod domain;
mod http;
mod metrics;
mod online_retail;
mod problem;
mod receipt;
mod store;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
