//! Stock codes in SQLite, with what their invoice lines say of them.

use super::{
    changes, descriptions,
    keyset::{Field, Filter, List},
    values::count,
};
use crate::{
    domain::{Page, PageRequest, Sort, StockCode, StockCodeChange, StockCodeFilter, Timestamp},
    store::{Condition, Put, Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, types::Value};
use std::borrow::Cow;

pub(super) const LIST: List = List {
    fields: &[Field::text("stockcode", "code")],
    columns: "id, description, modified",
    from: "stock_codes s",
    collection: "stock_codes",
};

/// The same, of which a description matches a query for words: the value of its `?`. The rank is BM25, less for a
/// better match; of several descriptions the best counts.
pub(super) const MATCHING: List = List {
    fields: &[Field::text("stockcode", "code"), Field::integer("relevance", "relevance")],
    columns: "id, description, modified",
    from: "(SELECT p.stock_code AS found, min(CAST(round(w.rank * 1e12) AS INTEGER)) AS relevance \
            FROM description_words w \
            CROSS JOIN stock_code_descriptions p ON p.description = w.rowid \
            WHERE description_words MATCH ? GROUP BY p.stock_code) \
           CROSS JOIN stock_codes s ON s.id = found",
    collection: "stock_codes",
};

/// Whether a text stands in the code or in a description. The descriptions are searched once for a page.
const CONTAINS: &str = "\
    instr(lower(code), ?) > 0 OR s.id IN (
        SELECT p.stock_code FROM descriptions d
        CROSS JOIN stock_code_descriptions p ON p.description = d.id
        WHERE instr(lower(d.text), ?) > 0)";

pub(super) fn list(
    conn: &Connection,
    filter: StockCodeFilter,
    page: &PageRequest,
) -> Result<Page<StockCode>> {
    let (list, mut conditions) = match &filter.words {
        Some(words) => (&MATCHING, Filter::of_tables([Value::Text(descriptions::query(words))])),
        None => (&LIST, Filter::default()),
    };
    if let Some(text) = filter.q {
        let text = Value::Text(text.to_ascii_lowercase());
        conditions.add(CONTAINS, [text.clone(), text]);
    }
    list.page(conn, conditions, &ordered(&filter.words, page), |row| {
        let first = List::FIRST_COLUMN;
        let found =
            Row { id: row.get(first)?, description: row.get(first + 1)?, modified: row.get(first + 2)? };
        with_lines(conn, found, row.get(List::KEY_COLUMN)?)
    })
}

/// Where no words are searched for, no stock code is more relevant than another, and the code alone decides.
fn ordered<'p>(words: &Option<String>, page: &'p PageRequest) -> Cow<'p, PageRequest> {
    if words.is_some() || page.sort.field != "relevance" {
        return Cow::Borrowed(page);
    }
    let sort = Sort { field: "stockcode".into(), ..page.sort };
    Cow::Owned(PageRequest { sort, ..page.clone() })
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
    conn.prepare_cached("UPDATE stock_codes SET description = ? WHERE id = ?")?
        .execute((&description, id))?;
    descriptions::set_by_hand(conn, id, description.as_deref())?;
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
    let sql = "SELECT min(unit_price_mills), max(unit_price_mills), coalesce(sum(quantity), 0), count(*) \
               FROM lines WHERE stock_code = ?";
    let descriptions = descriptions::seen(conn, id)?;
    let answer = conn.prepare_cached(sql)?.query_row([id], |row| {
        Ok(StockCode {
            stockcode,
            description,
            descriptions,
            min_unit_price: row.get(0)?,
            max_unit_price: row.get(1)?,
            quantity_sold: row.get(2)?,
            line_count: count(row, 3)?,
            modified,
        })
    })?;
    Ok(answer)
}
