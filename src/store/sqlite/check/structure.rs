//! What SQLite itself can check.

use super::Finding;
use crate::store::Result;
use rusqlite::Connection;

/// Most faults that SQLite is asked to name.
const FAULTS_MAX: u64 = 1_000;

/// Pages, b-trees, indexes against their tables, types, and the constraints NOT NULL, UNIQUE and CHECK.
pub(super) fn integrity(conn: &Connection, finding: &mut Finding) -> Result<()> {
    finding.count(conn.pragma_query_value(None, "page_count", |row| row.get::<_, i64>(0))?.unsigned_abs());
    let mut statement = conn.prepare(&format!("PRAGMA integrity_check({FAULTS_MAX})"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        if text != "ok" {
            finding.fault(|| text);
        }
    }
    Ok(())
}

/// Every reference has what it refers to.
pub(super) fn references(conn: &Connection, finding: &mut Finding) -> Result<()> {
    let sql = "SELECT DISTINCT t.name FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) \
               WHERE t.type = 'table'";
    let tables = conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    for table in tables {
        let sql = format!("SELECT count(*) FROM \"{table}\"");
        finding.count(conn.query_row(&sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs());
    }
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, rowid, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let place = rowid.map_or_else(String::new, |id| format!(" {id}"));
        finding.fault(|| format!("row{place} of {table} refers to {parent}, where there is no such row"));
    }
    Ok(())
}
