//! Huffman tables (T.81, annexes C and F) as look-up tables: the code and the value behind it in one entry where both
//! are short, and a second table that passes over several coefficients at once.

use super::bits::Bits;

/// Bits of the first table's index. Longer codes are rare and looked for one length after the other.
const LOOK: u32 = 11;
/// Bits of the skipping table's index.
const SKIP_LOOK: u32 = 13;

/// A code with the value behind it, packed: bits of both together (5 bits; 0 where the table does not know the code),
/// bits of the value (4), zeros before the value (4), end of block (1), whether the value stands here (1), the value.
#[derive(Clone, Copy, Default)]
pub(super) struct Symbol(u32);

impl Symbol {
    const END: u32 = 1 << 13;
    const WHOLE: u32 = 1 << 14;

    /// What a value of the table means behind a code of `length` bits: of DC the size alone, of AC run and size.
    fn new(value: u8, length: u32, ac: bool) -> Self {
        let (run, size) =
            if ac { (u32::from(value >> 4), u32::from(value & 15)) } else { (0, u32::from(value & 15)) };
        // Of AC, size 0 means 16 zeros (run 15) or the end of the block.
        let end = if ac && size == 0 && run != 15 { Self::END } else { 0 };
        Self((length + size) | size << 5 | run << 9 | end)
    }

    fn with_value(self, value: i32) -> Self {
        Self(self.0 | Self::WHOLE | (value as u32) << 16)
    }

    /// Bits of the code and of the value behind it.
    #[inline(always)]
    fn length(self) -> u32 {
        self.0 & 31
    }

    /// Bits of the value alone.
    #[inline(always)]
    pub fn size(self) -> u32 {
        self.0 >> 5 & 15
    }

    /// Coefficients of zero before the value.
    #[inline(always)]
    pub fn run(self) -> u32 {
        self.0 >> 9 & 15
    }

    /// No more coefficients follow in this block.
    #[inline(always)]
    pub fn end(self) -> bool {
        self.0 & Self::END != 0
    }

    /// The value, where code and value are no longer than the index.
    #[inline(always)]
    fn value(self) -> Option<i32> {
        (self.0 & Self::WHOLE != 0).then_some(self.0 as i32 >> 16)
    }
}

/// Passes over as many coefficients as its index shows.
#[derive(Clone, Copy, Default)]
struct Skip(u16);

impl Skip {
    const END: u16 = 1 << 15;

    fn new(length: u32, advance: u32, end: bool) -> Self {
        Self(length as u16 | (advance as u16) << 5 | if end { Self::END } else { 0 })
    }

    #[inline(always)]
    fn length(self) -> u32 {
        u32::from(self.0 & 31)
    }

    #[inline(always)]
    fn advance(self) -> u32 {
        u32::from(self.0 >> 5 & 0x3FF)
    }

    #[inline(always)]
    fn end(self) -> bool {
        self.0 & Self::END != 0
    }
}

/// A table of one of the two classes.
pub(super) struct Huffman {
    ac: bool,
    symbols: Box<[Symbol; 1 << LOOK]>,
    skips: Option<Box<[Skip; 1 << SKIP_LOOK]>>,
    /// For each length, the first code beyond it, left-aligned in 16 bits, and what to add to a code for its index.
    limits: [(u32, i32); 17],
    values: [u8; 256],
}

/// A code that the table does not have, or a block with too many coefficients.
#[derive(Debug)]
pub(super) struct BadCode;

impl Huffman {
    /// A table from the numbers of codes of each length (1 to 16) and their values; `ac` tells the class. Nothing
    /// where there are more codes than their lengths allow, or fewer values than codes.
    pub fn new(counts: &[u8; 16], values: &[u8], ac: bool) -> Option<Self> {
        let symbols = Box::new([Symbol::default(); 1 << LOOK]);
        let mut table = Self { ac, symbols, skips: None, limits: [(0, 0); 17], values: [0; 256] };
        table.values.get_mut(..values.len())?.copy_from_slice(values);
        let (mut code, mut index) = (0u32, 0usize);
        for length in 1..=16u32 {
            let count = usize::from(counts[length as usize - 1]);
            for value in values.get(index..index + count)? {
                if code >> length != 0 {
                    return None;
                }
                table.enter(code, length, *value);
                code += 1;
            }
            index += count;
            table.limits[length as usize] = (code << (16 - length), index as i32 - code as i32);
            code <<= 1;
        }
        Some(table)
    }

    /// Enters a code of up to `LOOK` bits under all indices that begin with it.
    fn enter(&mut self, code: u32, length: u32, value: u8) {
        if length > LOOK {
            return;
        }
        let symbol = Symbol::new(value, length, self.ac);
        let rest = LOOK - length;
        for tail in 0..1u32 << rest {
            let known = symbol.length() <= LOOK;
            let value = || extend(tail >> (LOOK - symbol.length()), symbol.size());
            self.symbols[(code << rest | tail) as usize] =
                if known { symbol.with_value(value()) } else { symbol };
        }
    }

    /// Makes the table that passes over several coefficients, by following the codes that each index shows. It pays
    /// where most coefficients of a large picture are passed over.
    pub fn enter_skips(&mut self) {
        let mut skips = Box::new([Skip::default(); 1 << SKIP_LOOK]);
        for (index, skip) in skips.iter_mut().enumerate() {
            let (mut used, mut advance, mut end) = (0, 0, false);
            while used < SKIP_LOOK && !end {
                // What is shifted in from the right is unknown: only codes that do not reach there count.
                let window = (index << used & ((1 << SKIP_LOOK) - 1)) >> (SKIP_LOOK - LOOK);
                let symbol = self.symbols[window];
                if symbol.length() == 0 || symbol.length() - symbol.size() > SKIP_LOOK - used {
                    break;
                }
                used += symbol.length();
                end = symbol.end();
                advance += if end { 0 } else { symbol.run() + 1 };
            }
            *skip = Skip::new(used, advance, end);
        }
        self.skips = Some(skips);
    }

    /// The next code, with its value. The bits must have been refilled to 32.
    #[inline(always)]
    pub fn next(&self, bits: &mut Bits<'_>) -> Result<(Symbol, i32), BadCode> {
        let symbol = self.symbols[bits.peek(LOOK) as usize];
        if let Some(value) = symbol.value() {
            bits.skip(symbol.length());
            return Ok((symbol, value));
        }
        let symbol = if symbol.length() == 0 { self.long(bits.peek(16))? } else { symbol };
        let value = bits.peek(symbol.length()) & ((1 << symbol.size()) - 1);
        bits.skip(symbol.length());
        Ok((symbol, extend(value, symbol.size())))
    }

    /// A code that the first table does not have, from 16 bits.
    #[cold]
    fn long(&self, next: u32) -> Result<Symbol, BadCode> {
        for length in LOOK + 1..=16 {
            let (limit, offset) = self.limits[length as usize];
            if next < limit {
                let index = (next >> (16 - length)) as i32 + offset;
                let value =
                    usize::try_from(index).ok().and_then(|index| self.values.get(index)).ok_or(BadCode)?;
                return Ok(Symbol::new(*value, length, self.ac));
            }
        }
        Err(BadCode)
    }

    /// Passes over the coefficients of a block from the one numbered `next` (1 to 64) on.
    #[inline(always)]
    pub fn skip_block(&self, bits: &mut Bits<'_>, mut next: u32) -> Result<(), BadCode> {
        let skips = self.skips.as_deref();
        while next < 64 {
            bits.refill(32);
            let skip = skips.map_or(Skip::default(), |skips| skips[bits.peek(SKIP_LOOK) as usize]);
            let after = next + skip.advance();
            // Where the block may end among the codes of the entry, they are taken one by one.
            if skip.length() != 0 && (after < 64 || after == 64 && !skip.end()) {
                bits.skip(skip.length());
                if skip.end() {
                    return Ok(());
                }
                next = after;
                continue;
            }
            let (symbol, _) = self.next(bits)?;
            if symbol.end() {
                return Ok(());
            }
            next += symbol.run() + 1;
        }
        if next == 64 { Ok(()) } else { Err(BadCode) }
    }
}

/// The value that `size` bits stand for (T.81, F.2.2.1, EXTEND).
#[inline(always)]
fn extend(bits: u32, size: u32) -> i32 {
    let negative = size > 0 && bits >> (size - 1) == 0;
    bits as i32 - if negative { (1 << size) - 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of AC coefficients of luminance's shape: codes of up to 16 bits.
    fn table() -> (Huffman, Vec<(u32, u32, u8)>) {
        let counts = [0, 2, 1, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 3];
        let values: Vec<u8> =
            vec![0x01, 0x00, 0x02, 0x11, 0x03, 0x21, 0xF0, 0x31, 0x12, 0x04, 0x41, 0x0A, 0x72, 0xE5, 0x06];
        let (mut codes, mut code, mut index) = (Vec::new(), 0, 0);
        for length in 1..=16 {
            for _ in 0..counts[length - 1] {
                codes.push((code, length as u32, values[index]));
                code += 1;
                index += 1;
            }
            code <<= 1;
        }
        (Huffman::new(&counts, &values, true).expect("a table"), codes)
    }

    /// Packs (bits, length) pairs and stuffs what looks like a marker.
    fn pack(parts: &[(u32, u32)]) -> Vec<u8> {
        let bits: Vec<u32> = parts
            .iter()
            .flat_map(|&(bits, length)| (0..length).rev().map(move |at| bits >> at & 1))
            .collect();
        let bytes = bits
            .chunks(8)
            .map(|chunk| chunk.iter().fold(0, |byte, bit| byte << 1 | bit) << (8 - chunk.len()));
        bytes.flat_map(|byte| if byte == 255 { vec![255, 0] } else { vec![byte as u8] }).collect()
    }

    /// Values of every code, at both ends of their ranges, come back as they were written.
    #[test]
    fn each_code_gives_its_run_and_value() {
        let (table, codes) = table();
        for (code, length, value) in codes {
            let size = u32::from(value & 15);
            for bits in [0, 1, (1u32 << size) / 2, (1 << size) - 1].map(|bits| bits & ((1 << size) - 1)) {
                let data = pack(&[(code, length), (bits, size), (0x55, 8)]);
                let mut reader = Bits::new(&data, 0);
                reader.refill(32);
                let (symbol, number) = table.next(&mut reader).expect("a code");
                let expected = match size {
                    0 => 0,
                    _ if bits >> (size - 1) == 1 => bits as i32,
                    _ => bits as i32 - (1 << size) + 1,
                };
                assert_eq!((symbol.run(), number), (u32::from(value >> 4), expected), "{value:02X} {bits:b}");
                assert_eq!(symbol.end(), value == 0);
                assert_eq!(reader.peek(8), 0x55, "it took its own bits alone");
            }
        }
    }

    /// Blocks of many kinds: those that end with the end code, those that end at the 64th coefficient, with a next
    /// block's code behind it, and those with a coefficient too many.
    #[test]
    fn skipping_ends_where_reading_ends() {
        let (mut table, codes) = table();
        let code = |wanted: u8| {
            codes.iter().find(|(_, _, value)| *value == wanted).map(|&(code, length, _)| (code, length))
        };
        let [one, end, zeros, run] = [0x01, 0x00, 0xF0, 0x21].map(|value| code(value).expect("in the table"));
        let full = [[one, (1, 1)].repeat(63), vec![end]].concat();
        let long = [[zeros].repeat(3), [run, (0, 1)].repeat(5), vec![end]].concat();
        let over = [[zeros].repeat(3), vec![one, (1, 1)], [run, (0, 1)].repeat(5), vec![end]].concat();
        for skipping in [false, true] {
            for (parts, rest, good) in [
                (vec![end], 0, true),
                (full.clone(), 1, true),
                (long.clone(), 1, true),
                (over.clone(), 0, false),
            ] {
                let data = pack(&[parts.clone(), vec![(0xA5, 8)]].concat());
                let mut bits = Bits::new(&data, 0);
                let result = table.skip_block(&mut bits, 1);
                assert_eq!(result.is_ok(), good);
                if good {
                    bits.refill(32);
                    bits.skip(if rest == 1 { end.1 } else { 0 });
                    assert_eq!(bits.peek(8), 0xA5, "{skipping} {}", parts.len());
                }
            }
            table.enter_skips();
        }
    }

    #[test]
    fn tables_that_cannot_be_are_refused() {
        let mut counts = [0; 16];
        counts[0] = 3;
        assert!(Huffman::new(&counts, &[1, 2, 3], false).is_none(), "three codes of one bit");
        counts[0] = 2;
        assert!(Huffman::new(&counts, &[1], false).is_none(), "fewer values than codes");
        assert!(Huffman::new(&[255; 16], &[0; 300], true).is_none());
    }
}
