//! A token's logic, block by block, as plain data.

use biscuit_auth::{
    Biscuit, PublicKey,
    builder::{Check, Convert, Expression, Fact, Op, Predicate, Rule, Term},
    datalog::SymbolTable,
    error,
    format::{convert, schema},
};

/// The logic of one block.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub facts: Vec<Fact>,
    pub rules: Vec<Rule>,
    pub checks: Vec<Check>,
}

/// Reads the blocks of a verified token, the first one first.
///
/// They are read from what the engine made of them, not from the token, so that nothing is judged other than what will
/// run.
pub(super) fn blocks(token: &Biscuit) -> Result<Vec<Block>, error::Token> {
    let world = token.authorizer()?.snapshot()?.world;
    let keys = world.public_keys.iter().map(PublicKey::from_proto).collect::<Result<_, _>>()?;
    let symbols = SymbolTable::from_symbols_and_public_keys(world.symbols, keys)?;
    Ok(world.blocks.iter().map(|block| read(block, &symbols)).collect::<Result<_, _>>()?)
}

fn read(block: &schema::SnapshotBlock, symbols: &SymbolTable) -> Result<Block, error::Format> {
    let version = block.version.unwrap_or_default();
    let fact = |fact| Fact::convert_from(&convert::proto_fact_to_token_fact(fact)?, symbols);
    let rule = |rule| Rule::convert_from(&convert::proto_rule_to_token_rule(rule, version)?.0, symbols);
    let check = |check| Check::convert_from(&convert::proto_check_to_token_check(check, version)?, symbols);
    Ok(Block {
        facts: block.facts.iter().map(fact).collect::<Result<_, _>>()?,
        rules: block.rules.iter().map(rule).collect::<Result<_, _>>()?,
        checks: block.checks.iter().map(check).collect::<Result<_, _>>()?,
    })
}

impl Block {
    /// The rules, and the queries of the checks: whatever looks at facts.
    pub(super) fn queries(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().chain(self.checks.iter().flat_map(|check| &check.queries))
    }

    /// All its predicates.
    pub(super) fn predicates(&self) -> impl Iterator<Item = &Predicate> {
        let facts = self.facts.iter().map(|fact| &fact.predicate);
        facts.chain(self.queries().flat_map(|query| std::iter::once(&query.head).chain(&query.body)))
    }

    /// All its expressions.
    pub(super) fn expressions(&self) -> impl Iterator<Item = &Expression> {
        self.queries().flat_map(|query| &query.expressions)
    }
}

/// Calls for each operation, also those within closures, with the number of closures around it.
pub(super) fn each_op<'a>(ops: &'a [Op], depth: usize, call: &mut impl FnMut(&'a Op, usize)) {
    for op in ops {
        call(op, depth);
        if let Op::Closure(_, inner) = op {
            each_op(inner, depth + 1, call);
        }
    }
}

/// Calls for each term, also those within collections, with the number of collections around it. The keys of maps
/// come as terms.
pub(super) fn each_term(term: &Term, depth: usize, call: &mut impl FnMut(&Term, usize)) {
    use biscuit_auth::builder::MapKey;
    call(term, depth);
    match term {
        Term::Set(set) => set.iter().for_each(|term| each_term(term, depth + 1, call)),
        Term::Array(array) => array.iter().for_each(|term| each_term(term, depth + 1, call)),
        Term::Map(map) => {
            for (key, value) in map {
                match key {
                    MapKey::Str(text) => call(&Term::Str(text.clone()), depth + 1),
                    MapKey::Integer(integer) => call(&Term::Integer(*integer), depth + 1),
                    MapKey::Parameter(_) => {}
                }
                each_term(value, depth + 1, call);
            }
        }
        _ => {}
    }
}
