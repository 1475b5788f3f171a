-- The answers that were given to requests under a key (Idempotency-Key), for as long as they are kept.

-- With row numbers of its own: answers may be long, and a tree without them would carry them in its inner pages.
CREATE TABLE idempotency_keys (
    id          INTEGER PRIMARY KEY,
    principal   TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    fingerprint BLOB    NOT NULL CHECK (length(fingerprint) = 32), -- SHA-256 of the request
    answered_at INTEGER NOT NULL,                                  -- milliseconds since 1970
    -- Either a response: its status, its headers as a JSON array of pairs, its body.
    status      INTEGER,
    headers     TEXT,
    body        BLOB,
    -- Or a refusal of the store: which, and what it said.
    refusal     TEXT CHECK (refusal IN ('not_found', 'conflict')),
    reason      TEXT,
    UNIQUE (principal, key),
    CHECK ((status IS NULL) = (headers IS NULL) AND (status IS NULL) = (body IS NULL)),
    CHECK ((refusal IS NULL) = (reason IS NULL) AND (refusal IS NULL) <> (status IS NULL))
) STRICT;
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (answered_at);
