//! Connections: accepting them, bounding how long they may dawdle, and letting them finish when the server stops.

use super::{Caller, Server, wire::Wire};
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{convert::Infallible, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::net::{TcpListener, TcpStream};

/// A socket that waits for connections.
pub struct Listener(TcpListener);

/// How serving ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shutdown {
    /// Every request in flight was answered.
    Drained,
    /// The deadline came first.
    DeadlinePassed,
}

impl Listener {
    /// Waits for connections on a socket that is bound. Must be called in a runtime.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn new(bound: std::net::TcpListener) -> io::Result<Self> {
        bound.set_nonblocking(true)?;
        TcpListener::from_std(bound).map(Self)
    }

    /// The address listened on.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }

    /// Serves until `stop` is ready; then takes no more connections and gives those in flight until the deadline.
    pub async fn serve(self, server: Arc<Server>, stop: impl Future<Output = ()>) -> Shutdown {
        let graceful = GracefulShutdown::new();
        tokio::pin!(stop);
        loop {
            tokio::select! {
                accepted = self.0.accept() => match accepted {
                    Ok((stream, peer)) => connect(stream, peer, server.clone(), &graceful),
                    Err(error) => {
                        // Too many open files, as a rule: others close soon.
                        tracing::warn!(%error, "cannot accept a connection");
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                },
                () = &mut stop => break,
            }
        }
        drop(self.0);
        match tokio::time::timeout(server.limits.drain_timeout, graceful.shutdown()).await {
            Ok(()) => Shutdown::Drained,
            Err(_) => Shutdown::DeadlinePassed,
        }
    }
}

fn connect(stream: TcpStream, peer: SocketAddr, server: Arc<Server>, graceful: &GracefulShutdown) {
    // Small answers must not wait for more to come.
    let _ = stream.set_nodelay(true);
    let limits = server.limits;
    let wire = Wire::new(stream, limits.write_timeout, server.api.metrics.clone());
    let service = service_fn(move |request| {
        let server = server.clone();
        async move {
            Ok::<_, Infallible>(
                server.answer(request, Caller { address: peer.ip().to_canonical(), secure: false }).await,
            )
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        // Room for what the gate refuses with a word of its own.
        .max_buf_size(2 * (limits.max_header_bytes + limits.max_uri_bytes) + 8 * 1024)
        .serve_connection(TokioIo::new(wire), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "connection ended");
        }
    });
}
