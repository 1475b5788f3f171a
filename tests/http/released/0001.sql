PRAGMA foreign_keys = OFF;
BEGIN;
PRAGMA application_id = 1128681292;
PRAGMA user_version = 1;
CREATE TABLE items (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- an id is never given out twice
    name        TEXT    NOT NULL,
    price_mills INTEGER NOT NULL CHECK (price_mills >= 0)
) STRICT;
INSERT INTO "items" ("id", "name", "price_mills") VALUES (1, '日本語 🖋 1', 0);
INSERT INTO "items" ("id", "name", "price_mills") VALUES (3, '%_\ 3', 19990);
INSERT INTO "items" ("id", "name", "price_mills") VALUES (4, 'it''s 4', 100000000000);
INSERT INTO "items" ("id", "name", "price_mills") VALUES (5, 'changed', 5000);
CREATE TABLE customers (
    id          INTEGER PRIMARY KEY,
    customer_id TEXT    NOT NULL UNIQUE,
    country     TEXT    NOT NULL
) STRICT;
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (1, '17850', 'United Kingdom');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (2, '14527', 'United Kingdom');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (3, '15311', 'United Kingdom');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (4, '13408', 'EIRE');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (5, '16446', 'United Kingdom');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (6, '12370', 'Spain');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (7, '16923', 'United Kingdom');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (8, '0001', 'Côte d’Ivoire');
INSERT INTO "customers" ("id", "customer_id", "country") VALUES (9, 'a-b_c', 'Malta');
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
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (536365, 'sale', '2010-12-01T08:26:00', 1, 'United Kingdom', 4);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (536379, 'credit_note', '2010-12-01T09:41:00', 2, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (536381, 'sale', '2010-12-01T09:41:00', 3, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (536414, 'sale', '2010-12-01T11:52:00', NULL, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (536477, 'sale', '2010-12-01T12:27:00', 4, 'EIRE', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (536589, 'sale', '2010-12-01T16:50:00', NULL, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (539492, 'sale', '2010-12-20T10:14:00', NULL, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (540000, 'sale', '2011-10-10T23:59:00', 5, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (540001, 'sale', '2011-10-10T00:00:00', 5, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (541431, 'sale', '2011-01-18T10:01:00', 6, 'Cyprus', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (550193, 'sale', '2011-04-15T09:27:00', 6, 'Austria', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (555524, 'sale', '2011-06-05T11:37:00', 7, 'United Kingdom', 20);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (563185, 'adjustment', '2011-08-12T14:50:00', NULL, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (563186, 'adjustment', '2011-08-12T14:51:00', NULL, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (563187, 'adjustment', '2011-08-12T14:52:00', NULL, 'United Kingdom', 1);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (900001, 'sale', '0001-01-01', 8, 'Elsewhere', 0);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (900002, 'sale', '2021-01-05', 8, 'Côte d’Ivoire', 3);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (900003, 'sale', '9999-12-31T23:59:59', 8, 'Côte d’Ivoire', 12);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (900004, 'credit_note', '9999-12-31T23:59:59', 8, 'Côte d’Ivoire', 12);
INSERT INTO "invoices" ("invoice_no", "kind", "invoice_date", "customer", "country", "last_line_no") VALUES (900005, 'adjustment', '2012-02-29T00:00:00', 8, 'Côte d’Ivoire', 0);
CREATE TABLE stock_codes (
    id          INTEGER PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,
    description TEXT -- set by hand; what the lines say stands on the lines
) STRICT;
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (1, '85123A', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (2, '85123a', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (3, 'POST', 'Postage, by hand');
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (4, 'D', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (5, '82567', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (6, '22139', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (7, '22041', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (8, '21777', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (9, 'gift_0001_40', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (10, 'M', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (11, 'm', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (12, 'BANK CHARGES', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (13, 'PADS', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (14, '22698', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (15, 'B', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (16, 'LAST', NULL);
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (17, 'UNSOLD', 'Née ''x'' "y" €');
INSERT INTO "stock_codes" ("id", "code", "description") VALUES (18, 'BARE', NULL);
CREATE TABLE descriptions (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "descriptions" ("id", "text") VALUES (1, 'WHITE HANGING HEART T-LIGHT HOLDER');
INSERT INTO "descriptions" ("id", "text") VALUES (2, ' two spaces  ');
INSERT INTO "descriptions" ("id", "text") VALUES (3, 'POSTAGE');
INSERT INTO "descriptions" ("id", "text") VALUES (4, 'Discount');
INSERT INTO "descriptions" ("id", "text") VALUES (5, 'AIRLINE LOUNGE,METAL SIGN');
INSERT INTO "descriptions" ("id", "text") VALUES (6, 'RECORD FRAME 7" SINGLE SIZE ');
INSERT INTO "descriptions" ("id", "text") VALUES (7, 'check');
INSERT INTO "descriptions" ("id", "text") VALUES (8, 'Dotcomgiftshop Gift Voucher £40.00');
INSERT INTO "descriptions" ("id", "text") VALUES (9, 'Manual');
INSERT INTO "descriptions" ("id", "text") VALUES (10, 'Bank Charges');
INSERT INTO "descriptions" ("id", "text") VALUES (11, 'PADS TO MATCH ALL CUSHIONS');
INSERT INTO "descriptions" ("id", "text") VALUES (12, 'PINK REGENCY TEACUP AND SAUCER');
INSERT INTO "descriptions" ("id", "text") VALUES (13, 'Adjust bad debt');
INSERT INTO "descriptions" ("id", "text") VALUES (14, 'A');
INSERT INTO "descriptions" ("id", "text") VALUES (15, 'B');
INSERT INTO "descriptions" ("id", "text") VALUES (16, 'huge');
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
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536365, 1, 1, 1, 6, 2550, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536365, 2, 2, 2, 6, 3390, '2010-12-01T08:27:00');
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536365, 3, 2, 2, 6, 3390, '2010-12-01T08:27:00');
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536365, 4, 3, 3, 1, 18000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536379, 1, 4, 4, -1, 27500, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536381, 1, 5, 5, 2, 25000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536414, 1, 6, NULL, 56, 0, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536477, 1, 7, 6, 48, 2100, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (536589, 1, 8, 7, -10, 0, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (539492, 1, 9, 8, 1, 34040, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (540000, 1, 10, 9, -80995, 38970000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (540001, 1, 11, 9, 80995, 420, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (541431, 1, 12, 10, 1, 15000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (550193, 1, 13, 11, 1, 1, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 1, 14, 12, 1, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 2, 14, 12, 2, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 3, 14, 12, 3, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 4, 14, 12, 1, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 5, 14, 12, 2, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 6, 14, 12, 3, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 7, 14, 12, 1, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 8, 14, 12, 2, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 9, 14, 12, 3, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 10, 14, 12, 1, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 11, 14, 12, 2, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 12, 14, 12, 3, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 13, 14, 12, 1, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 14, 14, 12, 2, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 15, 14, 12, 3, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 16, 14, 12, 1, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 17, 14, 12, 2, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 18, 14, 12, 3, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 19, 14, 12, 1, 1950, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (555524, 20, 14, 12, 2, 4130, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (563185, 1, 15, 13, 1, 11062060, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (563186, 1, 15, 13, 1, -11062060, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (563187, 1, 15, 13, 1, -11062060, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900002, 1, 1, 14, 1, 2500, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900002, 2, 1, NULL, -3, -1, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 1, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 2, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 3, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 4, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 5, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 6, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 7, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 8, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 9, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 10, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 11, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900003, 12, 1, 16, 10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 1, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 2, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 3, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 4, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 5, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 6, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 7, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 8, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 9, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 10, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 11, 1, 16, -10000000, 100000000000, NULL);
INSERT INTO "lines" ("invoice_no", "line_no", "stock_code", "description", "quantity", "unit_price_mills", "line_date") VALUES (900004, 12, 1, 16, -10000000, 100000000000, NULL);
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('items', 6);
CREATE INDEX items_by_name  ON items (name);
CREATE INDEX items_by_price ON items (price_mills);
CREATE INDEX customers_by_country ON customers (country, customer_id);
CREATE INDEX invoices_by_date     ON invoices (invoice_date);
CREATE INDEX invoices_by_customer ON invoices (customer);
CREATE INDEX lines_by_stock_code ON lines (stock_code, description, unit_price_mills, quantity);
COMMIT;
