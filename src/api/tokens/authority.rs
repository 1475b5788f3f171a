//! The embedded authorization server: its keys and clients, and what it says of itself.

use super::quota::Quota;
use crate::store::Store;
use arc_swap::ArcSwap;
use counterfoil_api::models;
use counterfoil_auth::{
    Guard,
    authority::{
        AccessTokenSigner, AuthMethod, CLIENT_CREDENTIALS, Jwks, KeyFolder, Keys, SecretChecker,
        TOKEN_EXCHANGE,
    },
    biscuit::{Algorithm, KeyPair, PrivateKey, PublicKey, RootKeys},
    jwt::{Key, KeySet},
};
use std::sync::Arc;

/// How long things last, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Lifetimes {
    /// An access token.
    pub token: u64,
    /// By how much clocks may differ.
    pub leeway: u64,
}

impl Lifetimes {
    /// For how long a key verifies after its successor was made: as long as what it signed may be alive.
    #[must_use]
    pub const fn overlap(self) -> u64 {
        self.token + self.leeway
    }
}

/// What an authorization server is made of.
pub struct AuthoritySettings {
    /// Its name: the address that clients know it by.
    pub issuer: String,
    /// Whom its tokens are for.
    pub audience: String,
    /// How long its tokens last.
    pub lifetimes: Lifetimes,
    /// Where its keys are.
    pub folder: KeyFolder,
    /// Where its clients are.
    pub store: Arc<dyn Store>,
    /// Where access tokens are held against its public keys.
    pub own_keys: Arc<ArcSwap<KeySet>>,
}

/// The embedded authorization server.
pub struct Authority {
    pub(super) settings: AuthoritySettings,
    pub(super) guard: Arc<Guard>,
    pub(super) secrets: SecretChecker,
    pub(super) quota: Quota,
    keys: ArcSwap<Signing>,
}

/// The keys of a moment, ready to sign.
pub(super) struct Signing {
    pub(super) keys: Keys,
    pub(super) access: AccessTokenSigner,
    pub(super) biscuit: KeyPair,
}

impl Authority {
    /// Starts with these keys.
    ///
    /// # Errors
    /// When one of them cannot sign.
    pub fn new(settings: AuthoritySettings, keys: Keys, guard: Arc<Guard>) -> Result<Self, String> {
        let signing = Signing::new(keys, &settings.issuer)?;
        let keys = ArcSwap::from_pointee(signing);
        let authority =
            Self { settings, guard, secrets: SecretChecker::new(), quota: Quota::default(), keys };
        authority.publish();
        Ok(authority)
    }

    /// Looks into the folder again: keys may have been made or have had their time. Where that fails, those at hand go on.
    ///
    /// # Errors
    /// When the folder cannot be read, or a key in it is none.
    pub fn reload(&self, now: u64) -> Result<(), String> {
        let folder = &self.settings.folder;
        let keys = folder.load(now, self.settings.lifetimes.overlap()).map_err(|error| error.to_string())?;
        if same(&keys, &self.keys.load().keys) {
            return Ok(());
        }
        self.keys.store(Arc::new(Signing::new(keys, &self.settings.issuer)?));
        self.publish();
        tracing::info!("the keys of the embedded authorization server were exchanged");
        Ok(())
    }

    /// The keys as they are now.
    pub(super) fn signing(&self) -> Arc<Signing> {
        self.keys.load_full()
    }

    /// The public keys of access tokens.
    pub fn jwks(&self) -> Jwks {
        self.keys.load().keys.jwks()
    }

    /// What clients must know (RFC 8414).
    pub fn metadata(&self, scopes: Vec<String>) -> models::AuthorizationServer {
        let issuer = &self.settings.issuer;
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let methods = names(&AuthMethod::NAMES);
        let roots = self.keys.load().keys.biscuit_root_keys();
        models::AuthorizationServer {
            issuer: issuer.clone(),
            token_endpoint: format!("{issuer}/oauth/token"),
            revocation_endpoint: format!("{issuer}/oauth/revoke"),
            jwks_uri: format!("{issuer}/.well-known/jwks.json"),
            scopes_supported: scopes,
            response_types_supported: Vec::new(),
            grant_types_supported: names(&[CLIENT_CREDENTIALS, TOKEN_EXCHANGE]),
            token_endpoint_auth_methods_supported: methods.clone(),
            revocation_endpoint_auth_methods_supported: methods,
            biscuit_root_keys: roots
                .into_iter()
                .map(|root| models::BiscuitRootKey {
                    root_key_id: root.root_key_id.into(),
                    public_key: root.public_key,
                })
                .collect(),
        }
    }

    /// Has tokens held against the keys of now.
    fn publish(&self) {
        let keys = &self.keys.load().keys;
        let access = keys.access.iter().map(|key| Key::ed25519(key.kid.clone(), &key.key)).collect();
        self.settings.own_keys.store(Arc::new(KeySet::new(access)));
        self.guard.set_roots(roots(keys));
    }
}

impl Signing {
    fn new(keys: Keys, issuer: &str) -> Result<Self, String> {
        let access = AccessTokenSigner::new(&keys.signing.access, issuer)?;
        let biscuit = root_pair(keys.signing.biscuit.secret())?;
        Ok(Self { keys, access, biscuit })
    }
}

/// The key pair at the root of Biscuits, from its secret half.
///
/// # Errors
/// When it is none.
pub fn root_pair(secret: &[u8; 32]) -> Result<KeyPair, String> {
    let key = PrivateKey::from_bytes(secret, Algorithm::Ed25519).map_err(|error| error.to_string())?;
    Ok(KeyPair::from(&key))
}

/// The keys at the root of Biscuits. One that is none is left out, so that nothing is valid under it.
fn roots(keys: &Keys) -> RootKeys {
    let mut roots = RootKeys::default();
    for (id, key) in &keys.biscuit {
        let added = PublicKey::from_bytes(key, Algorithm::Ed25519)
            .map_err(|error| error.to_string())
            .and_then(|key| roots.insert(*id, key));
        if let Err(error) = added {
            tracing::warn!(id, error, "a root key of Biscuits is left out");
        }
    }
    roots
}

/// Whether the same keys sign and verify.
fn same(one: &Keys, other: &Keys) -> bool {
    let parts = |keys: &Keys| (keys.signing.access.kid.clone(), keys.access.clone(), keys.biscuit.clone());
    parts(one) == parts(other)
}
