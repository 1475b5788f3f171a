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
use tokio::time::Instant;

/// A body on its way; nothing where there is none, or where a handler has taken it.
#[derive(Clone, Debug, Default)]
pub struct Incoming(Arc<Mutex<Option<Pieces>>>);

/// A body, piece by piece.
#[derive(Debug)]
pub struct Pieces {
    body: Body,
    patience: Patience,
    /// Longest line in bytes.
    pub max_line: usize,
}

/// How long a body is waited for.
#[derive(Clone, Copy, Debug)]
enum Patience {
    /// So long for each piece: there may be any number of them, and the request as a whole has a limit of its own.
    EachPiece(Duration),
    /// So long for all of it, and until then.
    Whole(Duration, Instant),
}

impl Incoming {
    /// A body of which each piece must come within `patience`, and whose lines are at most `max_line` bytes long.
    pub fn new(body: Body, patience: Duration, max_line: usize) -> Self {
        Self::with(body, Patience::EachPiece(patience), max_line)
    }

    /// A body all of which must come within `patience` from now, and whose lines are at most `max_line` bytes long.
    pub fn whole(body: Body, patience: Duration, max_line: usize) -> Self {
        Self::with(body, Patience::Whole(patience, Instant::now() + patience), max_line)
    }

    fn with(body: Body, patience: Patience, max_line: usize) -> Self {
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
    /// 400 where the client breaks off, 408 where the piece, or the whole body, does not come in time.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Problem> {
        loop {
            let until = match self.patience {
                Patience::EachPiece(patience) => Instant::now() + patience,
                Patience::Whole(_, until) => until,
            };
            // Whatever is there already would be given even when the time is over.
            if until <= Instant::now() {
                return Err(self.too_slow());
            }
            let frame = tokio::time::timeout_at(until, self.body.frame()).await;
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
        let detail = match self.patience {
            Patience::EachPiece(patience) => {
                format!("Nothing more of the body arrived within {} seconds.", patience.as_secs_f64())
            }
            Patience::Whole(patience, _) => {
                format!("The body did not arrive within {} seconds.", patience.as_secs_f64())
            }
        };
        Problem::new(&REQUEST_TIMEOUT, detail)
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

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;
    use std::convert::Infallible;

    /// How many pieces of a body that never ends are read in no time.
    async fn read(make: impl Fn(Body, Duration, usize) -> Incoming, patience: Duration) -> (usize, u16) {
        let endless = stream::repeat_with(|| Ok::<_, Infallible>("piece"));
        let mut pieces = make(Body::from_stream(endless), patience, 1).take().unwrap();
        for count in 0..100 {
            if let Err(problem) = pieces.next().await {
                return (count, problem.kind.status);
            }
        }
        (100, 200)
    }

    #[tokio::test]
    async fn a_whole_body_has_one_time_and_a_stream_one_for_each_piece() {
        const LONG: Duration = Duration::from_secs(60);
        assert_eq!(read(Incoming::whole, Duration::ZERO).await, (0, 408));
        assert_eq!(read(Incoming::whole, LONG).await, (100, 200));
        assert_eq!(read(Incoming::new, LONG).await, (100, 200));
    }
}
