//! Calendars that name a client which is erased: its entries keep their times and lose their words.

use tandem_calendar::{formats::without_words, matching::EventText};
use tandem_domain::{
    ids::{ClientId, DistributorId},
    people::CalendarOwner,
};
use tandem_store::{Erased, HeldCalendar, Names, Snapshot};

use crate::availability::with_clients;

/// The calendars that change, as they are to be. Those of a distributor that is erased go by themselves.
pub fn without(snapshot: &Snapshot, names: &Names, what: Erased) -> Vec<HeldCalendar> {
    match what {
        Erased::Distributor(id) => rewritten(snapshot, names, Some(id), &|_| false),
        Erased::Client(id) => {
            let home = snapshot.clients.iter().find(|one| one.id == id).map(|one| one.distributor);
            // An entry may mean the client in words that only its own distributor uses.
            let meant = |client: Option<ClientId>| client == Some(id);
            match home {
                Some(home) => with_clients(snapshot, home, |of| {
                    rewritten(snapshot, names, Some(home), &|text| meant(of(text)))
                }),
                None => Vec::new(),
            }
        }
    }
}

fn rewritten(
    snapshot: &Snapshot,
    names: &Names,
    home: Option<DistributorId>,
    is_call: &dyn Fn(&EventText<'_>) -> bool,
) -> Vec<HeldCalendar> {
    let is_at_home = |owner: CalendarOwner| match owner {
        CalendarOwner::Distributor(distributor) => Some(distributor) == home,
        CalendarOwner::Rep(rep) => {
            snapshot.reps.iter().any(|one| one.id == rep && Some(one.distributor) == home)
        }
        CalendarOwner::Manager(_) => false,
    };
    let changed = snapshot.calendars.iter().filter_map(|calendar| {
        let at_home = is_at_home(calendar.owner);
        let is_meant =
            |text: &EventText<'_>, lines: &str| names.are_in(lines, at_home) || (at_home && is_call(text));
        let source = without_words(&calendar.source, &is_meant)?;
        Some(HeldCalendar { source: source.into(), ..calendar.clone() })
    });
    changed.collect()
}
