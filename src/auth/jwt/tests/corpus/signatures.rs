//! Signatures: good ones of each algorithm, and forged ones.

use super::{
    OTHER,
    cases::{Case, Request, allowed, refused},
};
use crate::jwt::tests::signing::{
    Draft, Signer, encoded, hs256, joined, key_set, message, rs256_public_pem, text,
};

const NO_ALG: &str = "is not accepted";
const NO_KEY: &str = "no key fits the token";
const OTHER_ALG: &str = "the token's key is for another algorithm";
const FORGED: &str = "the signature does not verify";

pub fn all() -> Vec<Case> {
    [controls(), no_algorithm(), hmac(), wrong_algorithm(), ecdsa(), others(), wrong_key()].concat()
}

fn with(signer: Signer, signature: &[u8]) -> String {
    joined(&Draft::signed_with(signer).message(), signature)
}

fn controls() -> Vec<Case> {
    let why = |alg: &str| format!("A good token, signed with {alg} (RFC 7518, 3.1; RFC 8037, 3.1).");
    let of = |signer: Signer| Draft::signed_with(signer).token();
    let other = Draft::signed_with(Signer::OtherIssuer).claim("iss", &format!("{OTHER:?}")).token();
    let request = Request { operation: "create_item".into(), scope: "write::item".into() };
    vec![
        allowed("good-rs256", &why("RS256"), of(Signer::Rs256)),
        allowed("good-ps256", &why("PS256"), of(Signer::Ps256)).random(),
        allowed("good-es256", &why("ES256"), of(Signer::Es256)).random(),
        allowed("good-eddsa", &why("EdDSA"), of(Signer::EdDsa)),
        allowed(
            "good-other-issuer",
            "A good token of the second issuer, whose key has the first one's kid.",
            other,
        ),
        allowed(
            "good-without-kid",
            "One key alone has its algorithm (RFC 7515, 4.1.4: kid is optional).",
            Draft::new().without_header("kid").token(),
        ),
        Case {
            request,
            verdict: "refused: insufficient_scope".into(),
            ..allowed(
                "scope-lacking",
                "A good token that does not go so far (RFC 6750, 3.1).",
                of(Signer::EdDsa),
            )
        },
    ]
}

fn no_algorithm() -> Vec<Case> {
    let why = "Unsecured: no signature at all (RFC 8725, 2.1 and 3.2).";
    let mut all: Vec<Case> = ["none", "None", "NONE", "nOnE", "none ", "NoNe\0"]
        .iter()
        .enumerate()
        .map(|(index, alg)| {
            let name = format!("alg-none-{}", index + 1);
            let alg = serde_json::to_string(alg).unwrap();
            refused(&name, why, NO_ALG, joined(&Draft::new().header("alg", &alg).message(), b""))
        })
        .collect();
    let draft = Draft::new().header("alg", r#""none""#);
    all.push(refused(
        "alg-none-signed",
        "`none`, with a signature that would verify.",
        NO_ALG,
        draft.token(),
    ));
    let bare = joined(&message(r#"{"alg":"none"}"#, &text(&draft.payload)), b"");
    all.push(refused("alg-none-alone", why, NO_ALG, bare));
    for (name, alg) in [
        ("empty", r#""""#),
        ("lowercase", r#""eddsa""#),
        ("with-space", r#"" EdDSA""#),
        ("unknown", r#""ES256K""#),
        ("sha-1", r#""RS1""#),
        ("rs384", r#""RS384""#),
        ("encryption", r#""RSA-OAEP""#),
        ("key-agreement", r#""dir""#),
    ] {
        let token = Draft::new().header("alg", alg).token();
        all.push(refused(
            &format!("alg-{name}"),
            "An algorithm that is not accepted (RFC 8725, 3.1).",
            NO_ALG,
            token,
        ));
    }
    for (name, alg) in
        [("null", "null"), ("number", "256"), ("list", r#"["EdDSA"]"#), ("object", r#"{"a":"EdDSA"}"#)]
    {
        let token = Draft::new().header("alg", alg).token();
        let why = "`alg` is a string (RFC 7515, 4.1.1).";
        all.push(refused(&format!("alg-{name}"), why, "`alg` is not a string", token));
    }
    let lacking = Draft::new().without_header("alg").token();
    all.push(refused("alg-lacking", "`alg` is required (RFC 7515, 4.1.1).", "lacks `alg`", lacking));
    let twice = Draft::new().header_again("alg", r#""none""#).token();
    all.push(refused("alg-twice", "Members stand there once (RFC 7515, 4).", "twice", twice));
    all
}

fn hmac() -> Vec<Case> {
    let why = "Signed by HMAC with the public key, which everybody has, as its secret (RFC 8725, 2.1).";
    let forged = |name: &str, kid: &str, secret: &[u8]| {
        let draft = Draft::new().header("alg", r#""HS256""#).header("kid", &format!("{kid:?}"));
        let message = draft.message();
        refused(
            name,
            why,
            r#"alg "HS256" is not accepted"#,
            joined(&message, &hs256(secret, message.as_bytes())),
        )
    };
    vec![
        forged("hs256-pem", "rs", rs256_public_pem().as_bytes()),
        forged("hs256-jwk", "rs", Signer::Rs256.jwk().as_bytes()),
        forged("hs256-key-set", "rs", key_set().as_bytes()),
        forged("hs256-ed25519-bytes", "main", &Signer::EdDsa.public()),
        forged("hs256-empty-secret", "main", b""),
        forged("hs256-kid-as-secret", "main", b"main"),
    ]
}

fn wrong_algorithm() -> Vec<Case> {
    let why = "A key is for one algorithm (RFC 8725, 3.1).";
    let otherwise = |signer: Signer, alg: &str| {
        let message = Draft::signed_with(signer).header("alg", &format!("{alg:?}")).message();
        joined(&message, &signer.sign_otherwise(message.as_bytes()))
    };
    let of =
        |signer: Signer, alg: &str| Draft::signed_with(signer).header("alg", &format!("{alg:?}")).token();
    vec![
        refused("rs256-key-with-ps256", why, OTHER_ALG, otherwise(Signer::Rs256, "PS256")).random(),
        refused("ps256-key-with-rs256", why, OTHER_ALG, otherwise(Signer::Ps256, "RS256")),
        refused("rs256-key-signed-pss", "Named RS256, padded as PS256.", FORGED, {
            let message = Draft::signed_with(Signer::Rs256).message();
            joined(&message, &Signer::Rs256.sign_otherwise(message.as_bytes()))
        })
        .random(),
        refused("eddsa-key-with-es256", why, OTHER_ALG, of(Signer::EdDsa, "ES256")),
        refused("es256-key-with-rs256", why, OTHER_ALG, of(Signer::Es256, "RS256")).random(),
        refused("eddsa-key-with-rs256-name", why, OTHER_ALG, of(Signer::EdDsa, "RS256")),
    ]
}

/// The order of P-256 (SEC 2, 2.4.2).
const ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa,
    0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];

fn ecdsa() -> Vec<Case> {
    let draft = Draft::signed_with(Signer::Es256);
    let good = Signer::Es256.sign(draft.message().as_bytes());
    let psychic = "r or s is 0 or the curve's order: some libraries took that for a signature of everything (CVE-2022-21449).";
    let mut one = [0_u8; 32];
    one[31] = 1;
    let forged =
        |name: &str, why: &str, signature: &[u8]| refused(name, why, FORGED, with(Signer::Es256, signature));
    let length = "r and s have 32 bytes each (RFC 7518, 3.4).";
    vec![
        forged("es256-r-and-s-0", psychic, &[0; 64]),
        forged("es256-r-0", psychic, &[[0; 32], one].concat()),
        forged("es256-s-0", psychic, &[one, [0; 32]].concat()),
        forged("es256-r-and-s-the-order", psychic, &[ORDER, ORDER].concat()),
        forged("es256-r-and-s-1", "The least numbers.", &[one, one].concat()),
        forged("es256-r-and-s-most", "Above the curve's order.", &[0xff; 64]),
        forged("es256-der", "Encoded as X.509 does, not as RFC 7518, 3.4.", &der(&good)).random(),
        forged("es256-swapped", "s before r.", &[&good[32..], &good[..32]].concat()).random(),
        forged("es256-63-bytes", length, &good[..63]).random(),
        forged("es256-65-bytes", length, &[&[0][..], &good].concat()).random(),
        forged("es256-66-bytes", length, &[&[0][..], &good[..32], &[0], &good[32..]].concat()).random(),
        forged("es256-96-bytes", "The length of ES384.", &[&good[..], &[0; 32]].concat()).random(),
        forged("es256-1-byte", length, &[0]),
    ]
}

fn der(signature: &[u8]) -> Vec<u8> {
    let integer = |bytes: &[u8]| {
        let bytes: Vec<u8> = bytes.iter().copied().skip_while(|byte| *byte == 0).collect();
        let sign = if bytes[0] >= 0x80 { &[0][..] } else { &[] };
        [&[2, (bytes.len() + sign.len()) as u8], sign, &bytes].concat()
    };
    let both = [integer(&signature[..32]), integer(&signature[32..])].concat();
    [&[0x30, both.len() as u8], both.as_slice()].concat()
}

/// The order of Ed25519's group, little end first (RFC 8032, 5.1).
const L: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

fn others() -> Vec<Case> {
    let good = Signer::EdDsa.sign(Draft::new().message().as_bytes());
    let rsa = Signer::Rs256.sign(Draft::signed_with(Signer::Rs256).message().as_bytes());
    let forged =
        |name: &str, why: &str, signature: &[u8]| refused(name, why, FORGED, with(Signer::EdDsa, signature));
    let forged_rsa =
        |name: &str, why: &str, bytes: &[u8]| refused(name, why, FORGED, with(Signer::Rs256, bytes));
    let mut malleable = good.clone();
    let mut carry = 0;
    for (byte, add) in malleable[32..].iter_mut().zip(L) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        (*byte, carry) = (sum as u8, sum >> 8);
    }
    let other_message = Draft::new().claim("scope", r#""get::item""#).message();
    let changed = Draft::new().claim("scope", r#""get::item write::item""#).message();
    let header = Draft::new().header("typ", r#""JWT""#).message();
    vec![
        forged("eddsa-zeros", "All zeros.", &[0; 64]),
        forged("eddsa-63-bytes", "Cut short (RFC 8032, 5.1.7).", &good[..63]),
        forged("eddsa-65-bytes", "One byte too long.", &[&good[..], &[0]].concat()),
        forged("eddsa-s-plus-order", "S is not below the group's order (RFC 8032, 5.1.7).", &malleable),
        forged(
            "eddsa-of-another-token",
            "The signature of another token.",
            &Signer::EdDsa.sign(other_message.as_bytes()),
        ),
        forged_rsa("rs256-zeros", "All zeros.", &[0; 256]),
        forged_rsa("rs256-one", "The number 1, whose powers are 1.", &[&[0; 255][..], &[1]].concat()),
        forged_rsa("rs256-255-bytes", "Cut short (RFC 8017, 8.2.2).", &rsa[..255]),
        forged_rsa("rs256-257-bytes", "A zero byte in front (RFC 8017, 8.2.2).", &[&[0][..], &rsa].concat()),
        refused(
            "signature-empty",
            "No signature (RFC 8725, 3.2).",
            "the token's signature is empty",
            with(Signer::EdDsa, b""),
        ),
        refused("payload-changed", "A scope was added after signing.", FORGED, joined(&changed, &good)),
        refused(
            "header-changed",
            "The header is signed too (RFC 7515, 5.1).",
            FORGED,
            joined(&header, &good),
        ),
    ]
}

fn wrong_key() -> Vec<Case> {
    let cross = "The key of one issuer does not sign for another (RFC 8725, 3.8).";
    let embedded = Draft::new().header("jwk", &Signer::RotatedAway.jwk());
    let signed = Signer::RotatedAway.sign(embedded.message().as_bytes());
    vec![
        refused(
            "other-issuers-key-same-kid",
            cross,
            r#"the signature does not verify: kid "main", issuer https://issuer.example.com/"#,
            Draft::signed_with(Signer::OtherIssuer).token(),
        ),
        refused(
            "key-same-kid-for-other-issuer",
            cross,
            r#"the signature does not verify: kid "main", issuer https://other.example.org"#,
            Draft::new().claim("iss", &format!("{OTHER:?}")).token(),
        ),
        refused(
            "other-issuers-kid",
            cross,
            NO_KEY,
            Draft::signed_with(Signer::Rs256).claim("iss", &format!("{OTHER:?}")).token(),
        ),
        refused(
            "key-rotated-away",
            "A key that its issuer no longer lists.",
            r#"no key fits the token: alg EdDSA, kid "rotated""#,
            Draft::signed_with(Signer::RotatedAway).token(),
        ),
        refused(
            "key-rotated-away-under-known-kid",
            "An old key, under the name of the new one.",
            FORGED,
            Draft::signed_with(Signer::RotatedAway).header("kid", r#""main""#).token(),
        ),
        refused(
            "key-rotated-away-without-kid",
            "An old key, under no name.",
            FORGED,
            Draft::signed_with(Signer::RotatedAway).without_header("kid").token(),
        ),
        refused(
            "key-embedded",
            "It brings the key that verifies it (RFC 8725, 3.10; CVE-2018-0114).",
            "has `jwk`",
            format!("{}.{}", embedded.message(), encoded(signed)),
        ),
    ]
}
