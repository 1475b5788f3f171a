//! A line of JSON for each event of the log. tracing-subscriber's own format costs more than a request's answer.

use chrono::DateTime;
use std::{
    cell::RefCell,
    fmt::{self, Debug, Write},
    time::SystemTime,
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    fmt::{FmtContext, FormatEvent, FormatFields, format::Writer, time::FormatTime},
    registry::LookupSpan,
};

/// `{"timestamp":…,"level":…,` then the event's fields, then `"target":…}`.
pub struct JsonLines;

impl<S, N> FormatEvent<S, N> for JsonLines
where
    S: Subscriber + for<'s> LookupSpan<'s>,
    N: for<'w> FormatFields<'w> + 'static,
{
    fn format_event(
        &self,
        _: &FmtContext<'_, S, N>,
        mut writer: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        writer.write_str("{\"timestamp\":\"")?;
        Timestamp.format_time(&mut writer)?;
        let metadata = event.metadata();
        write!(writer, "\",\"level\":\"{}\",", metadata.level().as_str())?;
        let mut fields = Fields { writer: &mut writer, written: Ok(()) };
        event.record(&mut fields);
        fields.written?;
        writer.write_str("\"target\":\"")?;
        Escaped(&mut writer).write_str(metadata.target())?;
        writer.write_str("\"}\n")
    }
}

/// Writes fields as members of an object, each with a comma behind it.
struct Fields<'f, 'w> {
    writer: &'f mut Writer<'w>,
    written: fmt::Result,
}

impl Fields<'_, '_> {
    /// Writes one, unless an earlier one could not be.
    fn write(&mut self, field: &Field, value: impl FnOnce(&mut Writer<'_>) -> fmt::Result) {
        self.written = self.written.and_then(|()| {
            self.writer.write_char('"')?;
            Escaped(self.writer).write_str(field.name())?;
            self.writer.write_str("\":")?;
            value(self.writer)?;
            self.writer.write_char(',')
        });
    }

    fn write_text(&mut self, field: &Field, text: impl FnOnce(&mut Escaped<'_, '_>) -> fmt::Result) {
        self.write(field, |writer| {
            writer.write_char('"')?;
            text(&mut Escaped(writer))?;
            writer.write_char('"')
        });
    }
}

impl Visit for Fields<'_, '_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.write_text(field, |escaped| write!(escaped, "{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.write_text(field, |escaped| escaped.write_str(value));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.write(field, |writer| write!(writer, "{value}"));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.write(field, |writer| write!(writer, "{value}"));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.write(field, |writer| write!(writer, "{value}"));
    }
}

/// Writes text into a JSON string.
struct Escaped<'e, 'w>(&'e mut Writer<'w>);

impl Write for Escaped<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut plain = 0;
        for (at, byte) in text.bytes().enumerate() {
            if byte >= b' ' && byte != b'"' && byte != b'\\' {
                continue;
            }
            self.0.write_str(&text[plain..at])?;
            plain = at + 1;
            match byte {
                b'"' => self.0.write_str("\\\"")?,
                b'\\' => self.0.write_str("\\\\")?,
                b'\n' => self.0.write_str("\\n")?,
                control => write!(self.0, "\\u{control:04x}")?,
            }
        }
        self.0.write_str(&text[plain..])
    }
}

/// The time of an event, in UTC: `2026-01-31T23:59:59.123456Z`.
pub struct Timestamp;

thread_local! {
    /// The last second that was written, and its text: the calendar is the dearest part of a line.
    static SECOND: RefCell<(u64, String)> = const { RefCell::new((u64::MAX, String::new())) };
}

impl FormatTime for Timestamp {
    fn format_time(&self, writer: &mut Writer<'_>) -> fmt::Result {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_err(|_| fmt::Error)?;
        write_time(writer, since.as_secs(), since.subsec_micros())
    }
}

fn write_time(writer: &mut impl Write, seconds: u64, micros: u32) -> fmt::Result {
    SECOND.with_borrow_mut(|(last, text)| {
        if *last != seconds {
            let time = DateTime::from_timestamp(seconds.cast_signed(), 0).ok_or(fmt::Error)?;
            text.clear();
            write!(text, "{}", time.format("%Y-%m-%dT%H:%M:%S"))?;
            *last = seconds;
        }
        write!(writer, "{text}.{micros:06}Z")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        io,
        sync::{Arc, Mutex},
    };

    /// What reaches the log of what `say` says.
    fn logged(say: impl FnOnce()) -> serde_json::Value {
        #[derive(Clone, Default)]
        struct Lines(Arc<Mutex<Vec<u8>>>);
        impl io::Write for Lines {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.lock().unwrap().extend_from_slice(bytes);
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let lines = Lines::default();
        let own = lines.clone();
        let subscriber =
            tracing_subscriber::fmt().event_format(JsonLines).with_writer(move || own.clone()).finish();
        tracing::subscriber::with_default(subscriber, say);
        let bytes = lines.0.lock().unwrap();
        assert_eq!(bytes.iter().filter(|byte| **byte == b'\n').count(), 1);
        serde_json::from_slice(&bytes).unwrap()
    }

    #[test]
    fn an_event_is_one_object_on_one_line() {
        let nasty = "\"\\\n\r\t\u{1}\u{1b}[31m é \u{202e}";
        let line = logged(|| {
            tracing::warn!(target: "here", text = nasty, shown = %nasty, number = -1, size = 2_u64, yes = true, "said {nasty}");
        });
        for field in ["text", "shown"] {
            assert_eq!(line[field], nasty);
        }
        assert_eq!(line["message"], format!("said {nasty}"));
        assert_eq!((&line["level"], &line["target"]), (&"WARN".into(), &"here".into()));
        assert_eq!((&line["number"], &line["size"], &line["yes"]), (&(-1).into(), &2.into(), &true.into()));
        let timestamp = line["timestamp"].as_str().unwrap();
        assert!(DateTime::parse_from_rfc3339(timestamp).is_ok(), "{timestamp}");
    }

    #[test]
    fn every_second_has_its_own_text() {
        for (seconds, micros, expected) in [
            (0, 1, "1970-01-01T00:00:00.000001Z"),
            (951_782_399, 999_999, "2000-02-28T23:59:59.999999Z"),
            (951_782_400, 0, "2000-02-29T00:00:00.000000Z"),
        ] {
            let mut text = String::new();
            write_time(&mut text, seconds, micros).unwrap();
            assert_eq!(text, expected);
        }
    }
}
