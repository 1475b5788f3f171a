//! Imports that succeed: every shape of the data set, again, in another order, and back out.

use super::*;
use crate::domain::Owners;
use crate::domain::{CustomerFilter, InvoiceFilter};
use proptest::prelude::*;

/// A row of each shape that the data set has.
const SHAPES: &[&str] = &[
    "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom",
    "536365,85123a,  LEADING SPACES ,6,2010-12-01 08:26:00,2.55,17850,United Kingdom",
    // Exact duplicates, and the same stock code at other prices and quantities.
    "536365,71053,WHITE METAL LANTERN,1,2010-12-01 08:26:00,3.39,17850,United Kingdom",
    "536365,71053,WHITE METAL LANTERN,1,2010-12-01 08:26:00,3.39,17850,United Kingdom",
    "536365,71053,White Metal Lantern,-2,2010-12-01 08:26:00,0.001,17850,United Kingdom",
    // A credit note and an adjustment.
    "C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527,United Kingdom",
    "A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,-11062.06,,United Kingdom",
    // No customer, no description, no price.
    "536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom",
    "537000,gift_0001_20,,1,2010-12-02 11:52:00,16.67,,EIRE",
    "537000,BANK CHARGES,\"Quoted\" £ 'text',1,2010-12-02 11:52:00,16.67,,EIRE",
    // Two times in one invoice.
    "536591,21000,CAKE CASES,1,2010-12-01 16:57:00,1.5,14606,United Kingdom",
    "536591,21001,CAKE CASES,1,2010-12-01 16:58:00,1.5,14606,United Kingdom",
    "536591,21002,CAKE CASES,1,2010-12-01 16:57:00,1.5,14606,United Kingdom",
    // One customer, two countries; and rows of one invoice that stand apart.
    "537001,22139,TEA SET,3,2010-12-03 10:00:00,4.25,12370,Cyprus",
    "537002,22139,TEA SET,4,2010-12-04 10:00:00,4.25,12370,Austria",
    "537001,22140,TEA SET,2,2010-12-03 10:00:00,4.25,12370,Cyprus",
];

/// The shapes, and the same stock code twenty times in an invoice.
fn shapes() -> Vec<RetailRow> {
    let mut all = rows(SHAPES);
    let repeated = row("555524,22698,PINK TEACUP,1,2011-06-05 11:37:00,2.95,16923,United Kingdom");
    all.extend((1..=20).map(|n| RetailRow { quantity: 1 + n % 2, ..repeated.clone() }));
    all
}

fn sum(rows: &[RetailRow]) -> Money {
    rows.iter().map(|row| row.unit_price.times(row.quantity)).sum()
}

#[tokio::test]
async fn every_shape_goes_in_and_comes_out() {
    let store = temporary();
    let summary = import(&store, shapes()).await.unwrap();
    let expected = ImportSummary {
        rows: 36,
        invoices: 9,
        customers: 5,
        stock_codes: 13,
        total: sum(&shapes()),
        invoices_added: 9,
        rows_added: 36,
    };
    assert_eq!(summary, expected);
    let out = export(&store).await;
    assert!(out.is_sorted_by_key(|row| row.invoice_no));
    assert_eq!(sorted(out), sorted(shapes()));

    let first = store.get_invoice(536_365).await.unwrap();
    assert_eq!(first.summary.invoice_date.to_string(), "2010-12-01T08:26:00");
    assert_eq!(first.lines[1].description.as_deref(), Some("  LEADING SPACES "));
    assert_eq!(first.summary.total, money("37.378"));
    assert_eq!(store.get_invoice(563_185).await.unwrap().summary.kind, InvoiceKind::Adjustment);
    assert_eq!(store.get_invoice(536_379).await.unwrap().summary.kind, InvoiceKind::CreditNote);
    let counter = store.get_invoice(536_414).await.unwrap();
    assert_eq!((counter.summary.customer_id, counter.lines[0].description.clone()), (None, None));
    assert_eq!(store.get_lines(555_524, "22698".into(), Owners::Any).await.unwrap().lines.len(), 20);
    assert_eq!(store.get_stock_code("85123a".into()).await.unwrap().line_count, 1);

    let two_times = store.get_invoice(536_591).await.unwrap();
    assert_eq!(two_times.summary.invoice_date.to_string(), "2010-12-01T16:57:00");
    let dates: Vec<_> =
        two_times.lines.iter().map(|line| line.line_date.map(|date| date.to_string())).collect();
    assert_eq!(dates, [None, Some("2010-12-01T16:58:00".into()), None]);

    let abroad = store.get_customer("12370".into()).await.unwrap();
    assert_eq!((abroad.country.as_str(), abroad.invoice_count), ("Cyprus", 2));
    assert_eq!(abroad.countries, ["Austria", "Cyprus"]);
    assert_eq!(abroad.total, money("38.25"));
}

#[tokio::test]
async fn a_second_import_changes_nothing() {
    let store = temporary();
    let first = import(&store, shapes()).await.unwrap();
    let before = export(&store).await;
    let unchanged = ImportSummary { invoices_added: 0, rows_added: 0, ..first };
    assert_eq!(import(&store, shapes()).await, Ok(unchanged));
    let mut reversed = shapes();
    reversed.reverse();
    assert_eq!(import(&store, reversed).await, Ok(unchanged));
    assert_eq!(export(&store).await, before);
}

#[tokio::test]
async fn new_invoices_are_added_beside_those_that_are_there() {
    let store = temporary();
    import(&store, shapes()).await.unwrap();
    store.replace_customer("17850".into(), "Malta".into(), Condition::none()).await.unwrap();
    let mut more = shapes();
    more.push(row("600000,85123A,,1,2012-01-01 00:00:00,1,17850,Norway"));
    let summary = import(&store, more.clone()).await.unwrap();
    assert_eq!((summary.invoices_added, summary.rows_added, summary.rows), (1, 1, 37));
    assert_eq!(sorted(export(&store).await), sorted(more));
    let customer = store.get_customer("17850".into()).await.unwrap();
    assert_eq!(customer.country, "Malta", "an import does not change a customer");
    assert_eq!(customer.countries, ["Malta", "Norway", "United Kingdom"]);
}

#[tokio::test]
async fn imported_invoices_live_on_as_any_other() {
    let store = temporary();
    import(&store, shapes()).await.unwrap();
    assert_eq!(store.add_line(536_365, line("NEW", 1, "1"), Owners::Any).await.unwrap().line_no, 6);
    store.delete_invoice(555_524, Condition::none()).await.unwrap();
    assert_eq!(store.get_stock_code("22698".into()).await.unwrap().line_count, 0);
    let list = store.list_customers(CustomerFilter::default(), page("customer_id", 9)).await.unwrap();
    assert_eq!(list.rows.len(), 5);
    let filter = InvoiceFilter { country: Some("EIRE".into()), ..InvoiceFilter::default() };
    assert_eq!(store.list_invoices(filter, page("invoice_no", 9)).await.unwrap().rows[0].invoice_no, 537_000);
}

#[tokio::test]
async fn what_clients_made_can_be_exported_and_imported() {
    let (store, copy) = (temporary(), temporary());
    store.create_customer("1".into(), "Malta".into()).await.unwrap();
    store.create_invoice(invoice(1, "1", vec![line("A", 1, "1"), line("A", 1, "1")])).await.unwrap();
    let out = export(&store).await;
    assert_eq!(out[0].date.to_string(), "2021-01-05 00:00:00", "a day without a time starts at midnight");
    let again = import(&store, out.clone()).await.unwrap();
    assert_eq!((again.rows, again.invoices_added), (2, 0));
    assert_eq!(import(&copy, out.clone()).await.unwrap().invoices_added, 1);
    assert_eq!(export(&copy).await, out);
}

#[tokio::test]
async fn an_import_leaves_no_long_log() {
    let store = temporary();
    let one = row("1,CODE,TEXT,1,2010-12-01 08:26:00,1,1,Malta");
    let many = (0..20_000).map(|n| RetailRow { invoice_no: n / 100, ..one.clone() }).collect();
    import(&store, many).await.unwrap();
    let log = store.directory.path().join("test.db-wal");
    assert_eq!(std::fs::metadata(log).unwrap().len(), 0);
}

fn any_row() -> impl Strategy<Value = RetailRow> {
    (0u32..4, "[Aa]", "|X| X", prop_oneof![-2i64..0, 1i64..3], 0i64..3, -1i128..2).prop_map(
        |(invoice_no, stockcode, description, quantity, minutes, mills)| RetailRow {
            invoice_no,
            stockcode,
            description,
            quantity,
            date: "2010-12-01T08:26:00".parse::<chrono::NaiveDateTime>().unwrap()
                + chrono::TimeDelta::minutes(minutes),
            unit_price: Money::from_mills(mills),
            country: "Malta".into(),
            ..RetailRow::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_rows_come_out_as_they_went_in(
        (all, shuffled) in prop::collection::vec(any_row(), 0..20)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let store = temporary();
            let summary = import(&store, all.clone()).await.unwrap();
            assert_eq!((summary.rows_added, summary.total), (all.len() as u64, sum(&all)));
            assert_eq!(sorted(export(&store).await), sorted(all.clone()));
            let again = import(&store, shuffled.clone()).await.unwrap();
            assert_eq!((again.rows, again.rows_added), (all.len() as u64, 0));
            // A row too few, of an invoice that has others, and a row too many are both told.
            if let Some((dropped, rest)) = shuffled.split_last() {
                let others = rest.iter().any(|row| row.invoice_no == dropped.invoice_no);
                assert_eq!(import(&store, rest.to_vec()).await.is_err(), others);
                let more = all.iter().chain([dropped]).cloned().collect();
                assert!(import(&store, more).await.is_err());
            }
        });
    }
}
