//! Accepting connections, as many as there may be, and letting them finish when the server stops.

use super::{
    Limits, Server, bare,
    caller::Caller,
    connection,
    connections::{Connections, Full},
    security::Security,
};
use crate::problem::Problem;
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    time::{MissedTickBehavior, interval, sleep, timeout},
};

/// How often allowances are forgotten that are whole again.
const TIDY_EACH: Duration = Duration::from_secs(5);

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
        let Limits { max_connections, max_connections_per_address, drain_timeout, .. } = server.limits;
        let connections = Connections::new(max_connections, max_connections_per_address);
        // Each connection holds a receiver, and learns of the end from it; when all are dropped, all have ended.
        let (closing, _) = watch::channel(());
        let mut tidy = interval(TIDY_EACH);
        tidy.set_missed_tick_behavior(MissedTickBehavior::Delay);
        tokio::pin!(stop);
        loop {
            tokio::select! {
                accepted = self.0.accept() => match accepted {
                    Ok((stream, peer)) => connect(stream, peer, &server, &connections, closing.subscribe()),
                    Err(error) => {
                        // Too many open files, as a rule: others close soon.
                        tracing::warn!(%error, "cannot accept a connection");
                        sleep(Duration::from_millis(50)).await;
                    }
                },
                _ = tidy.tick() => server.edges.rates.tidy(),
                () = &mut stop => break,
            }
        }
        drop(self.0);
        closing.send_replace(());
        match timeout(drain_timeout, closing.closed()).await {
            Ok(()) => Shutdown::Drained,
            Err(_) => Shutdown::DeadlinePassed,
        }
    }
}

/// Serves a connection, where there is room for it.
fn connect(
    stream: TcpStream,
    peer: SocketAddr,
    server: &Arc<Server>,
    connections: &Arc<Connections>,
    closing: watch::Receiver<()>,
) {
    // Small answers must not wait for more to come.
    let _ = stream.set_nodelay(true);
    let peer = Caller::new(peer.ip(), server.edges.tls.is_some());
    let is_shared = server.edges.proxies.include(peer.address);
    // A handshake costs more than most requests, and counts as one.
    if peer.secure && !is_shared && server.edges.rates.check_address(peer.address).is_err() {
        return server.api.metrics.edges.refused("rate");
    }
    match connections.enter((!is_shared).then_some(peer.address)) {
        Ok(place) => {
            let server = server.clone();
            tokio::spawn(async move {
                connection::serve(stream, server, peer, closing).await;
                drop(place);
            });
        }
        Err(full) => refuse(&stream, full, peer, server),
    }
}

/// Says that there is no room, to who reads it: nobody waits for that, and nobody shakes hands before it.
fn refuse(stream: &TcpStream, full: Full, peer: Caller, server: &Server) {
    let (why, detail) = match full {
        Full::All => ("all", "The server has as many connections as it may. Try again in a second."),
        Full::Address => {
            ("address", "Your address has as many connections as it may. Close one, and try again.")
        }
    };
    server.api.metrics.edges.refused(why);
    if !peer.secure {
        let security = Security { secure: false, ..server.edges.security() };
        let _ = stream.try_write(&bare::document(&Problem::overloaded(detail), peer.address, security));
    }
}

/// Bytes of a request's head that are read: more than are allowed, so that the gate refuses them with a word of its own.
pub fn head_room(limits: &Limits) -> usize {
    2 * (limits.max_header_bytes + limits.max_uri_bytes) + 8 * 1024
}
