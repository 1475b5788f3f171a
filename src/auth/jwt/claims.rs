//! The claims of an access token, checked (RFC 9068, 4; RFC 7519, 4.1).

use crate::{
    Refusal,
    jwt::{
        compact::{Kind, malformed, not_accepted},
        keys::KeyIdentity,
        settings::Profile,
        stated::{Date, Stated},
        strict::shown,
    },
};
use std::collections::BTreeSet;

/// What a verified token says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// Who issued it (`iss`): one of the configured issuers.
    pub issuer: String,
    /// Whom it stands for (`sub`); where there is none, the client itself.
    pub subject: String,
    /// The OAuth2 client that it was issued to: `client_id`, otherwise `azp`.
    pub client_id: Option<String>,
    /// All of `scope`, `scp` and `permissions`.
    pub scopes: BTreeSet<String>,
    /// When it was issued (`iat`), in seconds since 1970.
    pub issued_at: Option<u64>,
    /// When it expires (`exp`), in seconds since 1970, without leeway.
    pub expires_at: u64,
    /// Its `jti`, by which it may be revoked.
    pub id: Option<String>,
    /// The key that verified it.
    pub(super) key: KeyIdentity,
}

/// Claims that hold, of a token whose signature is not verified yet.
pub(super) struct Unverified {
    stated: Stated,
    subject: String,
    client_id: Option<String>,
    expires_at: u64,
}

impl Unverified {
    /// The claims, now that this key of this issuer has verified the token's signature.
    pub fn verified_by(self, key: KeyIdentity, profile: &Profile) -> Claims {
        Claims {
            issuer: profile.issuer.clone(),
            subject: self.subject,
            client_id: self.client_id,
            scopes: self.stated.scopes,
            issued_at: self.stated.iat.map(Date::rounded_down),
            expires_at: self.expires_at,
            id: self.stated.jti.map(|name| name.0),
            key,
        }
    }
}

/// Checks all but the signature. Before it, so that a token that could not be accepted anyway costs no fetch of keys.
pub(super) fn check(
    stated: Stated,
    kind: Kind,
    profile: &Profile,
    leeway: u64,
    now: u64,
) -> Result<Unverified, Refusal> {
    check_kind(&stated, kind, profile)?;
    check_audience(&stated, profile)?;
    let expires_at = check_times(&stated, leeway, now)?;
    if profile.own && stated.jti.is_none() {
        return Err(malformed("the token lacks `jti`"));
    }
    let client_id = stated.client_id.as_ref().or(stated.azp.as_ref()).map(|name| name.0.clone());
    let subject = stated.sub.as_ref().map(|name| name.0.clone()).or_else(|| client_id.clone());
    let subject = subject.ok_or_else(|| malformed("the token has neither `sub` nor `client_id`"))?;
    Ok(Unverified { stated, subject, client_id, expires_at })
}

/// RFC 9068, 4; RFC 8725, 3.11 and 3.12: a token for one use must not serve another.
fn check_kind(stated: &Stated, kind: Kind, profile: &Profile) -> Result<(), Refusal> {
    if kind == Kind::AccessToken {
        return Ok(());
    }
    if profile.own || !profile.accepts_plain_jwt_type {
        return Err(not_accepted("the token's typ is `JWT`; of this issuer only `at+jwt` is accepted"));
    }
    match stated.foreign {
        Some(claim) => {
            Err(not_accepted(format!("the token has `{claim}`: it is an ID token or tells of an event")))
        }
        None => Ok(()),
    }
}

fn check_audience(stated: &Stated, profile: &Profile) -> Result<(), Refusal> {
    let audiences = stated.aud.as_ref().ok_or_else(|| malformed("the token lacks `aud`"))?;
    if audiences.0.iter().any(|audience| profile.audiences.contains(audience)) {
        return Ok(());
    }
    let named = audiences.0.first().map_or_else(|| "nobody".to_owned(), |first| shown(first));
    let others = audiences.0.len().saturating_sub(1);
    let cause = format!("the token's aud is {named} and {others} others: none of ours");
    Err(Refusal::invalid("The token is for another audience. Ask for one for this service.", cause))
}

/// Returns when the token expires.
fn check_times(stated: &Stated, leeway: u64, now: u64) -> Result<u64, Refusal> {
    let exp = stated.exp.ok_or_else(|| malformed("the token lacks `exp`"))?.rounded_down();
    // On its expiry a token has expired.
    if now >= exp.saturating_add(leeway) {
        let cause = format!("the token's exp {exp} was {} s ago", now.saturating_sub(exp));
        return Err(Refusal::invalid("The token has expired. Get a new one.", cause));
    }
    for (claim, date) in [("nbf", stated.nbf), ("iat", stated.iat)] {
        let Some(from) = date.map(Date::rounded_up) else { continue };
        if from > now.saturating_add(leeway) {
            let cause = format!("the token's {claim} {from} lies {} s ahead", from.saturating_sub(now));
            let detail = "The token is not valid yet. Wait, or set the issuer's clock right.";
            return Err(Refusal::invalid(detail, cause));
        }
    }
    Ok(exp)
}
