//! The course on machine learning in production: its requests, with the model that is shipped.

use super::{shipped, values};
use crate::support::{Server, file};
use serde_json::json;

/// As the course's test sends a file: `client.post("/upload", files={"file": ("filename", file, "image/png")})`.
fn upload(server: &Server, picture: &[u8]) -> serde_json::Value {
    let boundary = "3fbf4b2d8f6a4a0c9a1de8e2f7a6c5b4";
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"filename\"\r\n\
         Content-Type: image/png\r\n\r\n"
    );
    let body = [head.as_bytes(), picture, format!("\r\n--{boundary}--\r\n").as_bytes()].concat();
    let kind = format!("Content-Type: multipart/form-data; boundary={boundary}");
    server.request("POST", "/upload", &[&kind], &body).expect(200)
}

#[test]
fn its_upload_is_answered_in_its_shape() {
    let server = shipped();
    assert_eq!(server.get("/health").expect(200), json!({"status": "OK"}));
    for (picture, prediction, at) in
        [("cat.jpg", "Cat", 0), ("dog.jpg", "Dog", 1), ("coffee.jpg", "Other", 2)]
    {
        let said = upload(&server, &file(&format!("tests/pictures/{picture}")));
        let fields: Vec<_> = said.as_object().expect("an object").keys().collect();
        assert_eq!(fields, ["prediction", "values"]);
        assert_eq!(said["prediction"], prediction, "{picture}: {said}");
        let values = values(&said);
        assert!(values.len() == 3 && values[at] > 0.5, "{picture}: {values:?}");
    }
}

#[test]
fn the_same_picture_has_the_same_answer_in_every_form() {
    let server = shipped();
    let (jpeg, webp) = (file("tests/pictures/cat.jpg"), file("tests/pictures/cat.webp"));
    let uploaded = upload(&server, &jpeg);
    let classified = super::classified(&server, "", &jpeg).expect(200);
    assert_eq!(
        (&classified["prediction"], &classified["values"]),
        (&uploaded["prediction"], &uploaded["values"])
    );
    assert_eq!(super::classified(&server, "", &webp).expect(200)["prediction"], "Cat");
    // Turned by its EXIF or by its pixels, a picture is upright.
    let turned: Vec<_> = (1..=8)
        .map(|n| file(&format!("tests/pictures/variants/orientation-{n}.jpg")))
        .map(|picture| values(&super::classified(&server, "", &picture).expect(200)))
        .collect();
    for values in &turned[1..] {
        assert!(values.iter().zip(&turned[0]).all(|(a, b)| (a - b).abs() < 0.1), "{turned:?}");
    }
}
