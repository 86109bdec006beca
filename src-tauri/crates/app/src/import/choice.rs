//! How files of sheets are read: as a person decides now, or decided before of plans with the same headings.

use tandem_calendar::formats::sheet::{Decided, Encoding, Mapping, SheetReading, Table};
use tandem_domain::{ids::DistributorId, people::CalendarOwner};
use tandem_store::{SheetMapping, Snapshot};

use crate::wire::sheets::SheetsChoice;

/// What is decided of a file of sheets, and what is remembered of others.
#[derive(Clone, Copy)]
pub(super) struct Choice<'a> {
    pub now: &'a SheetsChoice,
    pub remembered: &'a [SheetMapping],
    /// Whose plans are remembered.
    pub distributor: Option<DistributorId>,
}

impl<'a> Choice<'a> {
    pub fn of(snapshot: &'a Snapshot, owner: Option<CalendarOwner>, now: &'a SheetsChoice) -> Self {
        let distributor = owner.and_then(|owner| distributor(snapshot, owner));
        Self { now, remembered: &snapshot.sheet_mappings, distributor }
    }

    pub fn encoding(&self) -> Option<Encoding> {
        self.now.encoding.as_deref().and_then(Encoding::named)
    }

    /// What is decided of a sheet.
    pub fn decided(&self, sheet: &str, headings: &str) -> Decided {
        if let Some(chosen) = self.now.sheets.iter().find(|one| one.sheet == sheet) {
            return chosen
                .columns
                .as_ref()
                .map_or(Decided::LeaveOut, |columns| Decided::Mapping(columns.into()));
        }
        let known = self
            .remembered
            .iter()
            .find(|one| Some(one.distributor) == self.distributor && one.headings == headings);
        let mapping = known.and_then(|known| serde_json::from_str::<Mapping>(&known.mapping).ok());
        mapping.map_or(Decided::Nothing, Decided::Mapping)
    }

    /// What is to be remembered of what was decided now.
    pub fn remembering(&self, sheets: &SheetReading) -> Vec<SheetMapping> {
        let Some(distributor) = self.distributor else { return Vec::new() };
        let decided = |table: &&Table| self.now.sheets.iter().any(|one| one.sheet == table.sheet);
        let remembered = |table: &Table| {
            let mapping = serde_json::to_string(table.mapping.as_ref()?).ok()?;
            Some(SheetMapping { distributor, headings: table.fingerprint.clone(), mapping })
        };
        sheets.tables.iter().filter(decided).filter_map(remembered).collect()
    }
}

/// The distributor whose plans somebody's are like.
fn distributor(snapshot: &Snapshot, owner: CalendarOwner) -> Option<DistributorId> {
    match owner {
        CalendarOwner::Distributor(id) => Some(id),
        CalendarOwner::Rep(id) => snapshot.reps.iter().find(|rep| rep.id == id).map(|rep| rep.distributor),
        CalendarOwner::Manager(_) => None,
    }
}
