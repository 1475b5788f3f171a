//! Revocation (RFC 7009).

use super::{
    authority::Authority,
    refusal::{self, Refused},
};
use crate::{
    api::{Exchange, now},
    audit,
    domain::Revoked,
    problem::Problem,
};
use counterfoil_auth::{
    Kind, Revocation, Verified, Why,
    authority::{Form, OAuthError, RevokeRequest},
};

impl Authority {
    /// Makes a token invalid, from the moment on that this is answered. A client revokes what was issued to it; a
    /// Biscuit or an access token of another issuer, whoever holds it.
    ///
    /// # Errors
    /// 400 or 401, as RFC 7009, section 2.2.1, names them. What is no valid token is no error.
    pub(super) async fn revoke(&self, form: &Form, exchange: &Exchange) -> Result<(), Problem> {
        let outcome = self.try_revoke(form, exchange).await;
        outcome.map_err(|refused| refused.told("revocation_refused", form, exchange))
    }

    async fn try_revoke(&self, form: &Form, exchange: &Exchange) -> Result<(), Refused> {
        let request = RevokeRequest::read(form).map_err(refusal::oauth)?;
        let now = now();
        // Who asks is proved first where they say it; whoever does not say it learns nothing of what is no token.
        let client = self.named_client(form, exchange).await?;
        let verified = match self.guard.verify(&request.token, now).await {
            Ok(verified) => verified,
            Err(denied) => {
                // What was valid once may well be revoked again, and a client may revoke what is over.
                let is_tried = denied.principal.is_none() && client.is_none();
                if denied.refusal.why == Why::InvalidToken && is_tried {
                    exchange.note_failed_secret();
                }
                return Ok(());
            }
        };
        let refused = |error| Refused::to(&verified.principal.name, refusal::oauth(error));
        if self.is_own(&verified) {
            let Some(client) = client else {
                let error = OAuthError::invalid_client("The token is its client's to revoke.");
                return Err(refused(error));
            };
            if verified.principal.client_id.as_deref() != Some(client.client_id.as_str()) {
                let error = OAuthError::unauthorized_client("The token was issued to another client.");
                return Err(Refused::to(&self.principal(&client), refusal::oauth(error)));
            }
        }
        let Some(revocation) = last_of(&verified) else {
            let error = "The token has no id to revoke it by; it ends by itself.";
            return Err(refused(OAuthError::invalid_request(error)));
        };
        if matches!(revocation, Revocation::Block(_))
            && !self.quota.take(&verified.principal.name, now, verified.expires_at)
        {
            return Err(refused(OAuthError::unavailable(TOO_MANY)));
        }
        self.take_up(&revocation, now, verified.expires_at).await?;
        audit::token("token_revoked", exchange.asker(), &verified.principal.name, revocation.key().0);
        Ok(())
    }

    async fn take_up(&self, revocation: &Revocation, at: u64, expires_at: u64) -> Result<(), Problem> {
        let (kind, id) = revocation.key();
        let until = expires_at.saturating_add(self.settings.lifetimes.leeway);
        let record = Revoked { kind: kind.to_owned(), id: id.clone(), at, until };
        self.settings.store.revoke(vec![record]).await?;
        self.guard.revocations().add(kind, &id, at, until);
        Ok(())
    }

    /// Whether a token was issued to a client of this server.
    fn is_own(&self, verified: &Verified) -> bool {
        verified.kind.issuer() == self.settings.issuer
    }
}

/// To whom the quota refuses.
const TOO_MANY: &str = "So many Biscuits of this principal were revoked that no more can be remembered. Revoke the access token \
                        that they were exchanged for, or have the operator do it (counterfoil token revoke).";

/// What revokes a token and all that was made of it, but not what it was made of.
fn last_of(verified: &Verified) -> Option<Revocation> {
    let blocks =
        verified.revocations.iter().rev().find(|revocation| matches!(revocation, Revocation::Block(_)));
    let token = verified.revocations.iter().find(|revocation| matches!(revocation, Revocation::Token { .. }));
    match verified.kind {
        Kind::Biscuit(_) => blocks.cloned(),
        Kind::Jwt(_) => token.cloned(),
    }
}
