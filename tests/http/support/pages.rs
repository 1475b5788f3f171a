//! The pages of a list.

use super::{Answer, Server};
use serde_json::Value;

/// More pages than any list of the tests has.
const MOST: usize = 1_000;

impl Server {
    /// Follows `Link` from a list's page to its last.
    pub fn pages(&self, first: &str) -> Vec<Answer> {
        let (mut pages, mut next) = (Vec::new(), Some(first.to_owned()));
        while let Some(target) = next {
            assert!(pages.len() < MOST, "the pages do not end");
            let page = self.get(&target);
            page.expect(200);
            next = page.next();
            pages.push(page);
        }
        pages
    }

    /// The rows of all those pages.
    pub fn rows(&self, first: &str) -> Vec<Value> {
        let pages = self.pages(first);
        pages.iter().flat_map(|page| page.json().as_array().expect("a list").clone()).collect()
    }
}
