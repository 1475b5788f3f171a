//! Names for files of other formats, so that a refusal can say what was sent.

/// What the bytes seem to be, with an article; "not a picture …" where nothing is known.
pub(super) fn name(bytes: &[u8]) -> &'static str {
    binary(bytes).or_else(|| text(bytes)).unwrap_or("not a picture that is known here")
}

fn binary(bytes: &[u8]) -> Option<&'static str> {
    if let Some(brand) = brand(bytes) {
        return Some(brand);
    }
    const SIGNATURES: &[(&[u8], &str)] = &[
        (b"GIF87a", "a GIF"),
        (b"GIF89a", "a GIF"),
        (b"II*\0", "a TIFF or a camera's raw file"),
        (b"MM\0*", "a TIFF or a camera's raw file"),
        (b"II+\0", "a BigTIFF"),
        (b"\0\0\x01\0", "an icon (ICO)"),
        (b"8BPS", "a Photoshop document"),
        (b"\xFF\x0A", "a JPEG XL"),
        (b"\0\0\0\x0CJXL ", "a JPEG XL"),
        (b"\0\0\0\x0CjP  ", "a JPEG 2000"),
        (b"\xFF\x4F\xFF\x51", "a JPEG 2000"),
        (b"qoif", "a QOI"),
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1F\x8B", "a gzip file"),
        (b"\x1A\x45\xDF\xA3", "a video (WebM or Matroska)"),
        (b"RIFF", "a RIFF file that is not WebP"),
        (b"\x89PNG", "a PNG whose signature was damaged, as by a transfer in text mode"),
        (b"\xFF\xD8", "the beginning of a JPEG with no segment after it"),
    ];
    let known = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, name)| *name);
    // Two letters are little evidence: the header's size must fit as well.
    known.or_else(|| {
        (bytes.starts_with(b"BM") && bytes.get(14..18).is_some_and(is_bmp_header)).then_some("a BMP")
    })
}

fn is_bmp_header(size: &[u8]) -> bool {
    matches!(size, [12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0])
}

/// The brand of an ISO base media file (ISO/IEC 14496-12): AVIF, HEIC and MP4 are such.
fn brand(bytes: &[u8]) -> Option<&'static str> {
    if bytes.get(4..8)? != b"ftyp" {
        return None;
    }
    Some(match bytes.get(8..12)? {
        b"avif" | b"avis" => "an AVIF",
        b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" => "a HEIC (HEIF)",
        _ => "a video or another ISO media file",
    })
}

fn text(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.trim_ascii_start();
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    let head = start.get(..start.len().min(1024))?.to_ascii_lowercase();
    let contains = |word: &[u8]| head.windows(word.len()).any(|window| window == word);
    if head.starts_with(b"data:") {
        return Some("the text of a data URL, not the bytes that it stands for");
    }
    if head.starts_with(b"http://") || head.starts_with(b"https://") {
        return Some("an address, and nothing is fetched from addresses");
    }
    if head.starts_with(b"--") && contains(b"content-disposition") {
        return Some("a multipart body where the bytes of one picture belong");
    }
    if head.starts_with(b"/9j/") || head.starts_with(b"ivborw0kggo") || head.starts_with(b"uklgr") {
        return Some("a picture in Base64, not its bytes");
    }
    match head.first()? {
        b'<' if contains(b"<svg") => Some("an SVG drawing"),
        b'<' if contains(b"<html") || contains(b"<!doctype html") => Some("an HTML page"),
        b'<' => Some("an XML text"),
        b'{' | b'[' => Some("a JSON text"),
        _ => None,
    }
}
