//! JPEG (ITU-T T.81): the outline of a file, and which decoder reads it.

mod full;
mod outline;
mod scaled;

pub(super) use outline::Outline;

use super::{error::PictureError, limits::Limits, pixels::Pixels, planes::Preprocessing};

/// Decodes what the network looks at into `buffer`.
pub(super) fn decode(
    outline: &Outline<'_>,
    limits: &Limits,
    how: &Preprocessing,
    buffer: &mut Vec<u8>,
) -> Result<Pixels, PictureError> {
    let survey = outline.survey(limits)?;
    if let Some(scan) = scaled::Scan::new(outline, survey) {
        if let Some(job) = scan.scaled(how) {
            return job.decode(limits, how, buffer);
        }
        full::check_memory(outline, survey, limits)?;
        if !full::notices_missing_data(outline, survey) {
            scan.check()?;
        }
    }
    full::decode(outline, survey, limits, how, buffer)
}
