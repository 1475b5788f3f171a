//! The picture path against what Pillow makes of the same files (`tests/pictures/expected`).

mod support;

use counterfoil_vision::picture::{Format, Limits, Orientation, Reader, inspect};
use support::{bytes, names, picture, read};

/// Mean and largest absolute difference (0 to 255) to Pillow's bytes, which stand in rows of RGB.
fn difference(planes: &[f32], expected: &[u8]) -> (f32, f32) {
    let pixels = planes.len() / 3;
    assert_eq!(planes.len(), expected.len());
    let differences =
        (0..planes.len()).map(|i| (planes[i % 3 * pixels + i / 3] - f32::from(expected[i])).abs());
    let (sum, max) = differences.fold((0.0, 0.0), |(sum, max): (f32, f32), d| (sum + d, max.max(d)));
    (sum / planes.len() as f32, max)
}

/// Photographs at an eighth, a quarter, a half and whole.
#[test]
fn photographs_come_out_as_in_pillow() {
    for name in names("expected") {
        let mut parts = name.rsplitn(3, '.');
        let (_, size, file) = (parts.next(), parts.next().expect("a size"), parts.next().expect("a name"));
        let Some(photograph) =
            ["cat.jpg", "cat.webp", "dog.jpg", "coffee.jpg"].iter().find(|known| **known == file)
        else {
            continue;
        };
        let size: u32 = size.parse().expect("a size");
        let (_, planes) = read(&picture(photograph), size, Limits::default()).expect("a picture");
        let (mean, max) = difference(&planes, &picture(&format!("expected/{name}")));
        println!("{name}: mean {mean:.3}, max {max}");
        // At sizes of a few pixels each one weighs; 160 is what networks see.
        let limit = if size >= 100 { 0.35 } else { 1.0 };
        assert!(mean <= limit && max <= 12.0, "{name}: mean {mean}, max {max}");
    }
}

/// All formats, codings and orientations.
#[test]
fn variants_come_out_as_in_pillow() {
    for name in names("variants") {
        let file = picture(&format!("variants/{name}"));
        let (header, planes) =
            read(&file, 24, Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (mean, max) = difference(&planes, &picture(&format!("expected/{name}.24.rgb")));
        println!("{name}: mean {mean:.3}, max {max} {header:?}");
        assert!(mean <= 0.5 && max <= 4.0, "{name}: mean {mean}, max {max}");
        assert_eq!(inspect(&file, &Limits::default()), Ok(header));
        let (width, height) = if header.orientation.swaps_sides() { (51, 72) } else { (72, 51) };
        assert_eq!((header.width, header.height), (width, height), "{name}");
        let format = match name.rsplit('.').next() {
            Some("jpg") => Format::Jpeg,
            Some("png") => Format::Png,
            _ => Format::WebP,
        };
        assert_eq!(header.format, format, "{name}");
    }
}

/// At an eighth, a quarter and a half: samplings of chrominance and restart markers make no difference but rounding.
#[test]
fn codings_agree_at_every_scale() {
    let variant = |name: &str, size| {
        let file = picture(&format!("variants/{name}.jpg"));
        read(&file, size, Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}")).1
    };
    for size in [3, 6, 8] {
        let plain = variant("sampling-420", size);
        assert_eq!(variant("restart", size), plain, "{size}");
        for other in ["sampling-444", "sampling-422", "progressive-420", "orientation-1"] {
            let differences = plain.iter().zip(variant(other, size)).map(|(a, b)| (a - b).abs());
            let mean = differences.sum::<f32>() / plain.len() as f32;
            assert!(mean < 3.0, "{other} at {size}: {mean}");
        }
    }
}

#[test]
fn orientations_are_told() {
    let orientation =
        |name: &str| inspect(&picture(name), &Limits::default()).expect("a picture").orientation;
    let expected = [
        Orientation::Upright,
        Orientation::MirrorHorizontal,
        Orientation::Turn180,
        Orientation::MirrorVertical,
        Orientation::Transpose,
        Orientation::Turn90,
        Orientation::Transverse,
        Orientation::Turn270,
    ];
    for (index, expected) in expected.into_iter().enumerate() {
        assert_eq!(orientation(&format!("variants/orientation-{}.jpg", index + 1)), expected);
    }
    assert_eq!(orientation("variants/orientation-6.png"), Orientation::Turn90);
    assert_eq!(orientation("variants/orientation-6.webp"), Orientation::Turn90);
}

/// A reader that has read other pictures before reads the same.
#[test]
fn a_reader_keeps_nothing_of_the_picture_before() {
    let how = bytes(32);
    let mut reader = Reader::new(Limits::default());
    let files: Vec<_> =
        ["cat.jpg", "variants/grey.jpg", "variants/alpha.webp", "variants/16-bits.png", "dog.jpg"]
            .map(picture)
            .into();
    for file in files.iter().chain(files.iter().rev()) {
        let mut input = vec![f32::NAN; how.input_len()];
        reader.read(file, &how, &mut input).expect("a picture");
        assert_eq!(input, read(file, 32, Limits::default()).expect("a picture").1);
        assert!(reader.read(&file[..file.len() / 2], &how, &mut input).is_err());
    }
}

/// The part that the crop leaves out is left out, and the values are normalized.
#[test]
fn crop_and_normalization_are_the_models() {
    let file = picture("cat.jpg");
    let (mut whole, mut half) = (bytes(16), bytes(16));
    half.crop_pct = 0.5;
    (whole.mean, whole.std) = ([0.1, 0.2, 0.3], [0.5, 0.25, 0.125]);
    let read = |how| {
        let mut input = vec![f32::NAN; 3 * 16 * 16];
        Reader::new(Limits::default()).read(&file, how, &mut input).expect("a picture");
        input
    };
    let (normalized, plain, middle) = (read(&whole), read(&bytes(16)), read(&half));
    for (i, (normalized, plain)) in normalized.iter().zip(&plain).enumerate() {
        let expected = (plain / 255.0 - whole.mean[i / 256]) / whole.std[i / 256];
        assert!((normalized - expected).abs() < 1e-4, "{i}: {normalized} for {expected}");
    }
    // Four pixels of the middle half are one of the whole.
    let pixel = |x: usize, y: usize| plain[(4 + y) * 16 + 4 + x];
    let four =
        |x: usize, y: usize| (0..4).map(|i| middle[(2 * y + i / 2) * 16 + 2 * x + i % 2]).sum::<f32>() / 4.0;
    let sum: f32 = (0..64).map(|i| (pixel(i % 8, i / 8) - four(i % 8, i / 8)).abs()).sum();
    assert!(sum / 64.0 < 8.0, "{}", sum / 64.0);
}

#[test]
fn a_buffer_or_a_preprocessing_that_does_not_fit_is_refused() {
    let file = picture("cat.jpg");
    let mut reader = Reader::new(Limits::default());
    assert!(reader.read(&file, &bytes(16), &mut [0.0; 10]).is_err());
    for how in [bytes(0), bytes(1 << 20)] {
        assert!(reader.read(&file, &how, &mut []).is_err());
    }
    for (crop_pct, std) in [(0.0, 1.0), (1.1, 1.0), (f32::NAN, 1.0), (1.0, 0.0), (1.0, f32::NAN)] {
        let mut how = bytes(16);
        (how.crop_pct, how.std) = (crop_pct, [std; 3]);
        assert!(reader.read(&file, &how, &mut [0.0; 768]).is_err(), "{how:?}");
    }
}
