//! Any bytes may be sent as a picture: they are read or refused, without a panic, within the memory and the time that
//! the limits promise.
#![no_main]

#[path = "../../src/vision/picture/mod.rs"]
#[allow(dead_code, unused_imports)]
mod picture;

use libfuzzer_sys::fuzz_target;
use picture::{Limits, Preprocessing, Reader, inspect};

/// Small, so that a run tries many pictures; the checks are those of the large ones.
const LIMITS: Limits =
    Limits { max_bytes: 1 << 20, max_pixels: 1 << 20, max_side: 4096, max_memory: 16 << 20 };

// 4 × 4, so that pictures of 24 pixels and more reach the scaled decoder.
const HOW: Preprocessing = Preprocessing { size: 4, crop_pct: 0.9, mean: [0.5; 3], std: [0.5; 3] };

fuzz_target!(|bytes: &[u8]| {
    let mut input = vec![f32::NAN; HOW.input_len()];
    let header = inspect(bytes, &LIMITS);
    match Reader::new(LIMITS).read(bytes, &HOW, &mut input) {
        Ok(read) => {
            assert_eq!(
                header.as_ref().ok(),
                Some(&read),
                "the header that was inspected is the one that was read"
            );
            assert!(
                input.iter().all(|value| (-1.0..=1.0).contains(value)),
                "each value is filled in, and normalized"
            );
        }
        Err(error) => {
            assert!(error.to_string().len() < 500, "a refusal is a sentence");
            error.kind();
        }
    }
});
