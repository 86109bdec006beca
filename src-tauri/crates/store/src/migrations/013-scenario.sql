-- Plans that are kept to be compared: none of them is in force.
CREATE TABLE scenario (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    asked TEXT NOT NULL CHECK (json_valid(asked))
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario_visit (
    scenario BLOB NOT NULL REFERENCES scenario ON DELETE CASCADE,
    demand BLOB NOT NULL REFERENCES demand ON DELETE CASCADE,
    rep BLOB NOT NULL REFERENCES rep ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    -- It may be somebody whom the programme does not have.
    manager BLOB NOT NULL CHECK (length(manager) = 16),
    rides_along INTEGER NOT NULL CHECK (rides_along IN (0, 1)),
    PRIMARY KEY (scenario, demand, rep, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX scenario_visit_by_demand ON scenario_visit (demand);
CREATE INDEX scenario_visit_by_rep ON scenario_visit (rep);
