//! Whose data a request may see.

use super::{evaluate::evaluate, verify::Token};
use crate::{Asked, CustomerAsked, Customers, Refusal};

/// Decides for whichever customers a request is about.
///
/// Where nothing looks at the customer, a decision holds for all of them. Otherwise each one that is admitted was
/// authorized by an evaluation of its own:
/// - the customer that the request names;
/// - or, where the handler confines itself, all that the token names. A token narrowed by a pattern, such as
///   `customer($c), $c.starts_with("12")`, names none, and is refused there: the pattern's customers cannot be told
///   from the token.
pub(super) fn decide(token: &Token, asked: &Asked<'_>) -> Result<Customers, Refusal> {
    let analysis = &token.analysis;
    if !analysis.mentions.customer {
        return evaluate(token, asked, None).map(|()| Customers::Any);
    }
    match asked.customer {
        CustomerAsked::Named(id) => {
            evaluate(token, asked, Some(id)).map(|()| Customers::Only([id.to_owned()].into()))
        }
        CustomerAsked::NotConfined if analysis.excludes => Err(Refusal::insufficient(
            "The token excludes customers, and this operation is not confined to any.",
            "a Biscuit that excludes customers, for an operation that is not confined",
        )),
        CustomerAsked::NotConfined => evaluate(token, asked, None).map(|()| Customers::Any),
        CustomerAsked::Confined => admitted(token, asked),
    }
}

fn admitted(token: &Token, asked: &Asked<'_>) -> Result<Customers, Refusal> {
    let Some(candidates) = &token.analysis.candidates else {
        return Err(Refusal::insufficient(
            "The token names too many customers for this operation. Narrow it to fewer.",
            "a Biscuit with too many candidates for its customers",
        ));
    };
    let mut admitted = std::collections::BTreeSet::new();
    let mut refused = Refusal::insufficient(
        "The token is narrowed to customers that it does not name, so this operation cannot be confined to them. \
         Narrow it by `check if customer(\"…\")`.",
        "a Biscuit without candidates for its customers",
    );
    for candidate in candidates {
        match evaluate(token, asked, Some(candidate)) {
            Ok(()) => {
                admitted.insert(candidate.clone());
            }
            // Who could not be tried must not be taken for refused: the answer would lack their data unsaid.
            Err(refusal) if refusal.why == crate::Why::Unavailable => return Err(refusal),
            Err(refusal) => refused = refusal,
        }
    }
    if admitted.is_empty() { Err(refused) } else { Ok(Customers::Only(admitted)) }
}
