//! Bytes in, the network's input out.

use fast_image_resize::Resizer;

use super::{
    error::PictureError,
    header::{Header, Outline},
    jpeg,
    limits::Limits,
    pixels::Pixels,
    planes::Preprocessing,
    resize::resize,
};

/// Reads pictures one after the other and uses its buffers again: one a thread.
pub struct Reader {
    limits: Limits,
    pixels: Vec<u8>,
    square: Vec<u8>,
    resizer: Resizer,
}

impl Reader {
    /// What the buffer may keep between pictures; a larger one is given back.
    const KEPT: usize = 4 << 20;

    /// A reader within these limits. Buffers come with the first picture.
    pub fn new(limits: Limits) -> Self {
        Self { limits, pixels: Vec::new(), square: Vec::new(), resizer: Resizer::new() }
    }

    /// Decodes a picture into `input`: 3 planes (red, green, blue) of `how.size` × `how.size` normalized values.
    ///
    /// The centre square of side min(width, height) · `crop_pct` is resized with a bilinear filter that is stretched
    /// to the reduction (antialiased), as Pillow's `resize(…, BILINEAR, box=…)` does, so that results agree within
    /// rounding. Large JPEGs are decoded at a half, a quarter or an eighth, but never below twice the target.
    ///
    /// # Errors
    /// A picture beyond the limits, of another format, or damaged; or an `input` whose length is not
    /// [`Preprocessing::input_len`]. `input` then holds nothing of use.
    pub fn read(
        &mut self,
        bytes: &[u8],
        how: &Preprocessing,
        input: &mut [f32],
    ) -> Result<Header, PictureError> {
        how.check(input.len())?;
        let outline = Outline::read(bytes, &self.limits)?;
        let header = outline.header();
        let result = self.decode(&outline, bytes, how).and_then(|pixels| {
            resize(&mut self.resizer, &pixels, &self.pixels, how.size, &mut self.square)?;
            Ok(pixels.channels)
        });
        if self.pixels.capacity() > Self::KEPT {
            self.pixels = Vec::new();
        }
        how.fill(&self.square, result?, header.orientation, input);
        Ok(header)
    }

    fn decode(
        &mut self,
        outline: &Outline<'_>,
        bytes: &[u8],
        how: &Preprocessing,
    ) -> Result<Pixels, PictureError> {
        let (limits, buffer) = (&self.limits, &mut self.pixels);
        match outline {
            Outline::Jpeg(outline) => jpeg::decode(outline, limits, how, buffer),
            Outline::Png(outline) => outline.decode(bytes, limits, how, buffer),
            Outline::WebP(outline) => outline.decode(limits, how, buffer),
        }
    }
}
