//! Whom tokens are accepted from, and how long what is known of them holds.

use crate::jwt::{address, keys::KeySet};
use arc_swap::ArcSwap;
use std::{collections::HashSet, fmt, sync::Arc, time::Duration};
use url::Url;

/// The longest leeway that may be set.
const MAX_LEEWAY: Duration = Duration::from_secs(120);

/// One issuer of access tokens.
#[derive(Clone, Debug)]
pub struct IssuerSettings {
    /// Its name: what tokens must have as `iss`, to the letter.
    pub issuer: String,
    /// The audiences of which a token must name one.
    pub audiences: Vec<String>,
    /// Where its keys come from.
    pub keys: KeySource,
    /// Whether tokens of the type `JWT` are accepted beside `at+jwt`: not all authorization servers follow RFC 9068. ID
    /// tokens are refused all the same. Of no effect for [`KeySource::Own`], whose tokens have the right type.
    pub accepts_plain_jwt_type: bool,
}

/// Where the keys of an issuer come from.
#[derive(Clone)]
pub enum KeySource {
    /// From this address, which answers with a key set (RFC 7517, 5).
    JwksUri(String),
    /// From the `jwks_uri` of the issuer's metadata, under `/.well-known/openid-configuration` (OpenID Connect Discovery
    /// 1.0, 4) or, where there is none, `/.well-known/oauth-authorization-server` (RFC 8414, 3).
    Discovery,
    /// From this process: those of the embedded authorization server, which exchanges the set when it rotates its keys.
    /// Its tokens must have a `jti` and the type `at+jwt`.
    Own(Arc<ArcSwap<KeySet>>),
}

/// How much clocks may differ, and how long keys hold. Parts of a second do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// By how much the clock of an issuer may be wrong: added to `exp`, `nbf` and `iat`. At most 120 s.
    pub leeway: Duration,
    /// How often keys are fetched again.
    pub refresh: Duration,
    /// How soon keys may be fetched again because of a token with an unknown key, or after a failure.
    pub min_refetch: Duration,
    /// How long keys are used after they were fetched, while their issuer does not answer.
    pub max_stale: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            leeway: Duration::from_secs(30),
            refresh: Duration::from_secs(600),
            min_refetch: Duration::from_secs(30),
            max_stale: Duration::from_secs(3600),
        }
    }
}

impl Timing {
    /// Checks the times.
    ///
    /// # Errors
    /// What is wrong and how to mend it.
    pub(super) fn check(&self) -> Result<(), String> {
        let second = Duration::from_secs(1);
        if self.leeway > MAX_LEEWAY {
            return Err(format!(
                "The leeway for tokens is {} s. Set at most {} s, and the clocks right.",
                self.leeway.as_secs(),
                MAX_LEEWAY.as_secs()
            ));
        }
        if self.refresh < second || self.min_refetch < second {
            return Err(
                "Keys would be fetched without a pause. Set refresh and min_refetch to 1 s or more.".into()
            );
        }
        if self.max_stale < self.refresh {
            return Err(
                "Keys would be too old before they are fetched again. Set max_stale to refresh or more."
                    .into(),
            );
        }
        Ok(())
    }
}

/// What tokens of an issuer are checked by.
pub(super) struct Profile {
    pub issuer: String,
    pub audiences: HashSet<String>,
    pub accepts_plain_jwt_type: bool,
    /// Whether it is the embedded authorization server.
    pub own: bool,
}

/// Where keys come from, checked.
pub(super) enum Source {
    At(Url),
    Discovered,
    Own(Arc<ArcSwap<KeySet>>),
}

impl IssuerSettings {
    /// Checks the settings of one issuer.
    ///
    /// # Errors
    /// What is wrong and how to mend it.
    pub(super) fn checked(self) -> Result<(Profile, Source), String> {
        let issuer = self.issuer;
        let about = |why: String| format!("The issuer {issuer:?}: {why}");
        if issuer.is_empty() || issuer.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(about(
                "its name is empty or has spaces. Set the `iss` of its tokens, to the letter.".into(),
            ));
        }
        if self.audiences.is_empty() || self.audiences.iter().any(String::is_empty) {
            return Err(about(
                "it has no audience, or an empty one. Set those of which its tokens name one.".into(),
            ));
        }
        let source = match self.keys {
            KeySource::Own(keys) => Source::Own(keys),
            KeySource::JwksUri(uri) => {
                address::issuer(&issuer).map_err(about)?;
                Source::At(address::keys(&uri).map_err(about)?)
            }
            KeySource::Discovery => {
                address::issuer(&issuer).map_err(about)?;
                Source::Discovered
            }
        };
        let own = matches!(source, Source::Own(_));
        let audiences = self.audiences.into_iter().collect();
        let accepts_plain_jwt_type = self.accepts_plain_jwt_type;
        Ok((Profile { issuer, audiences, accepts_plain_jwt_type, own }, source))
    }
}

impl fmt::Debug for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::JwksUri(uri) => f.debug_tuple("JwksUri").field(uri).finish(),
            Self::Discovery => f.write_str("Discovery"),
            Self::Own(_) => f.write_str("Own"),
        }
    }
}
