//! What the embedded authorization server gives: access tokens for secrets, Biscuits for access tokens.

use super::{
    authority::Authority,
    refusal::{self, Refused},
};
use crate::{
    api::{Exchange, now},
    audit,
    problem::Problem,
};
use counterfoil_auth::{
    Kind, Refusal,
    authority::{
        AccessTokenClaims, Client, ClientAuth, Exchange as TokenExchange, Form, OAuthError,
        TYPE_ACCESS_TOKEN, TYPE_BISCUIT, TokenRequest, TokenResponse, Wanted, granted, scope_text,
    },
    biscuit,
};
use std::collections::BTreeSet;

type Scopes = Option<BTreeSet<String>>;

impl Authority {
    /// Answers a request for a token.
    ///
    /// # Errors
    /// As RFC 6749, section 5.2, and RFC 8693, section 2.2.2, name them.
    pub(super) async fn grant(&self, form: &Form, exchange: &Exchange) -> Result<TokenResponse, Problem> {
        let outcome = self.try_grant(form, exchange).await;
        outcome.map_err(|refused| refused.told("token_refused", form, exchange))
    }

    async fn try_grant(&self, form: &Form, exchange: &Exchange) -> Result<TokenResponse, Refused> {
        match TokenRequest::read(form, &self.targets()).map_err(refusal::oauth)? {
            TokenRequest::ClientCredentials { scope } => self.client_credentials(form, exchange, scope).await,
            TokenRequest::TokenExchange(wanted) => {
                // Whoever holds the token may exchange it; a client that names itself besides must be that one.
                self.named_client(form, exchange).await?;
                self.exchange(wanted, exchange).await
            }
        }
    }

    /// A client as a principal.
    pub(super) fn principal(&self, client: &Client) -> String {
        format!("{} {}", self.settings.issuer, client.client_id)
    }

    /// The client that a request names, proved; `None` where it names none.
    pub(super) async fn named_client(
        &self,
        form: &Form,
        exchange: &Exchange,
    ) -> Result<Option<Client>, Problem> {
        let names_one = exchange.authorization.is_some() || form.get("client_id").is_some();
        if names_one { self.client(form, exchange).await.map(Some) } else { Ok(None) }
    }

    /// The client that the request's credentials prove (RFC 6749, section 2.3.1).
    pub(super) async fn client(&self, form: &Form, exchange: &Exchange) -> Result<Client, Problem> {
        let authorization = exchange.authorization.as_ref().and_then(|value| value.to_str().ok());
        let given = ClientAuth::read(authorization, form).map_err(refusal::oauth)?;
        let found = self.settings.store.find_client(given.client_id.clone()).await?;
        let found = found.map(|client| Client {
            client_id: client.client_id,
            secret_hash: client.secret_hash,
            scopes: client.scopes,
            created_at: client.created_at,
        });
        let admitted = self.secrets.check(found.as_ref(), &given.secret).await;
        match (admitted, found) {
            (Ok(true), Some(client)) => Ok(client),
            (Ok(_), _) => Err(refusal::oauth(OAuthError::unknown_client())),
            (Err(_), _) => Err(refusal::oauth(OAuthError::unavailable(
                "Too many clients ask at once. Try again in a second.",
            ))),
        }
    }

    async fn client_credentials(
        &self,
        form: &Form,
        exchange: &Exchange,
        scope: Scopes,
    ) -> Result<TokenResponse, Refused> {
        let client = self.client(form, exchange).await?;
        let principal = self.principal(&client);
        let scopes = granted(scope.as_ref(), &client.scopes)
            .map_err(|error| Refused::to(&principal, refusal::oauth(error)))?;
        let claims = AccessTokenClaims {
            subject: &client.client_id,
            client_id: &client.client_id,
            audience: &self.settings.audience,
            scopes: &scopes,
            lifetime: self.settings.lifetimes.token,
        };
        let issued = self.signing().access.issue(&claims, now()).map_err(Problem::internal)?;
        let detail = format!("{} {}", issued.jti, issued.scope);
        audit::token("token_issued", exchange.asker(), &principal, &detail);
        Ok(TokenResponse::new(issued.token, issued.expires_in, issued.scope))
    }

    /// Makes a Biscuit of a valid access token: its rights or some of them, and no longer than it.
    async fn exchange(&self, asked: TokenExchange, exchange: &Exchange) -> Result<TokenResponse, Refused> {
        let now = now();
        let verified = self.guard.verify(&asked.subject_token, now).await.map_err(|denied| {
            let principal = denied.principal.map(|principal| principal.name.clone()).unwrap_or_default();
            Refused::to(&principal, refusal::subject(&denied.refusal))
        })?;
        let refused = |problem| Refused::to(&verified.principal.name, problem);
        let Kind::Jwt(claims) = &verified.kind else {
            let cause = "A Biscuit is narrowed by its holder, not exchanged.";
            return Err(refused(refusal::subject(&Refusal::invalid(cause, cause))));
        };
        let scopes =
            granted(asked.scope.as_ref(), &claims.scopes).map_err(|error| refused(refusal::oauth(error)))?;
        let facts = biscuit::Facts {
            issuer: claims.issuer.clone(),
            subject: claims.subject.clone(),
            client_id: claims.client_id.clone(),
            scopes: scopes.clone(),
            parent: claims.id.clone(),
            // Revoking a client ends what was issued until then, by access tokens or by what they were exchanged for.
            issued_at: verified.issued_at,
            expires_at: claims.expires_at,
        };
        let signing = self.signing();
        let root_key_id = signing.keys.signing.biscuit.root_key_id;
        let token = biscuit::issue(&facts, root_key_id, &signing.biscuit).map_err(Problem::internal)?.into();
        let scope = scope_text(&scopes);
        audit::token("token_exchanged", exchange.asker(), &verified.principal.name, &scope);
        let kind = if asked.wanted == Wanted::AccessToken { TYPE_ACCESS_TOKEN } else { TYPE_BISCUIT };
        Ok(TokenResponse::new(token, claims.expires_at.saturating_sub(now), scope).exchanged(kind))
    }

    /// The names that this server has as whom a token is for.
    fn targets(&self) -> [&str; 2] {
        [&self.settings.audience, &self.settings.issuer]
    }
}
