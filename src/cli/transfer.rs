//! `counterfoil import` and `counterfoil export`.

use super::{block_on, database::DatabaseArgs};
use crate::online_retail::{
    export::{self, ExportArgs, ExportFailure},
    import::{self, ImportArgs},
};
use clap::{Args, Subcommand};

/// What to import.
#[derive(Args, Debug)]
pub struct ImportCommand {
    #[command(subcommand)]
    what: Import,
}

#[derive(Subcommand, Debug)]
enum Import {
    #[command(name = "online-retail")]
    OnlineRetail {
        #[command(flatten)]
        args: ImportArgs,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// What to export.
#[derive(Args, Debug)]
pub struct ExportCommand {
    #[command(subcommand)]
    what: Export,
}

#[derive(Subcommand, Debug)]
enum Export {
    #[command(name = "online-retail")]
    OnlineRetail {
        #[command(flatten)]
        args: ExportArgs,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// Runs an import.
pub fn import(command: &ImportCommand) -> Result<(), String> {
    let Import::OnlineRetail { args, database } = &command.what;
    let store = database.open()?;
    block_on(async { import::run(args, store).await.map_err(|error| error.to_string()) })
}

/// Runs an export.
pub fn export(command: &ExportCommand) -> Result<(), String> {
    let Export::OnlineRetail { args, database } = &command.what;
    let store = database.open()?;
    block_on(async {
        match export::run(args, store).await {
            // As when `head` has seen enough.
            Ok(()) | Err(ExportFailure::OutputClosed) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    })
}
