//! How large and how deep a token's logic may be. All of it is looked at once, when a token is verified.
//!
//! Sizes alone do not bound time: see `cost`.

use super::{
    pattern,
    program::{Block, each_op, each_term},
};
use biscuit_auth::{
    AuthorizerLimits,
    builder::{Binary, Check, Expression, Op, Rule, Term},
};
use std::time::Duration;

/// The longest text of a token, in bytes.
pub const MAX_TEXT: usize = 8 * 1024;
/// The most blocks of a token, the first one included. Each costs a verification of a signature.
pub const MAX_BLOCKS: usize = 16;

/// The most symbols of all blocks: each use of a name looks for it among them.
pub(super) const MAX_SYMBOLS: usize = 512;
/// The most public keys that blocks name. Decoding one takes as long as a tenth of a verification.
pub(super) const MAX_KEYS: usize = 16;
/// The most facts that may be known at any time.
pub(super) const MAX_FACTS: usize = 512;
/// The most rounds in which rules add facts.
pub(super) const MAX_ROUNDS: usize = 20;

const MAX_STATED_FACTS: usize = 128;
const MAX_RULES: usize = 16;
const MAX_CHECKS: usize = 64;
const MAX_ALTERNATIVES: usize = 64;
const MAX_PREDICATES: usize = 8;
const MAX_TERMS: usize = 8;
const MAX_EXPRESSIONS: usize = 16;
const MAX_OPERATIONS: usize = 1024;
const MAX_CLOSURES: usize = 8;
const MAX_STRING: usize = 1024;
const MAX_ELEMENTS: usize = 256;
const MAX_COLLECTIONS: usize = 3;
const MAX_PATTERNS: usize = 4;

/// The limits that the engine itself keeps.
///
/// The time is real time, not time on a processor: it is long, lest a busy machine refuses good tokens, and a last
/// resort, because what could take long has been refused before.
pub(super) fn of_engine() -> AuthorizerLimits {
    AuthorizerLimits {
        max_facts: MAX_FACTS as u64,
        max_iterations: MAX_ROUNDS as u64,
        max_time: Duration::from_millis(100),
    }
}

/// Refuses logic that is too large. Says what there is too much of.
pub(super) fn check(blocks: &[Block]) -> Result<(), String> {
    let all = |count: fn(&Block) -> usize| blocks.iter().map(count).sum::<usize>();
    at_most(all(|block| block.facts.len()), MAX_STATED_FACTS, "facts")?;
    at_most(all(|block| block.rules.len()), MAX_RULES, "rules")?;
    at_most(all(|block| block.checks.len()), MAX_CHECKS, "checks")?;
    for block in blocks {
        block.checks.iter().try_for_each(check_check)?;
        block.queries().try_for_each(check_query)?;
        for predicate in block.predicates() {
            at_most(predicate.terms.len(), MAX_TERMS, "terms of a predicate")?;
            at_most(predicate.name.len(), MAX_STRING, "bytes of a name")?;
        }
    }
    check_terms(blocks)?;
    check_operations(blocks)
}

fn check_check(check: &Check) -> Result<(), String> {
    at_most(check.queries.len(), MAX_ALTERNATIVES, "alternatives of a check")?;
    let bound = |query: &Rule, head: &Term| match head {
        Term::Variable(_) => query.body.iter().any(|predicate| predicate.terms.contains(head)),
        _ => true,
    };
    // The engine would write a line to the server's output each time that it meets one.
    let all_bound = |query: &Rule| query.head.terms.iter().all(|term| bound(query, term));
    if check.queries.iter().all(all_bound) { Ok(()) } else { Err("a variable without a value".into()) }
}

fn check_query(query: &Rule) -> Result<(), String> {
    at_most(query.body.len(), MAX_PREDICATES, "predicates of a query")?;
    at_most(query.expressions.len(), MAX_EXPRESSIONS, "expressions of a query")
}

fn check_terms(blocks: &[Block]) -> Result<(), String> {
    let (mut elements, mut longest, mut deepest) = (0, 0, 0);
    let mut measure = |term: &Term, depth: usize| {
        elements += usize::from(depth > 0);
        deepest = deepest.max(depth);
        longest = longest.max(bytes(term));
    };
    for block in blocks {
        let terms = block.predicates().flat_map(|predicate| &predicate.terms);
        terms.for_each(|term| each_term(term, 0, &mut measure));
        for expression in block.expressions() {
            each_op(&expression.ops, 0, &mut |op, _| {
                if let Op::Value(term) = op {
                    each_term(term, 0, &mut measure);
                }
            });
        }
    }
    at_most(elements, MAX_ELEMENTS, "elements of sets, arrays and maps")?;
    at_most(longest, MAX_STRING, "bytes of a text")?;
    at_most(deepest, MAX_COLLECTIONS, "collections within each other")
}

/// The length of a text or of bytes.
pub(super) fn bytes(term: &Term) -> usize {
    match term {
        Term::Str(text) => text.len(),
        Term::Bytes(bytes) => bytes.len(),
        _ => 0,
    }
}

fn check_operations(blocks: &[Block]) -> Result<(), String> {
    let (mut operations, mut closures, mut patterns) = (0, 0, 0);
    for expression in blocks.iter().flat_map(Block::expressions) {
        each_op(&expression.ops, 0, &mut |op, depth| {
            operations += 1;
            closures = closures.max(depth);
            patterns += usize::from(matches!(op, Op::Binary(Binary::Regex)));
        });
        check_patterns(expression)?;
    }
    at_most(operations, MAX_OPERATIONS, "operations")?;
    at_most(closures, MAX_CLOSURES, "closures within each other")?;
    at_most(patterns, MAX_PATTERNS, "regular expressions")
}

/// A regular expression must be a constant, and a plain one: it is compiled each time it is used.
fn check_patterns(expression: &Expression) -> Result<(), String> {
    fn check(ops: &[Op]) -> bool {
        let mut before: Option<&Op> = None;
        ops.iter().all(|op| {
            let good = match (op, before) {
                (Op::Binary(Binary::Regex), Some(Op::Value(Term::Str(text)))) => pattern::is_plain(text),
                (Op::Binary(Binary::Regex), _) => false,
                (Op::Closure(_, inner), _) => check(inner),
                _ => true,
            };
            before = Some(op);
            good
        })
    }
    if check(&expression.ops) { Ok(()) } else { Err("a regular expression that is not plain".into()) }
}

fn at_most(count: usize, most: usize, what: &str) -> Result<(), String> {
    if count <= most { Ok(()) } else { Err(format!("{count} {what}, of {most} at most")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use biscuit_auth::BlockBuilder;

    fn verdict(code: &str) -> Result<(), String> {
        let BlockBuilder { facts, rules, checks, .. } = BlockBuilder::new().code(code).unwrap();
        check(&[Block { facts, rules, checks }])
    }

    /// Code of this many numbered parts.
    fn repeat(count: usize, separator: &str, part: impl Fn(usize) -> String) -> String {
        (0..count).map(part).collect::<Vec<_>>().join(separator)
    }

    #[test]
    fn each_size_has_a_bound() {
        type Code = fn(usize) -> String;
        let sizes: [(usize, Code); 12] = [
            (MAX_STATED_FACTS, |n| repeat(n, "", |i| format!("f({i});"))),
            (MAX_RULES, |n| repeat(n, "", |i| format!("r{i}($x) <- f($x);"))),
            (MAX_CHECKS, |n| repeat(n, "", |i| format!("check if f({i});"))),
            (MAX_ALTERNATIVES, |n| format!("check if {};", repeat(n, " or ", |i| format!("f({i})")))),
            (MAX_PREDICATES, |n| format!("check if {};", repeat(n, ", ", |i| format!("f({i})")))),
            (MAX_TERMS, |n| format!("f({});", repeat(n, ", ", |i| i.to_string()))),
            (MAX_EXPRESSIONS, |n| format!("check if {};", repeat(n, ", ", |_| "true".into()))),
            (MAX_ELEMENTS, |n| format!("f({{{}}});", repeat(n, ", ", |i| i.to_string()))),
            (MAX_STRING, |n| format!("f(\"{}\");", "x".repeat(n))),
            (MAX_STRING, |n| format!("check if \"{}\" == \"\";", "x".repeat(n))),
            (MAX_COLLECTIONS, |n| format!("f({}{});", "[".repeat(n + 1), "]".repeat(n + 1))),
            (MAX_PATTERNS, |n| format!("check if {};", repeat(n, ", ", |_| "\"a\".matches(\"a\")".into()))),
        ];
        for (most, code) in sizes {
            assert_eq!(verdict(&code(most)), Ok(()), "{}", code(most));
            assert!(verdict(&code(most + 1)).is_err(), "{}", code(most + 1));
        }
    }

    #[test]
    fn long_and_deep_expressions_are_refused() {
        let sum = |n: usize| format!("check if {} == 0;", repeat(n, " + ", |i| i.to_string()));
        assert_eq!(verdict(&sum(500)), Ok(()));
        assert!(verdict(&sum(600)).is_err());
        let nested = |n: usize| format!("check if {}true{};", "true && (".repeat(n), ")".repeat(n));
        assert_eq!(verdict(&nested(MAX_CLOSURES)), Ok(()));
        assert!(verdict(&nested(MAX_CLOSURES + 1)).is_err());
    }

    #[test]
    fn a_regular_expression_is_a_plain_constant() {
        assert_eq!(verdict("check if operation($o), $o.matches(\"^get_\");"), Ok(()));
        assert_eq!(verdict("check if operation($o), {\"a\"}.any($x -> $x.matches(\"a\"));"), Ok(()));
        for refused in [
            "check if operation($o), $o.matches(\"(a{99}){99}\");",
            "check if operation($o), $o.matches($o);",
            "check if operation($o), $o.matches(\"a\" + \"b\");",
            "check if operation($o), {\"a\"}.any($x -> $x.matches(\"a{99}\"));",
        ] {
            assert!(verdict(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_query_without_a_value_for_its_head_is_refused() {
        let mut query = Rule::try_from("query(1) <- operation($o)").unwrap();
        query.head.terms = vec![Term::Variable("o".into())];
        let block =
            |query| Block { checks: vec![super::super::facts::one_of(vec![query])], ..Block::default() };
        assert_eq!(check(&[block(query.clone())]), Ok(()));
        query.head.terms = vec![Term::Variable("x".into())];
        assert!(check(&[block(query)]).is_err());
    }
}
