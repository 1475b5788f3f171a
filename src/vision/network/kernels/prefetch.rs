//! Asking the memory for what will be read soon.
//!
//! A network's weights are larger than the second-level cache, so that each forward pass reads them from further away.
//! The processor's own prefetching ends at each page of 4 KiB, and sums wait at the next one.

use super::line::Line;

/// Prefetches, on processors that can be asked to.
#[derive(Clone, Copy)]
pub struct Prefetch {
    #[cfg(target_arch = "x86_64")]
    sse: Option<pulp::core_arch::x86::Sse>,
}

impl Prefetch {
    /// What this processor offers.
    #[cfg(target_arch = "x86_64")]
    pub fn new() -> Self {
        Self { sse: pulp::core_arch::x86::Sse::try_new() }
    }

    /// What this processor offers: nothing that safe Rust can ask for.
    #[cfg(not(target_arch = "x86_64"))]
    pub fn new() -> Self {
        Self {}
    }

    /// Brings lines into the second-level cache; it does not wait for them.
    #[inline(always)]
    pub fn lines(self, lines: &[Line]) {
        #[cfg(target_arch = "x86_64")]
        if let Some(sse) = self.sse {
            for line in lines {
                sse._mm_prefetch::<{ std::arch::x86_64::_MM_HINT_T1 }>(std::ptr::from_ref(line).cast());
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        let _ = lines;
    }
}
