//! The certificate that the server shows.

use crate::http::Tls;
use clap::Args;
use std::{net::IpAddr, path::PathBuf, sync::Arc};

/// Where the certificate and its key are.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "TLS")]
pub struct TlsArgs {
    /// File of the certificate and those that lead to its root, in PEM; SIGHUP reads it and the key anew
    #[arg(long, env = "COUNTERFOIL_TLS_CERT", value_name = "FILE")]
    tls_cert: Option<PathBuf>,

    /// File of the certificate's private key, in PEM; none but its owner may write it
    #[arg(long, env = "COUNTERFOIL_TLS_KEY", value_name = "FILE")]
    tls_key: Option<PathBuf>,
}

impl TlsArgs {
    /// The certificate, where one is named.
    ///
    /// # Errors
    /// When one file is named without the other, or they are no certificate and its key.
    pub fn open(&self) -> Result<Option<Arc<Tls>>, String> {
        let one_of_two = |given: &str, missing: &str| {
            Err(format!(
                "{given} is set and {missing} is not: TLS needs both. Set {missing} too, or neither for \
                 connections that are not encrypted."
            ))
        };
        match (&self.tls_cert, &self.tls_key) {
            (None, None) => Ok(None),
            (Some(_), None) => one_of_two("--tls-cert", "--tls-key"),
            (None, Some(_)) => one_of_two("--tls-key", "--tls-cert"),
            (Some(certificate), Some(key)) => {
                let tls = Tls::open(certificate.clone(), key.clone());
                tls.map(|tls| Some(Arc::new(tls))).map_err(|error| error.to_string())
            }
        }
    }
}

/// What to say of an address that others can reach without TLS.
pub fn warning(address: IpAddr, has_tls: bool, has_proxies: bool) -> Option<&'static str> {
    (!has_tls && !has_proxies && !address.is_loopback()).then_some(
        "connections are not encrypted, and others can read the tokens in them, unless a proxy in front speaks TLS; \
         --tls-cert and --tls-key switch it on, --trusted-proxies names the proxy",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_shows_tokens_to_others_is_warned() {
        let (here, everywhere) = (IpAddr::from([127, 0, 0, 1]), IpAddr::from([0, 0, 0, 0]));
        assert!(warning(everywhere, false, false).is_some());
        for (address, has_tls, has_proxies) in
            [(here, false, false), (everywhere, true, false), (everywhere, false, true)]
        {
            assert_eq!(warning(address, has_tls, has_proxies), None);
        }
    }

    #[test]
    fn one_file_is_not_enough() {
        let error = |cert: Option<&str>, key: Option<&str>| {
            let args = TlsArgs { tls_cert: cert.map(Into::into), tls_key: key.map(Into::into) };
            args.open().err()
        };
        assert_eq!(error(None, None), None);
        assert!(
            error(Some("a"), None).is_some_and(|error| error.starts_with("--tls-cert is set and --tls-key"))
        );
        assert!(
            error(None, Some("a")).is_some_and(|error| error.starts_with("--tls-key is set and --tls-cert"))
        );
    }
}
