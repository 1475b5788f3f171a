//! How pixels are divided into tiles.

/// The tiles' pixels: as few tiles as a kernel can do with, all about equal. Too few pixels for a tile go one by one.
#[derive(Debug)]
pub struct Tiles {
    size: usize,
    /// Tiles that have a pixel more.
    larger: usize,
    left: usize,
}

impl Tiles {
    /// Divides `pixels` into tiles of at most `most`, of those that are [`compiled`].
    #[inline(always)]
    pub fn new(pixels: usize, most: usize) -> Self {
        let tiles = pixels.div_ceil(most).max(1);
        let tiles = if compiled(pixels / tiles, most) { tiles } else { pixels };
        Self { size: pixels / tiles.max(1), larger: pixels % tiles.max(1), left: tiles }
    }
}

impl ExactSizeIterator for Tiles {
    #[inline(always)]
    fn len(&self) -> usize {
        self.left
    }
}

impl Iterator for Tiles {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        let extra = usize::from(self.left < self.larger);
        Some(self.size + extra)
    }

    #[inline(always)]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

/// Whether there is a kernel for tiles of so many pixels: those that equal tiles need, and single pixels. Each costs
/// time to compile and memory to hold.
pub const fn compiled(pixels: usize, most: usize) -> bool {
    pixels == 1 || (pixels <= most && 2 * pixels >= most)
}

/// Runs a block in which `$name` is the constant that `$pixels` equals, one of those listed.
macro_rules! by_pixels {
    ($pixels:expr, [$($value:literal)*], $name:ident => $block:block) => {
        match $pixels {
            $($value => {
                const $name: usize = $value;
                $block
            })*
            pixels => unreachable!("a tile of {pixels} pixels"),
        }
    };
}
pub(super) use by_pixels;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_cover_the_pixels_and_are_compiled() {
        for most in 1..=12 {
            for pixels in 0..200 {
                let tiles: Vec<usize> = Tiles::new(pixels, most).collect();
                assert_eq!(tiles.iter().sum::<usize>(), pixels);
                assert!(tiles.iter().all(|tile| compiled(*tile, most)), "{pixels} by {most}: {tiles:?}");
            }
        }
    }
}
