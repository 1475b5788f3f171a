//! A decoder for large baseline JPEGs that gives the picture at an eighth, a quarter or a half of its size.
//!
//! Most of a large photograph's time goes to detail that the network never sees. A block of 8 × 8 pixels becomes 1, 4
//! or 16 samples by an inverse transform of its lowest frequencies alone; codes of higher ones are passed over, several
//! at a time. Subsampled chrominance is transformed to as many samples as luminance, so that nothing is up-sampled.
//! Files of any other kind are left to the full decoder.

mod bits;
mod colour;
mod huffman;
mod idct;
mod scan;
mod tables;

use self::{
    bits::Bits,
    scan::{Extent, Plan, ZIGZAG},
    tables::Tables,
};
use super::outline::{Component, Outline, Survey, damaged, segment};
use crate::picture::{
    error::PictureError,
    geometry::{Square, Window},
    header::Format,
    limits::{Coded, Limits},
    pixels::Pixels,
    planes::Preprocessing,
};

/// By how much the picture may become smaller, and how often the square must then hold the target at the least. The
/// resize that follows is exact, and what the scaled decode lacks in exactness lies above what it keeps; a half is
/// the least gain and keeps a wider margin, because drawings with hard edges show the difference.
const SCALES: [(u32, f64); 3] = [(8, 2.0), (4, 2.0), (2, 3.0)];

/// The numbers of the DC and AC tables of each component.
type Numbers = [(usize, usize); 4];

/// A file whose first scan is of the kind that is read here.
pub(super) struct Scan<'a> {
    outline: &'a Outline<'a>,
    /// Behind the scan's header.
    data: usize,
    tables: Numbers,
    /// Whether it holds the whole picture, or DC alone as a progressive file's first scan.
    whole: bool,
}

impl<'a> Scan<'a> {
    /// The first scan, if it holds all components in the frame's order.
    pub fn new(outline: &'a Outline<'a>, survey: Survey) -> Option<Self> {
        let components = outline.frame.components();
        let header = segment(outline.data, outline.first_scan).ok()?;
        let (tables, spectrum) = scan_header(header.body, components)?;
        let whole = match spectrum {
            [0, 63, 0] => !outline.frame.progressive && survey.scans == 1,
            [0, 0, shift] if outline.frame.progressive && shift >> 4 == 0 => false,
            _ => return None,
        };
        Some(Self { outline, data: header.end, tables, whole })
    }

    /// Passes over the scan without decoding it, to see that it holds as many blocks as the header declares: other
    /// decoders fill up with grey what is missing.
    pub fn check(&self) -> Result<(), PictureError> {
        match self.at_scale(8) {
            Some(job) => job.check(),
            None => Ok(()),
        }
    }

    /// A job, if the picture is large enough to be scaled down and of grey or of luminance and chrominance.
    pub fn scaled(&self, how: &Preprocessing) -> Option<Job<'_>> {
        if !self.whole || !is_luminance_first(self.outline) {
            return None;
        }
        let side = Square::centre(self.outline.coded(), how).side;
        let fits = |&(scale, margin): &(u32, f64)| side / f64::from(scale) >= margin * f64::from(how.size);
        let (scale, _) = SCALES.into_iter().find(fits)?;
        self.at_scale(scale)
    }

    fn at_scale(&self, scale: u32) -> Option<Job<'_>> {
        let job = Job { outline: self.outline, scan: self, scale };
        self.outline
            .frame
            .components()
            .iter()
            .all(|component| job.transform(component).is_some())
            .then_some(job)
    }
}

/// A scan and how it is read.
pub(super) struct Job<'a> {
    outline: &'a Outline<'a>,
    scan: &'a Scan<'a>,
    /// Pixels that become one, in each direction: 2, 4 or 8.
    scale: u32,
}

impl Job<'_> {
    fn check(&self) -> Result<(), PictureError> {
        let tables = Tables::read(self.outline)?;
        let nothing = Window { left: 0, top: 0, right: 0, bottom: 0 };
        self.run(&tables, &mut self.plans(&tables)?, nothing, |_, _| ())
    }

    /// Decodes what the network looks at into `buffer`: grey, or RGB.
    pub fn decode(
        &self,
        limits: &Limits,
        how: &Preprocessing,
        buffer: &mut Vec<u8>,
    ) -> Result<Pixels, PictureError> {
        let size = self.outline.coded();
        let square = Square::centre(size, how).scaled_down(self.scale);
        let (width, height) = (size.width.div_ceil(self.scale), size.height.div_ceil(self.scale));
        let window = square.window(width as usize, height as usize, how.size);
        let mut tables = Tables::read(self.outline)?;
        if self.scale == 8 {
            tables.ac.iter_mut().flatten().for_each(huffman::Huffman::enter_skips);
        }
        let mut plans = self.plans(&tables)?;
        let channels = plans.len();
        let stripes: usize = plans.iter().map(|plan| plan.stripe.len()).sum();
        limits.check_memory(
            Format::Jpeg,
            size,
            (window.width() * window.height() * channels + stripes) as u64,
        )?;
        buffer.resize(window.width() * window.height() * channels, 0);
        let (across, down) = self.mcu_samples();
        let wanted = Window {
            left: window.left / across,
            top: window.top / down,
            right: window.right.div_ceil(across),
            bottom: window.bottom.div_ceil(down),
        };
        self.run(&tables, &mut plans, wanted, |row, plans| convert(row * down, down, window, plans, buffer))?;
        Ok(Pixels { width: window.width(), height: window.height(), channels, square: square.within(window) })
    }

    /// Reads the scan. `wanted` counts MCUs.
    fn run<'t>(
        &self,
        tables: &Tables,
        plans: &mut [Plan<'t>],
        wanted: Window,
        finish: impl FnMut(usize, &[Plan<'t>]),
    ) -> Result<(), PictureError> {
        let (Coded { width, height }, (across, down)) = (self.outline.coded(), self.mcu_samples());
        let mcus = (self.mcus(width, across), self.mcus(height, down));
        let extent = Extent { mcus, wanted, restart_interval: tables.restart_interval };
        scan::decode(&mut Bits::new(self.outline.data, self.scan.data), plans, &extent, finish)
    }

    /// Samples of a block of the component with the finest sampling, each way.
    fn samples(&self) -> usize {
        8 / self.scale as usize
    }

    /// Blocks of an MCU, across and down. A component alone is not interleaved: its MCU is one block (T.81, A.2.2).
    fn sampling(&self, component: &Component) -> (usize, usize) {
        match self.outline.frame.components().len() {
            1 => (1, 1),
            _ => (component.h.into(), component.v.into()),
        }
    }

    fn max_sampling(&self) -> (usize, usize) {
        let sampling = self.outline.frame.components().iter().map(|component| self.sampling(component));
        sampling.fold((1, 1), |(h_max, v_max), (h, v)| (h_max.max(h), v_max.max(v)))
    }

    /// Samples of an MCU, across and down.
    fn mcu_samples(&self) -> (usize, usize) {
        let (h, v) = self.max_sampling();
        (h * self.samples(), v * self.samples())
    }

    fn mcus(&self, side: u32, samples: usize) -> usize {
        (side as usize).div_ceil(samples * self.scale as usize)
    }

    /// The samples of the component's blocks such that all components get as many, and the transform to them.
    fn transform(&self, component: &Component) -> Option<((usize, usize), idct::Transform)> {
        let ((h, v), (h_max, v_max)) = (self.sampling(component), self.max_sampling());
        if h_max % h != 0 || v_max % v != 0 {
            return None;
        }
        let samples = (self.samples() * (h_max / h), self.samples() * (v_max / v));
        Some((samples, idct::transform(samples.0, samples.1)?))
    }

    fn plans<'t>(&self, tables: &'t Tables) -> Result<Vec<Plan<'t>>, PictureError> {
        let components = self.outline.frame.components().iter().zip(self.scan.tables);
        components.map(|(component, numbers)| self.plan(component, numbers, tables)).collect()
    }

    fn plan<'t>(
        &self,
        component: &Component,
        (dc, ac): (usize, usize),
        tables: &'t Tables,
    ) -> Result<Plan<'t>, PictureError> {
        let missing = || damaged("a component names a table that the file does not define");
        let steps = tables.quantization.get(usize::from(component.table)).and_then(Option::as_ref);
        let (samples, transform) = self.transform(component).ok_or_else(missing)?;
        let needed =
            |&k: &usize| usize::from(ZIGZAG[k]) % 8 < samples.0 && usize::from(ZIGZAG[k]) / 8 < samples.1;
        let (across, down) = self.mcu_samples();
        let stride = self.mcus(self.outline.coded().width, across) * across;
        Ok(Plan {
            dc: tables.dc.get(dc).and_then(Option::as_ref).ok_or_else(missing)?,
            ac: match self.scan.whole {
                true => Some(tables.ac.get(ac).and_then(Option::as_ref).ok_or_else(missing)?),
                false => None,
            },
            steps: steps.ok_or_else(missing)?.map(f32::from),
            blocks: self.sampling(component),
            samples,
            last: (0..64).rev().find(needed).unwrap_or(0),
            transform,
            predicted: 0,
            stripe: vec![0; stride * down],
            stride,
        })
    }
}

/// Whether the components are grey, or luminance and two of chrominance, by the rules that all decoders share. RGB and
/// CMYK are left to the full decoder.
fn is_luminance_first(outline: &Outline<'_>) -> bool {
    let components = outline.frame.components();
    let named_rgb = components.iter().map(|component| component.id).eq(*b"RGB");
    components.len() == 1 || components.len() == 3 && outline.adobe != Some(0) && !named_rgb
}

/// The numbers of the tables for each component, if the scan holds all components in the frame's order; and the
/// first and last coefficient with the bit positions of successive approximation.
fn scan_header(body: &[u8], components: &[Component]) -> Option<(Numbers, [u8; 3])> {
    let (&count, rest) = body.split_first()?;
    let (selectors, rest) = rest.split_at_checked(2 * components.len())?;
    if usize::from(count) != components.len() {
        return None;
    }
    let mut tables = [(0, 0); 4];
    for ((table, selector), component) in tables.iter_mut().zip(selectors.chunks_exact(2)).zip(components) {
        if selector[0] != component.id {
            return None;
        }
        *table = (usize::from(selector[1] >> 4), usize::from(selector[1] & 15));
    }
    Some((tables, rest.try_into().ok()?))
}

/// Writes the rows of a stripe that lie in the window, as grey or RGB. `top` is the stripe's first row.
fn convert(top: usize, height: usize, window: Window, plans: &[Plan<'_>], buffer: &mut [u8]) {
    for y in top.max(window.top)..(top + height).min(window.bottom) {
        let row = |plan: &'_ Plan<'_>| {
            (y - top) * plan.stride + window.left..(y - top) * plan.stride + window.right
        };
        let channels = plans.len();
        let target = &mut buffer[(y - window.top) * window.width() * channels..][..window.width() * channels];
        match plans {
            [luminance, cb, cr] => colour::ycbcr_to_rgb(
                &luminance.stripe[row(luminance)],
                &cb.stripe[row(cb)],
                &cr.stripe[row(cr)],
                target.as_chunks_mut().0,
            ),
            [grey] => target.copy_from_slice(&grey.stripe[row(grey)]),
            _ => {}
        }
    }
}
