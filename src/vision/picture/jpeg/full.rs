//! JPEGs decoded whole, by zune-jpeg.

use std::borrow::Cow;

use zune_jpeg::{
    JpegDecoder,
    errors::DecodeErrors,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

use super::{
    super::{
        error::PictureError,
        geometry::Square,
        header::Format,
        limits::{Coded, Limits},
        pixels::Pixels,
        planes::Preprocessing,
    },
    outline::{Outline, Survey, damaged},
};

/// Decodes the whole picture into `buffer`: grey stays one channel, all else becomes RGB. CMYK is taken for inverted,
/// as Adobe's programs write it and as Pillow reads it.
pub(super) fn decode(
    outline: &Outline<'_>,
    survey: Survey,
    limits: &Limits,
    how: &Preprocessing,
    buffer: &mut Vec<u8>,
) -> Result<Pixels, PictureError> {
    check_memory(outline, survey, limits)?;
    let (channels, size) = (channels(outline), outline.coded());
    let length = size.pixels() * channels as u64;
    let Coded { width, height } = size;
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(width as usize)
        .set_max_height(height as usize)
        .jpeg_set_max_scans(survey.scans)
        .jpeg_set_out_colorspace(if channels == 1 { ColorSpace::Luma } else { ColorSpace::RGB });
    buffer.resize(length as usize, 0);
    let file = file(outline, survey);
    JpegDecoder::new_with_options(ZCursor::new(&file[..]), options).decode_into(buffer).map_err(refusal)?;
    Ok(Pixels { width: width as usize, height: height as usize, channels, square: Square::centre(size, how) })
}

/// Whether the decoder tells data that end too early: see `file`.
pub(super) fn notices_missing_data(outline: &Outline<'_>, survey: Survey) -> bool {
    survey.scans == 1 && survey.ends_with_data && !outline.frame.progressive
}

/// The file up to its end-of-image marker. zune-jpeg reads zeros where the data have ended and gives a picture with a
/// grey rest; so before the marker come ones, which no table may have as a code (T.81, C.2), and whoever reads on into
/// them fails. A picture whose data are whole does not read them.
fn file<'a>(outline: &Outline<'a>, survey: Survey) -> Cow<'a, [u8]> {
    let file = &outline.data[..survey.end];
    if !notices_missing_data(outline, survey) {
        return Cow::Borrowed(file);
    }
    let (data, end) = file.split_at(survey.end - 2);
    Cow::Owned([data, &[0xFF, 0].repeat(16), end].concat())
}

/// Whether the whole picture and what its decoder holds are within the limits.
pub(super) fn check_memory(
    outline: &Outline<'_>,
    survey: Survey,
    limits: &Limits,
) -> Result<(), PictureError> {
    let size = outline.coded();
    let needed = size.pixels() * channels(outline) as u64 + coefficients(outline, survey);
    limits.check_memory(Format::Jpeg, size, needed)
}

fn channels(outline: &Outline<'_>) -> usize {
    if outline.frame.components().len() == 1 { 1 } else { 3 }
}

/// What zune-jpeg holds beside its output: of a file in several scans the coefficients of the whole picture, two bytes
/// each; else a few rows of blocks.
fn coefficients(outline: &Outline<'_>, survey: Survey) -> u64 {
    let frame = &outline.frame;
    if frame.progressive || survey.first_scan_components < frame.components().len() {
        return 2 * frame.padded_samples();
    }
    // Rows of blocks with those above and below, upsampled.
    u64::from(frame.width) * 4 * 2 * 8 * 8
}

fn refusal(error: DecodeErrors) -> PictureError {
    match error {
        DecodeErrors::Unsupported(_) => PictureError::Coding {
            format: Format::Jpeg,
            what: "uses a coding that is not read",
            mend: "save it as an ordinary JPEG (baseline or progressive, 8 bits, RGB or grey)",
        },
        DecodeErrors::ExhaustedData => {
            PictureError::Truncated { format: Format::Jpeg, missing: "its coded data are incomplete" }
        }
        // The decoder's words, on one line: they say where it got stuck.
        other => damaged(other.to_string().split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}
