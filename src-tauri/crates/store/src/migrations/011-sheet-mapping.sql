-- What the columns of a distributor's visit plans mean, as a person decided it.

-- Found again by the headings, of which only a digest is kept: it says nothing of what stands below them.
CREATE TABLE sheet_mapping (
    distributor BLOB NOT NULL REFERENCES distributor ON DELETE CASCADE,
    headings TEXT NOT NULL CHECK (headings <> ''),
    mapping TEXT NOT NULL,
    PRIMARY KEY (distributor, headings)
) STRICT, WITHOUT ROWID;
