//! Answers of the HTTP library that no layer sees: a request that cannot be parsed, too long an address, too large a
//! header. The library writes a bare status line; this stream puts a problem document in its place, so that every
//! 4xx has one.

use super::{bare, security::Security};
use crate::{
    metrics::Metrics,
    problem::{BAD_REQUEST, HEADERS_TOO_LARGE, Problem, URI_TOO_LONG},
};
use std::{
    io::{self, IoSlice},
    net::IpAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A connection whose bare refusals become problem documents.
pub struct Wire<S> {
    stream: S,
    client: IpAddr,
    security: Security,
    metrics: Arc<Metrics>,
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
    /// A client's connection, whose answers leave as `security` says.
    pub fn new(stream: S, client: IpAddr, security: Security, metrics: Arc<Metrics>) -> Self {
        Self { stream, client, security, metrics, replacement: None }
    }
}

/// A refusal of the library in what it writes: where it begins, and its status. It is the last that a connection
/// writes, and answers to earlier requests may stand before it. Answers of our own have content.
fn bare_refusal(written: &[u8]) -> Option<(usize, &[u8])> {
    const LONGEST: usize = 256;
    const START: &[u8] = b"HTTP/1.1 4";
    // Hardly any body ends so, which saves the search.
    if !written.ends_with(b"\r\n\r\n") {
        return None;
    }
    let tail = written.len().saturating_sub(LONGEST);
    let start = tail + written[tail..].windows(START.len()).rposition(|window| window == START)?;
    let refusal = std::str::from_utf8(&written[start..]).ok()?;
    let head = refusal.strip_suffix("\r\n\r\n")?;
    let is_bare = !head.contains("\r\n\r\n") && head.split("\r\n").any(|line| line == "content-length: 0");
    is_bare.then(|| Some((start, written.get(start + 9..start + 12)?))).flatten()
}

fn refusal(status: &[u8]) -> Problem {
    match status {
        b"414" => Problem::new(&URI_TOO_LONG, "The address is longer than this server takes."),
        b"431" => Problem::new(&HEADERS_TOO_LARGE, "The headers are more or larger than this server takes."),
        _ => Problem::new(&BAD_REQUEST, "This is no valid HTTP/1.1 request."),
    }
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

    /// Has a refusal at the beginning replaced. Answers how much to write as it is: all, or what stands before a
    /// refusal.
    fn replace_bare(&mut self, written: &[u8]) -> usize {
        match bare_refusal(written) {
            Some((0, status)) if self.replacement.is_none() => {
                let problem = refusal(status);
                self.metrics.record_unreadable(problem.kind.status);
                let bytes = bare::document(&problem, self.client, self.security);
                self.replacement = Some(Replacement { bytes, written: 0, replaced: written.len() });
                0
            }
            Some((start, _)) => start,
            None => written.len(),
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let plain = self.replace_bare(bytes);
        match ready!(self.poll_replacement(cx)) {
            Some(result) => Poll::Ready(result),
            None => Pin::new(&mut self.stream).poll_write(cx, &bytes[..plain]),
        }
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match slices {
            [] => Pin::new(&mut self.stream).poll_write_vectored(cx, slices),
            [only] => self.poll_write(cx, only),
            // Whatever may be a refusal is written by itself.
            [first, .., last] if bare_refusal(last).is_some() => self.poll_write(cx, first),
            _ => Pin::new(&mut self.stream).poll_write_vectored(cx, slices),
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
    use futures_util::FutureExt;
    use std::future::poll_fn;

    const BARE: &str = "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    const GOOD: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

    /// What arrives of some texts, written one by one or at once.
    fn sent(texts: &[&str], at_once: bool) -> String {
        let stream = std::io::Cursor::new(Vec::new());
        let mut wire = Wire::new(stream, [127, 0, 0, 1].into(), Security::default(), Arc::default());
        let mut slices: Vec<IoSlice<'_>> = texts.iter().map(|text| IoSlice::new(text.as_bytes())).collect();
        let mut rest = &mut slices[..];
        while !rest.is_empty() {
            let writing = poll_fn(|cx| match at_once {
                true => Pin::new(&mut wire).poll_write_vectored(cx, rest),
                false => Pin::new(&mut wire).poll_write(cx, &rest[0]),
            });
            let written = writing.now_or_never().expect("memory is always ready").expect("memory takes all");
            assert!(written > 0 || rest[0].is_empty(), "the rest would never be written");
            IoSlice::advance_slices(&mut rest, written);
        }
        String::from_utf8(wire.stream.into_inner()).unwrap()
    }

    #[test]
    fn refusals_are_replaced_wherever_they_stand() {
        let both = format!("{GOOD}{BARE}");
        for texts in [&[BARE][..], &[GOOD, BARE], &[&both], &[GOOD, GOOD, BARE], &[GOOD, &both]] {
            for at_once in [false, true] {
                let sent = sent(texts, at_once);
                let before = texts.concat().len() - BARE.len();
                assert_eq!(sent[..before], texts.concat()[..before]);
                let answer = &sent[before..];
                assert!(answer.starts_with("HTTP/1.1 400 ") && answer.contains("application/problem+json"));
                assert!(answer.ends_with('}') && !answer.contains("content-length: 0"), "{answer}");
            }
        }
    }

    #[test]
    fn only_bare_refusals_are_replaced() {
        assert_eq!(bare_refusal(BARE.as_bytes()), Some((0, &b"400"[..])));
        for other in [
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\ncontent-length: 10\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\nx",
            "HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\n\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\nx-content-length: 0\r\n\r\n",
            "HTTP/1.1 4",
        ] {
            assert_eq!(bare_refusal(other.as_bytes()), None, "{other}");
            assert_eq!(sent(&[GOOD, other, GOOD], true), [GOOD, other, GOOD].concat());
        }
    }
}
