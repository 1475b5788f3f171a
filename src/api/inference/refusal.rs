//! Refusals of inference requests. Clients of the protocol show `detail` and nothing else, so it says all that
//! there is to say.

use crate::{
    contract::Fault,
    problem::{MALFORMED_JSON, Problem, VALIDATION_FAILED},
};
use std::fmt::Display;

/// A value of the body that is refused: where it stands, the rule by name, and what is wrong in words.
pub fn invalid(pointer: &str, code: &'static str, message: impl Into<String>) -> Problem {
    refused(Fault::body(pointer, code, message))
}

/// A header that is refused.
pub fn invalid_header(name: &str, code: &'static str, message: impl Into<String>) -> Problem {
    refused(Fault::header(name, code, message))
}

/// A body that is no JSON.
pub fn malformed(error: &dyn Display) -> Problem {
    Problem::new(&MALFORMED_JSON, format!("The request is no valid JSON: {error}."))
}

fn refused(fault: Fault) -> Problem {
    let mut words = fault.message.chars();
    let detail: String =
        words.next().map(|first| first.to_uppercase().chain(words).collect()).unwrap_or_default();
    Problem { faults: vec![fault], ..Problem::new(&VALIDATION_FAILED, format!("{detail}.")) }
}
