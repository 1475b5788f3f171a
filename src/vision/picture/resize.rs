//! The exact resize to the network's size.

use fast_image_resize::{
    FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer,
    images::{TypedImage, TypedImageRef},
    pixels::{U8, U8x3},
};

use super::{error::PictureError, pixels::Pixels};

/// Resizes the square of `source` to `size` × `size` pixels into `target`, which gets the length that it needs.
///
/// The filter is a triangle stretched to the reduction, horizontally first, rounded to bytes between the passes: what
/// Pillow's `resize(size, BILINEAR, box)` does.
pub(super) fn resize(
    resizer: &mut Resizer,
    pixels: &Pixels,
    source: &[u8],
    size: u32,
    target: &mut Vec<u8>,
) -> Result<(), PictureError> {
    target.resize(size as usize * size as usize * pixels.channels, 0);
    // Of the typed function only two types are compiled.
    match pixels.channels {
        1 => typed::<U8>(resizer, pixels, source, size, target),
        _ => typed::<U8x3>(resizer, pixels, source, size, target),
    }
}

fn typed<P: PixelTrait>(
    resizer: &mut Resizer,
    pixels: &Pixels,
    source: &[u8],
    size: u32,
    target: &mut [u8],
) -> Result<(), PictureError> {
    let square = pixels.square;
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Bilinear))
        .crop(square.left, square.top, square.side, square.side)
        .use_alpha(false);
    let source =
        TypedImageRef::<P>::from_buffer(pixels.width as u32, pixels.height as u32, source).map_err(misfit)?;
    let mut target = TypedImage::<P>::from_buffer(size, size, target).map_err(misfit)?;
    resizer.resize_typed(&source, &mut target, &options).map_err(misfit)
}

fn misfit(error: impl std::fmt::Display) -> PictureError {
    PictureError::Input { reason: error.to_string() }
}
