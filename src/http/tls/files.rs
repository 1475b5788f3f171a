//! The two files of a certificate.

use std::{
    fs::File,
    io::{self, Read as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};
use tokio_rustls::rustls::{
    self,
    pki_types::{
        CertificateDer, PrivateKeyDer,
        pem::{self, PemObject as _},
    },
};
use zeroize::Zeroizing;

/// Longest file that is read: far more than any chain of certificates.
const LONGEST: u64 = 1 << 20;

/// What a server shows and signs with.
pub struct Pair {
    /// The certificate, and those up to the root.
    pub chain: Vec<CertificateDer<'static>>,
    /// The certificate's private key.
    pub key: PrivateKeyDer<'static>,
}

/// Why there is no TLS with these files.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// One cannot be read.
    #[error("cannot read {}: {source}", file.display())]
    Unreadable {
        /// Which.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// One is no PEM of what it should be.
    #[error("{} holds no {what} in PEM ({source}); it should have a line -----BEGIN {line}-----", file.display())]
    NoPem {
        /// Which.
        file: PathBuf,
        /// What it should hold.
        what: &'static str,
        /// How that begins.
        line: &'static str,
        /// What was found.
        source: pem::Error,
    },
    /// Others could exchange the key.
    #[error("{} can be written by others than its owner (mode {mode:03o}); chmod 600 it", file.display())]
    Writable {
        /// Which.
        file: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// They do not belong together, or are of a kind that is not used.
    #[error("{} and {} are no certificate and its key: {source}", certificate.display(), key.display())]
    Unfit {
        /// The file of the certificate.
        certificate: PathBuf,
        /// The file of the key.
        key: PathBuf,
        /// What is wrong.
        source: rustls::Error,
    },
}

/// Reads both files.
///
/// # Errors
/// When one cannot be read, is no PEM, or when others may write the key.
pub fn read(certificate: &Path, key: &Path) -> Result<Pair, TlsError> {
    let text = contents(certificate, |_| Ok(()))?;
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&text).collect();
    let chain =
        chain.and_then(|chain| if chain.is_empty() { Err(pem::Error::NoItemsFound) } else { Ok(chain) });
    let chain = chain.map_err(no_pem(certificate, "certificate", "CERTIFICATE"))?;
    let text = contents(key, |file| check_permissions(file, key))?;
    let key = PrivateKeyDer::from_pem_slice(&text).map_err(no_pem(key, "private key", "PRIVATE KEY"))?;
    Ok(Pair { chain, key })
}

fn no_pem(file: &Path, what: &'static str, line: &'static str) -> impl FnOnce(pem::Error) -> TlsError {
    move |source| TlsError::NoPem { file: file.into(), what, line, source }
}

fn contents(
    path: &Path,
    check: impl FnOnce(&File) -> Result<(), TlsError>,
) -> Result<Zeroizing<Vec<u8>>, TlsError> {
    let unreadable = |source| TlsError::Unreadable { file: path.into(), source };
    let file = File::open(path).map_err(unreadable)?;
    check(&file)?;
    // Of its size at once: a buffer that grows leaves copies behind.
    let size = file.metadata().map_err(unreadable)?.len().min(LONGEST);
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1));
    file.take(LONGEST).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Web servers keep keys readable for a group, which is for the operator to decide; whoever can write the key can put
/// another in its place.
fn check_permissions(file: &File, path: &Path) -> Result<(), TlsError> {
    let metadata = file.metadata().map_err(|source| TlsError::Unreadable { file: path.into(), source })?;
    let mode = metadata.permissions().mode() & 0o777;
    if mode & 0o022 != 0 {
        return Err(TlsError::Writable { file: path.into(), mode });
    }
    if mode & 0o004 != 0 {
        let key = path.display();
        tracing::warn!(%key, "everybody on this machine can read the private key; chmod 600 it");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    struct Folder(tempfile::TempDir);

    impl Folder {
        fn new() -> Self {
            let folder = Self(tempfile::tempdir().unwrap());
            for name in ["one", "other"] {
                let made = rcgen::generate_simple_self_signed(vec!["localhost".into()]).unwrap();
                fs::write(folder.path(&format!("{name}.crt")), made.cert.pem()).unwrap();
                let key = folder.path(&format!("{name}.key"));
                fs::write(&key, made.signing_key.serialize_pem()).unwrap();
                fs::set_permissions(key, fs::Permissions::from_mode(0o600)).unwrap();
            }
            folder
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn open(&self, certificate: &str, key: &str) -> Result<(), String> {
            let opened = super::super::Tls::open(self.path(certificate), self.path(key));
            opened.map(drop).map_err(|error| error.to_string())
        }
    }

    #[test]
    fn only_a_certificate_with_its_key_is_taken() {
        let folder = Folder::new();
        folder.open("one.crt", "one.key").unwrap();
        for (certificate, key, words) in [
            ("one.crt", "other.key", "no certificate and its key"),
            ("one.key", "one.key", "no certificate in PEM"),
            ("one.crt", "one.crt", "no private key in PEM"),
            ("none.crt", "one.key", "cannot read"),
            ("one.crt", "none.key", "cannot read"),
        ] {
            let error = folder.open(certificate, key).unwrap_err();
            assert!(error.contains(words) && !error.contains("BEGIN EC"), "{certificate} {key}: {error}");
        }
    }

    #[test]
    fn a_key_that_others_can_write_is_refused() {
        let folder = Folder::new();
        for (mode, is_taken) in [(0o400, true), (0o640, true), (0o644, true), (0o660, false), (0o602, false)]
        {
            fs::set_permissions(folder.path("one.key"), fs::Permissions::from_mode(mode)).unwrap();
            let opened = folder.open("one.crt", "one.key");
            assert_eq!(opened.is_ok(), is_taken, "{mode:o}: {opened:?}");
            assert!(is_taken || opened.is_err_and(|error| error.contains("chmod 600")));
        }
    }
}
