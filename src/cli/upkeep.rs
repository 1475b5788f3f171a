//! `counterfoil backup`, `counterfoil restore` and `counterfoil check`: what is done to an SQLite database's file.

use super::{database::DatabaseArgs, signals};
use crate::{
    online_retail::progress::grouped,
    store::sqlite::{self, Progress, Report, Watch},
};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
    fmt::Write as _,
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

const BACKUP_EXAMPLES: &str = "\
Examples:
  counterfoil backup shop.backup
  counterfoil backup shop.backup --replace --database sqlite:shop.db";

const RESTORE_EXAMPLES: &str = "\
Examples:
  counterfoil restore shop.backup
  counterfoil restore shop.backup --replace --database sqlite:shop.db";

const CHECK_EXAMPLES: &str = "\
Examples:
  counterfoil check
  counterfoil check --database sqlite:shop.backup";

/// What to copy where.
#[derive(Args, Debug)]
#[command(after_help = BACKUP_EXAMPLES)]
pub struct BackupArgs {
    /// The file to make: an SQLite database of one file
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Take the place of a file that is there
    #[arg(long)]
    replace: bool,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// What to restore.
#[derive(Args, Debug)]
#[command(after_help = RESTORE_EXAMPLES)]
pub struct RestoreArgs {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Overwrite a database that is there. No other process may have it open.
    #[arg(long)]
    replace: bool,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// What to check.
#[derive(Args, Debug)]
#[command(after_help = CHECK_EXAMPLES)]
pub struct CheckArgs {
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Makes a backup.
pub fn backup(args: &BackupArgs) -> Result<(), String> {
    let (database, file) = (args.database.file()?, &args.file);
    watched(|watch| {
        sqlite::backup(&database, file, args.replace, watch)
            .map_err(|error| format!("{error}\nNo backup was written."))
    })?;
    say(&format!("Wrote {}: {}checked, no fault.", file.display(), size(file)));
    Ok(())
}

/// Restores a backup.
pub fn restore(args: &RestoreArgs) -> Result<(), String> {
    let (database, file) = (args.database.file()?, &args.file);
    watched(|watch| {
        sqlite::restore(file, &database, args.replace, watch)
            .map_err(|error| format!("{error}\nNothing was restored."))
    })?;
    let size = size(&database);
    say(&format!("Restored {} to {}: {size}checked, no fault.", file.display(), database.display()));
    Ok(())
}

/// Checks a database, and writes what was found to standard output.
pub fn check(args: &CheckArgs) -> Result<(), String> {
    let database = args.database.file()?;
    let report = watched(|watch| sqlite::check(&database, watch).map_err(|error| error.to_string()))?;
    // Where nobody reads it, the exit status says the same.
    let _ = io::stdout().write_all(table(&report).as_bytes());
    if report.is_sound() {
        return Ok(());
    }
    let faults = report.first_faults().collect::<Vec<_>>().join("\n  ");
    Err(format!(
        "{} is damaged:\n  {faults}\nKeep a copy of it as it is, and restore the last good backup \
         (counterfoil restore --help).",
        database.display()
    ))
}

/// A line for each check: what was counted, and the faults.
fn table(report: &Report) -> String {
    let mut text = format!("schema              version {}\n", report.schema);
    for finding in &report.findings {
        let faults = match finding.faults {
            0 => "ok".to_owned(),
            1 => "1 fault".to_owned(),
            some => format!("{} faults", grouped(some)),
        };
        let (name, counted, unit) = (finding.name, grouped(finding.counted), finding.unit);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:<18} {counted:>11} {unit:<12} {faults}");
    }
    if report.skipped > 0 {
        let _ = writeln!(
            text,
            "{} checks were left out: they need a newer schema, which `serve` brings it to.",
            report.skipped
        );
    }
    text
}

/// How large a file has become, for a message; nothing where it was taken away meanwhile.
fn size(file: &Path) -> String {
    std::fs::metadata(file).map_or_else(|_| String::new(), |file| format!("{} bytes, ", grouped(file.len())))
}

fn say(text: &str) {
    // It is done, whether anyone reads of it or not.
    let _ = writeln!(io::stderr(), "{text}");
}

/// Runs long work with a bar on a terminal. SIGINT and SIGTERM break it off, so that nothing half-made stays.
fn watched<T>(work: impl FnOnce(&mut Watch<'_>) -> Result<T, String>) -> Result<T, String> {
    let stop = Arc::new(AtomicBool::new(false));
    let failed = |error: io::Error| format!("cannot watch signals: {error}");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.map_err(failed)?;
    let asked = {
        let _guard = runtime.enter();
        signals::stop().map_err(failed)?
    };
    let flag = Arc::clone(&stop);
    runtime.spawn(async move {
        asked.await;
        flag.store(true, Ordering::Relaxed);
    });
    let bar = bar();
    let mut tell = |Progress { what, done, total }: Progress| {
        bar.set_length(total);
        bar.set_position(done);
        bar.set_message(what);
    };
    let outcome = work(&mut Watch { tell: &mut tell, stop });
    bar.finish_and_clear();
    outcome
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::no_length();
    if !io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
        return bar;
    }
    // The spinner turns while one check takes long.
    bar.enable_steady_tick(std::time::Duration::from_millis(200));
    let style = ProgressStyle::with_template("{spinner} {wide_bar} {percent:>3} % {msg} {elapsed}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
