//! Blocks whose tables of names are wrong, signed by a holder as they should be.

use super::{
    chains::{close, open},
    *,
};

/// A field of bytes, in the encoding of Protocol Buffers.
fn bytes(number: u8, content: &[u8]) -> Vec<u8> {
    let mut field = vec![number << 3 | 2, (content.len() & 0x7f) as u8];
    if content.len() > 0x7f {
        field[1] |= 0x80;
        field.push((content.len() >> 7) as u8);
    }
    field.extend_from_slice(content);
    field
}

fn integer(number: u8, mut value: u64) -> Vec<u8> {
    let mut field = vec![number << 3];
    while value > 0x7f {
        field.push(value as u8 | 0x80);
        value >>= 7;
    }
    field.push(value as u8);
    field
}

/// A block of these symbols, of version 3, and of further fields.
fn block(symbols: &[&str], further: &[Vec<u8>]) -> Vec<u8> {
    let symbols = symbols.iter().map(|symbol| bytes(1, symbol.as_bytes())).collect::<Vec<_>>().concat();
    [symbols, integer(3, 3), further.concat()].concat()
}

/// The fact `name(text)`, by symbol numbers.
fn fact(name: u64, text: u64) -> Vec<u8> {
    bytes(4, &bytes(1, &[integer(1, name), bytes(2, &integer(3, text))].concat()))
}

/// The reader's token with such a block, signed.
fn with(bytes: Vec<u8>) -> String {
    close(&open(&reader()).append_serialized(&fixed_key(2), bytes, None).unwrap())
}

pub(super) fn cases() -> Vec<Case> {
    // The first block has taken the numbers from 1024 on; 3 is the predefined "operation".
    let of_first = Biscuit::from_base64(reader(), key("root").public()).unwrap().block_symbols(0).unwrap();
    let next = 1024 + of_first.len() as u64;
    let deep = (0..120).fold(integer(2, 1), |term, _| bytes(9, &bytes(1, &term)));
    let key = [integer(1, 0), bytes(2, &fixed_key(7).public().to_bytes())].concat();
    vec![
        Case::new("block made by hand", "as it should be", with(block(&["mine"], &[fact(3, next)])))
            .allowed(),
        Case::new(
            "symbol that does not exist",
            "a number beyond the table",
            with(block(&[], &[fact(3, next)])),
        ),
        Case::new(
            "symbol beyond all tables",
            "the largest number",
            with(block(&[], &[fact(u64::MAX, u64::MAX)])),
        ),
        Case::new(
            "symbol between the tables",
            "neither predefined nor a token's",
            with(block(&[], &[fact(500, 3)])),
        ),
        Case::new(
            "symbol defined again",
            "one of the first block",
            with(block(&["scope"], &[fact(3, next)])),
        ),
        Case::new(
            "predefined symbol defined again",
            "\"operation\" has a number",
            with(block(&["operation"], &[])),
        ),
        Case::new("rule that makes something of nothing", "a variable of its head has no value", {
            let head = bytes(1, &[integer(1, 3), bytes(2, &integer(1, 0))].concat());
            with(block(&[], &[bytes(5, &head)]))
        }),
        Case::new("fact with a variable", "a fact states, and matches nothing", {
            let predicate = [integer(1, 3), bytes(2, &integer(1, 0))].concat();
            with(block(&[], &[bytes(4, &bytes(1, &predicate))]))
        })
        .allowed(),
        Case::new(
            "check without alternatives",
            "nothing that could hold",
            with(block(&[], &[bytes(6, &[])])),
        )
        .insufficient(),
        Case::new("term within terms", "deeper than any that is read", {
            let predicate = [integer(1, 3), bytes(2, &deep)].concat();
            with(block(&[], &[bytes(4, &bytes(1, &predicate))]))
        }),
        Case::new("version to come", "of a format that nobody has defined", with(integer(3, 99))),
        Case::new("no version", "a block must tell its format", with(Vec::new())),
        Case::new("public key given twice", "a table of keys has no two alike", {
            with(block(&[], &[bytes(8, &key), bytes(8, &key)]))
        }),
        Case::new("not a block", "signed as one", with(vec![0xff; 16])),
    ]
}

use biscuit_auth::Biscuit;
