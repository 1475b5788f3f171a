//! `Prefer` (RFC 7240): what a client had best like its answer to be.

/// The preference that asks for a receipt.
pub const RECEIPT: &str = "receipt";

/// Whether the header's value asks for a receipt. Other preferences, and `receipt` with a value, are ignored, as the RFC
/// says of what is not known.
pub fn receipt(prefer: Option<&str>) -> bool {
    let name = |preference: &str| preference.split(';').next().unwrap_or_default().trim().to_owned();
    preferences(prefer.unwrap_or_default()).any(|preference| name(preference).eq_ignore_ascii_case(RECEIPT))
}

/// The preferences of a header, cut at the commas that are not within quotes.
fn preferences(value: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    value.split(move |character: char| {
        let separates = character == ',' && !quoted;
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        separates
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_one_preference_among_others() {
        for asks in [
            "receipt",
            "Receipt",
            "wait=10, receipt",
            " receipt ; foo=1 ,return=minimal",
            "a=\"\\\"\", receipt",
        ] {
            assert!(receipt(Some(asks)), "{asks}");
        }
        for other in [
            "",
            "receipts",
            "return=receipt",
            "wait=10",
            "foo; receipt",
            "receipt=no",
            "a=\"x, receipt\"",
            "a=\"\\\", receipt",
        ] {
            assert!(!receipt(Some(other)), "{other}");
        }
        assert!(!receipt(None));
    }
}
