//! Headers that the generator does not see.

/// Headers that are set around the generated router, on errors too. Handlers would have to hand over values that only
/// the layers there know, or that an answer has only when it is not theirs: one that was given before.
pub const OF_LAYERS: &[&str] = &["X-Request-Id", "Deprecation", "Sunset", "ETag", "Idempotent-Replayed"];

/// Header parameters, by the names of their components, that those layers read and handlers have no use for.
pub const READ_BY_LAYERS: &[&str] = &["IfNoneMatch", "IfModifiedSince"];

/// The contract without these headers and parameters, each of which is a reference on a line of its own. One that is
/// written otherwise stays, and its handler does not compile: nothing is lost unseen.
#[must_use]
pub fn left_out(contract: &str, headers: &[&str], parameters: &[&str]) -> String {
    let is_named = |line: &&str| {
        let line = line.trim_start();
        let header = line.split_once(": {$ref: '#/components/headers/").map(|(name, _)| name);
        let parameter = line.strip_prefix("- {$ref: '#/components/parameters/");
        header.is_some_and(|name| headers.contains(&name))
            || parameter
                .and_then(|rest| rest.strip_suffix("'}"))
                .is_some_and(|name| parameters.contains(&name))
    };
    let kept: Vec<&str> = contract.lines().filter(|line| !is_named(line)).collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut text = String::new();
    for (index, line) in kept.iter().enumerate() {
        let has_entries = kept.get(index + 1).is_some_and(|next| depth(next) > depth(line));
        if !matches!(line.trim(), "headers:" | "parameters:") || has_entries {
            text.extend([line, "\n"]);
        }
    }
    text
}
