//! `counterfoil export online-retail`.

use super::{
    explain,
    export_file::ExportFile,
    progress::{Reporter, grouped},
};
use crate::store::{Store, StoreError};
use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Where to export to.
#[derive(Clone, Debug, clap::Args)]
pub struct ExportArgs {
    /// The file to write, or "-" for standard output. A file that is there is replaced once all is written.
    #[arg(long, short, env = "COUNTERFOIL_OUTPUT", value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
}

impl ExportArgs {
    /// The file, or `None` for standard output.
    fn target(&self) -> Option<&Path> {
        (self.output != Path::new("-")).then_some(self.output.as_path())
    }
}

/// Why there is no export, in words for the person who ran it.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailure {
    /// The output cannot be written.
    #[error("cannot write {target}: {reason}")]
    Output {
        /// Its name.
        target: String,
        /// Why not.
        reason: String,
    },
    /// Whoever read standard output has stopped, as `head` does: nothing to tell.
    #[error("the output is no longer read")]
    OutputClosed,
    /// Stopped by the keyboard.
    #[error("interrupted; nothing was written to {target}")]
    Interrupted {
        /// Its name.
        target: String,
    },
    /// The database is at fault.
    #[error("{0}")]
    Store(#[from] StoreError),
}

/// Writes every invoice line, and tells standard error how many these were.
///
/// # Errors
/// When the output or the store is at fault; a file that was there before is left as it was then.
pub async fn run(args: &ExportArgs, store: Arc<dyn Store>) -> Result<(), ExportFailure> {
    let target = args.target();
    let name = target.map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
    let fail = |error: io::Error| match error.kind() {
        io::ErrorKind::BrokenPipe if target.is_none() => ExportFailure::OutputClosed,
        io::ErrorKind::NotFound => {
            ExportFailure::Output { target: name.clone(), reason: "there is no such directory".to_owned() }
        }
        _ => ExportFailure::Output { target: name.clone(), reason: explain(&error) },
    };
    let output = ExportFile::create(target, Reporter::on_stderr("wrote", 0)).map_err(fail)?;
    let export = store.export_rows(output.sink());
    // Without this, the keyboard's interrupt would leave the half-written draft behind.
    let exported = tokio::select! {
        exported = export => exported,
        Ok(()) = tokio::signal::ctrl_c() => {
            return Err(ExportFailure::Interrupted { target: name });
        }
    };
    let rows = exported.map_err(|error| output.failure().map_or(ExportFailure::Store(error), fail))?;
    output.finish().map_err(fail)?;
    // All is written, whether anyone reads of it or not.
    let _ = writeln!(io::stderr(), "Wrote {} rows to {name}.", grouped(rows));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_is_standard_output() {
        assert_eq!(ExportArgs { output: "-".into() }.target(), None);
        assert_eq!(ExportArgs { output: "./-".into() }.target(), Some(Path::new("./-")));
    }
}
