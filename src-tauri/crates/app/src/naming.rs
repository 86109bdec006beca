//! Finding what somebody names: by id, or by exact name.

use std::fmt;

use tandem_domain::{
    agreement::Agreement,
    client::Client,
    demand::Demand,
    issue::JointIssue,
    market_event::MarketEvent,
    people::{CalendarOwner, Distributor, Manager, Participant, Rep},
    promotion::Promotion,
    subscription::Subscription,
    visit::Visit,
};
use tandem_store::{HeldCalendar, Snapshot};

use crate::failure::{Code, Failure};

/// A thing that people call by its name.
pub trait Named {
    /// What kind of thing it is, as the catalogue of words knows it.
    const KIND: &'static str;
    /// Its id, as text.
    fn id(&self) -> String;
    /// Its name; empty when it has none.
    fn name(&self) -> &str;
}

macro_rules! named {
    ($($thing:ty, $kind:literal, $name:expr;)+) => {$(
        impl Named for $thing {
            const KIND: &'static str = $kind;
            fn id(&self) -> String {
                self.id.to_string()
            }
            fn name(&self) -> &str {
                let name: fn(&$thing) -> &str = $name;
                name(self)
            }
        }
    )+};
}

named! {
    Manager, "manager", |thing| &thing.name;
    Distributor, "distributor", |thing| &thing.name;
    Rep, "rep", |thing| &thing.name;
    Client, "client", |thing| &thing.name;
    Agreement, "agreement", |_| "";
    JointIssue, "issue", |thing| &thing.title;
    Demand, "demand", |_| "";
    Visit, "visit", |_| "";
    MarketEvent, "event", |thing| &thing.title;
    Promotion, "promotion", |thing| &thing.title;
    Subscription, "subscription", |thing| &thing.name;
    HeldCalendar, "calendar", |thing| &thing.file_name;
}

/// The one thing with this id or exact name.
pub fn find<'a, T: Named>(things: &'a [T], text: &str) -> Result<&'a T, Failure> {
    let found: Vec<&T> = things.iter().filter(|thing| is_called(*thing, text)).collect();
    match found[..] {
        [thing] => Ok(thing),
        [] => Err(unknown(T::KIND, text)),
        _ => Err(ambiguous(T::KIND, text, found.len())),
    }
}

/// The thing with this id.
pub fn by_id<T: Named>(things: &[T], id: impl fmt::Display) -> Result<&T, Failure> {
    find(things, &id.to_string())
}

/// Whose calendar is meant: a rep's, a distributor's or a manager's.
pub fn find_owner(snapshot: &Snapshot, text: &str) -> Result<CalendarOwner, Failure> {
    let reps = snapshot.reps.iter().filter(|rep| is_called(*rep, text)).map(|r| CalendarOwner::Rep(r.id));
    let distributors = snapshot
        .distributors
        .iter()
        .filter(|d| is_called(*d, text))
        .map(|d| CalendarOwner::Distributor(d.id));
    let managers =
        snapshot.managers.iter().filter(|m| is_called(*m, text)).map(|m| CalendarOwner::Manager(m.id));
    let found: Vec<CalendarOwner> = reps.chain(distributors).chain(managers).collect();
    match found[..] {
        [owner] => Ok(owner),
        [] => Err(unknown("calendar-owner", text)),
        _ => Err(ambiguous("calendar-owner", text, found.len())),
    }
}

/// Who is meant: a manager or a rep.
pub fn find_participant(snapshot: &Snapshot, text: &str) -> Result<Participant, Failure> {
    match find_owner(snapshot, text)? {
        CalendarOwner::Manager(id) => Ok(Participant::Manager(id)),
        CalendarOwner::Rep(id) => Ok(Participant::Rep(id)),
        CalendarOwner::Distributor(_) => Err(unknown("participant", text)),
    }
}

fn is_called<T: Named>(thing: &T, text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && (thing.id().eq_ignore_ascii_case(text) || thing.name() == text)
}

fn unknown(kind: &str, text: &str) -> Failure {
    Failure::new(Code::NoSuchThing).with("kind", kind).with("name", text)
}

fn ambiguous(kind: &str, text: &str, count: usize) -> Failure {
    Failure::new(Code::SeveralOfThatName).with("kind", kind).with("name", text).with("count", count)
}
