//! Which database a command works on.

use crate::{
    domain::Limits,
    store::{
        Store,
        sqlite::{SqliteOptions, SqliteStore},
    },
};
use clap::Args;
use std::{
    path::{Path, PathBuf},
    str::FromStr,
    sync::Arc,
};

/// The database of a command.
#[derive(Args, Clone, Debug)]
pub struct DatabaseArgs {
    // A text, parsed later, and not shown by --help: either would repeat a password that an address may hold.
    /// Database: sqlite:FILE; serve, import and restore make it where there is none
    #[arg(
        long,
        env = "COUNTERFOIL_DATABASE",
        hide_env_values = true,
        default_value = "sqlite:counterfoil.db",
        value_name = "URL"
    )]
    pub database: String,
}

/// A database's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// A file.
    Sqlite(PathBuf),
}

impl FromStr for Database {
    type Err = String;

    fn from_str(url: &str) -> Result<Self, String> {
        match url.split_once(':') {
            Some(("sqlite", file)) if !file.is_empty() => Ok(Self::Sqlite(file.into())),
            Some(("postgres" | "postgresql", _)) => {
                Err("PostgreSQL is not supported yet; use sqlite:FILE".into())
            }
            _ => Err("expected sqlite:FILE, such as sqlite:counterfoil.db".into()),
        }
    }
}

impl DatabaseArgs {
    /// Opens the database, or makes it, as suits most machines.
    ///
    /// # Errors
    /// When it cannot be opened; the message names it.
    pub fn open(&self, limits: Limits) -> Result<Arc<dyn Store>, String> {
        self.open_with(&SqliteOptions::new(limits))
    }

    /// Opens a database that is there.
    ///
    /// # Errors
    /// When it is not there, or cannot be opened; the message names it.
    pub fn open_existing(&self, limits: Limits) -> Result<Arc<dyn Store>, String> {
        self.open_with(&SqliteOptions { create: false, ..SqliteOptions::new(limits) })
    }

    /// Whether a path names the database's file or one that goes with it.
    ///
    /// # Errors
    /// When the address is none.
    pub fn owns(&self, path: &Path) -> Result<bool, String> {
        let Database::Sqlite(file) = self.database.parse()?;
        let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path)).ok();
        let with = |suffix: &str| PathBuf::from(format!("{}{suffix}", file.display()));
        Ok(["", "-wal", "-shm"].iter().any(|suffix| real(&with(suffix)) == real(path)))
    }

    /// The file of an SQLite database, for what is done to a file.
    ///
    /// # Errors
    /// When the address is none of a file.
    pub fn file(&self) -> Result<PathBuf, String> {
        let Database::Sqlite(file) = self.database.parse()?;
        Ok(file)
    }

    /// Opens the database as the options say.
    ///
    /// # Errors
    /// When it cannot be opened; the message names it.
    pub fn open_with(&self, options: &SqliteOptions) -> Result<Arc<dyn Store>, String> {
        let Database::Sqlite(file) = &self.database.parse()?;
        let store = SqliteStore::open(file, options);
        store
            .map(|store| Arc::new(store) as Arc<dyn Store>)
            .map_err(|error| format!("{}: {error}", file.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sqlite_addresses_are_taken() {
        assert_eq!("sqlite:a.db".parse(), Ok(Database::Sqlite("a.db".into())));
        for url in ["a.db", "sqlite:", "mysql://x", ""] {
            assert!(url.parse::<Database>().unwrap_err().contains("sqlite:FILE"), "{url}");
        }
        assert!("postgres://h/d".parse::<Database>().unwrap_err().contains("not supported yet"));
    }
}
