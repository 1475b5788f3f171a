//! A body cut into its lines, as it comes.

use crate::{api::incoming::Pieces, problem::Problem};
use bytes::{Bytes, BytesMut};
use sha2::{Digest, Sha256};

/// A line of a body.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// Without its end.
    Text(Bytes),
    /// Longer than a line may be, and therefore not kept.
    TooLong,
}

/// The lines of a body. Holds no more of it than one line and one piece of the connection's.
pub struct Lines {
    pieces: Pieces,
    buffer: BytesMut,
    /// How much of the buffer is known to hold no line's end.
    searched: usize,
    /// Whether the beginning of the line was dropped for its length.
    too_long: bool,
    number: u64,
    digest: Option<Sha256>,
}

impl Lines {
    /// The lines of a body, which is digested where that is wanted.
    pub fn new(pieces: Pieces, digested: bool) -> Self {
        let digest = digested.then(Sha256::new);
        Self { pieces, buffer: BytesMut::new(), searched: 0, too_long: false, number: 0, digest }
    }

    /// The number of the line last read, counted from 1.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// How long a line may be, in bytes.
    pub const fn longest(&self) -> usize {
        self.pieces.max_line
    }

    /// SHA-256 of the body up to the end of the line last read; `None` where it is not digested.
    pub fn sha256(&self) -> Option<[u8; 32]> {
        self.digest.clone().map(|digest| digest.finalize().into())
    }

    /// The next line; `None` after the last, which needs no end.
    ///
    /// # Errors
    /// As those of [`Pieces::next`].
    pub async fn next(&mut self) -> Result<Option<Line>, Problem> {
        loop {
            if let Some(end) = self.buffer[self.searched..].iter().position(|byte| *byte == b'\n') {
                let end = self.searched + end + 1;
                return Ok(Some(self.cut(end)));
            }
            self.searched = self.buffer.len();
            // One byte more may be the carriage return of a line that is just as long as it may be.
            if self.searched > self.pieces.max_line + 1 {
                self.drop_beginning();
            }
            match self.pieces.next().await? {
                Some(piece) => self.buffer.extend_from_slice(&piece),
                None if self.buffer.is_empty() && !self.too_long => return Ok(None),
                None => return Ok(Some(self.cut(self.buffer.len()))),
            }
        }
    }

    fn cut(&mut self, end: usize) -> Line {
        let line = self.buffer.split_to(end).freeze();
        self.searched = 0;
        self.number += 1;
        self.digest(&line);
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if std::mem::take(&mut self.too_long) || text.len() > self.pieces.max_line {
            return Line::TooLong;
        }
        Line::Text(line.slice_ref(text))
    }

    fn drop_beginning(&mut self) {
        let beginning = self.buffer.split();
        self.digest(&beginning);
        self.searched = 0;
        self.too_long = true;
    }

    fn digest(&mut self, bytes: &[u8]) {
        if let Some(digest) = &mut self.digest {
            digest.update(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Incoming;
    use axum::body::Body;
    use futures_util::stream;
    use proptest::prelude::*;
    use std::{convert::Infallible, time::Duration};

    const MAX: usize = 5;

    /// The lines of a body that comes in these pieces, and its digest.
    fn lines(pieces: &[&[u8]]) -> (Vec<Line>, [u8; 32]) {
        let pieces: Vec<_> =
            pieces.iter().map(|piece| Ok::<_, Infallible>(Bytes::copy_from_slice(piece))).collect();
        let incoming = Incoming::new(Body::from_stream(stream::iter(pieces)), Duration::from_secs(60), MAX);
        let mut lines = Lines::new(incoming.take().unwrap(), true);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let mut all = Vec::new();
            while let Some(line) = lines.next().await.unwrap() {
                all.push(line);
                assert_eq!(lines.number(), all.len() as u64);
            }
            (all, lines.sha256().unwrap())
        })
    }

    fn text(text: &'static str) -> Line {
        Line::Text(Bytes::from_static(text.as_bytes()))
    }

    #[test]
    fn a_line_ends_with_a_line_feed_or_with_the_body() {
        for (body, expected) in [
            ("", vec![]),
            ("\n", vec![text("")]),
            ("a\nb", vec![text("a"), text("b")]),
            ("a\r\n\r\nb\r", vec![text("a"), text(""), text("b")]),
            ("12345\r\n", vec![text("12345")]),
            ("123456\n7", vec![Line::TooLong, text("7")]),
            ("7\n1234567890", vec![text("7"), Line::TooLong]),
        ] {
            assert_eq!(lines(&[body.as_bytes()]).0, expected, "{body:?}");
        }
    }

    proptest! {
        #[test]
        fn it_does_not_matter_where_pieces_end(body in "[a\r\n]{0,40}", cuts in prop::collection::vec(0usize..40, 0..6)) {
            let body = body.as_bytes();
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(body.len())).collect();
            cuts.sort_unstable();
            let mut pieces = Vec::new();
            let mut start = 0;
            for cut in cuts.into_iter().chain([body.len()]) {
                pieces.push(&body[start..cut]);
                start = cut;
            }
            let (cut, digest) = lines(&pieces);
            prop_assert_eq!((cut, digest), lines(&[body]));
            prop_assert_eq!(digest, <[u8; 32]>::from(Sha256::digest(body)));
        }
    }
}
