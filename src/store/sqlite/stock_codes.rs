//! Stock codes in SQLite, with what their invoice lines say of them.

use super::{
    descriptions,
    keyset::{Field, Filter, List},
    values::count,
};
use crate::{
    domain::{Page, PageRequest, Sort, StockCode, StockCodeFilter},
    store::{Put, Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, types::Value};
use std::borrow::Cow;

pub(super) const LIST: List =
    List { fields: &[Field::text("stockcode", "code")], columns: "id, description", from: "stock_codes s" };

/// The same, of which a description matches a query for words: the value of its `?`. The rank is BM25, less for a
/// better match; of several descriptions the best counts.
pub(super) const MATCHING: List = List {
    fields: &[Field::text("stockcode", "code"), Field::integer("relevance", "relevance")],
    columns: "id, description",
    from: "(SELECT p.stock_code AS found, min(CAST(round(w.rank * 1e12) AS INTEGER)) AS relevance \
            FROM description_words w \
            CROSS JOIN stock_code_descriptions p ON p.description = w.rowid \
            WHERE description_words MATCH ? GROUP BY p.stock_code) \
           CROSS JOIN stock_codes s ON s.id = found",
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
        with_lines(conn, row.get(first)?, row.get(List::KEY_COLUMN)?, row.get(first + 1)?)
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
    descriptions::set_by_hand(conn, id, description.as_deref())?;
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
        })
    })?;
    Ok(answer)
}
