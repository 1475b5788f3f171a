//! Headers that tell browsers and caches what not to do with an answer: those of the OWASP REST Security Cheat Sheet,
//! and for pages those of the OWASP HTTP Headers Cheat Sheet.

use crate::docs;
use http::{HeaderMap, HeaderName, HeaderValue, header};

const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// What an answer that is no page may do where a browser shows it all the same: nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// A page of ours has no use for these.
const NO_DEVICES: &str = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), \
                          payment=(), usb=()";

/// A year, as browsers ask for.
const ONLY_TLS: &str = "max-age=31536000";

/// How an answer leaves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Security {
    /// Whether pages of other sites may read answers.
    pub cross_origin: bool,
    /// Whether it leaves over TLS.
    pub secure: bool,
}

impl Security {
    /// Sets the headers. What is answered to credentials is kept by no shared cache, and asked for again by others,
    /// which its `ETag` makes cheap, unless the answer itself says otherwise.
    pub fn protect(self, headers: &mut HeaderMap, has_credentials: bool) {
        let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
        set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
        set(header::REFERRER_POLICY, "no-referrer");
        set(CROSS_ORIGIN_RESOURCE_POLICY, if self.cross_origin { "cross-origin" } else { "same-origin" });
        if self.secure {
            set(header::STRICT_TRANSPORT_SECURITY, ONLY_TLS);
        }
        if has_credentials && !headers.contains_key(header::CACHE_CONTROL) {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        }
        let is_page =
            headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
        if is_page {
            set(header::CONTENT_SECURITY_POLICY, docs::CONTENT_SECURITY_POLICY);
            set(header::X_FRAME_OPTIONS, "DENY");
            set(PERMISSIONS_POLICY, NO_DEVICES);
        } else {
            set(header::CONTENT_SECURITY_POLICY, NOTHING);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn protected(
        security: Security,
        lines: &[(HeaderName, &'static str)],
        has_credentials: bool,
    ) -> HeaderMap {
        let lines = lines.iter().cloned();
        let mut headers: HeaderMap =
            lines.map(|(name, value)| (name, HeaderValue::from_static(value))).collect();
        security.protect(&mut headers, has_credentials);
        headers
    }

    #[test]
    fn caches_keep_to_themselves_what_was_answered_to_credentials() {
        let cache = |lines: &[_], has_credentials| {
            let headers = protected(Security::default(), lines, has_credentials);
            headers.get(header::CACHE_CONTROL).map(|value| value.to_str().unwrap().to_owned())
        };
        assert_eq!(cache(&[], false), None);
        assert_eq!(cache(&[], true).as_deref(), Some("private, no-cache"));
        assert_eq!(cache(&[(header::CACHE_CONTROL, "no-store")], true).as_deref(), Some("no-store"));
    }

    #[test]
    fn only_tls_is_promised_over_tls_alone() {
        let has = |secure| {
            protected(Security { secure, ..Security::default() }, &[], false)
                .contains_key(header::STRICT_TRANSPORT_SECURITY)
        };
        assert!(has(true) && !has(false));
    }

    #[test]
    fn pages_may_do_what_they_need_and_other_answers_nothing() {
        let page = protected(Security::default(), &[(header::CONTENT_TYPE, "text/html")], false);
        assert_eq!(page[header::X_FRAME_OPTIONS], "DENY");
        let policy = page[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        for part in [
            "default-src 'none'",
            "script-src 'self';",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{part} is not in {policy}");
        }
        let other = protected(Security { cross_origin: true, ..Security::default() }, &[], false);
        assert_eq!(other[header::CONTENT_SECURITY_POLICY], NOTHING);
        assert_eq!(other[CROSS_ORIGIN_RESOURCE_POLICY], "cross-origin");
        assert!(!other.contains_key(header::X_FRAME_OPTIONS));
    }
}
