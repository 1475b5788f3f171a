//! Bodies that are too large, of another type, or no JSON.

use super::row::{Row, json, raw, request};

const ITEM: &str = r#"{"name": "a", "price": 1}"#;
const JSON: &str = "Content-Type: application/json";

pub fn rows() -> Vec<Row> {
    [sizes(), media_types(), syntax(), conflicts()].into_iter().flatten().collect()
}

fn head(rest: &str) -> String {
    format!("POST /items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{JSON}\r\n{rest}\r\n")
}

fn sizes() -> Vec<Row> {
    let chunk = format!("100001\r\n{}", " ".repeat(0x10_0001));
    vec![
        raw("length too large, body not sent", head("Content-Length: 1048577\r\n"))
            .gives(413, "payload-too-large"),
        raw("length of terabytes, body not sent", head("Content-Length: 9999999999999\r\n"))
            .gives(413, "payload-too-large"),
        raw("length too large, leave asked", head("Content-Length: 1048577\r\nExpect: 100-continue\r\n"))
            .gives(413, "payload-too-large"),
        raw("chunks too large, end not sent", head("Transfer-Encoding: chunked\r\n") + &chunk)
            .gives(413, "payload-too-large"),
    ]
}

fn media_types() -> Vec<Row> {
    let typed = |name, headers: &[&str]| request(name, "POST /items", headers, ITEM);
    let long = format!("Content-Type: {}", "x".repeat(20_000));
    [
        typed("no media type", &[]),
        typed("media type empty", &["Content-Type:"]),
        typed("text", &["Content-Type: text/plain"]),
        typed("form", &["Content-Type: application/x-www-form-urlencoded"]),
        typed("multipart", &["Content-Type: multipart/form-data; boundary=x"]),
        typed("patch where none is taken", &["Content-Type: application/merge-patch+json"]),
        typed("almost JSON", &["Content-Type: application/jsonx"]),
        typed("unreadable media type", &["Content-Type: \u{e9}"]),
        typed("media type of 20000 characters", &[&long]),
        typed("Latin-1", &["Content-Type: application/json; charset=latin1"]),
        typed("compressed", &[JSON, "Content-Encoding: gzip"]),
        typed("compressed twice", &[JSON, "Content-Encoding: identity", "Content-Encoding: gzip"]),
        request("no body and no media type", "POST /items", &[], ""),
    ]
    .map(|row| row.gives(415, "unsupported-media-type"))
    .into()
}

fn syntax() -> Vec<Row> {
    let nested = "[".repeat(200) + &"]".repeat(200);
    let broken: [(&'static str, &[u8]); 17] = [
        ("JSON that breaks off", br#"{"name": "a", "price""#),
        ("JSON with a comma at the end", br#"{"name": "a", "price": 1,}"#),
        ("NaN", br#"{"name": "a", "price": NaN}"#),
        ("Infinity", br#"{"name": "a", "price": -Infinity}"#),
        ("number with a zero in front", br#"{"name": "a", "price": 01}"#),
        ("number with a plus sign", br#"{"name": "a", "price": +1}"#),
        ("hexadecimal number", br#"{"name": "a", "price": 0x1}"#),
        ("single quotes", b"{'name': 'a', 'price': 1}"),
        ("comment", br#"{"name": "a", "price": 1} // new"#),
        ("two documents", br#"{"name": "a", "price": 1}{"name": "a", "price": 1}"#),
        ("text that is no UTF-8", b"{\"name\": \"\xff\", \"price\": 1}"),
        ("overlong UTF-8", b"{\"name\": \"\xc0\x80\", \"price\": 1}"),
        ("half of a surrogate pair", br#"{"name": "\ud800", "price": 1}"#),
        ("raw control character", b"{\"name\": \"a\x01\", \"price\": 1}"),
        ("200 arrays in each other", nested.as_bytes()),
        ("byte order mark", b"\xef\xbb\xbf{\"name\": \"a\", \"price\": 1}"),
        ("nothing but spaces", b"  \r\n"),
    ];
    let broken = broken.map(|(name, body)| json(name, "POST /items", body).gives(400, "malformed-json"));
    let empty = json("empty body", "POST /items", "").at("body", "", "required");
    broken.into_iter().chain([empty]).collect()
}

fn conflicts() -> Vec<Row> {
    let taken = r#"{"invoice_no": 123456, "invoice_date": "2021-01-05"}"#;
    let token = r#"{"token": "wrong", "name": "a", "price": 1}"#;
    vec![
        json("customer who exists", "POST /customer", r#"{"customer_id": "7", "country": "Spain"}"#)
            .gives(409, "conflict"),
        json("invoice that exists", "POST /customer/7/invoice", taken).gives(409, "conflict"),
        json("invoice of no such customer", "POST /customer/nobody/invoice", taken).gives(404, "not-found"),
        json("line of no such invoice", "POST /invoice/1/A/", r#"{"quantity": 1, "unit_price": 1}"#)
            .gives(404, "not-found"),
        json("replacing no such item", "PUT /items/4711", ITEM).gives(404, "not-found"),
        json("changing no such item", "PATCH /items/4711", r#"{"price": 2}"#).gives(404, "not-found"),
        json("updating no such item", "POST /update/4711", ITEM).gives(404, "not-found"),
        json("replacing no such customer", "PUT /customer/nobody", r#"{"country": "Spain"}"#)
            .gives(404, "not-found"),
        json("legacy insert, wrong token", "POST /insert_security/", token).gives(401, "unauthorized"),
        json("legacy insert, empty token", "POST /insert_security/", token.replace("wrong", ""))
            .gives(401, "unauthorized"),
    ]
}
