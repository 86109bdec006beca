//! An event that somebody asks for by names.

use chrono::NaiveDateTime;
use tandem_domain::{market_event::MarketEventKind, people::Rep};
use tandem_words::Language;

use super::{new_draft, place};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming::{self, Named},
    people::client_called,
    wire::{
        events::{EventDraft, EventPlacing},
        records::CityDraft,
    },
};

/// An event that is wanted; people and clients are given by id or exact name.
#[derive(Debug, Clone)]
pub struct Wish {
    /// With which distributor.
    pub distributor: String,
    /// What kind of meeting.
    pub kind: MarketEventKind,
    /// What it is called; empty: as the client.
    pub title: String,
    /// At which client's, if at a client's.
    pub client: Option<String>,
    /// In which city, where at no client's; none: the distributor's.
    pub city: Option<String>,
    /// Where exactly.
    pub place: String,
    /// When it begins, on the wall clock of the programme's home zone.
    pub start: NaiveDateTime,
    /// When it ends, on the same day.
    pub end: NaiveDateTime,
    /// The managers who take part.
    pub managers: Vec<String>,
    /// The distributor's reps who take part.
    pub reps: Vec<String>,
    /// The clients that are invited.
    pub invited: Vec<String>,
    /// What it may cost, in yuan.
    pub budget: u32,
}

/// Puts an event that is asked for by names into the calendar, with what must be ready for one of its kind.
///
/// # Errors
/// When something has not that name, and as [`place`].
pub fn plan(desk: &mut Desk, wish: &Wish, language: Language) -> Result<EventPlacing, Failure> {
    let snapshot = desk.seen()?;
    let distributor = naming::find(&snapshot.distributors, &wish.distributor)?.id;
    let own_reps: Vec<Rep> =
        snapshot.reps.iter().filter(|one| one.distributor == distributor).cloned().collect();
    if wish.start.date() != wish.end.date() {
        let mut failure =
            Failure::new(Code::BadDays).with("first", wish.start.date()).with("last", wish.end.date());
        failure.params.insert("most", "1".to_owned());
        return Err(failure);
    }
    let called = |name: &String| client_called(desk, Some(distributor), name);
    let client = wish.client.as_ref().map(called).transpose()?;
    let blank = new_draft(desk, distributor, wish.kind, language)?;
    let city = wish.city.clone().map(|name| CityDraft { name, ..CityDraft::default() });
    let draft = EventDraft {
        title: wish.title.clone(),
        client,
        city: city.unwrap_or(blank.city),
        place: wish.place.clone(),
        day: wish.start.date().to_string(),
        from: wish.start.format("%H:%M").to_string(),
        to: wish.end.format("%H:%M").to_string(),
        managers: found(&snapshot.managers, &wish.managers, |one| one.id)?,
        reps: found(&own_reps, &wish.reps, |one| one.id)?,
        invited: wish.invited.iter().map(called).collect::<Result<_, _>>()?,
        budget_planned: Some(wish.budget),
        ..blank
    };
    place(desk, &draft)
}

fn found<T: Named, Id>(things: &[T], names: &[String], id: impl Fn(&T) -> Id) -> Result<Vec<Id>, Failure> {
    names.iter().map(|name| naming::find(things, name).map(&id)).collect()
}
