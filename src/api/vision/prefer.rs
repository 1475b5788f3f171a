//! `Prefer` (RFC 7240): what a client had best like its answer to be.

/// The preference that asks for a receipt.
pub const RECEIPT: &str = "receipt";

/// Whether the header's value asks for a receipt. Other preferences are ignored, as the RFC says.
pub fn receipt(prefer: Option<&str>) -> bool {
    let preferences = prefer.unwrap_or_default().split(',');
    preferences
        .map(|one| one.split(';').next().unwrap_or_default().trim())
        .any(|name| name.eq_ignore_ascii_case(RECEIPT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_one_preference_among_others() {
        for asks in ["receipt", "Receipt", "wait=10, receipt", " receipt ; foo=1 ,return=minimal"] {
            assert!(receipt(Some(asks)), "{asks}");
        }
        for other in ["", "receipts", "return=receipt", "wait=10", "foo; receipt", "receipt=no"] {
            assert!(!receipt(Some(other)), "{other}");
        }
        assert!(!receipt(None));
    }
}
