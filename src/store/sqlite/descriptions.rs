//! Descriptions, each kept once, and which stock codes bear them. A pair of the two goes with the last line that
//! bears it; the text stays.

use crate::store::Result;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// The row of a description, which is added where it was not seen before.
pub(super) fn intern(conn: &Connection, text: &str) -> Result<i64> {
    let found = conn
        .prepare_cached("SELECT id FROM descriptions WHERE text = ?")?
        .query_row([text], |row| row.get(0))
        .optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    let id = conn.prepare_cached("INSERT INTO descriptions (text) VALUES (?)")?.insert([text])?;
    let index = "INSERT INTO description_words (rowid, text) VALUES (?, ?)";
    conn.prepare_cached(index)?.execute((id, text))?;
    Ok(id)
}

/// The highest row of the descriptions.
pub(super) fn last(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT coalesce(max(id), 0) FROM descriptions", [], |row| row.get(0))
}

/// Adds the words of all descriptions after a row to the index of words, where they must not be yet.
pub(super) fn index_after(conn: &Connection, row: i64) -> Result<()> {
    let sql = "INSERT INTO description_words (rowid, text) SELECT id, text FROM descriptions WHERE id > ?";
    conn.prepare_cached(sql)?.execute([row])?;
    Ok(())
}

/// Counts lines that bear a description and were added.
pub(super) fn add_lines(conn: &Connection, stock_code: i64, description: i64, lines: i64) -> Result<()> {
    let sql = "INSERT INTO stock_code_descriptions (stock_code, description, line_count) VALUES (?, ?, ?) \
               ON CONFLICT DO UPDATE SET line_count = line_count + excluded.line_count";
    conn.prepare_cached(sql)?.execute((stock_code, description, lines))?;
    Ok(())
}

/// Counts lines that bear a description and were removed.
pub(super) fn remove_lines(conn: &Connection, stock_code: i64, description: i64, lines: i64) -> Result<()> {
    let sql = "UPDATE stock_code_descriptions SET line_count = line_count - ? \
               WHERE stock_code = ? AND description = ?";
    conn.prepare_cached(sql)?.execute((lines, stock_code, description))?;
    let sql = "DELETE FROM stock_code_descriptions \
               WHERE stock_code = ? AND description = ? AND line_count = 0 AND NOT set_by_hand";
    conn.prepare_cached(sql)?.execute((stock_code, description))?;
    Ok(())
}

/// Puts the description set by hand, if any, in the place of the one before.
pub(super) fn set_by_hand(conn: &Connection, stock_code: i64, text: Option<&str>) -> Result<()> {
    let forget = "UPDATE stock_code_descriptions SET set_by_hand = 0 WHERE stock_code = ? AND set_by_hand";
    if conn.prepare_cached(forget)?.execute([stock_code])? > 0 {
        let remove = "DELETE FROM stock_code_descriptions \
                      WHERE stock_code = ? AND line_count = 0 AND NOT set_by_hand";
        conn.prepare_cached(remove)?.execute([stock_code])?;
    }
    if let Some(text) = text {
        let sql = "INSERT INTO stock_code_descriptions (stock_code, description, set_by_hand) VALUES (?, ?, 1) \
                   ON CONFLICT DO UPDATE SET set_by_hand = 1";
        conn.prepare_cached(sql)?.execute((stock_code, intern(conn, text)?))?;
    }
    Ok(())
}

/// The descriptions on the lines of a stock code, sorted.
pub(super) fn seen(conn: &Connection, stock_code: i64) -> Result<Vec<String>> {
    let sql = "SELECT text FROM stock_code_descriptions p JOIN descriptions d ON d.id = p.description \
               WHERE stock_code = ? AND line_count > 0 ORDER BY text";
    let mut statement = conn.prepare_cached(sql)?;
    let texts = statement.query_map([stock_code], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(texts)
}

/// The query for texts that hold all these words, each whole or only its beginning.
///
/// A word stands between quotes, where nothing is an operator. One with marks in it, such as `t-light`, is read as
/// the words between the marks, which must follow each other; one of nothing but marks is left out. A word that is
/// repeated is searched for once.
pub(super) fn query(words: &str) -> String {
    let distinct: BTreeSet<&str> = words.split_whitespace().collect();
    let quoted = distinct.into_iter().map(|word| format!("\"{}\"*", word.replace('"', "\"\"")));
    quoted.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_an_operator() {
        assert_eq!(query("  heart  T-LIGHT heart"), "\"T-LIGHT\"* \"heart\"*");
        assert_eq!(query("NOT 7\"\" a*"), "\"7\"\"\"\"\"* \"NOT\"* \"a*\"*");
        assert_eq!(query(" "), "");
    }
}
