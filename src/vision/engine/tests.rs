use super::*;
use crate::picture::{ErrorKind, Format, Preprocessing};
use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use std::sync::{
    Mutex,
    atomic::AtomicUsize,
    mpsc::{Receiver, Sender, channel},
};

/// A PNG of one black pixel.
const BLACK: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T', 0x78, 0xda, 0x63,
    0x60, 0, 0, 0, 2, 0, 1, 0xe5, 0x27, 0xde, 0xfc, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60,
    0x82,
];

const SIDE: u32 = 4;
const INPUT: usize = 3 * (SIDE * SIDE) as usize;
const HOW: Preprocessing = Preprocessing { size: SIDE, crop_pct: 1.0, mean: [0.0; 3], std: [1.0; 3] };

/// Says what the first number of each input is. What is in the hooks is called on its way.
#[derive(Default)]
struct Fake {
    before_decoding: Hook,
    before_running: Hook,
    inputs: AtomicUsize,
    calls: AtomicUsize,
}

type Hook = Mutex<Option<Box<dyn FnMut() + Send>>>;

fn hook(work: impl FnMut() + Send + 'static) -> Hook {
    Mutex::new(Some(Box::new(work)))
}

fn call(hook: &Hook) {
    // A hook that panics poisons the lock; the next job calls it again.
    if let Some(work) = hook.lock().unwrap_or_else(std::sync::PoisonError::into_inner).as_mut() {
        work();
    }
}

impl Classify for Fake {
    type Session = Vec<f32>;

    fn session(&self) -> Vec<f32> {
        Vec::new()
    }

    fn preprocessing(&self) -> &Preprocessing {
        call(&self.before_decoding);
        &HOW
    }

    fn input_len(&self) -> usize {
        INPUT
    }

    fn classes(&self) -> usize {
        2
    }

    fn probabilities(&self, session: &mut Vec<f32>, input: &[f32], _: usize) -> Result<Vec<f32>, String> {
        call(&self.before_running);
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.inputs.fetch_add(input.len() / INPUT, Ordering::Relaxed);
        session.clear();
        session.extend(input.chunks(INPUT).flat_map(|row| [row[0], 1.0 - row[0]]));
        Ok(session.clone())
    }
}

fn number(number: usize) -> NonZeroUsize {
    NonZeroUsize::new(number).unwrap()
}

fn engine(max_jobs: usize, max_batch: usize) -> Engine<Fake> {
    let options =
        Options { workers: number(1), max_jobs, max_batch: number(max_batch), ..Options::default() };
    Engine::start(options).unwrap()
}

fn picture(engine: &Engine<Fake>, model: &Arc<Fake>, bytes: &'static [u8]) -> Job<Fake> {
    let mut space = engine.room().space();
    space.grow(bytes.len()).unwrap();
    Job {
        model: model.clone(),
        input: Input::Picture { bytes: Bytes::from_static(bytes), digest: true, space },
    }
}

fn tensor(engine: &Engine<Fake>, model: &Arc<Fake>, values: Vec<f32>) -> Job<Fake> {
    Job { model: model.clone(), input: Input::Tensor { values, space: engine.room().space() } }
}

fn submitted(engine: &Engine<Fake>, job: Job<Fake>) -> Reply {
    engine.submit(job).map_err(|(full, _)| full).unwrap()
}

/// A model whose worker says when it begins, and goes on when it is told to.
fn held() -> (Arc<Fake>, Receiver<()>, Sender<()>) {
    let (began, begins) = channel();
    let (go, goes) = channel::<()>();
    let before_running = hook(move || {
        // Once the test has let go of its ends, nothing is held any more.
        let _ = began.send(());
        let _ = goes.recv();
    });
    (Arc::new(Fake { before_running, ..Fake::default() }), begins, go)
}

#[test]
fn a_picture_is_answered() {
    let (engine, model) = (engine(1, 1), Arc::new(Fake::default()));
    let answer = submitted(&engine, picture(&engine, &model, BLACK)).wait().unwrap();
    assert_eq!(answer.probabilities, [0.0, 1.0]);
    assert_eq!(answer.header.map(|header| header.format), Some(Format::Png));
    assert_eq!(answer.sha256, Some(Sha256::digest(BLACK).into()));
    assert_eq!(engine.room().taken(), 0);
}

#[test]
fn a_tensor_may_hold_several_inputs_and_must_hold_whole_ones() {
    let (engine, model) = (engine(1, 1), Arc::new(Fake::default()));
    let values = [0.25, 0.75].iter().flat_map(|value| [*value; INPUT]).collect();
    let answer = submitted(&engine, tensor(&engine, &model, values)).wait().unwrap();
    assert_eq!(answer.probabilities, [0.25, 0.75, 0.75, 0.25]);
    for found in [0, 1, INPUT + 1] {
        let refused = submitted(&engine, tensor(&engine, &model, vec![0.0; found])).wait();
        assert_eq!(refused, Err(Failure::Tensor { found, expected: INPUT }));
    }
}

#[test]
fn a_picture_that_is_none_is_refused_and_not_run() {
    let (engine, model) = (engine(1, 1), Arc::new(Fake::default()));
    let refused = submitted(&engine, picture(&engine, &model, b"GIF89a")).wait();
    assert!(matches!(refused, Err(Failure::Picture(error)) if error.kind() == ErrorKind::Unsupported));
    assert_eq!(model.calls.load(Ordering::Relaxed), 0);
}

#[test]
fn a_full_queue_says_so_and_gives_the_job_back() {
    let engine = engine(2, 1);
    let (model, begins, go) = held();
    let first = submitted(&engine, picture(&engine, &model, BLACK));
    begins.recv().unwrap();
    let rest: Vec<Reply> = (0..2).map(|_| submitted(&engine, picture(&engine, &model, BLACK))).collect();
    let (full, job) = engine.submit(picture(&engine, &model, BLACK)).unwrap_err();
    assert_eq!((full, job.input.len(), engine.waiting()), (Full::Jobs, BLACK.len(), 2));
    drop((go, begins));
    for reply in [first].into_iter().chain(rest) {
        assert!(reply.wait().is_ok());
    }
    assert!(submitted(&engine, job).wait().is_ok());
}

#[test]
fn a_job_that_nobody_waits_for_is_skipped_and_makes_room() {
    let engine = engine(1, 1);
    let (model, begins, go) = held();
    let first = submitted(&engine, picture(&engine, &model, BLACK));
    begins.recv().unwrap();
    drop(submitted(&engine, picture(&engine, &model, BLACK)));
    let second = submitted(&engine, picture(&engine, &model, BLACK));
    assert_eq!((engine.waiting(), engine.abandoned()), (1, 1));
    drop((second, go, begins));
    assert!(first.wait().is_ok());
    assert!(submitted(&engine, picture(&engine, &Arc::new(Fake::default()), BLACK)).wait().is_ok());
    assert_eq!((engine.abandoned(), model.calls.load(Ordering::Relaxed)), (2, 1));
}

#[test]
fn a_job_whose_client_leaves_while_it_is_decoded_is_not_run() {
    let engine = engine(8, 8);
    let (holding, begins, go) = held();
    let first = submitted(&engine, picture(&engine, &holding, BLACK));
    begins.recv().unwrap();
    // The three are taken together; while the last is decoded, the client of the one in the middle leaves.
    let leaving: Arc<Mutex<Option<Reply>>> = Arc::default();
    let (left, mut decoded) = (leaving.clone(), 0);
    let before_decoding = hook(move || {
        decoded += 1;
        if decoded == 3 {
            left.lock().unwrap().take();
        }
    });
    let model = Arc::new(Fake { before_decoding, ..Fake::default() });
    let [one, two, three] = [(); 3].map(|()| submitted(&engine, picture(&engine, &model, BLACK)));
    *leaving.lock().unwrap() = Some(two);
    drop((go, begins));
    assert!(first.wait().is_ok());
    assert_eq!([one, three].map(|reply| reply.wait().unwrap().probabilities), [[0.0, 1.0], [0.0, 1.0]]);
    assert_eq!((model.inputs.load(Ordering::Relaxed), model.calls.load(Ordering::Relaxed)), (2, 1));
    assert_eq!(engine.abandoned(), 1);
}

#[test]
fn what_waits_is_run_together_where_it_is_of_one_model() {
    let engine = engine(8, 8);
    let (holding, begins, go) = held();
    let first = submitted(&engine, picture(&engine, &holding, BLACK));
    begins.recv().unwrap();
    let [model, other] = [(); 2].map(|()| Arc::new(Fake::default()));
    let replies = [(&model, 0.1), (&model, 0.2), (&other, 0.3), (&model, 0.4)]
        .map(|(model, value)| submitted(&engine, tensor(&engine, model, vec![value; INPUT])));
    drop((go, begins));
    assert!(first.wait().is_ok());
    assert_eq!(replies.map(|reply| reply.wait().unwrap().probabilities[0]), [0.1, 0.2, 0.3, 0.4]);
    assert_eq!([&model, &other].map(|model| model.calls.load(Ordering::Relaxed)), [2, 1]);
}

#[test]
fn a_panic_ends_its_job_alone() {
    let engine = engine(4, 1);
    let panics = [
        Fake { before_running: hook(|| panic!("running")), ..Fake::default() },
        Fake { before_decoding: hook(|| panic!("decoding")), ..Fake::default() },
    ];
    for (model, said) in panics.into_iter().zip(["running", "decoding"]) {
        let failed = submitted(&engine, picture(&engine, &Arc::new(model), BLACK)).wait();
        assert_eq!(failed, Err(Failure::Panicked(said.into())));
    }
    assert!(submitted(&engine, picture(&engine, &Arc::new(Fake::default()), BLACK)).wait().is_ok());
}

#[test]
fn an_engine_that_ends_answers_what_waits_and_takes_no_more() {
    let engine = engine(8, 1);
    let (model, begins, go) = held();
    let replies: Vec<Reply> = (0..4).map(|_| submitted(&engine, picture(&engine, &model, BLACK))).collect();
    begins.recv().unwrap();
    engine.shared.queue.close();
    assert!(matches!(engine.submit(picture(&engine, &model, BLACK)), Err((Full::Ending, _))));
    drop((go, begins));
    drop(engine);
    assert!(replies.into_iter().all(|reply| reply.wait().is_ok()));
}

#[test]
fn room_is_given_back() {
    let room = Room::new(10);
    let (mut one, mut two) = (room.space(), room.space());
    assert_eq!((one.grow(6), two.grow(4), two.grow(1)), (Ok(()), Ok(()), Err(Full::Bytes)));
    assert_eq!((room.taken(), one.grow(usize::MAX)), (10, Err(Full::Bytes)));
    drop(one);
    assert_eq!((two.grow(6), room.taken()), (Ok(()), 10));
    drop(two);
    assert_eq!(room.taken(), 0);
}
