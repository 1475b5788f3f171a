//! Why a picture got no answer, as a problem.

use crate::{
    contract::Fault,
    problem::{INVALID_PICTURE, NO_MODEL, PICTURE_TOO_LARGE, Problem, UNSUPPORTED_PICTURE},
};
use counterfoil_vision::{
    engine::{Failure, Full},
    picture::{ErrorKind, PictureError},
};
use http::{HeaderValue, header};

/// A picture that was refused; `pointer` says where in the body it is, as RFC 6901 writes it.
pub fn picture(error: &PictureError, pointer: &str) -> Problem {
    let kind = match error.kind() {
        ErrorKind::TooLarge => &PICTURE_TOO_LARGE,
        ErrorKind::Unsupported => &UNSUPPORTED_PICTURE,
        ErrorKind::Invalid => &INVALID_PICTURE,
    };
    let text = error.to_string();
    Problem { faults: vec![Fault::body(pointer, "picture", text.clone())], ..Problem::new(kind, text) }
}

/// A job that failed; `pointer` as for [`picture`].
pub fn failure(failure: Failure, pointer: &str) -> Problem {
    match failure {
        Failure::Picture(error) => picture(&error, pointer),
        Failure::Tensor { .. } => {
            Problem::validation(vec![Fault::body(pointer, "shape", failure.to_string())])
        }
        Failure::Model(_) | Failure::Panicked(_) => Problem::internal(failure.to_string()),
        Failure::Ended => Problem::overloaded("The server is stopping. Try again in a second."),
    }
}

/// An engine that takes no more.
pub fn full(full: Full) -> Problem {
    let why = full.to_string();
    let (first, rest) = why.split_at_checked(1).unwrap_or_default();
    Problem::overloaded(format!("{}{rest}. Try again in a second.", first.to_uppercase()))
}

/// A body of more bytes than are taken.
pub fn too_large(most: u64) -> Problem {
    let detail = format!("The body is larger than the {most} bytes that this server takes for pictures.");
    Problem::new(&PICTURE_TOO_LARGE, detail)
}

/// A server without models.
pub fn no_model() -> Problem {
    let detail =
        "This server has loaded no model. Its operator names the folder of the models with --models.";
    Problem::new(&NO_MODEL, detail).with(header::RETRY_AFTER, HeaderValue::from_static("60"))
}
