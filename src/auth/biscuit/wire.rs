//! A first look at a token's bytes, before any signature is verified and any key is decoded.
//!
//! Only the outer structure is read, in the encoding of Protocol Buffers, and only to count. What is counted twice
//! here, such as a field given twice of which the real decoder keeps one, is refused the sooner; so a difference
//! between this reader and the decoder cannot let more through.

use super::limits;

/// One field of a message: its number and, where it is of bytes or an integer, its content.
enum Field<'a> {
    Bytes(u64, &'a [u8]),
    Integer(u64, u64),
    Other,
}

/// Refuses a token whose decoding or verification alone would cost too much, and one with keys other than Ed25519:
/// an ECDSA signature can be changed into another valid one, and so a revocation id, without its key.
pub(super) fn look(token: &[u8]) -> Result<(), String> {
    let mut counts = Counts::default();
    each(token, |field| match field {
        Field::Bytes(2 | 3, block) => counts.signed_block(block),
        _ => Ok(()),
    })?;
    counts.check()
}

#[derive(Default)]
struct Counts {
    blocks: usize,
    symbols: usize,
    keys: usize,
}

impl Counts {
    fn signed_block(&mut self, block: &[u8]) -> Result<(), String> {
        self.blocks += 1;
        // Each block costs a verification: no more of them are looked into than may be.
        if self.blocks > limits::MAX_BLOCKS {
            return Err(format!("more than {} blocks", limits::MAX_BLOCKS));
        }
        each(block, |field| match field {
            Field::Bytes(1, content) => each(content, |field| {
                match field {
                    Field::Bytes(1, _) => self.symbols += 1,
                    Field::Bytes(8, _) => self.keys += 1,
                    _ => {}
                }
                Ok(())
            }),
            Field::Bytes(2, key) => ed25519(key),
            Field::Bytes(4, signature) => each(signature, |field| match field {
                Field::Bytes(2, key) => ed25519(key),
                _ => Ok(()),
            }),
            _ => Ok(()),
        })
    }

    fn check(&self) -> Result<(), String> {
        if self.symbols > limits::MAX_SYMBOLS {
            return Err(format!("{} symbols, of {} at most", self.symbols, limits::MAX_SYMBOLS));
        }
        if self.keys > limits::MAX_KEYS {
            return Err(format!("{} public keys, of {} at most", self.keys, limits::MAX_KEYS));
        }
        Ok(())
    }
}

/// Whether a key is of the algorithm 0, which is Ed25519.
fn ed25519(key: &[u8]) -> Result<(), String> {
    each(key, |field| match field {
        Field::Integer(1, algorithm) if algorithm != 0 => Err("a key that is not Ed25519".into()),
        _ => Ok(()),
    })
}

/// Calls for each field of a message, in order.
fn each<'a>(
    mut message: &'a [u8],
    mut call: impl FnMut(Field<'a>) -> Result<(), String>,
) -> Result<(), String> {
    while !message.is_empty() {
        let key = integer(&mut message)?;
        let number = key >> 3;
        call(match key & 7 {
            0 => Field::Integer(number, integer(&mut message)?),
            1 => fixed(&mut message, 8)?,
            2 => {
                let length = usize::try_from(integer(&mut message)?).map_err(|_| cut_short())?;
                let (content, rest) = message.split_at_checked(length).ok_or_else(cut_short)?;
                message = rest;
                Field::Bytes(number, content)
            }
            5 => fixed(&mut message, 4)?,
            _ => return Err("an encoding that Biscuits do not use".into()),
        })?;
    }
    Ok(())
}

fn fixed<'a>(message: &mut &'a [u8], length: usize) -> Result<Field<'a>, String> {
    *message = message.get(length..).ok_or_else(cut_short)?;
    Ok(Field::Other)
}

/// Reads an integer of variable length: seven bits a byte, the lowest first.
fn integer(message: &mut &[u8]) -> Result<u64, String> {
    let mut value = 0_u64;
    for shift in (0..70).step_by(7) {
        let (&byte, rest) = message.split_first().ok_or_else(cut_short)?;
        *message = rest;
        value |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        if byte < 0x80 {
            return Ok(value);
        }
    }
    Err("an integer of more than ten bytes".into())
}

fn cut_short() -> String {
    "cut short".into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A message of one field of bytes.
    fn bytes(number: u8, content: &[u8]) -> Vec<u8> {
        let mut message = vec![number << 3 | 2];
        let mut length = content.len();
        while length > 0x7f {
            message.push((length & 0x7f) as u8 | 0x80);
            length >>= 7;
        }
        message.push(length as u8);
        message.extend_from_slice(content);
        message
    }

    #[test]
    fn blocks_are_counted() {
        assert_eq!(look(&bytes(3, &[]).repeat(limits::MAX_BLOCKS)), Ok(()));
        assert!(look(&bytes(3, &[]).repeat(limits::MAX_BLOCKS + 1)).is_err());
    }

    #[test]
    fn symbols_and_keys_of_all_blocks_are_counted_together() {
        for (field, most) in [(1, limits::MAX_SYMBOLS), (8, limits::MAX_KEYS)] {
            let half = bytes(3, &bytes(1, &bytes(field, b"x").repeat(most / 2)));
            assert_eq!(look(&half.repeat(2)), Ok(()), "{field}");
            let more = [half.repeat(2), bytes(2, &bytes(1, &bytes(field, b"x")))].concat();
            assert!(look(&more).is_err(), "{field}");
        }
    }

    #[test]
    fn keys_are_ed25519() {
        let (ed25519, p256) = (bytes(2, &[0x08, 0]), bytes(2, &[0x08, 1]));
        assert_eq!(look(&bytes(2, &ed25519)), Ok(()));
        assert!(look(&bytes(2, &p256)).is_err());
        assert!(look(&bytes(3, &bytes(4, &p256))).is_err());
        // Whichever of two the decoder takes.
        assert!(look(&bytes(3, &[p256, ed25519].concat())).is_err());
    }

    #[test]
    fn what_is_cut_short_is_refused() {
        for message in [&[0x12][..], &[0x12, 5, 1], &[0x80], &[0x09, 1], &[0x0b], &[0xff; 11]] {
            assert!(look(message).is_err(), "{message:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_to_their_end(message: Vec<u8>) {
            let _ = look(&message);
        }
    }
}
