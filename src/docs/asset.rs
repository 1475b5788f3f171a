//! Files for browsers, unpacked from the binary.

use std::{
    borrow::Cow,
    io::{self, Cursor, Read as _},
};

/// Redoc's bundle as `assets/update.sh` makes it.
const REDOC: &[u8] = include_bytes!("assets/redoc.standalone.js.gz");

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
