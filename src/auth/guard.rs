//! The guard at the door: a token and what is asked for become a principal, or a refusal.

#[cfg(test)]
mod tests;

use crate::{
    Asked, Customers, Principal, Refusal, Requirement, Revocation, Revocations,
    biscuit::{self, Biscuits, RootKeys},
    jwt::{Claims, Issuers},
};
use arc_swap::ArcSwap;
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, sync::Arc};

/// How many tokens are remembered as verified, as a rule; those that are not used go first.
const REMEMBERED: usize = 10_000;

/// How much they may weigh together, in bytes: about what they take, whatever their holders put into them.
const REMEMBERED_BYTES: u64 = 128 << 20;

/// What an access token takes: its claims, as long as they may be, and its scopes, which are kept twice, each in pieces.
const JWT_BYTES: u64 = 8 << 10;
const SCOPE_BYTES: u64 = 128;

/// What a Biscuit takes: the decisions that are kept with it, and its blocks as they are read, as measured of tokens as large as
/// they may be (85 KiB of 8 KiB of text).
const BISCUIT_BYTES: u64 = 32 << 10;
const BISCUIT_BYTES_EACH: u64 = 11;

/// Decides for every request with a token.
pub struct Guard {
    issuers: Issuers,
    biscuits: Biscuits,
    roots: ArcSwap<RootKeys>,
    revocations: Arc<Revocations>,
    /// Tokens whose signature and claims held, by their SHA-256: the tokens themselves are not kept.
    verified: Cache<[u8; 32], Arc<Verified>, Weight>,
}

/// Weighs what is remembered.
#[derive(Clone, Debug)]
struct Weight;

impl Weighter<[u8; 32], Arc<Verified>> for Weight {
    fn weight(&self, _: &[u8; 32], verified: &Arc<Verified>) -> u64 {
        verified.weight
    }
}

/// A refusal, and who was refused, as far as the token says so credibly.
#[derive(Debug)]
pub struct Denied {
    /// Why.
    pub refusal: Refusal,
    /// Whose token it was, that is valid or was until it was revoked or expired.
    pub principal: Option<Arc<Principal>>,
}

/// A token whose signature and claims held when it was first seen.
#[derive(Debug)]
pub struct Verified {
    /// Whom it was issued to.
    pub principal: Arc<Principal>,
    /// When it ends, in seconds since 1970.
    pub expires_at: u64,
    /// When it was issued, in seconds since 1970; 0 where it does not say.
    pub issued_at: u64,
    /// What would revoke it.
    pub revocations: Vec<Revocation>,
    /// What it is.
    pub kind: Kind,
    /// What it takes to remember it, in bytes.
    weight: u64,
}

impl Verified {
    /// The refusal, and to whom.
    fn denied(&self, refusal: Refusal) -> Denied {
        Denied { refusal, principal: Some(self.principal.clone()) }
    }
}

/// What a token is.
#[derive(Debug)]
pub enum Kind {
    /// An access token.
    Jwt(Claims),
    /// A Biscuit.
    Biscuit(Box<biscuit::Token>),
}

impl Kind {
    /// The issuer of the token, or of the one that it was exchanged for.
    #[must_use]
    pub fn issuer(&self) -> &str {
        match self {
            Self::Jwt(claims) => &claims.issuer,
            Self::Biscuit(token) => &token.facts().issuer,
        }
    }
}

impl Guard {
    /// A guard who trusts these issuers, and Biscuits under these keys.
    #[must_use]
    pub fn new(issuers: Issuers, biscuits: Biscuits, roots: RootKeys, revocations: Arc<Revocations>) -> Self {
        let (roots, verified) =
            (ArcSwap::from_pointee(roots), Cache::with_weighter(REMEMBERED, REMEMBERED_BYTES, Weight));
        Self { issuers, biscuits, roots, revocations, verified }
    }

    /// The issuers whose access tokens are taken.
    #[must_use]
    pub fn issuers(&self) -> &Issuers {
        &self.issuers
    }

    /// What was revoked.
    #[must_use]
    pub fn revocations(&self) -> &Arc<Revocations> {
        &self.revocations
    }

    /// Takes other keys as the roots of Biscuits from now on, also for those that were verified before.
    pub fn set_roots(&self, roots: RootKeys) {
        self.roots.store(Arc::new(roots));
    }

    /// Decides whether a token opens what is asked for.
    ///
    /// # Errors
    /// Why not, and to whom.
    pub async fn admit(
        &self,
        token: &str,
        requirement: &Requirement,
        asked: &Asked<'_>,
    ) -> Result<Arc<Principal>, Denied> {
        let verified = self.verify(token, asked.now).await?;
        self.decide(&verified, requirement, asked).map_err(|refusal| verified.denied(refusal))
    }

    /// The token, where its signature and claims hold at this time, in seconds since 1970, and nobody revoked it.
    ///
    /// # Errors
    /// Why not, and whose it was if it is one that has held until it was revoked or expired.
    pub async fn verify(&self, token: &str, now: u64) -> Result<Arc<Verified>, Denied> {
        let digest: [u8; 32] = Sha256::digest(token).into();
        let verified = match self.verified.get(&digest) {
            Some(known) if self.still_holds(&known, now) => known,
            known => match self.verify_anew(token, now).await {
                Ok(verified) => {
                    let verified = Arc::new(verified);
                    self.verified.insert(digest, verified.clone());
                    verified
                }
                Err(refusal) => {
                    // Its key is still trusted: only its time is over, and the name in it is as credible as before.
                    let known = known.filter(|known| self.key_is_trusted(known, now));
                    return Err(Denied { refusal, principal: known.map(|known| known.principal.clone()) });
                }
            },
        };
        match self.revoked(&verified) {
            Some(revocation) => {
                let cause = format!("revoked: {}", revocation.key().0);
                Err(verified.denied(Refusal::invalid("The token was revoked. Get a new one.", cause)))
            }
            None => Ok(verified),
        }
    }

    /// What a valid token opens: the principal as the operation is to know it.
    ///
    /// # Errors
    /// What the token lacks, or which of its narrowings stands against it.
    pub fn decide(
        &self,
        verified: &Verified,
        requirement: &Requirement,
        asked: &Asked<'_>,
    ) -> Result<Arc<Principal>, Refusal> {
        match &verified.kind {
            Kind::Jwt(claims) if requirement.is_met_by(&claims.scopes) => Ok(verified.principal.clone()),
            Kind::Jwt(_) => Err(lacks(requirement)),
            Kind::Biscuit(token) => {
                let customers = self.biscuits.authorize(token, requirement, asked)?;
                if customers == verified.principal.customers {
                    return Ok(verified.principal.clone());
                }
                Ok(Arc::new(Principal { customers, ..(*verified.principal).clone() }))
            }
        }
    }

    /// A Biscuit is by the server's own key, but for an access token of some issuer: of one that is trusted still, and by this
    /// server under its name of now. Servers that share keys by mistake do not share tokens so.
    fn check_issuer(&self, token: &biscuit::Token) -> Result<(), Refusal> {
        let issuer = &token.facts().issuer;
        if self.issuers.names().contains(&issuer.as_str()) {
            return Ok(());
        }
        let detail = "The token is of an issuer that is not trusted here.";
        Err(Refusal::invalid(detail, format!("the issuer {issuer:?} of a Biscuit is not known")))
    }

    /// Whether a token was verified before and still holds, so that to look at it costs nothing.
    #[must_use]
    pub fn knows(&self, token: &str, now: u64) -> bool {
        let digest: [u8; 32] = Sha256::digest(token).into();
        let known = self.verified.get(&digest).filter(|known| self.still_holds(known, now));
        known.is_some_and(|known| self.revoked(&known).is_none())
    }

    /// What revoked a token, if anything did.
    fn revoked<'v>(&self, verified: &'v Verified) -> Option<&'v Revocation> {
        verified.revocations.iter().find(|revocation| self.revocations.holds(revocation, verified.issued_at))
    }

    fn still_holds(&self, known: &Verified, now: u64) -> bool {
        now < known.expires_at && self.key_is_trusted(known, now)
    }

    fn key_is_trusted(&self, known: &Verified, now: u64) -> bool {
        match &known.kind {
            Kind::Jwt(claims) => self.issuers.still_trusted(claims, now),
            Kind::Biscuit(token) => token.is_under(&self.roots.load()),
        }
    }

    async fn verify_anew(&self, token: &str, now: u64) -> Result<Verified, Refusal> {
        if biscuit::looks_like_biscuit(token) {
            let verified = self.biscuits.verify(token, &self.roots.load(), now)?;
            self.check_issuer(&verified)?;
            return Ok(self.own_clients(of_biscuit(verified, token.len() as u64)));
        }
        self.issuers.verify(token, now).await.map(|claims| self.own_clients(of_jwt(claims)))
    }

    /// Clients are revoked who were registered here: one of the same name at another issuer is another.
    fn own_clients(&self, mut verified: Verified) -> Verified {
        if self.issuers.own() != Some(verified.kind.issuer()) {
            verified.revocations.retain(|revocation| !matches!(revocation, Revocation::Client(_)));
        }
        verified
    }
}

/// What an access token comes to.
fn of_jwt(claims: Claims) -> Verified {
    let token =
        claims.id.iter().map(|id| Revocation::Token { issuer: claims.issuer.clone(), id: id.clone() });
    let client = claims.client_id.iter().map(|client| Revocation::Client(client.clone()));
    let scopes: u64 = claims.scopes.iter().map(|scope| SCOPE_BYTES + 2 * scope.len() as u64).sum();
    Verified {
        principal: principal(&claims.issuer, &claims.subject, &claims.client_id, &claims.scopes),
        expires_at: claims.expires_at,
        issued_at: claims.issued_at.unwrap_or(0),
        revocations: token.chain(client).collect(),
        kind: Kind::Jwt(claims),
        weight: JWT_BYTES + scopes,
    }
}

/// What a Biscuit comes to. Whose data it may see is decided for each request.
fn of_biscuit(token: biscuit::Token, length: u64) -> Verified {
    let facts = token.facts();
    Verified {
        principal: principal(&facts.issuer, &facts.subject, &facts.client_id, &facts.scopes),
        expires_at: facts.expires_at,
        issued_at: facts.issued_at,
        revocations: token.revocations().to_vec(),
        kind: Kind::Biscuit(Box::new(token)),
        weight: BISCUIT_BYTES + BISCUIT_BYTES_EACH * length,
    }
}

/// Whom a token was issued to, less what a Biscuit may be narrowed to.
fn principal(
    issuer: &str,
    subject: &str,
    client_id: &Option<String>,
    scopes: &BTreeSet<String>,
) -> Arc<Principal> {
    Arc::new(Principal {
        name: format!("{issuer} {subject}"),
        client_id: client_id.clone(),
        scopes: scopes.clone(),
        customers: Customers::Any,
    })
}

fn lacks(requirement: &Requirement) -> Refusal {
    let needed = requirement.scope().unwrap_or_default();
    let detail = format!("The token lacks the scope `{needed}`. Ask for one that has it.");
    Refusal::insufficient(detail, format!("an access token without the scope {needed}"))
}
