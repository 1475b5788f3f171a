//! What the database keeps twice, computed anew from the lines: the sums of invoices, which stock code bears which
//! description, and which descriptions are in the index of words.

use super::values::{amount, sum_of_amounts};
use rusqlite::{Connection, ErrorCode, Row};

/// Most differences of a kind to be named.
const MOST: usize = 100;

/// Names what differs from the lines, at most [`MOST`] differences of each kind; nothing where all is well.
///
/// It only reads, so that it can run beside a server. Of the index of words it sees which descriptions are in it;
/// whether their words are, [`words_differ`] tells.
///
/// # Errors
/// Where the database cannot be read.
#[cfg_attr(not(test), expect(dead_code, reason = "the command that checks a database is to call it"))]
pub(super) fn differences(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut found = Vec::new();
    for (sql, say) in CHECKS {
        let mut statement = conn.prepare(sql)?;
        let rows = statement.query_map([], say)?.take(MOST);
        found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(found)
}

/// Whether the index of words holds others than those of the descriptions. SQLite asks for a connection that can
/// write, though it writes nothing.
///
/// # Errors
/// Where the database cannot be read, or the connection cannot write.
#[cfg_attr(not(test), expect(dead_code, reason = "the command that checks a database is to call it"))]
pub(super) fn words_differ(conn: &Connection) -> rusqlite::Result<bool> {
    let sql = "INSERT INTO description_words (description_words, rank) VALUES ('integrity-check', 1)";
    match conn.execute(sql, []) {
        Ok(_) => Ok(false),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => Ok(true),
        Err(error) => Err(error),
    }
}

/// A query whose every row is a difference, and its text.
type Check = (&'static str, fn(&Row<'_>) -> rusqlite::Result<String>);

const CHECKS: [Check; 3] = [(SUMS, sums), (PAIRS, pair), (WORDS, words)];

const SUMS: &str = concat!(
    "SELECT i.invoice_no, i.line_count, i.total_quantity, i.total_high, i.total_low, \
            l.lines, l.quantity, l.high, l.low, l.last, i.last_line_no \
     FROM invoices i LEFT JOIN (
         SELECT invoice_no, count(*) AS lines, sum(quantity) AS quantity, max(line_no) AS last, ",
    sum_of_amounts!(" AS high", " AS low"),
    "    FROM lines GROUP BY invoice_no) l USING (invoice_no) \
     WHERE (i.line_count, i.total_quantity, i.total_high, i.total_low) \
           IS NOT (coalesce(l.lines, 0), coalesce(l.quantity, 0), coalesce(l.high, 0), coalesce(l.low, 0)) \
        OR l.last > i.last_line_no"
);

fn sums(row: &Row<'_>) -> rusqlite::Result<String> {
    let number = |column| row.get::<_, Option<i64>>(column).map(Option::unwrap_or_default);
    let (no, stored) = (number(0)?, amount(row, 3)?);
    let lines = if number(5)? == 0 { crate::domain::Money::ZERO } else { amount(row, 7)? };
    Ok(format!(
        "invoice {no} is kept with {} lines up to number {}, quantity {} and total {stored}; \
         its lines are {} up to number {}, quantity {} and total {lines}",
        number(1)?,
        number(10)?,
        number(2)?,
        number(5)?,
        number(9)?,
        number(6)?,
    ))
}

const PAIRS: &str = "\
    SELECT code, text, sum(kept), sum(counted), sum(kept_by_hand), sum(by_hand) FROM (
        SELECT stock_code, description, 0 AS kept, count(*) AS counted, 0 AS kept_by_hand, 0 AS by_hand
        FROM lines WHERE description IS NOT NULL GROUP BY stock_code, description
        UNION ALL
        SELECT s.id, d.id, 0, 0, 0, 1 FROM stock_codes s LEFT JOIN descriptions d ON d.text = s.description
        WHERE s.description IS NOT NULL
        UNION ALL
        SELECT stock_code, description, line_count, 0, set_by_hand, 0 FROM stock_code_descriptions) p
    LEFT JOIN stock_codes s ON s.id = p.stock_code
    LEFT JOIN descriptions d ON d.id = p.description
    GROUP BY p.stock_code, p.description
    HAVING sum(kept) <> sum(counted) OR sum(kept_by_hand) <> sum(by_hand)";

fn pair(row: &Row<'_>) -> rusqlite::Result<String> {
    let (code, text): (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
    let by_hand =
        |column| row.get(column).map(|set: bool| if set { "set by hand" } else { "not set by hand" });
    Ok(format!(
        "description {:?} of stock code {:?} is kept with {} lines and {}; it is on {} lines and {}",
        text.unwrap_or_default(),
        code.unwrap_or_default(),
        row.get::<_, i64>(2)?,
        by_hand(4)?,
        row.get::<_, i64>(3)?,
        by_hand(5)?,
    ))
}

const WORDS: &str = "\
    SELECT id, 'is not in the index of words' FROM descriptions
    WHERE id NOT IN (SELECT id FROM description_words_docsize)
    UNION ALL
    SELECT id, 'is gone, but in the index of words' FROM description_words_docsize
    WHERE id NOT IN (SELECT id FROM descriptions)";

fn words(row: &Row<'_>) -> rusqlite::Result<String> {
    Ok(format!("description {} {}", row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
}
