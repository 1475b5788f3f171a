//! Import and export, seen from the command line.

mod faults;
mod forms;
mod help;
mod retail;
mod round_trip;
mod running;
pub mod slice;
