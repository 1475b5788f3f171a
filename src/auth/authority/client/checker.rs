//! Checks secrets without giving all processors and memory to whoever guesses: a hash costs some 20 ms and 19 MiB.

use super::{Client, secret};
use quick_cache::sync::Cache;
use sha2::{Digest as _, Sha256};
use std::{fmt, sync::Arc};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

/// Hashes computed at a time, so at most 38 MiB.
const AT_A_TIME: usize = 2;

/// Those that may wait for their turn. The last of them waits about a third of a second.
const WAITING: usize = 32;

/// Secrets remembered.
const REMEMBERED: usize = 1024;

/// So many wait already that this one is not taken on. The server answers 503 with `Retry-After`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many secrets are being checked; try again in a second")]
pub struct Busy;

/// Checks the secrets of clients.
///
/// Secrets that were right are remembered for the process's life, because machines ask for a token every few minutes, and
/// because those who have shown theirs once are then served whoever else guesses. What is remembered is SHA-256 of the
/// secret and its hash. That is as safe as the hash itself: a secret is 256 random bits and never chosen by anybody, so
/// it cannot be guessed from any digest, however fast that is computed. A secret that was replaced has another hash, and
/// so is not remembered; a client that was removed is not asked about.
pub struct SecretChecker {
    right: Arc<Cache<[u8; 32], ()>>,
    entered: Arc<Semaphore>,
    working: Arc<Semaphore>,
}

impl Default for SecretChecker {
    fn default() -> Self {
        Self::new()
    }
}

impl SecretChecker {
    /// A checker that remembers nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            right: Arc::new(Cache::new(REMEMBERED)),
            entered: Arc::new(Semaphore::new(AT_A_TIME + WAITING)),
            working: Arc::new(Semaphore::new(AT_A_TIME)),
        }
    }

    /// Whether this is the client's secret. A client that is not there takes as long as one whose secret is wrong.
    ///
    /// # Errors
    /// When too many are being checked.
    pub async fn check(&self, client: Option<&Client>, secret: &str) -> Result<bool, Busy> {
        // None of ours has another form, whoever the client is.
        if !secret::is_well_formed(secret) {
            return Ok(false);
        }
        let remembered = client.map(|client| digest(secret, &client.secret_hash));
        if remembered.is_some_and(|digest| self.right.get(&digest).is_some()) {
            return Ok(true);
        }
        let entered = Arc::clone(&self.entered).try_acquire_owned().map_err(|_| Busy)?;
        let turn = Arc::clone(&self.working).acquire_owned().await.map_err(|_| Busy)?;
        let secret = Zeroizing::new(secret.to_owned());
        let client = client.map(|client| (client.client_id.clone(), client.secret_hash.clone()));
        let right = Arc::clone(&self.right);
        let work = move || {
            // Until the work is done, also when nobody waits for it any more.
            let _held = (entered, turn);
            let fits = is_right(client, &secret);
            if let (true, Some(digest)) = (fits, remembered) {
                right.insert(digest, ());
            }
            fits
        };
        #[expect(clippy::disallowed_methods, reason = "bounded by the turns")]
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|_| Busy)
    }
}

/// Computes the hash, whether or not there is a client.
fn is_right(client: Option<(String, String)>, secret: &str) -> bool {
    let Some((client_id, phc)) = client else {
        secret::dummy(secret);
        return false;
    };
    secret::verify(secret, &phc).unwrap_or_else(|error| {
        tracing::error!(client_id, %error, "a client cannot be authenticated");
        false
    })
}

/// Secrets have one length, so that no two pairs run together.
fn digest(secret: &str, phc: &str) -> [u8; 32] {
    Sha256::new().chain_update(secret).chain_update(phc).finalize().into()
}

impl fmt::Debug for SecretChecker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretChecker(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::{super::NewSecret, *};
    use std::collections::BTreeSet;

    fn client(secret: &NewSecret) -> Client {
        Client {
            client_id: "shop".into(),
            secret_hash: secret.hash().unwrap(),
            scopes: BTreeSet::new(),
            created_at: 0,
        }
    }

    #[tokio::test]
    async fn only_the_clients_secret_is_right_and_then_remembered() {
        let checker = SecretChecker::new();
        let (secret, other) = (NewSecret::generate().unwrap(), NewSecret::generate().unwrap());
        let mut known = client(&secret);
        assert_eq!(checker.check(Some(&known), other.expose()).await, Ok(false));
        assert_eq!(checker.check(None, secret.expose()).await, Ok(false));
        assert_eq!(checker.check(Some(&known), "").await, Ok(false));
        assert!(checker.right.is_empty());
        for _ in 0..2 {
            assert_eq!(checker.check(Some(&known), secret.expose()).await, Ok(true));
            assert_eq!(checker.right.len(), 1);
        }
        // What is remembered helps neither another secret, nor after the client is gone or has a new secret.
        assert_eq!(checker.check(Some(&known), other.expose()).await, Ok(false));
        assert_eq!(checker.check(None, secret.expose()).await, Ok(false));
        known.secret_hash = other.hash().unwrap();
        assert_eq!(checker.check(Some(&known), secret.expose()).await, Ok(false));
        assert_eq!(format!("{checker:?}"), "SecretChecker(secret)");
    }

    #[tokio::test]
    async fn a_damaged_hash_lets_nobody_in() {
        let secret = NewSecret::generate().unwrap();
        let damaged = Client { secret_hash: String::new(), ..client(&secret) };
        assert_eq!(SecretChecker::new().check(Some(&damaged), secret.expose()).await, Ok(false));
    }

    #[tokio::test]
    async fn so_many_wait_and_no_more_but_the_remembered_are_served() {
        let checker = SecretChecker::new();
        let (secret, other) = (NewSecret::generate().unwrap(), NewSecret::generate().unwrap());
        let known = client(&secret);
        assert_eq!(checker.check(Some(&known), secret.expose()).await, Ok(true));
        // As if all turns and all places were taken.
        let taken =
            Arc::clone(&checker.entered).acquire_many_owned((AT_A_TIME + WAITING) as u32).await.unwrap();
        assert_eq!(checker.check(Some(&known), other.expose()).await, Err(Busy));
        assert_eq!(checker.check(None, other.expose()).await, Err(Busy));
        assert_eq!(checker.check(Some(&known), secret.expose()).await, Ok(true));
        assert_eq!(checker.check(None, "guess").await, Ok(false));
        drop(taken);
        assert_eq!(checker.check(None, other.expose()).await, Ok(false));
    }

    #[tokio::test]
    async fn work_that_nobody_waits_for_keeps_its_turn_until_it_is_done() {
        let checker = SecretChecker::new();
        let secret = NewSecret::generate().unwrap();
        {
            let left = checker.check(None, secret.expose());
            tokio::pin!(left);
            // One look: the work has begun, and the one who asked goes away.
            tokio::select! { biased; _ = &mut left => {}, () = std::future::ready(()) => {} }
        }
        assert!(checker.working.available_permits() < AT_A_TIME);
        // The turns come back by themselves.
        let all = checker.working.acquire_many(AT_A_TIME as u32).await.unwrap();
        assert_eq!(checker.entered.available_permits(), AT_A_TIME + WAITING);
        drop(all);
    }
}
