//! Image classification over HTTP and on the command line.

mod classify;
mod command;
mod course;
pub mod queue;
mod refused;
mod upload;

use crate::support::{Answer, Program, Server};
use flate2::{Compression, Crc, write::ZlibEncoder};
use serde_json::Value;
use std::io::Write as _;

/// The folder of the model that is shipped.
const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/models");

/// A demo server with the model that is shipped.
fn shipped() -> Server {
    Program::new().serve(&["--models", SHIPPED])
}

/// The values of an answer, which are probabilities.
fn values(said: &Value) -> Vec<f64> {
    let values = said["values"].as_array().expect("values");
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    assert!(texts.iter().all(|text| text.len() <= "0.123456".len()), "{texts:?}");
    let values: Vec<f64> = texts.iter().map(|text| text.parse().expect("a number")).collect();
    let sum: f64 = values.iter().sum();
    assert!((sum - 1.0).abs() < 1e-5 && values.iter().all(|value| (0.0..=1.0).contains(value)), "{texts:?}");
    values
}

/// A black PNG of that width and height: large, and of few bytes.
fn black(width: u32, height: u32) -> Vec<u8> {
    let mut pixels = ZlibEncoder::new(Vec::new(), Compression::fast());
    let row = vec![0; 1 + width as usize];
    (0..height).for_each(|_| pixels.write_all(&row).expect("memory"));
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    // Eight bits of grey.
    header.extend([8, 0, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", header), (b"IDAT", pixels.finish().expect("memory")), (b"IEND", vec![])] {
        let mut crc = Crc::new();
        crc.update(name);
        crc.update(&data);
        png.extend([&(data.len() as u32).to_be_bytes()[..], name, &data, &crc.sum().to_be_bytes()].concat());
    }
    png
}

/// The answer to a picture as the body.
fn classified(server: &Server, query: &str, picture: &[u8]) -> Answer {
    server.request("POST", &format!("/classify{query}"), &["Content-Type: application/octet-stream"], picture)
}
