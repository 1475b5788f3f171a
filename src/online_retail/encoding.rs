//! Which encoding a text file is in, and from there to UTF-8.

use encoding_rs::WINDOWS_1252;
use std::{
    io::{self, Read},
    str,
};

/// The encodings in which the data set goes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With a byte order mark or without.
    Utf8,
    /// What Excel on Windows saves as plain "CSV".
    Windows1252,
}

impl Encoding {
    /// Finds the encoding by reading all of it, in bounded memory: what is UTF-8 throughout is UTF-8.
    ///
    /// One `£` in half a million rows decides, so a sample would not do.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn detect(mut input: impl Read) -> io::Result<Self> {
        let mut buffer = vec![0; 1 << 16];
        let mut kept = 0;
        loop {
            let read = match input.read(&mut buffer[kept..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if read == 0 {
                return Ok(if kept == 0 { Self::Utf8 } else { Self::Windows1252 });
            }
            let filled = kept + read;
            kept = match str::from_utf8(&buffer[..filled]) {
                Ok(_) => 0,
                // A character may be cut by the end of the buffer: at most three bytes of it are kept.
                Err(error) if error.error_len().is_none() => {
                    buffer.copy_within(error.valid_up_to()..filled, 0);
                    filled - error.valid_up_to()
                }
                Err(_) => return Ok(Self::Windows1252),
            };
        }
    }

    /// Overwrites `into` with the text of the bytes.
    ///
    /// # Errors
    /// With a text that names the byte that is no character.
    pub fn decode(self, bytes: &[u8], into: &mut String) -> Result<(), String> {
        into.clear();
        match self {
            Self::Utf8 => match str::from_utf8(bytes) {
                Ok(text) => into.push_str(text),
                // Only where the file changed after its encoding was found.
                Err(error) => {
                    let byte = bytes[error.valid_up_to()];
                    return Err(format!("the byte 0x{byte:02X} is not UTF-8, which the rest of the file is"));
                }
            },
            Self::Windows1252 => {
                // encoding_rs makes control characters of the five bytes that have no character.
                if let Some(byte) = bytes.iter().find(|b| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d)) {
                    return Err(format!(
                        "the byte 0x{byte:02X} is neither Windows-1252 nor, with the rest of the file, UTF-8"
                    ));
                }
                into.push_str(&WINDOWS_1252.decode_without_bom_handling(bytes).0);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads three bytes at a time, so that characters are cut.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let n = self.0.len().min(3).min(into.len());
            into[..n].copy_from_slice(&self.0[..n]);
            self.0 = &self.0[n..];
            Ok(n)
        }
    }

    #[test]
    fn one_byte_decides() {
        let text = "£40 €50 𝄞 ".repeat(100);
        assert_eq!(Encoding::detect(Drops(text.as_bytes())).unwrap(), Encoding::Utf8);
        let mut cut = text.as_bytes().to_vec();
        cut.extend_from_slice("€".as_bytes());
        cut.pop();
        assert_eq!(Encoding::detect(Drops(&cut)).unwrap(), Encoding::Windows1252);
        assert_eq!(Encoding::detect(Drops(b"Voucher \xa340.00")).unwrap(), Encoding::Windows1252);
        assert_eq!(Encoding::detect(Drops(b"")).unwrap(), Encoding::Utf8);
    }

    #[test]
    fn bytes_become_characters_or_are_refused() {
        let mut text = String::from("before");
        Encoding::Windows1252.decode(b"\xa340 \x80", &mut text).unwrap();
        assert_eq!(text, "£40 €");
        let fault = Encoding::Windows1252.decode(b"a\x81", &mut text).unwrap_err();
        assert!(fault.contains("0x81"), "{fault}");
        let fault = Encoding::Utf8.decode(b"a\xa3", &mut text).unwrap_err();
        assert!(fault.contains("0xA3"), "{fault}");
    }
}
