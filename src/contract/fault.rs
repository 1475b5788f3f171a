//! What a request has wrong, one value at a time.

/// More faults than this are not listed: an answer must not grow with what a client sends.
pub const MAX_FAULTS: usize = 50;

/// The part of a request that holds a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The JSON body.
    Body,
    /// A part of the path.
    Path,
    /// A query parameter.
    Query,
    /// A header.
    Header,
}

/// One value at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The part of the request.
    pub place: Place,
    /// JSON pointer (RFC 6901) into that part; for parameters a slash and the name.
    pub pointer: String,
    /// The rule that was broken.
    pub code: &'static str,
    /// The rule in words.
    pub message: String,
}

impl Fault {
    /// A fault in the body.
    pub fn body(pointer: impl Into<String>, code: &'static str, message: impl Into<String>) -> Self {
        Self { place: Place::Body, pointer: pointer.into(), code, message: message.into() }
    }

    /// A fault of a query parameter.
    pub fn query(name: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self { place: Place::Query, pointer: pointer("", name), code, message: message.into() }
    }
}

/// `base` extended by a field's name, escaped as RFC 6901 says.
pub fn pointer(base: &str, name: &str) -> String {
    format!("{base}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// A value as it is quoted in a message: cut where it is long.
pub fn quote(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}
