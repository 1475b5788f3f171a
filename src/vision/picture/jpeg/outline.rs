//! The outline of a JPEG file: its segments up to the first scan, and a walk over the scans that decodes none.

use super::super::{
    error::PictureError,
    exif::Orientation,
    header::Format,
    limits::{Coded, Limits},
};

/// The second bytes of the markers that are looked at (T.81, table B.1).
pub(super) mod marker {
    pub const SOF0: u8 = 0xC0;
    pub const SOF2: u8 = 0xC2;
    pub const DHT: u8 = 0xC4;
    pub const JPG: u8 = 0xC8;
    pub const DAC: u8 = 0xCC;
    pub const SOF15: u8 = 0xCF;
    pub const RST0: u8 = 0xD0;
    pub const RST7: u8 = 0xD7;
    pub const SOI: u8 = 0xD8;
    pub const EOI: u8 = 0xD9;
    pub const SOS: u8 = 0xDA;
    pub const DQT: u8 = 0xDB;
    pub const DNL: u8 = 0xDC;
    pub const DRI: u8 = 0xDD;
    pub const APP1: u8 = 0xE1;
    pub const APP14: u8 = 0xEE;
    pub const TEM: u8 = 0x01;
}

/// A component of the frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Component {
    pub id: u8,
    /// Horizontal and vertical sampling factors, 1 to 4.
    pub h: u8,
    pub v: u8,
    /// Number of its quantization table, 0 to 3.
    pub table: u8,
}

/// The frame header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub progressive: bool,
    pub width: u16,
    pub height: u16,
    count: usize,
    components: [Component; 4],
}

impl Frame {
    pub fn components(&self) -> &[Component] {
        &self.components[..self.count]
    }

    /// The largest horizontal and vertical sampling factors.
    pub fn max_sampling(&self) -> (u8, u8) {
        let components = self.components();
        (components.iter().map(|c| c.h).max().unwrap_or(1), components.iter().map(|c| c.v).max().unwrap_or(1))
    }

    /// Samples of all components, filled up to whole blocks and MCUs.
    pub fn padded_samples(&self) -> u64 {
        let (h_max, v_max) = self.max_sampling();
        let mcus = |pixels: u16, sampling: u8| u64::from(pixels).div_ceil(8 * u64::from(sampling));
        let blocks: u64 = self.components().iter().map(|c| u64::from(c.h) * u64::from(c.v)).sum();
        mcus(self.width, h_max) * mcus(self.height, v_max) * blocks * 64
    }
}

/// What stands before the first scan.
pub(in super::super) struct Outline<'a> {
    pub(super) data: &'a [u8],
    pub(super) frame: Frame,
    /// The colour transform of Adobe's segment: 0 none, 1 YCbCr, 2 YCCK.
    pub(super) adobe: Option<u8>,
    /// Where the first scan's marker stands.
    pub(super) first_scan: usize,
    /// Bytes of tables before it.
    table_bytes: usize,
    pub orientation: Orientation,
}

/// What a walk over the scans found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Survey {
    /// Number of scans.
    pub scans: usize,
    /// Components of the first scan.
    pub first_scan_components: usize,
    /// Just after the end-of-image marker.
    pub end: usize,
    /// Whether that marker follows coded data at once.
    pub ends_with_data: bool,
}

pub(super) fn damaged(reason: impl Into<String>) -> PictureError {
    PictureError::damaged(Format::Jpeg, reason)
}

fn truncated(missing: &'static str) -> PictureError {
    PictureError::Truncated { format: Format::Jpeg, missing }
}

/// A marker and, but for markers that stand alone, what its segment holds.
pub(super) struct Segment<'a> {
    pub marker: u8,
    pub body: &'a [u8],
    /// Just after the segment.
    pub end: usize,
}

/// The segment at or after `at`. Bytes before the marker are skipped, as other decoders do.
pub(super) fn segment(data: &[u8], at: usize) -> Result<Segment<'_>, PictureError> {
    let (marker, start) = next_marker(data, at).ok_or_else(|| truncated("no end-of-image marker follows"))?;
    if matches!(marker, marker::SOI | marker::EOI | marker::TEM | marker::RST0..=marker::RST7) {
        return Ok(Segment { marker, body: &[], end: start });
    }
    let cut = || truncated("a segment of its header is longer than the file");
    let length = data.get(start..start + 2).ok_or_else(cut)?;
    let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
    if length < 2 {
        return Err(damaged(format!(
            "the segment FF{marker:02X} declares a length of {length}, less than its own two bytes"
        )));
    }
    let body = data.get(start + 2..start + length).ok_or_else(cut)?;
    Ok(Segment { marker, body, end: start + length })
}

/// The second byte of the next marker and where it ends; stuffed zeros (FF00) and fill bytes (FFFF) are none.
fn next_marker(data: &[u8], mut at: usize) -> Option<(u8, usize)> {
    loop {
        at += data.get(at..)?.iter().position(|&byte| byte == 0xFF)?;
        match data.get(at + 1)? {
            0x00 => at += 2,
            0xFF => at += 1,
            &marker => return Some((marker, at + 2)),
        }
    }
}

impl<'a> Outline<'a> {
    /// Reads the segments up to the first scan.
    pub fn read(data: &'a [u8]) -> Result<Self, PictureError> {
        let (mut frame, mut adobe, mut orientation) = (None, None, Orientation::default());
        let (mut at, mut table_bytes) = (2, 0);
        loop {
            let Segment { marker, body, end } = segment(data, at)?;
            count_tables(marker, body, &mut table_bytes)?;
            match marker {
                marker::SOS => {
                    let frame = frame.ok_or_else(|| damaged("a scan stands before the frame header"))?;
                    return Ok(Self { data, frame, adobe, first_scan: at, table_bytes, orientation });
                }
                marker::EOI => return Err(damaged("it holds no picture, only a header")),
                marker::SOI => return Err(damaged("a second picture begins inside its header")),
                _ if is_frame(marker) && frame.is_some() => return Err(damaged("it has two frame headers")),
                _ if is_frame(marker) => frame = Some(read_frame(marker, body)?),
                marker::APP1 => orientation = exif(body).unwrap_or(orientation),
                marker::APP14 => adobe = adobe_transform(body).or(adobe),
                _ => {}
            }
            at = end;
        }
    }

    pub fn coded(&self) -> Coded {
        Coded { width: self.frame.width.into(), height: self.frame.height.into() }
    }

    /// Walks over the scans up to the end-of-image marker and bounds the work that they ask for. What follows that
    /// marker (previews, a second picture) is never looked at.
    pub(super) fn survey(&self, limits: &Limits) -> Result<Survey, PictureError> {
        let (mut at, mut scans, mut first_scan_components) = (self.first_scan, 0, 0);
        let (mut table_bytes, mut before) = (self.table_bytes, marker::SOS);
        loop {
            let Segment { marker, body, end } = segment(self.data, at)?;
            count_tables(marker, body, &mut table_bytes)?;
            match marker {
                marker::SOS => {
                    let components = body.first().copied().unwrap_or(0).into();
                    first_scan_components = if scans == 0 { components } else { first_scan_components };
                    scans += 1;
                    self.check_work(scans, limits)?;
                }
                marker::EOI => {
                    let ends_with_data = matches!(before, marker::SOS | marker::RST0..=marker::RST7);
                    return Ok(Survey { scans, first_scan_components, end, ends_with_data });
                }
                marker::SOI => return Err(damaged("a second picture begins before this one ends")),
                marker::DNL => return Err(damaged("it declares its height a second time (DNL)")),
                _ if is_frame(marker) => return Err(damaged("it has two frame headers")),
                _ => {}
            }
            (at, before) = (end, marker);
        }
    }

    /// Each scan passes over the whole picture, and a pass without new bits costs a handful of bytes: so their number
    /// is bounded, by itself and in pixels passed over. Ordinary progressive files have about ten scans.
    fn check_work(&self, scans: usize, limits: &Limits) -> Result<(), PictureError> {
        const MAX_SCANS: usize = 100;
        const MAX_PASSES: u64 = 12;
        let work = self.coded().pixels().saturating_mul(scans as u64);
        if scans <= MAX_SCANS && work <= limits.max_pixels.saturating_mul(MAX_PASSES) {
            return Ok(());
        }
        let Coded { width, height } = self.coded();
        Err(PictureError::TooManyScans { scans, width, height })
    }
}

/// A table of a few bytes takes a decoder thousands of steps to make: what a hundred scans could use is enough.
fn count_tables(marker: u8, body: &[u8], bytes: &mut usize) -> Result<(), PictureError> {
    const MAX_TABLE_BYTES: usize = 256 << 10;
    if matches!(marker, marker::DHT | marker::DQT) {
        *bytes += body.len();
    }
    if *bytes > MAX_TABLE_BYTES {
        return Err(damaged("it defines more tables than a picture can use"));
    }
    Ok(())
}

fn is_frame(marker: u8) -> bool {
    matches!(marker, marker::SOF0..=marker::SOF15)
        && !matches!(marker, marker::DHT | marker::JPG | marker::DAC)
}

fn read_frame(marker: u8, body: &[u8]) -> Result<Frame, PictureError> {
    let mend = "save it as an ordinary JPEG (baseline or progressive, 8 bits, RGB or grey)";
    let coding = |what| PictureError::Coding { format: Format::Jpeg, what, mend };
    match marker {
        marker::SOF0..=marker::SOF2 => {}
        0xC3 | 0xC7 | 0xCB | 0xCF => return Err(coding("is losslessly coded, which is not read")),
        0xC5 | 0xC6 | 0xCD | 0xCE => return Err(coding("is hierarchical, which is not read")),
        _ => return Err(coding("uses arithmetic coding, which is not read")),
    }
    let &[precision, h1, h0, w1, w0, count, ref rest @ ..] = body else {
        return Err(damaged("its frame header is too short"));
    };
    if precision != 8 {
        return Err(coding("has more or fewer than 8 bits a sample, which is not read"));
    }
    let count = usize::from(count);
    if rest.len() != 3 * count {
        return Err(damaged(format!(
            "its frame header declares {count} components and holds {} bytes for them",
            rest.len()
        )));
    }
    if !matches!(count, 1 | 3 | 4) {
        return Err(coding("has neither 1 (grey), 3 (colour) nor 4 (CMYK) components"));
    }
    let (width, height) = (u16::from_be_bytes([w1, w0]), u16::from_be_bytes([h1, h0]));
    if width == 0 || height == 0 {
        return Err(damaged(format!("it declares a size of {width}×{height} pixels")));
    }
    let mut components = [Component::default(); 4];
    for (component, bytes) in components.iter_mut().zip(rest.chunks_exact(3)) {
        *component = Component { id: bytes[0], h: bytes[1] >> 4, v: bytes[1] & 15, table: bytes[2] };
        if !matches!((component.h, component.v, component.table), (1..=4, 1..=4, 0..=3)) {
            return Err(damaged("a component has a sampling factor or a quantization table that cannot be"));
        }
    }
    Ok(Frame { progressive: marker == marker::SOF2, width, height, count, components })
}

fn exif(body: &[u8]) -> Option<Orientation> {
    body.strip_prefix(b"Exif\0").and_then(|rest| rest.get(1..)).map(Orientation::from_exif)
}

fn adobe_transform(body: &[u8]) -> Option<u8> {
    body.strip_prefix(b"Adobe").and_then(|rest| rest.get(6)).copied()
}
