-- Items, customers, invoices, stock codes. Amounts of money are whole mills (thousandths).
-- Texts compare byte by byte (BINARY): 85123A and 85123a are two stock codes.

CREATE TABLE items (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- an id is never given out twice
    name        TEXT    NOT NULL,
    price_mills INTEGER NOT NULL CHECK (price_mills >= 0)
) STRICT;
CREATE INDEX items_by_name  ON items (name);
CREATE INDEX items_by_price ON items (price_mills);

CREATE TABLE customers (
    id          INTEGER PRIMARY KEY,
    customer_id TEXT    NOT NULL UNIQUE,
    country     TEXT    NOT NULL
) STRICT;
CREATE INDEX customers_by_country ON customers (country, customer_id);

CREATE TABLE invoices (
    invoice_no   INTEGER PRIMARY KEY CHECK (invoice_no BETWEEN 0 AND 999999999),
    kind         TEXT    NOT NULL CHECK (kind IN ('sale', 'credit_note', 'adjustment')),
    -- 2021-01-05 or 2010-12-01T08:26:00
    invoice_date TEXT    NOT NULL CHECK (length(invoice_date) IN (10, 19)),
    customer     INTEGER REFERENCES customers (id),
    country      TEXT,
    -- The highest line number ever given out: a removed line's number does not come back.
    last_line_no INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX invoices_by_date     ON invoices (invoice_date);
CREATE INDEX invoices_by_customer ON invoices (customer);

CREATE TABLE stock_codes (
    id          INTEGER PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,
    description TEXT -- set by hand; what the lines say stands on the lines
) STRICT;

-- The lines repeat a few thousand texts half a million times.
CREATE TABLE descriptions (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

-- quantity * unit_price_mills is at most 10^18 and so fits a 64-bit integer.
CREATE TABLE lines (
    invoice_no       INTEGER NOT NULL REFERENCES invoices (invoice_no) ON DELETE CASCADE,
    line_no          INTEGER NOT NULL CHECK (line_no > 0),
    stock_code       INTEGER NOT NULL REFERENCES stock_codes (id),
    description      INTEGER REFERENCES descriptions (id),
    quantity         INTEGER NOT NULL CHECK (quantity <> 0 AND quantity BETWEEN -10000000 AND 10000000),
    unit_price_mills INTEGER NOT NULL CHECK (unit_price_mills BETWEEN -100000000000 AND 100000000000),
    line_date        TEXT CHECK (length(line_date) IN (10, 19)), -- where it differs from the invoice's
    PRIMARY KEY (invoice_no, line_no)
) STRICT, WITHOUT ROWID;
-- Holds all that a stock code's answer adds up, so that it is read in one stretch.
CREATE INDEX lines_by_stock_code ON lines (stock_code, description, unit_price_mills, quantity);
