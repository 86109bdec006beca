-- Files kept with visits. Their content is beside them: the history holds what is known of a file, and not its bytes.

CREATE TABLE attachment (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    visit BLOB NOT NULL REFERENCES visit ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    added_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_visit ON attachment (visit);

-- It refers to its attachment loosely: one that was removed comes back by undo, and finds its bytes.
CREATE TABLE content (
    attachment BLOB PRIMARY KEY CHECK (length(attachment) = 16),
    bytes BLOB NOT NULL
) STRICT;
