//! TLS 1.2 and 1.3, with a certificate that can be exchanged while connections go on.

mod files;

pub use files::TlsError;

use arc_swap::ArcSwap;
use std::{path::PathBuf, sync::Arc};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::aws_lc_rs,
        version::{TLS12, TLS13},
    },
};

/// What is spoken inside (RFC 7301), the better one first.
const PROTOCOLS: [&[u8]; 2] = [HTTP_2, b"http/1.1"];

/// HTTP/2's name in a handshake.
pub const HTTP_2: &[u8] = b"h2";

/// A certificate with its key, from two files of PEM.
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    config: ArcSwap<ServerConfig>,
}

impl Tls {
    /// Reads both files.
    ///
    /// # Errors
    /// When they cannot be read, or are no certificate and its key.
    pub fn open(certificate: PathBuf, key: PathBuf) -> Result<Self, TlsError> {
        let config = ArcSwap::from_pointee(config(&certificate, &key)?);
        Ok(Self { certificate, key, config })
    }

    /// Reads them again. New connections get the new certificate; where the files are at fault, the log says so, and
    /// the old one is kept.
    pub fn reload(&self) {
        match config(&self.certificate, &self.key) {
            Ok(config) => {
                self.config.store(Arc::new(config));
                tracing::info!(certificate = %self.certificate.display(), "the certificate was read anew");
            }
            Err(error) => tracing::error!(%error, "the new certificate was refused; the old one is kept"),
        }
    }

    /// What shakes hands with the next connection.
    pub fn acceptor(&self) -> TlsAcceptor {
        TlsAcceptor::from(self.config.load_full())
    }
}

fn config(certificate: &std::path::Path, key: &std::path::Path) -> Result<ServerConfig, TlsError> {
    let pair = files::read(certificate, key)?;
    let unfit = |source| TlsError::Unfit { certificate: certificate.into(), key: key.into(), source };
    // The provider is named rather than taken from the process, where any library might have set another.
    let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(unfit)?
        .with_no_client_auth()
        .with_single_cert(pair.chain, pair.key)
        .map_err(unfit)?;
    config.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).to_vec();
    Ok(config)
}
