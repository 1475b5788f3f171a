//! Issuers without a network: documents that the tests exchange, and a count of who asked for them.

use crate::jwt::{Fetch, FetchError, Fetching};
use bytes::Bytes;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use tokio::sync::Semaphore;
use url::Url;

/// Answers for addresses; any other is not found.
pub struct Fake {
    answers: Mutex<HashMap<String, Result<String, FetchError>>>,
    asked: Mutex<Vec<String>>,
    /// Taken by each answer.
    permits: Semaphore,
}

impl Fake {
    /// Nothing is found anywhere.
    pub fn silent() -> Arc<Self> {
        let permits = Semaphore::new(Semaphore::MAX_PERMITS);
        Arc::new(Self { answers: Mutex::default(), asked: Mutex::default(), permits })
    }

    pub fn answering(address: &str, document: &str) -> Arc<Self> {
        let fake = Self::silent();
        fake.set(address, document);
        fake
    }

    /// Answers nobody until they are [released](Self::release).
    pub fn holding(address: &str, document: &str) -> Arc<Self> {
        let (answers, permits) = (Mutex::default(), Semaphore::new(0));
        let fake = Arc::new(Self { answers, asked: Mutex::default(), permits });
        fake.set(address, document);
        fake
    }

    pub fn release(&self) {
        self.permits.add_permits(1000);
    }

    pub fn set(&self, address: &str, document: &str) {
        self.answers.lock().unwrap().insert(address.into(), Ok(document.into()));
    }

    pub fn fail(&self, address: &str) {
        let error = FetchError::Failed("connection refused".into());
        self.answers.lock().unwrap().insert(address.into(), Err(error));
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    pub fn times(&self) -> usize {
        self.asked().len()
    }
}

impl Fetch for Fake {
    fn get<'a>(&'a self, address: &'a Url, _: usize) -> Fetching<'a> {
        self.asked.lock().unwrap().push(address.to_string());
        Box::pin(async move {
            self.permits.acquire().await.unwrap().forget();
            let answer = self.answers.lock().unwrap().get(address.as_str()).cloned();
            answer.unwrap_or(Err(FetchError::Status(404))).map(Bytes::from)
        })
    }
}
