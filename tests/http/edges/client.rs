//! Clients that speak TLS.

use crate::support::{Answer, Program, Server};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Empty, Full, combinators::BoxBody};
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use std::{
    convert::Infallible, fs, io, net::TcpStream, os::unix::fs::PermissionsExt, sync::Arc, time::Duration,
};
use tokio::task::JoinHandle;
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, ClientConnection, RootCertStore, StreamOwned,
        crypto::aws_lc_rs,
        pki_types::{CertificateDer, ServerName},
        version::{TLS12, TLS13},
    },
};

/// A certificate for localhost that says so itself, and its key.
pub struct Certificate {
    pub der: CertificateDer<'static>,
    pub pem: String,
    pub key: String,
}

impl Certificate {
    pub fn new() -> Self {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".into()]).expect("a certificate");
        let (pem, key) = (made.cert.pem(), made.signing_key.serialize_pem());
        Self { der: made.cert.der().clone(), pem, key }
    }

    /// Puts both files where the server looks for them.
    pub fn put(&self, program: &Program) {
        let key = program.path("tls.key");
        fs::write(program.path("tls.crt"), &self.pem).expect("a file");
        fs::write(&key, &self.key).expect("a file");
        fs::set_permissions(key, fs::Permissions::from_mode(0o600)).expect("permissions");
    }

    /// A demo server with it.
    pub fn serve(&self, arguments: &[&str]) -> Server {
        let program = Program::new();
        self.put(&program);
        program.serve(&[&["--tls-cert", "tls.crt", "--tls-key", "tls.key"], arguments].concat())
    }

    /// A client that trusts this certificate alone, and offers these protocols.
    pub fn client(&self, protocols: &[&str]) -> ClientConfig {
        let mut roots = RootCertStore::empty();
        roots.add(self.der.clone()).expect("a root");
        let builder = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()));
        let builder = builder.with_protocol_versions(&[&TLS13, &TLS12]).expect("versions");
        let mut config = builder.with_root_certificates(roots).with_no_client_auth();
        config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
        config
    }
}

fn localhost() -> ServerName<'static> {
    ServerName::try_from("localhost").expect("a name")
}

/// A connection after its handshake, for HTTP/1.1.
pub fn connect(
    server: &Server,
    config: ClientConfig,
) -> io::Result<StreamOwned<ClientConnection, TcpStream>> {
    let mut connection = ClientConnection::new(Arc::new(config), localhost()).expect("a client");
    let mut socket = server.connect();
    while connection.is_handshaking() {
        connection.complete_io(&mut socket)?;
    }
    Ok(StreamOwned::new(connection, socket))
}

/// The answer to a request of HTTP/1.1.
pub fn ask(mut stream: StreamOwned<ClientConnection, TcpStream>, request: &str) -> Answer {
    use io::{Read, Write};
    stream.write_all(request.as_bytes()).expect("sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer, and the end of the connection said");
    Answer::parse(&bytes).expect("an answer")
}

/// The body of a request.
pub type Body = BoxBody<Bytes, Infallible>;

/// A body that is there.
pub fn full(bytes: impl Into<Bytes>) -> Body {
    Full::new(bytes.into()).boxed()
}

/// A connection of HTTP/2.
pub struct Http2 {
    pub requests: SendRequest<Body>,
    /// Ready when the connection has ended.
    pub ended: JoinHandle<Result<(), hyper::Error>>,
}

impl Http2 {
    /// A connection whose server may send so many bytes of each answer before they are read.
    pub async fn connect(server: &Server, certificate: &Certificate, window: u32) -> Self {
        let stream = tokio::net::TcpStream::connect(server.address).await.expect("a connection");
        let connector = TlsConnector::from(Arc::new(certificate.client(&["h2"])));
        let stream = connector.connect(localhost(), stream).await.expect("a handshake");
        assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
        let mut builder = http2::Builder::new(TokioExecutor::new());
        builder.initial_stream_window_size(window).max_header_list_size(1 << 20);
        let (requests, connection) = builder.handshake(TokioIo::new(stream)).await.expect("a preface");
        Self { requests, ended: tokio::spawn(connection) }
    }

    /// The head of an answer, and its body to come.
    pub async fn begin(&mut self, request: Request<Body>) -> Response<hyper::body::Incoming> {
        self.requests.ready().await.expect("a connection");
        self.requests.send_request(request).await.expect("an answer")
    }

    /// The answer to a request.
    pub async fn ask(&mut self, request: Request<Body>) -> Answer {
        let (head, body) = self.begin(request).await.into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        let headers = head.headers.iter();
        let headers =
            headers.map(|(name, value)| (name.to_string(), value.to_str().expect("text").to_owned()));
        Answer::new(head.status.as_u16(), headers.collect(), body.to_vec())
    }

    /// The answer to `GET`.
    pub async fn get(&mut self, target: &str) -> Answer {
        self.ask(get(target)).await
    }
}

/// A request without a body.
pub fn get(target: &str) -> Request<Body> {
    Request::get(format!("https://localhost{target}")).body(Empty::new().boxed()).expect("a request")
}

/// Runs a client to its end, which is soon.
pub fn run<T>(client: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let within = async { tokio::time::timeout(Duration::from_secs(60), client).await };
    runtime.expect("a runtime").block_on(within).expect("in time")
}
