//! An answer on its way to a client of HTTP/2, which takes as much as it has announced that it will.

use super::activity::Turn;
use axum::body::Body;
use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

/// Bytes at once. The library asks for the next ones when the client has taken these, which shows that it reads.
const PIECE: usize = 16 << 10;

/// A body in small pieces, which tells whose turn it is.
pub struct Paced {
    body: Body,
    rest: Bytes,
    turn: Turn,
}

impl Paced {
    /// The body of an answer that is there.
    pub fn new(body: Body, turn: Turn) -> Self {
        turn.client();
        Self { body, rest: Bytes::new(), turn }
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = &mut *self;
        if this.rest.is_empty() {
            this.turn.server();
            match ready!(Pin::new(&mut this.body).poll_frame(cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => this.rest = data,
                    Err(other) => return Poll::Ready(Some(Ok(other))),
                },
                end => return Poll::Ready(end),
            }
        }
        let piece = this.rest.split_to(this.rest.len().min(PIECE));
        this.turn.client();
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (inner, rest) = (self.body.size_hint(), self.rest.len() as u64);
        let mut hint = SizeHint::new();
        if let Some(upper) = inner.upper() {
            hint.set_upper(upper.saturating_add(rest));
        }
        hint.set_lower(inner.lower().saturating_add(rest));
        hint
    }
}

#[cfg(test)]
mod tests {
    use super::{super::activity::Activity, *};
    use http_body_util::BodyExt;
    use tokio::time::Instant;

    #[tokio::test]
    async fn a_body_is_the_same_in_pieces() {
        let bytes: Vec<u8> = (0..PIECE * 2 + 1).map(|n| (n % 251) as u8).collect();
        let turn = Activity::new(Instant::now()).begin();
        let mut paced = Paced::new(Body::from(bytes.clone()), turn);
        let (mut collected, mut pieces) = (Vec::new(), 0);
        while !paced.is_end_stream() {
            assert_eq!(paced.size_hint().exact(), Some((bytes.len() - collected.len()) as u64));
            let piece = paced.frame().await.unwrap().unwrap().into_data().unwrap();
            assert!(!piece.is_empty() && piece.len() <= PIECE);
            collected.extend_from_slice(&piece);
            pieces += 1;
        }
        assert!(collected == bytes && pieces == 3);
    }
}
