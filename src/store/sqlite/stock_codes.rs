//! Stock codes in SQLite, with what their invoice lines say of them.

use super::{
    keyset::{Field, Filter, List},
    values::count,
};
use crate::{
    domain::{Page, PageRequest, StockCode, StockCodeFilter},
    store::{Put, Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(super) const LIST: List =
    List { fields: &[Field::text("stockcode", "code")], columns: "id, description", from: "stock_codes s" };

/// Whether a text stands in the code, the description set by hand or one on a line. `seen` steps through the
/// index from one description to the next, so that a code with thousands of lines costs a few look-ups.
const CONTAINS: &str = "\
    instr(lower(code), ?) > 0 OR instr(lower(coalesce(description, '')), ?) > 0 OR EXISTS (
        WITH RECURSIVE seen (id) AS (
            SELECT min(l.description) FROM lines l WHERE l.stock_code = s.id
            UNION ALL
            SELECT (SELECT min(l.description) FROM lines l
                    WHERE l.stock_code = s.id AND l.description > seen.id)
            FROM seen WHERE seen.id IS NOT NULL)
        SELECT 1 FROM seen JOIN descriptions d ON d.id = seen.id WHERE instr(lower(d.text), ?) > 0)";

pub(super) fn list(
    conn: &Connection,
    filter: StockCodeFilter,
    page: &PageRequest,
) -> Result<Page<StockCode>> {
    let mut conditions = Filter::default();
    if let Some(text) = filter.q {
        let text = Value::Text(text.to_ascii_lowercase());
        conditions.add(CONTAINS, [text.clone(), text.clone(), text]);
    }
    LIST.page(conn, conditions, page, |row| {
        let first = List::FIRST_COLUMN;
        with_lines(conn, row.get(first)?, row.get(List::KEY_COLUMN)?, row.get(first + 1)?)
    })
}

pub(super) fn get(conn: &Connection, stockcode: String) -> Result<StockCode> {
    let (id, description) =
        find(conn, &stockcode)?.ok_or_else(|| StoreError::NotFound(format!("stock code {stockcode}")))?;
    with_lines(conn, id, stockcode, description)
}

pub(super) fn put(
    conn: &Connection,
    stockcode: String,
    description: Option<String>,
) -> Result<(StockCode, Put)> {
    let (id, put) = match find(conn, &stockcode)? {
        Some((id, _)) => (id, Put::Replaced),
        None => (add(conn, &stockcode)?, Put::Created),
    };
    conn.prepare_cached("UPDATE stock_codes SET description = ? WHERE id = ?")?
        .execute((&description, id))?;
    Ok((with_lines(conn, id, stockcode, description)?, put))
}

/// The row of a stock code, which is added where it was not seen before.
pub(super) fn intern(conn: &Connection, stockcode: &str) -> Result<i64> {
    match find(conn, stockcode)? {
        Some((id, _)) => Ok(id),
        None => add(conn, stockcode),
    }
}

fn find(conn: &Connection, stockcode: &str) -> Result<Option<(i64, Option<String>)>> {
    conn.prepare_cached("SELECT id, description FROM stock_codes WHERE code = ?")?
        .query_row([stockcode], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
        .map_err(Into::into)
}

fn add(conn: &Connection, stockcode: &str) -> Result<i64> {
    conn.prepare_cached("INSERT INTO stock_codes (code) VALUES (?)")?.insert([stockcode]).map_err(Into::into)
}

fn with_lines(
    conn: &Connection,
    id: i64,
    stockcode: String,
    description: Option<String>,
) -> Result<StockCode> {
    let mut answer = StockCode {
        stockcode,
        description,
        descriptions: Vec::new(),
        min_unit_price: None,
        max_unit_price: None,
        quantity_sold: 0,
        line_count: 0,
    };
    let sql = "SELECT (SELECT text FROM descriptions d WHERE d.id = lines.description), \
               min(unit_price_mills), max(unit_price_mills), sum(quantity), count(*) \
               FROM lines WHERE stock_code = ? GROUP BY lines.description";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        answer.descriptions.extend(row.get::<_, Option<String>>(0)?);
        let (lowest, highest) = (row.get(1)?, row.get(2)?);
        answer.min_unit_price = Some(answer.min_unit_price.map_or(lowest, |known| known.min(lowest)));
        answer.max_unit_price = Some(answer.max_unit_price.map_or(highest, |known| known.max(highest)));
        answer.quantity_sold += row.get::<_, i64>(3)?;
        answer.line_count += count(row, 4)?;
    }
    answer.descriptions.sort_unstable();
    Ok(answer)
}
