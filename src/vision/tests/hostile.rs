//! Bombs, lying headers and damaged files: each is refused as what it is, and none is read.

mod support;

use std::slice::from_ref;

use counterfoil_vision::picture::{ErrorKind, Limits, inspect};
use support::{canvas, jpeg_frame, names, picture, png, png_chunk, read, refusal, webp, with_jpeg_size};

/// Each file, what its refusal must mean, and a word of its text.
type Case = (&'static str, Vec<u8>, ErrorKind, &'static str);

fn check(cases: Vec<Case>) {
    for (name, file, kind, word) in cases {
        // Large enough a target for the full decoders, small enough for the scaled one.
        for size in [4, 160] {
            let (found, text) = refusal(name, &file, size);
            assert_eq!(found, kind, "{name} at {size}: {text}");
            assert!(text.contains(word), "{name} at {size}: {text:?} lacks {word:?}");
        }
    }
}

#[test]
fn other_files_are_named() {
    use ErrorKind::{Invalid, Unsupported};
    let text = |text: &str| text.as_bytes().to_vec();
    check(vec![
        ("nothing", vec![], Invalid, "empty"),
        ("GIF", text("GIF89a\x01\0\x01\0\0\0\0;"), Unsupported, "This is a GIF; send JPEG, PNG or WebP."),
        ("BMP", [text("BM").as_slice(), &[0; 12], &[40, 0, 0, 0, 9, 9]].concat(), Unsupported, "BMP"),
        ("TIFF", text("II*\0\x08\0\0\0"), Unsupported, "TIFF"),
        ("AVIF", text("\0\0\0\x20ftypavif\0\0\0\0"), Unsupported, "AVIF"),
        ("HEIC", text("\0\0\0\x20ftypheic\0\0\0\0"), Unsupported, "HEIC"),
        ("MP4", text("\0\0\0\x20ftypisom\0\0\0\0"), Unsupported, "video"),
        ("HTML", text("\n<!DOCTYPE html><html></html>"), Unsupported, "HTML"),
        ("SVG", text("<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>"), Unsupported, "SVG"),
        ("JSON", text("{\"file\": 1}"), Unsupported, "JSON"),
        ("a data URL", text("data:image/png;base64,iVBORw0KGgo="), Unsupported, "data URL"),
        ("Base64", text("/9j/4AAQSkZJRgABAQ"), Unsupported, "Base64"),
        ("multipart", text("--x\r\nContent-Disposition: form-data\r\n\r\n"), Unsupported, "multipart"),
        ("a sound", text("RIFF\x24\0\0\0WAVEfmt "), Unsupported, "RIFF"),
        ("two bytes", vec![0xFF, 0xD8], Unsupported, "JPEG"),
        ("noise", (0..999u32).map(|i| ((i * i) >> 3) as u8).collect(), Unsupported, "not a picture"),
    ]);
}

/// A lossless picture of one pixel, whose entropy image names the last of 65,536 groups of codes.
fn groups() -> (&'static [u8; 4], Vec<u8>) {
    let only = |value: u32| format!("101{}", format!("{value:08b}").chars().rev().collect::<String>());
    let zero = "1000";
    // No transform, no colour cache; an entropy image of one pixel, its five codes of one symbol each.
    let bits = ["0", "0", "1", "000", "0", &only(0xFF), &only(0xFF), zero, zero, zero].concat();
    let bytes = bits
        .as_bytes()
        .chunks(8)
        .map(|byte| byte.iter().enumerate().map(|(place, bit)| (bit - b'0') << place).sum::<u8>());
    (b"VP8L", [0x2F, 0, 0, 0, 0].into_iter().chain(bytes).chain([0; 64]).collect())
}

#[test]
fn too_large_is_told_from_the_header() {
    use ErrorKind::TooLarge;
    let jpeg = picture("variants/sampling-420.jpg");
    let progressive = picture("variants/progressive-420.jpg");
    let pixel = png_chunk(b"IDAT", &[]);
    let lossless = |width: u32, height: u32| {
        let bits = (width - 1) | (height - 1) << 14;
        (b"VP8L", [&[0x2F], &bits.to_le_bytes()[..], &[0; 9]].concat())
    };
    check(vec![
        ("a JPEG of 65535²", with_jpeg_size(jpeg.clone(), 65535, 65535), TooLarge, "65535×65535"),
        ("a JPEG of 16000²", with_jpeg_size(jpeg, 16000, 16000), TooLarge, "pixels"),
        ("a progressive JPEG of 8000²", with_jpeg_size(progressive.clone(), 8000, 8000), TooLarge, "memory"),
        (
            "a PNG of 2³¹−1",
            png(i32::MAX as u32, i32::MAX as u32, 8, 2, 0, from_ref(&pixel)),
            TooLarge,
            "side",
        ),
        ("a PNG line", png(60_000, 1, 1, 0, 0, from_ref(&pixel)), TooLarge, "side"),
        ("a PNG of 16000²", png(16_000, 16_000, 1, 0, 0, from_ref(&pixel)), TooLarge, "pixels"),
        ("an interlaced PNG of 8000²", png(8000, 8000, 16, 6, 1, &[pixel]), TooLarge, "memory"),
        ("a WebP canvas", webp(&[(b"VP8X", canvas(2, 1 << 24, 1 << 24)), animation(0, 0)]), TooLarge, "side"),
        ("a WebP of 16384²", webp(&[lossless(16_384, 16_384)]), TooLarge, "pixels"),
        ("a WebP of 7900²", webp(&[lossless(7900, 7900)]), TooLarge, "memory"),
        ("a WebP of a pixel and 65,536 groups of codes", webp(&[groups()]), TooLarge, "memory"),
        ("a JPEG of 4000 scans", many_scans(&progressive, 4000), TooLarge, "scans"),
        ("a file of 21 MB", [progressive, vec![0; 21 << 20]].concat(), TooLarge, "bytes"),
    ]);
}

/// A file whose last scan comes again and again.
fn many_scans(file: &[u8], count: usize) -> Vec<u8> {
    let scan = file.windows(2).rposition(|pair| pair == [0xFF, 0xDA]).expect("a scan");
    let (head, last) = file.split_at(scan);
    [head, &last[..last.len() - 2].repeat(count), b"\xFF\xD9"].concat()
}

/// An animation's frame (`ANMF`) with the lossy picture of `variants/lossy.webp`, 72 × 51, at this place.
fn animation(left: u32, top: u32) -> (&'static [u8; 4], Vec<u8>) {
    let place = |value: u32| value.to_le_bytes()[..3].to_vec();
    let (head, frame) = (vec![0; 4], picture("variants/lossy.webp").split_off(12));
    (b"ANMF", [place(left / 2), place(top / 2), place(71), place(50), head, frame].concat())
}

#[test]
fn jpegs_that_lie_are_refused() {
    use ErrorKind::{Invalid, Unsupported};
    let jpeg = picture("variants/sampling-420.jpg");
    let edit = |offset: usize, value: u8| {
        let mut file = jpeg.clone();
        file[jpeg_frame(&jpeg) + offset] = value;
        file
    };
    let scan = jpeg.windows(2).position(|pair| pair == [0xFF, 0xDA]).expect("a scan");
    let twice = [&jpeg[..scan], &jpeg[jpeg_frame(&jpeg)..]].concat();
    let progressive = with_jpeg_size(picture("variants/progressive-420.jpg"), 900, 900);
    check(vec![
        ("more rows than data", with_jpeg_size(jpeg.clone(), 72, 900), Invalid, "JPEG"),
        ("more pixels than data", with_jpeg_size(jpeg.clone(), 4000, 4000), Invalid, "JPEG"),
        ("more pixels than data, in scans", progressive, Invalid, "JPEG"),
        ("no height", with_jpeg_size(jpeg.clone(), 72, 0), Invalid, "72×0"),
        ("arithmetic coding", edit(1, 0xC9), Unsupported, "arithmetic"),
        ("lossless", edit(1, 0xC3), Unsupported, "losslessly"),
        ("hierarchical", edit(1, 0xC5), Unsupported, "hierarchical"),
        ("12 bits", edit(4, 12), Unsupported, "8 bits"),
        ("two components", edit(9, 2), Invalid, "components"),
        ("sampling of 0", edit(11, 0), Invalid, "sampling"),
        ("a table that is not there", edit(12, 3), Invalid, "JPEG"),
        ("two frame headers", twice, Invalid, "two frame headers"),
        ("no scan", [&jpeg[..scan], &[0xFF, 0xD9]].concat(), Invalid, "no picture"),
        ("a scan alone", [&jpeg[..2], &jpeg[scan..]].concat(), Invalid, "before the frame"),
        ("zeros", [&jpeg[..scan + 14], &[0; 5], &[0xFF, 0xD9]].concat(), Invalid, "JPEG"),
        ("a second picture inside", [&jpeg[..scan + 200], &jpeg].concat(), Invalid, "second picture"),
    ]);
}

#[test]
fn pngs_that_lie_are_refused() {
    use ErrorKind::Invalid;
    let file = picture("variants/rgb.png");
    let flip = |at: usize| {
        let mut file = file.clone();
        file[at] ^= 0x10;
        file
    };
    let data = file.windows(4).position(|kind| kind == b"IDAT").expect("data");
    let body = png_chunk(b"IDAT", &file[data + 4..file.len() - 16]);
    check(vec![
        ("a damaged header", flip(30), Invalid, "PNG"),
        ("damaged data", flip(data + 400), Invalid, "PNG"),
        ("a damaged sum", flip(file.len() - 14), Invalid, "PNG"),
        ("more rows than data", png(72, 5000, 8, 2, 0, from_ref(&body)), Invalid, "PNG"),
        ("wider than its data", png(9000, 51, 8, 2, 0, from_ref(&body)), Invalid, "PNG"),
        ("a palette that is not there", png(72, 51, 8, 3, 0, from_ref(&body)), Invalid, "PNG"),
        ("a depth that cannot be", png(72, 51, 4, 2, 0, from_ref(&body)), Invalid, "colour type"),
        ("no pixels", png(0, 51, 8, 2, 0, from_ref(&body)), Invalid, "0×51"),
        ("no data", png(72, 51, 8, 2, 0, &[]), Invalid, "no picture"),
        ("two headers", png(72, 51, 8, 2, 0, &[file[8..33].to_vec(), body.clone()]), Invalid, "two header"),
        ("a chunk of 4 GB", png(72, 51, 8, 2, 0, &[vec![0xFF; 20], body]), Invalid, "chunk"),
    ]);
}

/// Compressed texts and profiles that would grow to gigabytes are not decompressed at all.
#[test]
fn bombs_beside_the_picture_are_ignored() {
    let file = picture("variants/rgb.png");
    // Deflate of zeros: a stored header, then one symbol for each 258 bytes. It is never looked at.
    let bomb = vec![0x78; 2 << 20];
    let profile = png_chunk(b"iCCP", &[b"x\0\0".to_vec(), bomb.clone()].concat());
    let text = png_chunk(b"zTXt", &[b"x\0\0".to_vec(), bomb].concat());
    let loaded = [&file[..33], &profile, &text, &file[33..]].concat();
    assert_eq!(read(&loaded, 24, Limits::default()), read(&file, 24, Limits::default()));
}

#[test]
fn webps_that_lie_are_refused() {
    use ErrorKind::Invalid;
    let lossy = picture("variants/lossy.webp").split_off(20);
    let still = |width, height| webp(&[(b"VP8X", canvas(0, width, height)), (b"VP8 ", lossy.clone())]);
    let mut no_key = lossy.clone();
    no_key[0] |= 1;
    check(vec![
        ("a canvas larger than its picture", still(100, 51), Invalid, "100×51"),
        ("a canvas smaller than its picture", still(72, 50), Invalid, "72×50"),
        (
            "a frame beside the canvas",
            webp(&[(b"VP8X", canvas(2, 80, 60)), animation(10, 0)]),
            Invalid,
            "80×60",
        ),
        ("no picture", webp(&[(b"VP8X", canvas(0, 72, 51))]), Invalid, "no picture"),
        ("no key frame", webp(&[(b"VP8 ", no_key)]), Invalid, "key frame"),
        ("half the data", webp(&[(b"VP8 ", lossy[..lossy.len() / 3].to_vec())]), Invalid, "WebP"),
        (
            "a frame without a picture",
            webp(&[(b"VP8X", canvas(2, 9, 9)), (b"ANMF", vec![0; 16])]),
            Invalid,
            "frame",
        ),
    ]);
    let placed = webp(&[(b"VP8X", canvas(2, 80, 60)), animation(8, 8)]);
    assert_eq!(
        read(&placed, 24, Limits::default()).map(|(header, _)| (header.width, header.height)),
        Ok((80, 60))
    );
}

/// A file that was cut off anywhere is refused, and as a damaged one.
#[test]
fn cut_off_files_are_refused() {
    for name in names("variants") {
        let file = picture(&format!("variants/{name}"));
        let step = (file.len() / 23).max(1);
        for length in (16..file.len()).step_by(step).chain([file.len() - 2]) {
            let (kind, text) = refusal(&format!("{name}, {length} bytes"), &file[..length], 4);
            assert_eq!(kind, ErrorKind::Invalid, "{name}, {length} bytes: {text}");
        }
    }
}

/// Whatever is changed in a file, it is read or refused, in its header as in its data.
#[test]
fn files_with_changed_bytes_do_no_harm() {
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let (mut good, mut refused) = (0, 0);
    for name in names("variants") {
        let file = picture(&format!("variants/{name}"));
        for round in 0..60 {
            let mut changed = file.clone();
            for _ in 0..1 + round % 3 {
                // Headers are more often hit than their share.
                let end = if round % 2 == 0 { file.len() } else { file.len().min(700) };
                changed[random(end)] = random(256) as u8;
            }
            let header = inspect(&changed, &Limits::default());
            match read(&changed, 4, Limits::default()) {
                Ok((read, _)) => {
                    assert_eq!(header, Ok(read));
                    good += 1;
                }
                Err(_) => refused += 1,
            }
        }
    }
    assert!(good > 100 && refused > 100, "{good} read, {refused} refused");
}
