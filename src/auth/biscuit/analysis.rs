//! What a decision can depend on: found once for each token, from its logic and the server's policies.

use super::program::{Block, each_op, each_term};
use biscuit_auth::builder::{CheckKind, Op, Rule, Term};
use std::collections::BTreeSet;

/// The most customers that are tried for a request that is confined to those the token may see.
pub(super) const MAX_CANDIDATES: usize = 32;

/// The server's facts that anything in a token, or in the policies, looks at.
///
/// A fact that nothing looks at matches nothing, so it is left out: a decision then depends on those stated alone, and
/// holds for every request that states the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mentions {
    pub operation: bool,
    pub method: bool,
    pub resource: bool,
    pub customer: bool,
    /// Other than by the usual check of the first block, which holds whenever the token has not expired.
    pub time: bool,
    pub client_address: bool,
}

/// What is known of a token's logic before any request.
#[derive(Clone, Debug)]
pub(super) struct Analysis {
    pub mentions: Mentions,
    /// The customers that it may be narrowed to: all texts that a check of the customer may compare with. More than
    /// [`MAX_CANDIDATES`] are not told.
    pub candidates: Option<BTreeSet<String>>,
    /// Whether it may exclude customers, so that what is about no customer would pass where one of them would not.
    pub excludes: bool,
}

impl Analysis {
    /// Looks at the blocks of a token and, last, of the policies. `usual` tells the usual check of time.
    pub(super) fn of(blocks: &[Block], usual: impl Fn(usize, usize) -> bool) -> Self {
        let looked_at = looked_at(blocks, usual);
        let customers = Customers::of(blocks);
        let candidates = customers.candidates(blocks);
        Self {
            mentions: Mentions {
                operation: looked_at.contains("operation"),
                method: looked_at.contains("method"),
                resource: looked_at.contains("resource"),
                customer: looked_at.contains("customer"),
                time: looked_at.contains("time"),
                client_address: looked_at.contains("client_address"),
            },
            candidates: (candidates.len() <= MAX_CANDIDATES).then_some(candidates),
            excludes: customers.excluded(blocks),
        }
    }

    /// How often a request may be evaluated.
    pub(super) fn evaluations(&self) -> u64 {
        self.candidates.as_ref().map_or(1, |candidates| candidates.len().max(1) as u64)
    }
}

/// The names of predicates that rules and checks look at.
fn looked_at(blocks: &[Block], usual: impl Fn(usize, usize) -> bool) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for (number, block) in blocks.iter().enumerate() {
        let checks = block.checks.iter().enumerate().filter(|(check, _)| !usual(number, *check));
        let queries = checks.flat_map(|(_, check)| &check.queries);
        names.extend(block.rules.iter().chain(queries).flat_map(body));
    }
    names
}

fn body(query: &Rule) -> impl Iterator<Item = &str> {
    query.body.iter().map(|predicate| predicate.name.as_str())
}

/// The predicates that may depend on the customer: `customer`, and what rules make of it.
struct Customers<'a>(BTreeSet<&'a str>);

impl<'a> Customers<'a> {
    fn of(blocks: &'a [Block]) -> Self {
        let mut dependent = Self(["customer"].into());
        loop {
            let known = dependent.0.len();
            for rule in blocks.iter().flat_map(|block| &block.rules) {
                if dependent.reach(rule) {
                    dependent.0.insert(&rule.head.name);
                }
            }
            if dependent.0.len() == known {
                return dependent;
            }
        }
    }

    fn reach(&self, query: &Rule) -> bool {
        body(query).any(|name| self.0.contains(name))
    }

    /// Whether a check fails because of what a customer is, rather than for want of one.
    fn excluded(&self, blocks: &[Block]) -> bool {
        let mut checks = blocks.iter().flat_map(|block| &block.checks);
        checks
            .any(|check| check.kind != CheckKind::One && check.queries.iter().any(|query| self.reach(query)))
    }

    /// The texts in queries that look at the customer, and in whatever facts and rules these look at besides.
    ///
    /// Too few would only hide customers, since each is tried: this is no question of safety.
    fn candidates(&self, blocks: &[Block]) -> BTreeSet<String> {
        let queries = || blocks.iter().flat_map(Block::queries);
        let mut names: BTreeSet<&str> = queries().filter(|query| self.reach(query)).flat_map(body).collect();
        loop {
            let known = names.len();
            for rule in blocks.iter().flat_map(|block| &block.rules) {
                if names.contains(rule.head.name.as_str()) {
                    names.extend(body(rule));
                }
            }
            if names.len() == known {
                break;
            }
        }
        let mut texts = BTreeSet::new();
        for rule in blocks.iter().flat_map(|block| &block.rules) {
            if names.contains(rule.head.name.as_str()) {
                add_query(rule, &mut texts);
            }
        }
        queries().filter(|query| self.reach(query)).for_each(|query| add_query(query, &mut texts));
        let facts = blocks.iter().flat_map(|block| &block.facts);
        for fact in facts.filter(|fact| names.contains(fact.predicate.name.as_str())) {
            fact.predicate.terms.iter().for_each(|term| add(term, &mut texts));
        }
        texts
    }
}

fn add_query(query: &Rule, texts: &mut BTreeSet<String>) {
    let predicates = std::iter::once(&query.head).chain(&query.body);
    predicates.flat_map(|predicate| &predicate.terms).for_each(|term| add(term, texts));
    for expression in &query.expressions {
        each_op(&expression.ops, 0, &mut |op, _| {
            if let Op::Value(term) = op {
                add(term, texts);
            }
        });
    }
}

fn add(term: &Term, texts: &mut BTreeSet<String>) {
    each_term(term, 0, &mut |term, _| {
        if let Term::Str(text) = term {
            texts.insert(text.clone());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use biscuit_auth::BlockBuilder;

    fn analysis(code: &[&str]) -> Analysis {
        let block = |code: &&str| {
            let BlockBuilder { facts, rules, checks, .. } = BlockBuilder::new().code(code).unwrap();
            Block { facts, rules, checks }
        };
        let blocks: Vec<Block> = code.iter().map(block).collect();
        Analysis::of(&blocks, |block, check| (block, check) == (0, 0))
    }

    fn candidates(code: &[&str]) -> Vec<String> {
        analysis(code).candidates.unwrap().into_iter().collect()
    }

    const USUAL: &str = "subject(\"s\"); scope(\"a\"); check if time($t), $t <= 2030-01-01T00:00:00Z;";

    #[test]
    fn only_what_is_looked_at_is_mentioned() {
        assert_eq!(analysis(&[USUAL]).mentions, Mentions::default());
        // A fact of the same name is not a look at it.
        assert_eq!(analysis(&[USUAL, "operation(\"x\"); customer(\"1\");"]).mentions, Mentions::default());
        let by_rule = analysis(&[USUAL, "fine(true) <- operation(\"x\"); check if fine(true);"]).mentions;
        assert_eq!(by_rule, Mentions { operation: true, ..Mentions::default() });
        let all = "check if operation($o), method($m), resource($r); reject if customer(\"1\");
            check all client_address($a), $a == \"::1\"; check if time($t), $t <= 2030-01-01T00:00:00Z;";
        let all = analysis(&[USUAL, all]).mentions;
        assert!(
            all.operation && all.method && all.resource && all.customer && all.time && all.client_address
        );
    }

    #[test]
    fn candidates_are_what_checks_of_the_customer_compare_with() {
        assert_eq!(candidates(&[USUAL, "check if operation(\"x\");"]), [""; 0]);
        assert_eq!(candidates(&[USUAL, "check if customer(\"1\") or customer(\"2\");"]), ["1", "2"]);
        let set = "check if operation(\"x\"); check if customer($c), {\"1\", \"2\"}.any($x -> $x == $c);";
        assert_eq!(candidates(&[USUAL, set]), ["1", "2"]);
        assert_eq!(candidates(&[USUAL, "check if customer($c), subject($c);"]), ["s"]);
        let by_rules = "mine(\"3\"); mine($x) <- other($x, \"4\"); other(\"5\", \"6\"); not(\"7\");
            ok($c) <- customer($c), mine($c); check if ok($c);";
        assert_eq!(candidates(&[USUAL, by_rules]), ["3", "4", "5", "6"]);
    }

    #[test]
    fn too_many_candidates_are_not_told() {
        let code = |n: usize| {
            let all: Vec<_> = (0..n).map(|i| format!("customer(\"{i}\")")).collect();
            format!("check if {};", all.join(" or "))
        };
        assert!(analysis(&[&code(MAX_CANDIDATES)]).candidates.is_some());
        assert!(analysis(&[&code(MAX_CANDIDATES + 1)]).candidates.is_none());
    }

    #[test]
    fn what_excludes_customers_is_seen_through_rules() {
        assert!(!analysis(&[USUAL, "check if customer(\"1\"); reject if operation(\"x\");"]).excludes);
        for code in [
            "reject if customer(\"1\");",
            "check all customer($c), $c !== \"1\";",
            "a($c) <- customer($c); b($c) <- a($c); reject if b(\"1\");",
        ] {
            assert!(analysis(&[USUAL, code]).excludes, "{code}");
        }
    }
}
