//! How many groups of prefix codes a lossless picture has (RFC 9649, section 3).
//!
//! The decoder makes tables of some 20 to 130 kB for each group before it reads a pixel, and a picture of one pixel may
//! name 65,536 of them. Their number stands in the entropy image, a small picture at the beginning, so that this is read
//! here with the least that it takes.

use crate::picture::limits::Coded;

/// Distances of neighbours by their codes: columns to the left and rows above (section 3.6.2.2).
#[rustfmt::skip]
const NEAR: [(i8, u8); 120] = [
    (0, 1), (1, 0), (1, 1), (-1, 1), (0, 2), (2, 0), (1, 2), (-1, 2), (2, 1), (-2, 1), (2, 2), (-2, 2),
    (0, 3), (3, 0), (1, 3), (-1, 3), (3, 1), (-3, 1), (2, 3), (-2, 3), (3, 2), (-3, 2), (0, 4), (4, 0),
    (1, 4), (-1, 4), (4, 1), (-4, 1), (3, 3), (-3, 3), (2, 4), (-2, 4), (4, 2), (-4, 2), (0, 5), (3, 4),
    (-3, 4), (4, 3), (-4, 3), (5, 0), (1, 5), (-1, 5), (5, 1), (-5, 1), (2, 5), (-2, 5), (5, 2), (-5, 2),
    (4, 4), (-4, 4), (3, 5), (-3, 5), (5, 3), (-5, 3), (0, 6), (6, 0), (1, 6), (-1, 6), (6, 1), (-6, 1),
    (2, 6), (-2, 6), (6, 2), (-6, 2), (4, 5), (-4, 5), (5, 4), (-5, 4), (3, 6), (-3, 6), (6, 3), (-6, 3),
    (0, 7), (7, 0), (1, 7), (-1, 7), (5, 5), (-5, 5), (7, 1), (-7, 1), (4, 6), (-4, 6), (6, 4), (-6, 4),
    (2, 7), (-2, 7), (7, 2), (-7, 2), (3, 7), (-3, 7), (7, 3), (-7, 3), (5, 6), (-5, 6), (6, 5), (-6, 5),
    (8, 0), (4, 7), (-4, 7), (7, 4), (-7, 4), (8, 1), (8, 2), (6, 6), (-6, 6), (8, 3), (5, 7), (-5, 7),
    (7, 5), (-7, 5), (8, 4), (6, 7), (-6, 7), (7, 6), (-7, 6), (8, 5), (7, 7), (-7, 7), (8, 6), (8, 7),
];
/// The order in which the lengths of the lengths' codes come.
const ORDER: [usize; 19] = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
const LONGEST_CODE: usize = 15;
/// Symbols of a literal, of lengths, of distances.
const LITERALS: usize = 256;
const LENGTHS: usize = 24;
const DISTANCES: usize = 40;
/// Kinds of transforms, each of which a picture may have once.
const TRANSFORMS: usize = 4;

/// The groups of the picture that begins `header` bits into `data`; `None` where the data are damaged.
pub fn count(data: &[u8], header: usize, size: Coded) -> Option<u64> {
    let mut bits = Bits { data, at: header };
    let (mut width, height) = (size.width as usize, size.height as usize);
    for _ in 0..=TRANSFORMS {
        if bits.read(1)? == 0 {
            break;
        }
        width = skip_transform(&mut bits, width, height)?;
    }
    color_cache(&mut bits)?;
    if bits.read(1)? == 0 {
        return Some(1);
    }
    let scale = bits.read(3)? + 2;
    let entropy = picture(&mut bits, width.div_ceil(1 << scale), height.div_ceil(1 << scale))?;
    entropy.iter().map(|argb| u64::from(argb >> 8 & 0xFFFF) + 1).max()
}

/// Answers the width that is left.
fn skip_transform(bits: &mut Bits<'_>, width: usize, height: usize) -> Option<usize> {
    match bits.read(2)? {
        // Predictor and colour: a small picture of parameters.
        0 | 1 => {
            let scale = bits.read(3)? + 2;
            picture(bits, width.div_ceil(1 << scale), height.div_ceil(1 << scale))?;
            Some(width)
        }
        2 => Some(width),
        // A palette, of which several pixels may share a byte.
        _ => {
            let colours = bits.read(8)? as usize + 1;
            picture(bits, colours, 1)?;
            let packed = match colours {
                1..=2 => 8,
                3..=4 => 4,
                5..=16 => 2,
                _ => 1,
            };
            Some(width.div_ceil(packed))
        }
    }
}

/// The bits of the colour cache; 0 where there is none.
fn color_cache(bits: &mut Bits<'_>) -> Option<u32> {
    match bits.read(1)? {
        0 => Some(0),
        _ => bits.read(4).filter(|size| (1..=11).contains(size)),
    }
}

/// A picture of one group.
fn picture(bits: &mut Bits<'_>, width: usize, height: usize) -> Option<Vec<u32>> {
    let cache_bits = color_cache(bits)?;
    let cached = if cache_bits > 0 { 1 << cache_bits } else { 0 };
    let green = Code::read(bits, LITERALS + LENGTHS + cached)?;
    let [red, blue, alpha] = [Code::read(bits, 256)?, Code::read(bits, 256)?, Code::read(bits, 256)?];
    let distance = Code::read(bits, DISTANCES)?;
    let mut cache = vec![0u32; cached];
    let count = width * height;
    let mut pixels: Vec<u32> = Vec::with_capacity(count);
    while pixels.len() < count {
        let symbol = green.decode(bits)?;
        let from = pixels.len();
        if symbol < LITERALS {
            let [r, b, a] = [red.decode(bits)?, blue.decode(bits)?, alpha.decode(bits)?];
            pixels.push((a << 24 | r << 16 | symbol << 8 | b) as u32);
        } else if symbol < LITERALS + LENGTHS {
            let length = extended(bits, symbol - LITERALS)?;
            let symbol = distance.decode(bits)?;
            let back = near(extended(bits, symbol)?, width);
            let start = from.checked_sub(back)?;
            if length > count - from {
                return None;
            }
            (start..start + length).for_each(|at| pixels.push(pixels[at]));
        } else {
            pixels.push(*cache.get(symbol - LITERALS - LENGTHS)?);
        }
        if cache_bits > 0 {
            for argb in &pixels[from..] {
                cache[(0x1E35_A7BD_u32.wrapping_mul(*argb) >> (32 - cache_bits)) as usize] = *argb;
            }
        }
    }
    Some(pixels)
}

/// A length or a distance's code, from its prefix and the bits that follow.
fn extended(bits: &mut Bits<'_>, prefix: usize) -> Option<usize> {
    if prefix < 4 {
        return Some(prefix + 1);
    }
    let extra = (prefix - 2) / 2;
    let offset = (2 + prefix % 2) << extra;
    Some(offset + bits.read(extra as u32)? as usize + 1)
}

/// How many pixels back a distance's code points.
fn near(code: usize, width: usize) -> usize {
    match NEAR.get(code - 1) {
        Some((left, above)) => (usize::from(*above) * width).saturating_add_signed(isize::from(*left)).max(1),
        None => code - NEAR.len(),
    }
}

/// A canonical prefix code.
struct Code {
    /// Codes of each length.
    counts: [usize; LONGEST_CODE + 1],
    /// By length, then by value.
    symbols: Vec<usize>,
}

impl Code {
    fn read(bits: &mut Bits<'_>, alphabet: usize) -> Option<Self> {
        if bits.read(1)? == 0 {
            return Self::read_lengths(bits, alphabet);
        }
        let two = bits.read(1)? == 1;
        let wide = bits.read(1)? == 1;
        let mut symbols = vec![bits.read(if wide { 8 } else { 1 })? as usize];
        if two {
            symbols.push(bits.read(8)? as usize);
        }
        if symbols.iter().any(|symbol| *symbol >= alphabet) {
            return None;
        }
        let mut counts = [0; LONGEST_CODE + 1];
        counts[1] = if two { 2 } else { 0 };
        Some(Self { counts, symbols })
    }

    fn read_lengths(bits: &mut Bits<'_>, alphabet: usize) -> Option<Self> {
        let mut of_lengths = [0; ORDER.len()];
        let count = 4 + bits.read(4)? as usize;
        for place in &ORDER[..count] {
            of_lengths[*place] = bits.read(3)? as usize;
        }
        let code = Self::of(&of_lengths)?;
        let mut left = match bits.read(1)? {
            0 => alphabet,
            _ => {
                let width = 2 + 2 * bits.read(3)?;
                2 + bits.read(width)? as usize
            }
        };
        let (mut lengths, mut previous) = (Vec::with_capacity(alphabet), 8);
        while lengths.len() < alphabet && left > 0 {
            left -= 1;
            let (length, times) = match code.decode(bits)? {
                16 => (previous, 3 + bits.read(2)?),
                17 => (0, 3 + bits.read(3)?),
                18 => (0, 11 + bits.read(7)?),
                length => (length, 1),
            };
            if length > 0 {
                previous = length;
            }
            lengths.extend(std::iter::repeat_n(length, times as usize));
        }
        (lengths.len() <= alphabet).then_some(())?;
        Self::of(&lengths)
    }

    fn of(lengths: &[usize]) -> Option<Self> {
        let mut counts = [0; LONGEST_CODE + 1];
        lengths.iter().for_each(|length| counts[*length] += 1);
        counts[0] = 0;
        let mut symbols: Vec<usize> = (0..lengths.len()).filter(|symbol| lengths[*symbol] > 0).collect();
        symbols.sort_by_key(|symbol| lengths[*symbol]);
        if symbols.len() == 1 {
            // The only symbol takes no bits.
            counts = [0; LONGEST_CODE + 1];
        }
        (!symbols.is_empty()).then_some(Self { counts, symbols })
    }

    /// The next symbol: the code's bits come from its highest.
    fn decode(&self, bits: &mut Bits<'_>) -> Option<usize> {
        if let [only] = self.symbols[..] {
            return Some(only);
        }
        let (mut code, mut first, mut before) = (0, 0, 0);
        for count in &self.counts[1..] {
            code = code << 1 | bits.read(1)? as usize;
            first <<= 1;
            if code < first + count {
                return self.symbols.get(before + code.checked_sub(first)?).copied();
            }
            before += count;
            first += count;
        }
        None
    }
}

/// Bits from the lowest of each byte.
struct Bits<'a> {
    data: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn read(&mut self, count: u32) -> Option<u32> {
        let mut value = 0;
        for bit in 0..count {
            let byte = *self.data.get(self.at / 8)?;
            value |= u32::from(byte >> (self.at % 8) & 1) << bit;
            self.at += 1;
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_pixels_are_counted_by_rows() {
        assert_eq!((near(1, 10), near(2, 10), near(3, 10), near(4, 10)), (10, 1, 11, 9));
        assert_eq!((near(120, 10), near(121, 10), near(8, 1)), (78, 1, 1));
    }

    #[test]
    fn a_canonical_code_is_read_from_its_highest_bit() {
        // Of 1, 0, 2 and 3 the codes are 0, 10, 110 and 111: here 110, 0, 111, 10.
        let code = Code::of(&[2, 1, 3, 3]).unwrap();
        let mut bits = Bits { data: &[0b1111_0011, 0b0], at: 0 };
        assert_eq!([(); 4].map(|()| code.decode(&mut bits)), [Some(2), Some(1), Some(3), Some(0)]);
        assert_eq!(Code::of(&[0, 5]).unwrap().decode(&mut bits), Some(1), "the only symbol takes no bits");
    }
}
