//! The values of tensors, as they stand in JSON or after it: Triton's binary tensor data, in which numbers are
//! little-endian and each element of BYTES has its length in front.

use super::{bounded::AtMost, refusal::invalid};
use crate::problem::Problem;
use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use bytes::Bytes;
use serde::{Deserialize, de::DeserializeSeed};
use serde_json::Deserializer;
use std::borrow::Cow;

/// Bytes of one FP32, and of the length in front of an element of BYTES.
const WORD: usize = 4;

/// No normalized pixel is anywhere near. Products of larger numbers could leave the range of an FP32.
const LARGEST: f32 = 1e6;

/// Base64, with or without the signs that fill it up at the end.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Numbers that stand after the JSON.
///
/// # Errors
/// 422 where they are not as many as the shape says, or one is no number to compute with.
pub fn floats_of_bytes(data: &[u8], count: usize, pointer: &str) -> Result<Vec<f32>, Problem> {
    let wanted = count * WORD;
    if data.len() != wanted {
        let detail = format!("the tensor has {} bytes, but its shape needs {wanted}", data.len());
        return Err(invalid(pointer, "length", detail));
    }
    let words = data.chunks_exact(WORD).map(|word| f32::from_le_bytes([word[0], word[1], word[2], word[3]]));
    checked(words.collect(), pointer)
}

/// Numbers of a JSON array, flat or nested as the shape says: brackets only group them.
///
/// # Errors
/// As [`floats_of_bytes`].
pub fn floats_of_json(json: &str, count: usize, pointer: &str) -> Result<Vec<f32>, Problem> {
    let refuse = |detail: String| invalid(pointer, "type", detail);
    if !json.starts_with('[') {
        return Err(refuse("`data` must be an array of numbers".to_owned()));
    }
    let between = |sign: char| matches!(sign, '[' | ']' | ',' | ' ' | '\t' | '\r' | '\n');
    // More are counted, but not kept.
    let mut values = Vec::with_capacity(count);
    let mut found = 0_usize;
    for token in json.split(between).filter(|token| !token.is_empty()) {
        found += 1;
        if !token.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
            return Err(refuse("`data` holds something else than numbers".to_owned()));
        }
        if found <= count {
            values.push(
                token.parse().map_err(|_| refuse("`data` holds something else than numbers".to_owned()))?,
            );
        }
    }
    if found != count {
        return Err(invalid(
            pointer,
            "length",
            format!("`data` has {found} values, but its shape needs {count}"),
        ));
    }
    checked(values, pointer)
}

/// Elements of BYTES that stand after the JSON, each behind its length.
///
/// # Errors
/// 422 where they are not as many as the shape says, or a length leads beyond the end.
pub fn elements_of_bytes(data: &Bytes, count: usize, pointer: &str) -> Result<Vec<Bytes>, Problem> {
    let refuse = |detail: String| invalid(pointer, "length", detail);
    let mut elements = Vec::with_capacity(count);
    let mut rest = data.clone();
    while !rest.is_empty() {
        if elements.len() == count {
            return Err(refuse(format!("{} bytes follow the last of {count} elements", rest.len())));
        }
        let Some(length) = rest.first_chunk::<WORD>().map(|word| u32::from_le_bytes(*word) as usize) else {
            return Err(refuse(format!("element {} has no length in front of it", elements.len())));
        };
        if length > rest.len() - WORD {
            let there = rest.len() - WORD;
            let detail =
                format!("element {} should have {length} bytes, but {there} are left", elements.len());
            return Err(refuse(detail));
        }
        let mut element = rest.split_to(WORD + length);
        elements.push(element.split_off(WORD));
    }
    if elements.len() == count {
        return Ok(elements);
    }
    Err(refuse(format!("the tensor has {} elements, but its shape needs {count}", elements.len())))
}

/// Elements of BYTES in a JSON array of texts in base64: JSON holds no bytes.
///
/// # Errors
/// 422 where they are not as many as the shape says, or one is no base64.
pub fn elements_of_json(json: &str, count: usize, pointer: &str) -> Result<Vec<Bytes>, Problem> {
    let texts: Vec<Text<'_>> =
        AtMost::new(count).deserialize(&mut Deserializer::from_str(json)).map_err(|_| {
            let detail =
                "`data` must be an array of texts, as many as the shape says, each a picture in base64";
            invalid(pointer, "type", detail)
        })?;
    if texts.len() != count {
        let detail = format!("`data` has {} elements, but its shape needs {count}", texts.len());
        return Err(invalid(pointer, "length", detail));
    }
    let decoded = texts.iter().enumerate().map(|(place, Text(text))| {
        let refused = |error: base64::DecodeError| {
            invalid(
                &format!("{pointer}/{place}"),
                "base64",
                format!("element {place} is no base64 ({})", error.to_string().trim_end_matches('.')),
            )
        };
        BASE64.decode(text.as_bytes()).map(Bytes::from).map_err(refused)
    });
    decoded.collect()
}

/// A text of the JSON, which it borrows where nothing in it is escaped.
#[derive(Deserialize)]
#[serde(transparent)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// The bytes of numbers.
pub fn bytes_of_floats(values: impl IntoIterator<Item = f32>) -> Vec<u8> {
    values.into_iter().flat_map(f32::to_le_bytes).collect()
}

/// The bytes of elements of BYTES. None is longer than a label.
pub fn bytes_of_elements<'t>(elements: impl IntoIterator<Item = &'t str>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for element in elements {
        bytes.extend_from_slice(&u32::try_from(element.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend_from_slice(element.as_bytes());
    }
    bytes
}

/// Values that the network can compute with.
fn checked(values: Vec<f32>, pointer: &str) -> Result<Vec<f32>, Problem> {
    match values.iter().position(|value| value.is_nan() || value.abs() > LARGEST) {
        None => Ok(values),
        Some(place) => {
            let detail =
                format!("value {place} of the tensor must be a number between -{LARGEST:e} and {LARGEST:e}");
            Err(invalid(pointer, "range", detail))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: &str = "/inputs/0/data";

    fn detail<T>(result: Result<T, Problem>) -> String {
        result.err().map(|problem| problem.detail).unwrap_or_default()
    }

    #[test]
    fn numbers_come_from_json_flat_or_nested() {
        for json in ["[1, -2.5, 3e-1, 0]", "[[1,-2.5],[3e-1,\n0]]"] {
            assert_eq!(floats_of_json(json, 4, AT).unwrap(), [1.0, -2.5, 0.3, 0.0]);
        }
        for (json, told) in [
            ("[1]", "`data` has 1 values, but its shape needs 2"),
            ("[1,2,3]", "`data` has 3 values, but its shape needs 2"),
            (r#"["1", "2"]"#, "`data` holds something else than numbers"),
            ("[true, null]", "`data` holds something else than numbers"),
            (r#"{"a": 1}"#, "`data` must be an array of numbers"),
            ("[1, 1e39]", "value 1 of the tensor must be a number between -1e6 and 1e6"),
        ] {
            assert!(detail(floats_of_json(json, 2, AT)).eq_ignore_ascii_case(&format!("{told}.")), "{json}");
        }
    }

    #[test]
    fn numbers_come_back_from_their_bytes() {
        let values = [1.5, -0.25];
        assert_eq!(floats_of_bytes(&bytes_of_floats(values), 2, AT).unwrap(), values);
        assert!(
            detail(floats_of_bytes(&bytes_of_floats(values), 3, AT))
                .contains("has 8 bytes, but its shape needs 12")
        );
        assert!(detail(floats_of_bytes(&bytes_of_floats([f32::NAN]), 1, AT)).contains("Value 0"));
    }

    #[test]
    fn elements_come_back_from_their_bytes() {
        let bytes = Bytes::from(bytes_of_elements(["Cat", "", "Dog"]));
        assert_eq!(elements_of_bytes(&bytes, 3, AT).unwrap(), ["Cat", "", "Dog"]);
        for (length, told) in [
            (bytes.len() - 1, "Element 2 should have 3 bytes, but 2 are left."),
            (bytes.len() - 5, "Element 2 has no length in front of it."),
            (bytes.len() - 7, "The tensor has 2 elements, but its shape needs 3."),
        ] {
            assert_eq!(detail(elements_of_bytes(&bytes.slice(..length), 3, AT)), told);
        }
        assert_eq!(detail(elements_of_bytes(&bytes, 2, AT)), "7 bytes follow the last of 2 elements.");
        let lying = Bytes::from_static(&[0xff, 0xff, 0xff, 0xff, 1]);
        assert_eq!(
            detail(elements_of_bytes(&lying, 1, AT)),
            "Element 0 should have 4294967295 bytes, but 1 are left."
        );
    }

    #[test]
    fn pictures_stand_in_json_as_base64() {
        for json in [r#"["Q2F0cw==", "RG9n"]"#, r#"["Q2F0cw", "R\u00479n"]"#] {
            assert_eq!(elements_of_json(json, 2, AT).unwrap(), ["Cats", "Dog"], "{json}");
        }
        assert!(detail(elements_of_json(r#"["Cat!"]"#, 1, AT)).starts_with("Element 0 is no base64"));
        assert!(detail(elements_of_json("[1]", 1, AT)).starts_with("`data` must be an array of texts"));
        assert!(detail(elements_of_json(r#"["Q2F0"]"#, 2, AT)).contains("has 1 elements"));
    }
}
