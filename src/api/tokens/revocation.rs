//! Revocation (RFC 7009).

use super::{authority::Authority, refusal};
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
        let request = RevokeRequest::read(form).map_err(refusal::oauth)?;
        let now = now();
        // Who asks is proved first where they say it; whoever does not say it learns nothing of what is no token.
        let client = self.named_client(form, exchange).await?;
        let verified = match self.guard.verify(&request.token, now).await {
            Ok(verified) => verified,
            Err(denied) => {
                // What was valid once may well be revoked again.
                if denied.refusal.why == Why::InvalidToken && denied.principal.is_none() {
                    exchange.note_failed_secret();
                }
                return Ok(());
            }
        };
        if self.is_own(&verified) {
            let Some(client) = client else {
                return Err(refusal::oauth(OAuthError::invalid_client(
                    "The token is its client's to revoke.",
                )));
            };
            if verified.principal.client_id.as_deref() != Some(client.client_id.as_str()) {
                return Err(refusal::oauth(OAuthError::unauthorized_client(
                    "The token was issued to another client.",
                )));
            }
        }
        let Some(revocation) = last_of(&verified) else {
            return Err(refusal::oauth(OAuthError::invalid_request(
                "The token has no id to revoke it by; it ends by itself.",
            )));
        };
        self.take_up(&revocation, now, verified.expires_at).await?;
        audit::token("token_revoked", Some(exchange.asker()), &verified.principal.name, revocation.key().0);
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
