//! The one thing of EXIF that is needed: which way is up.

/// How the stored picture is to be turned or mirrored, by EXIF's numbers 1 to 8 (JEITA CP-3451, tag 0x0112).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Orientation {
    /// 1: as stored.
    #[default]
    Upright,
    /// 2: mirrored left to right.
    MirrorHorizontal,
    /// 3: turned by 180 degrees.
    Turn180,
    /// 4: mirrored top to bottom.
    MirrorVertical,
    /// 5: mirrored along the diagonal from the top left.
    Transpose,
    /// 6: to be turned by 90 degrees clockwise.
    Turn90,
    /// 7: mirrored along the diagonal from the top right.
    Transverse,
    /// 8: to be turned by 270 degrees clockwise.
    Turn270,
}

impl Orientation {
    fn from_number(number: u16) -> Option<Self> {
        Some(match number {
            1 => Self::Upright,
            2 => Self::MirrorHorizontal,
            3 => Self::Turn180,
            4 => Self::MirrorVertical,
            5 => Self::Transpose,
            6 => Self::Turn90,
            7 => Self::Transverse,
            8 => Self::Turn270,
            _ => return None,
        })
    }

    /// Whether the upright picture is as wide as the stored one is high.
    pub fn swaps_sides(self) -> bool {
        matches!(self, Self::Transpose | Self::Turn90 | Self::Transverse | Self::Turn270)
    }

    /// The stored pixel (column, row) of a square of `side` that stands at (x, y) of the upright square.
    pub(super) fn source(self, x: usize, y: usize, side: usize) -> (usize, usize) {
        let (x_back, y_back) = (side - 1 - x, side - 1 - y);
        match self {
            Self::Upright => (x, y),
            Self::MirrorHorizontal => (x_back, y),
            Self::Turn180 => (x_back, y_back),
            Self::MirrorVertical => (x, y_back),
            Self::Transpose => (y, x),
            Self::Turn90 => (y, x_back),
            Self::Transverse => (y_back, x_back),
            Self::Turn270 => (y_back, x),
        }
    }

    /// The orientation in a TIFF structure, as EXIF data are one. What cannot be read counts as upright, as other
    /// programs do: metadata do not make a picture unreadable.
    pub(super) fn from_exif(data: &[u8]) -> Self {
        // Some writers leave JPEG's prefix in the chunks of other formats.
        let tiff = data.strip_prefix(b"Exif\0\0").unwrap_or(data);
        Tiff::new(tiff).and_then(|tiff| tiff.orientation()).unwrap_or_default()
    }
}

struct Tiff<'a> {
    data: &'a [u8],
    little: bool,
}

impl<'a> Tiff<'a> {
    const ORIENTATION: u16 = 0x0112;
    const SHORT: u16 = 3;

    fn new(data: &'a [u8]) -> Option<Self> {
        let little = match data.get(..4)? {
            [b'I', b'I', 42, 0] => true,
            [b'M', b'M', 0, 42] => false,
            _ => return None,
        };
        Some(Self { data, little })
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.data.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = self.data.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }

    /// The tag in the first directory, entries of 12 bytes each: tag, type, count, value.
    fn orientation(&self) -> Option<Orientation> {
        let directory = usize::try_from(self.long(4)?).ok()?;
        let entries = usize::from(self.short(directory)?);
        for entry in 0..entries {
            let at = directory.checked_add(2 + 12 * entry)?;
            if self.short(at)? == Self::ORIENTATION && self.short(at + 2)? == Self::SHORT {
                return Orientation::from_number(self.short(at + 8)?);
            }
        }
        None
    }
}
