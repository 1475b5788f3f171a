//! A backup made the database.

use super::{BackupError, CheckError, Draft, claim, copy, is_part_of, settle, sound};
use crate::store::sqlite::{
    changes,
    check::{self, Report},
    clock,
    observe::{beside, observe},
    open::absolute,
    schema,
    watch::Watch,
};
use rusqlite::Connection;
use std::{fs, path::Path};

/// Makes the backup `file` the database at `database`.
///
/// The backup is checked, copied, and the copy is brought to the schema of this program and checked again; the
/// backup itself is only read. Where there is no database, the copy takes its name. One that is there is
/// overwritten by one transaction, and only while no other process has it open: a failure or a kill at any moment
/// leaves it as it was.
///
/// # Errors
/// When the backup cannot be read, is damaged, or of a newer program; when there is a database that is not to be
/// replaced, or is in use.
pub fn restore(
    file: &Path,
    database: &Path,
    replace: bool,
    watch: &mut Watch<'_>,
) -> Result<Report, BackupError> {
    let (file, database) = (absolute(file)?, absolute(database)?);
    if is_part_of(&file, &database) {
        return Err(BackupError::Itself(file));
    }
    let present = fs::symlink_metadata(&database).is_ok();
    if present && !replace {
        return Err(BackupError::Exists(database));
    }
    refuse_leftovers(&database, present)?;
    let (mut from, version) = observe(&file)?;
    watch.guard(&mut from).map_err(|error| BackupError::sqlite(&file, &error))?;
    let checked = check::run(&from, version, watch);
    sound(&file, checked.map_err(|error| BackupError::check(&file, CheckError::Store(error), watch))?)?;
    // Held from before the copy is made: it would be in vain while the database is in use.
    let claimed = if present { Some(claim::claim(&database)?) } else { None };
    let draft = Draft::create(&database, &from)?;
    let mut made = draft.open()?;
    copy::copy(&from, &mut made, "copying", watch).map_err(|error| draft.failed(&error, watch))?;
    drop(from);
    schema::migrate(&mut made, &database)?;
    // Who saw the database that is replaced must not take an older state for what they have, by its date.
    changes::everything(&made, clock::system()).map_err(|error| draft.failed(&error, watch))?;
    let report = settle(&draft, &mut made, &file, schema::VERSION, watch)?;
    match claimed {
        None => draft.publish(made, false, Some(&file))?,
        Some(claimed) => overwrite(&made, claimed, &draft, watch)?,
    }
    Ok(report)
}

/// A log without its database would be taken for the log of whatever gets the database's name.
fn refuse_leftovers(database: &Path, present: bool) -> Result<(), BackupError> {
    let left = ["-wal", "-journal"].map(|suffix| beside(database, suffix));
    match left.into_iter().find(|path| !present && path.exists()) {
        Some(path) => Err(BackupError::Leftover(path)),
        None => Ok(()),
    }
}

fn overwrite(
    made: &Connection,
    mut claimed: Connection,
    draft: &Draft,
    watch: &mut Watch<'_>,
) -> Result<(), BackupError> {
    let failed = |error: &rusqlite::Error, watch: &Watch<'_>| draft.failed(error, watch);
    made.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema").map_err(|error| failed(&error, watch))?;
    copy::copy(made, &mut claimed, "replacing", watch).map_err(|error| failed(&error, watch))?;
    claim::release(claimed).map_err(|error| failed(&error, watch))
}
