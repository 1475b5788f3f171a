//! Bodies that the generator does not see: it can only build a whole one from a type.

/// Marks an operation whose bodies are streams of lines.
const STREAMING: &str = "x-streaming: true";

/// Media types of answers that the layers make of the handlers' JSON.
pub const OF_LAYERS: &[&str] = &["text/csv"];

/// The contract without the bodies of streaming operations, their request's and that of their 200, and without answers
/// in `media_types`. Handlers of such operations are there all the same, and take and give their bodies by
/// `src/api/exchange.rs`.
#[must_use]
pub fn left_out(contract: &str, media_types: &[&str]) -> String {
    let lines: Vec<&str> = contract.lines().collect();
    let mut left_out = vec![false; lines.len()];
    for (mark, _) in lines.iter().enumerate().filter(|(_, line)| line.trim() == STREAMING) {
        let operation = around(&lines, mark);
        let bodies = find(&lines, operation.clone(), "requestBody:").into_iter();
        let ok = find(&lines, operation, "'200':").and_then(|at| find(&lines, block(&lines, at), "content:"));
        for at in bodies.chain(ok) {
            left_out[block(&lines, at)].fill(true);
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
