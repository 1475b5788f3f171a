//! Keyset pages: what they hold, and that an index serves them.

use super::{
    super::{customers, invoices, items, keyset::List, stock_codes},
    *,
};
use crate::{
    domain::{CustomerFilter, InvoiceFilter, ItemFilter, Page, StockCodeFilter},
    store::StoreError,
};
use proptest::prelude::*;

pub(super) fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
}

/// Every row of a list, by pages of `limit` rows.
pub(super) async fn walk<T>(
    sort: &str,
    limit: usize,
    list: impl AsyncFn(PageRequest) -> Result<Page<T>>,
) -> Vec<T> {
    let (mut request, mut all) = (page(sort, limit), Vec::new());
    loop {
        let Page { rows, next, .. } = list(request).await.unwrap();
        assert!(rows.len() == limit || next.is_none(), "a short page in the middle");
        all.extend(rows);
        match next {
            Some(keys) => request = after(sort, limit, keys),
            None => return all,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn pages_of_items_hold_each_once_in_order(
        new in prop::collection::vec(("[abAB%]{0,2}", 0i128..4), 0..12),
        limit in 1usize..5,
    ) {
        let store = temporary();
        block_on(async {
            let mut all = Vec::new();
            for (name, mills) in new {
                let price = Money::from_mills(mills);
                all.push(store.create_item(NewItem { name, price }).await.unwrap());
            }
            let list = async |page| store.list_items(ItemFilter::default(), page).await;
            let mut check = async |field: &str, order: fn(&crate::domain::Item) -> (String, Money, i64)| {
                all.sort_by_key(order);
                assert_eq!(walk(field, limit, list).await, all);
                all.reverse();
                assert_eq!(walk(&format!("-{field}"), limit, list).await, all);
            };
            check("id", |item| (String::new(), Money::ZERO, item.id)).await;
            check("name", |item| (item.name.clone(), Money::ZERO, item.id)).await;
            check("price", |item| (String::new(), item.price, item.id)).await;
        });
    }

    #[test]
    fn pages_of_invoices_hold_each_once_in_order(
        new in prop::collection::btree_map(0u32..50, 0usize..4, 0..12),
        limit in 1usize..5,
    ) {
        let store = temporary();
        let dates = ["2010-12-01", "2010-12-01T00:00:00", "2010-12-02", "0001-01-01"];
        block_on(async {
            store.create_customer("1".into(), "Malta".into()).await.unwrap();
            let mut all = Vec::new();
            for (no, date) in new {
                let new = NewInvoice { invoice_date: dates[date].parse().unwrap(), ..invoice(no, "1", vec![]) };
                all.push(store.create_invoice(new).await.unwrap().summary);
            }
            let list = async |page| store.list_invoices(InvoiceFilter::default(), page).await;
            assert_eq!(walk("invoice_no", limit, list).await, all);
            all.reverse();
            assert_eq!(walk("-invoice_no", limit, list).await, all);
            all.sort_by_key(|row| (row.invoice_date.to_string(), row.invoice_no));
            assert_eq!(walk("invoice_date", limit, list).await, all);
            all.reverse();
            assert_eq!(walk("-invoice_date", limit, list).await, all);
        });
    }
}

#[tokio::test]
async fn customers_and_stock_codes_are_listed_in_order() {
    let store = temporary();
    for (id, country) in [("b", "Malta"), ("a", "Norway"), ("B", "Malta"), ("c", "Malta")] {
        store.create_customer(id.into(), country.into()).await.unwrap();
        store.put_stock_code(id.into(), None, Condition::none()).await.unwrap();
    }
    let ids = async |sort: &str, filter: CustomerFilter| {
        let list = async |page| store.list_customers(filter.clone(), page).await;
        walk(sort, 1, list).await.into_iter().map(|row| row.customer_id).collect::<Vec<_>>()
    };
    assert_eq!(ids("customer_id", CustomerFilter::default()).await, ["B", "a", "b", "c"]);
    assert_eq!(ids("country", CustomerFilter::default()).await, ["B", "b", "c", "a"]);
    assert_eq!(ids("-country", CustomerFilter::default()).await, ["a", "c", "b", "B"]);
    let malta = CustomerFilter { country: Some("Malta".into()), ..CustomerFilter::default() };
    assert_eq!(ids("-customer_id", malta).await, ["c", "b", "B"]);
    let list = async |page| store.list_stock_codes(StockCodeFilter::default(), page).await;
    let codes =
        async |sort| walk(sort, 2, list).await.into_iter().map(|row| row.stockcode).collect::<Vec<_>>();
    assert_eq!(codes("stockcode").await, ["B", "a", "b", "c"]);
    assert_eq!(codes("-stockcode").await, ["c", "b", "a", "B"]);
}

#[tokio::test]
async fn items_are_filtered_by_plain_text_and_price() {
    let store = temporary();
    for (name, price) in [("Blue Pen", "1"), ("100% ink", "2.5"), ("a_b", "3"), ("ÄPFEL", "4")] {
        store.create_item(item(name, price)).await.unwrap();
    }
    let found = async |filter| {
        let list = store.list_items(filter, page("id", 10)).await.unwrap();
        list.rows.iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let named = |text: &str| ItemFilter { name: Some(text.into()), ..ItemFilter::default() };
    assert_eq!(found(named("PEN")).await, [1]);
    assert_eq!(found(named("%")).await, [2]);
    assert_eq!(found(named("_")).await, [3]);
    assert!(found(named("äpfel")).await.is_empty(), "only ASCII letters are compared without case");
    assert_eq!(found(named("Äpfel")).await, [4]);
    assert_eq!(found(named("")).await, [1, 2, 3, 4]);
    let (min, max) = (Some(money("2.5")), Some(money("3")));
    assert_eq!(found(ItemFilter { min_price: min, max_price: max, name: None }).await, [2, 3]);
    let huge = Some(Money::from_mills(i128::MAX));
    assert!(found(ItemFilter { min_price: huge, ..ItemFilter::default() }).await.is_empty());
    assert_eq!(found(ItemFilter { max_price: huge, ..ItemFilter::default() }).await, [1, 2, 3, 4]);
}

#[tokio::test]
async fn stock_codes_are_found_by_code_and_by_every_description() {
    let store = temporary();
    store.create_customer("1".into(), "Malta".into()).await.unwrap();
    store.put_stock_code("HAND".into(), Some("Set by hand".into()), Condition::none()).await.unwrap();
    let described = |code: &str, text: &str| NewLine { description: Some(text.into()), ..line(code, 1, "1") };
    let lines = vec![
        line("85123A", 1, "1"),
        described("85123A", "CREAM HEART"),
        described("85123A", "white heart 50%"),
        described("X", "damaged"),
        line("NONE", 1, "1"),
    ];
    store.create_invoice(invoice(1, "1", lines)).await.unwrap();
    let found = async |text: &str| {
        let filter = StockCodeFilter { q: Some(text.into()), words: None };
        let list = store.list_stock_codes(filter, page("stockcode", 10)).await.unwrap();
        list.rows.into_iter().map(|row| row.stockcode).collect::<Vec<_>>()
    };
    assert_eq!(found("123a").await, ["85123A"]);
    assert_eq!(found("White").await, ["85123A"]);
    assert_eq!(found("50%").await, ["85123A"]);
    assert_eq!(found("cream").await, ["85123A"]);
    assert_eq!(found("BY HAND").await, ["HAND"]);
    assert_eq!(found("nothing").await, [""; 0]);
    assert_eq!(found("").await, ["85123A", "HAND", "NONE", "X"]);
}

#[tokio::test]
async fn pages_that_cannot_be_are_refused() {
    let store = temporary();
    let (one, two) = (|| Key::Integer(1), || Key::Text("x".into()));
    let refused = [
        page("colour", 1),
        page("id; DROP TABLE items", 1),
        page("id", 0),
        after("id", 1, vec![]),
        after("id", 1, vec![two()]),
        after("id", 1, vec![one(), one()]),
        after("name", 1, vec![two()]),
        after("name", 1, vec![one(), one()]),
        after("price", 1, vec![one(), two()]),
    ];
    for request in refused {
        let answer = store.list_items(ItemFilter::default(), request.clone()).await;
        assert!(matches!(answer, Err(StoreError::InvalidPage(_))), "{request:?} {answer:?}");
    }
    let huge = store.list_items(ItemFilter::default(), page("-price", usize::MAX)).await.unwrap();
    assert_eq!((huge.rows, huge.next), (vec![], None));
}

/// The unfiltered pages come from an index, started at the right place and never sorted.
#[tokio::test]
async fn no_unfiltered_page_is_sorted() {
    let store = temporary();
    let lists: [&'static List; 4] = [&items::LIST, &customers::LIST, &invoices::LIST, &stock_codes::LIST];
    let plans = store.readers.query(move |conn| {
        let mut plans = Vec::new();
        for list in lists {
            for (sql, values) in list.unfiltered()? {
                let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
                let steps = explain
                    .query_map(rusqlite::params_from_iter(values), |row| row.get(3))?
                    .collect::<rusqlite::Result<Vec<String>>>()?;
                plans.push((sql, steps));
            }
        }
        Ok(plans)
    });
    let plans = plans.await.unwrap();
    assert_eq!(plans.len(), (3 + 2 + 2 + 1) * 4);
    for (sql, steps) in plans {
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{sql}: {steps:?}");
        assert!(!steps.iter().any(|step| step.contains("lines")), "{sql}: {steps:?}");
        assert!(!sql.contains("WHERE") || steps[0].starts_with("SEARCH"), "{sql}: {steps:?}");
    }
    let export = store.readers.query(|conn| {
        let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {}", super::super::export::SQL))?;
        let steps = explain.query_map([], |row| row.get(3))?.collect::<rusqlite::Result<Vec<String>>>()?;
        Ok(steps)
    });
    let steps = export.await.unwrap();
    assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{steps:?}");
}
