//! One issuer and the keys that are known of it.

use crate::{
    Refusal,
    jwt::{
        claims::{self, Claims},
        compact::Parts,
        discovery,
        fetch::Fetch,
        keys::{Key, KeyIdentity, KeySet, NoKey},
        settings::{Profile, Source, Timing},
        stated::Stated,
        strict::shown,
    },
};
use arc_swap::ArcSwap;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Mutex, OwnedMutexGuard};

/// How long one attempt may take: the metadata at either place, and the keys.
const ATTEMPT_LIMIT: Duration = Duration::from_secs(10);

/// What a client learns where keys cannot be had.
const UNAVAILABLE: &str =
    "The token cannot be checked now: its issuer's keys cannot be fetched. Try again later.";
const WRONG_KEY: &str = "The token is not signed with a key of its issuer. Get a new one.";

pub(super) struct Issuer {
    pub profile: Profile,
    source: Source,
    timing: Timing,
    fetch: Arc<dyn Fetch>,
    /// What was fetched last.
    held: ArcSwap<Held>,
    /// Held while keys are fetched: whoever needs them meanwhile waits for the same fetch.
    attempts: Arc<Mutex<Attempts>>,
    /// How many attempts have ended.
    ended: AtomicU64,
}

#[derive(Default)]
struct Held {
    keys: KeySet,
    /// In seconds since 1970; none where they never were.
    fetched_at: Option<u64>,
}

/// When keys were asked for, in seconds since 1970.
#[derive(Default)]
struct Attempts {
    last: Option<u64>,
    last_failed: bool,
    /// Of those that a token caused.
    last_demanded: Option<u64>,
}

impl Issuer {
    pub fn new(profile: Profile, source: Source, timing: Timing, fetch: Arc<dyn Fetch>) -> Self {
        let (held, attempts) = Default::default();
        Self { profile, source, timing, fetch, held, attempts, ended: AtomicU64::new(0) }
    }

    /// Checks a token that names this issuer.
    pub async fn verify(
        self: &Arc<Self>,
        parts: &Parts<'_>,
        stated: Stated,
        now: u64,
    ) -> Result<Claims, Refusal> {
        let leeway = self.timing.leeway.as_secs();
        let unverified = claims::check(stated, parts.header.kind, &self.profile, leeway, now)?;
        let key = self.key(parts, now).await?;
        if !key.verifies(parts.message, &parts.signature) {
            let kid = key.kid().map_or_else(|| "none".into(), shown);
            let cause = format!("the signature does not verify: {}", self.about(&kid));
            return Err(Refusal::invalid(WRONG_KEY, cause));
        }
        Ok(unverified.verified_by(key.identity(), &self.profile))
    }

    /// Whether this key is still among those that may be used.
    pub fn holds(&self, identity: KeyIdentity, now: u64) -> bool {
        match &self.source {
            Source::Own(keys) => keys.load().holds(identity),
            Source::At(_) | Source::Discovered => {
                let held = self.held.load();
                self.usable(&held, now) && held.keys.holds(identity)
            }
        }
    }

    async fn key(self: &Arc<Self>, parts: &Parts<'_>, now: u64) -> Result<Arc<Key>, Refusal> {
        let find = |keys: &KeySet| keys.find(parts.header.algorithm, parts.header.kid.as_deref());
        if let Source::Own(keys) = &self.source {
            return find(&keys.load()).map_err(|why| self.no_key(&why, parts));
        }
        let ended = self.ended.load(Ordering::Acquire);
        let held = self.held.load_full();
        if self.usable(&held, now) {
            match find(&held.keys) {
                Err(NoKey::Unknown) => {}
                found => return found.map_err(|why| self.no_key(&why, parts)),
            }
        }
        self.refetch(now, ended).await;
        let held = self.held.load_full();
        if !self.usable(&held, now) {
            let cause = match held.fetched_at {
                None => "its keys were never fetched".to_owned(),
                Some(at) => format!("its keys are {} s old", now.saturating_sub(at)),
            };
            return Err(Refusal::unavailable(
                UNAVAILABLE,
                format!("the issuer {}: {cause}", self.profile.issuer),
            ));
        }
        find(&held.keys).map_err(|why| self.no_key(&why, parts))
    }

    fn no_key(&self, why: &NoKey, parts: &Parts<'_>) -> Refusal {
        let kid = parts.header.kid.as_deref().map_or_else(|| "none".into(), shown);
        let alg = parts.header.algorithm.name();
        let what = match why {
            NoKey::Unknown => "no key fits the token",
            NoKey::OtherAlgorithm => "the token's key is for another algorithm",
            NoKey::Ambiguous => "the token names no key, and several fit",
        };
        Refusal::invalid(WRONG_KEY, format!("{what}: alg {alg}, {}", self.about(&kid)))
    }

    fn about(&self, kid: &str) -> String {
        format!("kid {kid}, issuer {}", self.profile.issuer)
    }

    fn usable(&self, held: &Held, now: u64) -> bool {
        held.fetched_at.is_some_and(|at| now.saturating_sub(at) <= self.timing.max_stale.as_secs())
    }

    /// Fetches the keys again because of a token, unless that was done lately or just now by another.
    async fn refetch(self: &Arc<Self>, now: u64, ended: u64) {
        let attempts = Arc::clone(&self.attempts).lock_owned().await;
        let pause = self.timing.min_refetch;
        let paused = !passed(attempts.last_demanded, pause, now)
            || attempts.last_failed && !passed(attempts.last, pause, now);
        if paused || self.ended.load(Ordering::Acquire) != ended {
            return;
        }
        // A task of its own: it goes on where the client who caused it leaves, or clients who do could keep keys from
        // ever being fetched.
        let this = Arc::clone(self);
        if let Err(error) = tokio::spawn(async move { this.attempt(attempts, now, true).await }).await {
            tracing::error!(issuer = self.profile.issuer, %error, "fetching keys ended early");
        }
    }

    /// Fetches the keys if it is time to.
    pub async fn refresh(self: Arc<Self>, now: u64) {
        if matches!(self.source, Source::Own(_)) {
            return;
        }
        let attempts = Arc::clone(&self.attempts).lock_owned().await;
        let due = passed(self.held.load().fetched_at, self.timing.refresh, now);
        if due && passed(attempts.last, self.timing.min_refetch, now) {
            self.attempt(attempts, now, false).await;
        }
    }

    async fn attempt(&self, mut attempts: OwnedMutexGuard<Attempts>, now: u64, demanded: bool) {
        attempts.last = Some(now);
        // Until it has succeeded; it may be broken off.
        attempts.last_failed = true;
        if demanded {
            attempts.last_demanded = Some(now);
        }
        let fetched = tokio::time::timeout(ATTEMPT_LIMIT, self.fetched_keys()).await;
        let fetched =
            fetched.unwrap_or_else(|_| Err(format!("no answer within {} s", ATTEMPT_LIMIT.as_secs())));
        match fetched {
            Ok(keys) => {
                attempts.last_failed = false;
                self.hold(keys, now);
            }
            Err(error) => {
                tracing::warn!(
                    issuer = self.profile.issuer,
                    error,
                    "the keys of an issuer cannot be fetched"
                );
            }
        }
        self.ended.fetch_add(1, Ordering::Release);
    }

    async fn fetched_keys(&self) -> Result<KeySet, String> {
        match &self.source {
            Source::At(address) => discovery::keys_at(address, &*self.fetch).await,
            Source::Discovered => discovery::discovered_keys(&self.profile.issuer, &*self.fetch).await,
            Source::Own(keys) => Ok(KeySet::clone(&keys.load())),
        }
    }

    fn hold(&self, keys: KeySet, now: u64) {
        let before = self.held.load();
        let issuer = &self.profile.issuer;
        // The same lines are not logged with every fetch.
        if before.fetched_at.is_none() || before.keys.left_out() != keys.left_out() {
            for why in keys.left_out() {
                tracing::warn!(issuer, why, "a key of an issuer is left out");
            }
        }
        if keys.is_empty() {
            tracing::warn!(issuer, "an issuer has no key that is used: all its tokens are refused");
        } else if before.fetched_at.is_none() || before.keys.len() != keys.len() {
            tracing::info!(issuer, keys = keys.len(), "the keys of an issuer were fetched");
        }
        self.held.store(Arc::new(Held { keys, fetched_at: Some(now) }));
    }
}

/// Whether this long has passed since then. Where the clock was set back it has, or nothing would be fetched until it
/// has caught up.
fn passed(then: Option<u64>, long: Duration, now: u64) -> bool {
    then.is_none_or(|then| now < then || now - then >= long.as_secs())
}
