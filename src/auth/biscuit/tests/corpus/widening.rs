//! Holders who would have more than they were given. What a holder adds counts in the holder's own block alone, so all
//! of these are taken, and none has an effect.

use super::*;

/// A request that the reader's token has no scope for.
fn create_item() -> Request {
    Request { resource_id: None, ..Request::new("create_item", "POST", "/items") }
}

fn get_customer(id: &str) -> Request {
    Request {
        customer: Customer::Named(id.into()),
        ..Request::new("get_customer", "GET", &format!("/customer/{id}"))
    }
}

pub(super) fn cases() -> Vec<Case> {
    [scopes(), narrowings()].concat()
}

fn scopes() -> Vec<Case> {
    let case = |name: &str, why: &str, code: &str| {
        Case::new(name, why, with_code(&reader(), code)).request(create_item(), "write::item").insufficient()
    };
    let third_party = format!(
        "scope(\"write::item\") <- operation($o) trusting previous, {};",
        key("third-party").public()
    );
    vec![
        Case::new("missing scope", "reading is not writing", reader())
            .request(create_item(), "write::item")
            .insufficient(),
        case("scope added as a fact", "scopes are read from the first block", "scope(\"write::item\");"),
        case(
            "scope added by a rule",
            "from a fact of the first block",
            "scope(\"write::item\") <- subject($s);",
        ),
        case("scope added by a rule that trusts all", "trust is the reader's to give", &third_party),
        case(
            "issuer and subject added",
            "whom a token is for is read from the first block",
            "issuer(\"https://issuer.example.com\"); subject(\"admin\"); scope(\"write::item\");",
        ),
        case("policy by another name", "only checks are looked at", "allow(true); policy(\"allow\");"),
        Case::new(
            "scopes by a rule of the first block",
            "only facts count, even where the root key signed",
            {
                let code = "scope(\"write::item\") <- time($t);";
                let builder = issue::builder(&facts(&["get::item"]), 1).unwrap().code(code).unwrap();
                let token =
                    builder.build_with_key_pair(&key("root"), SymbolTable::new(), &fixed_key(1)).unwrap();
                token.to_base64().unwrap()
            },
        )
        .request(create_item(), "write::item")
        .insufficient(),
    ]
}

/// Attempts to undo the narrowing of the block before.
fn narrowings() -> Vec<Case> {
    let one = narrowed(&reader(), &Narrowing { customers: vec!["12345".into()], ..Narrowing::default() });
    let reading =
        narrowed(&reader(), &Narrowing { operations: vec!["get_customer".into()], ..Narrowing::default() });
    let expired = narrowed(&reader(), &Narrowing { until: Some(PAST), ..Narrowing::default() });
    let customer = |name: &str, why: &str, code: &str| {
        Case::new(name, why, with_code(&one, code))
            .request(get_customer("12346"), "get::customer")
            .insufficient()
    };
    vec![
        customer("customer added as a fact", "the check before does not see it", "customer(\"12345\");"),
        customer(
            "customer added by a rule",
            "the check before does not see it",
            "customer(\"12345\") <- operation($o);",
        ),
        customer(
            "customer trusted by a later block",
            "that the later block trusts the earlier does not let the earlier see it",
            "customer(\"12345\"); check if customer(\"12345\") trusting previous;",
        ),
        customer(
            "wider check",
            "both checks must hold",
            "check if customer(\"12345\") or customer(\"12346\");",
        ),
        Case::new("operation added", "the check before does not see it", {
            with_code(&reading, "operation(\"get_customer\"); resource(\"items\");")
        })
        .insufficient(),
        Case::new("time added", "the check before does not see it", {
            with_code(&expired, "time(2025-01-15T00:00:00Z);")
        }),
        Case::new("own fact for an own check", "a check that its holder meets narrows nothing", {
            with_code(&reader(), "operation(\"other\"); check if operation(\"other\");")
        })
        .allowed(),
    ]
}
