//! The chain of signatures: whose root key it starts from, that nothing is moved, removed or added by others; and what
//! is no token at all.

use super::*;
use biscuit_auth::{Biscuit, format::SerializedBiscuit};

/// A token as its signed blocks, to be taken apart.
pub(super) fn open(token: &str) -> SerializedBiscuit {
    open_of(token, &key("root"))
}

fn open_of(token: &str, root: &KeyPair) -> SerializedBiscuit {
    Biscuit::from_base64(token, root.public()).unwrap().container().clone()
}

pub(super) fn close(token: &SerializedBiscuit) -> String {
    base64(&token.to_vec().unwrap())
}

pub(super) fn base64(bytes: &[u8]) -> String {
    use ::base64::{Engine, engine::general_purpose::URL_SAFE};
    URL_SAFE.encode(bytes)
}

/// The reader's token, narrowed twice.
fn twice() -> String {
    let once = narrowed(&reader(), &Narrowing { read_only: true, ..Narrowing::default() });
    narrowed(&once, &Narrowing { operations: vec!["get_item".into()], ..Narrowing::default() })
}

pub(super) fn cases() -> Vec<Case> {
    [root_keys(), moved(), appended(), revoked(), garbage()].concat()
}

fn root_keys() -> Vec<Case> {
    let facts = facts(&["get::item"]);
    vec![
        Case::new("plain", "a token as it is issued", reader()).allowed(),
        Case::new(
            "next root key",
            "the key that comes after a rotation",
            issued(&facts, 2, &key("root-next")),
        )
        .allowed(),
        Case::new("without padding", "libraries differ in padding", reader().trim_end_matches('=').into())
            .allowed(),
        Case::new(
            "wrong root key",
            "signed by a key that is not the root key 1",
            issued(&facts, 1, &fixed_key(99)),
        ),
        Case::new("unknown root key id", "signed by a root key, under an id that is not its", {
            issued(&facts, 3, &key("root"))
        }),
        Case::new(
            "the other root key's id",
            "signed by root key 1, under the id 2",
            issued(&facts, 2, &key("root")),
        ),
        Case::new("no root key id", "a token that names no root key is by nobody", {
            let mut token = open(&reader());
            token.root_key_id = None;
            close(&token)
        }),
    ]
}

fn moved() -> Vec<Case> {
    let change = |change: fn(&mut SerializedBiscuit)| {
        let mut token = open(&twice());
        change(&mut token);
        close(&token)
    };
    vec![
        Case::new("narrowed twice", "before anything is moved", twice()).allowed(),
        Case::new("blocks in another order", "each block is signed with the key of the one before", {
            change(|token| token.blocks.swap(0, 1))
        }),
        Case::new("last block removed", "its key cannot prove the token that is left", {
            change(|token| drop(token.blocks.pop()))
        }),
        Case::new("first narrowing removed", "what follows is signed with its key", {
            change(|token| drop(token.blocks.remove(0)))
        }),
        Case::new("all narrowings removed", "the last key is not the first block's", {
            change(|token| token.blocks.clear())
        }),
        Case::new("block repeated", "a signature belongs to its place", {
            change(|token| token.blocks.push(token.blocks[1].clone()))
        }),
        Case::new("first block of another token", "with the narrowings of this one", {
            let mut token = open(&twice());
            let other = fixed_key(98);
            token.authority = open_of(&issued(&facts(&["write::item"]), 1, &other), &other).authority;
            close(&token)
        }),
        Case::new("signature of another key", "over the same block", {
            change(|token| token.authority.signature = fixed_key(97).sign(b"something else").unwrap())
        }),
    ]
}

fn appended() -> Vec<Case> {
    let sealed = || UnverifiedBiscuit::from_base64(twice()).unwrap().seal().unwrap().to_base64().unwrap();
    vec![
        Case::new("block with a wrong signature", "appended without the last key", {
            let mut token = open(&reader());
            let mut block = open(&twice()).blocks[0].clone();
            block.signature = fixed_key(96).sign(b"something else").unwrap();
            token.blocks.push(block);
            token.proof = open(&twice()).proof;
            close(&token)
        }),
        Case::new("sealed", "a sealed token is as good as before", sealed()).allowed(),
        Case::new("appended to a sealed token", "with its seal", {
            let mut token = open(&sealed());
            let mut other = open(&with_code(&twice(), "check if true;"));
            token.blocks.extend(other.blocks.pop());
            close(&token)
        }),
        Case::new("appended to a sealed token, unsealed", "with a key of the one who appends", {
            let mut token = open(&sealed());
            token.proof = open_of(&issued(&facts(&[]), 1, &fixed_key(95)), &fixed_key(95)).proof;
            close(&token)
        }),
        Case::new("seal of another token", "a seal is a signature of the last block", {
            let mut token = open(&sealed());
            token.blocks.pop();
            close(&token)
        }),
        Case::new(
            "ECDSA key",
            "its signatures could be changed, and so the ids by which blocks are revoked",
            {
                let next = KeyPair::from(&PrivateKey::from_bytes(&[3; 32], Algorithm::Secp256r1).unwrap());
                let token = UnverifiedBiscuit::from_base64(reader()).unwrap();
                let block = BlockBuilder::new().code("check if true;").unwrap();
                token.append_with_keypair(&next, block).unwrap().to_base64().unwrap()
            },
        ),
        Case::new("sixteen blocks", "as many as are taken", many_blocks(16)).allowed(),
        Case::new("seventeen blocks", "one too many", many_blocks(17)),
    ]
}

fn many_blocks(count: usize) -> String {
    (1..count).fold(reader(), |token, _| with_code(&token, "check if method(\"GET\");"))
}

fn revoked() -> Vec<Case> {
    let of = |token: &str, which: usize| {
        biscuits().verify(token, &roots(), NOW).unwrap().revocations()[which].key()
    };
    let case = |name: &str, why: &str, token: String, (kind, id): (&str, String), at| Case {
        revoked: vec![Revoked { kind: kind.into(), id, at }],
        ..Case::new(name, why, token)
    };
    let (token, client) = (twice(), ("client", "shop".to_owned()));
    vec![
        case("first block revoked", "and with it all that was narrowed from it", twice(), of(&token, 0), NOW),
        case("narrowing revoked", "the token that it was made from still holds", twice(), of(&token, 1), NOW),
        case("another narrowing revoked", "not one of this token", reader(), of(&token, 1), NOW).allowed(),
        case("access token revoked", "the one that it was issued for", twice(), of(&token, 3), NOW),
        case("client revoked", "after the token was issued", twice(), client.clone(), ISSUED),
        case("client revoked before", "before the token was issued", twice(), client, ISSUED - 1).allowed(),
    ]
}

fn garbage() -> Vec<Case> {
    let bytes = open(&twice()).to_vec().unwrap();
    let cut = |length: usize| base64(&bytes[..length]);
    let mut cases = vec![
        Case::new("empty", "no token at all", String::new()),
        Case::new("not base64", "characters that base64url lacks", "En0KEwoBeA!!".into()),
        Case::new("padding alone", "nothing before it", "====".into()),
        Case::new("zeros", "no field has the number 0", base64(&[0; 64])),
        Case::new("text", "base64url of anything", base64(b"not a token, whatever it is taken for")),
        Case::new("huge", "longer than any token that is taken", "A".repeat(MAX_TEXT + 4)),
        Case::new("huge length", "a field that claims to be longer than all memory", {
            base64(&[0x12, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 1, 2, 3])
        }),
    ];
    for (name, length) in [
        ("cut in the first block", 60),
        ("cut before the proof", bytes.len() - 40),
        ("cut at the end", bytes.len() - 1),
    ] {
        cases.push(Case::new(name, "a token that is not whole", cut(length)));
    }
    cases
}
