//! What the first block says of a token: the same facts are written by [`super::issue()`] and read at verification.

use super::program::Block;
use biscuit_auth::builder::{
    Binary, Check, CheckKind, Expression, Fact, Op, Rule, Term, fact, pred, string, var,
};
use std::collections::BTreeSet;

/// What a token says, in its first block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The issuer of the access token that it was issued for. Not empty, without white space.
    pub issuer: String,
    /// Whom it is for (`sub`).
    pub subject: String,
    /// The OAuth2 client that the access token was issued to.
    pub client_id: Option<String>,
    /// What it entitles to.
    pub scopes: BTreeSet<String>,
    /// The `jti` of the access token. Revoking that revokes the Biscuit too.
    pub parent: Option<String>,
    /// When the access token was issued, in seconds since 1970.
    pub issued_at: u64,
    /// The last second of its validity, in seconds since 1970.
    pub expires_at: u64,
}

impl Facts {
    /// As Datalog facts.
    pub(super) fn write(&self) -> Vec<Fact> {
        let text = |name: &str, value: &str| fact(name, &[string(value)]);
        let date = |name: &str, value: u64| fact(name, &[Term::Date(value)]);
        let mut facts = vec![text("issuer", &self.issuer), text("subject", &self.subject)];
        facts.extend(self.client_id.iter().map(|client| text("client", client)));
        facts.extend(self.scopes.iter().map(|scope| text("scope", scope)));
        facts.extend(self.parent.iter().map(|id| text("parent", &format!("{} {id}", self.issuer))));
        facts.extend([date("issued_at", self.issued_at), date("expires_at", self.expires_at)]);
        facts
    }

    /// From the first block. What it says by rules does not count.
    pub(super) fn read(first: &Block) -> Result<Self, String> {
        let issuer = one(texts(first, "issuer")?, "issuer")?;
        let under_issuer = |parent: String| {
            let id = parent.strip_prefix(&issuer).and_then(|rest| rest.strip_prefix(' '));
            id.map(str::to_owned).ok_or("its parent is not by its issuer")
        };
        Ok(Self {
            subject: one(texts(first, "subject")?, "subject")?,
            client_id: at_most_one(texts(first, "client")?, "client")?,
            scopes: texts(first, "scope")?.into_iter().collect(),
            parent: at_most_one(texts(first, "parent")?, "parent")?.map(under_issuer).transpose()?,
            issued_at: one(dates(first, "issued_at")?, "issued_at")?,
            expires_at: one(dates(first, "expires_at")?, "expires_at")?,
            issuer,
        })
    }
}

/// `check if time($time), $time <= expires_at`: what every Biscuit library holds a token to.
pub(super) fn not_after(expires_at: u64) -> Check {
    let time = var("time");
    let ops =
        vec![Op::Value(time.clone()), Op::Value(Term::Date(expires_at)), Op::Binary(Binary::LessOrEqual)];
    one_of(vec![query(&[("time", time)], vec![Expression { ops }])])
}

/// The date of a check such as [`not_after`] makes.
pub(super) fn date_of(check: &Check) -> Option<u64> {
    let [query] = check.queries.as_slice() else { return None };
    let [Expression { ops }] = query.expressions.as_slice() else { return None };
    let [_, Op::Value(Term::Date(date)), _] = ops.as_slice() else { return None };
    let [Op::Value(time @ Term::Variable(_)), _, Op::Binary(Binary::LessOrEqual)] = ops.as_slice() else {
        return None;
    };
    let of_time = query.body == [pred("time", std::slice::from_ref(time))];
    (check.kind == CheckKind::One && of_time && query.scopes.is_empty()).then_some(*date)
}

/// A check that holds when one of these does.
pub(super) fn one_of(queries: Vec<Rule>) -> Check {
    Check { queries, kind: CheckKind::One }
}

/// A query for facts of one term each, and what must hold of them.
pub(super) fn query(facts: &[(&str, Term)], expressions: Vec<Expression>) -> Rule {
    let nothing: [Term; 0] = [];
    let body = facts.iter().map(|(name, term)| pred(name, std::slice::from_ref(term))).collect();
    Rule::new(pred("query", &nothing), body, expressions, Vec::new())
}

fn terms<'a>(block: &'a Block, name: &'a str) -> impl Iterator<Item = &'a [Term]> {
    let named = block.facts.iter().filter(move |fact| fact.predicate.name == name);
    named.map(|fact| fact.predicate.terms.as_slice())
}

fn texts(block: &Block, name: &str) -> Result<Vec<String>, String> {
    let text = |terms: &[Term]| match terms {
        [Term::Str(text)] => Ok(text.clone()),
        _ => Err(format!("its fact {name} is not one text")),
    };
    terms(block, name).map(text).collect()
}

fn dates(block: &Block, name: &str) -> Result<Vec<u64>, String> {
    let date = |terms: &[Term]| match terms {
        [Term::Date(date)] => Ok(*date),
        _ => Err(format!("its fact {name} is not one date")),
    };
    terms(block, name).map(date).collect()
}

fn at_most_one<T>(all: Vec<T>, name: &str) -> Result<Option<T>, String> {
    let mut all = all.into_iter();
    match (all.next(), all.next()) {
        (only, None) => Ok(only),
        _ => Err(format!("it has several facts {name}")),
    }
}

fn one<T>(all: Vec<T>, name: &str) -> Result<T, String> {
    at_most_one(all, name)?.ok_or_else(|| format!("it has no fact {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Facts {
        Facts {
            issuer: "https://issuer.example".into(),
            subject: "someone".into(),
            client_id: Some("shop".into()),
            scopes: ["get::item".into(), "list::item".into()].into(),
            parent: Some("an id".into()),
            issued_at: 1,
            expires_at: 2,
        }
    }

    fn block(facts: Vec<Fact>) -> Block {
        Block { facts, rules: vec![], checks: vec![] }
    }

    #[test]
    fn what_is_written_is_read() {
        let least = Facts { client_id: None, scopes: BTreeSet::new(), parent: None, ..all() };
        for facts in [all(), least] {
            assert_eq!(Facts::read(&block(facts.write())), Ok(facts));
        }
    }

    #[test]
    fn a_fact_too_many_or_too_few_is_refused() {
        let written = all().write();
        for (place, name) in written.iter().map(|fact| fact.predicate.name.as_str()).enumerate() {
            let mut without = written.clone();
            without.remove(place);
            assert_eq!(
                Facts::read(&block(without)).is_err(),
                !matches!(name, "client" | "scope" | "parent"),
                "{name}"
            );
            let with = [written.clone(), vec![fact(name, &[string("https://other.example x")])]].concat();
            assert_eq!(Facts::read(&block(with)).is_err(), name != "scope", "{name}");
        }
    }

    #[test]
    fn a_check_of_the_last_second_is_known_by_its_form() {
        assert_eq!(date_of(&not_after(7)), Some(7));
        let form = |text: &str| date_of(&Check::try_from(text).unwrap());
        assert_eq!(form("check if time($t), $t <= 1970-01-01T00:00:01Z"), Some(1));
        for other in [
            "check all time($time), $time <= 1970-01-01T00:00:00Z",
            "check if time($time), $time < 1970-01-01T00:00:00Z",
            "check if time($time), $time <= 1970-01-01T00:00:00Z trusting previous",
            "check if time($time), $time <= 1970-01-01T00:00:00Z or operation(\"x\")",
            "check if time($time), 1970-01-01T00:00:00Z <= $time",
            "check if time($time), time($t), $t <= 1970-01-01T00:00:00Z",
            "check if time($time), $time <= 1970-01-01T00:00:00Z, 1 < 2",
            "check if time($time), operation(\"x\"), $time <= 1970-01-01T00:00:00Z",
        ] {
            assert_eq!(form(other), None, "{other}");
        }
    }
}
