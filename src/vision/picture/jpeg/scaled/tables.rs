//! The tables that stand before a scan.

use super::{
    super::outline::{Outline, Segment, damaged, marker, segment},
    huffman::Huffman,
};
use crate::picture::PictureError;

/// Tables as they stand when the first scan begins.
#[derive(Default)]
pub(super) struct Tables {
    /// In zigzag order.
    pub quantization: [Option<[u16; 64]>; 4],
    pub dc: [Option<Huffman>; 4],
    pub ac: [Option<Huffman>; 4],
    /// MCUs between restart markers; 0 for none.
    pub restart_interval: usize,
}

/// The bytes that define a Huffman table.
#[derive(Clone, Copy)]
struct Definition<'a> {
    counts: &'a [u8; 16],
    values: &'a [u8],
}

impl Tables {
    /// Reads the segments up to the first scan. A table that is defined again takes the place of the former, and only
    /// the last is made: a file may define as many as it likes.
    pub fn read(outline: &Outline<'_>) -> Result<Self, PictureError> {
        let mut tables = Self::default();
        let mut definitions = [[None; 4]; 2];
        let mut at = 2;
        while at < outline.first_scan {
            let Segment { marker, body, end } = segment(outline.data, at)?;
            match marker {
                marker::DQT => tables.quantization(body)?,
                marker::DHT => huffman(body, &mut definitions)?,
                marker::DRI => tables.restart_interval = restart_interval(body)?,
                _ => {}
            }
            at = end;
        }
        let [dc, ac] = definitions;
        for (table, definition) in tables.dc.iter_mut().zip(dc) {
            *table = definition.map(|definition| make(definition, false)).transpose()?;
        }
        for (table, definition) in tables.ac.iter_mut().zip(ac) {
            *table = definition.map(|definition| make(definition, true)).transpose()?;
        }
        Ok(tables)
    }

    fn quantization(&mut self, mut body: &[u8]) -> Result<(), PictureError> {
        let wrong = || damaged("a quantization table is cut off or numbered wrongly");
        while let Some((&head, rest)) = body.split_first() {
            let width = match head >> 4 {
                0 => 1,
                1 => 2,
                _ => return Err(wrong()),
            };
            let (values, rest) = rest.split_at_checked(64 * width).ok_or_else(wrong)?;
            let value = |at: usize| match width {
                1 => u16::from(values[at]),
                _ => u16::from_be_bytes([values[2 * at], values[2 * at + 1]]),
            };
            *self.quantization.get_mut(usize::from(head & 15)).ok_or_else(wrong)? =
                Some(std::array::from_fn(value));
            body = rest;
        }
        Ok(())
    }
}

fn huffman<'a>(
    mut body: &'a [u8],
    definitions: &mut [[Option<Definition<'a>>; 4]; 2],
) -> Result<(), PictureError> {
    let wrong = || damaged("a Huffman table is cut off or numbered wrongly");
    while let Some((&head, rest)) = body.split_first() {
        let (counts, rest) = rest.split_first_chunk::<16>().ok_or_else(wrong)?;
        let length = counts.iter().map(|&count| usize::from(count)).sum();
        let (values, rest) = rest.split_at_checked(length).ok_or_else(wrong)?;
        let slots = definitions.get_mut(usize::from(head >> 4)).ok_or_else(wrong)?;
        *slots.get_mut(usize::from(head & 15)).ok_or_else(wrong)? = Some(Definition { counts, values });
        body = rest;
    }
    Ok(())
}

fn make(definition: Definition<'_>, ac: bool) -> Result<Huffman, PictureError> {
    let table = Huffman::new(definition.counts, definition.values, ac);
    table.ok_or_else(|| damaged("a Huffman table has more codes than their lengths allow"))
}

fn restart_interval(body: &[u8]) -> Result<usize, PictureError> {
    match body {
        &[high, low] => Ok(u16::from_be_bytes([high, low]).into()),
        _ => Err(damaged("its restart interval has not two bytes")),
    }
}
