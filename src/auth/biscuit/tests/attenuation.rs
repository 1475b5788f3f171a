//! Narrowing as its users call it.

use super::*;
use crate::{Customers, Refusal, Why};

fn narrow(token: &str, narrowing: Narrowing) -> Result<String, String> {
    attenuate(token, &narrowing)
}

fn decide(token: &str, scope: &str, asked: &Asked<'_>) -> Result<Customers, Refusal> {
    let biscuits = biscuits();
    biscuits.authorize(&biscuits.verify(token, &roots(), NOW)?, &needs(scope), asked)
}

fn all() -> Narrowing {
    Narrowing {
        operations: vec!["get_customer".into()],
        customers: vec!["1".into(), "2".into()],
        read_only: true,
        until: Some(NOW + 60),
        client_addresses: vec!["127.0.0.1".parse().unwrap()],
        seal: true,
    }
}

#[test]
fn a_token_narrowed_in_every_way_opens_what_is_left() {
    let token = narrow(&issue(&facts(&["get::customer"]), 1, &key("root")).unwrap(), all()).unwrap();
    let one = of_customer(CustomerAsked::Named("1"));
    assert_eq!(decide(&token, "get::customer", &one), Ok(Customers::Only(["1".into()].into())));
    let confined = of_customer(CustomerAsked::Confined);
    let both = Customers::Only(["1".into(), "2".into()].into());
    assert_eq!(decide(&token, "get::customer", &confined), Ok(both));
    for other in [
        Asked { operation: "list_customers", ..one },
        Asked { customer: CustomerAsked::Named("3"), ..one },
        Asked { customer: CustomerAsked::NotConfined, ..one },
        Asked { method: "POST", ..one },
        Asked { client_address: "192.0.2.1".parse().unwrap(), ..one },
    ] {
        assert_eq!(decide(&token, "get::customer", &other).unwrap_err().why, Why::InsufficientScope);
    }
    let late = decide(&token, "get::customer", &Asked { now: NOW + 61, ..one }).unwrap_err();
    assert_eq!(late.why, Why::InvalidToken);
    assert_eq!(narrow(&token, all()), Err("the token is sealed: nobody can narrow it further".into()));
}

#[test]
fn what_cannot_be_narrowed_is_told() {
    assert!(narrow(&reader(), Narrowing::default()).unwrap_err().contains("nothing to narrow"));
    assert!(narrow("a.b.c", all()).is_err());
    assert!(narrow("AAAA", all()).is_err());
    let long = Narrowing { operations: (0..2000).map(|i| format!("operation_{i}")).collect(), ..all() };
    assert!(narrow(&reader(), long).unwrap_err().contains("would be refused"));
    let open = Narrowing { seal: false, ..all() };
    let many = (1..16).fold(reader(), |token, _| {
        narrow(&token, Narrowing { read_only: true, ..Narrowing::default() }).unwrap()
    });
    assert!(narrow(&many, open).unwrap_err().contains("16 blocks"));
    // It can still be sealed.
    assert!(narrow(&many, Narrowing { seal: true, ..Narrowing::default() }).is_ok());
}

#[test]
fn many_names_are_not_too_many() {
    let name = |what: &str, count: usize| (0..count).map(|i| format!("{what}_{i}")).collect::<Vec<_>>();
    let customers = [name("customer", 31), vec!["1".into()]].concat();
    let operations = [name("operation", 60), vec!["get_customer".into()]].concat();
    let token = narrow(&reader(), Narrowing { customers: customers.clone(), operations, ..all() }).unwrap();
    let confined = of_customer(CustomerAsked::Confined);
    let all = Customers::Only(customers.into_iter().collect());
    assert_eq!(decide(&token, "get::customer", &confined), Ok(all));
}

#[test]
fn an_id_too_long_for_checks_is_refused() {
    let token = with_code(&reader(), "check if resource($kind, $id), $id.starts_with(\"x\");");
    let with_id = |length: usize| {
        let id = "x".repeat(length);
        decide(&token, "get::item", &Asked { resource_id: Some(&id), ..get_item() })
    };
    assert!(with_id(1024).is_ok());
    assert_eq!(with_id(1025).unwrap_err().why, Why::InsufficientScope);
    let id = "x".repeat(5000);
    assert!(decide(&reader(), "get::item", &Asked { resource_id: Some(&id), ..get_item() }).is_ok());
}

#[test]
fn a_text_in_a_narrowing_is_no_logic() {
    let customers = vec!["1\") or operation(\"get_customer".to_owned()];
    let token = narrow(&reader(), Narrowing { customers, ..Narrowing::default() }).unwrap();
    let asked = of_customer(CustomerAsked::Named("2"));
    assert_eq!(decide(&token, "get::customer", &asked).unwrap_err().why, Why::InsufficientScope);
}

#[test]
fn refusals_tell_what_to_mend() {
    let detail = |token: &str, asked: &Asked<'_>| decide(token, "get::customer", asked).unwrap_err().detail;
    let token = narrowed(&reader(), &Narrowing { seal: false, ..all() });
    let one = of_customer(CustomerAsked::Named("1"));
    assert_eq!(
        detail(&token, &Asked { operation: "list_customers", ..one }),
        "The token was narrowed by operation, and this request lies outside: \
         `check if operation($operation), {\"get_customer\"}.contains($operation)`."
    );
    assert_eq!(
        detail(&token, &Asked { customer: CustomerAsked::Named("3"), ..one }),
        "The token was narrowed by customer, and this request lies outside: \
         `check if customer($customer), {\"1\", \"2\"}.contains($customer)`."
    );
    assert_eq!(
        detail(&token, &Asked { now: NOW + 61, ..one }),
        "The token is not valid at this time: `check if time($time), $time <= 2030-01-01T00:01:00Z`."
    );
    assert_eq!(
        detail(&reader(), &Asked { now: FAR + 1, ..one }),
        "The token has expired. Ask for a new one."
    );
    let missing = decide(&reader(), "write::item", &one).unwrap_err().detail;
    assert_eq!(missing, "This operation needs a token with the scope `write::item`.");
    let long = with_code(&reader(), &format!("check if operation(\"{}\");", "é".repeat(400)));
    assert!(detail(&long, &one).chars().count() < 300);
}

#[test]
fn policies_refuse_what_the_contract_allows_and_nothing_else() {
    let policies = "office(\"127.0.0.1\"); check if client_address($a), office($a);
        deny if operation(\"get_item\"), resource(\"items\", \"6\"); deny if customer(\"13\");";
    let biscuits = Biscuits::new(Vec::new(), Policies::parse(policies).unwrap());
    let token = biscuits.verify(&reader(), &roots(), NOW).unwrap();
    let decide = |scope: &str, asked: &Asked<'_>| biscuits.authorize(&token, &needs(scope), asked);
    let of_one = |id| of_customer(CustomerAsked::Named(id));
    assert!(decide("get::customer", &of_one("12")).is_ok());
    let other = of_one("13");
    let elsewhere = Asked { client_address: "192.0.2.1".parse().unwrap(), ..of_one("12") };
    // That one customer is denied denies what is about all of them.
    for (scope, asked) in [("get::customer", other), ("get::customer", elsewhere), ("get::item", get_item())]
    {
        let refusal = decide(scope, &asked).unwrap_err();
        assert_eq!(refusal.why, Why::InsufficientScope);
        assert!(!refusal.detail.contains("office"), "{}", refusal.detail);
    }
    assert!(decide("write::item", &of_one("12")).is_err());
}

#[test]
fn a_policy_may_ask_for_a_third_party() {
    let member = format!("check if member(\"club\") trusting {};", key("third-party").public());
    let biscuits = Biscuits::new(vec![key("third-party").public()], Policies::parse(&member).unwrap());
    let forged = with_code(&reader(), "member(\"club\");");
    let token = biscuits.verify(&forged, &roots(), NOW).unwrap();
    assert!(biscuits.authorize(&token, &needs("get::item"), &get_item()).is_err());
}
