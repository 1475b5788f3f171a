//! From an issuer to its keys.

use crate::jwt::{
    address,
    fetch::{Fetch, FetchError},
    jwk::{MAX_DOCUMENT, parse_key_set},
    keys::KeySet,
    strict::{Members, Skipped, object, shown, value},
};
use serde::de::MapAccess;
use url::Url;

/// Fetches the keys at an address.
pub(super) async fn keys_at(address: &Url, fetch: &dyn Fetch) -> Result<KeySet, String> {
    let json = fetch.get(address, MAX_DOCUMENT).await.map_err(|error| format!("{address}: {error}"))?;
    parse_key_set(&json).map_err(|error| format!("{address}: {error}"))
}

/// Asks an issuer where its keys are, and fetches them.
pub(super) async fn discovered_keys(issuer: &str, fetch: &dyn Fetch) -> Result<KeySet, String> {
    let url = address::issuer(issuer)?;
    let [openid, oauth] = address::metadata(&url);
    let address = match fetch.get(&openid, MAX_DOCUMENT).await {
        Ok(json) => keys_named(&json, issuer, &url).map_err(|error| format!("{openid}: {error}"))?,
        // No such document: the other one. A server that does not answer is not asked twice.
        Err(FetchError::Status(_)) => {
            let json = fetch.get(&oauth, MAX_DOCUMENT).await.map_err(|error| format!("{oauth}: {error}"))?;
            keys_named(&json, issuer, &url).map_err(|error| format!("{oauth}: {error}"))?
        }
        Err(error) => return Err(format!("{openid}: {error}")),
    };
    keys_at(&address, fetch).await
}

#[derive(Default)]
struct Metadata {
    issuer: Option<String>,
    jwks_uri: Option<String>,
}

impl Members for Metadata {
    fn member<'de, A: MapAccess<'de>>(&mut self, name: &str, object: &mut A) -> Result<(), A::Error> {
        match name {
            "issuer" => self.issuer = Some(value(name, "a string", object)?),
            "jwks_uri" => self.jwks_uri = Some(value(name, "a string", object)?),
            _ => drop(object.next_value::<Skipped>()?),
        }
        Ok(())
    }
}

/// The `jwks_uri` of a metadata document, which must be of this very issuer (RFC 8414, 3.3).
fn keys_named(json: &[u8], issuer: &str, url: &Url) -> Result<Url, String> {
    if json.len() > MAX_DOCUMENT {
        return Err(format!("the document has {} bytes; {MAX_DOCUMENT} is the limit", json.len()));
    }
    let metadata: Metadata = object(json.trim_ascii())?;
    match metadata.issuer.as_deref() {
        Some(named) if named == issuer => {}
        named => {
            let named = shown(named.unwrap_or_default());
            return Err(format!(
                "the document is of the issuer {named}. Set the issuer as it writes itself."
            ));
        }
    }
    address::discovered_keys(&metadata.jwks_uri.ok_or("the document has no `jwks_uri`")?, url)
}
