//! The last step of every answer: problems become documents.

use crate::{
    contract::{Fault, Place},
    problem::{self, Problem, ProblemType},
};
use axum::{body::Body, response::Response};
use counterfoil_api::models;
use http::{HeaderValue, StatusCode, header};

/// Which request the document is about.
pub struct About<'a> {
    pub request_id: &'a str,
    pub path: &'a str,
}

/// Replaces a response that carries a [`Problem`], or that some layer made without one, by a problem document.
/// Answers the problem too, for the log.
pub fn problem_document(mut response: Response, about: &About<'_>) -> (Response, Option<Problem>) {
    let status = response.status();
    let problem = match response.extensions_mut().remove::<Problem>() {
        Some(problem) => problem,
        None if status.is_client_error() || status.is_server_error() => {
            foreign(status, response.headers().get(header::ALLOW).cloned())
        }
        None => return (response, None),
    };
    (document(&problem, about), Some(problem))
}

/// The document of a problem.
pub fn document(problem: &Problem, about: &About<'_>) -> Response {
    let mut response = Response::new(Body::from(json(problem, about)));
    *response.status_mut() =
        StatusCode::from_u16(problem.kind.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    for (name, value) in &problem.headers {
        headers.insert(name, value.clone());
    }
    response
}

/// The JSON of a problem document.
pub fn json(problem: &Problem, about: &About<'_>) -> Vec<u8> {
    let faults: Vec<models::Fault> = problem.faults.iter().map(fault).collect();
    let document = models::Problem {
        r_type: format!("/problems/{}", problem.kind.slug),
        title: problem.kind.title.to_owned(),
        status: problem.kind.status.into(),
        detail: problem.detail.clone(),
        instance: (!about.path.is_empty()).then(|| about.path.to_owned()),
        request_id: about.request_id.to_owned(),
        r_errors: (!faults.is_empty()).then_some(faults),
    };
    serde_json::to_vec(&document).unwrap_or_default()
}

fn fault(fault: &Fault) -> models::Fault {
    models::Fault {
        r_in: match fault.place {
            Place::Body => models::FaultPlace::Body,
            Place::Path => models::FaultPlace::Path,
            Place::Query => models::FaultPlace::Query,
            Place::Header => models::FaultPlace::Header,
        },
        pointer: fault.pointer.clone(),
        code: fault.code.to_owned(),
        message: fault.message.clone(),
    }
}

/// A problem for a refusal that came without one, from the generated code or a library.
fn foreign(status: StatusCode, allow: Option<HeaderValue>) -> Problem {
    let kind: &'static ProblemType =
        problem::ALL.iter().copied().find(|kind| kind.status == status.as_u16()).unwrap_or(
            if status.is_client_error() { &problem::BAD_REQUEST } else { &problem::INTERNAL_ERROR },
        );
    let problem = Problem::new(kind, kind.remedy);
    match allow {
        Some(methods) => problem.with(header::ALLOW, methods),
        None => problem,
    }
}
