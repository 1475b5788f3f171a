//! Lists: pages, filters, orders.

use crate::support::{Contract, Server, plain};
use serde_json::{Value, json};

fn with_items(prices: &[&str]) -> Server {
    let server = Server::demo();
    for (index, price) in prices.iter().enumerate() {
        let body = format!(r#"{{"name": "item {index}", "price": {price}}}"#);
        server.request("POST", "/items", &["Content-Type: application/json"], body.as_bytes()).expect(201);
    }
    server
}

/// A field of all rows, and the number of pages.
fn walk(server: &Server, first: &str, field: &str) -> (Vec<Value>, usize) {
    let pages = server.pages(first);
    let rows = pages.iter().flat_map(|page| page.json().as_array().expect("a list").clone());
    (rows.map(|row| row[field].clone()).collect(), pages.len())
}

#[test]
fn pages_hold_each_row_once_in_either_direction() {
    let server = with_items(&["5", "1.5", "5", "0.001", "5", "20", "1.5"]);
    let ids = |first: &str| walk(&server, first, "id");
    assert_eq!(
        ids("/items?limit=3"),
        (vec![json!(1), json!(2), json!(3), json!(4), json!(5), json!(6), json!(7)], 3)
    );
    assert_eq!(ids("/items?limit=7").1, 1, "a full last page leads nowhere");
    let by_price = [4, 2, 7, 1, 3, 5, 6].map(|id| json!(id));
    assert_eq!(ids("/items?sort=price&limit=2"), (by_price.to_vec(), 4));
    let mut backwards = by_price.to_vec();
    backwards.reverse();
    assert_eq!(ids("/items?sort=-price&limit=2"), (backwards, 4));
}

#[test]
fn what_a_query_leaves_out_is_the_contracts_default() {
    let contract = Contract::of(&Server::demo());
    let default = |name: &str| {
        let operation = contract.operation("list_items");
        let parameter = contract.parameters(&operation).find(|p| p["name"] == name).expect("a parameter");
        contract.follow(&parameter["schema"])["default"].clone()
    };
    let limit = default("limit");
    let rows = usize::try_from(limit.as_u64().expect("a number")).expect("a size");
    // The dearest comes first, lest another order look the same.
    let prices: Vec<String> = (0..=rows).map(|index| (rows - index).to_string()).collect();
    let server = with_items(&prices.iter().map(String::as_str).collect::<Vec<_>>());
    let page = server.get("/items");
    assert_eq!(page.expect(200).as_array().expect("a list").len(), rows);
    let spelt_out = server.get(&format!("/items?limit={limit}&sort={}", plain(&default("sort"))));
    assert_eq!((page.expect(200), page.next()), (spelt_out.expect(200), spelt_out.next()));
    assert!(page.next().is_some(), "one row is left");
}

#[test]
fn rows_that_come_and_go_between_pages_disturb_no_other() {
    let server = with_items(&["1", "2", "3", "4"]);
    let first = server.get("/items?limit=2");
    let next = first.next().expect("a next page");
    server.send("DELETE", "/items/2").expect(200);
    server.json("POST", "/items", &json!({"name": "late", "price": 9})).expect(201);
    assert_eq!(walk(&server, &next, "id").0, [json!(3), json!(4), json!(5)]);
}

#[test]
fn filters_narrow_and_stay_on_the_next_page() {
    let server = with_items(&["1", "2", "3", "4", "5"]);
    let (rows, pages) = walk(&server, "/items?min_price=2&max_price=4&limit=2", "price");
    assert_eq!((rows, pages), (vec![json!(2), json!(3), json!(4)], 2));
    assert_eq!(walk(&server, "/items?name=ITEM%203", "id").0, [json!(4)]);
    assert_eq!(
        walk(&server, "/items?name=%25", "id").0,
        [] as [Value; 0],
        "a percent sign is a percent sign"
    );
}

#[test]
fn a_cursor_is_good_for_its_own_list_only() {
    let server = with_items(&["1", "2", "3"]);
    let next = server.get("/items?limit=1").next().expect("a next page");
    let cursor = next.split("cursor=").nth(1).expect("a cursor");
    server.get(&format!("/items?cursor={cursor}&limit=1000")).expect(200);
    for other in
        ["/items?sort=-id", "/items?sort=price", "/items?name=x", "/customer?limit=1", "/invoice?limit=1"]
    {
        server.get(&format!("{other}&cursor={cursor}")).expect_fault("query", "/cursor", "cursor");
    }
    server.get("/items?cursor=abc").expect_fault("query", "/cursor", "cursor");
}

#[test]
fn invoices_are_found_by_customer_kind_country_and_day() {
    let server = Server::demo();
    for (id, country) in [("1", "Germany"), ("2", "France")] {
        server.json("POST", "/customer", &json!({"customer_id": id, "country": country})).expect(201);
    }
    for (no, customer, date, kind) in [
        (1, "1", "2021-01-05", "sale"),
        (2, "1", "2021-01-05T23:59:59", "credit_note"),
        (3, "2", "2021-01-06", "adjustment"),
        (4, "2", "2020-12-31", "sale"),
    ] {
        let invoice = json!({"invoice_no": no, "invoice_date": date, "kind": kind});
        server.json("POST", &format!("/customer/{customer}/invoice"), &invoice).expect(201);
    }
    for (query, expected) in [
        ("", vec![1, 2, 3, 4]),
        ("sort=-invoice_no", vec![4, 3, 2, 1]),
        ("sort=invoice_date", vec![4, 1, 2, 3]),
        ("customer_id=1", vec![1, 2]),
        ("customer_id=nobody", vec![]),
        ("kind=credit_note", vec![2]),
        ("country=France", vec![3, 4]),
        ("from=2021-01-05&to=2021-01-05", vec![1, 2]),
        ("from=2021-01-06", vec![3]),
        ("to=2020-12-31", vec![4]),
    ] {
        let expected: Vec<Value> = expected.into_iter().map(|no| json!(no)).collect();
        assert_eq!(walk(&server, &format!("/invoice?limit=1&{query}"), "invoice_no").0, expected, "{query}");
    }
    let addresses = server.get("/customer/1/invoice?limit=1");
    assert_eq!(addresses.expect(200), json!({"id_1": "/invoice/1"}));
    let rest = server.get(&addresses.next().expect("a next page"));
    assert_eq!((rest.expect(200), rest.next()), (json!({"id_2": "/invoice/2"}), None));
}

#[test]
fn customers_are_found_by_country_in_every_order() {
    let server = Server::demo();
    for (id, country) in [("2", "Spain"), ("10", "France"), ("1", "Spain")] {
        server.json("POST", "/customer", &json!({"customer_id": id, "country": country})).expect(201);
    }
    for (query, expected) in [
        ("", vec!["1", "10", "2"]),
        ("sort=-customer_id", vec!["2", "10", "1"]),
        ("sort=country", vec!["10", "1", "2"]),
        ("sort=-country", vec!["2", "1", "10"]),
        ("country=Spain", vec!["1", "2"]),
        ("country=spain", vec![]),
    ] {
        let expected: Vec<Value> = expected.into_iter().map(|id| json!(id)).collect();
        assert_eq!(
            walk(&server, &format!("/customer?limit=1&{query}"), "customer_id").0,
            expected,
            "{query}"
        );
    }
}

#[test]
fn stock_codes_are_found_by_code_and_by_any_description() {
    let server = Server::as_shown();
    for (code, description) in [("B-heart", "Box"), ("A", "White heart"), ("C", "100%")] {
        let body = json!({"description": description});
        server.json("PUT", &format!("/stockcode/{code}"), &body).expect(201);
    }
    for (query, expected) in [
        ("", vec!["85123A", "A", "B-heart", "C"]),
        ("sort=-stockcode", vec!["C", "B-heart", "A", "85123A"]),
        // One by a line's description, one by its own, one by the code.
        ("q=HEART", vec!["85123A", "A", "B-heart"]),
        ("q=%25", vec!["C"]),
        ("q=no-such-text", vec![]),
    ] {
        let expected: Vec<Value> = expected.into_iter().map(|code| json!(code)).collect();
        assert_eq!(walk(&server, &format!("/stockcode?limit=1&{query}"), "stockcode").0, expected, "{query}");
    }
}
