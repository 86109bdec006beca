-- Agreements that give security: what follows on what, what was decided about terms, what was erased.

-- That an agreement follows on another one.
CREATE TABLE agreement_renewal (
    agreement BLOB PRIMARY KEY REFERENCES agreement ON DELETE CASCADE,
    follows BLOB NOT NULL REFERENCES agreement ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_renewal_by_followed ON agreement_renewal (follows);

-- What a person decided about a distributor's next term, and what had been suggested.
CREATE TABLE term_decision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    -- The agreement that came of it.
    agreement BLOB REFERENCES agreement ON DELETE SET NULL,
    decided_on TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    suggested_months INTEGER NOT NULL CHECK (suggested_months > 0),
    months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX term_decision_by_distributor ON term_decision (distributor);
CREATE INDEX term_decision_by_agreement ON term_decision (agreement);

-- How much each criterion of a term weighs; without a row, what is usual.
CREATE TABLE term_weight (
    criterion TEXT PRIMARY KEY,
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100)
) STRICT, WITHOUT ROWID;

-- What a change was about, as JSON without names, for those that nothing else tells of.
ALTER TABLE history ADD COLUMN about TEXT NOT NULL DEFAULT '';

-- Everything of which only figures are left, under what name it stands. No part of the history: it can't be undone.
CREATE TABLE erased (
    thing BLOB PRIMARY KEY CHECK (length(thing) = 16),
    -- As 'Erased client 3'; empty for what never had a name.
    stands_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Each time that something was erased, and whether the last traces are gone from the file.
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1))
) STRICT;
