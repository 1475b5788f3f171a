//! Where the log goes and what it looks like.

use super::json_log::{JsonLines, Timestamp};
use clap::{Args, ValueEnum};
use std::io::{IsTerminal, stderr};
use tracing_subscriber::{EnvFilter, filter::filter_fn, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// Settings of the log, which goes to standard error.
#[derive(Args, Debug)]
#[command(next_help_heading = "Log")]
pub struct LogArgs {
    /// How log lines are written
    #[arg(
        long,
        global = true,
        env = "COUNTERFOIL_LOG_FORMAT",
        default_value = "auto",
        value_name = "FORMAT"
    )]
    log_format: Format,

    /// What is logged: off, error, warn, info, debug, or a filter such as request=warn,info
    #[arg(long, global = true, env = "COUNTERFOIL_LOG_LEVEL", default_value = "info", value_parser = filter, value_name = "FILTER")]
    log_level: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Text on a terminal, JSON elsewhere
    Auto,
    /// A line of text each
    Text,
    /// A line of JSON each
    Json,
}

fn filter(text: &str) -> Result<String, String> {
    EnvFilter::try_new(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}

/// Starts the log. Panics go there too.
pub fn start(args: &LogArgs) {
    // A filter that clap let pass is one.
    let filter = EnvFilter::new(&args.log_level);
    // The generated code opens a span for each request, which says nothing that the request's line does not.
    let events = filter_fn(|metadata| metadata.is_event());
    // Where nobody reads the log, saying so there is in vain.
    let lines = fmt::layer().with_writer(stderr).with_timer(Timestamp).log_internal_errors(false);
    let text = match args.log_format {
        Format::Auto => stderr().is_terminal(),
        Format::Text => true,
        Format::Json => false,
    };
    let registry = tracing_subscriber::registry().with(filter).with(events);
    if text {
        registry.with(lines.with_ansi(stderr().is_terminal())).init();
    } else {
        registry.with(lines.event_format(JsonLines)).init();
    }
    std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "a fault of the program")));
}
