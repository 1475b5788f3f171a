//! Headers: keys from elsewhere, extensions, types, names of keys.

use super::{
    OTHER,
    cases::{Case, allowed, refused},
};
use crate::jwt::tests::signing::{Draft, Signer, encoded, joined, text};

pub fn all() -> Vec<Case> {
    [members(), types(), kids(), forms()].concat()
}

fn members() -> Vec<Case> {
    let keys = "Tokens do not say where keys come from (RFC 8725, 3.10).";
    let crit = "An extension that must be understood, and is not (RFC 7515, 4.1.11).";
    let b64 = "It changes what is signed (RFC 7797, 3).";
    let jwe = "It belongs to encryption (RFC 7516, 4.1).";
    let table = [
        ("jku", "jku", r#""https://evil.example.net/keys""#, keys),
        ("jku-of-the-issuer", "jku", r#""https://issuer.example.com/keys""#, keys),
        ("jku-null", "jku", "null", keys),
        ("jku-local", "jku", r#""http://127.0.0.1/keys""#, keys),
        ("x5u", "x5u", r#""https://evil.example.net/certificate.pem""#, keys),
        ("x5c", "x5c", r#"["MIIB"]"#, keys),
        ("x5c-empty", "x5c", "[]", keys),
        ("jwk-symmetric", "jwk", r#"{"kty":"oct","k":"c2VjcmV0"}"#, keys),
        ("jwk-empty", "jwk", "{}", keys),
        ("crit-unknown", "crit", r#"["https://example.com/extension"]"#, crit),
        ("crit-exp", "crit", r#"["exp"]"#, crit),
        ("crit-empty", "crit", "[]", crit),
        ("crit-null", "crit", "null", crit),
        ("b64-false", "b64", "false", b64),
        ("b64-true", "b64", "true", b64),
        ("enc", "enc", r#""A256GCM""#, jwe),
        ("zip", "zip", r#""DEF""#, jwe),
    ];
    let mut all: Vec<Case> = table
        .iter()
        .map(|(name, member, json, why)| {
            refused(name, why, &format!("has `{member}`"), Draft::new().header(member, json).token())
        })
        .collect();
    let own = Draft::new().header("jwk", &Signer::EdDsa.jwk()).token();
    all.push(refused("jwk-of-the-issuer", keys, "has `jwk`", own));
    let both = Draft::new().header("crit", r#"["b64"]"#).header("b64", "false");
    // What RFC 7797 would sign: the payload as it is.
    let message = format!("{}.{}", encoded(text(&both.header)), text(&both.payload));
    let token = joined(&both.message(), &Signer::EdDsa.sign(message.as_bytes()));
    all.push(refused("crit-b64-false", b64, "has `crit`", token));
    let nested = Draft::new().header("cty", r#""JWT""#).token();
    all.push(refused(
        "cty-jwt",
        "It says that it holds another token (RFC 7519, 5.2).",
        "another token",
        nested,
    ));
    let harmless = Draft::new().header("x5t", r#""AAAA""#).header("x", r#"{"y":[1,null]}"#).token();
    all.push(allowed("header-others", "Members that are not known are ignored (RFC 7515, 4).", harmless));
    all
}

fn types() -> Vec<Case> {
    let why = "Only access tokens are accepted (RFC 9068, 4; RFC 8725, 3.11).";
    let mut all = Vec::new();
    for typ in [
        "",
        "JWS",
        "JOSE",
        "id+jwt",
        "dpop+jwt",
        "logout+jwt",
        "secevent+jwt",
        "at+jwt ",
        "application/",
        "at jwt",
    ] {
        let name = format!(
            "typ-{}",
            if typ.is_empty() { "empty".into() } else { typ.replace([' ', '+', '/'], "-") }
        );
        let token = Draft::new().header("typ", &format!("{typ:?}")).token();
        all.push(refused(&name, why, "is not `at+jwt`", token));
    }
    for (name, typ) in [("null", "null"), ("number", "1"), ("list", r#"["at+jwt"]"#)] {
        let token = Draft::new().header("typ", typ).token();
        all.push(refused(&format!("typ-{name}"), why, "`typ` is not a string", token));
    }
    let lacking = Draft::new().without_header("typ").token();
    all.push(refused("typ-lacking", why, "lacks `typ`", lacking));
    let twice = Draft::new().header_again("typ", r#""JWT""#).token();
    all.push(refused("typ-twice", "Members stand there once (RFC 7515, 4).", "twice", twice));
    let plain = Draft::new().header("typ", r#""JWT""#);
    for claim in ["nonce", "at_hash", "c_hash"] {
        let why = "An ID token is for the client, not for us (OpenID Connect Core, 2; RFC 8725, 3.12).";
        let token = plain.clone().claim(claim, r#""n-0S6_WzA2Mj""#).token();
        all.push(refused(&format!("id-token-{claim}"), why, claim, token));
    }
    let events =
        plain.clone().claim("events", r#"{"http://schemas.openid.net/event/backchannel-logout":{}}"#).token();
    all.push(refused(
        "logout-token",
        "A logout token (OpenID Connect Back-Channel Logout, 2.4).",
        "`events`",
        events,
    ));
    let strict =
        Draft::signed_with(Signer::OtherIssuer).header("typ", r#""JWT""#).claim("iss", &format!("{OTHER:?}"));
    all.push(refused(
        "typ-jwt-not-accepted",
        "The settings of its issuer do not accept `JWT`.",
        "only `at+jwt`",
        strict.token(),
    ));
    all.push(allowed("typ-jwt", "The settings of its issuer accept `JWT`.", plain.token()));
    let long = Draft::new().header("typ", r#""application/AT+JWT""#).token();
    all.push(allowed("typ-application-at-jwt", "Its long form, in any case (RFC 9068, 2.1).", long));
    all
}

fn kids() -> Vec<Case> {
    let why =
        "A kid is compared with those of the issuer's keys, and used for nothing else (RFC 8725, 3.10).";
    let mut all = Vec::new();
    let long = format!("{:?}", "main/".repeat(51));
    for (name, kid) in [
        ("path", r#""../../../../dev/null""#),
        ("path-encoded", r#""..%2f..%2fdev%2fnull""#),
        ("file", r#""/proc/sys/kernel/randomize_va_space""#),
        ("sql", r#""main' UNION SELECT 'secret' -- ""#),
        ("sql-or", r#""x' OR '1'='1""#),
        ("command", r#""main|sleep 10""#),
        ("url", r#""https://evil.example.net/key.json""#),
        ("ldap", r#""${jndi:ldap://evil.example.net/a}""#),
        ("nul", r#""main\u0000""#),
        ("lines", r#""main\r\nX-Injected: 1""#),
        ("upper-case", r#""MAIN""#),
        ("with-space", r#""main ""#),
        ("index", r#""0""#),
        ("255-bytes", long.as_str()),
    ] {
        let token = Draft::new().header("kid", kid).token();
        all.push(refused(&format!("kid-{name}"), why, "no key fits the token: alg EdDSA, kid", token));
    }
    let huge = format!("{:?}", "k".repeat(5000));
    for (name, kid, cause) in [
        ("empty", r#""""#, "kid has 0 bytes"),
        ("huge", huge.as_str(), "kid has 5000 bytes"),
        ("null", "null", "`kid` is not a string"),
        ("number", "0", "`kid` is not a string"),
        ("list", r#"["main"]"#, "`kid` is not a string"),
        ("object", r#"{"$ne":null}"#, "`kid` is not a string"),
    ] {
        let token = Draft::new().header("kid", kid).token();
        all.push(refused(
            &format!("kid-{name}"),
            "A kid is a string (RFC 7515, 4.1.4) of bounded length.",
            cause,
            token,
        ));
    }
    let twice = Draft::new().header_again("kid", r#""es""#).token();
    all.push(refused("kid-twice", "Members stand there once (RFC 7515, 4).", "twice", twice));
    all
}

/// Headers that are no strict JSON objects. All of them are signed.
fn forms() -> Vec<Case> {
    let good = text(&Draft::new().header);
    let inner = good.trim_start_matches('{').trim_end_matches('}').to_owned();
    let deep = format!("{{{inner},\"x\":{}{}}}", "[".repeat(1500), "]".repeat(1500));
    let why = "A header is one JSON object with different names (RFC 7515, 4; RFC 8259).";
    let table = [
        ("list", format!("[{good}]"), "not a JSON object"),
        ("string", format!("{good:?}"), "not a JSON object"),
        ("null", "null".into(), "not a JSON object"),
        ("byte-order-mark", format!("\u{feff}{good}"), "not a JSON object"),
        ("space-in-front", format!(" {good}"), "not a JSON object"),
        ("something-after", format!("{good}x"), "trailing characters"),
        ("another-after", format!("{good}{good}"), "trailing characters"),
        ("comma-at-end", format!("{{{inner},}}"), "the token's header"),
        ("comment", format!("{{/**/{inner}}}"), "the token's header"),
        ("unknown-twice", format!(r#"{{{inner},"x":1,"x":1}}"#), "twice"),
        ("escaped-twice", format!(r#"{{{inner},"\u0061lg":"none"}}"#), "twice"),
        ("deep", deep, "recursion limit"),
    ];
    let mut all: Vec<Case> = table
        .iter()
        .map(|(name, header, cause)| {
            refused(&format!("header-{name}"), why, cause, signed(header.as_bytes()))
        })
        .collect();
    let latin = [good.trim_end_matches('}').as_bytes(), b",\"x\":\"\xe9\"}"].concat();
    all.push(refused("header-not-utf-8", why, "not UTF-8", signed(&latin)));
    all
}

fn signed(header: &[u8]) -> String {
    let message = format!("{}.{}", encoded(header), encoded(text(&Draft::new().payload)));
    joined(&message, &Signer::EdDsa.sign(message.as_bytes()))
}
