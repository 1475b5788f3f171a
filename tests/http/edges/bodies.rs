//! Bodies that trickle in.

use crate::support::{Answer, Program, models::SHOWN};
use std::{
    io::{ErrorKind, Read, Write},
    time::{Duration, Instant},
};

/// Each byte comes in time, and the body as a whole does not.
#[test]
fn a_picture_that_trickles_in_gets_408() {
    let server = Program::new().serve(&["--body-timeout", "0.3", "--models", &SHOWN]);
    let form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
    for (path, media_type, begin) in
        [("/upload", "multipart/form-data; boundary=b", form), ("/classify", "application/octet-stream", "")]
    {
        let mut stream = server.connect();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {media_type}\r\n\
             Content-Length: 10000000\r\n\r\n{begin}"
        );
        stream.write_all(head.as_bytes()).expect("sent");
        stream.set_read_timeout(Some(Duration::from_millis(5))).expect("a time limit");
        let (start, mut answer) = (Instant::now(), Vec::new());
        while answer.is_empty() {
            assert!(start.elapsed() < Duration::from_secs(20), "{path}: {}", server.log());
            if stream.write_all(b"x").is_err() {
                break;
            }
            let mut first = [0; 4096];
            match stream.read(&mut first) {
                Ok(count) => answer.extend_from_slice(&first[..count]),
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(error) => panic!("{error}"),
            }
        }
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time limit");
        // A connection that is closed on an unread body may look like a broken one.
        let _ = stream.read_to_end(&mut answer);
        let problem = Answer::parse(&answer).expect("an answer").expect_problem(408);
        assert!(problem["detail"].as_str().is_some_and(|detail| detail.contains("0.3 seconds")), "{problem}");
    }
}
