//! Entity tags (RFC 9110, section 8.8.3).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use http::HeaderValue;
use sha2::{Digest, Sha256};

/// So many bytes of the digest are 20 characters. Two representations that share a tag would take 2^60 of them.
const BYTES: usize = 15;

/// The strong entity tag of a representation, made from the bytes that are sent: the address of the next page, where
/// there is one, and the body. The same representation has the same tag, on whatever machine and after a restart.
#[must_use]
pub fn etag(link: Option<&HeaderValue>, body: &[u8]) -> String {
    let mut digest = Sha256::new();
    digest.update(link.map_or(&b""[..], HeaderValue::as_bytes));
    // No header holds a NUL, so that what follows is the body.
    digest.update([0]);
    digest.update(body);
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(&digest.finalize()[..BYTES]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_of_the_link_and_the_body() {
        let link = HeaderValue::from_static("</items?cursor=a>; rel=\"next\"");
        let tags = [etag(None, b"[]"), etag(Some(&link), b"[]"), etag(None, b"[1]"), etag(None, b"")];
        for (index, tag) in tags.iter().enumerate() {
            assert!(!tags[..index].contains(tag), "{tags:?}");
            assert_eq!(tag.len(), 22, "{tag}");
            assert!(tag.parse::<headers::ETag>().is_ok(), "{tag}");
        }
        assert_eq!(etag(Some(&link), b"[]"), tags[1]);
    }
}
