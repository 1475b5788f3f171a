//! Connections of HTTP/2 (RFC 9113): one carries many requests, so that what ends a slow connection of HTTP/1.1 by
//! itself has to be watched here.

mod activity;
mod paced;

use super::{Server, caller::Caller, listener::head_room};
use activity::{Activity, Verdict};
use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderValue, Method, Request, Uri, header, uri::PathAndQuery};
use http_body::Body as _;
use hyper::{
    rt::{Read, Write},
    server::conn::http2,
    service::service_fn,
};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use paced::Paced;
use std::{convert::Infallible, pin::pin, sync::Arc, time::Duration};
use tokio::{
    sync::watch,
    time::{Instant, MissedTickBehavior, interval},
};

/// Requests at once on one connection.
const MOST_STREAMS: u32 = 128;
/// Bytes of one body, and of all of a connection, that may come before anybody has read them.
const STREAM_WINDOW: u32 = 256 << 10;
const CONNECTION_WINDOW: u32 = 1 << 20;
/// Bytes of one answer that may wait for the client.
const SEND_BUFFER: usize = 64 << 10;
/// A connection whose client is gone without a word is found out by a ping that nobody answers.
const PING_EACH: Duration = Duration::from_secs(20);
const PING_TIMEOUT: Duration = Duration::from_secs(10);

/// Serves a connection until its client leaves, dawdles, or the server stops.
pub async fn serve<I>(io: I, server: Arc<Server>, peer: Caller, mut closing: watch::Receiver<()>)
where
    I: Read + Write + Unpin + Send + 'static,
{
    let limits = server.limits;
    let activity = Activity::new(Instant::now());
    let service = {
        let activity = activity.clone();
        service_fn(move |request| {
            let (server, turn) = (server.clone(), activity.begin());
            async move {
                let is_head = request.method() == Method::HEAD;
                let response = server.answer(with_host(request), peer).await;
                let response = if is_head { without_body(response) } else { response };
                Ok::<_, Infallible>(response.map(|body| Paced::new(body, turn)))
            }
        })
    };
    let mut connection = pin!(builder(head_room(&limits)).serve_connection(io, service));
    let (idle, stalled) = (limits.header_timeout, limits.write_timeout);
    let mut tick = interval((idle.min(stalled) / 4).max(Duration::from_millis(10)));
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut is_stopping, mut ends_at) = (false, None);
    loop {
        tokio::select! {
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(%error, "connection ended");
                }
                return;
            }
            _ = closing.changed(), if !is_stopping => {
                is_stopping = true;
                connection.as_mut().graceful_shutdown();
            }
            now = tick.tick() => match activity.verdict(now, idle, stalled) {
                Verdict::Active => {}
                Verdict::Stalled => return tracing::debug!("a client does not read its answer"),
                Verdict::Idle => match ends_at {
                    None => {
                        ends_at = Some(now + stalled);
                        connection.as_mut().graceful_shutdown();
                    }
                    Some(end) if now < end => {}
                    Some(_) => return tracing::debug!("a client does not leave"),
                },
            },
        }
    }
}

fn builder(head_room: usize) -> http2::Builder<TokioExecutor> {
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .max_concurrent_streams(MOST_STREAMS)
        .max_header_list_size(u32::try_from(head_room).unwrap_or(u32::MAX))
        .adaptive_window(false)
        .initial_stream_window_size(STREAM_WINDOW)
        .initial_connection_window_size(CONNECTION_WINDOW)
        .max_send_buf_size(SEND_BUFFER)
        .keep_alive_interval(PING_EACH)
        .keep_alive_timeout(PING_TIMEOUT);
    builder
}

/// The request in the form of HTTP/1.1, which all layers inside read: `:authority` is `Host` (RFC 9113, 8.3.1). One that
/// bears both, and not the same, has two, which is refused as two are.
fn with_host<B>(mut request: Request<B>) -> Request<B> {
    let authority = request.uri().authority().and_then(|name| HeaderValue::from_str(name.as_str()).ok());
    if let Some(authority) = authority
        && request.headers().get(header::HOST) != Some(&authority)
    {
        request.headers_mut().append(header::HOST, authority);
    }
    let path = request.uri().path_and_query().cloned();
    *request.uri_mut() = Uri::from(path.unwrap_or_else(|| PathAndQuery::from_static("/")));
    request
}

/// An answer to `HEAD`, whose body this version of the protocol does not leave out by itself.
fn without_body(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact().filter(|length| *length > 0) {
        parts.headers.entry(header::CONTENT_LENGTH).or_insert(HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::from(Bytes::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_authority_is_the_host() {
        let host = |uri: &str, host: Option<&'static str>| {
            let mut request = Request::get(uri);
            if let Some(host) = host {
                request = request.header(header::HOST, host);
            }
            let request = with_host(request.body(()).unwrap());
            assert!(request.uri().authority().is_none() && request.uri().scheme().is_none());
            assert_eq!(request.uri().to_string(), "/x?y=1");
            let hosts: Vec<_> = request.headers().get_all(header::HOST).iter().cloned().collect();
            hosts.iter().map(|host| host.to_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(host("https://a.example:1/x?y=1", None), ["a.example:1"]);
        assert_eq!(host("https://a.example/x?y=1", Some("a.example")), ["a.example"]);
        assert_eq!(host("https://a.example/x?y=1", Some("b.example")), ["b.example", "a.example"]);
        assert!(host("/x?y=1", None).is_empty());
    }
}
