-- What calendars were found to say: follows from the rest, is no part of the history, and may be thrown away.
CREATE TABLE reading (
    -- The manager or the distributor whose calendars were read.
    whose BLOB PRIMARY KEY CHECK (length(whose) = 16),
    -- Stands for the program and for all that was read.
    digest INTEGER NOT NULL,
    found BLOB NOT NULL
) STRICT;
