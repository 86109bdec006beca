//! Calendar files in, events, occurrences and busy intervals out; matching of planned calls to clients.

pub mod matching;
