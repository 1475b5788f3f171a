//! On which core a thread runs.

/// The core on which the calling thread runs now, where the system tells.
pub fn current() -> Option<usize> {
    #[cfg(target_os = "linux")]
    return Some(rustix::thread::sched_getcpu());
    #[cfg(not(target_os = "linux"))]
    None
}

/// Has the calling thread run on the other cores that it may use, if there are any. Linux leaves a new thread beside
/// the one that started it for milliseconds, even where another core sleeps, and a pass is over by then.
pub fn leave(core: Option<usize>) {
    #[cfg(target_os = "linux")]
    if let (Some(core), Ok(mut cores)) = (core, rustix::thread::sched_getaffinity(None)) {
        cores.unset(core);
        // No reason to fail: without a core of its own the thread is merely late.
        let _ = (cores.count() > 0).then(|| rustix::thread::sched_setaffinity(None, &cores));
    }
    #[cfg(not(target_os = "linux"))]
    let _ = core;
}
