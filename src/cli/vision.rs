//! How much image classification may take of the machine.

use super::pictures::PictureArgs;
use crate::{
    api::BodyLimits,
    http::{between, bytes},
};
use clap::Args;
use counterfoil_vision::{engine::Options, model::Compute};
use std::num::NonZeroUsize;

/// Jobs that a worker takes at once where they are run on a GPU, which is slow to start.
const GPU_BATCH: NonZeroUsize = NonZeroUsize::new(32).unwrap();

/// Limits of image classification.
#[derive(Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Image classification")]
pub struct VisionArgs {
    /// Threads that decode pictures and run models [default: one for each core]
    #[arg(long, env = "COUNTERFOIL_VISION_WORKERS", value_parser = workers, value_name = "N")]
    vision_workers: Option<NonZeroUsize>,

    /// Pictures that may wait for a worker; more get 503
    #[arg(long, env = "COUNTERFOIL_VISION_QUEUE", default_value = "128", value_parser = jobs, value_name = "N")]
    vision_queue: usize,

    /// Bytes of pictures in memory, arriving, waiting or being decoded; more get 503
    #[arg(long, env = "COUNTERFOIL_VISION_QUEUE_BYTES", default_value = "50331648", value_parser = bytes, value_name = "BYTES")]
    vision_queue_bytes: usize,

    /// Largest form of pictures, or body of tensors, in bytes; larger ones get 413
    #[arg(long, env = "COUNTERFOIL_MAX_UPLOAD_BYTES", default_value = "104857600", value_parser = bytes, value_name = "BYTES")]
    max_upload_bytes: usize,

    #[command(flatten)]
    pictures: PictureArgs,
}

impl VisionArgs {
    /// How the engine is to work.
    ///
    /// # Errors
    /// When the largest picture would never find room.
    pub fn options(&self, device: Compute) -> Result<Options, String> {
        if self.vision_queue_bytes < self.pictures.max_picture_bytes {
            return Err(format!(
                "--vision-queue-bytes {} leaves no room for a picture of --max-picture-bytes {}",
                self.vision_queue_bytes, self.pictures.max_picture_bytes
            ));
        }
        let default = Options::default();
        Ok(Options {
            workers: self.vision_workers.unwrap_or(default.workers),
            max_jobs: self.vision_queue,
            max_bytes: self.vision_queue_bytes,
            max_batch: if matches!(device, Compute::Cuda(_)) { GPU_BATCH } else { default.max_batch },
            limits: self.pictures.limits(),
            ..default
        })
    }

    /// How large bodies may be.
    pub fn body_limits(&self) -> BodyLimits {
        BodyLimits { picture: self.pictures.max_picture_bytes, upload: self.max_upload_bytes }
    }
}

fn workers(text: &str) -> Result<NonZeroUsize, String> {
    let number = between(text, 1, 1024)?;
    NonZeroUsize::new(number).ok_or_else(|| "expected a number above 0".into())
}

fn jobs(text: &str) -> Result<usize, String> {
    between(text, 1, 1_000_000)
}
