//! Claims that lack, stand there twice, have the wrong type or the wrong value. All tokens are signed well.

use super::cases::{Case, allowed, refused};
use crate::jwt::tests::{NOW, signing::Draft};

const ON_NOW: &str = "it depends on `now`";

pub fn all() -> Vec<Case> {
    [issuers(), audiences(), expiries(), starts(), names(), scopes()].concat()
}

/// Cases `claim-name` of values of one claim that the log tells with one text.
fn values(claim: &str, why: &str, cause: &str, values: &[(&str, &str)]) -> Vec<Case> {
    let case = |(name, json): &(&str, &str)| {
        refused(&format!("{claim}-{name}"), why, cause, Draft::new().claim(claim, json).token())
    };
    values.iter().map(case).collect()
}

fn lacking(claim: &str, why: &str) -> Case {
    let cause = format!("the token lacks `{claim}`");
    refused(&format!("{claim}-lacking"), why, &cause, Draft::new().without(claim).token())
}

fn twice(claim: &str, json: &str) -> Case {
    let token = Draft::new().claim_again(claim, json).token();
    refused(&format!("{claim}-twice"), "Claims stand there once (RFC 7519, 4).", "twice", token)
}

fn issuers() -> Vec<Case> {
    let unknown = "Not the name of an issuer that is trusted, to the letter (RFC 9068, 4; RFC 8725, 3.8).";
    let mut all = values(
        "iss",
        unknown,
        "is not known",
        &[
            ("unknown", r#""https://evil.example.net/""#),
            ("slash-lacking", r#""https://issuer.example.com""#),
            ("slash-twice", r#""https://issuer.example.com//""#),
            ("upper-case", r#""https://ISSUER.example.com/""#),
            ("http", r#""http://issuer.example.com/""#),
            ("port", r#""https://issuer.example.com:443/""#),
            ("user", r#""https://issuer.example.com@evil.example.net/""#),
            ("longer", r#""https://issuer.example.com/.evil.example.net""#),
            ("looks-alike", r#""https://\u0456ssuer.example.com/""#),
            ("nul", r#""https://issuer.example.com/\u0000""#),
            ("lines", r#""https://issuer.example.com/\r\n""#),
            ("empty", r#""""#),
        ],
    );
    all.extend(values(
        "iss",
        "`iss` is a string (RFC 7519, 4.1.1).",
        "`iss` is not a string",
        &[
            ("null", "null"),
            ("number", "1"),
            ("list", r#"["https://issuer.example.com/"]"#),
            ("object", r#"{"https://issuer.example.com/":1}"#),
            ("true", "true"),
        ],
    ));
    all.push(lacking("iss", "`iss` is required (RFC 9068, 2.2)."));
    all.push(twice("iss", r#""https://other.example.org""#));
    all
}

fn audiences() -> Vec<Case> {
    let other = "None of them is this server (RFC 9068, 4; RFC 8725, 3.9).";
    let mut all = values(
        "aud",
        other,
        "none of ours",
        &[
            ("other", r#""https://other-api.example.com""#),
            ("list-of-others", r#"["https://a.example.com","https://b.example.com"]"#),
            ("empty-list", "[]"),
            ("empty", r#""""#),
            ("slash", r#""https://api.example.com/""#),
            ("upper-case", r#""https://API.example.com""#),
            ("spaced", r#""x https://api.example.com""#),
            ("longer", r#""https://api.example.com.evil.example.net""#),
            ("wildcard", r#""*""#),
        ],
    );
    let typed = "`aud` is a string or a list of strings (RFC 7519, 4.1.3).";
    all.extend(values(
        "aud",
        typed,
        "`aud` is not a string or a list",
        &[
            ("null", "null"),
            ("number", "1"),
            ("object", r#"{"0":"https://api.example.com"}"#),
            ("list-of-lists", r#"[["https://api.example.com"]]"#),
            ("list-with-null", r#"["https://api.example.com",null]"#),
            ("list-with-number", r#"[1,"https://api.example.com"]"#),
        ],
    ));
    all.push(lacking("aud", "`aud` is required (RFC 9068, 2.2)."));
    all.push(twice("aud", r#""https://other-api.example.com""#));
    let listed = Draft::new().claim("aud", r#"["https://a.example.com","https://api.example.com"]"#).token();
    all.push(allowed("aud-list", "One of several (RFC 7519, 4.1.3).", listed));
    all
}

/// Values that are no dates, for each claim that is one.
fn no_dates(claim: &str, section: &str) -> Vec<Case> {
    let why = format!("A date is a number of seconds (RFC 7519, 2 and {section}).");
    values(
        claim,
        &why,
        &format!("`{claim}` is not a number of seconds"),
        &[
            ("null", "null"),
            ("string", r#""1700000000""#),
            ("word", r#""never""#),
            ("negative", "-1"),
            ("negative-zero", "-0.0"),
            ("list", "[1700000000]"),
            ("object", r#"{"$serde_json::private::Number":"1700000000"}"#),
            ("true", "true"),
            ("infinite", "1e999"),
            ("huge", "1e300"),
            ("milliseconds", "1700000000000"),
            ("beyond-64-bits", "18446744073709551617"),
            ("year-10000", "253402300800"),
        ],
    )
}

fn expiries() -> Vec<Case> {
    let mut all = no_dates("exp", "4.1.4");
    let gone = "On its expiry, a token has expired (RFC 7519, 4.1.4).";
    all.extend(values(
        "exp",
        gone,
        "s ago",
        &[("past", "1700003600"), ("zero", "0"), ("one-and-a-half", "1.5")],
    ));
    let edge = |exp: u64| Draft::new().claim("exp", &exp.to_string()).token();
    let leeway = "Clocks may differ by 30 s (RFC 7519, 4.1.4: some small leeway).";
    all.push(refused("exp-at-the-leeway", gone, "was 30 s ago", edge(NOW - 30)).direct(ON_NOW));
    all.push(allowed("exp-within-the-leeway", leeway, edge(NOW - 29)).direct(ON_NOW));
    all.push(lacking("exp", "`exp` is required (RFC 9068, 2.2)."));
    all.push(twice("exp", "4102444800"));
    let decimals = Draft::new().claim("exp", "4102444800.5").token();
    all.push(allowed("exp-decimals", "Dates may have decimals (RFC 7519, 2).", decimals));
    all
}

fn starts() -> Vec<Case> {
    let mut all = [no_dates("nbf", "4.1.5"), no_dates("iat", "4.1.6")].concat();
    let ahead = "Not valid yet (RFC 7519, 4.1.5); issued in the future (RFC 9068, 2.2).";
    for claim in ["nbf", "iat"] {
        all.extend(values(
            claim,
            ahead,
            "s ahead",
            &[("ahead", "4070908800"), ("far-ahead", "253402300799")],
        ));
        let edge = |from: u64| Draft::new().claim(claim, &from.to_string()).token();
        let name = |what: &str| format!("{claim}-{what}-the-leeway");
        all.push(refused(&name("beyond"), ahead, "31 s ahead", edge(NOW + 31)).direct(ON_NOW));
        let leeway = "Clocks may differ by 30 s.";
        all.push(allowed(&name("at"), leeway, edge(NOW + 30)).direct(ON_NOW));
    }
    let token = Draft::new().claim("nbf", "1700000000").claim_again("nbf", "1700000000").token();
    all.push(refused("nbf-twice", "Claims stand there once (RFC 7519, 4).", "twice", token));
    all
}

fn names() -> Vec<Case> {
    let mut all = Vec::new();
    for claim in ["sub", "client_id", "azp", "jti"] {
        let why = "A name is a string that names somebody (RFC 7519, 4.1.2 and 4.1.7; RFC 8693, 4.3).";
        let cause = format!("`{claim}` is not a string of 1 to 255 bytes");
        let long = format!("{:?}", "x".repeat(256));
        all.extend(values(
            claim,
            why,
            &cause,
            &[
                ("null", "null"),
                ("number", "7"),
                ("list", r#"["customer-7"]"#),
                ("empty", r#""""#),
                ("lines", r#""customer-7\r\nX-Injected: 1""#),
                ("nul", r#""customer-7\u0000""#),
                ("long", &long),
            ],
        ));
    }
    all.push(twice("sub", r#""customer-8""#));
    let nobody = Draft::new().without("sub").without("client_id").token();
    let why = "It stands for nobody (RFC 9068, 2.2).";
    all.push(refused("sub-and-client-lacking", why, "neither `sub` nor `client_id`", nobody));
    let client = Draft::new().without("sub").token();
    all.push(allowed("sub-lacking", "It stands for its client.", client));
    all
}

fn scopes() -> Vec<Case> {
    let why = "Scopes have one form in each claim (RFC 8693, 4.2).";
    let mut all = Vec::new();
    for (claim, form, wrong) in [
        (
            "scope",
            "a string",
            &[("list", r#"["get::item"]"#), ("null", "null"), ("object", r#"{"get::item":true}"#)][..],
        ),
        ("scp", "a string or a list", &[("number", "1"), ("list-of-lists", r#"[["get::item"]]"#)]),
        ("permissions", "a list", &[("string", r#""get::item""#), ("list-with-null", "[null]")]),
    ] {
        all.extend(values(claim, why, &format!("`{claim}` is not {form}"), wrong));
    }
    all.push(twice("scope", r#""write::item""#));
    let unscoped = || Draft::new().without("scope");
    let several = "Some issuers write scopes so.";
    let listed = r#"["get::item"]"#;
    all.push(allowed("scp-list", several, unscoped().claim("scp", listed).token()));
    all.push(allowed("scp-string", several, unscoped().claim("scp", r#""x get::item""#).token()));
    all.push(allowed("permissions-list", several, unscoped().claim("permissions", listed).token()));
    for (name, json) in [
        ("in-capitals", r#""GET::ITEM""#),
        ("wildcard", r#""* get::*""#),
        ("parts", r#""get:: item get::item2""#),
        ("tab", r#""x\tget::item\ty""#),
        ("comma", r#""x,get::item""#),
        ("empty", r#""""#),
    ] {
        let why = "Scopes are compared whole, with spaces between them (RFC 6749, 3.3).";
        let case = allowed(&format!("scope-{name}"), why, Draft::new().claim("scope", json).token());
        all.push(Case { verdict: "refused: insufficient_scope".into(), ..case });
    }
    all
}
