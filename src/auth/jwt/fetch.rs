//! Fetching small documents over HTTPS.

use bytes::Bytes;
use http::{Request, StatusCode, header};
use http_body_util::{BodyExt, Empty, LengthLimitError, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, pem::PemObject},
};
use std::{error::Error, fmt, pin::Pin, sync::Arc, time::Duration};
use tokio::sync::OnceCell;
use url::Url;

/// How long one fetch may take, from the connection to the last byte.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Why a document could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The server answered with this status instead of 200. Redirects are not followed.
    Status(u16),
    /// There was no answer, or none that is used: why.
    Failed(String),
}

/// A document on its way.
pub type Fetching<'a> = Pin<Box<dyn Future<Output = Result<Bytes, FetchError>> + Send + 'a>>;

/// What fetches documents.
pub trait Fetch: Send + Sync + 'static {
    /// Fetches the document at an address, which was checked, of at most `limit` bytes.
    fn get<'a>(&'a self, address: &'a Url, limit: usize) -> Fetching<'a>;
}

/// Fetches with HTTP/1.1. It follows no redirects, keeps no connections, uses no proxy, and ends after 5 s, but that the first one
/// reads the machine's authorities before.
pub struct HttpFetch {
    /// The authorities that are trusted beside those of this machine.
    more_authorities: Vec<CertificateDer<'static>>,
    /// Made for the first fetch: most servers issue their tokens themselves, and reading the machine's authorities takes longer
    /// than all else at their start.
    fetcher: OnceCell<Fetcher>,
}

struct Fetcher {
    client: Client<HttpsConnector<HttpConnector>, Empty<Bytes>>,
    /// Whether any certificate authority is trusted.
    trusts: bool,
}

impl HttpFetch {
    /// Trusts the certificate authorities of this machine and those of the given file's content (PEM).
    ///
    /// # Errors
    /// What is wrong with the file and how to mend it.
    pub fn new(more_authorities: Option<&[u8]>) -> Result<Self, String> {
        let more_authorities = more_authorities.map_or_else(|| Ok(Vec::new()), certificates)?;
        Ok(Self { more_authorities, fetcher: OnceCell::new() })
    }

    #[expect(clippy::disallowed_methods, reason = "once in the server's life, so one thread at most")]
    async fn fetcher(&self) -> Result<&Fetcher, FetchError> {
        let made = self.fetcher.get_or_try_init(async || {
            let more = self.more_authorities.clone();
            tokio::task::spawn_blocking(|| Fetcher::new(more)).await.map_err(|error| error.to_string())?
        });
        made.await.map_err(FetchError::Failed)
    }
}

impl Fetcher {
    /// Reads the authorities of this machine, which takes milliseconds.
    fn new(more_authorities: Vec<CertificateDer<'static>>) -> Result<Self, String> {
        let roots = trusted(more_authorities);
        let trusts = !roots.is_empty();
        if !trusts {
            tracing::warn!(
                "this machine has no certificate authorities: keys can be fetched from itself alone"
            );
        }
        // The provider is named: which one is the process's default is not known here.
        let tls = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| format!("TLS cannot be set up: {error}"))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        // Plain HTTP too: addresses were checked to be https or on this machine.
        let connector =
            HttpsConnectorBuilder::new().with_tls_config(tls).https_or_http().enable_http1().build();
        let client = Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector);
        Ok(Self { client, trusts })
    }

    async fn fetch(&self, address: &Url, limit: usize) -> Result<Bytes, FetchError> {
        if !self.trusts && address.scheme() == "https" {
            let why =
                "no certificate authority is trusted: install those of the system, or set a file of them";
            return Err(FetchError::Failed(why.into()));
        }
        let request = Request::get(address.as_str())
            .header(header::ACCEPT, "application/json")
            .header(header::USER_AGENT, "counterfoil")
            .body(Empty::new())
            .map_err(failed)?;
        let answer = self.client.request(request).await.map_err(failed)?;
        if answer.status() != StatusCode::OK {
            return Err(FetchError::Status(answer.status().as_u16()));
        }
        let body = Limited::new(answer.into_body(), limit).collect().await;
        body.map(http_body_util::Collected::to_bytes).map_err(|error| {
            if error.is::<LengthLimitError>() {
                return FetchError::Failed(format!("the answer has more than {limit} bytes"));
            }
            failed(&*error)
        })
    }
}

impl Fetch for HttpFetch {
    fn get<'a>(&'a self, address: &'a Url, limit: usize) -> Fetching<'a> {
        Box::pin(async move {
            let fetcher = self.fetcher().await?;
            let fetched = tokio::time::timeout(TIMEOUT, fetcher.fetch(address, limit)).await;
            fetched.unwrap_or_else(|_| {
                Err(FetchError::Failed(format!("no complete answer within {} s", TIMEOUT.as_secs())))
            })
        })
    }
}

fn trusted(more_authorities: Vec<CertificateDer<'static>>) -> RootCertStore {
    let mut roots = RootCertStore::empty();
    let native = rustls_native_certs::load_native_certs();
    for error in native.errors {
        tracing::debug!(%error, "a certificate authority of this machine cannot be read");
    }
    roots.add_parsable_certificates(native.certs.into_iter().chain(more_authorities));
    roots
}

/// The certificates of a file (PEM), each of which can be an authority.
fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let found = found.map_err(|error| format!("The file of authorities is not PEM: {error}"))?;
    if found.is_empty() {
        return Err("The file of authorities has no certificate. Name a PEM file of those to trust.".into());
    }
    let mut roots = RootCertStore::empty();
    for certificate in &found {
        roots
            .add(certificate.clone())
            .map_err(|error| format!("A certificate of the file of authorities: {error}"))?;
    }
    Ok(found)
}

/// An error with all its causes, of which the last says most.
fn failed<'e>(error: impl Into<Box<dyn Error + 'e>>) -> FetchError {
    let error = error.into();
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    FetchError::Failed(text)
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "the answer has status {status}"),
            Self::Failed(why) => f.write_str(why),
        }
    }
}

impl Error for FetchError {}

impl fmt::Debug for HttpFetch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HttpFetch")
    }
}
