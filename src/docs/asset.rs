//! Files for browsers, unpacked from the binary when they are first asked for and then kept.

use sha2::{Digest as _, Sha256};
use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, Cursor, Read as _},
};

/// Redoc's bundle as `assets/update.sh` makes it.
const REDOC: &[u8] = include_bytes!("assets/redoc.standalone.js.gz");

/// A file for browsers. It never changes while the program runs.
pub struct Asset {
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The content, neither compressed nor encoded otherwise.
    pub text: String,
    /// The value of `ETag`, quotes included: made from the content, so another build's file has another.
    pub etag: String,
}

impl Asset {
    /// A file of that content.
    pub(super) fn new(content_type: &'static str, text: String) -> Self {
        let etag = etag(text.as_bytes());
        Self { content_type, text, etag }
    }
}

/// A strong entity tag: half of the content's SHA-256.
fn etag(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let hex = digest.iter().take(16).fold(String::with_capacity(34), |mut hex, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    format!("\"{hex}\"")
}

/// A file of Swagger UI's source archive, by the end of its path.
///
/// # Panics
/// If the archive, which is part of the program, lacks it. A test reads every file that is served.
pub(super) fn swagger_ui_file(path: &str) -> String {
    unzip(utoipa_swagger_ui_vendored::SWAGGER_UI_VENDORED, path).expect("Swagger UI's archive has the file")
}

/// Redoc's bundle.
///
/// # Panics
/// If the compressed file, which is part of the program, is damaged. A test reads it.
pub(super) fn redoc_bundle() -> String {
    gunzip(REDOC).expect("Redoc's bundle is compressed text")
}

/// The file in a zip archive whose path is the archive's one top folder and then `path`.
fn unzip(archive: &[u8], path: &str) -> io::Result<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive))?;
    let name = archive
        .file_names()
        .filter_map(Result::ok)
        .find(|name| name.split_once('/').is_some_and(|(_, rest)| rest == path))
        .map(Cow::into_owned)
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, path.to_owned()))?;
    io::read_to_string(archive.by_name(&name)?)
}

fn gunzip(compressed: &[u8]) -> io::Result<String> {
    let mut text = String::new();
    flate2::read::GzDecoder::new(compressed).read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entity_tag_depends_on_the_content_alone() {
        // SHA-256 of "abc" begins so (FIPS 180-2, appendix B.1).
        assert_eq!(etag(b"abc"), "\"ba7816bf8f01cfea414140de5dae2223\"");
        assert_ne!(etag(b"abc"), etag(b"abd"));
    }

    #[test]
    fn a_file_that_is_not_in_the_archive_is_an_error() {
        let archive = utoipa_swagger_ui_vendored::SWAGGER_UI_VENDORED;
        let missing = unzip(archive, "dist/none.js").unwrap_err();
        assert_eq!(missing.kind(), io::ErrorKind::NotFound);
        assert!(unzip(b"not an archive", "dist/swagger-ui.css").is_err());
    }

    #[test]
    fn damaged_compression_is_an_error() {
        assert!(gunzip(&REDOC[..REDOC.len() / 2]).is_err());
        assert!(gunzip(b"plain").is_err());
    }
}
