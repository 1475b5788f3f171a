//! What a request demands of the resource that it would change (RFC 9110, section 13).

use super::{
    etag::etag,
    http_date,
    translate::{customer, invoice, item, stock_code},
};
use crate::{
    contract::Fault,
    domain::{Customer, Invoice, Item, Owners, StockCode, Timestamp},
    problem::Problem,
    store::{Condition, StoreError},
};
use headers::{ETag, Header, IfMatch};
use http::HeaderValue;

/// The headers `If-Match`, `If-Unmodified-Since` and `If-None-Match: *` of a request.
#[derive(Default)]
pub struct Preconditions {
    if_match: Option<IfMatch>,
    unmodified_since: Option<i64>,
    create_only: bool,
}

impl Preconditions {
    /// Reads the two headers of every change. Where there is an `If-Match`, the date does not count.
    ///
    /// # Errors
    /// 422 for a header that fits the contract's pattern and is none all the same.
    pub fn new(if_match: Option<&String>, unmodified_since: Option<&String>) -> Result<Self, Problem> {
        let if_match =
            if_match.map(|text| read_tags(text).ok_or_else(|| malformed("If-Match"))).transpose()?;
        let date = unmodified_since.filter(|_| if_match.is_none());
        let unmodified_since = date
            .map(|text| http_date::parse(text).ok_or_else(|| malformed("If-Unmodified-Since")))
            .transpose()?;
        Ok(Self { if_match, unmodified_since, create_only: false })
    }

    /// With `If-None-Match: *`, the only value that the contract admits on a change: what exists stays as it is.
    #[must_use]
    pub fn create_only(self, if_none_match: Option<&String>) -> Self {
        Self { create_only: if_none_match.is_some(), ..self }
    }

    /// The condition to be checked where the change is made.
    #[must_use]
    pub fn condition<T: Representation>(self) -> Condition<T> {
        if self.if_match.is_none() && self.unmodified_since.is_none() && !self.create_only {
            return Condition::none();
        }
        Condition::new(move |current: Option<&T>| {
            let tag = current.map(Representation::etag).transpose()?;
            let since = current.map(Representation::modified);
            match self.fault(tag.as_deref(), since) {
                Some(detail) => Err(StoreError::PreconditionFailed { detail: detail.to_owned(), etag: tag }),
                None => Ok(()),
            }
        })
    }

    /// The same for an invoice, which is not found where it is out of reach.
    pub fn condition_within(self, owners: Owners) -> Condition<Invoice> {
        let asked = self.condition::<Invoice>();
        if owners == Owners::Any {
            return asked;
        }
        Condition::new(move |current: Option<&Invoice>| match current {
            Some(found) if !owners.admit(found.summary.customer_id.as_deref()) => {
                Err(StoreError::NotFound(format!("invoice {}", found.summary.invoice_no)))
            }
            current => asked.hold(current),
        })
    }

    /// What does not hold of a resource with this ETag, last changed then; without both there is none. In the order
    /// of RFC 9110, section 13.2.2.
    fn fault(&self, etag: Option<&str>, modified: Option<Timestamp>) -> Option<&'static str> {
        match (&self.if_match, etag) {
            (Some(_), None) => {
                return Some("There is nothing yet that `If-Match` could name. Leave it out to create it.");
            }
            (Some(tags), Some(etag)) => {
                // Strong comparison: a weak tag matches nothing.
                if !etag.parse::<ETag>().is_ok_and(|etag| tags.precondition_passes(&etag)) {
                    return Some(
                        "What is stored has another ETag than `If-Match` names, so nothing was changed. Fetch it \
                         again, redo the change and send the new ETag.",
                    );
                }
            }
            (None, _) => {}
        }
        if self.unmodified_since.zip(modified).is_some_and(|(date, modified)| date < modified.next_second()) {
            return Some(
                "What is stored has changed since the date in `If-Unmodified-Since`, so nothing was changed. Fetch it \
                 again, redo the change and send the new ETag in `If-Match`.",
            );
        }
        (self.create_only && etag.is_some()).then_some(
            "There is one already, and `If-None-Match: *` asks for a new one. Leave it out to replace what is there.",
        )
    }
}

fn read_tags(text: &str) -> Option<IfMatch> {
    let value = HeaderValue::from_str(text).ok()?;
    IfMatch::decode(&mut std::iter::once(&value)).ok()
}

fn malformed(name: &str) -> Problem {
    let message = "is no value of this header, though it looks like one";
    Problem::validation(vec![Fault::header(name, "format", message)])
}

/// A value that `GET` answers alone, under an address of its own.
pub trait Representation: Clone + 'static {
    /// The body that `GET` answers.
    fn body(&self) -> serde_json::Result<Vec<u8>>;
    /// When it last changed.
    fn modified(&self) -> Timestamp;

    /// The entity tag that `GET` answers.
    ///
    /// # Errors
    /// When it cannot be written as JSON, which only a defect can bring about.
    fn etag(&self) -> Result<String, StoreError> {
        let body =
            self.body().map_err(|error| StoreError::Internal(format!("no representation: {error}")))?;
        Ok(etag(None, &body))
    }
}

macro_rules! represented {
    ($($domain:ty, $translate:ident, $($modified:ident).+;)+) => {$(
        impl Representation for $domain {
            fn body(&self) -> serde_json::Result<Vec<u8>> {
                serde_json::to_vec(&$translate(self.clone()))
            }
            fn modified(&self) -> Timestamp {
                self.$($modified).+
            }
        }
    )+};
}

represented! {
    Item, item, modified;
    Customer, customer, modified;
    Invoice, invoice, summary.modified;
    StockCode, stock_code, modified;
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAG: &str = "\"k3vTqkqzW1cM0H2yJb7x\"";

    fn preconditions(if_match: Option<&str>, since: Option<i64>) -> Preconditions {
        let (tags, date) = (if_match.map(str::to_owned), since.map(http_date::format));
        Preconditions::new(tags.as_ref(), date.as_ref()).unwrap()
    }

    fn holds(if_match: Option<&str>, since: Option<i64>) -> bool {
        let modified = Timestamp::from_millis(10_400);
        preconditions(if_match, since).fault(Some(TAG), Some(modified)).is_none()
    }

    #[test]
    fn tags_are_compared_strongly() {
        let weak = format!("W/{TAG}");
        let (list, others) = (format!("\"a,b\", {TAG}"), "\"a\", \"b\"");
        for (tags, held) in [(TAG, true), ("*", true), (&list, true), (&weak, false), (others, false)] {
            assert_eq!(holds(Some(tags), None), held, "{tags}");
        }
    }

    #[test]
    fn a_date_holds_from_the_full_second_after_the_change_on() {
        for (since, held) in [(9, false), (10, false), (11, true), (12, true)] {
            assert_eq!(holds(None, Some(since)), held, "{since}");
        }
    }

    #[test]
    fn a_date_does_not_count_beside_a_tag() {
        assert!(holds(Some(TAG), Some(1)));
        assert!(!holds(Some("\"other\""), Some(12)));
    }

    #[test]
    fn what_is_not_there_has_neither_tag_nor_date() {
        assert!(preconditions(Some("*"), None).fault(None, None).is_some());
        assert!(preconditions(None, Some(1)).fault(None, None).is_none());
        let any = "*".to_owned();
        let create_only = || Preconditions::default().create_only(Some(&any));
        assert!(create_only().fault(None, None).is_none());
        assert!(create_only().fault(Some(TAG), Some(Timestamp::default())).is_some());
    }

    #[test]
    fn what_is_no_date_is_refused_also_where_the_contract_let_it_pass() {
        let date = "yesterday".to_owned();
        let refused =
            Preconditions::new(None, Some(&date)).err().map(|problem| problem.faults[0].pointer.clone());
        assert_eq!(refused.as_deref(), Some("/If-Unmodified-Since"));
    }
}
