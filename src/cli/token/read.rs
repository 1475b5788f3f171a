//! Tokens on their way in: from a file or from standard input.

use std::{
    fs::File,
    io::{self, IsTerminal as _, Read},
    path::{Path, PathBuf},
};

/// Longer than any token that is taken.
const LONGEST: u64 = 64 * 1024;

/// The token in a file, or on standard input.
///
/// # Errors
/// When there is none.
pub fn token(file: Option<&PathBuf>) -> Result<String, String> {
    let dash = Path::new("-");
    let (text, name) = match file.filter(|file| *file != dash) {
        Some(file) => {
            let opened = File::open(file).map_err(|error| format!("{}: {error}", file.display()))?;
            (read(opened), file.display().to_string())
        }
        None => {
            if io::stdin().is_terminal() {
                eprintln!("Paste the token, then press Enter and Ctrl-D.");
            }
            (read(io::stdin()), "standard input".to_owned())
        }
    };
    let text = text.map_err(|error| format!("{name}: {error}"))?;
    let token = text.trim();
    let token = token.strip_prefix("Bearer ").unwrap_or(token);
    if token.is_empty() || token.contains(char::is_whitespace) {
        return Err(format!("{name}: expected one token and nothing else"));
    }
    Ok(token.to_owned())
}

fn read(source: impl Read) -> io::Result<String> {
    let mut text = String::new();
    source.take(LONGEST).read_to_string(&mut text)?;
    Ok(text)
}
