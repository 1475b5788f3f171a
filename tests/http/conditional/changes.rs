//! Whatever changes what is shown is a change to the date of all that shows it, and to nothing else's.

use super::{BACKDATED, backdate, changes, make, tag};
use crate::support::{Server, retail::csv_file};
use std::collections::BTreeSet;

const ADDRESSES: [&str; 12] = [
    "/items/1",
    "/items",
    "/items?limit=1&sort=-price",
    "/customer/12345",
    "/customer",
    "/customer/12345/invoice",
    "/invoice/123456",
    "/invoice/123456/85123A/",
    "/invoice",
    "/stockcode/85123A",
    "/stockcode",
    "/stockcode?q=post",
];

/// The addresses that answer another tag, and those that answer in full to the date from before.
fn changed(server: &Server, change: impl FnOnce()) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    backdate(server);
    let before = ADDRESSES.map(|address| tag(&server.get(address)));
    change();
    let since = format!("If-Modified-Since: {BACKDATED}");
    let by_tag =
        ADDRESSES.iter().zip(&before).filter(|(address, before)| tag(&server.get(address)) != **before);
    let by_date =
        ADDRESSES.iter().filter(|address| server.request("GET", address, &[&since], b"").status == 200);
    (by_tag.map(|(address, _)| *address).collect(), by_date.copied().collect())
}

#[test]
fn a_date_changes_wherever_a_tag_does() {
    let server = Server::as_shown();
    for change in changes() {
        let (method, target) = (change.0, change.1);
        let (by_tag, by_date) = changed(&server, || make(&server, &change));
        assert!(by_tag.is_subset(&by_date), "{method} {target}: {by_tag:?}, but {by_date:?}");
        assert!(!by_date.is_empty(), "{method} {target} changes nothing");
        let others: &[&str] =
            if target.starts_with("/items") { &["/invoice", "/customer/12345"] } else { &["/items/1"] };
        assert!(others.iter().all(|other| !by_date.contains(other)), "{method} {target}: {by_date:?}");
    }
}

#[test]
fn what_a_change_does_not_touch_keeps_its_date() {
    let server = Server::as_shown();
    let line = serde_json::json!({"quantity": 1, "unit_price": 1});
    let (_, by_date) = changed(&server, || make(&server, &("POST", "/invoice/123456/OTHER/", line)));
    assert!(!by_date.contains("/stockcode/85123A"), "{by_date:?}");
    assert!(by_date.contains("/customer/12345") && by_date.contains("/stockcode"), "{by_date:?}");
}

#[test]
fn an_import_changes_what_it_adds_to() {
    let server = Server::as_shown();
    let row = "789101,85123A,A,6,2010-12-01 08:26:00,2.55,12345,Germany\n";
    server.program.write("rows.csv", csv_file(row));
    let import = || server.program.run(&["import", "online-retail", "rows.csv"]);
    let (by_tag, by_date) = changed(&server, || assert!(import().status.success()));
    let shared = [
        "/customer/12345",
        "/customer",
        "/customer/12345/invoice",
        "/invoice",
        "/stockcode/85123A",
        "/stockcode",
    ];
    assert_eq!(by_tag, BTreeSet::from(shared));
    assert!(by_tag.is_subset(&by_date), "{by_date:?}");
    assert!(!by_date.contains("/items") && !by_date.contains("/invoice/123456"), "{by_date:?}");
    let (_, by_date) = changed(&server, || assert!(import().status.success()));
    assert_eq!(by_date, BTreeSet::new(), "the same rows again change nothing");
}
