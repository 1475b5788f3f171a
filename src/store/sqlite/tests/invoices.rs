//! Invoices and their lines: each method, good and bad.

use super::*;
use crate::domain::Owners;
use crate::{
    domain::{Invoice, InvoiceFilter, InvoiceSummary, Line},
    store::StoreError,
};

async fn with_customer() -> Temporary {
    let store = temporary();
    store.create_customer("12345".into(), "Norway".into()).await.unwrap();
    store
}

fn stored(line_no: u32, stockcode: &str, quantity: i64, price: &str) -> Line {
    Line {
        line_no,
        stockcode: stockcode.into(),
        description: None,
        quantity,
        unit_price: money(price),
        line_date: None,
    }
}

fn not_found<T>(what: &str) -> Result<T> {
    Err(StoreError::NotFound(what.into()))
}

#[tokio::test]
async fn an_invoice_comes_back_as_it_was_made() {
    let store = with_customer().await;
    let described = NewLine { description: Some("  LANTERN".into()), ..line("71053", 6, "3.39") };
    let new = invoice(536_365, "12345", vec![described, line("71053", 1, "-2.125"), line("POST", -1, "18")]);
    let expected = Invoice {
        summary: InvoiceSummary {
            invoice_no: 536_365,
            kind: InvoiceKind::Sale,
            invoice_date: "2021-01-05".parse().unwrap(),
            customer_id: Some("12345".into()),
            country: Some("Norway".into()),
            line_count: 3,
            total: money("0.215"),
            modified: Timestamp::default(),
        },
        lines: vec![
            Line { description: Some("  LANTERN".into()), ..stored(1, "71053", 6, "3.39") },
            stored(2, "71053", 1, "-2.125"),
            stored(3, "POST", -1, "18"),
        ],
    };
    assert_eq!(store.create_invoice(new.clone()).await.undated().as_ref(), Ok(&expected));
    let found = store.get_invoice(536_365).await.unwrap();
    assert_eq!(found.clone().undated(), expected);
    let listed = store.list_invoices(InvoiceFilter::default(), page("invoice_no", 10)).await.unwrap();
    assert_eq!(listed.rows, [found.summary]);
    let taken = StoreError::Conflict("invoice 536365 already exists".into());
    assert_eq!(store.create_invoice(new).await, Err(taken));
    assert_eq!(store.get_invoice(7).await, not_found("invoice 7"));
}

#[tokio::test]
async fn a_refused_invoice_leaves_nothing() {
    let store = with_customer().await;
    let stranger = store.create_invoice(invoice(1, "54321", vec![line("A", 1, "1")])).await;
    assert_eq!(stranger, not_found("customer 54321"));
    let faults = [
        invoice(1, "12345", vec![line("A", 1, "1"), line("B", 0, "1")]),
        invoice(1, "12345", vec![line("A", 1, "1"), line("B", LIMITS.quantity_max + 1, "1")]),
        invoice(1, "12345", vec![line("A", 1, "1"), line("B", 1, "-100000000.001")]),
        invoice(1, "12345", vec![line("A", 1, "1"); LIMITS.lines_max + 1]),
        invoice(LIMITS.invoice_no_max + 1, "12345", vec![]),
    ];
    for fault in faults {
        assert!(matches!(store.create_invoice(fault).await, Err(StoreError::Conflict(_))));
    }
    assert_eq!(store.get_invoice(1).await, not_found("invoice 1"));
    assert_eq!(store.get_stock_code("A".into()).await, not_found("stock code A"));
}

#[tokio::test]
async fn lines_come_and_go_but_their_numbers_do_not_come_back() {
    let store = with_customer().await;
    store.create_invoice(invoice(1, "12345", vec![line("A", 1, "1")])).await.unwrap();
    assert_eq!(store.add_line(1, line("B", 2, "2"), Owners::Any).await, Ok(stored(2, "B", 2, "2")));
    assert_eq!(store.add_line(1, line("B", -3, "2"), Owners::Any).await, Ok(stored(3, "B", -3, "2")));
    let both = vec![stored(2, "B", 2, "2"), stored(3, "B", -3, "2")];
    assert_eq!(store.get_lines(1, "B".into(), Owners::Any).await.unwrap().lines, both);
    assert_eq!(store.delete_lines(1, "B".into(), Owners::Any).await, Ok(2));
    assert_eq!(store.add_line(1, line("B", 1, "1"), Owners::Any).await, Ok(stored(4, "B", 1, "1")));
    let summary = store.get_invoice(1).await.unwrap().summary;
    assert_eq!((summary.line_count, summary.total), (2, money("2")));

    assert_eq!(store.get_lines(1, "b".into(), Owners::Any).await, not_found("stock code b on invoice 1"));
    assert_eq!(store.delete_lines(1, "C".into(), Owners::Any).await, not_found("stock code C on invoice 1"));
    assert_eq!(store.get_lines(2, "A".into(), Owners::Any).await, not_found("invoice 2"));
    assert_eq!(store.delete_lines(2, "A".into(), Owners::Any).await, not_found("invoice 2"));
    assert_eq!(store.add_line(2, line("A", 1, "1"), Owners::Any).await, not_found("invoice 2"));
    assert!(matches!(store.add_line(1, line("A", 0, "1"), Owners::Any).await, Err(StoreError::Conflict(_))));

    assert_eq!(store.delete_invoice(1, Condition::none()).await, Ok(()));
    assert_eq!(store.delete_invoice(1, Condition::none()).await, not_found("invoice 1"));
    assert_eq!(store.get_lines(1, "A".into(), Owners::Any).await, not_found("invoice 1"));
    assert_eq!(export(&store).await, []);
    store.create_invoice(invoice(1, "12345", vec![])).await.unwrap();
    assert_eq!(store.add_line(1, line("A", 1, "1"), Owners::Any).await.unwrap().line_no, 1);
}

/// The tables repeat the limits as constraints; a contract that admits more needs a migration.
#[tokio::test]
async fn the_columns_hold_all_that_the_contract_admits() {
    let store = with_customer().await;
    let (most, price) = (LIMITS.quantity_max, LIMITS.unit_price_max);
    let largest = [(most, price), (-most, price), (most, -price)];
    let lines = largest.map(|(quantity, price)| line("A", quantity, &price.to_string()));
    let stored = store.create_invoice(invoice(LIMITS.invoice_no_max, "12345", lines.to_vec())).await;
    assert_eq!(
        stored.unwrap().summary.total,
        Money::from_mills(-1000 * i128::from(most) * i128::from(price))
    );
}

#[tokio::test]
async fn an_invoice_is_full_at_the_limit() {
    let store = with_customer().await;
    let lines = vec![line("A", 1, "1"); LIMITS.lines_max];
    store.create_invoice(invoice(1, "12345", lines)).await.unwrap();
    assert!(matches!(store.add_line(1, line("A", 1, "1"), Owners::Any).await, Err(StoreError::Conflict(_))));
    assert_eq!(store.delete_lines(1, "A".into(), Owners::Any).await, Ok(LIMITS.lines_max as u64));
    assert_eq!(
        store.add_line(1, line("A", 1, "1"), Owners::Any).await.unwrap().line_no,
        LIMITS.lines_max as u32 + 1
    );
}

#[tokio::test]
async fn filters_tell_invoices_apart() {
    let store = with_customer().await;
    store.create_customer("2".into(), "Malta".into()).await.unwrap();
    let dates =
        ["2010-12-01", "2010-12-01T00:00:00", "2010-12-01T23:59:59", "2010-12-02", "2010-11-30T08:26:00"];
    for (no, date) in (1..).zip(dates) {
        let customer = if no == 4 { "2" } else { "12345" };
        let kind = if no == 2 { InvoiceKind::CreditNote } else { InvoiceKind::Sale };
        let new = NewInvoice { kind, invoice_date: date.parse().unwrap(), ..invoice(no, customer, vec![]) };
        store.create_invoice(new).await.unwrap();
    }
    let found = async |filter| {
        let list = store.list_invoices(filter, page("invoice_date", 10)).await.unwrap();
        list.rows.iter().map(|row| row.invoice_no).collect::<Vec<_>>()
    };
    let day = |text: &str| Some(text.parse().unwrap());
    let all = InvoiceFilter::default;
    assert_eq!(found(all()).await, [5, 1, 2, 3, 4]);
    let one_day = InvoiceFilter { from: day("2010-12-01"), to: day("2010-12-01"), ..all() };
    assert_eq!(found(one_day.clone()).await, [1, 2, 3]);
    assert_eq!(found(InvoiceFilter { from: day("2010-12-02"), ..all() }).await, [4]);
    assert_eq!(found(InvoiceFilter { to: day("2010-11-30"), ..all() }).await, [5]);
    assert_eq!(found(InvoiceFilter { kind: Some(InvoiceKind::CreditNote), ..one_day }).await, [2]);
    assert_eq!(found(InvoiceFilter { customer_id: Some("2".into()), ..all() }).await, [4]);
    assert!(found(InvoiceFilter { customer_id: Some("nobody".into()), ..all() }).await.is_empty());
    assert_eq!(found(InvoiceFilter { country: Some("Norway".into()), ..all() }).await, [5, 1, 2, 3]);
}
