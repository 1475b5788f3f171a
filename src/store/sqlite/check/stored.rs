//! What the database keeps twice, against what the lines say.

use super::Finding;
use crate::store::{Result, sqlite::consistency};
use rusqlite::Connection;

/// The sums that invoices bear.
pub(super) fn sums(conn: &Connection, finding: &mut Finding) -> Result<()> {
    report(conn, finding, "invoices", consistency::sums(conn)?)
}

/// Which stock code bears which description.
pub(super) fn descriptions(conn: &Connection, finding: &mut Finding) -> Result<()> {
    report(conn, finding, "stock_code_descriptions", consistency::descriptions(conn)?)
}

/// Which descriptions are found by their words.
pub(super) fn words(conn: &Connection, finding: &mut Finding) -> Result<()> {
    report(conn, finding, "descriptions", consistency::words(conn)?)
}

fn report(conn: &Connection, finding: &mut Finding, table: &str, differences: Vec<String>) -> Result<()> {
    let rows: i64 = conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    finding.count(rows.unsigned_abs());
    differences.into_iter().for_each(|text| finding.fault(|| text));
    Ok(())
}
