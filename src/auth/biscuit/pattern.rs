//! Which regular expressions a token may use.

/// The longest pattern, in bytes.
const MAX_PATTERN: usize = 64;

/// Whether a pattern is quick to compile: plain characters, classes of them, repetition without counts, groups.
///
/// The engine compiles a pattern each time it is used, up to 10 MiB of program. Matching takes linear time whatever
/// the pattern; what compiles large are repetitions with counts, such as `(a{99}){99}`, and classes of Unicode, such as
/// `\w` or `(?i)`.
pub(super) fn is_plain(pattern: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'{' || byte == b' ';
    pattern.len() <= MAX_PATTERN
        && pattern.bytes().all(plain)
        && !pattern.contains("(?")
        && !pattern.contains("[:")
        && escapes_itself(pattern)
}

/// Whether a backslash only ever makes the next character stand for itself: `\d` and its like are classes of Unicode.
fn escapes_itself(pattern: &str) -> bool {
    let mut bytes = pattern.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'\\' && !bytes.next().is_none_or(|next| next.is_ascii_punctuation()) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_patterns_are_taken() {
        for pattern in ["^get_", "(get|list)_items?$", "[a-z0-9_-]+", "a\\.b", ".*", "", "a\\\\b"] {
            assert!(is_plain(pattern), "{pattern}");
        }
    }

    #[test]
    fn what_compiles_large_is_refused() {
        let long = "a".repeat(MAX_PATTERN + 1);
        for pattern in ["a{9}", "\\w", "\\pL", "\\d+", "(?i)a", "[[:alpha:]]", "é", "a\n", "\\\\\\w", &long]
        {
            assert!(!is_plain(pattern), "{pattern}");
        }
    }
}
