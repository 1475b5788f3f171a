//! The last step of every answer: problems become documents.

use crate::{
    api,
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
    headers.insert(header::CONTENT_TYPE, media_type(problem, about));
    for (name, value) in &problem.headers {
        headers.insert(name, value.clone());
    }
    response
}

/// The JSON of a problem document.
pub fn json(problem: &Problem, about: &About<'_>) -> Vec<u8> {
    let faults: Vec<models::Fault> = problem.faults.iter().map(api::fault).collect();
    let document = models::Problem {
        r_type: problem.kind.uri(),
        title: problem.kind.title.to_owned(),
        status: problem.kind.status.into(),
        detail: problem.detail.clone(),
        instance: (!about.path.is_empty()).then(|| about.path.to_owned()),
        request_id: about.request_id.to_owned(),
        error: match is_inference(about.path) {
            true => Some(problem.detail.clone()),
            false => oauth_error(problem, about).map(str::to_owned),
        },
        error_description: oauth_error(problem, about).map(|_| problem.detail.clone()),
        r_errors: (!faults.is_empty()).then_some(faults),
    };
    serde_json::to_vec(&document).unwrap_or_default()
}

/// Whether a path is one of the Open Inference Protocol, whose clients look for a member `error` alone.
fn is_inference(path: &str) -> bool {
    path == "/v2" || path.starts_with("/v2/")
}

/// The error code of OAuth for a refused request for a token; the codes are those of RFC 6749, section 5.2.
fn oauth_error(problem: &Problem, about: &About<'_>) -> Option<&'static str> {
    match problem.kind.status {
        _ if !about.path.starts_with("/oauth/") => None,
        400 => Some(problem.oauth_error.unwrap_or("invalid_request")),
        401 => Some(problem.oauth_error.unwrap_or("invalid_client")),
        _ => None,
    }
}

/// Errors of OAuth are plain JSON: its clients look for nothing else.
fn media_type(problem: &Problem, about: &About<'_>) -> HeaderValue {
    match oauth_error(problem, about) {
        Some(_) => HeaderValue::from_static("application/json"),
        None => HeaderValue::from_static("application/problem+json"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Fault, Place};
    use axum::{Json, Router, extract::Multipart, response::IntoResponse, routing::post};
    use http::Request;
    use http_body_util::BodyExt;
    use serde_json::Value;
    use tower::ServiceExt;

    async fn upload(mut form: Multipart) -> Response {
        match form.next_field().await {
            Ok(Some(field)) => {
                field.bytes().await.map_or_else(IntoResponse::into_response, IntoResponse::into_response)
            }
            Ok(None) => StatusCode::NO_CONTENT.into_response(),
            Err(error) => error.into_response(),
        }
    }

    async fn json(Json(value): Json<Value>) -> Json<Value> {
        Json(value)
    }

    /// What a router of axum answers, as it leaves the server.
    fn answer(path: &str, content_type: &str, body: &str) -> (StatusCode, String, Vec<u8>) {
        let router = Router::new().route("/upload", post(upload)).route("/json", post(json));
        let request =
            Request::post(path).header(header::CONTENT_TYPE, content_type).body(Body::from(body.to_owned()));
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let response = router.oneshot(request.unwrap()).await.unwrap();
            let (response, _) = problem_document(response, &About { request_id: "id-1", path });
            let (parts, body) = response.into_parts();
            let kind =
                parts.headers.get(header::CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap()).to_owned();
            (parts.status, kind, body.collect().await.unwrap().to_bytes().to_vec())
        })
    }

    #[test]
    fn what_extractors_refuse_becomes_a_problem_document() {
        const FORM: &str = "multipart/form-data; boundary=b";
        for (path, content_type, body, status) in [
            ("/upload", FORM, "no boundary at all", 400),
            ("/upload", FORM, "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nbreaks off", 400),
            ("/upload", FORM, "--b\r\nContent-Disposition form-data\r\n\r\nx\r\n--b--\r\n", 400),
            ("/upload", "multipart/form-data", "--b--\r\n", 400),
            ("/upload", "text/plain", "x", 400),
            ("/json", "application/json", "{", 400),
            ("/json", "text/plain", "{}", 415),
            ("/nothing", "text/plain", "", 404),
        ] {
            let (answered, kind, document) = answer(path, content_type, body);
            assert_eq!((answered.as_u16(), kind.as_str()), (status, "application/problem+json"), "{body}");
            let document: Value = serde_json::from_slice(&document).unwrap();
            assert_eq!(
                (&document["status"], &document["request_id"]),
                (&status.into(), &"id-1".into()),
                "{body}"
            );
            assert_eq!(document["instance"], path);
            assert!(document["detail"].as_str().is_some_and(|detail| !detail.is_empty()));
        }
    }

    #[test]
    fn faults_say_where_they_are() {
        for (place, name) in
            [(Place::Body, "body"), (Place::Path, "path"), (Place::Query, "query"), (Place::Header, "header")]
        {
            let at = Fault { place, pointer: "/x".into(), code: "type", message: "no number".into() };
            let about = About { request_id: "id-1", path: "/" };
            let document: Value =
                serde_json::from_slice(&super::json(&Problem::validation(vec![at]), &about)).unwrap();
            let shown =
                serde_json::json!({"in": name, "pointer": "/x", "code": "type", "message": "no number"});
            assert_eq!(document["errors"], serde_json::json!([shown]));
        }
    }

    #[test]
    fn what_is_no_refusal_stays_as_it_is() {
        let form = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nwhole\r\n--b--\r\n";
        let (status, kind, body) = answer("/upload", "multipart/form-data; boundary=b", form);
        assert_eq!(
            (status, kind.as_str(), &body[..]),
            (StatusCode::OK, "application/octet-stream", &b"whole"[..])
        );
    }
}
