//! The programme in one SQLite file, with migrations and history.
