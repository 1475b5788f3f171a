//! Texts that are no signed token in the compact form, or not quite.

use super::cases::{Case, refused};
use crate::jwt::tests::signing::{Draft, Signer, encoded, joined, text};

/// A server may refuse it as a request before it looks for a token.
const FORM: &str = "it is not of the form of RFC 6750, 2.1";
const PARTS: &str = "the token has not three parts";

pub fn all() -> Vec<Case> {
    [parts(), base64(), payloads()].concat()
}

fn parts() -> Vec<Case> {
    let why = "Three parts with dots between them (RFC 7515, 7.1).";
    let good = Draft::new().token();
    let (message, signature) = good.rsplit_once('.').unwrap();
    let (header, payload) = message.split_once('.').unwrap();
    // The parts of RFC 7516, 3.1: header, key, initialization vector, text, tag.
    let jwe = r#"{"alg":"RSA-OAEP","enc":"A256GCM"}"#;
    let jwe =
        [encoded(jwe), encoded([1; 256]), encoded([2; 12]), encoded([3; 200]), encoded([4; 16])].join(".");
    let json = format!(r#"{{"payload":"{payload}","protected":"{header}","signature":"{signature}"}}"#);
    let empty = "is empty";
    vec![
        refused("parts-1", why, PARTS, header),
        refused("parts-2", "No signature (RFC 8725, 3.2).", PARTS, message),
        refused("parts-4", why, PARTS, format!("{good}.")),
        refused("parts-4-in-front", why, PARTS, format!(".{good}")),
        refused("parts-6", why, PARTS, format!("{good}.{good}")),
        refused("dots", why, "the token's header is empty", ".."),
        refused("no-header", why, "the token's header is empty", format!(".{payload}.{signature}")),
        refused(
            "no-payload",
            "A detached payload (RFC 7515, appendix F).",
            empty,
            format!("{header}..{signature}"),
        ),
        refused("jwe", "Encrypted: five parts (RFC 7516, 7.1).", PARTS, jwe),
        refused("json-form", "The JSON form (RFC 7515, 7.2) is no bearer token.", PARTS, json).direct(FORM),
        refused("word", why, PARTS, "null"),
        refused("nothing", why, PARTS, "").direct("it would not be sent"),
        refused("scheme-twice", why, "the token's header is not base64url", format!("Bearer {good}"))
            .direct(FORM),
        refused("dots-alone", "Many parts.", PARTS, ".".repeat(8000)),
        refused("large", "Longer than 8 KiB.", "8192 is the limit", {
            Draft::new().claim("x", &format!("{:?}", "x".repeat(6000))).token()
        }),
    ]
}

fn base64() -> Vec<Case> {
    let why = "base64url without padding, line breaks or other characters (RFC 7515, 2).";
    let good = Draft::new().token();
    let parts: Vec<&str> = good.split('.').collect();
    let changed = |part: usize, text: String| {
        let mut parts = parts.clone();
        parts[part] = &text;
        parts.join(".")
    };
    let no = |name: &str, token: String| refused(&format!("base64-{name}"), why, "is not base64url", token);
    let space = "a header's value cannot hold it, or loses it";
    let half = parts[1].len() / 2;
    let (left, right) = parts[1].split_at(half);
    let (last, body) = (parts[2].chars().last().unwrap(), &parts[2][..parts[2].len() - 1]);
    // 64 bytes end with two characters for one byte: the last has four bits that count for nothing.
    let loose = char::from(last as u8 + 1);
    vec![
        no("padding", format!("{good}==")),
        no("padding-one", format!("{good}=")),
        no("padding-in-payload", changed(1, format!("{}=", parts[1]))).direct(FORM),
        no("loose-bits", changed(2, format!("{body}{loose}"))),
        no("impossible-length", format!("{good}AAA")),
        no("standard-alphabet", changed(2, format!("+/{}", &parts[2][2..]))),
        no("percent", changed(1, format!("{left}%41{right}"))).direct(FORM),
        no("space", changed(1, format!("{left} {right}"))).direct(FORM),
        no("space-in-front", format!(" {good}")).direct(space),
        no("space-at-end", format!("{good} ")).direct(space),
        no("newline", format!("{good}\n")).direct(space),
        no("newline-within", changed(1, format!("{left}\r\n{right}"))).direct(space),
        no("tab", changed(2, format!("\t{}", parts[2]))).direct(space),
        no("nul", format!("{good}\0")).direct(space),
        no("not-ascii", changed(1, format!("{left}\u{e9}{right}"))).direct(FORM),
        no("zero-width", changed(2, format!("\u{200b}{}", parts[2]))).direct(FORM),
        no("json-as-it-is", changed(1, text(&Draft::new().payload).replace('.', ""))).direct(FORM),
    ]
}

/// Payloads that are no strict JSON objects. All of them are signed.
fn payloads() -> Vec<Case> {
    let why = "A payload is one JSON object with different names (RFC 7519, 4 and 7.2; RFC 8259).";
    let good = text(&Draft::new().payload);
    let inner = good.trim_start_matches('{').trim_end_matches('}').to_owned();
    let nest = |open: &str, close: &str, depth: usize| {
        format!("{{{inner},\"x\":{}1{}}}", open.repeat(depth), close.repeat(depth))
    };
    let nested = "Another token as its payload (RFC 7519, appendix A.2).";
    let inside = Draft::new().token();
    let table = [
        ("list", why, format!("[{good}]"), "not a JSON object"),
        ("string", why, format!("{good:?}"), "not a JSON object"),
        ("null", why, "null".into(), "not a JSON object"),
        ("nested-token", nested, inside.clone(), "not a JSON object"),
        ("nested-token-in-string", nested, format!("{inside:?}"), "not a JSON object"),
        ("byte-order-mark", why, format!("\u{feff}{good}"), "not a JSON object"),
        ("something-after", why, format!("{good},"), "trailing characters"),
        ("nul-after", why, format!("{good}\0"), "trailing characters"),
        ("another-after", why, format!("{good}{good}"), "trailing characters"),
        ("comma-at-end", why, format!("{{{inner},}}"), "the token's payload"),
        ("cut", why, good[..good.len() - 1].into(), "the token's payload"),
        ("single-quotes", why, good.replace('"', "'"), "the token's payload"),
        ("unknown-twice", why, format!(r#"{{{inner},"x":1,"x":2}}"#), "twice"),
        ("inner-twice", why, format!(r#"{{{inner},"x":{{"y":1,"y":2}}}}"#), "twice"),
        ("escaped-twice", why, format!(r#"{{{inner},"\u0069ss":"https://evil.example.net/"}}"#), "twice"),
        ("half-a-surrogate", why, format!(r#"{{{inner},"x":"\ud800"}}"#), "the token's payload"),
        ("deep-lists", "Nested deeper than any claim.", nest("[", "]", 2000), "recursion limit"),
        ("deep-objects", "Nested deeper than any claim.", nest("{\"x\":", "}", 700), "recursion limit"),
        ("empty", "No claim at all.", "{}".into(), "lacks `iss`"),
    ];
    let mut all: Vec<Case> = table
        .iter()
        .map(|(name, why, payload, cause)| {
            refused(&format!("payload-{name}"), why, cause, signed(payload.as_bytes()))
        })
        .collect();
    let latin = [good.trim_end_matches('}').as_bytes(), b",\"x\":\"\xe9\"}"].concat();
    all.push(refused("payload-not-utf-8", why, "not UTF-8", signed(&latin)));
    all
}

fn signed(payload: &[u8]) -> String {
    let message = format!("{}.{}", encoded(text(&Draft::new().header)), encoded(payload));
    joined(&message, &Signer::EdDsa.sign(message.as_bytes()))
}
