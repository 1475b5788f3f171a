//! Addresses that keys may be fetched from: `https`, or `http` on this machine.

use crate::jwt::strict::shown;
use url::{Host, Url};

/// Checks the address of an issuer (RFC 8414, 2: no query, no fragment).
pub(super) fn issuer(text: &str) -> Result<Url, String> {
    let url = checked(text)?;
    match url.query() {
        None => Ok(url),
        Some(_) => Err(format!("{} has a query. Name an issuer without one.", shown(text))),
    }
}

/// Checks the address of a key set.
pub(super) fn keys(text: &str) -> Result<Url, String> {
    checked(text)
}

/// Checks the address of a key set that an issuer's metadata names. Plain HTTP only where the issuer has it too: nobody
/// else may send us to services of this machine, or have us give up TLS.
pub(super) fn discovered_keys(text: &str, issuer: &Url) -> Result<Url, String> {
    let url = checked(text)?;
    if url.scheme() == "http" && issuer.scheme() != "http" {
        return Err(format!("{} is not https, but the issuer is.", shown(text)));
    }
    Ok(url)
}

/// Where the metadata of an issuer may be, in the order in which they are asked.
pub(super) fn metadata(issuer: &Url) -> [Url; 2] {
    let path = issuer.path().trim_end_matches('/');
    let with = |path: String| {
        let mut url = issuer.clone();
        url.set_path(&path);
        url
    };
    [
        with(format!("{path}/.well-known/openid-configuration")),
        with(format!("/.well-known/oauth-authorization-server{path}")),
    ]
}

fn checked(text: &str) -> Result<Url, String> {
    // The parser would drop some of them.
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(format!(
            "{} has spaces or control characters. Write the address without them.",
            shown(text)
        ));
    }
    let url = Url::parse(text).map_err(|error| format!("{} is not an address: {error}.", shown(text)))?;
    if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
        return Err("the address has a user name, a password or a fragment. Leave them out.".into());
    }
    match (url.scheme(), url.host()) {
        ("https", Some(_)) => Ok(url),
        ("http", Some(host)) if is_this_machine(&host) => Ok(url),
        _ => Err(format!(
            "{} is not https. Plain http is for this machine alone: 127.0.0.1, [::1], localhost.",
            shown(text)
        )),
    }
}

fn is_this_machine(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_or_this_machine() {
        for good in [
            "https://issuer.example.com",
            "https://issuer.example.com:8443/tenant/",
            "http://127.0.0.1:8080/x",
            "http://127.9.9.9",
            "http://[::1]:9000",
            "http://localhost:9000/realms/a",
        ] {
            assert!(issuer(good).is_ok() && keys(good).is_ok(), "{good}");
        }
        for wrong in [
            "",
            "issuer.example.com",
            "http://issuer.example.com",
            "http://128.0.0.1",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "http://[::2]",
            "http://[::ffff:127.0.0.1]",
            "http://0.0.0.0",
            "http://10.0.0.1",
            "ftp://127.0.0.1",
            "file:///etc/keys.json",
            "unix:/run/keys",
            "https://user@issuer.example.com",
            "https://:secret@issuer.example.com",
            "https://issuer.example.com/#a",
            " https://issuer.example.com",
            "https://issuer.example.com\n",
            "https://issuer.exa\tmple.com",
            "https://",
        ] {
            assert!(issuer(wrong).is_err() && keys(wrong).is_err(), "{wrong}");
        }
        assert!(keys("https://a.example.com/keys?v=1").is_ok());
        assert!(issuer("https://a.example.com/?v=1").is_err());
        assert!(!keys("https://:secret@issuer.example.com").unwrap_err().contains("secret"));
    }

    #[test]
    fn metadata_may_not_lead_to_plain_http() {
        let (remote, here) = (Url::parse("https://a.example.com"), Url::parse("http://127.0.0.1:1"));
        let (remote, here) = (remote.unwrap(), here.unwrap());
        assert!(discovered_keys("https://b.example.com/keys", &remote).is_ok());
        assert!(discovered_keys("http://127.0.0.1:1/keys", &here).is_ok());
        assert!(discovered_keys("http://127.0.0.1:1/keys", &remote).is_err());
        assert!(discovered_keys("http://b.example.com/keys", &here).is_err());
        assert!(discovered_keys("file:///keys", &here).is_err());
    }

    #[test]
    fn metadata_is_found_where_the_documents_put_it() {
        let found = |text: &str| metadata(&Url::parse(text).unwrap()).map(String::from);
        assert_eq!(
            found("https://a.example.com/"),
            [
                "https://a.example.com/.well-known/openid-configuration",
                "https://a.example.com/.well-known/oauth-authorization-server"
            ]
        );
        assert_eq!(found("https://a.example.com"), found("https://a.example.com/"));
        assert_eq!(
            found("https://a.example.com:8443/t/1/"),
            [
                "https://a.example.com:8443/t/1/.well-known/openid-configuration",
                "https://a.example.com:8443/.well-known/oauth-authorization-server/t/1"
            ]
        );
    }
}
