//! Answers of the HTTP library that no layer sees: a request that cannot be parsed, too long an address, too large a
//! header. The library writes a bare status line; this stream puts a problem document in its place, so that every
//! 4xx has one.

use super::{
    render::{About, json},
    request_id,
};
use crate::problem::{BAD_REQUEST, HEADERS_TOO_LARGE, Problem, URI_TOO_LONG};
use http::HeaderMap;
use std::{
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll, ready},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A connection whose bare refusals become problem documents.
pub struct Wire<S> {
    stream: S,
    replacement: Option<Replacement>,
}

/// A document that is being written in place of a bare refusal.
struct Replacement {
    bytes: Vec<u8>,
    written: usize,
    /// How many bytes of the refusal it stands for.
    replaced: usize,
}

impl<S> Wire<S> {
    pub fn new(stream: S) -> Self {
        Self { stream, replacement: None }
    }
}

/// The status of a bare refusal: a whole 4xx answer without content. Answers of our own have content.
fn bare_status(written: &[u8]) -> Option<&[u8]> {
    let rest = written.strip_prefix(b"HTTP/1.1 ")?;
    let status = rest.get(..3).filter(|status| status[0] == b'4')?;
    let text = std::str::from_utf8(written).ok()?;
    (text.ends_with("\r\n\r\n") && text.contains("\r\ncontent-length: 0\r\n")).then_some(status)
}

fn document(status: &[u8]) -> Vec<u8> {
    let problem = match status {
        b"414" => Problem::new(&URI_TOO_LONG, "The address is longer than this server takes."),
        b"431" => Problem::new(&HEADERS_TOO_LARGE, "The headers are more or larger than this server takes."),
        _ => Problem::new(&BAD_REQUEST, "This is no valid HTTP/1.1 request."),
    };
    let id = request_id::of(&HeaderMap::new());
    tracing::info!(target: "request", request_id = id, status = problem.kind.status, detail = problem.detail);
    let body = json(&problem, &About { request_id: &id, path: "" });
    let head = format!(
        "HTTP/1.1 {} {}\r\ncontent-type: application/problem+json\r\nx-request-id: {id}\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n",
        problem.kind.status,
        problem.kind.title,
        body.len()
    );
    [head.into_bytes(), body].concat()
}

impl<S: AsyncWrite + Unpin> Wire<S> {
    /// Writes the rest of a replacement; then all that it stands for counts as written.
    fn poll_replacement(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<usize>>> {
        let Some(replacement) = &mut self.replacement else { return Poll::Ready(None) };
        while replacement.written < replacement.bytes.len() {
            let rest = &replacement.bytes[replacement.written..];
            match ready!(Pin::new(&mut self.stream).poll_write(cx, rest)) {
                Ok(0) => return Poll::Ready(Some(Err(io::ErrorKind::WriteZero.into()))),
                Ok(count) => replacement.written += count,
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
        let replaced = replacement.replaced;
        self.replacement = None;
        Poll::Ready(Some(Ok(replaced)))
    }

    fn replace_bare(&mut self, written: &[u8]) {
        if self.replacement.is_none()
            && let Some(status) = bare_status(written)
        {
            let bytes = document(status);
            self.replacement = Some(Replacement { bytes, written: 0, replaced: written.len() });
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.replace_bare(bytes);
        match ready!(self.poll_replacement(cx)) {
            Some(result) => Poll::Ready(result),
            None => Pin::new(&mut self.stream).poll_write(cx, bytes),
        }
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if let [only] = slices {
            self.replace_bare(only);
        }
        match ready!(self.poll_replacement(cx)) {
            Some(result) => Poll::Ready(result),
            None => Pin::new(&mut self.stream).poll_write_vectored(cx, slices),
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Wire<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_bare_refusals_are_replaced() {
        let bare = b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
        assert_eq!(bare_status(bare), Some(&b"400"[..]));
        for other in [
            &b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"[..],
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 10\r\n\r\n",
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\nx",
            b"HTTP/1.1 4",
            b"",
        ] {
            assert_eq!(bare_status(other), None);
        }
    }
}
