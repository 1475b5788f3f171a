//! Forward passes on demand, for a program that compares them with another's: a line in, a line out.
//!
//! `load FOLDER ISA` loads a model and answers the name of its kernels; `run N` computes N forward passes of one
//! picture and answers the thread's CPU time of each in nanoseconds, the median and the least, and the probabilities.
//! The picture is the same in each program: value `i` of the three planes is `(i · 37 mod 255) / 127.5 − 1`.

use counterfoil_vision::model::{Compute, Isa, Model, Session};
use rustix::time::{ClockId, clock_gettime};
use std::{
    error::Error,
    io::{BufRead, Write, stdin, stdout},
    path::Path,
};

/// The server's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let mut loaded: Option<(Model, Session, Vec<f32>)> = None;
    for line in stdin().lock().lines() {
        let line = line?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let answer = match (words.as_slice(), &mut loaded) {
            (["load", folder, isa], _) => {
                let isa = isa_named(isa).ok_or_else(|| format!("no instructions are called {isa}"))?;
                let model = Model::load(Path::new(folder), &Compute::Cpu(isa))?;
                let picture = (0..model.input_len()).map(|i| (i * 37 % 255) as f32 / 127.5 - 1.0).collect();
                let kernel = model.kernel();
                let session = model.session();
                loaded = Some((model, session, picture));
                kernel.to_owned()
            }
            (["run", n], Some((model, session, picture))) => run(n.parse()?, model, session, picture)?,
            _ => return Err(format!("`load FOLDER ISA`, then `run N`, and not {line:?}").into()),
        };
        writeln!(stdout(), "{answer}")?;
        stdout().flush()?;
    }
    Ok(())
}

fn isa_named(name: &str) -> Option<Isa> {
    [Isa::Best].into_iter().chain(Isa::ALL).find(|isa| isa.name() == name)
}

fn run(n: usize, model: &Model, session: &mut Session, picture: &[f32]) -> Result<String, Box<dyn Error>> {
    let mut times = Vec::with_capacity(n);
    let mut values = Vec::new();
    for _ in 0..n.max(1) {
        let start = cpu_nanoseconds();
        values = session.probabilities(model, picture)?;
        times.push(cpu_nanoseconds() - start);
    }
    times.sort_unstable();
    let values: Vec<String> = values.iter().map(f32::to_string).collect();
    Ok(format!("{} {} {}", times[times.len() / 2], times[0], values.join(" ")))
}

/// The CPU time of this thread: other programs on the machine do not count.
fn cpu_nanoseconds() -> i64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec * 1_000_000_000 + time.tv_nsec
}
