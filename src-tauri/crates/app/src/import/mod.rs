//! Calendars in: reading files, telling what they bring, remembering what their entries mean.

mod brought;
mod choice;
mod expand;
mod held;
mod look;
mod matching;
mod notices;
mod owners;
mod policy;
mod several;
mod source;
mod take;

use std::path::Path;

use tandem_calendar::matching::{EventText, fingerprint};
use tandem_domain::people::{CalendarOwner, Participant};
use tandem_store::{ClientMatch, HeldCalendar};

use crate::{
    availability::Availability,
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::client_called,
    plan::horizon,
    sentence::Sentence,
    visits::Index,
    wire::calendars::{CalendarLine, Candidate, ReviewLine},
};

pub use self::expand::{Expanded, expand_file};
pub use self::look::{look_at, look_at_sheets};
pub use self::matching::match_files;
pub use self::policy::set_policy;
pub use self::several::import_found;
pub use self::take::{import_all, import_as, import_for};
pub(crate) use self::{
    held::{owner_id, owner_name},
    take::{Followed, take_followed},
};

/// What to take although something speaks against it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Accept {
    /// A file that breaks off: what is complete of it.
    pub incomplete: bool,
    /// A file that is an older export than the one held.
    pub older: bool,
}

/// The rep, distributor or manager whose calendar is meant, named by id or exact name.
///
/// # Errors
/// When nobody has that name, or several have.
pub fn owner(desk: &Desk, name: &str) -> Result<CalendarOwner, Failure> {
    naming::find_owner(&*desk.seen()?, name)
}

fn not_a_calendar(file: &Path, error: &dyn std::error::Error) -> Failure {
    Failure::new(Code::NotACalendar).with("file", file.display()).because(error)
}

fn file_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The calendar held with this id, or that came from the file of this name.
///
/// # Errors
/// When there is none, or several came from files of that name.
pub fn calendar(desk: &Desk, name: &str) -> Result<CalendarLine, Failure> {
    let id = naming::find(&desk.seen()?.calendars, name)?.id;
    let missing = || Failure::new(Code::NoSuchThing).with("kind", "calendar").with("name", name);
    calendars(desk)?.into_iter().find(|line| line.id == id).ok_or_else(missing)
}

/// The calendars held.
pub fn calendars(desk: &Desk) -> Result<Vec<CalendarLine>, Failure> {
    let snapshot = desk.seen()?;
    let line = |held: &HeldCalendar| CalendarLine {
        id: held.id,
        owner: owner_name(&snapshot, held.owner),
        owner_id: owner_id(held.owner),
        name: held.name.clone(),
        file: held.file_name.clone(),
        events: held.events,
        imported_at: held.imported_at,
        policy: held.policy,
    };
    Ok(snapshot.calendars.iter().map(line).collect())
}

/// The entries that may be calls on a client, and need a person's eye.
pub fn to_review(desk: &Desk) -> Result<Vec<ReviewLine>, Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let days = horizon::default_days(&snapshot, desk.env.now());
    let client = |id| index.clients.get(&id).map(|client| client.name.clone()).unwrap_or_default();
    let line = |entry: &crate::availability::ToReview| {
        let rep = index.reps.get(&entry.rep);
        let distributor = rep.and_then(|rep| index.distributors.get(&rep.distributor));
        ReviewLine {
            distributor: distributor.map(|distributor| distributor.name.clone()).unwrap_or_default(),
            rep: rep.map(|rep| rep.name.clone()).unwrap_or_default(),
            text: entry.title.clone(),
            location: entry.location.clone(),
            first: entry.first,
            times: entry.times,
            candidates: entry
                .candidates
                .iter()
                .map(|(id, confidence)| Candidate { client: client(*id), confidence: *confidence })
                .collect(),
        }
    };
    Ok(desk.availability(days)?.to_review().into_iter().map(line).collect())
}

/// Remembers which client entries of this text mean in a distributor's calendars; `None`: no client.
///
/// # Errors
/// When nobody has the names given, the client is another distributor's, or the programme can't be written.
pub fn decide(desk: &mut Desk, distributor: &str, text: &str, client: Option<&str>) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    let distributor = naming::find(&snapshot.distributors, distributor)?.id;
    let client = client.map(|client| client_called(desk, Some(distributor), client)).transpose()?;
    let fingerprint = fingerprint(&EventText { summary: text, ..EventText::default() });
    let decided = ClientMatch { distributor, fingerprint, client };
    desk.change("match-client", |writer| writer.put_client_match(&decided))
}

impl Index<'_> {
    /// How a visit collides with what the calendars say, if it does: with a commitment of its manager, rep
    /// or distributor other than the planned call that it rides along on.
    pub(crate) fn conflict(
        &self,
        visit: &tandem_domain::visit::Visit,
        availability: &Availability,
    ) -> Option<Sentence> {
        let distributor = self.reps.get(&visit.rep)?.distributor;
        let of = |who: Participant| availability.commitments(who).iter();
        let commitment = of(Participant::Manager(visit.manager))
            .chain(of(Participant::Rep(visit.rep)))
            .chain(availability.blackouts(distributor))
            .map(|commitment| (commitment.interval, commitment.title.as_str()));
        let calls = availability
            .calls_of(visit.rep)
            .iter()
            // A call that was renamed or made longer is still the call that the visit rides along on.
            .filter(|call| {
                visit.rides_on.as_ref().is_none_or(|rides_on| {
                    rides_on.uid != call.entry.uid || call.entry.interval.start() != visit.interval.start()
                })
            })
            .map(|call| (call.entry.interval, call.entry.title.as_str()));
        let (interval, title) = commitment.chain(calls).find(|(busy, _)| busy.overlaps(&visit.interval))?;
        let client = self.clients.get(&self.demands.get(&visit.demand)?.client)?;
        let sentence = if title.is_empty() { "import-conflict-private" } else { "import-conflict" };
        let sentence = Sentence::new(sentence)
            .with("client", &client.name)
            .with("when", self.local(visit.interval.start()))
            .with("span", self.local_span(interval));
        Some(if title.is_empty() { sentence } else { sentence.with("busy", title) })
    }
}
