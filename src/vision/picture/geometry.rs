//! Which part of the picture the network sees.

use super::{limits::Coded, planes::Preprocessing};

/// The centre square, in pixels of a picture that may be scaled; edges between pixels are allowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Square {
    pub left: f64,
    pub top: f64,
    pub side: f64,
}

/// Columns and rows of a picture, ends excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub left: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
}

impl Window {
    pub fn width(self) -> usize {
        self.right - self.left
    }

    pub fn height(self) -> usize {
        self.bottom - self.top
    }
}

impl Square {
    /// The centre square of side min(width, height) · `crop_pct`. Every orientation maps it onto itself, so that the
    /// picture can be turned upright after it was resized.
    pub fn centre(size: Coded, how: &Preprocessing) -> Self {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let side = width.min(height) * f64::from(how.crop_pct);
        Self { left: (width - side) / 2.0, top: (height - side) / 2.0, side }
    }

    /// The same square where `scale` pixels of the picture became one in each direction.
    pub fn scaled_down(self, scale: u32) -> Self {
        let scale = f64::from(scale);
        Self { left: self.left / scale, top: self.top / scale, side: self.side / scale }
    }

    /// The same square in a part of the picture that begins at the window's corner.
    pub fn within(self, window: Window) -> Self {
        Self { left: self.left - window.left as f64, top: self.top - window.top as f64, ..self }
    }

    /// The pixels of a picture of `width` × `height` that the resize to `size` × `size` looks at: the filter reaches
    /// over the square's edges by one output pixel.
    pub fn window(self, width: usize, height: usize, size: u32) -> Window {
        let reach = (self.side / f64::from(size)).max(1.0) + 1.0;
        // `as` saturates, and the bounds are those of the picture.
        let low = |at: f64| (at - reach).floor().max(0.0) as usize;
        let high = |at: f64, end: usize| ((at + reach).ceil() as usize).min(end);
        Window {
            left: low(self.left),
            top: low(self.top),
            right: high(self.left + self.side, width),
            bottom: high(self.top + self.side, height),
        }
    }
}
