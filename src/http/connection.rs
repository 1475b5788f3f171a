//! One connection, from the handshake to its end. What is spoken on it is HTTP/1.1, or HTTP/2 where both sides say so
//! in a handshake of TLS.

use super::{
    Server, caller::Caller, http2, listener::head_room, patient::Patient, security::Security, tls::HTTP_2,
    wire::Wire,
};
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{convert::Infallible, pin::pin, sync::Arc};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    sync::watch,
    time::timeout,
};
use tokio_rustls::server::TlsStream;

/// Serves a connection until its end, or until `closing` says to finish what has begun.
pub async fn serve(stream: TcpStream, server: Arc<Server>, peer: Caller, closing: watch::Receiver<()>) {
    let stream = Patient::new(stream, server.limits.write_timeout);
    match &server.edges.tls {
        None => http1(stream, server, peer, closing).await,
        // Boxed, as is HTTP/2 below: else all connections would take the room of the largest.
        Some(_) => Box::pin(secure(stream, server, peer, closing)).await,
    }
}

async fn secure<S>(stream: S, server: Arc<Server>, peer: Caller, mut closing: watch::Receiver<()>)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let shaken = tokio::select! {
        shaken = shake_hands(stream, &server) => shaken,
        _ = closing.changed() => return,
    };
    match shaken {
        Ok(stream) if stream.get_ref().1.alpn_protocol() == Some(HTTP_2) => {
            Box::pin(http2::serve(TokioIo::new(stream), server, peer, closing)).await;
        }
        Ok(stream) => http1(stream, server, peer, closing).await,
        Err(why) => {
            server.api.metrics.edges.handshake_failed();
            tracing::debug!(client = %peer.address, why, "no handshake");
        }
    }
}

/// A handshake, which may take as long as a request's head.
async fn shake_hands<S>(stream: S, server: &Server) -> Result<TlsStream<S>, String>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let Some(tls) = &server.edges.tls else { return Err("there is no certificate".into()) };
    let shaking = Box::pin(tls.acceptor().accept(stream));
    match timeout(server.limits.header_timeout, shaking).await {
        Ok(shaken) => shaken.map_err(|error| error.to_string()),
        Err(_) => Err("it took too long".into()),
    }
}

async fn http1<S>(stream: S, server: Arc<Server>, peer: Caller, mut closing: watch::Receiver<()>)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let limits = server.limits;
    let security = Security { secure: peer.secure, ..server.edges.security() };
    let wire = Wire::new(stream, peer.address, security, server.api.metrics.clone());
    let service = service_fn(move |request| {
        let server = server.clone();
        async move { Ok::<_, Infallible>(server.answer(request, peer).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        .max_buf_size(head_room(&limits))
        .serve_connection(TokioIo::new(wire), service);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        _ = closing.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended");
    }
}
