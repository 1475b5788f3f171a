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

thread_local! {
    /// The line that is being written: to append to one string costs less than to write piece by piece.
    static LINE: RefCell<String> = const { RefCell::new(String::new()) };
    /// The last second of which the time was written, and its text: the calendar is the dearest part of a line.
    static SECOND: RefCell<(u64, String)> = const { RefCell::new((u64::MAX, String::new())) };
}

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
        // Not borrowed while the fields are written: what shows a field may log something itself.
        let mut line = LINE.take();
        line.clear();
        line.push_str("{\"timestamp\":\"");
        push_now(&mut line)?;
        line.push_str("\",\"level\":\"");
        line.push_str(event.metadata().level().as_str());
        line.push_str("\",");
        event.record(&mut Fields(&mut line));
        line.push_str("\"target\":\"");
        push_escaped(&mut line, event.metadata().target());
        line.push_str("\"}\n");
        let written = writer.write_str(&line);
        LINE.set(line);
        written
    }
}

/// Appends fields as members of an object, each with a comma behind it.
struct Fields<'l>(&'l mut String);

impl Fields<'_> {
    /// Appends the name, which is this program's own and needs no escapes.
    fn push_name(&mut self, field: &Field) {
        self.0.push('"');
        self.0.push_str(field.name());
        self.0.push_str("\":");
    }

    fn push_number(&mut self, field: &Field, number: impl itoa::Integer) {
        self.push_name(field);
        self.0.push_str(itoa::Buffer::new().format(number));
        self.0.push(',');
    }
}

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.push_name(field);
        self.0.push('"');
        // Appending does not fail; a value that cannot show itself ends where it stopped.
        let _ = write!(Escaped(self.0), "{value:?}");
        self.0.push_str("\",");
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.push_name(field);
        self.0.push('"');
        push_escaped(self.0, value);
        self.0.push_str("\",");
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.push_name(field);
        self.0.push_str(if value { "true," } else { "false," });
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.push_number(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.push_number(field, value);
    }
}

/// Escapes what is written.
struct Escaped<'l>(&'l mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        push_escaped(self.0, text);
        Ok(())
    }
}

/// Appends text as it stands in a JSON string.
fn push_escaped(line: &mut String, text: &str) {
    let special = |byte: u8| (byte < b' ') | (byte == b'"') | (byte == b'\\');
    // Without a way out of the loop, so that the compiler looks at many bytes at once.
    if !text.bytes().fold(false, |found, byte| found | special(byte)) {
        line.push_str(text);
        return;
    }
    for char in text.chars() {
        match char {
            '"' => line.push_str("\\\""),
            '\\' => line.push_str("\\\\"),
            '\n' => line.push_str("\\n"),
            control if control < ' ' => {
                let _ = write!(line, "\\u{:04x}", u32::from(control));
            }
            plain => line.push(plain),
        }
    }
}

/// The time of an event, in UTC: `2026-01-31T23:59:59.123456Z`.
pub struct Timestamp;

impl FormatTime for Timestamp {
    fn format_time(&self, writer: &mut Writer<'_>) -> fmt::Result {
        let mut text = String::new();
        push_now(&mut text)?;
        writer.write_str(&text)
    }
}

fn push_now(line: &mut String) -> fmt::Result {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_err(|_| fmt::Error)?;
    push_time(line, since.as_secs(), since.subsec_micros())
}

fn push_time(line: &mut String, seconds: u64, micros: u32) -> fmt::Result {
    SECOND.with_borrow_mut(|(last, text)| {
        if *last != seconds {
            let time = DateTime::from_timestamp(seconds.cast_signed(), 0).ok_or(fmt::Error)?;
            text.clear();
            write!(text, "{}", time.format("%Y-%m-%dT%H:%M:%S."))?;
            *last = seconds;
        }
        line.push_str(text);
        // A digit in front keeps the zeros.
        line.push_str(&itoa::Buffer::new().format(1_000_000 + micros)[1..]);
        line.push('Z');
        Ok(())
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
            push_time(&mut text, seconds, micros).unwrap();
            assert_eq!(text, expected);
        }
    }
}
