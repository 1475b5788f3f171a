//! The pictures of a form, classified while the form is still coming.

use super::{
    form::{Form, Part},
    refusal,
    service::{Asked, Said, Vision},
};
use crate::{api::Exchange, contract::shorten, problem::Problem};
use counterfoil_vision::{engine::Input, model::Model};
use std::{collections::VecDeque, sync::Arc};

/// Pictures of one form that are in the queue at once: more would let one form go before all other requests.
const MOST: usize = 4;

/// Bytes of one form that are in the queue before more of it is read.
const MOST_BYTES: u64 = 8 << 20;

/// What a model says of a file.
pub struct OfFile {
    /// The file's name.
    pub file: String,
    /// What it says.
    pub said: Said,
}

/// A file whose answer is on its way.
struct Pending {
    file: String,
    number: usize,
    asked: Asked,
}

/// Classifies the pictures of the request's form, in their order; with `digest`, so that the answers can be signed.
///
/// # Errors
/// The first problem: of the form, or of one of its pictures. The others are then given up.
pub async fn classify(
    vision: &Vision,
    exchange: &Exchange,
    model: &Arc<Model>,
    digest: bool,
) -> Result<Vec<OfFile>, Problem> {
    let mut form = Form::of(vision, exchange)?;
    let mut pending: VecDeque<Pending> = VecDeque::new();
    let mut answered = Vec::new();
    let mut number = 0;
    while let Some(Part { file, held }) = form.next().await? {
        let mut input = Input::Picture { bytes: held.bytes, digest, space: held.space };
        let asked = loop {
            match vision.ask(model, input) {
                Ok(asked) => break asked,
                Err((full, back)) => {
                    // It need not be refused while pictures of its own are before it.
                    let first = pending.pop_front().ok_or_else(|| refusal::full(full))?;
                    answered.push(first.answer(vision).await?);
                    input = back;
                }
            }
        };
        pending.push_back(Pending { file, number, asked });
        number += 1;
        while is_much(&pending)
            && let Some(first) = pending.pop_front()
        {
            answered.push(first.answer(vision).await?);
        }
    }
    for rest in pending {
        answered.push(rest.answer(vision).await?);
    }
    Ok(answered)
}

fn is_much(pending: &VecDeque<Pending>) -> bool {
    pending.len() >= MOST || pending.iter().map(|one| one.asked.bytes()).sum::<u64>() > MOST_BYTES
}

impl Pending {
    async fn answer(self, vision: &Vision) -> Result<OfFile, Problem> {
        let Self { file, number, asked } = self;
        match vision.answer(asked, &format!("/file/{number}")).await {
            Ok(said) => Ok(OfFile { file, said }),
            Err(problem) if problem.kind.status < 500 => {
                Err(Problem { detail: format!("{}: {}", shorten(&file), problem.detail), ..problem })
            }
            Err(problem) => Err(problem),
        }
    }
}
