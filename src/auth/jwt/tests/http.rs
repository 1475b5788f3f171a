//! Documents over a real connection.

use super::{
    NOW, settings,
    signing::{Draft, folder, key_set},
};
use crate::{
    Why,
    jwt::{Fetch, FetchError, HttpFetch, Issuers, KeySource, Timing},
};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use std::{
    io::{Read, Write},
    net::SocketAddr,
    sync::Arc,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use url::Url;

/// A server that gives every connection the same answer. Returns its address; the task ends with the test.
async fn answering(answer: String) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let Ok(byte) = stream.read_u8().await else { break };
                request.push(byte);
            }
            assert!(request.starts_with(b"GET /keys HTTP/1.1\r\n"));
            // The client may have left already.
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    address
}

fn with_length(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

async fn fetched(answer: String, limit: usize) -> Result<bytes::Bytes, FetchError> {
    let address = answering(answer).await;
    let url = Url::parse(&format!("http://{address}/keys")).unwrap();
    HttpFetch::new(None).unwrap().get(&url, limit).await
}

#[tokio::test]
async fn keys_come_over_http() {
    let address = answering(with_length("200 OK", &key_set())).await;
    let source = KeySource::JwksUri(format!("http://{address}/keys"));
    let fetch = Arc::new(HttpFetch::new(None).unwrap());
    let issuers = Issuers::new(vec![settings(source, true)], Timing::default(), fetch).unwrap();
    issuers.verify(&Draft::new().token(), NOW).await.unwrap();
}

#[tokio::test]
async fn only_200_within_the_limit_is_an_answer() {
    assert_eq!(fetched(with_length("200 OK", "12345"), 5).await.unwrap(), "12345");
    let long = fetched(with_length("200 OK", "123456"), 5).await.unwrap_err();
    assert_eq!(long, FetchError::Failed("the answer has more than 5 bytes".into()));
    let endless =
        format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}", "4\r\nabcd\r\n".repeat(1000));
    assert_eq!(
        fetched(endless, 100).await.unwrap_err(),
        FetchError::Failed("the answer has more than 100 bytes".into())
    );
    for (status, number) in
        [("404 Not Found", 404), ("500 X", 500), ("204 No Content", 204), ("206 Partial Content", 206)]
    {
        assert_eq!(fetched(with_length(status, ""), 5).await.unwrap_err(), FetchError::Status(number));
    }
    let moved = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n".to_owned();
    assert_eq!(fetched(moved, 5).await.unwrap_err(), FetchError::Status(302));
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123".to_owned();
    assert!(matches!(fetched(cut, 100).await.unwrap_err(), FetchError::Failed(_)));
}

#[tokio::test]
async fn nobody_there_is_unavailable() {
    let address = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap()
    };
    let source = KeySource::JwksUri(format!("http://{address}/keys"));
    let fetch = Arc::new(HttpFetch::new(None).unwrap());
    let issuers = Issuers::new(vec![settings(source, true)], Timing::default(), fetch).unwrap();
    let refusal = issuers.verify(&Draft::new().token(), NOW).await.unwrap_err();
    assert_eq!(refusal.why, Why::Unavailable);
}

#[test]
fn a_file_of_authorities_has_some() {
    for wrong in [&b""[..], b"no PEM", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
        let error = HttpFetch::new(Some(wrong)).unwrap_err();
        assert!(error.contains("authorities"), "{error}");
    }
}

fn test_file(name: &str) -> Vec<u8> {
    std::fs::read(folder().join("keys").join(name)).unwrap()
}

/// A server with a certificate of the test authority, that gives one connection this answer.
fn answering_over_tls(answer: String) -> SocketAddr {
    let chain = vec![CertificateDer::from_pem_slice(&test_file("test-only-localhost.pem")).unwrap()];
    let key = PrivateKeyDer::from_pem_slice(&test_file("test-only-localhost-key.pem")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let connection = ServerConnection::new(Arc::new(config)).unwrap();
        let mut stream = StreamOwned::new(connection, stream);
        let mut request = [0; 1024];
        // Fails where the client does not trust the certificate.
        if stream.read(&mut request).is_ok() {
            let _ = stream.write_all(answer.as_bytes());
            stream.conn.send_close_notify();
            let _ = stream.flush();
        }
    });
    address
}

#[tokio::test]
async fn https_needs_an_authority_that_is_trusted() {
    let authority = test_file("test-only-authority.pem");
    for (authorities, trusted) in [(Some(authority.as_slice()), true), (None, false)] {
        let address = answering_over_tls(with_length("200 OK", "keys"));
        let url = Url::parse(&format!("https://{address}/keys")).unwrap();
        let fetched = HttpFetch::new(authorities).unwrap().get(&url, 10).await;
        assert_eq!(fetched.is_ok(), trusted, "{fetched:?}");
    }
}
