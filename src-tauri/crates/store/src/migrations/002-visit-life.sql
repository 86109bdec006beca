-- A visit's life, from proposal to closure.

-- More states. SQLite can't change a CHECK, so the table is made anew.
CREATE TABLE new_visit (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    demand BLOB NOT NULL REFERENCES demand,
    manager BLOB NOT NULL REFERENCES manager,
    rep BLOB NOT NULL REFERENCES rep,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'prepared', 'held', 'summarised', 'closed',
        'cancelled', 'rescheduled', 'no_show')),
    rides_on_uid TEXT,
    rides_on_title TEXT,
    rides_on_start INTEGER,
    rides_on_end INTEGER CHECK (rides_on_end > rides_on_start),
    CHECK ((rides_on_uid IS NULL) = (rides_on_title IS NULL)
        AND (rides_on_uid IS NULL) = (rides_on_start IS NULL)
        AND (rides_on_uid IS NULL) = (rides_on_end IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO new_visit SELECT * FROM visit;
DROP TABLE visit;
ALTER TABLE new_visit RENAME TO visit;
CREATE INDEX visit_by_demand ON visit (demand);
CREATE INDEX visit_by_manager ON visit (manager);
CREATE INDEX visit_by_rep ON visit (rep);

-- Every version of the playbook that a visit was prepared under.
CREATE TABLE playbook (
    version INTEGER PRIMARY KEY CHECK (version > 0),
    chapters TEXT NOT NULL CHECK (json_valid(chapters))
) STRICT;

-- What is written down about a visit. A step that nobody worked on is NULL, otherwise JSON.
CREATE TABLE visit_record (
    visit BLOB PRIMARY KEY REFERENCES visit ON DELETE CASCADE,
    playbook INTEGER REFERENCES playbook,
    agreed_by TEXT,
    agreed_on TEXT,
    preparation TEXT CHECK (preparation IS NULL OR json_valid(preparation)),
    goal TEXT CHECK (goal IS NULL OR json_valid(goal)),
    carried_out TEXT CHECK (carried_out IS NULL OR json_valid(carried_out)),
    summary TEXT CHECK (summary IS NULL OR json_valid(summary)),
    called_off TEXT CHECK (called_off IS NULL OR json_valid(called_off)),
    replaced_by BLOB REFERENCES visit ON DELETE SET NULL,
    CHECK ((agreed_by IS NULL) = (agreed_on IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_record_by_replacement ON visit_record (replaced_by);

CREATE TABLE finding (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    visit BLOB NOT NULL REFERENCES visit ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('product', 'market', 'sales', 'information', 'goods', 'money', 'commerce')),
    text TEXT NOT NULL,
    settled_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_visit ON finding (visit);

CREATE TABLE client_question (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    visit BLOB NOT NULL REFERENCES visit ON DELETE CASCADE,
    text TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('manufacturer', 'distributor')),
    person TEXT NOT NULL,
    due TEXT,
    answer TEXT NOT NULL,
    answered_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX client_question_by_visit ON client_question (visit);

CREATE TABLE action (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    visit BLOB NOT NULL REFERENCES visit ON DELETE CASCADE,
    text TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('manufacturer', 'distributor')),
    person TEXT NOT NULL,
    due TEXT,
    done_on TEXT,
    result TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX action_by_visit ON action (visit);

-- What is being typed: no part of the history. It refers to its visit loosely, so that undoing the making of a
-- visit is not refused for what somebody had begun to type.
CREATE TABLE draft (
    visit BLOB NOT NULL CHECK (length(visit) = 16),
    step TEXT NOT NULL CHECK (step IN ('agree', 'prepare', 'goal', 'carry_out', 'summarise', 'close')),
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (visit, step)
) STRICT, WITHOUT ROWID;
