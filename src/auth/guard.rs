//! The guard at the door: a token and what is asked for become a principal, or a refusal.

use crate::{
    Asked, Principal, Refusal, Requirement, Revocation, Revocations,
    biscuit::{self, Biscuits, RootKeys},
    jwt::{Claims, Issuers},
};
use arc_swap::ArcSwap;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// How many tokens are remembered as verified; the one that was not used for longest goes first.
const REMEMBERED: usize = 10_000;

/// Decides for every request with a token.
pub struct Guard {
    issuers: Issuers,
    biscuits: Biscuits,
    roots: ArcSwap<RootKeys>,
    revocations: Arc<Revocations>,
    /// Tokens whose signature and claims held, by their SHA-256: the tokens themselves are not kept.
    verified: Cache<[u8; 32], Arc<Verified>>,
}

/// A refusal, and who was refused, as far as the token says so credibly.
#[derive(Debug)]
pub struct Denied {
    /// Why.
    pub refusal: Refusal,
    /// Whose valid token it was.
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
}

/// What a token is.
#[derive(Debug)]
pub enum Kind {
    /// An access token.
    Jwt(Claims),
    /// A Biscuit.
    Biscuit(Box<biscuit::Token>),
}

impl Guard {
    /// A guard who trusts these issuers, and Biscuits under these keys.
    #[must_use]
    pub fn new(issuers: Issuers, biscuits: Biscuits, roots: RootKeys, revocations: Arc<Revocations>) -> Self {
        let (roots, verified) = (ArcSwap::from_pointee(roots), Cache::new(REMEMBERED));
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

    /// Takes other keys as the roots of Biscuits from now on.
    pub fn set_roots(&self, roots: RootKeys) {
        self.roots.store(Arc::new(roots));
        // What was verified with a key that is gone would be valid still.
        self.verified.clear();
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
        let verified =
            self.verify(token, asked.now).await.map_err(|refusal| Denied { refusal, principal: None })?;
        self.decide(&verified, requirement, asked)
            .map_err(|refusal| Denied { refusal, principal: Some(verified.principal.clone()) })
    }

    /// The token, where its signature and claims hold at this time, in seconds since 1970, and nobody revoked it.
    ///
    /// # Errors
    /// Why not.
    pub async fn verify(&self, token: &str, now: u64) -> Result<Arc<Verified>, Refusal> {
        let digest: [u8; 32] = Sha256::digest(token).into();
        let verified = match self.verified.get(&digest).filter(|known| self.still_holds(known, now)) {
            Some(known) => known,
            None => {
                self.verified.remove(&digest);
                let verified = Arc::new(self.verify_anew(token, now).await?);
                self.verified.insert(digest, verified.clone());
                verified
            }
        };
        match verified
            .revocations
            .iter()
            .find(|revocation| self.revocations.holds(revocation, verified.issued_at))
        {
            Some(revocation) => {
                let cause = format!("revoked: {}", revocation.key().0);
                Err(Refusal::invalid("The token was revoked. Get a new one.", cause))
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

    fn still_holds(&self, known: &Verified, now: u64) -> bool {
        now < known.expires_at
            && match &known.kind {
                Kind::Jwt(claims) => self.issuers.still_trusted(claims, now),
                Kind::Biscuit(_) => true,
            }
    }

    async fn verify_anew(&self, token: &str, now: u64) -> Result<Verified, Refusal> {
        if biscuit::looks_like_biscuit(token) {
            let token = self.biscuits.verify(token, &self.roots.load(), now)?;
            return Ok(of_biscuit(token));
        }
        self.issuers.verify(token, now).await.map(of_jwt)
    }
}
