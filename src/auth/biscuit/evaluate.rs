//! One evaluation of a token for one request, and what its failure means.

use super::{
    inspect::printable,
    verify::{Token, too_costly},
};
use crate::{Asked, Refusal};
use biscuit_auth::{
    BlockBuilder,
    builder::{Check, Fact, Term, fact, string},
    error::{self, FailedCheck, Logic, RunLimit},
};

/// The longest text of a check that a client is shown, in characters.
const MAX_SHOWN: usize = 160;

/// What a check looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct About {
    /// Of the server's facts, in words.
    named: Vec<&'static str>,
    /// Whether it looks at the time and nothing else.
    only_time: bool,
}

impl About {
    pub(super) fn of(check: &Check) -> Self {
        const WORDS: [(&str, &str); 6] = [
            ("operation", "operation"),
            ("method", "method"),
            ("resource", "resource"),
            ("customer", "customer"),
            ("time", "time"),
            ("client_address", "address"),
        ];
        let names = || check.queries.iter().flat_map(|query| &query.body).map(|body| body.name.as_str());
        Self {
            named: WORDS
                .iter()
                .filter(|(name, _)| names().any(|n| n == *name))
                .map(|(_, word)| *word)
                .collect(),
            only_time: names().next().is_some() && names().all(|name| name == "time"),
        }
    }
}

/// Whether a token allows a request that is about this customer, or about none. Its scopes and its time have been
/// looked at.
///
/// Only the facts that something mentions are stated, so that the outcome depends on these alone.
pub(super) fn evaluate(token: &Token, asked: &Asked<'_>, customer: Option<&str>) -> Result<(), Refusal> {
    let facts = BlockBuilder { facts: facts(token, asked, customer), ..BlockBuilder::default() };
    let authorizer = token.policies.authorizer.clone().merge_block(facts);
    match authorizer.build(&token.biscuit).and_then(|mut authorizer| authorizer.authorize()) {
        Ok(_) => Ok(()),
        Err(error) => Err(refusal(token, error)),
    }
}

fn facts(token: &Token, asked: &Asked<'_>, customer: Option<&str>) -> Vec<Fact> {
    let mentions = token.analysis.mentions;
    // The usual check looks at the time in any case.
    let mut facts = vec![fact("time", &[Term::Date(asked.now)])];
    if mentions.operation {
        facts.push(fact("operation", &[string(asked.operation)]));
    }
    if mentions.method {
        facts.push(fact("method", &[string(asked.method)]));
    }
    if mentions.resource {
        facts.push(fact("resource", &[string(asked.resource)]));
        facts.extend(asked.resource_id.map(|id| fact("resource", &[string(asked.resource), string(id)])));
    }
    if mentions.customer {
        facts.extend(customer.map(|customer| fact("customer", &[string(customer)])));
    }
    if mentions.client_address {
        let address = asked.client_address.to_canonical().to_string();
        facts.push(fact("client_address", &[string(&address)]));
    }
    facts
}

fn refusal(token: &Token, error: error::Token) -> Refusal {
    match error {
        error::Token::FailedLogic(
            Logic::Unauthorized { checks, .. } | Logic::NoMatchingPolicy { checks },
        ) => of_checks(token, &checks),
        // Real time: another try may well be in time.
        error::Token::RunLimit(RunLimit::Timeout) => Refusal::unavailable(
            "The token could not be judged in time. Try again.",
            "evaluating a Biscuit took too long",
        ),
        error::Token::RunLimit(limit) => too_costly(&limit.to_string()),
        error => Refusal::insufficient(
            "A check of the token cannot be evaluated for this request.",
            format!("a Biscuit that cannot be evaluated: {error}"),
        ),
    }
}

/// What the first of the failed checks says. That a token is not valid at this time goes before all else: no other
/// request would be allowed.
fn of_checks(token: &Token, checks: &[FailedCheck]) -> Refusal {
    let about = |check: &FailedCheck| match check {
        FailedCheck::Block(check) => {
            token.abouts.get(check.block_id as usize).and_then(|block| block.get(check.check_id as usize))
        }
        FailedCheck::Authorizer(_) => None,
    };
    let of_time = |check: &&FailedCheck| about(check).is_some_and(|about| about.only_time);
    match checks.iter().find(of_time).or(checks.first()) {
        Some(check @ FailedCheck::Block(failed)) => {
            let source = shown(&failed.rule);
            let cause =
                format!("check {} of the Biscuit's block {} failed", failed.check_id, failed.block_id);
            match about(check) {
                Some(about) if about.only_time => {
                    Refusal::invalid(format!("The token is not valid at this time: {source}."), cause)
                }
                about => {
                    let named = about.map(|about| about.named.as_slice()).unwrap_or_default();
                    Refusal::insufficient(narrowed(named, &source), cause)
                }
            }
        }
        // What the operator wrote is not the client's to read.
        Some(FailedCheck::Authorizer(failed)) => {
            Refusal::insufficient(DENIED, format!("policy: {}", printable(&failed.rule)))
        }
        None => Refusal::insufficient(DENIED, "a `deny` of the policies"),
    }
}

const DENIED: &str = "This server's policies do not allow this request.";

fn narrowed(named: &[&str], source: &str) -> String {
    let by = if named.is_empty() { String::new() } else { format!(" by {}", named.join(" and ")) };
    format!("The token was narrowed{by}, and this request lies outside: {source}.")
}

/// The source of a check, shortened, without control characters: it is its holder's own text.
fn shown(source: &str) -> String {
    let mut shown: String = printable(source).chars().take(MAX_SHOWN).collect();
    if shown.len() < source.len() && source.chars().count() > MAX_SHOWN {
        shown.push('…');
    }
    format!("`{shown}`")
}
