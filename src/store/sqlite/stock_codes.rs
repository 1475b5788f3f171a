//! Stock codes in SQLite, with what their invoice lines say of them.

use super::{
    changes,
    keyset::{Field, Filter, List},
    values::count,
};
use crate::{
    domain::{Page, PageRequest, StockCode, StockCodeChange, StockCodeFilter, Timestamp},
    store::{Condition, Put, Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(super) const LIST: List = List {
    fields: &[Field::text("stockcode", "code")],
    columns: "id, description, modified",
    from: "stock_codes s",
    collection: "stock_codes",
};

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
        let found =
            Row { id: row.get(first)?, description: row.get(first + 1)?, modified: row.get(first + 2)? };
        with_lines(conn, found, row.get(List::KEY_COLUMN)?)
    })
}

pub(super) fn get(conn: &Connection, stockcode: String) -> Result<StockCode> {
    find_with_lines(conn, &stockcode)?.ok_or_else(|| missing(&stockcode))
}

pub(super) fn put(
    conn: &Connection,
    stockcode: String,
    description: Option<String>,
    condition: &Condition<StockCode>,
) -> Result<(StockCode, Put)> {
    condition.check(|| find_with_lines(conn, &stockcode))?;
    let (id, put) = match id(conn, &stockcode)? {
        Some(id) => (id, Put::Replaced),
        None => (add(conn, &stockcode)?, Put::Created),
    };
    describe(conn, id, description)?;
    Ok((get(conn, stockcode)?, put))
}

pub(super) fn change(
    conn: &Connection,
    stockcode: String,
    change: StockCodeChange,
    condition: &Condition<StockCode>,
) -> Result<StockCode> {
    condition.check(|| get(conn, stockcode.clone()).map(Some))?;
    let id = id(conn, &stockcode)?.ok_or_else(|| missing(&stockcode))?;
    if let Some(description) = change.description {
        describe(conn, id, description)?;
    }
    get(conn, stockcode)
}

fn describe(conn: &Connection, id: i64, description: Option<String>) -> Result<()> {
    conn.prepare_cached("UPDATE stock_codes SET description = ? WHERE id = ?")?.execute((description, id))?;
    changes::stock_code(conn, id)
}

/// The row of a stock code, which is added where it was not seen before.
pub(super) fn intern(conn: &Connection, stockcode: &str) -> Result<i64> {
    match id(conn, stockcode)? {
        Some(id) => Ok(id),
        None => add(conn, stockcode),
    }
}

/// The row of a stock code, where it was seen before.
pub(super) fn id(conn: &Connection, stockcode: &str) -> Result<Option<i64>> {
    Ok(find(conn, stockcode)?.map(|found| found.id))
}

/// What a stock code's row holds besides the code.
struct Row {
    id: i64,
    description: Option<String>,
    modified: Timestamp,
}

fn find(conn: &Connection, stockcode: &str) -> Result<Option<Row>> {
    conn.prepare_cached("SELECT id, description, modified FROM stock_codes WHERE code = ?")?
        .query_row([stockcode], |row| {
            Ok(Row { id: row.get(0)?, description: row.get(1)?, modified: row.get(2)? })
        })
        .optional()
        .map_err(Into::into)
}

fn find_with_lines(conn: &Connection, stockcode: &str) -> Result<Option<StockCode>> {
    find(conn, stockcode)?.map(|found| with_lines(conn, found, stockcode.to_owned())).transpose()
}

fn missing(stockcode: &str) -> StoreError {
    StoreError::NotFound(format!("stock code {stockcode}"))
}

fn add(conn: &Connection, stockcode: &str) -> Result<i64> {
    conn.prepare_cached("INSERT INTO stock_codes (code, modified) VALUES (?, change_time())")?
        .insert([stockcode])
        .map_err(Into::into)
}

fn with_lines(conn: &Connection, found: Row, stockcode: String) -> Result<StockCode> {
    let Row { id, description, modified } = found;
    let mut answer = StockCode {
        stockcode,
        description,
        descriptions: Vec::new(),
        min_unit_price: None,
        max_unit_price: None,
        quantity_sold: 0,
        line_count: 0,
        modified,
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
