//! Decisions that were made, so that the same question is not evaluated again.

use super::analysis::Mentions;
use crate::{Asked, CustomerAsked, Customers, Refusal, Why};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{PoisonError, RwLock},
};

/// The most decisions kept for one token.
const MAX_DECISIONS: usize = 256;
/// The longest texts, together, that a decision is kept for, in bytes.
const MAX_TEXTS: usize = 256;

/// All that a decision depends on: whatever of a request the token or the policies look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Question {
    operation: Option<Box<str>>,
    method: Option<Box<str>>,
    resource: Option<(Box<str>, Option<Box<str>>)>,
    customer: Option<Customer>,
    client_address: Option<IpAddr>,
    /// Holds for one second.
    now: Option<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Customer {
    NotConfined,
    Named(Box<str>),
    Confined,
}

impl Question {
    fn of(mentions: Mentions, asked: &Asked<'_>) -> Option<Self> {
        let resource_id = asked.resource_id.unwrap_or_default();
        let named = if let CustomerAsked::Named(id) = asked.customer { id } else { "" };
        let texts = [asked.operation, asked.method, asked.resource, resource_id, named];
        (texts.map(str::len).iter().sum::<usize>() <= MAX_TEXTS).then(|| Self {
            operation: mentions.operation.then(|| asked.operation.into()),
            method: mentions.method.then(|| asked.method.into()),
            resource: mentions.resource.then(|| (asked.resource.into(), asked.resource_id.map(Into::into))),
            customer: mentions.customer.then(|| match asked.customer {
                CustomerAsked::NotConfined => Customer::NotConfined,
                CustomerAsked::Named(id) => Customer::Named(id.into()),
                CustomerAsked::Confined => Customer::Confined,
            }),
            client_address: mentions.client_address.then(|| asked.client_address.to_canonical()),
            now: mentions.time.then_some(asked.now),
        })
    }
}

type Decision = Result<Customers, Refusal>;

/// The decisions made for one token.
#[derive(Debug, Default)]
pub(super) struct Memo(RwLock<HashMap<Question, Decision>>);

impl Memo {
    /// The decision made before, or the one that is made now.
    pub(super) fn decide(
        &self,
        mentions: Mentions,
        asked: &Asked<'_>,
        decide: impl FnOnce() -> Decision,
    ) -> Decision {
        let Some(question) = Question::of(mentions, asked) else { return decide() };
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&question) {
            return known.clone();
        }
        let decision = decide();
        // What depended on how busy the machine was may be otherwise next time.
        if !matches!(&decision, Err(Refusal { why: Why::Unavailable, .. })) {
            let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
            if known.len() >= MAX_DECISIONS {
                known.clear();
            }
            known.insert(question, decision.clone());
        }
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    fn asked(operation: &str, now: u64) -> Asked<'_> {
        Asked {
            operation,
            method: "GET",
            resource: "items",
            resource_id: None,
            customer: CustomerAsked::NotConfined,
            client_address: Ipv4Addr::LOCALHOST.into(),
            now,
        }
    }

    /// How often a list of questions was decided.
    fn decided(mentions: Mentions, questions: &[Asked<'_>], decision: &Decision) -> usize {
        let (memo, mut count) = (Memo::default(), 0);
        for question in questions {
            let decision = memo.decide(mentions, question, || {
                count += 1;
                decision.clone()
            });
            drop(decision);
        }
        count
    }

    #[test]
    fn what_is_not_mentioned_makes_no_difference() {
        let questions = [asked("a", 1), asked("b", 1), asked("a", 2), asked("a", 1)];
        let all = |mentions| decided(mentions, &questions, &Ok(Customers::Any));
        assert_eq!(all(Mentions::default()), 1);
        assert_eq!(all(Mentions { operation: true, ..Mentions::default() }), 2);
        assert_eq!(all(Mentions { operation: true, time: true, ..Mentions::default() }), 3);
    }

    #[test]
    fn refusals_are_kept_unless_for_want_of_time() {
        let questions = [asked("a", 1), asked("a", 1)];
        let all = |refusal| decided(Mentions::default(), &questions, &Err(refusal));
        assert_eq!(all(Refusal::insufficient("", "")), 1);
        assert_eq!(all(Refusal::unavailable("", "")), 2);
    }

    #[test]
    fn no_more_is_kept_than_there_is_room() {
        let memo = Memo::default();
        let mentions = Mentions { time: true, operation: true, ..Mentions::default() };
        for now in 0..1000 {
            let _ = memo.decide(mentions, &asked("a", now), || Ok(Customers::Any));
        }
        let long = "x".repeat(MAX_TEXTS + 1);
        let _ = memo.decide(mentions, &asked(&long, 1000), || Ok(Customers::Any));
        let known = memo.0.read().unwrap();
        assert!(known.len() <= MAX_DECISIONS && known.keys().all(|question| question.now < Some(1000)));
    }
}
