//! Well-formed JSON that breaks a rule of the contract.

use super::row::{Row, json};

pub fn rows() -> Vec<Row> {
    [prices(), quantities(), dates(), shapes(), ids()].into_iter().flatten().collect()
}

fn item(name: &'static str, price: &str) -> Row {
    json(name, "POST /items", format!(r#"{{"name": "a", "price": {price}}}"#))
}

fn prices() -> Vec<Row> {
    let digits = "9".repeat(400);
    vec![
        item("negative price", "-1").at("body", "/price", "minimum"),
        item("price -0.0001", "-0.0001").at("body", "/price", "max_decimals"),
        item("4 decimals", "0.1234").at("body", "/price", "max_decimals"),
        item("21 decimals", "19.990000000000000000001").at("body", "/price", "max_decimals"),
        item("1e-4", "1e-4").at("body", "/price", "max_decimals"),
        item("1e400", "1e400").at("body", "/price", "number_out_of_range"),
        item("1e999999999", "1e999999999").at("body", "/price", "number_out_of_range"),
        item("1e-999999999", "1e-999999999").at("body", "/price", "number_out_of_range"),
        item("exponent beyond any integer", "1e99999999999999999999").at(
            "body",
            "/price",
            "number_out_of_range",
        ),
        item("0e99999", "0e99999").at("body", "/price", "number_out_of_range"),
        item("400 digits", &digits).at("body", "/price", "number_out_of_range"),
        item("number that decimals would round to 1", "0.0000000000000000000000000001234e28").at(
            "body",
            "/price",
            "number_out_of_range",
        ),
        item("number that decimals would round to 0", "0.00000000000000000000000000000001e32").at(
            "body",
            "/price",
            "number_out_of_range",
        ),
        item("too large by a mill", "1000000000.001").at("body", "/price", "maximum"),
        item("number as a text", "\"1\"").at("body", "/price", "type"),
        item("NaN as a text", "\"NaN\"").at("body", "/price", "type"),
        item("truth as a number", "true").at("body", "/price", "type"),
        item("list of a number", "[1]").at("body", "/price", "type"),
        item("the parser's own name for a number", r#"{"$serde_json::private::Number": "19.99"}"#).at(
            "body",
            "/price/$serde_json::private::Number",
            "unknown_field",
        ),
        item("the same name escaped", r#"{"\u0024serde_json::private::Number": "19.99"}"#).at(
            "body",
            "/price/$serde_json::private::Number",
            "unknown_field",
        ),
    ]
}

fn quantities() -> Vec<Row> {
    let line = |name, quantity: &str| {
        json(name, "POST /invoice/123456/A/", format!(r#"{{"quantity": {quantity}, "unit_price": 1}}"#))
    };
    vec![
        line("quantity 0", "0").at("body", "/quantity", "not"),
        line("quantity -0", "-0").at("body", "/quantity", "not"),
        line("quantity 1.5", "1.5").at("body", "/quantity", "type"),
        line("quantity 1e400", "1e400").at("body", "/quantity", "number_out_of_range"),
        line("quantity too large", "10000001").at("body", "/quantity", "maximum"),
        line("quantity too small", "-10000001").at("body", "/quantity", "minimum"),
        line("quantity beyond 64 bits", "9223372036854775808").at("body", "/quantity", "maximum"),
    ]
}

fn dates() -> Vec<Row> {
    let dated = |name, date: &str| {
        let body = format!(r#"{{"invoice_no": 5, "invoice_date": "{date}"}}"#);
        json(name, "POST /customer/7/invoice", body)
    };
    vec![
        dated("30 February", "2021-02-30").at("body", "/invoice_date", "pattern"),
        dated("29 February of a common year", "2021-02-29T08:00:00").at("body", "/invoice_date", "pattern"),
        dated("month 13", "2021-13-01").at("body", "/invoice_date", "pattern"),
        dated("day 0", "2021-01-00").at("body", "/invoice_date", "pattern"),
        dated("24 o'clock", "2021-01-01T24:00:00").at("body", "/invoice_date", "pattern"),
        dated("61st second", "2021-01-01T12:34:60").at("body", "/invoice_date", "pattern"),
        dated("date of the US", "1/5/2021").at("body", "/invoice_date", "pattern"),
        dated("date with a zone", "2021-01-01T12:00:00Z").at("body", "/invoice_date", "pattern"),
        dated("date with a space", "2021-01-01 12:00:00").at("body", "/invoice_date", "pattern"),
        dated("date with a line's end", "2021-01-01\\n").at("body", "/invoice_date", "pattern"),
        dated("date in other digits", "２０２１-01-01").at("body", "/invoice_date", "pattern"),
        dated("date that is empty", "").at("body", "/invoice_date", "pattern"),
    ]
}

fn shapes() -> Vec<Row> {
    let invoice = |name, lines: &str| {
        let body = format!(r#"{{"invoice_no": 5, "invoice_date": "2021-01-05", "lines": {lines}}}"#);
        json(name, "POST /customer/7/invoice", body)
    };
    let whole = |name, body: &str| json(name, "POST /items", body);
    let with = |field: &str| format!(r#"[{{"stockcode": "A", "quantity": 1, "unit_price": 1, {field}}}]"#);
    let zeros = |count: usize| format!("[{}0]", "0,".repeat(count - 1));
    let names = |count: usize| (0..count).map(|n| format!(r#""f{n}":0"#)).collect::<Vec<_>>().join(",");
    vec![
        whole("list instead of an object", r#"[{"name": "a", "price": 1}]"#).at("body", "", "type"),
        whole("null instead of an object", "null").at("body", "", "type"),
        whole("text instead of an object", "\"a\"").at("body", "", "type"),
        whole("unknown field", r#"{"name": "a", "price": 1, "id": 1}"#).at("body", "/id", "unknown_field"),
        whole("unknown field with / and ~", r#"{"name": "a", "price": 1, "x/y~z": 1}"#).at(
            "body",
            "/x~1y~0z",
            "unknown_field",
        ),
        whole("field in capitals", r#"{"Name": "a", "price": 1}"#).at("body", "/name", "required"),
        whole("field twice", r#"{"name": "a", "price": 1, "price": 2}"#).at(
            "body",
            "/price",
            "duplicate_field",
        ),
        whole("field twice, once escaped", r#"{"name": "a", "price": 1, "\u0070rice": 2}"#).at(
            "body",
            "/price",
            "duplicate_field",
        ),
        whole("NUL in a field's name", r#"{"name": "a", "price": 1, "\u0000": 1}"#).at(
            "body",
            "",
            "nul_character",
        ),
        whole("60000 unknown fields", &format!("{{{}}}", names(60_000))).at("body", "/f7", "unknown_field"),
        invoice("lines that are no list", "{}").at("body", "/lines", "type"),
        invoice("line that is no object", "[0]").at("body", "/lines/0", "type"),
        invoice("10001 lines", &zeros(10_001)).at("body", "/lines", "max_items"),
        invoice("500000 lines", &zeros(500_000)).at("body", "/lines", "max_items"),
        invoice("10000 lines with 3 faults each", &format!("[{}{{}}]", "{},".repeat(9_999))).at(
            "body",
            "/lines/0/quantity",
            "required",
        ),
        invoice("unknown field of a line", &with(r#""a/b~c": 1"#)).at(
            "body",
            "/lines/0/a~1b~0c",
            "unknown_field",
        ),
        invoice("field of a line twice", &with(r#""quantity": 1"#)).at(
            "body",
            "/lines/0/quantity",
            "duplicate_field",
        ),
        invoice("NUL in a line", &with(r#""description": "\u0000""#)).at(
            "body",
            "/lines/0/description",
            "nul_character",
        ),
        json("patch of nothing", "PATCH /items/1", "{}").at("body", "", "min_properties"),
        json("patch that removes a field", "PATCH /items/1", r#"{"name": null}"#).at("body", "/name", "type"),
    ]
}

fn ids() -> Vec<Row> {
    let invoice = |name, field: &str| {
        let body = format!(r#"{{"invoice_no": 5, "invoice_date": "2021-01-05", {field}}}"#);
        json(name, "POST /customer/7/invoice", body)
    };
    vec![
        json("another id than the path's", "PUT /items/1", r#"{"id": 2, "name": "a", "price": 1}"#).at(
            "body",
            "/id",
            "differs_from_path",
        ),
        json(
            "another customer than the path's",
            "PUT /customer/7",
            r#"{"customer_id": "8", "country": "Spain"}"#,
        )
        .at("body", "/customer_id", "differs_from_path"),
        json("another stock code than the path's", "PUT /stockcode/a", r#"{"stockcode": "A"}"#).at(
            "body",
            "/stockcode",
            "differs_from_path",
        ),
        invoice("another customer's address", r#""customer": {"url": "/customer/12345"}"#).at(
            "body",
            "/customer/url",
            "differs_from_path",
        ),
        invoice("unknown field of the customer", r#""customer": {"name": "x"}"#).at(
            "body",
            "/customer/name",
            "unknown_field",
        ),
        invoice("unknown kind", r#""kind": "Sale""#).at("body", "/kind", "enum"),
        json(
            "ignored id beyond 64 bits",
            "POST /insert",
            r#"{"id": 9223372036854775808, "name": "a", "price": 1}"#,
        )
        .at("body", "/id", "maximum"),
        json("customer who would climb", "POST /customer", r#"{"customer_id": "../x", "country": "Spain"}"#)
            .at("body", "/customer_id", "pattern"),
    ]
}
