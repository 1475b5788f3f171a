//! Where the threads of a pass wait for each other, some microseconds each time: a sleep would take longer.

use std::{
    hint,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
};

/// Looks before a thread lets others have its core: about as many as a microsecond takes.
const LOOKS: usize = 64;

/// A barrier that is used again and again, and that a thread can break off.
#[derive(Debug)]
pub struct Meeting {
    members: usize,
    /// Members that have arrived in this round.
    arrived: AtomicUsize,
    round: AtomicUsize,
    broken: AtomicBool,
}

/// A member will not come any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenOff;

/// A member's presence: where it panics, it breaks the meeting off, lest the others wait for ever.
pub struct Member<'a>(&'a Meeting);

impl Meeting {
    /// A meeting of so many threads.
    pub fn of(members: usize) -> Self {
        Self {
            members,
            arrived: AtomicUsize::new(0),
            round: AtomicUsize::new(0),
            broken: AtomicBool::new(false),
        }
    }

    /// To be held by each member for as long as it takes part.
    pub fn member(&self) -> Member<'_> {
        Member(self)
    }

    /// Waits until all have arrived. What each did before, all see after it.
    ///
    /// # Errors
    /// When the meeting is broken off.
    pub fn wait(&self) -> Result<(), BrokenOff> {
        let round = self.round.load(Ordering::Acquire);
        if self.arrived.fetch_add(1, Ordering::AcqRel) + 1 == self.members {
            self.arrived.store(0, Ordering::Relaxed);
            self.round.store(round.wrapping_add(1), Ordering::Release);
            return Ok(());
        }
        for look in 1.. {
            if self.round.load(Ordering::Acquire) != round {
                break;
            }
            if self.broken.load(Ordering::Acquire) {
                return Err(BrokenOff);
            }
            if look % LOOKS == 0 { thread::yield_now() } else { hint::spin_loop() }
        }
        Ok(())
    }

    /// Lets nobody wait any more.
    pub fn break_off(&self) {
        self.broken.store(true, Ordering::Release);
    }
}

impl Drop for Member<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.break_off();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// In each round every thread reads what all wrote in the round before.
    #[test]
    fn nobody_goes_on_before_all_have_arrived() {
        const THREADS: usize = 4;
        let meeting = Meeting::of(THREADS);
        let written: [AtomicUsize; THREADS] = Default::default();
        thread::scope(|scope| {
            for me in 0..THREADS {
                let (meeting, written) = (&meeting, &written);
                scope.spawn(move || {
                    for round in 1..=500 {
                        written[me].store(round, Ordering::Relaxed);
                        meeting.wait().expect("nobody leaves");
                        assert!(written.iter().all(|number| number.load(Ordering::Relaxed) == round));
                        meeting.wait().expect("nobody leaves");
                    }
                });
            }
        });
    }

    #[test]
    fn a_panic_lets_nobody_wait() {
        let meeting = Meeting::of(2);
        thread::scope(|scope| {
            let waiting = scope.spawn(|| meeting.wait());
            let panicked = catch_unwind(AssertUnwindSafe(|| {
                let _member = meeting.member();
                panic!("as a test");
            }));
            assert!(panicked.is_err());
            assert_eq!(waiting.join().expect("an end"), Err(BrokenOff));
        });
    }
}
