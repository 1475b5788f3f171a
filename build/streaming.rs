//! Bodies that the generator does not see: it can only build a whole one from a type.

/// Marks an operation whose request's body its handler reads by itself.
const RAW_BODIES: &[&str] = &["x-streaming: true", "x-raw-body: true"];

/// Marks an operation whose handler makes the body of its 200 by itself.
const RAW_ANSWERS: &[&str] = &["x-streaming: true", "x-raw-answer: true"];

/// Media types of answers that the layers make of the handlers' JSON.
pub const OF_LAYERS: &[&str] = &["text/csv"];

/// The contract without the bodies that handlers read and make by themselves, a request's or that of its 200, and
/// without answers in `media_types`. Handlers of such operations are there all the same, and take their bodies by
/// `src/api/exchange.rs` and give them by `src/api/instead.rs`.
#[must_use]
pub fn left_out(contract: &str, media_types: &[&str]) -> String {
    let lines: Vec<&str> = contract.lines().collect();
    let mut left_out = vec![false; lines.len()];
    for (mark, line) in lines.iter().enumerate() {
        let operation = around(&lines, mark);
        if RAW_BODIES.contains(&line.trim())
            && let Some(body) = find(&lines, operation.clone(), "requestBody:")
        {
            left_out[block(&lines, body)].fill(true);
        }
        if RAW_ANSWERS.contains(&line.trim())
            && let Some(ok) = find(&lines, operation, "'200':")
            && let Some(content) = find(&lines, block(&lines, ok), "content:")
        {
            left_out[block(&lines, content)].fill(true);
        }
    }
    for (at, line) in lines.iter().enumerate() {
        if media_types.iter().any(|name| line.trim().strip_suffix(':') == Some(name)) {
            left_out[block(&lines, at)].fill(true);
        }
    }
    let kept = lines.iter().zip(left_out).filter(|(_, left_out)| !left_out);
    kept.flat_map(|(line, _)| [*line, "\n"]).collect()
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether a line is blank or stands at least that deep.
fn is_within(line: &str, least: usize) -> bool {
    line.trim().is_empty() || depth(line) >= least
}

/// A line and those that belong to it: all that follow and stand deeper.
fn block(lines: &[&str], at: usize) -> std::ops::Range<usize> {
    let inner = lines[at + 1..].iter().take_while(|line| is_within(line, depth(lines[at]) + 1));
    at..at + 1 + inner.count()
}

/// The block that a line lies in.
fn around(lines: &[&str], at: usize) -> std::ops::Range<usize> {
    let least = depth(lines[at]);
    let before = lines[..at].iter().rev().take_while(|line| is_within(line, least)).count();
    let after = lines[at..].iter().take_while(|line| is_within(line, least)).count();
    at - before..at + after
}

/// Where in a range that line stands.
fn find(lines: &[&str], mut range: std::ops::Range<usize>, text: &str) -> Option<usize> {
    range.find(|at| lines[*at].trim() == text)
}
