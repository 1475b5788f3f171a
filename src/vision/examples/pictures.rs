//! What the picture path makes of files, and how long it takes, for `bench/vision/parity.py`.
//!
//! `pictures planes SIZE FOLDER FILE…` writes each file's planes as bytes (red, green, blue; SIZE × SIZE; 0 to 255) to
//! FOLDER. `pictures time SIZE ROUNDS FILE…` prints each file's median of the thread's CPU time in milliseconds.

use std::{fs, path::Path, process::ExitCode, time::Duration};

use counterfoil_vision::picture::{Limits, Preprocessing, Reader};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["planes", size, folder, ref files @ ..] => planes(size, Path::new(folder), files),
        ["time", size, rounds, ref files @ ..] => time(size, rounds, files),
        _ => Err("pictures planes SIZE FOLDER FILE… or pictures time SIZE ROUNDS FILE…".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Values of 0 to 255 as they are.
fn bytes(size: &str) -> Result<Preprocessing, std::num::ParseIntError> {
    Ok(Preprocessing { size: size.parse()?, crop_pct: 1.0, mean: [0.0; 3], std: [1.0 / 255.0; 3] })
}

fn planes(size: &str, folder: &Path, files: &[&str]) -> Outcome {
    let how = bytes(size)?;
    let mut reader = Reader::new(Limits::default());
    let mut input = vec![0.0; how.input_len()];
    for file in files {
        let name = Path::new(file).file_name().ok_or("a file has a name")?;
        reader.read(&fs::read(file)?, &how, &mut input).map_err(|error| format!("{file}: {error}"))?;
        let plane: Vec<u8> = input.iter().map(|value| value.round() as u8).collect();
        fs::write(folder.join(format!("{}.planes", name.display())), plane)?;
    }
    Ok(())
}

fn time(size: &str, rounds: &str, files: &[&str]) -> Outcome {
    let how = Preprocessing { mean: [0.5; 3], std: [0.5; 3], ..bytes(size)? };
    let mut reader = Reader::new(Limits::default());
    let mut input = vec![0.0; how.input_len()];
    for file in files {
        let picture = fs::read(file)?;
        let mut times = Vec::new();
        for _ in 0..rounds.parse::<usize>()?.max(1) {
            let start = cpu_time()?;
            reader.read(&picture, &how, &mut input).map_err(|error| format!("{file}: {error}"))?;
            times.push(cpu_time()? - start);
        }
        times.sort_unstable();
        println!("{:.3} {file}", times[times.len() / 2].as_secs_f64() * 1e3);
    }
    Ok(())
}

/// CPU time of this thread, as Linux counts it: other programs on the machine do not count.
fn cpu_time() -> Result<Duration, Box<dyn std::error::Error>> {
    // Between two of its ticks Linux brings the count up to date where a thread gives way.
    std::thread::yield_now();
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(Duration::from_nanos(text.split_whitespace().next().ok_or("no CPU time")?.parse()?))
}
