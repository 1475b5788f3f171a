//! A form with pictures (`multipart/form-data`), read part by part as it comes.

use super::{
    body::{Growing, Held},
    refusal,
    service::{BodyLimits, Vision},
};
use crate::{
    api::{Exchange, incoming::Pieces},
    contract::{Fault, shorten},
    problem::{BAD_REQUEST, PICTURE_TOO_LARGE, Problem, UNSUPPORTED_MEDIA_TYPE},
};
use bytes::Bytes;
use futures_util::{Stream, stream};
use multer::{Field, Multipart};
use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

/// The name of the parts that hold pictures.
const PART: &str = "file";

/// Parts of a form, as the contract says.
const MAX_PARTS: usize = 64;

/// What the headers of a part may have, and what may lie between two parts.
const MAX_BETWEEN: usize = 64 * 1024;

/// Longest name of a file that is repeated, in characters, as the contract says.
const MAX_NAME: usize = 1024;

/// How to send a form.
const HOW: &str = "curl -F file=@cat.jpg http://127.0.0.1:8000/upload";

/// A form on its way.
pub struct Form<'v> {
    parts: Multipart<'static>,
    vision: &'v Vision,
    /// How many bytes may come until the next part is taken up.
    allowance: Arc<AtomicUsize>,
    count: usize,
}

/// A picture of a form.
pub struct Part {
    /// The name of its file.
    pub file: String,
    /// What it is.
    pub held: Held,
}

impl<'v> Form<'v> {
    /// The form that a request's body is.
    ///
    /// # Errors
    /// 400, 413 or 415 where the request's headers say that it is none, or too large.
    pub fn of(vision: &'v Vision, exchange: &Exchange) -> Result<Self, Problem> {
        if exchange.content_type.is_empty() {
            let detail = format!("Send a form, multipart/form-data, such as: {HOW}");
            return Err(Problem::new(&UNSUPPORTED_MEDIA_TYPE, detail));
        }
        let boundary = multer::parse_boundary(&exchange.content_type).map_err(|_| {
            let detail =
                format!("`Content-Type` names no boundary of the form's parts. curl makes one: {HOW}");
            Problem::new(&BAD_REQUEST, detail)
        })?;
        let pieces = exchange.stream.take()?;
        let BodyLimits { upload, .. } = vision.limits;
        if pieces.declared().is_some_and(|declared| declared > upload as u64) {
            return Err(refusal::too_large(upload as u64));
        }
        let allowance = Arc::new(AtomicUsize::new(MAX_BETWEEN));
        let parts = Multipart::new(bounded(pieces, upload, allowance.clone()), boundary);
        Ok(Self { parts, vision, allowance, count: 0 })
    }

    /// The next picture; `None` after the last.
    ///
    /// # Errors
    /// 400 where the form breaks its own rules, 408, 413 or 503 as any body, 422 for a part that is no `file`, or where
    /// there is none.
    pub async fn next(&mut self) -> Result<Option<Part>, Problem> {
        self.allowance.store(MAX_BETWEEN, Ordering::Relaxed);
        let Some(field) = self.parts.next_field().await.map_err(|error| broken(&error))? else {
            return if self.count == 0 { Err(no_file()) } else { Ok(None) };
        };
        check_name(&field)?;
        if self.count == MAX_PARTS {
            let message = format!("has more than {MAX_PARTS} files; send the others in another request");
            return Err(Problem::validation(vec![Fault::body("/file", "max_items", message)]));
        }
        let part = self.read(field).await?;
        self.count += 1;
        Ok(Some(part))
    }

    async fn read(&self, mut field: Field<'static>) -> Result<Part, Problem> {
        let file = field.file_name().unwrap_or(PART).chars().take(MAX_NAME).collect();
        let most = self.vision.limits.picture;
        let mut held = Growing::with_capacity(self.vision.space(), 0);
        while let Some(piece) = field.chunk().await.map_err(|error| broken(&error))? {
            if held.len() + piece.len() > most {
                return Err(self.file_too_large(most));
            }
            held.extend(&piece).map_err(refusal::full)?;
            self.allowance.fetch_add(piece.len(), Ordering::Relaxed);
        }
        Ok(Part { file, held: held.freeze() })
    }

    fn file_too_large(&self, most: usize) -> Problem {
        let message = format!("is larger than the {most} bytes that this server takes for a picture");
        let fault = Fault::body(format!("/file/{}", self.count), "max_bytes", &message);
        let detail = format!("A file of the form {message}.");
        Problem { faults: vec![fault], ..Problem::new(&PICTURE_TOO_LARGE, detail) }
    }
}

fn check_name(field: &Field<'_>) -> Result<(), Problem> {
    let name = field.name().unwrap_or_default();
    if name == PART {
        return Ok(());
    }
    let name = shorten(name).replace('~', "~0").replace('/', "~1");
    let message = format!("there is no such part; the pictures are parts of the name {PART}: {HOW}");
    Err(Problem::validation(vec![Fault::body(format!("/{name}"), "unknown_field", message)]))
}

fn no_file() -> Problem {
    let message = format!("is missing; send the picture as a part of this name: {HOW}");
    Problem::validation(vec![Fault::body("/file", "required", message)])
}

/// What the form's reader could not read: a problem of ours that went through it, or a form that is none.
fn broken(error: &multer::Error) -> Problem {
    if let multer::Error::StreamReadFailed(cause) = error
        && let Some(Carried(problem)) = cause.downcast_ref::<Carried>()
    {
        return problem.clone();
    }
    Problem::new(
        &BAD_REQUEST,
        format!("The form cannot be read: {error}. An HTTP library makes it right, and so does {HOW}"),
    )
}

/// The pieces of a body, at most so many bytes of them; between two parts at most the allowance, since the reader keeps
/// the headers of a part until they are whole.
fn bounded(
    pieces: Pieces,
    most: usize,
    allowance: Arc<AtomicUsize>,
) -> impl Stream<Item = Result<Bytes, Carried>> + Send + 'static {
    stream::try_unfold((pieces, most), move |(mut pieces, left)| {
        let allowance = allowance.clone();
        async move {
            let Some(piece) = pieces.next().await.map_err(Carried)? else { return Ok(None) };
            let left =
                left.checked_sub(piece.len()).ok_or_else(|| Carried(refusal::too_large(most as u64)))?;
            let spend = |allowed: usize| Some(allowed.saturating_sub(piece.len()));
            let before = allowance.fetch_update(Ordering::Relaxed, Ordering::Relaxed, spend);
            if before.is_ok_and(|allowed| allowed == 0) {
                let detail = format!("The headers of a part are larger than {MAX_BETWEEN} bytes.");
                return Err(Carried(Problem::new(&BAD_REQUEST, detail)));
            }
            Ok(Some((piece, (pieces, left))))
        }
    })
}

/// A problem on its way through a library that knows errors alone.
#[derive(Debug)]
struct Carried(Problem);

impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.detail)
    }
}

impl std::error::Error for Carried {}
