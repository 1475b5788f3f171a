//! Batches of records in, pieces of a table out.
//!
//! A record is looked at before anything of it is written, so that refusing one needs no savepoint of its own.

pub(super) mod invoices;
pub(super) mod items;
pub(super) mod mark;

use crate::{
    domain::{ImportMark, Refusal},
    store::Result,
};
use rusqlite::Connection;
use std::time::Duration;

/// Most rows of one piece of an export, unless a single record has more.
const PIECE_MAX: usize = 500;

/// Stores a batch with its mark, which is forgotten after `lifetime`.
pub(super) fn import<R>(
    conn: &Connection,
    lifetime: Duration,
    mark: Option<&ImportMark>,
    batch: &[R],
    import: impl FnOnce(&Connection, &[R]) -> Result<Vec<Refusal>>,
) -> Result<Vec<Refusal>> {
    let refusals = import(conn, batch)?;
    if let Some(mark) = mark {
        let refused = refusals.len();
        mark::set(conn, lifetime, mark, batch.len() - refused, refused)?;
    }
    Ok(refusals)
}
