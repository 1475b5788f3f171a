//! Imports and exports: streams of lines (NDJSON), each a record.

mod batch;
mod export;
mod import;
mod lines;
mod records;
mod report;

use crate::{
    problem::{INSUFFICIENT_STORAGE, Problem},
    store::{self, StoreError},
};
use axum::{body::Body, response::Response};
use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};
use http::{HeaderValue, header};
use std::{io, time::Duration};
use tokio::time::{Instant, sleep};

const MEDIA_TYPE: &str = "application/x-ndjson";

/// How long a stream waits for a busy database before it gives up.
const PATIENCE: Duration = Duration::from_secs(10);

/// The time between two tries.
const PAUSE: Duration = Duration::from_millis(20);

/// Asks the store, and again where it is busy: a stream of many batches should not end because others were quicker
/// once. The store changes nothing when it says that it is busy.
async fn patiently<T, F>(ask: impl Fn() -> F) -> Result<T, Problem>
where
    F: Future<Output = store::Result<T>>,
{
    let start = Instant::now();
    loop {
        match ask().await {
            Err(StoreError::Busy) if start.elapsed() < PATIENCE => sleep(PAUSE).await,
            // Not all was stored, but something may have been before.
            Err(StoreError::Full) => {
                return Err(Problem::new(&INSUFFICIENT_STORAGE, "The disk of the server is full."));
            }
            answer => return answer.map_err(Into::into),
        }
    }
}

/// An answer of lines whose pieces are made by `next`, each when the client has taken the one before. Its first piece
/// is made now, so that what fails at once is a problem like any other; what fails later breaks the connection off.
async fn answer<S, F>(state: S, next: impl Fn(S) -> F + Send + 'static) -> Result<Response, Problem>
where
    S: Send + 'static,
    F: Future<Output = Result<Option<(Bytes, S)>, Problem>> + Send + 'static,
{
    let body = match next(state).await? {
        None => Body::empty(),
        Some((first, state)) => {
            let rest = stream::try_unfold(state, next).map_err(broken_off);
            Body::from_stream(stream::iter([Ok(first)]).chain(rest))
        }
    };
    let mut response = Response::new(body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    Ok(response)
}

fn broken_off(problem: Problem) -> io::Error {
    let cause = problem.cause.as_deref().unwrap_or(&problem.detail);
    tracing::error!(cause, "an answer was broken off");
    io::Error::other(problem.detail)
}
