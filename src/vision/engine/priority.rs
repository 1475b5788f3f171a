//! How much of a busy processor a worker's thread gets.

/// Added to the thread's nice value. At 10 a thread weighs about a tenth of an ordinary one: where both want the same
/// core, the one that answers a small request runs at once, and the worker gets all that is left. More would starve
/// the workers where another program keeps the cores busy.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// Lets the other threads of the process go before this one, from now on. On Linux a nice value belongs to a thread;
/// elsewhere it belongs to the process, and nothing is changed.
pub(super) fn give_way() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::nice(NICE) {
        tracing::warn!(%error, "a vision worker keeps its priority; other requests may wait longer");
    }
}
