//! What SQLite's failures mean to the store's callers.

use super::room;
use crate::store::StoreError;
use rusqlite::ErrorCode;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ if room::is_lacking_here(&error) => Self::Full,
            _ => Self::Internal(error.to_string()),
        }
    }
}

/// What a panic said, as a failure for the log.
pub(super) fn panicked(payload: &(dyn std::any::Any + Send)) -> StoreError {
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message");
    StoreError::Internal(format!("a database job panicked: {text}"))
}

/// The answer of a job whose thread ended before it could answer.
pub(super) fn stopped() -> StoreError {
    StoreError::Internal("the database was closed".into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn failures_that_pass_are_told_from_those_that_stay() {
        let of = |code| StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
        assert_eq!(of(ffi::SQLITE_BUSY), StoreError::Busy);
        assert_eq!(of(ffi::SQLITE_BUSY_SNAPSHOT), StoreError::Busy);
        assert_eq!(of(ffi::SQLITE_LOCKED), StoreError::Busy);
        assert_eq!(of(ffi::SQLITE_FULL), StoreError::Full);
        assert!(matches!(of(ffi::SQLITE_CORRUPT), StoreError::Internal(text) if text.contains("malformed")));
    }
}
