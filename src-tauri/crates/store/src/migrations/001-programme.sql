-- The programme, as of version 1.

CREATE TABLE programme (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    manufacturer TEXT NOT NULL,
    home_zone TEXT NOT NULL,
    travel_base_minutes INTEGER NOT NULL CHECK (travel_base_minutes >= 0),
    travel_kilometres_per_hour INTEGER NOT NULL CHECK (travel_kilometres_per_hour > 0),
    lead_days INTEGER NOT NULL CHECK (lead_days >= 0)
) STRICT;

CREATE TABLE city (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180)
) STRICT, WITHOUT ROWID;

CREATE TABLE manager (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    home BLOB NOT NULL REFERENCES city,
    hours TEXT NOT NULL CHECK (json_valid(hours)),
    max_per_day INTEGER NOT NULL CHECK (max_per_day >= 0),
    max_per_week INTEGER NOT NULL CHECK (max_per_week >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE distributor (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    city BLOB NOT NULL REFERENCES city,
    region TEXT NOT NULL,
    tier TEXT NOT NULL CHECK (tier IN ('a', 'b', 'c')),
    stage TEXT NOT NULL CHECK (stage IN ('recruit', 'find', 'assist', 'lead')),
    sponsor_name TEXT,
    sponsor_title TEXT,
    max_per_week INTEGER NOT NULL CHECK (max_per_week >= 0),
    CHECK ((sponsor_name IS NULL) = (sponsor_title IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE rep (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    name TEXT NOT NULL,
    phone TEXT,
    hours TEXT NOT NULL CHECK (json_valid(hours))
) STRICT, WITHOUT ROWID;
CREATE INDEX rep_by_distributor ON rep (distributor);

CREATE TABLE client (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL CHECK (json_valid(aliases)),
    kind TEXT NOT NULL CHECK (kind IN ('hospital', 'department', 'pharmacy', 'sub_distributor')),
    address TEXT NOT NULL,
    city BLOB NOT NULL REFERENCES city,
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    key INTEGER NOT NULL CHECK (key IN (0, 1)),
    receives TEXT NOT NULL CHECK (json_valid(receives)),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX client_by_distributor ON client (distributor);

CREATE TABLE agreement (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    -- NULL: every product. Otherwise a JSON array of their names.
    products TEXT CHECK (products IS NULL OR json_valid(products)),
    all_clients INTEGER NOT NULL CHECK (all_clients IN (0, 1)),
    all_cities INTEGER NOT NULL CHECK (all_cities IN (0, 1)),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    sharing TEXT NOT NULL CHECK (sharing IN ('identity', 'background', 'full'))
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_by_distributor ON agreement (distributor);

CREATE TABLE agreement_client (
    agreement BLOB NOT NULL REFERENCES agreement ON DELETE CASCADE,
    client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
    PRIMARY KEY (agreement, client)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_client_by_client ON agreement_client (client);

CREATE TABLE agreement_city (
    agreement BLOB NOT NULL REFERENCES agreement ON DELETE CASCADE,
    city BLOB NOT NULL REFERENCES city,
    PRIMARY KEY (agreement, city)
) STRICT, WITHOUT ROWID;

CREATE TABLE joint_issue (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    title TEXT NOT NULL,
    product TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'resolved'))
) STRICT, WITHOUT ROWID;
CREATE INDEX joint_issue_by_distributor ON joint_issue (distributor);

CREATE TABLE demand (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
    issue BLOB NOT NULL REFERENCES joint_issue,
    mode TEXT NOT NULL CHECK (mode IN ('demonstration', 'observation')),
    duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 1 AND 65535),
    count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 255),
    min_gap_days INTEGER NOT NULL CHECK (min_gap_days BETWEEN 0 AND 65535),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    value INTEGER NOT NULL CHECK (value >= 0),
    preference TEXT CHECK (preference IS NULL OR json_valid(preference))
) STRICT, WITHOUT ROWID;
CREATE INDEX demand_by_client ON demand (client);
CREATE INDEX demand_by_issue ON demand (issue);

-- Those who may come or go; none listed means any.
CREATE TABLE demand_rep (
    demand BLOB NOT NULL REFERENCES demand ON DELETE CASCADE,
    rep BLOB NOT NULL REFERENCES rep ON DELETE CASCADE,
    PRIMARY KEY (demand, rep)
) STRICT, WITHOUT ROWID;
CREATE INDEX demand_rep_by_rep ON demand_rep (rep);

CREATE TABLE demand_manager (
    demand BLOB NOT NULL REFERENCES demand ON DELETE CASCADE,
    manager BLOB NOT NULL REFERENCES manager ON DELETE CASCADE,
    PRIMARY KEY (demand, manager)
) STRICT, WITHOUT ROWID;
CREATE INDEX demand_manager_by_manager ON demand_manager (manager);

CREATE TABLE visit (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    demand BLOB NOT NULL REFERENCES demand,
    manager BLOB NOT NULL REFERENCES manager,
    rep BLOB NOT NULL REFERENCES rep,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'held', 'cancelled')),
    rides_on_uid TEXT,
    rides_on_title TEXT,
    rides_on_start INTEGER,
    rides_on_end INTEGER CHECK (rides_on_end > rides_on_start),
    CHECK ((rides_on_uid IS NULL) = (rides_on_title IS NULL)
        AND (rides_on_uid IS NULL) = (rides_on_start IS NULL)
        AND (rides_on_uid IS NULL) = (rides_on_end IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_demand ON visit (demand);
CREATE INDEX visit_by_manager ON visit (manager);
CREATE INDEX visit_by_rep ON visit (rep);

-- The days that the plan in force was made for.
CREATE TABLE accepted_plan (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    accepted_at INTEGER NOT NULL
) STRICT;

CREATE TABLE leave (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    manager BLOB REFERENCES manager ON DELETE CASCADE,
    rep BLOB REFERENCES rep ON DELETE CASCADE,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    reason TEXT NOT NULL,
    CHECK ((manager IS NULL) <> (rep IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE special_day (
    day TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'make_up_workday')),
    name TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    manager BLOB REFERENCES manager ON DELETE CASCADE,
    rep BLOB REFERENCES rep ON DELETE CASCADE,
    distributor BLOB REFERENCES distributor ON DELETE CASCADE,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    -- The file's text, without what private entries say.
    source TEXT NOT NULL,
    events INTEGER NOT NULL CHECK (events >= 0),
    imported_at INTEGER NOT NULL,
    CHECK ((manager IS NOT NULL) + (rep IS NOT NULL) + (distributor IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

-- What a person decided about the entries of a distributor's calendars. No client: it means none.
CREATE TABLE client_match (
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    client BLOB REFERENCES client ON DELETE CASCADE,
    PRIMARY KEY (distributor, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_match_by_client ON client_match (client);

-- Every change: who made it, when, and what it did (SQLite's changeset), so that it can be taken back.
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    changeset BLOB NOT NULL,
    -- 'done'; 'undone': can be done again; 'dropped': undone, and something else was done since.
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

-- Each time that a change was taken back or made again: who did it, and when. Rows are only ever added.
CREATE TABLE history_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change INTEGER NOT NULL REFERENCES history,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('undone', 'redone'))
) STRICT;
CREATE INDEX history_step_by_change ON history_step (change);
