//! Tokens narrowed by their holders, in the ways that [`Narrowing`] knows.

use super::*;

pub(super) fn cases() -> Vec<Case> {
    [operations(), reading(), addresses()].concat()
}

fn operations() -> Vec<Case> {
    let names = vec!["get_item".into(), "list_items".into()];
    let both = narrowed(&reader(), &Narrowing { operations: names, ..Narrowing::default() });
    let again = narrowed(&both, &Narrowing { operations: vec!["list_items".into()], ..Narrowing::default() });
    let list = || Request { resource_id: None, ..Request::new("list_items", "GET", "/items") };
    vec![
        Case::new("operation among those named", "one of two", both.clone()).allowed(),
        Case::new("operation not named", "another that the scopes would allow", both)
            .request(Request::new("get_customer", "GET", "/customer/12345"), "get::customer")
            .insufficient(),
        Case::new("operation narrowed again", "to the other of two", again.clone()).insufficient(),
        Case::new("operation left", "that both narrowings name", again)
            .request(list(), "get::item")
            .allowed(),
        Case::new("array in place of a set", "as other libraries may write it", {
            with_code(&reader(), "check if operation($o), [\"get_item\"].contains($o);")
        })
        .allowed(),
        Case::new(
            "resource",
            "narrowed to one item",
            with_code(&reader(), "check if resource(\"items\", \"5\");"),
        )
        .allowed(),
        Case::new("another resource", "narrowed to one item, asked for another", {
            with_code(&reader(), "check if resource(\"items\", \"6\");")
        })
        .insufficient(),
        Case::new(
            "kind of resource",
            "narrowed to items",
            with_code(&reader(), "check if resource(\"items\");"),
        )
        .allowed(),
        Case::new("rejected operation", "by the third kind of check", {
            with_code(&reader(), "reject if operation(\"get_item\");")
        })
        .insufficient(),
        Case::new("check that cannot be evaluated", "a text is no number", {
            with_code(&reader(), "check if operation($o), $o < 3;")
        })
        .insufficient(),
        Case::new("fact that does not exist", "nobody says what the check asks for", {
            with_code(&reader(), "check if weather(\"fine\");")
        })
        .insufficient(),
        Case::new("control characters in a check", "which is shown to whoever is refused", {
            with_code(&reader(), "check if operation(\"\u{1b}[2J\u{202e}\r\n\");")
        })
        .insufficient(),
    ]
}

fn reading() -> Vec<Case> {
    let writer = issued(&facts(&["get::item", "write::item"]), 1, &key("root"));
    let read_only = narrowed(&writer, &Narrowing { read_only: true, ..Narrowing::default() });
    let create = || Request { resource_id: None, ..Request::new("create_item", "POST", "/items") };
    vec![
        Case::new("writing", "with the scope for it", writer).request(create(), "write::item").allowed(),
        Case::new("reading with a token for reading", "GET is reading", read_only.clone()).allowed(),
        Case::new("writing with a token for reading", "POST is not", read_only)
            .request(create(), "write::item")
            .insufficient(),
    ]
}

fn addresses() -> Vec<Case> {
    let from = |address: &str| {
        let client_addresses = vec![address.parse().unwrap()];
        narrowed(&reader(), &Narrowing { client_addresses, ..Narrowing::default() })
    };
    let mapped = Request { client_address: "::ffff:127.0.0.1".parse().unwrap(), ..Request::get_item() };
    vec![
        Case::new("address", "the client's own", from("127.0.0.1")).allowed(),
        Case::new("another address", "not the client's", from("192.0.2.1")).insufficient(),
        Case::new("IPv4 address as IPv6", "a socket of both kinds tells it so", from("127.0.0.1"))
            .request(mapped, "get::item")
            .allowed(),
    ]
}
