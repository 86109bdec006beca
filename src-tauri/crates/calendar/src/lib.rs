//! Calendar files in, events, occurrences and busy intervals out; matching of planned calls to clients.
//!
//! Bytes are read into a calendar of events ([`formats`], [`event`]); events are expanded into their
//! occurrences within an interval ([`occurrence`], on the rules of [`recurrence`] and the clocks of
//! [`zone`]); two exports of one calendar are compared ([`difference`]); occurrences are matched to clients
//! ([`matching`]).

pub mod difference;
pub mod event;
pub mod formats;
pub mod matching;
pub mod occurrence;
pub mod recurrence;
pub mod zone;
