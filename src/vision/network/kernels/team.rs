//! A forward pass shared by threads: each computes its rows of every block's output, and all meet after each block.

use super::block::{Input, Workspace};
use super::core;
use super::forward::{Network, read, share, shares};
use super::line::Line;
use super::meeting::{BrokenOff, Meeting};
use super::pointwise::{Finish, Place, Pointwise};
use std::{
    sync::{PoisonError, RwLock, RwLockWriteGuard},
    thread,
};

/// The threads of one pass, and what they share.
pub struct Team<'a> {
    network: &'a Network,
    picture: &'a [f32],
    /// Of two pictures, the parts of each thread.
    activations: &'a [Vec<RwLock<Vec<Line>>>; 2],
    threads: usize,
    meeting: Meeting,
}

impl<'a> Team<'a> {
    /// For one pass, whose activations have room for so many threads.
    pub fn new(
        network: &'a Network,
        picture: &'a [f32],
        activations: &'a [Vec<RwLock<Vec<Line>>>; 2],
        threads: usize,
    ) -> Self {
        Self { network, picture, activations, threads, meeting: Meeting::of(threads) }
    }

    /// Computes the head's output, each thread its rows; the calling thread is the first. False where the system gives
    /// no more threads.
    ///
    /// # Panics
    /// If one of the threads did.
    pub fn run(&self, work: &mut [Workspace]) -> bool {
        let Some((mine, others)) = work.split_first_mut() else { return false };
        let core = core::current();
        // To start a thread takes some hundredths of a pass.
        thread::scope(|scope| {
            for (me, work) in (1..self.threads).zip(others) {
                let thread = thread::Builder::new().name(format!("vision-team-{me}"));
                let started = thread.spawn_scoped(scope, move || {
                    core::leave(core);
                    self.take_part(me, work)
                });
                if started.is_err() {
                    self.meeting.break_off();
                    return false;
                }
                // Should it be on this core, it leaves now.
                thread::yield_now();
            }
            self.take_part(0, mine).is_ok()
        })
    }

    fn take_part(&self, me: usize, work: &mut Workspace) -> Result<(), BrokenOff> {
        let _member = self.meeting.member();
        for number in 0..self.network.blocks.len() {
            self.block(number, me, work);
            self.meeting.wait()?;
        }
        self.head(me);
        self.meeting.wait()
    }

    fn block(&self, number: usize, me: usize, work: &mut Workspace) {
        let block = &self.network.blocks[number];
        let rows = share(block.side(), me, self.threads);
        let mut output = self.write(number + 1, me);
        let run = |input, work: &mut Workspace| {
            block.run(self.network.processor, input, rows, work, &mut output);
        };
        let Some(before) = number.checked_sub(1) else { return run(Input::Picture(self.picture), work) };
        let side = self.network.blocks[before].side();
        let written: Vec<_> = self.parts(number).iter().map(read).collect();
        run(Input::Parts(&shares(&written, side)), work);
    }

    /// The head of a thread's own rows: its filter is a pixel.
    fn head(&self, me: usize) {
        let Network { processor, blocks, head, side, .. } = self.network;
        let pixels = share(*side, me, self.threads).len() * side;
        processor.run(Pointwise {
            layer: head,
            panels: &head.panels,
            input: &read(&self.parts(blocks.len())[me]),
            input_block: pixels,
            pixels,
            output: &mut self.write(blocks.len() + 1, me),
            output_block: pixels,
            place: Place::plain(0),
            finish: Finish::RELU6,
        });
    }

    /// What block `number` reads.
    fn parts(&self, number: usize) -> &[RwLock<Vec<Line>>] {
        &self.activations[number % 2][..self.threads]
    }

    fn write(&self, number: usize, me: usize) -> RwLockWriteGuard<'_, Vec<Line>> {
        self.parts(number)[me].write().unwrap_or_else(PoisonError::into_inner)
    }
}
