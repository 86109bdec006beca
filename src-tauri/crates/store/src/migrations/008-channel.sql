-- Stages of distributors, the four flows, market events.

-- That a distributor entered a stage; the last one is where it stands.
CREATE TABLE stage_step (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    stage TEXT NOT NULL,
    entered_on TEXT NOT NULL,
    who TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_step_by_distributor ON stage_step (distributor);

-- What was counted of a distributor's month, a row a figure. Never of a person.
CREATE TABLE flow_figure (
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    -- As 2026-01.
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    figure TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (distributor, month, figure)
) STRICT, WITHOUT ROWID;

-- Meetings for clients that both companies hold.
CREATE TABLE market_event (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    city BLOB NOT NULL REFERENCES city,
    -- At whose place, if at a client's.
    client BLOB REFERENCES client ON DELETE SET NULL,
    place TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
    -- JSON.
    materials TEXT NOT NULL,
    budget_planned INTEGER NOT NULL CHECK (budget_planned >= 0),
    budget_spent INTEGER CHECK (budget_spent >= 0),
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    -- JSON: what came of one that was held, or why one was called off.
    outcome TEXT CHECK ((outcome IS NULL) = (state <> 'held')),
    called_off TEXT CHECK ((called_off IS NULL) = (state <> 'cancelled'))
) STRICT, WITHOUT ROWID;
CREATE INDEX market_event_by_distributor ON market_event (distributor);
CREATE INDEX market_event_by_city ON market_event (city);
CREATE INDEX market_event_by_client ON market_event (client);

CREATE TABLE market_event_manager (
    event BLOB NOT NULL REFERENCES market_event ON DELETE CASCADE,
    manager BLOB NOT NULL REFERENCES manager ON DELETE CASCADE,
    PRIMARY KEY (event, manager)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_event_manager_by_manager ON market_event_manager (manager);

CREATE TABLE market_event_rep (
    event BLOB NOT NULL REFERENCES market_event ON DELETE CASCADE,
    rep BLOB NOT NULL REFERENCES rep ON DELETE CASCADE,
    PRIMARY KEY (event, rep)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_event_rep_by_rep ON market_event_rep (rep);

-- The clients that are invited.
CREATE TABLE market_event_client (
    event BLOB NOT NULL REFERENCES market_event ON DELETE CASCADE,
    client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
    PRIMARY KEY (event, client)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_event_client_by_client ON market_event_client (client);
