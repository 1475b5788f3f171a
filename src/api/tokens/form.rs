//! The forms that are sent for tokens, and the answers, which nobody may keep.

use crate::{
    api::Exchange,
    problem::{PAYLOAD_TOO_LARGE, Problem},
};
use bytes::{Bytes, BytesMut};
use counterfoil_auth::authority::{Form, LARGEST_FORM};
use http::{HeaderValue, Response, header};
use serde::Serialize;

/// Reads the form that a request bears.
pub async fn read(exchange: &Exchange) -> Result<Form, Problem> {
    let mut pieces = exchange.stream.take()?;
    let mut body = BytesMut::new();
    if pieces.declared().is_some_and(|length| length > LARGEST_FORM as u64) {
        return Err(too_large());
    }
    while let Some(piece) = pieces.next().await? {
        if body.len() + piece.len() > LARGEST_FORM {
            return Err(too_large());
        }
        body.extend_from_slice(&piece);
    }
    Form::parse(&body).map_err(super::refusal::oauth)
}

fn too_large() -> Problem {
    let detail = format!("The form is larger than the {LARGEST_FORM} bytes that this server takes.");
    Problem::new(&PAYLOAD_TOO_LARGE, detail)
}

/// An answer that bears what nobody else may see (RFC 6749, section 5.1).
pub fn not_kept(body: &impl Serialize) -> Result<Response<Bytes>, Problem> {
    let body = serde_json::to_vec(body).map_err(|error| Problem::internal(format!("a token: {error}")))?;
    let mut response = Response::new(Bytes::from(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    Ok(response)
}
