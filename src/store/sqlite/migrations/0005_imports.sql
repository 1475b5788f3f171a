-- How far imports came that can be sent again, until nobody would.

CREATE TABLE imports (
    principal  TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    lines      INTEGER NOT NULL CHECK (lines > 0), -- the last line that was dealt with
    sha256     BLOB    NOT NULL CHECK (length(sha256) = 32), -- of the body up to the end of that line
    created    INTEGER NOT NULL, -- lines that were stored
    refused    INTEGER NOT NULL, -- lines that were not
    updated_ms INTEGER NOT NULL, -- milliseconds since 1970
    PRIMARY KEY (principal, key, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX imports_by_time ON imports (updated_ms);
