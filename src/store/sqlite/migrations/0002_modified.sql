-- When each resource, and each list of them, was last changed: milliseconds since the epoch. What was there before has
-- the time of this migration. Whoever changes what a resource shows sets it; 0 is never a time.

ALTER TABLE items       ADD COLUMN modified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customers   ADD COLUMN modified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoices    ADD COLUMN modified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stock_codes ADD COLUMN modified INTEGER NOT NULL DEFAULT 0;

-- A list changes with its rows, and when one is removed. No change of any row is later than that of its list.
CREATE TABLE collections (
    name     TEXT    PRIMARY KEY,
    modified INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO collections (name, modified)
SELECT column1, CAST(unixepoch('subsec') * 1000 AS INTEGER)
FROM (VALUES ('items'), ('customers'), ('invoices'), ('stock_codes'));

UPDATE items       SET modified = (SELECT max(modified) FROM collections);
UPDATE customers   SET modified = (SELECT max(modified) FROM collections);
UPDATE invoices    SET modified = (SELECT max(modified) FROM collections);
UPDATE stock_codes SET modified = (SELECT max(modified) FROM collections);
