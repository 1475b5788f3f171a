//! The types of problem that the server answers with (RFC 9457). Each has a slug that clients may compare, a
//! status, and the text of the page that its `type` leads to.

use super::vision_types::{INVALID_PICTURE, MODEL_REFUSED, NO_MODEL, PICTURE_TOO_LARGE, UNSUPPORTED_PICTURE};

/// A type of problem: what a client may rely on, and what a person may read about it.
#[derive(Debug, PartialEq, Eq)]
pub struct ProblemType {
    /// Names the type in its URI; lower-case letters and hyphens, never changed once published.
    pub slug: &'static str,
    /// The `title` of every problem document of this type.
    pub title: &'static str,
    /// The HTTP status that it is answered with.
    pub status: u16,
    /// What has happened, in plain text.
    pub meaning: &'static str,
    /// What the caller can do about it, in plain text.
    pub remedy: &'static str,
}

impl ProblemType {
    /// The `type` of a problem document: a reference to the page about it on this server.
    #[must_use]
    pub fn uri(&self) -> String {
        format!("/problems/{}", self.slug)
    }

    /// The type of that slug.
    #[must_use]
    pub fn by_slug(slug: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|problem| problem.slug == slug)
    }
}

/// The request is not HTTP that the server can read: its syntax, an escape in its path or query, or a header.
pub const BAD_REQUEST: ProblemType = ProblemType {
    slug: "bad-request",
    title: "Bad request",
    status: 400,
    meaning: "The request cannot be read as HTTP: a percent escape in the path or the query is broken, a header \
              is missing or malformed, or a multipart body does not keep to its boundary.",
    remedy: "Read detail, which names the part that could not be read, and build the request with an HTTP \
             library rather than by hand. Sending the same request again will fail again.",
};

/// The body is not JSON.
pub const MALFORMED_JSON: ProblemType = ProblemType {
    slug: "malformed-json",
    title: "Malformed JSON",
    status: 400,
    meaning: "The body is announced as JSON but its text is not: a comma or a quote is missing, it breaks off, or \
              something follows its end.",
    remedy: "Look at the line and column in detail and send text that a JSON parser accepts. In a shell, put the \
             body in single quotes, so that its double quotes survive.",
};

/// No valid proof of who is calling.
pub const UNAUTHORIZED: ProblemType = ProblemType {
    slug: "unauthorized",
    title: "Unauthorized",
    status: 401,
    meaning: "The operation needs to know who is calling. The request bears no token, or one that is malformed, \
              expired, revoked or made for another server.",
    remedy: "Obtain a token and send it as Authorization: Bearer, followed by the token. The answer's \
             WWW-Authenticate header says which scheme is expected and what was wrong.",
};

/// The caller is known and may not do this.
pub const FORBIDDEN: ProblemType = ProblemType {
    slug: "forbidden",
    title: "Forbidden",
    status: 403,
    meaning: "The token is valid but does not permit this operation: a scope that the operation needs is missing.",
    remedy: "Ask for a token with the scope that the contract names for this operation. The same token will not \
             do, however often it is sent.",
};

/// The path is one of the contract's; what it names is not there.
pub const NOT_FOUND: ProblemType = ProblemType {
    slug: "not-found",
    title: "Not found",
    status: 404,
    meaning: "The path is right, but no resource has this identifier. It may never have existed, or it has been \
              deleted.",
    remedy: "Check the identifier in the path, letter case included. The list operation beside this one shows \
             which resources there are.",
};

/// No operation of the contract has this path.
pub const UNKNOWN_PATH: ProblemType = ProblemType {
    slug: "unknown-path",
    title: "Unknown path",
    status: 404,
    meaning: "No operation of this server has this path.",
    remedy: "Compare the path with the contract, letter by letter; /docs and /redoc list every path. Paths are \
             case-sensitive.",
};

/// The path has operations, none with this method.
pub const METHOD_NOT_ALLOWED: ProblemType = ProblemType {
    slug: "method-not-allowed",
    title: "Method not allowed",
    status: 405,
    meaning: "The path exists but has no operation for this method.",
    remedy: "Use one of the methods that the answer's Allow header lists.",
};

/// The request did not arrive in time.
pub const REQUEST_TIMEOUT: ProblemType = ProblemType {
    slug: "request-timeout",
    title: "Request timeout",
    status: 408,
    meaning: "The request did not arrive completely in the time that the server waits for it. Nothing was done, \
              but for the lines of an import that detail speaks of.",
    remedy: "Send the request again, over a faster connection or with a smaller body. Nothing of the first \
             attempt has taken effect.",
};

/// The request contradicts what is stored.
pub const CONFLICT: ProblemType = ProblemType {
    slug: "conflict",
    title: "Conflict",
    status: 409,
    meaning: "The request contradicts what is stored: what it would create exists already, or what it would \
              delete is still in use.",
    remedy: "Fetch the resource and decide what is meant: update what exists, choose another identifier, or first \
             remove what refers to it.",
};

/// A request under the same idempotency key is being served.
pub const IDEMPOTENCY_KEY_IN_USE: ProblemType = ProblemType {
    slug: "idempotency-key-in-use",
    title: "Idempotency key in use",
    status: 409,
    meaning: "A request with the same Idempotency-Key has come before this one and is still being served. This one \
              was not carried out.",
    remedy: "Wait as many seconds as the Retry-After header says and send the request again under the same key: it \
             is then given the answer of the first. For something else that is to be done, choose a key of its own.",
};

/// The condition of a change does not hold.
pub const PRECONDITION_FAILED: ProblemType = ProblemType {
    slug: "precondition-failed",
    title: "Precondition failed",
    status: 412,
    meaning: "The request was to be carried out only under a condition on what is stored, and the condition does not \
              hold: somebody else has made a change meanwhile. Nothing was changed by this request.",
    remedy: "Fetch the resource again, look at what has changed, redo your change on top of it, and send the ETag of \
             the new answer in If-Match.",
};

/// The body is larger than the server takes.
pub const PAYLOAD_TOO_LARGE: ProblemType = ProblemType {
    slug: "payload-too-large",
    title: "Payload too large",
    status: 413,
    meaning: "The body is larger than the server accepts. It was not read to its end.",
    remedy: "Send less: split the work into several requests, or make the file smaller. The operator of the \
             server can raise the limit.",
};

/// The request target is longer than the server takes.
pub const URI_TOO_LONG: ProblemType = ProblemType {
    slug: "uri-too-long",
    title: "URI too long",
    status: 414,
    meaning: "The path and the query together are longer than the server accepts.",
    remedy: "Shorten the query. Follow the addresses of Link headers as they are rather than adding to them.",
};

/// The body's media type is not one that the operation reads.
pub const UNSUPPORTED_MEDIA_TYPE: ProblemType = ProblemType {
    slug: "unsupported-media-type",
    title: "Unsupported media type",
    status: 415,
    meaning: "The operation does not read bodies of this media type or content encoding, or the request does not \
              say what its body is.",
    remedy: "Set Content-Type to a media type that the contract lists for this operation, most often \
             application/json. With curl, that is -H 'Content-Type: application/json'.",
};

/// The request is readable and breaks the contract's rules.
pub const VALIDATION_FAILED: ProblemType = ProblemType {
    slug: "validation-failed",
    title: "Validation failed",
    status: 422,
    meaning: "The request can be read, but a value in it breaks a rule of the contract: a field is missing, \
              unknown, of another type, too long or out of range.",
    remedy: "Mend every entry of errors: each has a JSON pointer to the value at fault, a code and a message. \
             Unknown fields and query parameters are refused, so that a misspelt name is not silently ignored.",
};

/// The operation is carried out under a condition only.
pub const PRECONDITION_REQUIRED: ProblemType = ProblemType {
    slug: "precondition-required",
    title: "Precondition required",
    status: 428,
    meaning: "The operation changes a part of a resource, and does so only to a state that the request names: without \
              that, a change that somebody else has made meanwhile could be lost unseen. Nothing was changed.",
    remedy: "Fetch the resource and send the ETag of the answer in If-Match, with the quotes. Where any state will do, \
             send If-Match: *.",
};

/// Another request was answered under the same idempotency key.
pub const IDEMPOTENCY_KEY_REUSED: ProblemType = ProblemType {
    slug: "idempotency-key-reused",
    title: "Idempotency key reused",
    status: 422,
    meaning: "Another request was answered under the same Idempotency-Key: its method, its path or a byte of its body \
              was not the same. This one was not carried out.",
    remedy: "To learn what came of the first request, send it again exactly as it was. For something else that is to \
             be done, choose a new key; a UUID for each is best.",
};

/// The caller asks more often than it may.
pub const TOO_MANY_REQUESTS: ProblemType = ProblemType {
    slug: "too-many-requests",
    title: "Too many requests",
    status: 429,
    meaning: "More requests have come from this address, or of this client, than the server takes in that time; or an \
              address has sent too many tokens that were refused. This request was not carried out.",
    remedy: "Send the request again after as many seconds as the Retry-After header says, and from then on ask less \
             often: RateLimit says how many requests are left, RateLimit-Policy how many there are in how many \
             seconds. The operator can raise the limits.",
};

/// The headers are more than the server takes.
pub const HEADERS_TOO_LARGE: ProblemType = ProblemType {
    slug: "headers-too-large",
    title: "Headers too large",
    status: 431,
    meaning: "The request's headers are too many, or too long taken together.",
    remedy: "Remove headers that the operation does not need; overgrown cookies are the usual cause.",
};

/// A fault of the server.
pub const INTERNAL_ERROR: ProblemType = ProblemType {
    slug: "internal-error",
    title: "Internal error",
    status: 500,
    meaning: "The server has failed in a way that it was not built to expect. This is a fault of the server, not \
              of the request.",
    remedy: "Report it to the operator with the X-Request-Id of the answer, under which the log holds the cause. \
             Before a write is sent again, look whether it has taken effect.",
};

/// The server has more work than it can take on.
pub const OVERLOADED: ProblemType = ProblemType {
    slug: "overloaded",
    title: "Overloaded",
    status: 503,
    meaning: "The server has as much work as it can hold and refuses more rather than letting it wait without \
              end. This request was not carried out.",
    remedy: "Send the request again after as many seconds as the Retry-After header says.",
};

/// The server took too long over the request.
pub const TIMED_OUT: ProblemType = ProblemType {
    slug: "timed-out",
    title: "Timed out",
    status: 503,
    meaning: "The request was accepted, but its answer was not ready in the time that the server allows.",
    remedy: "Ask for less at once, such as a smaller limit or a narrower filter, or try again later. A write may \
             have taken effect all the same: look before sending it again. Under its Idempotency-Key it may be sent \
             again as it was.",
};

/// No room to store more.
pub const INSUFFICIENT_STORAGE: ProblemType = ProblemType {
    slug: "insufficient-storage",
    title: "Insufficient storage",
    status: 507,
    meaning: "The server has no room left to store what was sent. Nothing of it was stored, but for \
              the lines of an import that detail speaks of; what is already there can still be read.",
    remedy: "Tell the operator, who must make room on the server's disk. Then send the request again.",
};

/// Every type of problem, by status.
pub const ALL: &[&ProblemType] = &[
    &BAD_REQUEST,
    &MALFORMED_JSON,
    &UNAUTHORIZED,
    &FORBIDDEN,
    &NOT_FOUND,
    &UNKNOWN_PATH,
    &METHOD_NOT_ALLOWED,
    &REQUEST_TIMEOUT,
    &CONFLICT,
    &IDEMPOTENCY_KEY_IN_USE,
    &MODEL_REFUSED,
    &PRECONDITION_FAILED,
    &PAYLOAD_TOO_LARGE,
    &PICTURE_TOO_LARGE,
    &URI_TOO_LONG,
    &UNSUPPORTED_MEDIA_TYPE,
    &UNSUPPORTED_PICTURE,
    &VALIDATION_FAILED,
    &IDEMPOTENCY_KEY_REUSED,
    &INVALID_PICTURE,
    &PRECONDITION_REQUIRED,
    &TOO_MANY_REQUESTS,
    &HEADERS_TOO_LARGE,
    &INTERNAL_ERROR,
    &OVERLOADED,
    &TIMED_OUT,
    &NO_MODEL,
    &INSUFFICIENT_STORAGE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn slugs_are_unique_and_fit_the_path_parameter() {
        let slugs: HashSet<_> = ALL.iter().map(|problem| problem.slug).collect();
        assert_eq!(slugs.len(), ALL.len());
        for slug in slugs {
            assert!(slug.len() <= 64 && slug.starts_with(|c: char| c.is_ascii_lowercase()), "{slug}");
            assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{slug}");
        }
    }

    #[test]
    fn every_type_is_an_error_and_says_what_it_means() {
        for problem in ALL {
            assert!((400..600).contains(&problem.status), "{}", problem.slug);
            for text in [problem.title, problem.meaning, problem.remedy] {
                assert!(
                    !text.is_empty() && text.trim() == text && !text.contains("  "),
                    "{}: {text}",
                    problem.slug
                );
            }
            assert!(problem.meaning.ends_with('.') && problem.remedy.ends_with('.'), "{}", problem.slug);
        }
        assert!(ALL.is_sorted_by_key(|problem| problem.status));
    }

    #[test]
    fn a_type_is_found_by_its_slug() {
        for problem in ALL {
            assert_eq!(ProblemType::by_slug(problem.slug), Some(*problem));
            assert_eq!(problem.uri(), format!("/problems/{}", problem.slug));
        }
        assert_eq!(ProblemType::by_slug("Not-Found"), None);
        assert_eq!(ProblemType::by_slug(""), None);
    }
}
