//! How long a request may take.

use super::Limits;
use crate::{
    contract::Operation,
    problem::{Problem, TIMED_OUT},
};
use axum::{body::Body, response::Response};
use futures_util::StreamExt;
use http::{HeaderValue, header};
use std::{io, time::Duration};
use tokio::time::Instant;

/// How long a request for an operation may take: where its bodies are streams, longer.
pub const fn limit(operation: &Operation, limits: &Limits) -> Duration {
    if operation.streaming { limits.transfer_timeout } else { limits.request_timeout }
}

/// The answer, or a problem in its place where that takes too long.
pub async fn within(
    limit: Duration,
    answer: impl Future<Output = Result<Response, Problem>>,
) -> Result<Response, Problem> {
    tokio::time::timeout(limit, answer).await.unwrap_or_else(|_| Err(timed_out(limit)))
}

/// An answer that is made while it is sent: broken off where it takes too long. It keeps `held` until its end.
pub fn bounded<T: Send + 'static>(response: Response, limit: Duration, held: T) -> Response {
    let end = Instant::now() + limit;
    response.map(|body| {
        Body::from_stream(body.into_data_stream().map(move |piece| {
            let _held = &held;
            if Instant::now() < end {
                piece
            } else {
                Err(axum::Error::new(io::Error::from(io::ErrorKind::TimedOut)))
            }
        }))
    })
}

fn timed_out(limit: Duration) -> Problem {
    let seconds = limit.as_secs_f64();
    let detail = format!("The request took longer than the {seconds} seconds that this server allows.");
    Problem::new(&TIMED_OUT, detail).with(header::RETRY_AFTER, HeaderValue::from_static("1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;
    use futures_util::stream;
    use http_body_util::BodyExt;

    const LONG: Duration = Duration::from_secs(60);

    #[tokio::test]
    async fn what_never_ends_is_ended() {
        let problem = within(Duration::from_millis(1), std::future::pending()).await.unwrap_err();
        assert_eq!((problem.kind.status, problem.kind.slug), (503, "timed-out"));
    }

    #[tokio::test]
    async fn what_ends_well_is_left_alone() {
        let response = within(LONG, async { Ok("hello".into_response()) }).await.unwrap();
        assert_eq!(response.status(), 200);
    }

    #[tokio::test]
    async fn a_stream_is_broken_off_at_its_end() {
        for (limit, is_whole) in [(LONG, true), (Duration::ZERO, false)] {
            let pieces = stream::iter(["a", "b"].map(Ok::<_, io::Error>));
            let response = bounded(Response::new(Body::from_stream(pieces)), limit, ());
            let body = response.into_body().collect().await.map(|body| body.to_bytes());
            assert_eq!(body.is_ok_and(|body| body == "ab"), is_whole);
        }
    }
}
