-- The import of Online Retail as the program `sqlite3` does it: the same tables, the same indexes, the same journal,
-- one transaction. FILE stands for the data set, FIRST for the first schema, and LATER for what others add, which
-- derives from the rows what the importer writes along with them. The index that fills in random order is made last,
-- which is fastest.
PRAGMA journal_mode = wal;
PRAGMA synchronous = full;
PRAGMA foreign_keys = off; -- what is inserted below refers to nothing that is not there
PRAGMA temp_store = memory;
PRAGMA cache_size = -262144;

CREATE TEMP TABLE raw (no TEXT, code TEXT, description TEXT, quantity INTEGER, at TEXT, price REAL, customer TEXT,
  country TEXT);
.mode csv
.import --skip 1 --schema temp FILE raw

BEGIN IMMEDIATE;
FIRST
DROP INDEX lines_by_stock_code;

-- The first row of a customer names their country; the first row of an invoice its date.
INSERT OR IGNORE INTO customers (customer_id, country) SELECT customer, country FROM raw WHERE customer <> '';
INSERT OR IGNORE INTO stock_codes (code) SELECT code FROM raw;
INSERT OR IGNORE INTO descriptions (text) SELECT description FROM raw WHERE description <> '';
INSERT INTO invoices (invoice_no, kind, invoice_date, customer, country, last_line_no)
  SELECT CAST(ltrim(no, 'CA') AS INTEGER),
    CASE substr(no, 1, 1) WHEN 'C' THEN 'credit_note' WHEN 'A' THEN 'adjustment' ELSE 'sale' END,
    replace(at, ' ', 'T'), (SELECT id FROM customers WHERE customer_id = customer), nullif(country, ''), rows
  FROM (SELECT no, at, customer, country, count(*) AS rows, min(rowid) FROM raw GROUP BY no)
  ORDER BY 1;
INSERT INTO lines (invoice_no, line_no, stock_code, description, quantity, unit_price_mills, line_date)
  SELECT i.invoice_no, r.line_no, s.id, d.id, r.quantity, CAST(round(r.price * 1000) AS INTEGER),
    nullif(r.date, i.invoice_date)
  FROM (
    SELECT CAST(ltrim(no, 'CA') AS INTEGER) AS number, code, description, quantity, price, replace(at, ' ', 'T') AS date,
      row_number() OVER (PARTITION BY CAST(ltrim(no, 'CA') AS INTEGER) ORDER BY rowid) AS line_no
    FROM raw
  ) r
  CROSS JOIN invoices i ON i.invoice_no = r.number
  CROSS JOIN stock_codes s ON s.code = r.code
  LEFT JOIN descriptions d ON d.text = r.description;

CREATE INDEX lines_by_stock_code ON lines (stock_code, description, unit_price_mills, quantity);
LATER
COMMIT;
PRAGMA wal_checkpoint(truncate);
