//! Paths, methods and query parameters that are not the contract's.

use super::row::{Row, plain, request};

pub fn rows() -> Vec<Row> {
    [paths(), methods(), path_parameters(), query(), sizes()].into_iter().flatten().collect()
}

fn paths() -> Vec<Row> {
    [
        ("unknown path", "GET /nothing"),
        ("path with two slashes at its end", "GET /items//"),
        ("path in capitals", "GET /Items"),
        ("path with dots", "GET /items/../health"),
        ("path too deep", "GET /items/1/2"),
        ("unknown path with raw UTF-8", "GET /caf\u{e9}\u{202e}"),
        ("unknown path, unknown method", "FOO /nothing"),
        ("OPTIONS of an unknown path", "OPTIONS /nothing"),
    ]
    .map(|(name, line)| plain(name, line).gives(404, "unknown-path"))
    .into_iter()
    .chain([
        plain("no path but an asterisk", "GET *").gives(400, "bad-request"),
        plain("no path but an authority", "CONNECT example.org:443").gives(400, "bad-request"),
        plain("no such item", "GET /items/4711").gives(404, "not-found"),
        plain("deleting no such item", "DELETE /items/4711").gives(404, "not-found"),
        plain("no such customer", "GET /customer/nobody").gives(404, "not-found"),
        plain("invoices of no such customer", "GET /customer/nobody/invoice").gives(404, "not-found"),
        plain("no such invoice", "GET /invoice/999999999").gives(404, "not-found"),
        plain("deleting no such invoice", "DELETE /invoice/1").gives(404, "not-found"),
        plain("no such line", "GET /invoice/123456/85123a/").gives(404, "not-found"),
        plain("deleting no such line", "DELETE /invoice/123456/POST/").gives(404, "not-found"),
        plain("no such stock code", "GET /stockcode/%2F").gives(404, "not-found"),
        plain("no such type of problem", "GET /problems/no-such-problem").gives(404, "not-found"),
        plain("customer who has invoices", "DELETE /customer/12345").gives(409, "conflict"),
        plain("legacy list without a token", "GET /items_security/").gives(401, "unauthorized"),
        request("legacy list, wrong token", "GET /items_security/", &["Authorization: Bearer x"], "")
            .gives(401, "unauthorized"),
        request(
            "legacy list, another scheme",
            "GET /items_security/",
            &["Authorization: Basic senha123"],
            "",
        )
        .gives(401, "unauthorized"),
        request(
            "legacy list, unreadable token",
            "GET /items_security/",
            &["Authorization: Bearer \u{e9}"],
            "",
        )
        .gives(401, "unauthorized"),
    ])
    .collect()
}

fn methods() -> Vec<Row> {
    const ITEM: &str = "DELETE, GET, HEAD, OPTIONS, PATCH, PUT";
    vec![
        plain("method that the path has not", "POST /items/1").allows(ITEM),
        plain("TRACE", "TRACE /items/1").allows(ITEM),
        plain("CONNECT", "CONNECT /items/1").allows(ITEM),
        plain("made-up method", "FROBNICATE /items").allows("GET, HEAD, OPTIONS, POST"),
        plain("lower-case method", "get /items").allows("GET, HEAD, OPTIONS, POST"),
        plain("DELETE of a list", "DELETE /items/").allows("GET, HEAD, OPTIONS, POST"),
        plain("GET where there is none", "GET /insert").allows("OPTIONS, POST"),
        plain("POST of the health", "POST /health").allows("GET, HEAD, OPTIONS"),
        plain("GET of an import, which is no item", "GET /items/import").allows("OPTIONS, POST"),
        plain("DELETE of an export, which is no invoice", "DELETE /invoice/export/")
            .allows("GET, HEAD, OPTIONS"),
        plain("PUT of a line", "PUT /invoice/1/A").allows("DELETE, GET, HEAD, OPTIONS, POST"),
        plain("very long method", &format!("{} /items", "X".repeat(20_000))).gives(400, "bad-request"),
    ]
}

fn path_parameters() -> Vec<Row> {
    let id = |name, text: &str| plain(name, &format!("GET /items/{text}"));
    let customer = |name, text: &str| plain(name, &format!("GET /customer/{text}"));
    let code = |name, text: &str| plain(name, &format!("GET /stockcode/{text}"));
    vec![
        id("id 0", "0").at("path", "/item_id", "minimum"),
        id("id -1", "-1").at("path", "/item_id", "minimum"),
        id("id that is a word", "abc").at("path", "/item_id", "type"),
        id("id 1.0", "1.0").at("path", "/item_id", "type"),
        id("id 1e0", "1e0").at("path", "/item_id", "type"),
        id("id +1", "+1").at("path", "/item_id", "type"),
        id("id with a zero in front", "01").at("path", "/item_id", "type"),
        id("id beyond 64 bits", "9223372036854775808").at("path", "/item_id", "maximum"),
        id("id of 300 digits", &"9".repeat(300)).at("path", "/item_id", "type"),
        id("id that is a NUL", "%00").at("path", "/item_id", "type"),
        id("id with a NUL behind", "1%00").at("path", "/item_id", "type"),
        id("id that is a slash", "%2F").at("path", "/item_id", "type"),
        id("id in a broken escape", "%zz").gives(400, "bad-request"),
        id("id in half an escape", "%3").gives(400, "bad-request"),
        id("id that is no UTF-8", "%ff").gives(400, "bad-request"),
        plain("invoice number too large", "GET /invoice/1000000000").at("path", "/invoice_no", "maximum"),
        plain("invoice number with its prefix", "GET /invoice/C536379").at("path", "/invoice_no", "type"),
        plain("invoice number 0 of a line", "GET /invoice/0/A/").at("path", "/invoice_no", "minimum"),
        customer("customer with a NUL", "a%00").at("path", "/customer_id", "pattern"),
        customer("customer with a line's end", "a%0d%0ab").at("path", "/customer_id", "pattern"),
        customer("customer with a slash", "a%2Fb").at("path", "/customer_id", "pattern"),
        customer("customer with raw UTF-8", "\u{e9}").at("path", "/customer_id", "pattern"),
        customer("customer of 33 characters", &"x".repeat(33)).at("path", "/customer_id", "max_length"),
        code("stock code with a NUL", "%00").at("path", "/stockcode", "pattern"),
        code("stock code with an escape character", "%1b[31m").at("path", "/stockcode", "pattern"),
        code("stock code with DEL", "%7f").at("path", "/stockcode", "pattern"),
        code("stock code of 33 characters", &"%C3%A9".repeat(33)).at("path", "/stockcode", "max_length"),
        plain("problem in capitals", "GET /problems/Not-Found").at("path", "/problem", "pattern"),
    ]
}

fn query() -> Vec<Row> {
    let items = |name, query: &str| plain(name, &format!("GET /items?{query}"));
    let invoices = |name, query: &str| plain(name, &format!("GET /invoice?{query}"));
    vec![
        items("unknown parameter", "colour=red").at("query", "/colour", "unknown_parameter"),
        items("unknown parameter with / and ~", "a%2Fb~=1").at("query", "/a~1b~0", "unknown_parameter"),
        items("parameter without a name", "=1").at("query", "/", "unknown_parameter"),
        plain("parameter where there is none", "GET /health?x").at("query", "/x", "unknown_parameter"),
        items("parameter given twice", "limit=1&limit=2").at("query", "/limit", "duplicate"),
        items("parameter given twice, once escaped", "limit=1&%6cimit=1").at("query", "/limit", "duplicate"),
        items("4000 parameters", &"a&".repeat(4000)).at("query", "/a", "unknown_parameter"),
        items("limit empty", "limit=").at("query", "/limit", "type"),
        items("limit 0", "limit=0").at("query", "/limit", "minimum"),
        items("limit 1001", "limit=1001").at("query", "/limit", "maximum"),
        items("limit -1", "limit=-1").at("query", "/limit", "minimum"),
        items("limit that is a word", "limit=abc").at("query", "/limit", "type"),
        items("limit 1.5", "limit=1.5").at("query", "/limit", "type"),
        items("limit with a space", "limit=+5").at("query", "/limit", "type"),
        items("sort by nothing known", "sort=foo").at("query", "/sort", "enum"),
        items("sort empty", "sort=").at("query", "/sort", "enum"),
        items("name empty", "name=").at("query", "/name", "min_length"),
        items("name that is a NUL", "name=%00").at("query", "/name", "pattern"),
        items("name of 201 characters", &format!("name={}", "x".repeat(201))).at(
            "query",
            "/name",
            "max_length",
        ),
        items("broken escape in a value", "name=%zz").gives(400, "bad-request"),
        items("broken escape in a name", "%=1").gives(400, "bad-request"),
        items("value that is no UTF-8", "name=%ff").gives(400, "bad-request"),
        items("price below 0", "min_price=-0.001").at("query", "/min_price", "minimum"),
        items("price with 4 decimals", "min_price=1.2345").at("query", "/min_price", "max_decimals"),
        items("price with an exponent", "max_price=1e3").at("query", "/max_price", "type"),
        items("price that is no number", "max_price=NaN").at("query", "/max_price", "type"),
        items("price too large", "max_price=1000000000.001").at("query", "/max_price", "maximum"),
        items("cursor of other characters", "cursor=!!").at("query", "/cursor", "pattern"),
        items("cursor that is none", "cursor=abc").at("query", "/cursor", "cursor"),
        items("cursor of another list", "cursor=eyJ2IjoxLCJsIjoieCIsImsiOltdfQ")
            .at("query", "/cursor", "cursor"),
        items("cursor too long", &format!("cursor={}", "A".repeat(2049))).at(
            "query",
            "/cursor",
            "max_length",
        ),
        invoices("kind in capitals", "kind=Sale").at("query", "/kind", "enum"),
        invoices("day that no calendar has", "from=2021-02-30").at("query", "/from", "format"),
        invoices("day with a sign", "from=%2B2021-1-05").at("query", "/from", "format"),
        invoices("day with a space", "to=2021-01-1%20").at("query", "/to", "format"),
        invoices("day empty", "to=").at("query", "/to", "format"),
        invoices("customer_id with a NUL", "customer_id=%00").at("query", "/customer_id", "pattern"),
        plain("words empty", "GET /stockcode?words=").at("query", "/words", "min_length"),
        plain("words with a NUL", "GET /stockcode?words=a%00").at("query", "/words", "pattern"),
        plain("least relevant first", "GET /stockcode?words=a&sort=-relevance").at("query", "/sort", "enum"),
        plain("totals by what they are not", "GET /totals/months?sort=country").at("query", "/sort", "enum"),
        plain("totals of a month", "GET /totals/months?from=2010-12").at("query", "/from", "format"),
        plain("parameter of another method", "POST /items?limit=1").at(
            "query",
            "/limit",
            "unknown_parameter",
        ),
    ]
}

fn sizes() -> Vec<Row> {
    let long = |length: usize| format!("GET /items?name={}", "x".repeat(length));
    let many: Vec<String> = (0..200).map(|n| format!("X-{n}: 1")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let header = |length: usize| format!("X-Long: {}", "x".repeat(length));
    vec![
        plain("address of 9000 bytes", &long(9_000)).gives(414, "uri-too-long"),
        plain("address beyond what HTTP libraries hold", &long(70_000)).gives(414, "uri-too-long"),
        request("header of 33000 bytes", "GET /health", &[&header(33_000)], "")
            .gives(431, "headers-too-large"),
        request("header beyond the buffer", "GET /health", &[&header(300_000)], "")
            .gives(431, "headers-too-large"),
        request("200 headers", "GET /health", &many, "").gives(431, "headers-too-large"),
    ]
}
