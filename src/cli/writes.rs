//! How writes are taken, and for how long their answers are kept.

use crate::{domain::Limits, store::sqlite::SqliteOptions};
use clap::Args;
use std::time::Duration;

/// Settings of writing.
#[derive(Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Writes")]
pub struct WriteArgs {
    /// Writes that may wait for the database; more get 503
    #[arg(long, env = "COUNTERFOIL_WRITE_QUEUE", default_value = "1024", value_parser = writes, value_name = "N")]
    pub write_queue: usize,

    /// Seconds for which the answer to a request with an Idempotency-Key is kept
    #[arg(long, env = "COUNTERFOIL_IDEMPOTENCY_LIFETIME", default_value = "86400", value_parser = seconds, value_name = "SECONDS")]
    pub idempotency_lifetime: Duration,
}

impl WriteArgs {
    /// A database's options, with these settings.
    pub fn options(&self, limits: Limits) -> SqliteOptions {
        let Self { write_queue, idempotency_lifetime } = *self;
        SqliteOptions { write_queue, idempotency_lifetime, ..SqliteOptions::new(limits) }
    }
}

fn writes(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=1_000_000).contains(number));
    number.ok_or_else(|| "expected a whole number from 1 to 1000000".into())
}

/// At most a year: who sends a request again later than that means another one.
fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse::<f64>() {
        Ok(seconds) if seconds > 0.0 && seconds <= 31_536_000.0 => Ok(Duration::from_secs_f64(seconds)),
        _ => Err("expected a number of seconds above 0, at most 31536000".into()),
    }
}
