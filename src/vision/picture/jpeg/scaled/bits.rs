//! The bits of entropy-coded data (T.81, section F.2.2.5), 64 at a time.

/// Reads bits from the left. Where the data end, at a marker or at the end of the slice, zeros follow, and
/// [`Bits::overran`] says whether any of them was used.
pub(super) struct Bits<'a> {
    data: &'a [u8],
    at: usize,
    /// The next bits, left-aligned.
    word: u64,
    /// How many bits of the word count.
    count: u32,
    /// How many of them are zeros that follow the end.
    invented: u32,
}

impl<'a> Bits<'a> {
    pub fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at, word: 0, count: 0, invented: 0 }
    }

    /// Fills the word up, unless it still has `need` bits.
    #[inline(always)]
    pub fn refill(&mut self, need: u32) {
        if self.count < need {
            match self.data.get(self.at..).and_then(<[u8]>::first_chunk::<8>) {
                Some(bytes) if !has_ff(u64::from_le_bytes(*bytes)) => {
                    self.word |= u64::from_be_bytes(*bytes) >> self.count;
                    let whole = (63 - self.count) >> 3;
                    self.at += whole as usize;
                    self.count += whole * 8;
                    // What stands right of `count` is read again next time, with the same bits.
                }
                _ => self.refill_bytewise(),
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn refill_bytewise(&mut self) {
        // The fast path leaves bits right of `count`; here they would be set twice, from another place.
        self.word &= !(u64::MAX.checked_shr(self.count).unwrap_or(0));
        while self.count <= 56 {
            let byte = match (self.data.get(self.at), self.data.get(self.at + 1)) {
                (Some(0xFF), Some(0)) => {
                    self.at += 2;
                    0xFF
                }
                (Some(0xFF) | None, _) => {
                    // Never more than a word's worth counts: only whether some were used.
                    self.invented = (self.invented + 8).min(64);
                    0
                }
                (Some(&byte), _) => {
                    self.at += 1;
                    byte
                }
            };
            self.word |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    /// The next `width` bits (1 to 32), which stay.
    #[inline(always)]
    pub fn peek(&self, width: u32) -> u32 {
        (self.word >> (64 - width)) as u32
    }

    /// Takes `width` bits (0 to 63), which a refill must have provided.
    #[inline(always)]
    pub fn skip(&mut self, width: u32) {
        self.word <<= width;
        self.count = self.count.saturating_sub(width);
    }

    /// Whether bits were used that the data do not have.
    pub fn overran(&self) -> bool {
        self.count < self.invented
    }

    /// Goes on after the restart marker of the given number (0 to 7), or says no where another or no marker follows.
    pub fn restart(&mut self, number: u8) -> bool {
        // The word never holds bytes from behind a marker: it lies ahead.
        let mut at = self.at;
        loop {
            let Some(next) = self.data.get(at..).and_then(|rest| rest.iter().position(|&byte| byte == 0xFF))
            else {
                return false;
            };
            at += next;
            match self.data.get(at + 1) {
                Some(0xFF) => at += 1,
                Some(0) => at += 2,
                Some(&marker) if marker == 0xD0 + number => break,
                _ => return false,
            }
        }
        *self = Self::new(self.data, at + 2);
        true
    }
}

/// Whether one of the eight bytes is FF (Mycroft's test for a zero byte, on the complement).
#[inline(always)]
fn has_ff(word: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    (!word).wrapping_sub(ONES) & word & (ONES << 7) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stuffed bytes are one byte each, in the fast path and byte by byte.
    #[test]
    fn bits_come_in_order_and_without_stuffing() {
        let plain: Vec<u8> = (0..100u32).map(|i| if i % 7 == 3 { 0xFF } else { (i * 37) as u8 }).collect();
        let stuffed: Vec<u8> =
            plain.iter().flat_map(|&byte| if byte == 0xFF { vec![0xFF, 0] } else { vec![byte] }).collect();
        for width in [1, 3, 8, 13, 17, 31] {
            let mut bits = Bits::new(&stuffed, 0);
            let whole = plain.len() as u32 * 8 / width;
            for index in 0..whole {
                bits.refill(32);
                let expected = (0..width).fold(0, |value, bit| {
                    let position = (index * width + bit) as usize;
                    value << 1 | u32::from(plain[position / 8] >> (7 - position % 8) & 1)
                });
                assert_eq!(bits.peek(width), expected, "{width} bits at {index}");
                bits.skip(width);
            }
            assert!(!bits.overran());
            bits.refill(32);
            bits.skip(31);
            bits.refill(32);
            bits.skip(31);
            assert!(bits.overran());
        }
    }

    #[test]
    fn a_restart_goes_on_after_its_marker_alone() {
        let data = [0x12, 0x34, 0xFF, 0xD3, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF0, 0x11, 0x22];
        let mut bits = Bits::new(&data, 0);
        bits.refill(32);
        bits.skip(13);
        assert!(!Bits::new(&data, 0).restart(2));
        assert!(bits.restart(3));
        bits.refill(32);
        assert_eq!(bits.peek(16), 0x5678);
    }
}
