//! When tokens hold.

use super::*;

fn until(time: u64) -> String {
    narrowed(&reader(), &Narrowing { until: Some(time), ..Narrowing::default() })
}

fn issued_with(change: impl FnOnce(&mut Facts)) -> String {
    let mut facts = facts(&["get::item"]);
    change(&mut facts);
    issued(&facts, 1, &key("root"))
}

/// A first block signed by the root key, of this form.
fn first_block(code: &str) -> String {
    let builder = biscuit_auth::BiscuitBuilder::new().root_key_id(1).code(code).unwrap();
    let token = builder.build_with_key_pair(&key("root"), SymbolTable::new(), &fixed_key(1)).unwrap();
    token.to_base64().unwrap()
}

pub(super) fn cases() -> Vec<Case> {
    let who = "issuer(\"https://issuer.example.com\"); subject(\"someone\"); scope(\"get::item\");";
    let when = "issued_at(2025-01-01T00:00:00Z); expires_at(2100-01-01T00:00:00Z);";
    vec![
        Case::new("expired", "by its first block", issued_with(|facts| facts.expires_at = PAST)),
        Case::new("last second", "of a token", reader()).at(FAR).allowed(),
        Case::new("second after the last", "of a token", reader()).at(FAR + 1),
        Case::new("of the future", "issued after this time", issued_with(|facts| facts.issued_at = LATER)),
        Case::new("clock ahead", "issued by a clock that is a little ahead", reader())
            .at(ISSUED - 30)
            .allowed(),
        Case::new("narrowed in time", "until 2099", until(LATER)).allowed(),
        Case::new("last second of a narrowing", "the narrowing's own", until(NOW)).at(NOW).allowed(),
        Case::new("narrowing has passed", "though the token has not expired", until(PAST)),
        Case::new("longer than the token", "a holder cannot give more time", {
            narrowed(
                &issued_with(|f| f.expires_at = PAST),
                &Narrowing { until: Some(FAR), ..Narrowing::default() },
            )
        }),
        Case::new("not yet", "narrowed to a time to come", {
            with_code(&reader(), "check if time($t), $t >= 2099-01-01T00:00:00Z;")
        }),
        Case::new("time and operation", "a check of more than the time", {
            with_code(&reader(), "check if time($t), operation(\"list_items\"), $t > 2020-01-01T00:00:00Z;")
        })
        .insufficient(),
        Case::new(
            "first block without its usual check",
            "its fact says when it expires",
            first_block(&format!("{who}{when}")),
        )
        .allowed(),
        Case::new("first block that does not say when it expires", "it would be good for ever", {
            first_block(&format!("{who} issued_at(2025-01-01T00:00:00Z);"))
        }),
        Case::new(
            "first block without an issuer",
            "by nobody",
            first_block(&format!("subject(\"s\"); {when}")),
        ),
        Case::new(
            "first block with two subjects",
            "for whom is not clear",
            first_block(&format!("{who}{when}subject(\"x\");")),
        ),
        Case::new("access token of another issuer", "it could not be revoked as it should", {
            first_block(&format!("{who}{when} parent(\"https://other.example.com 1\");"))
        }),
        Case::new("check in the first block", "by the issuer, as good as a holder's", {
            first_block(&format!("{who}{when} check if operation(\"list_items\");"))
        })
        .insufficient(),
    ]
}
