//! Entity tags on answers, and conditional reads (RFC 9110, section 13): what the client has already is not sent again.
//!
//! The contract says which answers bear an `ETag` and which operations answer 304. The tag is made from the answer as
//! it leaves, whatever layers inside have made of it. Conditions on changes are checked where the change is made
//! (`api::Preconditions`).

use crate::{
    api::{etag, http_date},
    contract::Operation,
    domain::Timestamp,
    problem::Problem,
};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use headers::{ETag, Header, IfNoneMatch};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use http_body_util::BodyExt;

/// What a request asks for beside its operation: nothing, where the client has it already.
#[derive(Default)]
pub struct Conditional {
    none_match: Option<IfNoneMatch>,
    modified_since: Option<i64>,
    /// Nothing that the answer does not show yet will bear an earlier time.
    settled: Timestamp,
    /// Whether the time of the last change is kept back.
    dateless: bool,
}

impl Conditional {
    /// Reads the conditions of a request, before anything is read for its answer. Where the answer bears a tag, `HEAD`
    /// becomes `GET`: the tag is that of the body, which the server leaves out when it sends.
    pub fn begin(operation: &Operation, parts: &mut Parts, settled: impl FnOnce() -> Timestamp) -> Self {
        if !operation.responses.declares(StatusCode::NOT_MODIFIED) {
            return Self::default();
        }
        if parts.method == Method::HEAD {
            parts.method = Method::GET;
        }
        let none_match = parts.headers.get(header::IF_NONE_MATCH);
        let modified_since = parts.headers.get(header::IF_MODIFIED_SINCE).filter(|_| none_match.is_none());
        Self {
            none_match: none_match.and_then(|value| IfNoneMatch::decode(&mut std::iter::once(value)).ok()),
            modified_since: modified_since.and_then(date),
            settled: settled(),
            dateless: false,
        }
    }

    /// The same for who sees but a part of a list: when others last changed it is not told. The answer bears the time of now,
    /// and no date spares it; its tag does.
    #[must_use]
    pub fn without_dates(self) -> Self {
        Self { modified_since: None, dateless: true, ..self }
    }

    /// Gives an answer its tag, or answers 304 in its place.
    pub async fn finish(self, operation: &Operation, response: Response) -> Response {
        if !operation.responses.has_etag(response.status()) {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let body = match body.collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) => return Problem::internal(format!("no body: {error}")).into_response(),
        };
        let tag = etag(parts.headers.get(header::LINK), &body);
        if self.dateless && parts.headers.contains_key(header::LAST_MODIFIED) {
            let now = HeaderValue::try_from(http_date::format(self.settled.second()));
            now.into_iter().for_each(|now| drop(parts.headers.insert(header::LAST_MODIFIED, now)));
        }
        let settled_since = settle(&mut parts.headers, self.settled);
        let is_known = self.is_known(&tag, settled_since);
        if let Ok(tag) = HeaderValue::try_from(tag) {
            parts.headers.insert(header::ETAG, tag);
        }
        if !is_known {
            return Response::from_parts(parts, Body::from(body));
        }
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        Response::from_parts(parts, Body::empty())
    }

    /// Whether the client has what bears this tag, and has not changed since that second; `None` where that is not
    /// settled.
    fn is_known(&self, tag: &str, settled_since: Option<i64>) -> bool {
        if let Some(known) = &self.none_match {
            // Weak comparison: a cache on the way may have weakened the tag.
            return tag.parse::<ETag>().is_ok_and(|tag| !known.precondition_passes(&tag));
        }
        self.modified_since.zip(settled_since).is_some_and(|(known, since)| since <= known)
    }
}

fn date(value: &HeaderValue) -> Option<i64> {
    http_date::parse(value.to_str().ok()?)
}

/// Answers the second in `Last-Modified` where nothing can change in it any more. Where something can, that second has
/// not begun: the one that is settled takes its place, in which the next change does not fall either.
fn settle(headers: &mut HeaderMap, settled: Timestamp) -> Option<i64> {
    let since = headers.get(header::LAST_MODIFIED).and_then(date)?;
    if since <= settled.second() {
        return Some(since);
    }
    if let Ok(earlier) = HeaderValue::try_from(http_date::format(settled.second())) {
        headers.insert(header::LAST_MODIFIED, earlier);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `Last-Modified`, and whether 304 is answered, of what changed at `modified` and is asked for when all before
    /// `settled` is there to be seen.
    fn answer(modified: i64, settled: i64, if_modified_since: Option<i64>) -> (i64, bool) {
        let mut headers = HeaderMap::new();
        let value = http_date::last_modified(Timestamp::from_millis(modified));
        headers.insert(header::LAST_MODIFIED, HeaderValue::try_from(value).unwrap());
        let settled = Timestamp::from_millis(settled);
        let since = settle(&mut headers, settled);
        let asked = Conditional { modified_since: if_modified_since, settled, ..Conditional::default() };
        (date(&headers[header::LAST_MODIFIED]).unwrap(), asked.is_known("\"a\"", since))
    }

    #[test]
    fn a_change_is_dated_to_the_full_second_once_that_has_begun() {
        assert_eq!(answer(10_400, 10_500, None).0, 10);
        assert_eq!(answer(10_400, 10_999, Some(10)), (10, false));
        assert_eq!(answer(10_400, 11_000, Some(10)), (11, false));
        assert_eq!(answer(10_400, 11_000, Some(11)), (11, true));
        assert_eq!(answer(10_400, 99_000, Some(12)), (11, true));
        // A second that has not come proves nothing.
        assert_eq!(answer(10_400, 10_500, Some(11)), (10, false));
    }

    #[test]
    fn a_tag_wins_over_a_date() {
        let mut asked = Conditional { modified_since: Some(99), ..Conditional::default() };
        assert!(asked.is_known("\"a\"", Some(11)));
        for (tags, known) in [("\"b\"", false), ("\"b\", \"a\"", true), ("W/\"a\"", true), ("*", true)] {
            let tags = HeaderValue::from_str(tags).unwrap();
            asked.none_match = IfNoneMatch::decode(&mut std::iter::once(&tags)).ok();
            assert_eq!(asked.is_known("\"a\"", Some(11)), known, "{tags:?}");
        }
    }

    proptest! {
        /// Whoever read before a change is never told that there was none, however close together all of it was.
        #[test]
        fn no_change_is_missed(first in 0..3_000i64, read in 0..3_000i64, second in 0..3_000i64, again in 0..3_000i64) {
            let (read, second) = (first + read, first + read + second);
            let (sent, _) = answer(first, read, None);
            prop_assert!(!answer(second, second + again, Some(sent)).1);
        }

        /// Whoever read what has not changed since is told so, once the second of the change is over.
        #[test]
        fn what_has_not_changed_is_not_sent_again(first in 0..3_000i64, read in 1_000..3_000i64, again in 0..3_000i64) {
            let (sent, _) = answer(first, first + read, None);
            prop_assert!(answer(first, first + read + again, Some(sent)).1);
        }
    }
}
