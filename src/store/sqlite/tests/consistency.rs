//! What is kept twice: that it is filled from a database of the first schema, and that differences are named.

use super::{super::consistency, *};
use crate::domain::{InvoiceFilter, StockCodeFilter, TotalsBy};
use rusqlite::{Connection, ErrorCode};

/// Lines of three invoices, as the first schema had them.
const BEFORE: &str = "
    PRAGMA application_id = 0x43464F4C;
    PRAGMA user_version = 1;
    INSERT INTO customers VALUES (1, '12345', 'Malta');
    INSERT INTO invoices VALUES (1, 'sale', '2010-12-01', 1, 'Malta', 3), (2, 'sale', '2011-01-01', 1, 'EIRE', 0),
                                (3, 'credit_note', '2011-01-31', NULL, NULL, 1);
    INSERT INTO stock_codes VALUES (1, 'A', 'Set by hand'), (2, 'B', NULL), (3, 'C', 'WHITE HEART');
    INSERT INTO descriptions VALUES (1, 'WHITE HEART'), (2, 'Crème');
    INSERT INTO lines VALUES (1, 1, 1, 1, 10000000, 100000000000, NULL), (1, 2, 1, 1, -3, 335, NULL),
                             (1, 3, 2, 2, 10000000, 100000000000, NULL), (3, 1, 2, NULL, -7, 1, NULL);";

fn filled(directory: &tempfile::TempDir) -> SqliteStore {
    let path = directory.path().join("test.db");
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(include_str!("../migrations/0001_retail.sql")).unwrap();
    conn.execute_batch(BEFORE).unwrap();
    drop(conn);
    SqliteStore::open(&path, &options()).unwrap()
}

/// Every difference, of whatever kind.
pub(super) fn all(conn: &Connection) -> Result<Vec<String>> {
    Ok([consistency::sums(conn)?, consistency::descriptions(conn)?, consistency::words(conn)?].concat())
}

pub(super) async fn differences(store: &SqliteStore) -> Vec<String> {
    store.readers.query(all).await.unwrap()
}

/// Whether the index of words holds others than those of the descriptions. SQLite asks for a connection that can
/// write, though it writes nothing.
fn words_differ(conn: &Connection) -> rusqlite::Result<bool> {
    let sql = "INSERT INTO description_words (description_words, rank) VALUES ('integrity-check', 1)";
    match conn.execute(sql, []) {
        Ok(_) => Ok(false),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => Ok(true),
        Err(error) => Err(error),
    }
}

#[tokio::test]
async fn a_database_of_the_first_schema_is_filled() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(&directory);
    assert_eq!(differences(&store).await, [""; 0]);
    let first = store.get_invoice(1).await.unwrap().summary;
    assert_eq!((first.line_count, first.total), (3, money("1999999999999998.995")));
    assert_eq!(store.get_invoice(2).await.unwrap().summary.total, Money::ZERO);
    let months =
        store.list_totals(TotalsBy::Month, InvoiceFilter::default(), page("month", 9)).await.unwrap();
    let read: Vec<_> =
        months.rows.iter().map(|row| (row.invoice_count, row.line_count, row.quantity)).collect();
    assert_eq!(read, [(1, 3, 19_999_997), (2, 1, -7)]);
    for (words, codes) in [("heart", vec!["A", "C"]), ("creme", vec!["B"]), ("by hand", vec!["A"])] {
        let filter = StockCodeFilter { words: Some(words.into()), q: None };
        let found = store.list_stock_codes(filter, page("stockcode", 9)).await.unwrap().rows;
        assert_eq!(found.iter().map(|row| row.stockcode.as_str()).collect::<Vec<_>>(), codes, "{words}");
    }
    assert_eq!(store.get_stock_code("C".into()).await.unwrap().descriptions, [""; 0]);
}

#[tokio::test]
async fn what_differs_from_the_lines_is_named() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(&directory);
    for (spoil, expected) in [
        (
            "UPDATE invoices SET total_low = total_low + 5, last_line_no = 2 WHERE invoice_no = 1",
            vec![
                "invoice 1 is kept with 3 lines up to number 2, quantity 19999997 and total 1999999999999999; \
                 its lines are 3 up to number 3, quantity 19999997 and total 1999999999999998.995",
            ],
        ),
        (
            "UPDATE invoices SET line_count = 1 WHERE invoice_no = 2",
            vec![
                "invoice 2 is kept with 1 lines up to number 0, quantity 0 and total 0; \
                 its lines are 0 up to number 0, quantity 0 and total 0",
            ],
        ),
        (
            "UPDATE stock_code_descriptions SET line_count = 9 WHERE stock_code = 1 AND description = 1",
            vec![
                "description \"WHITE HEART\" of stock code \"A\" is kept with 9 lines and not set by hand; \
                 it is on 2 lines and not set by hand",
            ],
        ),
        (
            "DELETE FROM stock_code_descriptions WHERE stock_code = 3",
            vec![
                "description \"WHITE HEART\" of stock code \"C\" is kept with 0 lines and not set by hand; \
                 it is on 0 lines and set by hand",
            ],
        ),
        (
            "INSERT INTO description_words (description_words, rowid, text) VALUES ('delete', 2, 'Crème')",
            vec!["description 2 is not in the index of words"],
        ),
    ] {
        let named = store.writer.change(move |conn| {
            assert!(!words_differ(conn)?);
            conn.execute_batch("SAVEPOINT spoilt")?;
            conn.execute_batch(spoil)?;
            let named = all(conn)?;
            conn.execute_batch("ROLLBACK TO spoilt; RELEASE spoilt")?;
            Ok(named)
        });
        assert_eq!(named.await.unwrap(), expected, "{spoil}");
    }
    assert_eq!(differences(&store).await, [""; 0]);
    let spoilt = store.writer.change(|conn| {
        conn.execute_batch(
            "SAVEPOINT spoilt;
             INSERT INTO description_words (description_words, rowid, text) VALUES ('delete', 2, 'Crème');
             INSERT INTO description_words (rowid, text) VALUES (2, 'Cream');",
        )?;
        let differ = words_differ(conn)?;
        conn.execute_batch("ROLLBACK TO spoilt; RELEASE spoilt")?;
        Ok((differ, words_differ(conn)?))
    });
    assert_eq!(spoilt.await, Ok((true, false)));
}
