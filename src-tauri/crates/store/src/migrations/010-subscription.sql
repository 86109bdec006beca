-- Calendars that are followed where they stand.

CREATE TABLE subscription (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    manager BLOB REFERENCES manager ON DELETE CASCADE,
    rep BLOB REFERENCES rep ON DELETE CASCADE,
    distributor BLOB REFERENCES distributor ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'collection')),
    address TEXT NOT NULL,
    user TEXT,
    name TEXT NOT NULL,
    -- The calendar that holds what it brings. It refers to it loosely: the calendar comes with the first fetching.
    calendar BLOB NOT NULL CHECK (length(calendar) = 16),
    CHECK ((manager IS NOT NULL) + (rep IS NOT NULL) + (distributor IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

-- How far subscriptions were followed: no part of the history, and may be thrown away, for the server gives it again.
-- They refer to it loosely, so that undo, which knows nothing of them, can take a subscription back.
CREATE TABLE fetch (
    subscription BLOB PRIMARY KEY CHECK (length(subscription) = 16),
    -- What the server calls its state of that moment.
    token TEXT,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fetched (
    subscription BLOB NOT NULL CHECK (length(subscription) = 16),
    -- Its way on the server; nothing for a file.
    href TEXT NOT NULL,
    version TEXT,
    -- Its text, without what private entries say.
    source TEXT NOT NULL,
    PRIMARY KEY (subscription, href)
) STRICT, WITHOUT ROWID;
