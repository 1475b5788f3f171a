//! The requests of the course documents that `docs/courses.md` names, as these show them, and the values of their
//! answers.

use crate::support::{Server, holds};
use serde_json::{Value, json};

/// Sends a request of a document; asserts the status and that the answer holds what the document shows.
#[track_caller]
fn replay(
    server: &Server,
    method: &str,
    target: &str,
    body: Option<Value>,
    status: u16,
    shown: &Value,
) -> Value {
    let answer = match body {
        Some(body) => server.json(method, target, &body),
        None => server.send(method, target),
    };
    let actual = answer.expect(status);
    assert!(holds(&actual, shown), "{method} {target} answered {actual}, the document shows {shown}");
    actual
}

/// The items course, "Using cURL as a client to interact with the API".
#[test]
fn the_items_course_s_product_server() {
    let server = Server::demo();
    replay(&server, "GET", "/items", None, 200, &json!([]));
    let new = json!({"id": 0, "name": "New Item", "price": 19.99});
    replay(&server, "POST", "/insert", Some(new), 200, &json!({"id": 1, "name": "New Item", "price": 19.99}));
    replay(&server, "GET", "/items", None, 200, &json!([{"id": 1, "name": "New Item", "price": 19.99}]));
    replay(&server, "GET", "/items/1", None, 200, &json!({"id": 1, "name": "New Item", "price": 19.99}));
    let updated = json!({"id": 1, "name": "Updated Item", "price": 29.99});
    replay(&server, "POST", "/update/1", Some(updated.clone()), 200, &updated);
    replay(&server, "GET", "/items/1", None, 200, &updated);
    replay(&server, "DELETE", "/items/1", None, 200, &json!({"message": "Item 1 deleted"}));
    server.get("/items/1").expect_problem(404);
}

/// The items course, "Using Authentication": the tokens are those that `--demo` sets.
#[test]
fn the_items_course_s_tokens_in_the_body_and_in_a_header() {
    let server = Server::demo();
    let product = json!({"token": "password123", "id": 1, "name": "Product B", "price": 99.99});
    let shown = json!({"id": 1, "name": "Product B", "price": 99.99});
    replay(&server, "POST", "/insert_security/", Some(product), 200, &shown);

    let headers = ["Content-Type: application/json", "Authorization: Bearer senha123"];
    let answer = server.request("GET", "/items_security/", &headers, b"");
    assert_eq!(answer.expect(200), json!([shown]));

    let wrong = json!({"token": "guess", "id": 1, "name": "Product B", "price": 99.99});
    replay(&server, "POST", "/insert_security/", Some(wrong), 401, &json!({"detail": "Access Denied."}));
    for authorization in ["Authorization: Bearer guess", "Authorization: senha123", "X-None: 1"] {
        let problem = server.request("GET", "/items_security/", &[authorization], b"").expect_problem(401);
        assert_eq!(problem["detail"], "Access Denied.");
    }
    assert_eq!(server.get("/items").expect(200).as_array().map(Vec::len), Some(1));
}

/// The retail course, "API Endpoints".
#[test]
fn the_retail_course_s_customers_and_invoices() {
    let server = Server::demo();
    let customer = json!({"customer_id": "12345", "country": "Germany"});
    replay(&server, "POST", "/customer", Some(customer.clone()), 201, &customer);
    replay(&server, "GET", "/customer/12345", None, 200, &customer);
    replay(&server, "GET", "/customer/99999", None, 404, &json!({"detail": "Item not found"}));

    let invoice = json!({"invoice_no": 123456, "invoice_date": "2021-01-05"});
    let shown =
        json!({"invoice_no": 123456, "invoice_date": "2021-01-05", "customer": {"url": "/customer/12345"}});
    replay(&server, "POST", "/customer/12345/invoice", Some(invoice), 201, &shown);
    replay(&server, "GET", "/invoice/123456", None, 200, &shown);

    let second =
        json!({"invoice_no": 789101, "invoice_date": "2021-01-06", "customer": {"url": "/customer/12345"}});
    server.json("POST", "/customer/12345/invoice", &second).expect(201);
    let links = json!({"id_123456": "/invoice/123456", "id_789101": "/invoice/789101"});
    assert_eq!(server.get("/customer/12345/invoice").expect(200), links);
}

/// The retail course, "API Design": a stock code is added to an invoice and read back.
#[test]
fn the_retail_course_s_stock_codes() {
    let server = Server::demo();
    server.json("POST", "/customer", &json!({"customer_id": "12345", "country": "Germany"})).expect(201);
    let invoice = json!({"invoice_no": 123456, "invoice_date": "2021-01-05"});
    server.json("POST", "/customer/12345/invoice", &invoice).expect(201);
    let line =
        json!({"quantity": 6, "unit_price": 2.55, "description": "WHITE HANGING HEART T-LIGHT HOLDER"});
    replay(&server, "POST", "/invoice/123456/85123A/", Some(line.clone()), 201, &line);
    let lines = json!({"stockcode": "85123A", "quantity": 6, "total": 15.3, "lines": [line]});
    replay(&server, "GET", "/invoice/123456/85123A/", None, 200, &lines);
    replay(&server, "GET", "/invoice/123456", None, 200, &json!({"line_count": 1, "total": 15.3}));
    let code = json!({"stockcode": "85123A", "quantity_sold": 6, "descriptions": [line["description"]]});
    replay(&server, "GET", "/stockcode/85123A", None, 200, &code);
}

/// The exercises of the API chapter (3, 5 and 7); the image course's `/health`.
#[test]
fn the_api_chapter_s_root_and_the_image_course_s_health() {
    let server = Server::demo();
    assert_eq!(server.get("/").expect(200), json!({"message": "OK", "status-code": 200, "data": {}}));
    assert_eq!(server.get("/health").expect(200), json!({"status": "OK"}));
    assert_eq!(server.get("/item/1").expect(200), json!(1));
    for number in 1..=5 {
        server
            .json("POST", "/items", &json!({"name": format!("item {number}"), "price": number}))
            .expect(201);
    }
    assert_eq!(
        server.get("/items/5?q=somequery").expect(200),
        json!({"id": 5, "name": "item 5", "price": 5})
    );
    for path in ["/docs", "/redoc"] {
        assert_eq!(server.get(path).status, 200, "{path}");
    }
    server.get("/this-api-doesnt-exist").expect_problem(404);
}
