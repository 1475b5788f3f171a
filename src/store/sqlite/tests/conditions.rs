//! Conditions of changes, and the times of changes.

use super::*;
use crate::{
    domain::{ItemChange, ItemFilter},
    store::StoreError,
};
use rusqlite::Connection;

fn refused() -> StoreError {
    StoreError::PreconditionFailed { detail: "another price".into(), etag: None }
}

/// Holds while the item has this price.
fn costs(price: &'static str) -> Condition<Item> {
    Condition::new(move |item: Option<&Item>| match item {
        Some(item) if item.price == money(price) => Ok(()),
        _ => Err(refused()),
    })
}

fn price(text: &str) -> ItemChange {
    ItemChange { price: Some(money(text)), ..ItemChange::default() }
}

#[tokio::test]
async fn of_two_changes_to_the_same_state_one_is_made() {
    let store = temporary();
    store.create_item(item("pen", "1")).await.unwrap();
    let (first, second) = tokio::join!(
        store.change_item(1, price("2"), costs("1")),
        store.change_item(1, price("3"), costs("1"))
    );
    assert_eq!(first.unwrap().price, money("2"));
    assert_eq!(second, Err(refused()));
    assert_eq!(store.delete_item(1, costs("1")).await, Err(refused()));
    assert_eq!(store.get_item(1).await.unwrap().price, money("2"));
    assert_eq!(store.delete_item(1, costs("2")).await, Ok(()));
}

#[tokio::test]
async fn what_is_not_there_is_not_found_before_any_condition() {
    let store = temporary();
    let missing = Err(StoreError::NotFound("item 1".into()));
    assert_eq!(store.change_item(1, price("2"), costs("1")).await, missing);
    let none =
        Condition::new(|code: Option<&StockCode>| if code.is_none() { Ok(()) } else { Err(refused()) });
    assert_eq!(store.put_stock_code("A".into(), None, none).await.unwrap().1, Put::Created);
}

#[tokio::test]
async fn a_change_is_never_earlier_than_one_before_it() {
    let Temporary { store, directory } = temporary();
    let before = store.settled();
    let made = store.create_item(item("pen", "1")).await.unwrap().modified;
    assert!(before <= made && made <= store.settled());
    drop(store);
    // As if the system's clock had been set back meanwhile.
    let path = directory.path().join("test.db");
    let ahead = 99_999_999_999_999;
    Connection::open(&path).unwrap().execute("UPDATE collections SET modified = ?", [ahead]).unwrap();
    let store = SqliteStore::open(&path, &options()).unwrap();
    let changed = store.change_item(1, price("2"), Condition::none()).await.unwrap();
    assert_eq!(changed.modified, Timestamp::from_millis(ahead));
    let list = store.list_items(ItemFilter::default(), page("id", 1)).await.unwrap();
    assert_eq!(list.modified, changed.modified);
}

#[tokio::test]
async fn what_was_there_before_the_migration_bears_its_time() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("test.db");
    let old = Connection::open(&path).unwrap();
    old.execute_batch(include_str!("../migrations/0001_retail.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x43464F4C; PRAGMA user_version = 1;
         INSERT INTO items (name, price_mills) VALUES ('pen', 1000);
         INSERT INTO customers (customer_id, country) VALUES ('1', 'Malta');
         INSERT INTO invoices (invoice_no, kind, invoice_date, customer) VALUES (7, 'sale', '2021-01-05', 1);
         INSERT INTO stock_codes (code) VALUES ('A');
         INSERT INTO lines VALUES (7, 1, 1, NULL, 2, 500, NULL);",
    )
    .unwrap();
    drop(old);
    let store = SqliteStore::open(&path, &options()).unwrap();
    let times = [
        store.get_item(1).await.unwrap().modified,
        store.get_customer("1".into()).await.unwrap().modified,
        store.get_invoice(7).await.unwrap().summary.modified,
        store.get_stock_code("A".into()).await.unwrap().modified,
        store.list_items(ItemFilter::default(), page("id", 1)).await.unwrap().modified,
    ];
    assert!(times[0] > Timestamp::default() && times[0] <= store.settled());
    assert!(times.iter().all(|time| *time == times[0]), "{times:?}");
}
