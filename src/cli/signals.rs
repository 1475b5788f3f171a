//! What the process does when it is signalled.

use std::io;
use tokio::signal::unix::{Signal, SignalKind, signal};

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

/// Each SIGHUP, as it comes.
///
/// # Errors
/// When the signal cannot be watched. Must be called in a runtime.
pub fn reload() -> io::Result<Signal> {
    signal(SignalKind::hangup())
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
