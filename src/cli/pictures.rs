//! How large a picture may be.

use crate::http::{between, bytes};
use clap::Args;
use counterfoil_vision::picture::Limits;

/// Limits of a picture, looked at before it is decoded.
#[derive(Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Pictures")]
pub struct PictureArgs {
    /// Largest picture in bytes; larger ones are refused
    #[arg(long, env = "COUNTERFOIL_MAX_PICTURE_BYTES", default_value = "20971520", value_parser = bytes, value_name = "BYTES")]
    pub max_picture_bytes: usize,

    /// Largest picture in pixels, by its header; larger ones are refused, and sides above 16384
    #[arg(long, env = "COUNTERFOIL_MAX_PICTURE_PIXELS", default_value = "64000000", value_parser = pixels, value_name = "PIXELS")]
    max_picture_pixels: u64,
}

impl PictureArgs {
    /// What is refused before it is decoded.
    pub fn limits(self) -> Limits {
        Limits { max_bytes: self.max_picture_bytes, max_pixels: self.max_picture_pixels, ..Limits::default() }
    }
}

fn pixels(text: &str) -> Result<u64, String> {
    between(text, 1, 1 << 30).map(|number| number as u64)
}
