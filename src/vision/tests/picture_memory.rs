//! The memory that a decode takes, counted by the allocator: never more than `Limits::memory_bound`.

mod support;

use std::{alloc::System, io::Write as _};

use cap::Cap;
use counterfoil_vision::picture::{Limits, PictureError, Reader};
use support::{bytes, picture, png, png_chunk};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// One test alone, because the allocator counts for the whole program. It gives no more than the bound: a decode that
/// asked for more would end the program.
#[test]
fn no_decode_takes_more_than_the_bound() {
    let files = [
        ("a photograph", picture("cat.jpg"), 160),
        ("a large PNG", large_png(0), 160),
        ("a large interlaced PNG", large_png(1), 160),
        ("a large lossless WebP", large_webp(), 160),
        ("a large JPEG, scaled", large_jpeg(0xC0, 0x22, 8000), 160),
        ("a large JPEG, whole", large_jpeg(0xC0, 0x22, 1500), 256),
        ("a large progressive JPEG", large_jpeg(0xC2, 0x11, 2500), 160),
        ("a large progressive JPEG with less chrominance", large_jpeg(0xC2, 0x22, 2500), 160),
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
        assert!(result.is_ok(), "{name}: {result:?}");
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

/// Grey of `side` × `side` in a few kilobytes: tables of one code each, which is one bit that says zero. `sampling` is
/// that of luminance.
fn large_jpeg(frame: u8, sampling: u8, side: u16) -> Vec<u8> {
    let segment = |marker: u8, body: &[u8]| {
        [&[0xFF, marker], &(body.len() as u16 + 2).to_be_bytes()[..], body].concat()
    };
    let table = |class: u8| segment(0xC4, &[&[class, 1][..], &[0; 15], &[0]].concat());
    let side_bytes = side.to_be_bytes();
    let components = [3, 1, sampling, 0, 2, 0x11, 0, 3, 0x11, 0];
    let header = [&[8][..], &side_bytes, &side_bytes, &components].concat();
    let last = if frame == 0xC2 { 0 } else { 63 };
    let scan = segment(0xDA, &[3, 1, 0, 2, 0, 3, 0, 0, last, 0]);
    let quantization = segment(0xDB, &[&[0][..], &[1; 64]].concat());
    let (mcu_side, blocks) = if sampling == 0x22 { (16, 6) } else { (8, 3) };
    let mcus = usize::from(side).div_ceil(mcu_side).pow(2);
    // One bit for DC, and where AC follows one for the end of the block.
    let bits = mcus * blocks * if last == 0 { 1 } else { 2 };
    let data = vec![0; bits.div_ceil(8)];
    [
        &[0xFF, 0xD8][..],
        &quantization,
        &segment(frame, &header),
        &table(0),
        &table(0x10),
        &scan,
        &data,
        &[0xFF, 0xD9],
    ]
    .concat()
}

fn large_webp() -> Vec<u8> {
    let mut file = Vec::new();
    let pixels: Vec<u8> = (0..2000usize * 1500 * 4).map(|i| ((i * i) >> 7) as u8 & 0x3F).collect();
    let encoder = image_webp::WebPEncoder::new(&mut file);
    encoder.encode(&pixels, 2000, 1500, image_webp::ColorType::Rgba8).expect("a WebP");
    file
}
