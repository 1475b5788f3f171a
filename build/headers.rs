//! Response headers that the generator does not see.

/// Headers that are set around the generated router, on errors too. Handlers would have to hand over values that only
/// the layers there know, or that an answer has only when it is not theirs: one that was given before.
pub const OF_LAYERS: &[&str] = &["X-Request-Id", "Deprecation", "Sunset", "Idempotent-Replayed"];

/// The contract without these headers, each of which is a reference on a line of its own. One that is written otherwise
/// stays, and its handler does not compile: nothing is lost unseen.
#[must_use]
pub fn left_out(contract: &str, names: &[&str]) -> String {
    let is_named = |line: &&str| {
        let name = line.trim_start().split_once(": {$ref: '#/components/headers/").map(|(name, _)| name);
        name.is_some_and(|name| names.contains(&name))
    };
    let kept: Vec<&str> = contract.lines().filter(|line| !is_named(line)).collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut text = String::new();
    for (index, line) in kept.iter().enumerate() {
        let has_entries = kept.get(index + 1).is_some_and(|next| depth(next) > depth(line));
        if line.trim() != "headers:" || has_entries {
            text.extend([line, "\n"]);
        }
    }
    text
}
