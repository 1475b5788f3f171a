//! What a request has wrong, one value at a time.

use std::borrow::Cow;

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
    /// A fault in the body. What the contract knows has a short pointer; one into what a client made up is cut.
    pub fn body(pointer: impl AsRef<str>, code: &'static str, message: impl Into<String>) -> Self {
        let pointer = cut(pointer.as_ref(), 500).into_owned();
        Self { place: Place::Body, pointer, code, message: message.into() }
    }

    /// A fault of a query parameter.
    pub fn query(name: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self { place: Place::Query, pointer: pointer("", name), code, message: message.into() }
    }

    /// A fault of a header.
    pub fn header(name: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self { place: Place::Header, pointer: pointer("", name), code, message: message.into() }
    }
}

/// `base` extended by a field's name, escaped as RFC 6901 says.
pub fn pointer(base: &str, name: &str) -> String {
    format!("{base}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// A text that an answer or the log repeats: cut where it is long.
pub fn shorten(text: &str) -> Cow<'_, str> {
    cut(text, 200)
}

fn cut(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

/// A value as it is quoted in a message: cut where it is long.
pub fn quote(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}
