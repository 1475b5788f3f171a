//! Stock codes found by words of their descriptions.

use crate::support::Server;
use serde_json::json;

/// Codes of the examples' server, and others described by hand.
fn stocked() -> Server {
    let server = Server::as_shown();
    for (code, description) in [
        ("BOX", "Heart box"),
        ("CAFE", "Café au lait bowl"),
        ("HEART", "No such word"),
        ("TREE", "Wooden tree, heart-shaped holder for a light"),
    ] {
        server.json("PUT", &format!("/stockcode/{code}"), &json!({"description": description})).expect(201);
    }
    server
}

fn codes(server: &Server, query: &str) -> Vec<String> {
    let rows = server.rows(&format!("/stockcode?limit=1&{query}"));
    rows.iter().map(|row| row["stockcode"].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn words_are_found_at_the_beginning_of_words() {
    let server = stocked();
    for (query, expected) in [
        ("words=heart", vec!["85123A", "BOX", "TREE"]),
        ("words=HEA", vec!["85123A", "BOX", "TREE"]),
        ("words=eart", vec![]),
        ("words=holder%20heart", vec!["85123A", "TREE"]),
        ("words=t-light", vec!["85123A"]),
        ("words=light+holder", vec!["85123A", "TREE"]),
        ("words=cafe", vec!["CAFE"]),
        ("words=CAF%C3%89%20BOWL", vec!["CAFE"]),
        ("words=heart&q=box", vec!["BOX"]),
        ("words=heart%20AND%20box", vec![]),
        ("words=%22heart", vec!["85123A", "BOX", "TREE"]),
        ("words=*", vec![]),
        ("words=heart&sort=-stockcode", vec!["TREE", "BOX", "85123A"]),
        // The shortest description says it best.
        ("words=heart&sort=relevance", vec!["BOX", "85123A", "TREE"]),
        ("sort=relevance", vec!["85123A", "BOX", "CAFE", "HEART", "TREE"]),
    ] {
        assert_eq!(codes(&server, query), expected, "{query}");
    }
}

#[test]
fn what_is_found_follows_the_lines() {
    let server = stocked();
    server.send("DELETE", "/invoice/123456/85123A/").expect(200);
    assert_eq!(codes(&server, "words=holder"), ["TREE"]);
    server.json("PUT", "/stockcode/TREE", &json!({})).expect(200);
    assert_eq!(codes(&server, "words=holder"), [""; 0]);
    let line = json!({"quantity": 1, "unit_price": 1, "description": "HOLDERS OF EVERY KIND"});
    server.json("POST", "/invoice/123456/NEW/", &line).expect(201);
    assert_eq!(codes(&server, "words=holder"), ["NEW"]);
    server.send("DELETE", "/invoice/123456").expect(200);
    assert_eq!(codes(&server, "words=holder"), [""; 0]);
}
