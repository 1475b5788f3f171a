//! A partner whose Biscuit is narrowed to one customer sees and changes what is theirs, and nothing else's.

use crate::support::Guarded;
use serde_json::{Value, json};

/// Two customers with an invoice each, and one invoice more of the first.
struct Shop {
    guarded: Guarded,
    /// May do everything.
    owner: String,
    /// May do everything for customer 12345.
    partner: String,
}

fn shop() -> Shop {
    let guarded = Guarded::start(&[]);
    let owner = guarded.token(&guarded.scopes.join(" "));
    for (customer, country) in [("12345", "United Kingdom"), ("777", "Spain")] {
        let body = json!({"customer_id": customer, "country": country});
        guarded.json("POST", "/customer", &owner, &body).expect(201);
    }
    for (customer, number, month) in [("12345", 1, "01"), ("777", 2, "02"), ("12345", 3, "03")] {
        let line = json!({"stockcode": "A1", "quantity": 2, "unit_price": 1.5, "description": "RED LAMP"});
        let body = json!({"invoice_no": number, "invoice_date": format!("2021-{month}-05"), "lines": [line]});
        guarded.json("POST", &format!("/customer/{customer}/invoice"), &owner, &body).expect(201);
    }
    let partner = guarded.narrowed(&guarded.biscuit(&owner), &["--customer", "12345"]);
    Shop { guarded, owner, partner }
}

fn numbers(list: &Value) -> Vec<i64> {
    list.as_array().expect("a list").iter().map(|row| row["invoice_no"].as_i64().expect("a number")).collect()
}

impl Shop {
    #[track_caller]
    fn read(&self, target: &str) -> Value {
        self.guarded.send("GET", target, &self.partner).expect(200)
    }

    #[track_caller]
    fn is_refused(&self, method: &str, target: &str, status: u16) {
        self.guarded.send(method, target, &self.partner).expect_problem(status);
    }
}

#[test]
fn lists_and_searches_hold_what_is_the_customers() {
    let shop = shop();
    assert_eq!(numbers(&shop.read("/invoice")), [1, 3]);
    assert_eq!(numbers(&shop.read("/invoice?sort=-invoice_date&limit=1")), [3]);
    assert_eq!(numbers(&shop.read("/invoice?customer_id=12345&from=2021-02-01")), [3]);
    assert_eq!(shop.read("/invoice?customer_id=777"), json!([]));
    assert_eq!(shop.read("/invoice?country=Spain"), json!([]));
    let customers = shop.read("/customer");
    assert_eq!(customers.as_array().map(Vec::len), Some(1));
    assert_eq!(customers[0]["customer_id"], "12345");
    assert_eq!(shop.read("/customer?country=Spain"), json!([]));
    let totals = shop.read("/totals/customers");
    assert_eq!((totals.as_array().map(Vec::len), &totals[0]["customer_id"]), (Some(1), &json!("12345")));
    assert_eq!(shop.read("/totals/months").as_array().map(Vec::len), Some(2));
    assert_eq!(shop.read("/totals/months?customer_id=777"), json!([]));
    let countries = shop.read("/totals/countries");
    assert_eq!((countries.as_array().map(Vec::len), &countries[0]["total"]), (Some(1), &json!(6)));
    let exported = shop.guarded.send("GET", "/invoice/export", &shop.partner);
    assert_eq!(
        exported.lines().iter().map(|row| row["invoice_no"].as_i64()).collect::<Vec<_>>(),
        [Some(1), Some(3)]
    );
    // A page's cursor of one who sees more leads no further.
    let first = shop.guarded.send("GET", "/invoice?limit=1", &shop.owner);
    let link = first.header("link").expect("a next page").to_owned();
    let next = link.trim_start_matches('<').split('>').next().expect("an address");
    assert_eq!(numbers(&shop.read(next)), [3]);
    // When others last changed theirs is not told.
    let dates = ["/invoice", "/customer", "/totals/months"].map(|target| {
        let answer = shop.guarded.send("GET", target, &shop.partner);
        let since = format!("If-Modified-Since: {}", answer.header("last-modified").expect("a date"));
        let bearer = format!("Authorization: Bearer {}", shop.partner);
        shop.guarded.server.request("GET", target, &[&bearer, &since], b"").status
    });
    assert_eq!(dates, [200; 3]);
    // Without the narrowing, all of it is there.
    assert_eq!(numbers(&shop.guarded.send("GET", "/invoice", &shop.owner).expect(200)), [1, 2, 3]);
}

#[test]
fn one_customers_resources_are_reached_and_no_others() {
    let shop = shop();
    assert_eq!(shop.read("/customer/12345")["customer_id"], "12345");
    assert_eq!(shop.read("/invoice/1")["invoice_no"], 1);
    assert_eq!(shop.read("/invoice/1/A1/")["quantity"], 2);
    shop.read("/customer/12345/invoice");
    shop.is_refused("GET", "/customer/777", 403);
    shop.is_refused("GET", "/customer/777/invoice", 403);
    // As if they were not there.
    for target in ["/invoice/2", "/invoice/2/A1/", "/invoice/999"] {
        shop.is_refused("GET", target, 404);
    }
    // What is not one customer's is out of reach.
    for target in ["/items", "/stockcode", "/stockcode/A1", "/items/export"] {
        shop.is_refused("GET", target, 403);
    }
}

#[test]
fn one_customers_resources_are_changed_and_no_others() {
    let shop = shop();
    let line = json!({"quantity": 1, "unit_price": 1});
    shop.guarded.json("POST", "/invoice/2/B2/", &shop.partner, &line).expect_problem(404);
    for target in ["/invoice/2", "/invoice/2/A1/"] {
        shop.is_refused("DELETE", target, 404);
    }
    shop.is_refused("DELETE", "/customer/777", 403);
    let unchanged = shop.guarded.send("GET", "/invoice/2", &shop.owner).expect(200);
    assert_eq!(unchanged["lines"].as_array().map(Vec::len), Some(1));
    shop.guarded.json("POST", "/invoice/1/B2/", &shop.partner, &line).expect(201);
    shop.guarded.send("DELETE", "/invoice/3", &shop.partner).expect(200);
    // What names a customer in its body alone cannot be judged before it is read.
    let body = json!({"customer_id": "888", "country": "France"});
    shop.guarded.json("POST", "/customer", &shop.partner, &body).expect_problem(403);
    let invoice = json!({"invoice_no": 9, "invoice_date": "2021-05-05"});
    shop.guarded.json("POST", "/customer/777/invoice", &shop.partner, &invoice).expect_problem(403);
    shop.guarded.json("POST", "/customer/12345/invoice", &shop.partner, &invoice).expect(201);
}

#[test]
fn an_answer_under_a_key_is_not_given_to_a_narrower_token() {
    let shop = shop();
    let send = |token: &str, invoice: u32| {
        let headers = [
            &format!("Authorization: Bearer {token}"),
            "Content-Type: application/json",
            "Idempotency-Key: k",
        ];
        let target = format!("/invoice/{invoice}/C3/");
        shop.guarded.server.request("POST", &target, &headers, br#"{"quantity": 1, "unit_price": 1}"#)
    };
    send(&shop.owner, 2).expect(201);
    send(&shop.partner, 2).expect_problem(404);
    assert_eq!(send(&shop.owner, 2).header("idempotent-replayed"), Some("true"));
}

#[test]
fn narrowings_add_up() {
    let shop = shop();
    let g = &shop.guarded;
    let narrow = |token: &str, arguments: &[&str]| g.narrowed(token, arguments);
    let reader = narrow(&shop.partner, &["--read-only"]);
    g.send("GET", "/invoice/1", &reader).expect(200);
    g.send("DELETE", "/invoice/1", &reader).expect_problem(403);
    let one = narrow(&reader, &["--operation", "get_invoice"]);
    g.send("GET", "/invoice/1", &one).expect(200);
    g.send("GET", "/invoice", &one).expect_problem(403);
    let nobody = narrow(&shop.partner, &["--customer", "777"]);
    g.send("GET", "/invoice", &nobody).expect_problem(403);
    g.send("GET", "/customer/777", &nobody).expect_problem(403);
    let past = narrow(&shop.partner, &["--until", "2020-01-01T00:00:00Z"]);
    assert!([401, 403].contains(&g.send("GET", "/invoice", &past).status));
    let elsewhere = narrow(&shop.partner, &["--client-address", "192.0.2.1"]);
    g.send("GET", "/invoice", &elsewhere).expect_problem(403);
    let sealed = narrow(&shop.partner, &["--seal"]);
    g.send("GET", "/invoice/1", &sealed).expect(200);
    let refused = |arguments: &[&str], token: &str| {
        let output = g.run(&[&["token", "attenuate"], arguments].concat(), token);
        assert!(!output.status.success() && output.stdout.is_empty());
        String::from_utf8(output.stderr).expect("a message")
    };
    refused(&["--read-only"], &sealed);
    // What would open nothing is not made.
    let said = refused(&["--operation", "get_invoices"], &shop.partner);
    assert!(said.contains("get_invoices: the contract has no such operationId"), "{said}");
    let said = refused(&["--read-only"], &g.token("get::item"));
    assert!(said.contains("access token") && said.contains("requested_token_type"), "{said}");
}

#[test]
fn the_operators_datalog_narrows_every_biscuit() {
    let program = crate::support::Program::new();
    std::fs::write(program.path("policies"), "deny if operation(\"list_items\");").expect("a file");
    let guarded = Guarded::on(program, &["--biscuit-policies", "policies"]);
    let token = guarded.token("get::item");
    let biscuit = guarded.biscuit(&token);
    guarded.send("GET", "/items", &biscuit).expect_problem(403);
    guarded.send("GET", "/items", &token).expect(200);
    assert_eq!(guarded.send("GET", "/items/1", &biscuit).status, 404);
}
