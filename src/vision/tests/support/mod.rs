//! Pictures for the tests of the picture path: those of `tests/pictures`, and files made to measure.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{fs, path::PathBuf};

use counterfoil_vision::picture::{ErrorKind, Header, Limits, PictureError, Preprocessing, Reader};

/// The folder of the pictures that come with the repository.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/pictures")
}

/// A file of that folder.
pub fn picture(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap_or_else(|error| panic!("tests/pictures/{name}: {error}"))
}

/// The names in a subfolder, sorted.
pub fn names(subfolder: &str) -> Vec<String> {
    let entries = fs::read_dir(folder().join(subfolder)).expect("a folder of pictures");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

/// Values of 0 to 255 as they are.
pub fn bytes(size: u32) -> Preprocessing {
    Preprocessing { size, crop_pct: 1.0, mean: [0.0; 3], std: [1.0 / 255.0; 3] }
}

/// Reads a picture to planes of 0 to 255.
pub fn read(file: &[u8], size: u32, limits: Limits) -> Result<(Header, Vec<f32>), PictureError> {
    let how = bytes(size);
    let mut input = vec![f32::NAN; how.input_len()];
    let header = Reader::new(limits).read(file, &how, &mut input)?;
    Ok((header, input))
}

/// The kind of the refusal, and that its text is a sentence.
pub fn refusal(name: &str, file: &[u8], size: u32) -> (ErrorKind, String) {
    match read(file, size, Limits::default()) {
        Ok((header, _)) => panic!("{name} was read: {header:?}"),
        Err(error) => {
            let text = error.to_string();
            assert!(text.ends_with('.') && text.len() < 400 && !text.contains('\n'), "{name}: {text:?}");
            (error.kind(), text)
        }
    }
}

/// Puts another size into a JPEG's frame header.
pub fn with_jpeg_size(mut file: Vec<u8>, width: u16, height: u16) -> Vec<u8> {
    let frame = jpeg_frame(&file);
    file[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    file[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    file
}

/// Where a JPEG's frame header stands: its marker FFC0, FFC1 or FFC2.
pub fn jpeg_frame(file: &[u8]) -> usize {
    file.windows(4)
        .position(|w| w[0] == 0xFF && matches!(w[1], 0xC0..=0xC2) && w[2] == 0)
        .expect("a frame header")
}

/// A chunk of a PNG.
pub fn png_chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = crc32(&[kind, body].concat()).to_be_bytes().to_vec();
    let mut chunk = [&(body.len() as u32).to_be_bytes()[..], kind, body].concat();
    chunk.append(&mut sum);
    chunk
}

/// A PNG of the chunks given after its header.
pub fn png(width: u32, height: u32, depth: u8, colour: u8, interlace: u8, chunks: &[Vec<u8>]) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = [&sides[..], &[depth, colour, 0, 0, interlace]].concat();
    let end = png_chunk(b"IEND", b"");
    [b"\x89PNG\r\n\x1a\n".to_vec(), png_chunk(b"IHDR", &header), chunks.concat(), end].concat()
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, &byte| {
        (0..8).fold(
            sum ^ u32::from(byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

/// A WebP of the chunks given.
pub fn webp(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut file = b"RIFF\0\0\0\0WEBP".to_vec();
    for (kind, body) in chunks {
        file.extend_from_slice(*kind);
        file.extend_from_slice(&(body.len() as u32).to_le_bytes());
        file.extend_from_slice(body);
        file.resize(file.len().next_multiple_of(2), 0);
    }
    let length = (file.len() as u32 - 8).to_le_bytes();
    file[4..8].copy_from_slice(&length);
    file
}

/// The body of a WebP's `VP8X` chunk for a canvas of this size.
pub fn canvas(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let (width, height) = ((width - 1).to_le_bytes(), (height - 1).to_le_bytes());
    [&[flags, 0, 0, 0], &width[..3], &height[..3]].concat()
}
