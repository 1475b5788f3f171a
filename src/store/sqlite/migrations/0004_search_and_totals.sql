-- What an invoice's lines add up to, kept with the invoice, and the words of descriptions.

-- The total stands in two halves, the sums over the lines of quantity * unit_price_mills / 10^9 and of its
-- remainder: a single sum could leave 64 bits. All four change in the change that changes the lines.
ALTER TABLE invoices ADD COLUMN line_count     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoices ADD COLUMN total_quantity INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoices ADD COLUMN total_high     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoices ADD COLUMN total_low      INTEGER NOT NULL DEFAULT 0;
UPDATE invoices SET (line_count, total_quantity, total_high, total_low) = (
    SELECT count(*), coalesce(sum(l.quantity), 0),
           coalesce(sum(l.quantity * l.unit_price_mills / 1000000000), 0),
           coalesce(sum(l.quantity * l.unit_price_mills % 1000000000), 0)
    FROM lines l WHERE l.invoice_no = invoices.invoice_no);

-- Which stock code bears which description: on how many lines, and whether it was set by hand.
CREATE TABLE stock_code_descriptions (
    stock_code  INTEGER NOT NULL REFERENCES stock_codes (id),
    description INTEGER NOT NULL REFERENCES descriptions (id),
    line_count  INTEGER NOT NULL DEFAULT 0 CHECK (line_count >= 0),
    set_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (set_by_hand IN (0, 1)),
    PRIMARY KEY (stock_code, description)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_code_descriptions_by_description ON stock_code_descriptions (description);

INSERT INTO stock_code_descriptions (stock_code, description, line_count)
    SELECT stock_code, description, count(*) FROM lines WHERE description IS NOT NULL
    GROUP BY stock_code, description;
INSERT INTO descriptions (text) SELECT DISTINCT description FROM stock_codes WHERE description IS NOT NULL
    ON CONFLICT DO NOTHING;
INSERT INTO stock_code_descriptions (stock_code, description, set_by_hand)
    SELECT s.id, d.id, 1 FROM stock_codes s JOIN descriptions d ON d.text = s.description WHERE true
    ON CONFLICT DO UPDATE SET set_by_hand = 1;

-- Words compare without case and accents; the texts themselves stay in `descriptions`. No trigger adds to the index:
-- FTS5 writes a segment for each row that a trigger adds, which takes ten times as long as adding rows together.
CREATE VIRTUAL TABLE description_words USING fts5 (
    text, content = 'descriptions', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO description_words (description_words) VALUES ('rebuild');
