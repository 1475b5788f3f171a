//! How long a token's logic can take at most, found without running it.
//!
//! The engine joins facts by trying: a query of p predicates over f facts looks at up to f to the power of p
//! combinations, and nothing interrupts it. So the combinations are counted beforehand, from how many facts can match
//! each predicate by its name, at most. The unit is one fact looked at, about 5 ns; the weights were measured.

use super::{
    limits,
    program::{Block, each_term},
};
use biscuit_auth::builder::{Binary, Op, Predicate, Rule, Term, Unary};
use std::collections::HashMap;

/// The most that the logic may cost, for all customers that are tried.
pub(super) const MAX_COST: u64 = 500_000;

/// One fact taken into a combination.
const JOIN: u64 = 40;
/// One operation of an expression.
const OPERATION: u64 = 12;
/// One element of a collection, copied or compared.
const ELEMENT: u64 = 8;
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
    let collections = Collections::of(blocks);
    let of_query = |query: &Rule| of_query(query, &counts, all, &collections);
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
fn of_query(query: &Rule, counts: &Counts<'_>, all: u64, collections: &Collections) -> u64 {
    let (mut cost, mut combinations) = (0_u64, 1_u64);
    for predicate in &query.body {
        let matching = combinations.saturating_mul(count(counts, predicate));
        cost = sum([cost, combinations.saturating_mul(all), matching.saturating_mul(JOIN)]);
        combinations = matching;
    }
    let expressions = sum(query.expressions.iter().map(|expression| collections.of_ops(&expression.ops)));
    sum([cost, combinations.saturating_mul(expressions.saturating_add(JOIN))])
}

/// What the collections and texts of a token can make of an operation, at most.
struct Collections {
    /// The elements of all collections: as many as one can have, however they are put together.
    elements: u64,
    /// The bytes of all texts.
    bytes: u64,
}

impl Collections {
    fn of(blocks: &[Block]) -> Self {
        let mut all = Self { elements: 0, bytes: 0 };
        for block in blocks {
            for term in block.facts.iter().flat_map(|fact| &fact.predicate.terms) {
                all.add(term);
            }
            block.expressions().for_each(|expression| all.add_ops(&expression.ops));
        }
        all
    }

    fn add(&mut self, term: &Term) {
        each_term(term, 0, &mut |term, depth| {
            self.elements += u64::from(depth > 0);
            self.bytes += limits::bytes(term) as u64;
        });
    }

    fn add_ops(&mut self, ops: &[Op]) {
        super::program::each_op(ops, 0, &mut |op, _| {
            if let Op::Value(term) = op {
                self.add(term);
            }
        });
    }

    /// What operations cost, once through. A closure is applied to each element, at most.
    fn of_ops(&self, ops: &[Op]) -> u64 {
        sum(ops.iter().map(|op| match op {
            Op::Value(term) => self.of_value(term),
            Op::Unary(Unary::TypeOf) => OPERATION + limits::MAX_SYMBOLS as u64,
            Op::Unary(_) => OPERATION,
            Op::Binary(Binary::Regex) => PATTERN,
            // A new text is looked for among the symbols.
            Op::Binary(Binary::Add) => OPERATION + self.bytes / 8 + limits::MAX_SYMBOLS as u64,
            Op::Binary(Binary::Prefix | Binary::Suffix | Binary::Contains) => {
                OPERATION + self.elements * ELEMENT + self.bytes / 8
            }
            Op::Binary(
                Binary::Intersection
                | Binary::Union
                | Binary::Equal
                | Binary::NotEqual
                | Binary::HeterogeneousEqual
                | Binary::HeterogeneousNotEqual,
            ) => OPERATION + self.elements * ELEMENT,
            Op::Binary(_) => OPERATION,
            Op::Closure(parameters, inner) => {
                let times = if parameters.is_empty() { 1 } else { self.elements.max(1) };
                // Its operations are copied each time, and once more to put it aside.
                let once = sum([self.of_ops(inner), inner.len() as u64 * OPERATION]);
                sum([once.saturating_mul(times), inner.len() as u64 * OPERATION])
            }
        }))
    }

    /// Whatever a variable stands for is copied.
    fn of_value(&self, term: &Term) -> u64 {
        let mut elements = 0;
        each_term(term, 0, &mut |_, _| elements += 1);
        match term {
            Term::Variable(_) => OPERATION + self.elements * ELEMENT,
            _ => OPERATION + elements * ELEMENT,
        }
    }
}

fn of_translation(block: &Block) -> u64 {
    let mut nodes = block.predicates().map(|predicate| 1 + predicate.terms.len() as u64).sum::<u64>();
    for expression in block.expressions() {
        super::program::each_op(&expression.ops, 0, &mut |op, _| {
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
        assert!(cost(usual) < MAX_COST / 32 / 4, "{}", cost(usual));
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
