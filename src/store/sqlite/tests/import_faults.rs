//! Imports that fail, and leave nothing behind.

use super::*;
use crate::store::StoreError;

const STORED: &[&str] = &[
    "1,A,TEXT,6,2010-12-01 08:26:00,2.55,17850,Malta",
    "1,A,TEXT,6,2010-12-01 08:26:00,2.55,17850,Malta",
    "1,B,,1,2010-12-01 08:27:00,-1,17850,Malta",
];

/// What an import of these rows after [`STORED`] says; that it changed nothing is checked.
async fn refused(texts: &[&str]) -> String {
    let store = temporary();
    import(&store, rows(STORED)).await.unwrap();
    let before = export(&store).await;
    // Something new comes first, so that there is something to undo.
    let mut all = rows(&["2,NEW,NEW,1,2010-12-01 08:26:00,1,NEW,Peru"]);
    all.extend(rows(texts));
    let Err(ImportError::Row(error)) = import(&store, all).await else {
        panic!("{texts:?} was not refused");
    };
    assert_eq!(export(&store).await, before);
    assert!(store.get_invoice(2).await.is_err());
    assert!(store.get_customer("NEW".into()).await.is_err());
    assert!(store.get_stock_code("NEW".into()).await.is_err());
    assert_eq!(store.create_item(item("next", "1")).await.unwrap().id, 1, "the writer goes on");
    error.to_string()
}

#[tokio::test]
async fn a_file_that_contradicts_what_is_stored_is_refused() {
    let [a, again, b] = [STORED[0], STORED[1], STORED[2]];
    let starts = "test, row 2: invoice 1 is stored with";
    let first = async |text| refused(&[text, again, b]).await;
    assert_eq!(
        first("C1,A,TEXT,6,2010-12-01 08:26:00,2.55,17850,Malta").await,
        format!("{starts} kind sale, but this row has kind credit_note")
    );
    assert_eq!(
        first("1,A,TEXT,6,2010-12-01 08:26:00,2.55,17851,Malta").await,
        format!("{starts} customer 17850, but this row has customer 17851")
    );
    assert_eq!(
        first("1,A,TEXT,6,2010-12-01 08:26:00,2.55,,Malta").await,
        format!("{starts} customer 17850, but this row has no customer")
    );
    assert_eq!(
        first("1,A,TEXT,6,2010-12-01 08:26:00,2.55,17850,Peru").await,
        format!("{starts} country Malta, but this row has country Peru")
    );
    let other = "is stored without this row, or with fewer that are the same:";
    for (text, said) in [
        ("1,a,TEXT,6,2010-12-01 08:26:00,2.55,17850,Malta", "6 × 2.55 of a \"TEXT\" at 2010-12-01T08:26:00"),
        (
            "1,A,TEXT ,6,2010-12-01 08:26:00,2.55,17850,Malta",
            "6 × 2.55 of A \"TEXT \" at 2010-12-01T08:26:00",
        ),
        ("1,A,,6,2010-12-01 08:26:00,2.55,17850,Malta", "6 × 2.55 of A \"\" at 2010-12-01T08:26:00"),
        ("1,A,TEXT,7,2010-12-01 08:26:00,2.55,17850,Malta", "7 × 2.55 of A \"TEXT\" at 2010-12-01T08:26:00"),
        ("1,A,TEXT,6,2010-12-01 08:27:00,2.55,17850,Malta", "6 × 2.55 of A \"TEXT\" at 2010-12-01T08:27:00"),
        (
            "1,A,TEXT,6,2010-12-01 08:26:00,2.551,17850,Malta",
            "6 × 2.551 of A \"TEXT\" at 2010-12-01T08:26:00",
        ),
    ] {
        assert_eq!(first(text).await, format!("test, row 2: invoice 1 {other} {said}"));
    }
    assert!(
        refused(&[a, again, b, b]).await.starts_with("test, row 5: invoice 1 is stored without this row")
    );
    assert!(
        refused(&[a, again, again]).await.starts_with("test, row 4: invoice 1 is stored without this row")
    );
    let fewer = refused(&[a, b]).await;
    assert!(
        fewer.ends_with("invoice 1 is stored with more rows than the file has: 1 are missing here"),
        "{fewer}"
    );
}

#[tokio::test]
async fn rows_of_one_invoice_that_disagree_are_refused() {
    let first = "3,A,,1,2010-12-01 08:26:00,1,X,Malta";
    let differing = [
        ("A3,A,,1,2010-12-01 08:26:00,1,X,Malta", "kind sale on an earlier row, but kind adjustment"),
        ("3,A,,1,2010-12-01 08:26:00,1,Y,Malta", "customer X on an earlier row, but customer Y"),
        ("3,A,,1,2010-12-01 08:26:00,1,,Malta", "customer X on an earlier row, but no customer"),
        ("3,A,,1,2010-12-01 08:26:00,1,X,Peru", "country Malta on an earlier row, but country Peru"),
        ("3,A,,1,2010-12-01 08:26:00,1,X,", "country Malta on an earlier row, but no country"),
    ];
    for (second, said) in differing {
        assert_eq!(refused(&[first, second]).await, format!("test, row 3: invoice 3 has {said} on this one"));
    }
}

#[tokio::test]
async fn rows_that_no_column_holds_are_refused() {
    for (text, said) in [
        ("3,A,,0,2010-12-01 08:26:00,1,X,Malta", "the quantity 0 is not between"),
        ("3,A,,-10000001,2010-12-01 08:26:00,1,X,Malta", "the quantity -10000001 is not between"),
        ("3,A,,1,2010-12-01 08:26:00,100000000.001,X,Malta", "the unit price 100000000.001 is beyond"),
        ("1000000000,A,,1,2010-12-01 08:26:00,1,X,Malta", "the invoice number 1000000000 is beyond"),
        ("3,A,,1,2010-12-01 08:26:00,1,X,", "customer X is new, so that the row must have a country"),
    ] {
        let answer = refused(&[text]).await;
        assert!(answer.starts_with(&format!("test, row 2: {said}")), "{answer}");
    }
}

#[tokio::test]
async fn an_invoice_with_too_many_rows_is_refused() {
    let store = temporary();
    let many = vec![row("1,A,,1,2010-12-01 08:26:00,1,,Malta"); LIMITS.lines_max + 1];
    let Err(ImportError::Row(error)) = import(&store, many).await else { panic!("too many rows were taken") };
    assert_eq!(error.to_string(), "test, row 10001: invoice 1 has more than 10000 rows");
    assert_eq!(export(&store).await, []);
}

#[tokio::test]
async fn a_source_that_fails_midway_leaves_nothing() {
    let store = temporary();
    let failure = RowError { place: "test, row 4".into(), message: "torn".into() };
    let source = Rows { rows: rows(STORED).into_iter(), read: 0, failure: Some(failure.clone()) };
    assert_eq!(store.import_rows(Box::new(source)).await, Err(ImportError::Row(failure)));
    assert_eq!(export(&store).await, []);
    assert!(store.get_customer("17850".into()).await.is_err());
    assert!(store.get_stock_code("A".into()).await.is_err());
    assert_eq!(import(&store, rows(STORED)).await.unwrap().rows_added, 3);
}

struct Panics;

impl RowSource for Panics {
    fn next_row(&mut self, _: &mut RetailRow) -> Result<bool, RowError> {
        panic!("in the source")
    }

    fn place(&self) -> String {
        String::new()
    }
}

struct Broken;

impl RowSink for Broken {
    fn write_row(&mut self, _: &RetailRow) -> std::io::Result<()> {
        Err(std::io::Error::other("pipe closed"))
    }
}

#[tokio::test]
async fn a_panicking_source_and_a_broken_sink_are_told() {
    let store = temporary();
    let Err(ImportError::Store(StoreError::Internal(text))) = store.import_rows(Box::new(Panics)).await
    else {
        panic!("the panic was lost");
    };
    assert!(text.ends_with("in the source"), "{text}");
    import(&store, rows(STORED)).await.unwrap();
    let Err(StoreError::Internal(text)) = store.export_rows(Box::new(Broken)).await else {
        panic!("the broken sink was not told");
    };
    assert!(text.ends_with("pipe closed"), "{text}");
    assert_eq!(export(&store).await.len(), 3);
}
