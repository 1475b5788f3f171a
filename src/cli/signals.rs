//! What the process does when it is signalled.

use std::{convert::Infallible, io};
use tokio::signal::unix::{SignalKind, signal};

/// Ready when the process is asked to stop: SIGTERM or SIGINT.
///
/// # Errors
/// When the signals cannot be watched. Must be called in a runtime.
pub fn stop() -> io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Does something at each SIGHUP.
///
/// # Errors
/// When the signal cannot be watched. Must be called in a runtime.
pub fn reload(work: impl Fn()) -> io::Result<impl Future<Output = Infallible>> {
    let mut hangup = signal(SignalKind::hangup())?;
    Ok(async move {
        loop {
            match hangup.recv().await {
                Some(()) => work(),
                None => std::future::pending().await,
            }
        }
    })
}

/// From now on, a file that would outgrow its limit (`ulimit -f`) is a failed write and not the end of the process.
///
/// # Errors
/// When the signal cannot be watched.
pub fn survive_file_limits() -> io::Result<()> {
    // The system's default for this signal is death. A handler that was set once stays, whoever listens.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    let _guard = runtime.enter();
    signal(SignalKind::from_raw(libc::SIGXFSZ)).map(drop)
}
