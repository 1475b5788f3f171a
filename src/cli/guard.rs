//! Puts together what decides about tokens, as the command line says.

use super::access::{AccessArgs, elements};
use crate::{
    api::{Authority, AuthoritySettings, Lifetimes, TokenService, now},
    domain::Revoked,
    store::Store,
};
use arc_swap::ArcSwap;
use counterfoil_auth::{
    Guard, Revocations,
    authority::{KeyFolder, Keys},
    biscuit::{Biscuits, Policies, PublicKey, RootKeys},
    jwt::{Fetch, HttpFetch, IssuerSettings, Issuers, KeySet, KeySource, Timing},
};
use std::{convert::Infallible, fs, net::SocketAddr, path::Path, sync::Arc, time::Duration};

/// How often the database is asked what was revoked elsewhere: by a command, or another server on the same database.
const REVOCATIONS_PAUSE: Duration = Duration::from_secs(1);

/// How often the folder of keys is looked into; SIGHUP looks at once.
const KEYS_PAUSE: Duration = Duration::from_secs(10);

/// What to do where the folder of keys is not there, or has none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum KeysAbsent {
    /// Make the first ones.
    Make,
    /// Say so.
    Refuse,
}

/// What decides about tokens.
pub struct Doors {
    /// Decides; also in a demo, where only the embedded authorization server asks it.
    pub guard: Arc<Guard>,
    /// What the server tells of tokens.
    pub tokens: TokenService,
}

impl AccessArgs {
    /// The address that clients know the server by: what is configured, or where it listens.
    ///
    /// # Errors
    /// When the embedded authorization server would have a name under which nobody can reach it, or one that is not safe.
    pub fn base_url(&self, listen: SocketAddr, secure: bool) -> Result<String, String> {
        let Some(url) = &self.public_url else {
            if self.token_keys.is_some() && listen.ip().is_unspecified() {
                return Err("--token-keys needs --public-url where the server listens on every address: it is the name \
                            of the issuer in its tokens, such as https://api.example.com"
                    .into());
            }
            return Ok(format!("{}://{listen}", if secure { "https" } else { "http" }));
        };
        let url = url.trim_end_matches('/');
        counterfoil_auth::jwt::check_url(url).map_err(|error| format!("--public-url {url}: {error}"))?;
        Ok(url.to_owned())
    }

    /// Puts together what decides. `base` is [`AccessArgs::base_url`].
    ///
    /// # Errors
    /// When a setting is wrong or a file cannot be read; the message says which.
    pub fn doors(
        &self,
        base: String,
        demo: bool,
        store: &Arc<dyn Store>,
        absent: KeysAbsent,
    ) -> Result<Doors, String> {
        let own_keys = Arc::new(ArcSwap::from_pointee(KeySet::new(Vec::new())));
        let keys = self.token_keys.as_deref().map(|folder| self.keys(folder, absent)).transpose()?;
        let mut issuers = self.external_issuers()?;
        let audience =
            elements(self.audience().as_deref()).into_iter().next().unwrap_or_else(|| base.clone());
        if keys.is_some() {
            issuers.push(IssuerSettings {
                issuer: base.clone(),
                audiences: vec![audience.clone()],
                keys: KeySource::Own(own_keys.clone()),
                accepts_plain_jwt_type: false,
            });
        }
        let names = issuers.iter().map(|issuer| issuer.issuer.clone()).collect();
        let issuers = Issuers::new(issuers, self.timing(), self.fetch()?)?;
        let guard = Arc::new(Guard::new(
            issuers,
            self.biscuits()?,
            RootKeys::default(),
            Arc::new(Revocations::default()),
        ));
        let authority = keys.map(|(folder, keys)| {
            let settings = AuthoritySettings {
                issuer: base,
                audience,
                lifetimes: self.lifetimes(),
                folder,
                store: store.clone(),
                own_keys,
            };
            Authority::new(settings, keys, guard.clone()).map(Arc::new)
        });
        let public_url = self.public_url.as_ref().map(|url| url.trim_end_matches('/').to_owned());
        let issuers = if demo { Vec::new() } else { names };
        Ok(Doors { guard, tokens: TokenService { public_url, issuers, authority: authority.transpose()? } })
    }

    /// How long things last.
    pub fn lifetimes(&self) -> Lifetimes {
        Lifetimes { token: self.token_lifetime.as_secs(), leeway: self.token_leeway.as_secs() }
    }

    fn keys(&self, folder: &Path, absent: KeysAbsent) -> Result<(KeyFolder, Keys), String> {
        let open = || {
            let keys = match absent {
                KeysAbsent::Make => KeyFolder::open_or_create(folder)?,
                KeysAbsent::Refuse => KeyFolder::open(folder)?,
            };
            if absent == KeysAbsent::Make && keys.create_first_if_empty(now())? {
                tracing::info!(folder = %folder.display(), "made the first keys of the embedded authorization server");
            }
            let loaded = keys.load(now(), self.lifetimes().overlap())?;
            Ok((keys, loaded))
        };
        open().map_err(|error: counterfoil_auth::authority::KeyError| format!("--token-keys: {error}"))
    }

    fn external_issuers(&self) -> Result<Vec<IssuerSettings>, String> {
        let issuers = elements(self.issuer().as_deref());
        let audiences: Vec<String> =
            elements(self.audience().as_deref()).into_iter().filter(|one| !one.is_empty()).collect();
        if !issuers.is_empty() && audiences.is_empty() {
            return Err(
                "--oauth2-issuer needs --oauth2-audience (or OAUTH2_AUDIENCE): without it, a token that the \
                        issuer made for another API would open this one"
                    .into(),
            );
        }
        let uris = elements(self.jwks_uri().as_deref());
        if !uris.is_empty() && uris.len() != issuers.len() {
            return Err(format!(
                "--oauth2-jwks-uri names {} addresses for {} issuers; give one for each, or none at all",
                uris.len(),
                issuers.len()
            ));
        }
        let uri = |index: usize| uris.get(index).filter(|uri| !uri.is_empty()).cloned();
        let settings = issuers.into_iter().enumerate().map(|(index, issuer)| IssuerSettings {
            issuer,
            audiences: audiences.clone(),
            keys: uri(index).map_or(KeySource::Discovery, KeySource::JwksUri),
            accepts_plain_jwt_type: true,
        });
        Ok(settings.collect())
    }

    fn timing(&self) -> Timing {
        Timing {
            leeway: self.token_leeway,
            refresh: self.jwks_refresh,
            min_refetch: self.jwks_min_refetch,
            max_stale: self.jwks_max_stale,
        }
    }

    fn fetch(&self) -> Result<Arc<dyn Fetch>, String> {
        let read = |file: &Path| fs::read(file).map_err(|error| format!("{}: {error}", file.display()));
        let more = self.oauth2_ca_file.as_deref().map(read).transpose()?;
        Ok(Arc::new(HttpFetch::new(more.as_deref())?))
    }

    fn biscuits(&self) -> Result<Biscuits, String> {
        let policies = match &self.biscuit_policies {
            Some(file) => {
                let named = |error: String| format!("--biscuit-policies {}: {error}", file.display());
                let text = fs::read_to_string(file).map_err(|error| named(error.to_string()))?;
                Policies::parse(&text).map_err(named)?
            }
            None => Policies::default(),
        };
        let keys = elements(self.biscuit_third_parties.as_deref());
        let read = |key: &String| {
            key.parse::<PublicKey>().map_err(|error| format!("--biscuit-third-parties {key}: {error}"))
        };
        Ok(Biscuits::new(keys.iter().map(read).collect::<Result<_, _>>()?, policies))
    }
}

impl Doors {
    /// Reads what was revoked before, so that nothing is let in that was shut out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn load_revocations(&self, store: &dyn Store) -> Result<i64, String> {
        let (last, all) = store.revocations(0).await.map_err(|error| error.to_string())?;
        self.take_up(all);
        Ok(last)
    }

    fn take_up(&self, all: Vec<Revoked>) {
        for Revoked { kind, id, at, until } in all {
            self.guard.revocations().add(&kind, &id, at, until);
        }
    }

    /// Keeps up with what changes elsewhere while the server serves: keys of other issuers, the folder of keys, revocations.
    pub async fn keep_up(&self, store: &dyn Store, last: i64) -> Infallible {
        tokio::select! {
            never = self.guard.issuers().keep_fresh(now) => never,
            never = self.watch_revocations(store, last) => never,
            never = self.watch_keys() => never,
        }
    }

    async fn watch_revocations(&self, store: &dyn Store, mut last: i64) -> Infallible {
        loop {
            tokio::time::sleep(REVOCATIONS_PAUSE).await;
            match store.revocations(last).await {
                Ok((newest, all)) => {
                    last = newest;
                    self.take_up(all);
                    self.guard.revocations().forget(now());
                }
                Err(error) => tracing::warn!(%error, "cannot learn what was revoked"),
            }
        }
    }

    async fn watch_keys(&self) -> Infallible {
        loop {
            tokio::time::sleep(KEYS_PAUSE).await;
            self.reload_keys();
        }
    }

    /// Looks into the folder of keys again.
    pub fn reload_keys(&self) {
        if let Some(authority) = &self.tokens.authority
            && let Err(error) = authority.reload(now())
        {
            tracing::warn!(%error, "the keys of the embedded authorization server stay as they were");
        }
    }
}
