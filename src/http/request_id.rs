//! Names for requests, which lead from an answer to its line in the log.

use http::{HeaderMap, HeaderName, HeaderValue};

/// The header that carries the name.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The caller's own name for the request, where it is short and plain; a new ULID otherwise.
pub fn of(headers: &HeaderMap) -> String {
    let own = headers.get(HEADER).and_then(|value| value.to_str().ok());
    own.filter(|id| is_plain(id)).map_or_else(|| ulid::Ulid::generate().to_string(), str::to_owned)
}

fn is_plain(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.:".contains(&b);
    (1..=64).contains(&id.len()) && id.bytes().all(plain)
}

/// The name as a header's value.
pub fn header(id: &str) -> HeaderValue {
    HeaderValue::from_str(id).unwrap_or_else(|_| HeaderValue::from_static("unnamed"))
}
