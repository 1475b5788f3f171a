//! Tokens narrowed to customers.

use super::*;

fn get(id: &str) -> Request {
    Request {
        customer: Customer::Named(id.into()),
        ..Request::new("get_customer", "GET", &format!("/customer/{id}"))
    }
}

/// A list that shows no more than what the token may see.
fn list() -> Request {
    Request {
        customer: Customer::Confined,
        resource_id: None,
        ..Request::new("list_customers", "GET", "/customer")
    }
}

/// Something about no customer in particular.
fn item() -> Request {
    Request::get_item()
}

fn to(token: &str, customers: &[&str]) -> String {
    let customers = customers.iter().map(|id| (*id).to_owned()).collect();
    narrowed(token, &Narrowing { customers, ..Narrowing::default() })
}

/// Allowed, for these customers.
fn sees(case: Case, customers: &[&str]) -> Case {
    Case { customers: Some(customers.iter().map(|id| (*id).to_owned()).collect()), ..case.allowed() }
}

fn case(name: &str, why: &str, token: String, request: Request) -> Case {
    let scope = if request.resource == "items" { "get::item" } else { "get::customer" };
    Case::new(name, why, token).request(request, scope).insufficient()
}

pub(super) fn cases() -> Vec<Case> {
    [constants(), logic()].concat()
}

fn constants() -> Vec<Case> {
    let one = || to(&reader(), &["12345"]);
    let two = || to(&reader(), &["12345", "12346"]);
    vec![
        case("every customer", "a token that is not narrowed", reader(), get("12345")).allowed(),
        case("list of every customer", "a token that is not narrowed", reader(), list()).allowed(),
        sees(case("own customer", "the one it is narrowed to", one(), get("12345")), &["12345"]),
        case("another customer", "not the one it is narrowed to", one(), get("12346")),
        case("customer by a part of the id", "not the whole of it", one(), get("1234")),
        sees(case("list of one customer", "a list shows that one alone", one(), list()), &["12345"]),
        case("no customer", "what is not confined is beyond a token for one customer", one(), item()),
        sees(case("list of two customers", "a list shows both", two(), list()), &["12345", "12346"]),
        sees(case("narrowed again", "to one of two", to(&two(), &["12346"]), list()), &["12346"]),
        case("narrowed to nothing", "to one, then to another: none is left", to(&one(), &["12346"]), list()),
        case("narrowed to nothing, one asked for", "neither is left", to(&one(), &["12346"]), get("12345")),
        case(
            "list of too many customers",
            "more than are tried",
            {
                let many: Vec<String> = (0..40).map(|i| format!("customer(\"{i}\")")).collect();
                with_code(&reader(), &format!("check if {};", many.join(" or ")))
            },
            list(),
        ),
    ]
}

fn logic() -> Vec<Case> {
    let with = |code: &str| with_code(&reader(), code);
    let prefix = "check if customer($c), $c.starts_with(\"123\");";
    let own = "check if customer($c), subject($c);";
    let set = "check if customer($c), {\"1\", \"2\", \"3\"}.contains($c); check if customer($c), !{\"2\"}.contains($c);";
    let rules = "mine(\"1\"); mine(\"2\"); good($c) <- customer($c), mine($c); check if good($c);";
    let or_reading = "check if customer(\"1\") or operation(\"get_item\");";
    vec![
        sees(
            case("customers by a pattern", "the one asked for is tried", with(prefix), get("12345")),
            &["12345"],
        ),
        sees(
            case(
                "list of customers by a pattern",
                "only the text of the pattern can be tried",
                with(prefix),
                list(),
            ),
            &["123"],
        ),
        case(
            "list of customers by a length",
            "no customer is named",
            with("check if customer($c), $c.length() == 5;"),
            list(),
        ),
        sees(case("own subject", "a fact of the first block", with(own), list()), &["someone"]),
        sees(case("two conditions", "those that meet both", with(set), list()), &["1", "3"]),
        sees(case("customers by rules", "facts of the holder's own block", with(rules), list()), &["1", "2"]),
        case("customer or operation", "the operation is enough", with(or_reading), item()).allowed(),
        case("one excluded", "cannot be told from a list", with("reject if customer(\"1\");"), list()),
        case("one excluded, asked for", "the one", with("reject if customer(\"1\");"), get("1")),
        sees(
            case(
                "one excluded, another asked for",
                "not the one",
                with("reject if customer(\"1\");"),
                get("2"),
            ),
            &["2"],
        ),
        case(
            "one excluded, none asked for",
            "an effect on all is one on that one",
            with("reject if customer(\"1\");"),
            item(),
        ),
        case(
            "other kinds of exclusion",
            "through a rule, by a check of all",
            with("c(\"0\"); c($c) <- customer($c); check all c($x), $x !== \"1\";"),
            item(),
        ),
        case("customer as a number", "an id is a text", with("check if customer(12345);"), list()),
        case(
            "operation and customer",
            "both must hold",
            with("check if customer(\"1\"), operation(\"get_customer\");"),
            list(),
        ),
    ]
}
