-- The embedded authorization server: who may ask for tokens, and which are not valid any more.

CREATE TABLE token_clients (
    client_id   TEXT    NOT NULL PRIMARY KEY,
    secret_hash TEXT    NOT NULL, -- argon2id, as a PHC string
    scopes      TEXT    NOT NULL, -- separated by spaces
    created_at  INTEGER NOT NULL  -- seconds since 1970
) STRICT, WITHOUT ROWID;

CREATE TABLE revocations (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order in which they were made
    kind       TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    revoked_at INTEGER NOT NULL, -- seconds since 1970
    until      INTEGER NOT NULL, -- seconds since 1970; nothing that it speaks of is valid after that
    UNIQUE (kind, id)
) STRICT;
CREATE INDEX revocations_by_end ON revocations (until);
