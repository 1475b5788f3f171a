//! `counterfoil import` and `counterfoil export`.

use super::{block_on, database::DatabaseArgs};
use crate::{
    contract,
    domain::Limits,
    online_retail::{
        export::{self, ExportArgs, ExportFailure},
        import::{self, ImportArgs},
    },
};
use clap::{Args, Subcommand};

const IMPORT_EXAMPLES: &str = "\
Examples:
  counterfoil import online-retail online_retail.csv
  counterfoil import online-retail \"Online Retail.xlsx\" --database sqlite:shop.db";

const EXPORT_EXAMPLES: &str = "\
Examples:
  counterfoil export online-retail --output out.csv
  counterfoil export online-retail --database sqlite:shop.db | head";

/// What to import.
#[derive(Args, Debug)]
#[command(after_help = IMPORT_EXAMPLES)]
pub struct ImportCommand {
    #[command(subcommand)]
    what: Import,
}

#[derive(Subcommand, Debug)]
enum Import {
    /// Import the Online Retail data set (UCI 352)
    ///
    /// All of the file is imported or, where anything in it is at fault, nothing; a file that was imported before
    /// changes nothing.
    #[command(name = "online-retail", after_help = IMPORT_EXAMPLES)]
    OnlineRetail {
        #[command(flatten)]
        args: ImportArgs,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// What to export.
#[derive(Args, Debug)]
#[command(after_help = EXPORT_EXAMPLES)]
pub struct ExportCommand {
    #[command(subcommand)]
    what: Export,
}

#[derive(Subcommand, Debug)]
enum Export {
    /// Export every invoice line as the Online Retail data set (UCI 352) in CSV
    ///
    /// UTF-8, with dates such as "2010-12-01 08:26:00": a file that can be imported again.
    #[command(name = "online-retail", after_help = EXPORT_EXAMPLES)]
    OnlineRetail {
        #[command(flatten)]
        args: ExportArgs,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// How large the contract lets values be.
fn limits() -> Result<Limits, String> {
    contract::limits().map_err(|error| error.to_string())
}

/// Runs an import.
pub fn import(command: &ImportCommand) -> Result<(), String> {
    let Import::OnlineRetail { args, database } = &command.what;
    // The file first: where there is none, no database is made for it.
    let limits = limits()?;
    let file = import::open_file(args, &limits).map_err(|error| error.to_string())?;
    let store = database.open(limits)?;
    block_on(async { import::run(file, store).await.map_err(|error| error.to_string()) })
}

/// Runs an export.
pub fn export(command: &ExportCommand) -> Result<(), String> {
    let Export::OnlineRetail { args, database } = &command.what;
    if database.owns(&args.output)? {
        return Err(format!("{} is the database itself; nothing was written", args.output.display()));
    }
    // A mistyped name is no empty database, and its export must not replace a good one.
    let store = database.open_existing(limits()?)?;
    block_on(async {
        match export::run(args, store).await {
            // As when `head` has seen enough.
            Ok(()) | Err(ExportFailure::OutputClosed) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    })
}
