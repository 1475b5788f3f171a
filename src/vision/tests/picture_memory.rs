//! The memory that a decode takes, counted by the allocator: never more than `Limits::memory_bound`.

mod support;

use std::{alloc::System, io::Write as _};

use cap::Cap;
use counterfoil_vision::picture::{Limits, PictureError, Reader};
use support::{bytes, picture, png, png_chunk, with_jpeg_size};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// One test alone, because the allocator counts for the whole program. It gives no more than the bound: a decode that
/// asked for more would end the program.
#[test]
fn no_decode_takes_more_than_the_bound() {
    let jpeg = picture("variants/sampling-420.jpg");
    let progressive = picture("variants/progressive-444.jpg");
    let files = [
        ("a photograph", picture("cat.jpg"), 160),
        ("a large PNG", large_png(0), 160),
        ("a large interlaced PNG", large_png(1), 160),
        ("a large lossless WebP", large_webp(), 160),
        // The data end early; what was allocated for the whole was allocated.
        ("a large JPEG, scaled", with_jpeg_size(jpeg.clone(), 6000, 6000), 160),
        ("a large JPEG, whole", with_jpeg_size(jpeg, 2500, 2500), 2000),
        ("a large progressive JPEG", with_jpeg_size(progressive, 2500, 2500), 160),
    ];
    for (name, file, size) in files {
        let limits = Limits { max_bytes: file.len(), max_memory: needed(&file, size), ..Limits::default() };
        let how = bytes(size);
        let mut input = vec![0.0; how.input_len()];
        let mut reader = Reader::new(limits);
        println!("{name}: needs {} by its header, gets {}", limits.max_memory, limits.memory_bound());
        ALLOCATOR.set_limit(ALLOCATOR.allocated() + limits.memory_bound()).expect("more than is allocated");
        let result = reader.read(&file, &how, &mut input);
        ALLOCATOR.set_limit(usize::MAX).expect("no limit");
        println!("{result:?}");
        assert!(!matches!(result, Err(PictureError::TooMuchMemory { .. })), "{name}");
    }
}

/// What the header's estimate says.
fn needed(file: &[u8], size: u32) -> usize {
    let how = bytes(size);
    let limits = Limits { max_memory: 0, ..Limits::default() };
    match Reader::new(limits).read(file, &how, &mut vec![0.0; how.input_len()]) {
        Err(PictureError::TooMuchMemory { needed, .. }) => needed as usize,
        other => panic!("it needs no memory at all: {other:?}"),
    }
}

/// 2000 × 1500, 16 bits with alpha, all zeros: compressed, they are the same in either order.
fn large_png(interlace: u8) -> Vec<u8> {
    let rows = if interlace == 0 { 1500 } else { 2 * 1500 };
    let mut data = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    // Interlaced, there are more rows of filter bytes, and what follows the last is not looked at.
    data.write_all(&vec![0; 2000 * 1500 * 8 + rows]).expect("memory");
    png(2000, 1500, 16, 6, interlace, &[png_chunk(b"IDAT", &data.finish().expect("memory"))])
}

fn large_webp() -> Vec<u8> {
    let mut file = Vec::new();
    let pixels: Vec<u8> = (0..2000usize * 1500 * 4).map(|i| (i * i >> 7) as u8 & 0x3F).collect();
    let encoder = image_webp::WebPEncoder::new(&mut file);
    encoder.encode(&pixels, 2000, 1500, image_webp::ColorType::Rgba8).expect("a WebP");
    file
}
