//! The command line. Every flag is also a variable `COUNTERFOIL_*` of the environment and a key of
//! `counterfoil.toml`; a flag counts before a variable, a variable before the file.

mod access;
mod answered;
mod classify;
mod config;
mod database;
mod guard;
mod json_log;
mod log;
mod models;
mod pictures;
mod receipts;
mod serve;
mod signals;
mod sweep;
mod token;
mod transfer;
mod upkeep;
mod verify;
mod vision;
mod writes;

use clap::{Parser, Subcommand};
use std::{
    io::{self, Write as _},
    process::ExitCode,
};

/// A contract-first REST server: items, customers, invoices and stock codes over SQLite, and what is on pictures.
#[derive(Parser, Debug)]
#[command(name = "counterfoil", version, propagate_version = true, after_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    log: log::LogArgs,

    /// File of settings [default: counterfoil.toml, where there is one]
    #[arg(long, global = true, env = "COUNTERFOIL_CONFIG", value_name = "FILE", help_heading = "Settings")]
    config: Option<std::path::PathBuf>,

    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  counterfoil serve --demo                                a server on http://127.0.0.1:8000
  counterfoil import online-retail online_retail.csv      all of it, or nothing
  counterfoil export online-retail --output out.csv       the same rows back
  counterfoil classify cat.jpg                            what is on a picture
  counterfoil backup shop.backup                          a copy as of one moment, also while serving

Each flag can also be set as COUNTERFOIL_<FLAG> in the environment (COUNTERFOIL_LISTEN=127.0.0.1:9000)
or in counterfoil.toml (listen = \"127.0.0.1:9000\").";

#[derive(Subcommand, Debug)]
enum Command {
    /// Serve the API over HTTP
    Serve(Box<serve::ServeArgs>),
    /// Import data from a file
    Import(transfer::ImportCommand),
    /// Export data to a file
    Export(transfer::ExportCommand),
    /// Say what is on pictures, a JSON line each
    Classify(classify::ClassifyArgs),
    /// Copy the SQLite database to a file, also while it is served
    ///
    /// The copy is the database as of one moment. It takes its name once it was checked and is on the disk.
    Backup(upkeep::BackupArgs),
    /// Make a backup the SQLite database
    ///
    /// The backup is checked first, and is only read. One of an older version is brought up to date in the copy.
    Restore(upkeep::RestoreArgs),
    /// Check that the SQLite database holds together, also while it is served
    ///
    /// Nothing in it is changed. Every total is worked out a second way. The exit status is 1 where a fault was
    /// found.
    Check(upkeep::CheckArgs),
    /// Verify a receipt: its signature, its picture, and that its model says the same again
    Verify(verify::VerifyArgs),
    /// Make the key that signs receipts
    ReceiptKey(receipts::ReceiptKeyCommand),
    /// Clients, keys and tokens
    Token(token::TokenCommand),
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let cli = match config::parse() {
        Ok(cli) => cli,
        Err(message) => return fail(&message),
    };
    log::start(&cli.log);
    if let Err(error) = signals::survive_file_limits() {
        return fail(&format!("cannot watch signals: {error}"));
    }
    let outcome = match cli.command {
        Command::Serve(args) => serve::run(&args),
        Command::Import(args) => transfer::import(&args),
        Command::Export(args) => transfer::export(&args),
        Command::Classify(args) => classify::run(&args),
        Command::Backup(args) => upkeep::backup(&args),
        Command::Restore(args) => upkeep::restore(&args),
        Command::Check(args) => upkeep::check(&args),
        Command::Verify(args) => verify::run(&args),
        Command::ReceiptKey(args) => receipts::run(&args),
        Command::Token(args) => token::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => fail(&message),
    }
}

fn fail(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "counterfoil: {message}");
    ExitCode::FAILURE
}

/// Runs asynchronous work to its end.
fn block_on<T>(work: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| format!("cannot start threads: {error}"))?.block_on(work)
}
