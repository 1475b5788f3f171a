//! The layers around the generated router.

pub mod docs;
pub mod problem_types;
