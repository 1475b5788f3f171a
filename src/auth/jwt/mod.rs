//! OAuth2 access tokens as signed JWTs (RFC 9068; RFC 7519; RFC 8725): of other issuers, whose keys are fetched, and of the
//! embedded authorization server.
//!
//! A token is taken apart strictly, its unverified `iss` picks the settings, its claims are held against them, and at last
//! its signature is verified with the one key of that issuer that fits, by the algorithm that the key is pinned to. The
//! token chooses nothing: neither the algorithm nor where keys come from. Signatures are verified by `jsonwebtoken`; its
//! parsing and its checks of claims are not used, since they let pass what is lacking or stands there twice.

mod address;
mod claims;
mod compact;
mod discovery;
mod fetch;
mod issuer;
mod jwk;
mod keys;
mod settings;
mod stated;
mod strict;

#[cfg(test)]
pub(crate) mod tests;

pub use claims::Claims;
pub use compact::MAX_TOKEN;
pub use fetch::{Fetch, FetchError, Fetching, HttpFetch};
pub use jwk::{MAX_DOCUMENT, MAX_KEYS, parse_key_set};
pub use keys::{Algorithm, Key, KeySet};
pub use settings::{IssuerSettings, KeySource, Timing};

use crate::Refusal;
use compact::{Parts, malformed};
use issuer::Issuer;
use stated::Stated;
use std::{collections::HashSet, convert::Infallible, fmt, sync::Arc};
use tokio::task::JoinSet;

/// Checks the address of an issuer: https, or plain http on this machine.
///
/// # Errors
/// What is wrong with it and how to mend it.
pub fn check_url(text: &str) -> Result<(), String> {
    address::issuer(text).map(drop)
}

/// All issuers whose tokens are accepted.
pub struct Issuers {
    issuers: Vec<Arc<Issuer>>,
    timing: Timing,
}

impl Issuers {
    /// Takes these issuers. Nothing is fetched yet: an issuer that is down does not keep the server from starting.
    ///
    /// # Errors
    /// What is wrong with the settings and how to mend it.
    pub fn new(settings: Vec<IssuerSettings>, timing: Timing, fetch: Arc<dyn Fetch>) -> Result<Self, String> {
        timing.check()?;
        let (mut names, mut issuers) = (HashSet::new(), Vec::new());
        for one in settings {
            if !names.insert(one.issuer.clone()) {
                return Err(format!(
                    "The issuer {:?} is set twice. Set it once, with all audiences.",
                    one.issuer
                ));
            }
            let (profile, source) = one.checked()?;
            issuers.push(Arc::new(Issuer::new(profile, source, timing, Arc::clone(&fetch))));
        }
        Ok(Self { issuers, timing })
    }

    /// Checks a token at a time, in seconds since 1970. It may wait for keys that are being fetched, for 10 s at most
    /// where the fetch is its own.
    ///
    /// # Errors
    /// [`Why::InvalidToken`](crate::Why) for a token that is not accepted; [`Why::Unavailable`](crate::Why) where the
    /// issuer's keys could not be fetched, or not for too long.
    pub async fn verify(&self, token: &str, now: u64) -> Result<Claims, Refusal> {
        let parts = Parts::of(token)?;
        let stated = Stated::read(&parts.payload)?;
        let issuer = self.issuer(stated.iss.as_deref().ok_or_else(|| malformed("the token lacks `iss`"))?)?;
        issuer.verify(&parts, stated, now).await
    }

    /// Whether the key by which these claims were verified is still among its issuer's keys and not too old, so that the
    /// token need not be verified again. It says nothing about the token's expiry.
    #[must_use]
    pub fn still_trusted(&self, claims: &Claims, now: u64) -> bool {
        self.named(&claims.issuer).is_some_and(|issuer| issuer.holds(claims.key, now))
    }

    /// The names of the issuers, in the order of the settings.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        self.issuers.iter().map(|issuer| issuer.profile.issuer.as_str()).collect()
    }

    /// The name of the embedded authorization server, where it is one of them.
    #[must_use]
    pub fn own(&self) -> Option<&str> {
        let own = self.issuers.iter().find(|issuer| issuer.profile.own);
        own.map(|issuer| issuer.profile.issuer.as_str())
    }

    /// Fetches keys as long as it runs: at once, and then whenever they are due. The clock gives the time in seconds since
    /// 1970.
    pub async fn keep_fresh(&self, clock: impl Fn() -> u64 + Send) -> Infallible {
        loop {
            self.refresh(clock()).await;
            tokio::time::sleep(self.timing.refresh.min(self.timing.min_refetch)).await;
        }
    }

    /// Fetches the keys that are due at a time, in seconds since 1970, of all issuers at once.
    pub async fn refresh(&self, now: u64) {
        let mut all: JoinSet<()> = self.issuers.iter().cloned().map(|issuer| issuer.refresh(now)).collect();
        while all.join_next().await.is_some() {}
    }

    fn named(&self, name: &str) -> Option<&Arc<Issuer>> {
        self.issuers.iter().find(|issuer| issuer.profile.issuer == name)
    }

    fn issuer(&self, name: &str) -> Result<&Arc<Issuer>, Refusal> {
        self.named(name).ok_or_else(|| {
            let detail = "The token is of an issuer that is not trusted here.";
            let same_but_slash = |known: &&Arc<Issuer>| {
                known.profile.issuer.trim_end_matches('/') == name.trim_end_matches('/')
            };
            let hint = match self.issuers.iter().find(same_but_slash) {
                Some(known) => {
                    format!("; {} is known: they differ in the slash at the end", known.profile.issuer)
                }
                None => String::new(),
            };
            Refusal::invalid(detail, format!("the issuer {} is not known{hint}", strict::shown(name)))
        })
    }
}

impl fmt::Debug for Issuers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Issuers").field(&self.names()).finish()
    }
}
