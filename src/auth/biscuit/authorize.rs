//! The decision: scopes, then time, then what holders and the operator demand.

use super::{customers, keys::RootKeys, policies::Policies, verify, verify::Token};
use crate::{Asked, Customers, Refusal, Requirement};
use biscuit_auth::PublicKey;
use std::sync::Arc;

/// Verifies and judges Biscuits, by one configuration.
#[derive(Clone, Debug, Default)]
pub struct Biscuits {
    trusted: Vec<PublicKey>,
    policies: Arc<Policies>,
}

impl Biscuits {
    /// Takes blocks of these third parties, and holds every request to these policies.
    #[must_use]
    pub fn new(trusted_third_parties: Vec<PublicKey>, policies: Policies) -> Self {
        Self { trusted: trusted_third_parties, policies: Arc::new(policies) }
    }

    /// Verifies a token, at a time in seconds since 1970. What comes of it may be kept while keys and policies stay;
    /// the time is looked at again for each request.
    ///
    /// Whether it was revoked is not asked here: see [`Token::revocations`].
    ///
    /// # Errors
    /// When the token is malformed, too large, too costly, expired, or signed by whom the server does not trust.
    pub fn verify(&self, text: &str, roots: &RootKeys, now: u64) -> Result<Token, Refusal> {
        verify::verify(text, roots, &self.trusted, &self.policies, now)
    }

    /// Whether a token allows a request, and whose data it may see.
    ///
    /// The policies are those with which the token was verified.
    ///
    /// # Errors
    /// When a scope is missing, the token has expired, or a check or a policy refuses the request.
    pub fn authorize(
        &self,
        token: &Token,
        requirement: &Requirement,
        asked: &Asked<'_>,
    ) -> Result<Customers, Refusal> {
        check(token, requirement, asked)?;
        token.memo.decide(token.analysis.mentions, asked, || customers::decide(token, asked))
    }

    /// The same, without decisions that were kept.
    #[cfg(test)]
    pub(super) fn authorize_anew(
        token: &Token,
        requirement: &Requirement,
        asked: &Asked<'_>,
    ) -> Result<Customers, Refusal> {
        check(token, requirement, asked)?;
        customers::decide(token, asked)
    }
}

/// Scopes are facts of the first block, which [`super::Facts`] has read; no logic is asked for them, so none can
/// grant them. The time is looked at before decisions that were kept, because these may be older than it.
fn check(token: &Token, requirement: &Requirement, asked: &Asked<'_>) -> Result<(), Refusal> {
    verify::check_time(token.facts(), asked.now)?;
    if requirement.is_met_by(&token.facts().scopes) {
        return Ok(());
    }
    let needed = requirement.scope().unwrap_or_default();
    Err(Refusal::insufficient(
        format!("This operation needs a token with the scope `{needed}`."),
        format!("a Biscuit without the scope {needed}"),
    ))
}
