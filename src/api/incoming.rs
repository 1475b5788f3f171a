//! The body of a request that is read while it comes.

use crate::problem::{BAD_REQUEST, Problem, REQUEST_TIMEOUT};
use axum::body::Body;
use bytes::Bytes;
use http_body::Body as _;
use http_body_util::BodyExt;
use std::{
    error::Error,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// A body on its way; nothing where there is none, or where a handler has taken it.
#[derive(Clone, Debug, Default)]
pub struct Incoming(Arc<Mutex<Option<Pieces>>>);

/// A body, piece by piece.
#[derive(Debug)]
pub struct Pieces {
    body: Body,
    patience: Duration,
    /// Longest line in bytes.
    pub max_line: usize,
}

impl Incoming {
    /// A body of which each piece must come within `patience`, and whose lines are at most `max_line` bytes long.
    pub fn new(body: Body, patience: Duration, max_line: usize) -> Self {
        Self(Arc::new(Mutex::new(Some(Pieces { body, patience, max_line }))))
    }

    /// Takes it; it can be read once.
    ///
    /// # Errors
    /// Where there is none: the operation takes no stream, or it was taken before.
    pub fn take(&self) -> Result<Pieces, Problem> {
        let mut body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        body.take().ok_or_else(|| Problem::internal("there is no body that comes as a stream"))
    }
}

impl Pieces {
    /// How many bytes there will be, where the request says so.
    pub fn declared(&self) -> Option<u64> {
        self.body.size_hint().exact()
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// 400 where the client breaks off, 408 where the piece does not come in time.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Problem> {
        loop {
            let frame = tokio::time::timeout(self.patience, self.body.frame()).await;
            match frame.map_err(|_| self.too_slow())? {
                None => return Ok(None),
                Some(Err(error)) => return Err(broken_off(&error)),
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(piece) => return Ok(Some(piece)),
                    Err(_trailers) => {}
                },
            }
        }
    }

    fn too_slow(&self) -> Problem {
        let seconds = self.patience.as_secs_f64();
        Problem::new(&REQUEST_TIMEOUT, format!("Nothing more of the body arrived within {seconds} seconds."))
    }
}

/// A body that ended before its end. The library's own words name only the outermost of its errors; what is wrong
/// stands at the bottom.
pub fn broken_off(error: &(dyn Error + 'static)) -> Problem {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    Problem::new(&BAD_REQUEST, format!("The body broke off: {cause}."))
}
