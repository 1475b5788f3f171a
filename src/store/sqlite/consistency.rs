//! What the database keeps twice, computed anew from the lines: the sums of invoices, which stock code bears which
//! description, and which descriptions are in the index of words.

use super::values::{amount, sum_of_amounts};
use crate::store::Result;
use rusqlite::{Connection, Row};

/// Most differences of a kind to be named.
const MOST: usize = 100;

/// The invoices whose stored sums, or last line number, are not those of their lines.
///
/// # Errors
/// Where the database cannot be read; so with all of these.
pub(super) fn sums(conn: &Connection) -> Result<Vec<String>> {
    differences(conn, SUMS, sums_of)
}

/// The descriptions of stock codes that are kept otherwise than the lines, and what was set by hand, have them.
pub(super) fn descriptions(conn: &Connection) -> Result<Vec<String>> {
    differences(conn, PAIRS, pair)
}

/// The descriptions that the index of words lacks, and those that it has too many.
pub(super) fn words(conn: &Connection) -> Result<Vec<String>> {
    differences(conn, WORDS, word)
}

/// The first [`MOST`] rows of a query whose every row is a difference, in words.
fn differences(
    conn: &Connection,
    sql: &str,
    say: fn(&Row<'_>) -> rusqlite::Result<String>,
) -> Result<Vec<String>> {
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([], say)?.take(MOST);
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

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

fn sums_of(row: &Row<'_>) -> rusqlite::Result<String> {
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

fn word(row: &Row<'_>) -> rusqlite::Result<String> {
    Ok(format!("description {} {}", row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
}
