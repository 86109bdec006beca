-- Charters, what joint issues rest on, common problems, what the sponsor was told.

-- More states, an owner and a target. SQLite can't change a CHECK, so the table is made anew.
CREATE TABLE new_joint_issue (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    title TEXT NOT NULL,
    product TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'in_work', 'resolved', 'given_up')),
    side TEXT NOT NULL DEFAULT 'manufacturer' CHECK (side IN ('manufacturer', 'distributor')),
    person TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    target_by TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO new_joint_issue (id, distributor, title, product, status)
    SELECT id, distributor, title, product, status FROM joint_issue;
DROP TABLE joint_issue;
ALTER TABLE new_joint_issue RENAME TO joint_issue;
CREATE INDEX joint_issue_by_distributor ON joint_issue (distributor);

-- What shows how far a joint issue has come. What it was seen on may go, the evidence stays.
CREATE TABLE evidence (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    issue BLOB NOT NULL REFERENCES joint_issue ON DELETE CASCADE,
    noted_on TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('visit', 'finding', 'figure')),
    visit BLOB REFERENCES visit ON DELETE SET NULL CHECK (visit IS NULL OR source = 'visit'),
    finding BLOB REFERENCES finding ON DELETE SET NULL CHECK (finding IS NULL OR source = 'finding')
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_issue ON evidence (issue);
CREATE INDEX evidence_by_visit ON evidence (visit);
CREATE INDEX evidence_by_finding ON evidence (finding);

-- The topic that somebody gave a finding.
CREATE TABLE finding_topic (
    finding BLOB PRIMARY KEY REFERENCES finding ON DELETE CASCADE,
    topic TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What is proposed to a distributor's sponsor about a problem that its reps have in common.
CREATE TABLE proposal (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    topic TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_by_distributor ON proposal (distributor);

-- What both companies want of the visits. The issues are JSON with the words that were agreed on.
CREATE TABLE charter (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version > 0),
    aim TEXT NOT NULL,
    issues TEXT NOT NULL CHECK (json_valid(issues)),
    visits INTEGER NOT NULL CHECK (visits BETWEEN 1 AND 255),
    per TEXT NOT NULL CHECK (per IN ('month', 'quarter')),
    manufacturer_decides TEXT NOT NULL,
    distributor_decides TEXT NOT NULL,
    sponsor TEXT NOT NULL,
    mechanism TEXT NOT NULL,
    written_on TEXT NOT NULL,
    signed_on TEXT,
    manufacturer_signed TEXT,
    distributor_signed TEXT,
    CHECK ((signed_on IS NULL) = (manufacturer_signed IS NULL)
        AND (signed_on IS NULL) = (distributor_signed IS NULL)),
    UNIQUE (distributor, version)
) STRICT, WITHOUT ROWID;

-- What a distributor's executive sponsor was told.
CREATE TABLE sponsor_news (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    told_on TEXT NOT NULL,
    sponsor TEXT NOT NULL,
    told_by TEXT NOT NULL,
    text TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sponsor_news_by_distributor ON sponsor_news (distributor);
