//! `counterfoil classify`: what is on pictures, without a server.

use super::{models::ModelArgs, pictures::PictureArgs};
use crate::api::{best, by_size, rounded};
use bytes::Bytes;
use clap::Args;
use counterfoil_vision::{
    engine::{Engine, Input, Job, Options, Reply},
    model::Model,
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rust_decimal::Decimal;
use serde::Serialize;
use std::{
    collections::VecDeque,
    fs::{self, File},
    io::{self, IsTerminal as _, Read, Write as _},
    num::NonZeroUsize,
    path::{Path, PathBuf},
    sync::Arc,
};

const EXAMPLES: &str = "\
Examples:
  counterfoil classify cat.jpg                     {\"file\":\"cat.jpg\",\"prediction\":\"Cat\",\"values\":[…]}
  counterfoil classify photos > answers.ndjson     every picture, by its name, in a folder and those in it
  counterfoil classify --top-k 2 *.jpg
  curl -s https://example.org/cat.jpg | counterfoil classify -

The lines come in the order of the pictures. One that cannot be read is told on standard error, the others are
classified all the same, and the exit status is 1.";

/// What a name must end in to be taken from a folder.
const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

/// Fewer pictures than this are done before anyone looks at a bar.
const BAR_FROM: usize = 20;

/// Pictures that are read ahead for each worker.
const AHEAD: usize = 2;

/// What to classify.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ClassifyArgs {
    /// Pictures: JPEG, PNG or WebP files; folders, of which files are taken that end in .jpg, .jpeg, .png or .webp; - for
    /// standard input
    #[arg(value_name = "IMAGE", required = true)]
    images: Vec<PathBuf>,

    /// Add so many of the labels, best first, to each line
    #[arg(long, env = "COUNTERFOIL_TOP_K", value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    top_k: Option<u32>,

    #[command(flatten)]
    models: ModelArgs,

    #[command(flatten)]
    pictures: PictureArgs,
}

/// A line of the output.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    prediction: &'a str,
    values: Vec<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top: Option<Vec<Score<'a>>>,
}

#[derive(Serialize)]
struct Score<'a> {
    label: &'a str,
    score: Decimal,
}

/// Classifies pictures, and writes a JSON line for each to standard output.
///
/// # Errors
/// When there is no model, or a picture could not be classified.
pub fn run(args: &ClassifyArgs) -> Result<(), String> {
    let registry = args.models.open()?;
    let model = registry
        .get(None, None)
        .ok_or("there is no model: the folder `models` holds none; name another with --models")?;
    let engine =
        Engine::start(options(args.pictures)).map_err(|error| format!("cannot start threads: {error}"))?;
    let (files, unreadable) = expanded(&args.images);
    if files.is_empty() && unreadable.is_empty() {
        return Err("there is no picture in what was named: of folders, files are taken that end in .jpg, .jpeg, .png or \
                    .webp"
            .into());
    }
    let mut run = Run {
        bar: bar(files.len()),
        total: files.len() + unreadable.len(),
        pending: VecDeque::new(),
        failed: 0,
        top_k: args.top_k,
        max_bytes: args.pictures.max_picture_bytes,
        engine,
        model,
    };
    unreadable.iter().for_each(|why| run.fail(why));
    match run.all(files) {
        // As when `head` has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(format!("cannot write: {error}")),
        Ok(()) => run.outcome(),
    }
}

fn options(pictures: PictureArgs) -> Options {
    let default = Options::default();
    // Nothing else of this process wants the cores, and its own pictures are all that waits.
    Options {
        max_jobs: default.workers.get() * AHEAD,
        max_bytes: usize::MAX,
        max_batch: NonZeroUsize::MIN,
        give_way: false,
        limits: pictures.limits(),
        ..default
    }
}

/// The files, those of folders by name, and what could not be looked into.
fn expanded(images: &[PathBuf]) -> (Vec<PathBuf>, Vec<String>) {
    let (mut files, mut unreadable) = (Vec::new(), Vec::new());
    for image in images {
        if image.is_dir() {
            pictures_in(image, &mut files, &mut unreadable);
        } else {
            files.push(image.clone());
        }
    }
    (files, unreadable)
}

/// Adds the pictures of a folder and of the folders in it. A link to a folder is not followed, since it may lead back.
fn pictures_in(folder: &Path, files: &mut Vec<PathBuf>, unreadable: &mut Vec<String>) {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return unreadable.push(format!("{}: {error}", folder.display())),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        if is_folder {
            pictures_in(&path, files, unreadable);
        } else if ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
            files.push(path);
        }
    }
}

/// A bar for many pictures, where somebody sees it and the lines go elsewhere.
fn bar(pictures: usize) -> Option<ProgressBar> {
    let is_seen = io::stderr().is_terminal() && !io::stdout().is_terminal();
    (is_seen && pictures >= BAR_FROM).then(|| {
        let bar = ProgressBar::with_draw_target(Some(pictures as u64), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} pictures, {per_sec}, {eta} left");
        bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
    })
}

/// Pictures on their way, and what came of those before.
struct Run {
    engine: Engine<Model>,
    model: Arc<Model>,
    pending: VecDeque<(String, Reply)>,
    top_k: Option<u32>,
    max_bytes: usize,
    total: usize,
    failed: usize,
    bar: Option<ProgressBar>,
}

impl Run {
    /// Reads one picture after the other, some ahead of the workers, and writes what becomes of each in its turn.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    fn all(&mut self, files: Vec<PathBuf>) -> io::Result<()> {
        for file in files {
            let name = file.display().to_string();
            match read(&file, self.max_bytes) {
                Ok(bytes) => self.submit(name, bytes)?,
                Err(error) => {
                    self.drain(0)?;
                    self.fail(&format!("{name}: {error}"));
                }
            }
        }
        self.drain(0)
    }

    fn submit(&mut self, name: String, bytes: Bytes) -> io::Result<()> {
        let input = Input::Picture { bytes, digest: false, space: self.engine.room().space() };
        let mut job = Job { model: self.model.clone(), input };
        loop {
            match self.engine.submit(job) {
                Ok(reply) => {
                    self.pending.push_back((name, reply));
                    return Ok(());
                }
                Err((_, back)) => {
                    job = back;
                    self.drain(self.pending.len().saturating_sub(1))?;
                }
            }
        }
    }

    /// Writes answers until so many are still to come.
    fn drain(&mut self, left: usize) -> io::Result<()> {
        while self.pending.len() > left
            && let Some((name, reply)) = self.pending.pop_front()
        {
            match reply.wait() {
                Ok(answer) => {
                    let line = self.line(&name, &answer.probabilities)?;
                    writeln!(io::stdout().lock(), "{line}")?;
                }
                Err(failure) => self.fail(&format!("{name}: {failure}")),
            }
            self.bar.iter().for_each(|bar| bar.inc(1));
        }
        Ok(())
    }

    fn line(&self, file: &str, probabilities: &[f32]) -> io::Result<String> {
        let values = rounded(probabilities);
        let label = |at: usize| self.model.labels().get(at).map_or("", String::as_str);
        let top = self.top_k.map(|most| {
            let best = by_size(probabilities).take(most as usize);
            best.map(|at| Score { label: label(at), score: values[at] }).collect()
        });
        let line = Line { file, prediction: label(best(probabilities)), values: values.clone(), top };
        serde_json::to_string(&line).map_err(io::Error::other)
    }

    fn fail(&mut self, why: &str) {
        self.failed += 1;
        let tell = || drop(writeln!(io::stderr(), "counterfoil: {why}"));
        match &self.bar {
            Some(bar) => bar.suspend(tell),
            None => tell(),
        }
    }

    fn outcome(&self) -> Result<(), String> {
        self.bar.iter().for_each(ProgressBar::finish_and_clear);
        match self.failed {
            0 => Ok(()),
            failed => Err(format!("{failed} of {} could not be classified", self.total)),
        }
    }
}

/// A file's bytes, or those of standard input. No more than a picture may have: a device would never end.
fn read(file: &Path, max_bytes: usize) -> io::Result<Bytes> {
    let most = max_bytes as u64 + 1;
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes.into())
}
