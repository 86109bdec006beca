-- Promotion plans, and whose role bars sales figures.

-- Three levels of sharing. Nobody sees more than was agreed on: what had been shared without the sales of clients
-- is shared by name until somebody agrees on more. SQLite can't change a CHECK, so the table is made anew.
CREATE TABLE new_agreement (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    -- NULL: every product. Otherwise a JSON array of their names.
    products TEXT CHECK (products IS NULL OR json_valid(products)),
    all_clients INTEGER NOT NULL CHECK (all_clients IN (0, 1)),
    all_cities INTEGER NOT NULL CHECK (all_cities IN (0, 1)),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    sharing TEXT NOT NULL CHECK (sharing IN ('busy_only', 'client_names', 'full'))
) STRICT, WITHOUT ROWID;
INSERT INTO new_agreement SELECT id, distributor, products, all_clients, all_cities, first_day, last_day,
    CASE sharing WHEN 'full' THEN 'full' ELSE 'client_names' END FROM agreement;
DROP TABLE agreement;
ALTER TABLE new_agreement RENAME TO agreement;
CREATE INDEX agreement_by_distributor ON agreement (distributor);
