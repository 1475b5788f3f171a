//! Who may call: the issuers whose tokens are taken, and the embedded authorization server.

use clap::Args;
use std::{env, path::PathBuf, time::Duration};

/// Why `serve` does not start.
const OFF: &str = "\
serve refuses to start: authentication is off. Choose one:
  - take the tokens of an issuer you have:
      counterfoil serve --oauth2-issuer https://issuer.example.com/ --oauth2-audience https://api.example.com
    (or OAUTH2_ISSUER, OAUTH2_AUDIENCE and OAUTH2_JWKS_URI in the environment)
  - issue tokens itself, with keys in a folder that it makes:
      counterfoil serve --token-keys keys
  - ask nobody, on this machine alone, to try it out:
      counterfoil serve --demo";

/// Why a demo does not start.
const CONTRADICTION: &str = "\
serve refuses to start: --demo asks nobody who they are, but --oauth2-issuer (or OAUTH2_ISSUER) or --public-url says that
callers are to be told apart. Leave out --demo, which may stand in COUNTERFOIL_DEMO or counterfoil.toml too, or the others.";

/// Whose tokens are taken.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Authentication")]
pub struct AccessArgs {
    /// Issuer of access tokens, exactly as their `iss` names it; several are separated by commas [env also: OAUTH2_ISSUER]
    #[arg(long, env = "COUNTERFOIL_OAUTH2_ISSUER", value_name = "URL")]
    pub oauth2_issuer: Option<String>,

    /// Audience that access tokens must be for: the identifier of this API; several are separated by commas, and each will
    /// do [env also: OAUTH2_AUDIENCE]
    #[arg(long, env = "COUNTERFOIL_OAUTH2_AUDIENCE", value_name = "TEXT")]
    pub oauth2_audience: Option<String>,

    /// Where the issuer's keys are; of several issuers one each, in their order. Without it, the issuer is asked (OpenID
    /// Connect Discovery, RFC 8414) [env also: OAUTH2_JWKS_URI]
    #[arg(long, env = "COUNTERFOIL_OAUTH2_JWKS_URI", value_name = "URL")]
    pub oauth2_jwks_uri: Option<String>,

    /// File with certificates (PEM) to trust beside the system's when keys are fetched
    #[arg(long, env = "COUNTERFOIL_OAUTH2_CA_FILE", value_name = "FILE")]
    pub oauth2_ca_file: Option<PathBuf>,

    /// Seconds after which an issuer's keys are fetched again
    #[arg(long, env = "COUNTERFOIL_JWKS_REFRESH", default_value = "600", value_parser = seconds, value_name = "SECONDS")]
    pub jwks_refresh: Duration,

    /// Seconds for which an issuer's keys still count while it cannot be reached
    #[arg(long, env = "COUNTERFOIL_JWKS_MAX_STALE", default_value = "3600", value_parser = seconds, value_name = "SECONDS")]
    pub jwks_max_stale: Duration,

    /// Seconds between two fetches that unknown keys in tokens may cause
    #[arg(long, env = "COUNTERFOIL_JWKS_MIN_REFETCH", default_value = "30", value_parser = seconds, value_name = "SECONDS")]
    pub jwks_min_refetch: Duration,

    /// Seconds by which clocks may differ, 120 at most
    #[arg(long, env = "COUNTERFOIL_TOKEN_LEEWAY", default_value = "30", value_parser = leeway, value_name = "SECONDS")]
    pub token_leeway: Duration,

    /// Folder with the keys of the embedded authorization server; made where there is none. Switches that server on
    #[arg(long, env = "COUNTERFOIL_TOKEN_KEYS", value_name = "FOLDER")]
    pub token_keys: Option<PathBuf>,

    /// Seconds that an access token of the embedded authorization server is valid
    #[arg(long, env = "COUNTERFOIL_TOKEN_LIFETIME", default_value = "900", value_parser = seconds, value_name = "SECONDS")]
    pub token_lifetime: Duration,

    /// File with Datalog (facts, rules, checks and `deny if`) that every Biscuit is held against
    #[arg(long, env = "COUNTERFOIL_BISCUIT_POLICIES", value_name = "FILE")]
    pub biscuit_policies: Option<PathBuf>,

    /// Public keys whose third-party blocks are taken, such as ed25519/…; separated by commas
    #[arg(long, env = "COUNTERFOIL_BISCUIT_THIRD_PARTIES", value_name = "KEYS")]
    pub biscuit_third_parties: Option<String>,

    #[expect(rustdoc::bare_urls, reason = "it is the help of a flag")]
    /// Address that clients know this server by, such as https://api.example.com; it is the issuer of its own tokens
    #[arg(long, env = "COUNTERFOIL_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
}

impl AccessArgs {
    /// Refuses a server that would be open by mistake.
    ///
    /// # Errors
    /// When there is neither an issuer nor a demo, or both; the message says what to choose from.
    pub fn check(&self, demo: bool) -> Result<(), String> {
        match demo {
            true if self.issuer().is_some() || self.public_url.is_some() => Err(CONTRADICTION.into()),
            false if self.token_keys.is_none() && self.issuer().is_none() => Err(OFF.into()),
            _ => Ok(()),
        }
    }

    /// The issuers, where there are any.
    pub fn issuer(&self) -> Option<String> {
        given(self.oauth2_issuer.as_ref(), "OAUTH2_ISSUER")
    }

    /// The audiences.
    pub fn audience(&self) -> Option<String> {
        given(self.oauth2_audience.as_ref(), "OAUTH2_AUDIENCE")
    }

    /// Where the issuers' keys are.
    pub fn jwks_uri(&self) -> Option<String> {
        given(self.oauth2_jwks_uri.as_ref(), "OAUTH2_JWKS_URI")
    }
}

/// What was set, or else what stands in the variable by which other servers know the setting too.
fn given(setting: Option<&String>, variable: &str) -> Option<String> {
    setting.cloned().or_else(|| env::var(variable).ok()).filter(|text| !text.trim().is_empty())
}

/// The elements of a list that is separated by commas.
pub fn elements(list: Option<&str>) -> Vec<String> {
    list.into_iter().flat_map(|list| list.split(',')).map(|text| text.trim().to_owned()).collect()
}

/// A time of at least a second, at most a year.
fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse::<u64>() {
        Ok(seconds @ 1..=31_536_000) => Ok(Duration::from_secs(seconds)),
        _ => Err("expected a whole number of seconds from 1 to 31536000, a year".into()),
    }
}

fn leeway(text: &str) -> Result<Duration, String> {
    match text.parse::<u64>() {
        Ok(seconds @ 0..=120) => Ok(Duration::from_secs(seconds)),
        _ => Err("expected a whole number of seconds from 0 to 120".into()),
    }
}
