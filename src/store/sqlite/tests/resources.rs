//! Items, customers and stock codes: each method, good and bad.

use super::*;
use crate::{
    domain::{Customer, Item, ItemChange, StockCode},
    store::{Put, StoreError},
};

fn not_found<T>(what: &str) -> Result<T> {
    Err(StoreError::NotFound(what.into()))
}

fn conflict<T>(why: &str) -> Result<T> {
    Err(StoreError::Conflict(why.into()))
}

#[tokio::test]
async fn items_are_made_changed_and_removed() {
    let store = temporary();
    let pen = store.create_item(item("pen", "2.555")).await.unwrap();
    assert_eq!(pen, Item { id: 1, name: "pen".into(), price: money("2.555"), modified: pen.modified });
    assert_eq!(store.get_item(1).await.as_ref(), Ok(&pen));

    let ink = Item { id: 1, name: "ink".into(), price: Money::ZERO, modified: Timestamp::default() };
    assert_eq!(store.replace_item(1, item("ink", "0"), Condition::none()).await.undated().as_ref(), Ok(&ink));
    let dearer = ItemChange { price: Some(money("7")), ..ItemChange::default() };
    assert_eq!(
        store.change_item(1, dearer, Condition::none()).await.undated(),
        Ok(Item { price: money("7"), ..ink.clone() })
    );
    let renamed = ItemChange { name: Some("Tinte".into()), ..ItemChange::default() };
    let last = Item { name: "Tinte".into(), price: money("7"), ..ink };
    assert_eq!(store.change_item(1, renamed, Condition::none()).await.undated().as_ref(), Ok(&last));
    assert_eq!(
        store.change_item(1, ItemChange::default(), Condition::none()).await.undated().as_ref(),
        Ok(&last)
    );
    assert_eq!(store.get_item(1).await.undated(), Ok(last));

    assert_eq!(store.delete_item(1, Condition::none()).await, Ok(()));
    assert_eq!(store.get_item(1).await, not_found("item 1"));
    assert_eq!(store.delete_item(1, Condition::none()).await, not_found("item 1"));
    assert_eq!(store.replace_item(1, item("x", "1"), Condition::none()).await, not_found("item 1"));
    assert_eq!(store.change_item(1, ItemChange::default(), Condition::none()).await, not_found("item 1"));
    assert_eq!(store.create_item(item("new", "1")).await.unwrap().id, 2, "an id never comes back");
}

#[tokio::test]
async fn prices_that_no_column_holds_are_refused() {
    let store = temporary();
    for price in ["-0.001", "99999999999999999999"] {
        assert!(matches!(store.create_item(item("x", price)).await, Err(StoreError::Conflict(_))), "{price}");
    }
    store.create_item(item("x", "1")).await.unwrap();
    let change = ItemChange { price: Some(money("-1")), ..ItemChange::default() };
    assert!(matches!(store.change_item(1, change, Condition::none()).await, Err(StoreError::Conflict(_))));
    assert_eq!(store.get_item(1).await.unwrap().price, money("1"));
}

#[tokio::test]
async fn a_customer_bears_the_sum_of_their_invoices() {
    let store = temporary();
    let created = store.create_customer("12345".into(), "Norway".into()).await.unwrap();
    let expected = Customer {
        customer_id: "12345".into(),
        country: "Norway".into(),
        countries: vec!["Norway".into()],
        invoice_count: 0,
        total: Money::ZERO,
        modified: created.modified,
    };
    assert_eq!(created, expected);
    assert_eq!(store.get_customer("12345".into()).await, Ok(expected.clone()));
    let twice = store.create_customer("12345".into(), "Malta".into()).await;
    assert_eq!(twice, conflict("customer 12345 already exists"));

    let sold = invoice(1, "12345", vec![line("A", 3, "0.335"), line("B", -1, "10000000.001")]);
    store.create_invoice(sold).await.unwrap();
    let abroad = NewInvoice { country: Some("Malta".into()), ..invoice(2, "12345", vec![]) };
    store.create_invoice(abroad).await.unwrap();
    let moved = store.replace_customer("12345".into(), "Peru".into(), Condition::none()).await.unwrap();
    let countries = ["Malta", "Norway", "Peru"].map(String::from).to_vec();
    let total = money("-9999998.996");
    let modified = moved.modified;
    assert!(modified >= expected.modified);
    assert_eq!(
        moved,
        Customer { modified, country: "Peru".into(), countries, invoice_count: 2, total, ..expected }
    );
    assert_eq!(store.get_customer("12345".into()).await, Ok(moved));

    let refused = store.delete_customer("12345".into(), Condition::none()).await;
    assert_eq!(refused, conflict("customer 12345 has 2 invoices; delete these first"));
    store.delete_invoice(1, Condition::none()).await.unwrap();
    let refused = store.delete_customer("12345".into(), Condition::none()).await;
    assert_eq!(refused, conflict("customer 12345 has 1 invoice; delete it first"));
    store.delete_invoice(2, Condition::none()).await.unwrap();
    assert_eq!(store.delete_customer("12345".into(), Condition::none()).await, Ok(()));

    assert_eq!(store.get_customer("12345".into()).await, not_found("customer 12345"));
    assert_eq!(store.delete_customer("12345".into(), Condition::none()).await, not_found("customer 12345"));
    assert_eq!(
        store.replace_customer("12345".into(), "x".into(), Condition::none()).await,
        not_found("customer 12345")
    );
}

#[tokio::test]
async fn totals_beyond_64_bits_are_exact() {
    let store = temporary();
    store.create_customer("rich".into(), "Malta".into()).await.unwrap();
    let largest = || line("GOLD", 10_000_000, "100000000");
    let lines = (0..20).map(|_| largest()).chain([line("DUST", -1, "0.001")]).collect();
    let created = store.create_invoice(invoice(1, "rich", lines)).await.unwrap();
    let total = money("19999999999999999.999");
    assert!(total.mills() > i128::from(i64::MAX));
    assert_eq!(created.summary.total, total);
    assert_eq!(store.get_customer("rich".into()).await.unwrap().total, total);
    assert_eq!(
        store.list_invoices(Default::default(), page("invoice_no", 1)).await.unwrap().rows[0].total,
        total
    );
}

#[tokio::test]
async fn a_stock_code_tells_what_its_lines_say() {
    let store = temporary();
    assert_eq!(store.get_stock_code("85123A".into()).await, not_found("stock code 85123A"));
    let (put, how) =
        store.put_stock_code("85123A".into(), Some("by hand".into()), Condition::none()).await.unwrap();
    let expected = StockCode {
        stockcode: "85123A".into(),
        description: Some("by hand".into()),
        descriptions: vec![],
        min_unit_price: None,
        max_unit_price: None,
        quantity_sold: 0,
        line_count: 0,
        modified: put.modified,
    };
    assert_eq!((&put, how), (&expected, Put::Created));

    store.create_customer("1".into(), "Malta".into()).await.unwrap();
    let described = |text: &str, line| NewLine { description: Some(text.into()), ..line };
    let lines = vec![
        described("WHITE", line("85123A", 6, "2.55")),
        described("CREAM", line("85123A", 10, "-1.5")),
        described("WHITE", line("85123A", -20, "2.95")),
        line("85123A", 1, "0"),
        described("OTHER CASE", line("85123a", 5, "9")),
    ];
    store.create_invoice(invoice(1, "1", lines)).await.unwrap();
    let expected = StockCode {
        descriptions: vec!["CREAM".into(), "WHITE".into()],
        min_unit_price: Some(money("-1.5")),
        max_unit_price: Some(money("2.95")),
        quantity_sold: -3,
        line_count: 4,
        ..expected.undated()
    };
    assert_eq!(store.get_stock_code("85123A".into()).await.undated().as_ref(), Ok(&expected));
    let put = store.put_stock_code("85123A".into(), None, Condition::none()).await.undated();
    assert_eq!(put, Ok((StockCode { description: None, ..expected }, Put::Replaced)));
    assert_eq!(store.get_stock_code("85123a".into()).await.unwrap().descriptions, ["OTHER CASE"]);

    store.delete_invoice(1, Condition::none()).await.unwrap();
    let left = store.get_stock_code("85123a".into()).await.unwrap();
    assert_eq!((left.line_count, left.descriptions.len()), (0, 0), "the code stays, its lines do not");
}
