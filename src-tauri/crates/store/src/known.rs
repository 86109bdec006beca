//! What was read last, so that only the tables that were written since are read again.

use std::{collections::BTreeSet, sync::Arc};

use rusqlite::{fallible_streaming_iterator::FallibleStreamingIterator, session::ChangesetIter};

use crate::{Revision, snapshot::Snapshot};

/// What was read last.
#[derive(Debug, Default)]
pub(crate) struct Known(Option<Reading>);

#[derive(Debug)]
struct Reading {
    /// The state up to which is known what was written.
    revision: Revision,
    snapshot: Arc<Snapshot>,
    /// Tables that were written since the snapshot was read.
    written: BTreeSet<String>,
}

impl Known {
    /// The snapshot that was read last, and the tables that were written since; `None` where others wrote, or nobody
    /// said what.
    pub fn at(&self, revision: Revision) -> Option<(&Arc<Snapshot>, &BTreeSet<String>)> {
        let reading = self.0.as_ref().filter(|reading| reading.revision == revision)?;
        Some((&reading.snapshot, &reading.written))
    }

    /// Keeps what was read.
    pub fn keep(&mut self, revision: Revision, snapshot: &Arc<Snapshot>) {
        self.0 = Some(Reading { revision, snapshot: Arc::clone(snapshot), written: BTreeSet::new() });
    }

    /// Notes which tables a change wrote that led from one state to the other.
    pub fn note(&mut self, from: Revision, to: Revision, tables: BTreeSet<String>) {
        if let Some(reading) = self.0.as_mut().filter(|reading| reading.revision == from) {
            reading.revision = to;
            reading.written.extend(tables);
        }
    }
}

/// The tables that a changeset writes.
pub(crate) fn tables_of(changeset: &[u8]) -> rusqlite::Result<BTreeSet<String>> {
    let mut tables = BTreeSet::new();
    let mut input: &[u8] = changeset;
    let input: &mut dyn std::io::Read = &mut input;
    let mut changes = ChangesetIter::start_strm(&input)?;
    while let Some(change) = changes.next()? {
        tables.insert(change.op()?.table_name().to_owned());
    }
    Ok(tables)
}
