-- Competence by topic, training, editions of the playbook.

-- What somebody thinks of a person's ability in a topic, and by what evidence. Exactly one of the two is meant.
CREATE TABLE competence_assessment (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    manager BLOB REFERENCES manager ON DELETE CASCADE,
    rep BLOB REFERENCES rep ON DELETE CASCADE,
    topic TEXT NOT NULL CHECK (topic <> ''),
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    assessed_on TEXT NOT NULL,
    assessed_by TEXT NOT NULL,
    evidence TEXT NOT NULL,
    visit BLOB REFERENCES visit ON DELETE SET NULL,
    CHECK ((manager IS NULL) <> (rep IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX competence_assessment_by_manager ON competence_assessment (manager);
CREATE INDEX competence_assessment_by_rep ON competence_assessment (rep);
CREATE INDEX competence_assessment_by_visit ON competence_assessment (visit);

-- What the visits that serve a joint issue ask of whoever goes.
CREATE TABLE issue_topic (
    issue BLOB PRIMARY KEY REFERENCES joint_issue ON DELETE CASCADE,
    topic TEXT NOT NULL CHECK (topic <> '')
) STRICT, WITHOUT ROWID;

-- A training, offered to a distributor's reps, or, without a distributor, to the managers.
CREATE TABLE training (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB REFERENCES distributor ON DELETE CASCADE,
    topic TEXT NOT NULL CHECK (topic <> ''),
    title TEXT NOT NULL,
    held_on TEXT NOT NULL,
    held_by TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX training_by_distributor ON training (distributor);

CREATE TABLE training_manager (
    training BLOB NOT NULL REFERENCES training ON DELETE CASCADE,
    manager BLOB NOT NULL REFERENCES manager ON DELETE CASCADE,
    PRIMARY KEY (training, manager)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_manager_by_manager ON training_manager (manager);

CREATE TABLE training_rep (
    training BLOB NOT NULL REFERENCES training ON DELETE CASCADE,
    rep BLOB NOT NULL REFERENCES rep ON DELETE CASCADE,
    PRIMARY KEY (training, rep)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_rep_by_rep ON training_rep (rep);

-- The visits that showed the gap which a training answers.
CREATE TABLE training_visit (
    training BLOB NOT NULL REFERENCES training ON DELETE CASCADE,
    visit BLOB NOT NULL REFERENCES visit ON DELETE CASCADE,
    PRIMARY KEY (training, visit)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_visit_by_visit ON training_visit (visit);

-- When, by whom and why an edition of the playbook was made. The first one comes with the product.
CREATE TABLE playbook_edition (
    version INTEGER PRIMARY KEY REFERENCES playbook ON DELETE CASCADE,
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
