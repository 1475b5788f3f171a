//! An inference request on its way through the engine: each picture of it is a question of its own, so that all workers
//! share in it and other requests get their turn.

use super::{refusal::invalid, request::Given};
use crate::{
    api::vision::{Asked, VisionService, full},
    problem::Problem,
    receipt::Input as Seen,
};
use counterfoil_vision::{
    engine::{Input, Room, Space},
    model::Model,
};
use std::{collections::VecDeque, sync::Arc};

/// Pictures of one request that are in the queue at once.
const MOST: usize = 4;

/// What a model says of all pictures of a request.
pub struct Outcome {
    /// The probabilities of each picture's labels, one picture after the other.
    pub values: Vec<f32>,
    /// The receipts, a line for each picture; `None` where none was asked for.
    pub receipt: Option<String>,
}

/// A picture's input, and what a receipt says of it; of a file, the engine finds that out.
type Question = (Input, Option<Seen>);

/// A picture whose answer is on its way.
struct Pending {
    asked: Asked,
    seen: Option<Seen>,
    /// Where in the body it is.
    pointer: String,
}

/// Answers that have come.
struct Answers<'v> {
    vision: &'v VisionService,
    model: &'v Model,
    values: Vec<f32>,
    receipts: Vec<String>,
}

/// Asks a model about all pictures of a request, and for receipts where they are wanted. `space` is the room that the
/// request takes up.
///
/// # Errors
/// The first problem of one of the pictures, or that there is no room; what else was asked is then given up.
pub async fn ask(
    vision: &VisionService,
    model: &Arc<Model>,
    given: Given,
    receipt: bool,
    space: Space,
) -> Result<Outcome, Problem> {
    if receipt && !vision.receipts.can_sign() {
        let message = "this server signs no receipts: its operator gave it no key";
        return Err(invalid("/parameters/receipt", "unsupported", message));
    }
    let mut answers = Answers { vision, model, values: Vec::new(), receipts: Vec::new() };
    let mut pending: VecDeque<Pending> = VecDeque::new();
    let questions = questions(vision.engine.room().clone(), given, model.input_len(), receipt, space);
    for (place, (mut input, seen)) in questions.enumerate() {
        let asked = loop {
            match vision.ask(model, input) {
                Ok(asked) => break asked,
                Err((refused, back)) => {
                    // It need not be refused while pictures of its own are before it.
                    let first = pending.pop_front().ok_or_else(|| full(refused))?;
                    answers.wait(first).await?;
                    input = back;
                }
            }
        };
        pending.push_back(Pending { asked, seen, pointer: format!("/inputs/0/data/{place}") });
        if pending.len() >= MOST
            && let Some(first) = pending.pop_front()
        {
            answers.wait(first).await?;
        }
    }
    for rest in pending {
        answers.wait(rest).await?;
    }
    let Answers { values, receipts, .. } = answers;
    Ok(Outcome { values, receipt: receipt.then(|| receipts.join("\n")) })
}

impl Answers<'_> {
    async fn wait(&mut self, Pending { asked, seen, pointer }: Pending) -> Result<(), Problem> {
        let said = self.vision.answer(asked, &pointer).await?;
        let of_tensor =
            seen.and_then(|seen| self.vision.receipts.sign(self.model, seen, &said.probabilities).ok());
        self.receipts.extend(said.receipt.or(of_tensor));
        self.values.extend(said.probabilities);
        Ok(())
    }
}

/// A question for each picture. The last has the request's room, since it is done last: the others lie in it too.
fn questions(
    room: Room,
    given: Given,
    input_len: usize,
    receipt: bool,
    space: Space,
) -> Box<dyn Iterator<Item = Question> + Send> {
    let mut left = given.batch();
    let mut whole = Some(space);
    let mut space = move || {
        left = left.saturating_sub(1);
        whole.take_if(|_| left == 0).unwrap_or_else(|| room.space())
    };
    match given {
        Given::Pictures(files) => Box::new(
            files
                .into_iter()
                .map(move |bytes| (Input::Picture { bytes, digest: receipt, space: space() }, None)),
        ),
        Given::Tensor { values, batch } => Box::new((0..batch).map(move |place| {
            let values = values.iter().skip(place * input_len).take(input_len).copied().collect::<Vec<f32>>();
            let seen = receipt.then(|| Seen::tensor(&values));
            (Input::Tensor { values, space: space() }, seen)
        })),
    }
}
