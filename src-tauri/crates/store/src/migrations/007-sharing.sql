-- Promotion plans, and whose role bars sales figures.

-- Three levels of sharing. Older words stay as they are, so that older changes can still be undone; they are read
-- as client names, for nobody sees more than was agreed on. SQLite can't change a CHECK, so the table is made anew.
CREATE TABLE new_agreement (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    -- NULL: every product. Otherwise a JSON array of their names.
    products TEXT CHECK (products IS NULL OR json_valid(products)),
    all_clients INTEGER NOT NULL CHECK (all_clients IN (0, 1)),
    all_cities INTEGER NOT NULL CHECK (all_cities IN (0, 1)),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    sharing TEXT NOT NULL CHECK (sharing IN ('busy_only', 'client_names', 'full', 'identity', 'background'))
) STRICT, WITHOUT ROWID;
INSERT INTO new_agreement SELECT * FROM agreement;
DROP TABLE agreement;
ALTER TABLE new_agreement RENAME TO agreement;
CREATE INDEX agreement_by_distributor ON agreement (distributor);

-- What is done to promote at a client, who sees to what, who pays how much, and what became of it.
CREATE TABLE promotion (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
    title TEXT NOT NULL,
    expected TEXT NOT NULL,
    -- A JSON array.
    activities TEXT NOT NULL CHECK (json_valid(activities))
) STRICT, WITHOUT ROWID;
CREATE INDEX promotion_by_distributor ON promotion (distributor);
CREATE INDEX promotion_by_client ON promotion (client);

-- People of whom no sales are counted, since the rules for their role forbid it.
CREATE TABLE medical_representative (
    person BLOB PRIMARY KEY CHECK (length(person) = 16),
    manager BLOB REFERENCES manager ON DELETE CASCADE,
    rep BLOB REFERENCES rep ON DELETE CASCADE,
    CHECK ((manager IS NULL) <> (rep IS NULL) AND person = coalesce(manager, rep))
) STRICT, WITHOUT ROWID;
