-- What the entries of a calendar mean for whoever wants to book its owner, by what they show time as.

ALTER TABLE calendar ADD COLUMN busy TEXT NOT NULL DEFAULT 'may_move'
    CHECK (busy IN ('blocks', 'may_move', 'free'));
ALTER TABLE calendar ADD COLUMN tentative TEXT NOT NULL DEFAULT 'may_move'
    CHECK (tentative IN ('blocks', 'may_move', 'free'));
ALTER TABLE calendar ADD COLUMN out_of_office TEXT NOT NULL DEFAULT 'blocks'
    CHECK (out_of_office IN ('blocks', 'may_move', 'free'));
ALTER TABLE calendar ADD COLUMN working_elsewhere TEXT NOT NULL DEFAULT 'free'
    CHECK (working_elsewhere IN ('blocks', 'may_move', 'free'));
ALTER TABLE calendar ADD COLUMN free TEXT NOT NULL DEFAULT 'free'
    CHECK (free IN ('blocks', 'may_move', 'free'));
