//! Reads a body within its limits and checks it against the contract before any handler sees it.

use super::Limits;
use crate::{
    api::broken_off,
    contract::{Fault, RequestBody, shorten},
    problem::{MALFORMED_JSON, PAYLOAD_TOO_LARGE, Problem, REQUEST_TIMEOUT, UNSUPPORTED_MEDIA_TYPE},
};
use bytes::{Bytes, BytesMut};
use http::{HeaderMap, header};
use http_body_util::BodyExt;
use std::error::Error;

/// Reads and checks the body of an operation that takes one.
///
/// # Errors
/// 400, 408, 413, 415 or 422, each as its problem.
pub async fn read<B>(
    expected: &RequestBody,
    headers: &HeaderMap,
    body: B,
    limits: &Limits,
) -> Result<Bytes, Problem>
where
    B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
    B::Error: Error + Send + Sync + 'static,
{
    let schema = check_media_type(expected, headers)?;
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > limits.max_body_bytes as u64) {
        return Err(too_large(limits));
    }
    let bytes = collect(body, limits).await?;
    if bytes.is_empty() && !expected.required {
        return Ok(Bytes::new());
    }
    if bytes.is_empty() {
        let message = format!("send a body of the type {}", expected.media_type_names());
        return Err(Problem::validation(vec![Fault::body("", "required", message)]));
    }
    let text = std::str::from_utf8(&bytes).map_err(|error| malformed(&error))?;
    let value = serde_json::from_str(text).map_err(|error| malformed(&error))?;
    expected.check(schema, text, &value).map_err(Problem::validation)?;
    Ok(bytes)
}

/// The schema of the body that the headers announce.
///
/// # Errors
/// 415 where the operation takes none such.
pub fn check_media_type<'a>(
    expected: &'a RequestBody,
    headers: &HeaderMap,
) -> Result<&'a jsonschema::Validator, Problem> {
    let refuse = |detail: String| Problem::new(&UNSUPPORTED_MEDIA_TYPE, detail);
    check_encoding(headers)?;
    let names = expected.media_type_names();
    let Some(sent) = headers.get(header::CONTENT_TYPE) else {
        return Err(refuse(format!("Send `Content-Type`: {names}.")));
    };
    let sent = sent.to_str().ok().filter(|sent| !sent.is_empty()).unwrap_or("something unreadable");
    let (essence, parameters) = sent.split_once(';').unwrap_or((sent, ""));
    let schema = expected.schema_for(essence.trim());
    let schema =
        schema.ok_or_else(|| refuse(format!("Send `Content-Type` {names} instead of {}.", shorten(sent))))?;
    let foreign_charset =
        parameters.split(';').filter_map(|p| p.trim().split_once('=')).any(|(name, value)| {
            name.eq_ignore_ascii_case("charset") && !value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        });
    if foreign_charset { Err(refuse("Send the body in UTF-8.".into())) } else { Ok(schema) }
}

/// As [`check_media_type`], for a body whose handler looks at its bytes: a request that does not say what they are
/// passes.
///
/// # Errors
/// 415 where the operation takes none such.
pub fn check_raw_media_type(expected: &RequestBody, headers: &HeaderMap) -> Result<(), Problem> {
    if headers.contains_key(header::CONTENT_TYPE) {
        return check_media_type(expected, headers).map(drop);
    }
    check_encoding(headers)
}

fn check_encoding(headers: &HeaderMap) -> Result<(), Problem> {
    let mut encodings = headers.get_all(header::CONTENT_ENCODING).iter();
    if encodings.all(|encoding| encoding.as_bytes().eq_ignore_ascii_case(b"identity")) {
        return Ok(());
    }
    Err(Problem::new(&UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without `Content-Encoding`."))
}

async fn collect<B>(body: B, limits: &Limits) -> Result<Bytes, Problem>
where
    B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
    B::Error: Error + Send + Sync + 'static,
{
    match tokio::time::timeout(limits.body_timeout, one_piece(body, limits)).await {
        Ok(collected) => collected,
        Err(_) => {
            let seconds = limits.body_timeout.as_secs_f64();
            let detail = format!("The body did not arrive within {seconds} seconds.");
            Err(Problem::new(&REQUEST_TIMEOUT, detail))
        }
    }
}

/// Puts the body together as it comes: kept apart, a body in chunks of one byte would take fifty times its size.
async fn one_piece<B>(mut body: B, limits: &Limits) -> Result<Bytes, Problem>
where
    B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
    B::Error: Error + Send + Sync + 'static,
{
    let mut collected = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| broken_off(&error))?;
        let Ok(data) = frame.into_data() else { continue };
        if collected.len() + data.len() > limits.max_body_bytes {
            return Err(too_large(limits));
        }
        collected.extend_from_slice(&data);
    }
    Ok(collected.freeze())
}

fn too_large(limits: &Limits) -> Problem {
    let limit = limits.max_body_bytes;
    Problem::new(
        &PAYLOAD_TOO_LARGE,
        format!("The body is larger than the {limit} bytes that this server takes."),
    )
}

fn malformed(error: &dyn Error) -> Problem {
    Problem::new(&MALFORMED_JSON, format!("The body is no valid JSON: {error}."))
}
