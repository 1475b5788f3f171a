//! How long a token's logic can take at most, found without running it.
//!
//! The engine joins facts by trying: a query of p predicates over f facts looks at up to f to the power of p
//! combinations, and nothing interrupts it. So the combinations are counted beforehand, from how many facts can match
//! each predicate by its name, at most. The unit is one fact looked at, 5 to 15 ns; the
//! weights were measured. The bound is then about 4 ms.

use super::{
    limits,
    program::{Block, each_op, each_term},
};
use biscuit_auth::builder::{Binary, Op, Predicate, Rule, Term, Unary};
use std::collections::HashMap;

/// The most that the logic may cost, for all customers that are tried.
pub(super) const MAX_COST: u64 = 250_000;

/// One fact taken into a combination.
const JOIN: u64 = 40;
/// One operation of an expression.
const OPERATION: u64 = 12;
/// One element of a collection, copied or compared.
const ELEMENT: u64 = 8;
/// So many bytes of a text, copied or searched, make one unit.
const BYTES: u64 = 32;
/// One regular expression compiled and matched.
const PATTERN: u64 = 20_000;
/// One predicate, term or operation of the token, translated when an evaluation starts.
const TRANSLATION: u64 = 20;

/// The facts that the server states of a request (`authorize`), with their number of terms.
const STATED: [(&str, usize); 7] = [
    ("operation", 1),
    ("method", 1),
    ("resource", 1),
    ("resource", 2),
    ("customer", 1),
    ("time", 1),
    ("client_address", 1),
];

/// How many facts there can be of each name and number of terms, at most.
type Counts<'a> = HashMap<(&'a str, usize), u64>;

/// What one evaluation costs at most. The last block is that of the server's own policies.
pub(super) fn of(blocks: &[Block]) -> u64 {
    let (counts, rounds) = facts(blocks);
    let all = counts.values().copied().fold(0, u64::saturating_add).min(limits::MAX_FACTS as u64);
    let largest = largest(blocks);
    let of_query = |query: &Rule| of_query(query, &counts, all, largest);
    let rules = sum(blocks.iter().flat_map(|block| &block.rules).map(of_query));
    let checks = blocks.iter().flat_map(|block| &block.checks).flat_map(|check| &check.queries);
    let translation = sum(blocks.iter().map(of_translation));
    sum([rules.saturating_mul(rounds), sum(checks.map(of_query)), translation])
}

/// Bounds the facts by what is stated and by what rules can add, and the rounds that takes.
fn facts(blocks: &[Block]) -> (Counts<'_>, u64) {
    let mut stated: Counts<'_> = STATED.iter().map(|name| (*name, 1)).collect();
    for fact in blocks.iter().flat_map(|block| &block.facts) {
        *stated.entry(name(&fact.predicate)).or_default() += 1;
    }
    let rules: Vec<&Rule> = blocks.iter().flat_map(|block| &block.rules).collect();
    let mut counts = stated.clone();
    // Rules that do not feed themselves are done after as many rounds as there are rules, and one that finds no more.
    for _ in 0..=rules.len() {
        let next = round(&stated, &counts, &rules);
        if next == counts {
            return (counts, (rules.len() as u64 + 1).min(limits::MAX_ROUNDS as u64));
        }
        counts = next;
    }
    // Others are ended by the engine when there are too many facts, or rounds.
    for rule in rules {
        counts.insert(name(&rule.head), limits::MAX_FACTS as u64);
    }
    (counts, limits::MAX_ROUNDS as u64)
}

fn round<'a>(stated: &Counts<'a>, counts: &Counts<'a>, rules: &[&'a Rule]) -> Counts<'a> {
    let mut next = stated.clone();
    for rule in rules {
        let added = rule.body.iter().map(|predicate| count(counts, predicate)).fold(1, u64::saturating_mul);
        let known = next.entry(name(&rule.head)).or_default();
        // With this many facts, the engine ends the evaluation.
        *known = known.saturating_add(added).min(limits::MAX_FACTS as u64);
    }
    next
}

fn name(predicate: &Predicate) -> (&str, usize) {
    (&predicate.name, predicate.terms.len())
}

fn count(counts: &Counts<'_>, predicate: &Predicate) -> u64 {
    counts.get(&name(predicate)).copied().unwrap_or(0)
}

/// For each predicate in turn, all facts are looked at for each combination so far.
fn of_query(query: &Rule, counts: &Counts<'_>, all: u64, largest: u64) -> u64 {
    let (mut cost, mut combinations) = (0_u64, 1_u64);
    for predicate in &query.body {
        let matching = combinations.saturating_mul(count(counts, predicate));
        cost = sum([cost, combinations.saturating_mul(all), matching.saturating_mul(JOIN)]);
        combinations = matching;
    }
    let of_ops = |ops: &[Op]| AtHand::of(ops, largest).cost(ops);
    let expressions = sum(query.expressions.iter().map(|expression| of_ops(&expression.ops)));
    sum([cost, combinations.saturating_mul(expressions.saturating_add(JOIN))])
}

/// What an expression has at hand: its operations can make nothing larger than all of it together.
struct AtHand {
    elements: u64,
    bytes: u64,
    /// What one variable can stand for.
    variable: u64,
}

impl AtHand {
    fn of(ops: &[Op], variable: u64) -> Self {
        let mut all = Self { elements: 0, bytes: 0, variable };
        each_op(ops, 0, &mut |op, _| match op {
            Op::Value(Term::Variable(_)) => {
                all.elements += variable;
                all.bytes += limits::MAX_STRING as u64;
            }
            Op::Value(term) => {
                all.elements += elements(term);
                each_term(term, 0, &mut |term, _| all.bytes += limits::bytes(term) as u64);
            }
            _ => {}
        });
        all
    }

    /// What operations cost, once through. A closure is applied to each element, at most.
    fn cost(&self, ops: &[Op]) -> u64 {
        let all_elements = self.elements * ELEMENT;
        let all_bytes = self.bytes / BYTES;
        // A new text is looked for among the symbols.
        let symbols = limits::MAX_SYMBOLS as u64;
        sum(ops.iter().map(|op| match op {
            Op::Value(Term::Variable(_)) => OPERATION + self.variable * ELEMENT,
            Op::Value(term) => OPERATION + elements(term) * ELEMENT,
            Op::Unary(Unary::TypeOf) => OPERATION + symbols,
            Op::Unary(_) => OPERATION,
            Op::Binary(Binary::Regex) => PATTERN + all_bytes,
            Op::Binary(Binary::Add) => OPERATION + all_bytes + symbols,
            Op::Binary(_) => OPERATION + all_elements + all_bytes,
            Op::Closure(parameters, inner) => {
                let times = if parameters.is_empty() { 1 } else { self.elements.max(1) };
                // Its operations are copied each time, and once more to put it aside.
                let copy = inner.len() as u64 * OPERATION;
                sum([sum([self.cost(inner), copy]).saturating_mul(times), copy])
            }
        }))
    }
}

/// The elements of a collection, those within others included.
fn elements(term: &Term) -> u64 {
    let mut elements = 0;
    each_term(term, 0, &mut |_, depth| elements += u64::from(depth > 0));
    elements
}

/// The elements of the largest collection that a variable can stand for: one of a fact, or an element of another.
fn largest(blocks: &[Block]) -> u64 {
    let in_facts = blocks.iter().flat_map(|block| &block.facts).flat_map(|fact| &fact.predicate.terms);
    let mut all = in_facts.map(elements).sum::<u64>();
    for expression in blocks.iter().flat_map(Block::expressions) {
        each_op(&expression.ops, 0, &mut |op, _| {
            if let Op::Value(term) = op {
                each_term(term, 0, &mut |term, depth| {
                    // An element of a map is a key with its value.
                    all += u64::from(depth > 1) + 2 * u64::from(matches!(term, Term::Map(_)));
                });
            }
        });
    }
    all
}

fn of_translation(block: &Block) -> u64 {
    let mut nodes = block.predicates().map(|predicate| 1 + predicate.terms.len() as u64).sum::<u64>();
    for expression in block.expressions() {
        each_op(&expression.ops, 0, &mut |op, _| {
            nodes += 1;
            if let Op::Value(term) = op {
                each_term(term, 0, &mut |_, _| nodes += 1);
            }
        });
    }
    nodes.saturating_mul(TRANSLATION)
}

fn sum(costs: impl IntoIterator<Item = u64>) -> u64 {
    costs.into_iter().fold(0, u64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use biscuit_auth::BlockBuilder;
    use std::fmt::Write;

    fn cost(code: &str) -> u64 {
        let BlockBuilder { facts, rules, checks, .. } = BlockBuilder::new().code(code).unwrap();
        of(&[Block { facts, rules, checks }])
    }

    fn facts(count: usize) -> String {
        (0..count).fold(String::new(), |mut all, i| {
            let _ = write!(all, "f({i});");
            all
        })
    }

    #[test]
    fn what_tokens_usually_say_is_cheap() {
        let usual = "check if operation($o), {\"get_item\", \"list_items\"}.contains($o);
            check if customer(\"1\") or customer(\"2\"); check if method($m), {\"GET\", \"HEAD\"}.contains($m);
            check if time($t), $t <= 2030-01-01T00:00:00Z; check if client_address(\"127.0.0.1\");
            member($c) <- customer($c), {\"1\"}.contains($c); check if member($c);";
        assert!(cost(usual) < MAX_COST / 32 / 2, "{}", cost(usual));
    }

    #[test]
    fn joins_are_counted() {
        let join = |p: usize| {
            let body: Vec<_> = (0..p).map(|i| format!("f($x{i})")).collect();
            format!("{}check if {}, false;", facts(20), body.join(", "))
        };
        assert!(cost(&join(1)) < MAX_COST / 50);
        assert!(cost(&join(2)) < MAX_COST);
        assert!(cost(&join(4)) > MAX_COST);
        // What matches nothing costs little, however often it is asked for.
        assert!(cost(&format!("{} check if g($x), g($y), f($z);", facts(100))) < MAX_COST / 50);
    }

    #[test]
    fn rules_that_feed_themselves_are_taken_to_fill_the_memory() {
        assert!(cost("e(1, 2); p($x, $y) <- e($x, $y); p($x, $z) <- p($x, $y), e($y, $z);") > MAX_COST);
        assert!(cost("e(1, 2); p($x, $y) <- e($x, $y); p($x, $z) <- p($x, $y), p($y, $z);") > MAX_COST);
    }

    #[test]
    fn chains_of_rules_multiply() {
        let mut code = facts(8);
        code.push_str(
            "a($x, $y) <- f($x), f($y); b($x, $y) <- a($x, $z), a($z, $y); check if b($x, $y), b($y, $x);",
        );
        assert!(cost(&code) > MAX_COST);
    }

    #[test]
    fn texts_that_grow_are_counted() {
        let sum = |of: &str, n: usize| format!("check if resource($r), {} == \"\";", vec![of; n].join(" + "));
        assert!(cost(&sum("$r", 10)) < MAX_COST / 10);
        assert!(cost(&sum("$r", 250)) > MAX_COST);
        assert!(cost(&sum(&format!("\"{}\"", "x".repeat(1000)), 250)) > MAX_COST);
    }

    #[test]
    fn closures_multiply_by_elements() {
        let set = (0..40).map(|i| i.to_string()).collect::<Vec<_>>().join(", ");
        let any = |n: usize| {
            let open: String = (0..n).map(|i| format!("{{{set}}}.any($x{i} -> ")).collect();
            format!("check if {open}false{};", ")".repeat(n))
        };
        assert!(cost(&any(1)) < MAX_COST / 10);
        assert!(cost(&any(3)) > MAX_COST);
    }
}
