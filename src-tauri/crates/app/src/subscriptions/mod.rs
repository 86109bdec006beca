//! Calendars that are followed at their addresses: found, subscribed to, asked what is new.
//!
//! Asking takes as long as the network takes, so it is apart from the programme: a [`Question`] is made of it, the
//! answer is fetched without it, and then taken as an import is.

mod ask;
mod failures;
mod take;

use tandem_domain::{ids::SubscriptionId, people::CalendarOwner, subscription::Subscription};

pub use self::{
    ask::{Answer, Question, ask, find_calendars, question},
    take::take,
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    import, naming,
    subscriptions::failures::address_of,
    wire::subscriptions::{FoundCalendar, SubscriptionLine},
};

/// Follows a calendar from now on, as its owner's. What it says comes with the first [`take`].
///
/// # Errors
/// When its address is none that may be asked, it is followed already, or the programme can't be written.
pub fn subscribe(
    desk: &mut Desk,
    owner: CalendarOwner,
    found: &FoundCalendar,
    user: Option<&str>,
) -> Result<SubscriptionLine, Failure> {
    let address = address_of(&found.address)?.to_string();
    let snapshot = desk.snapshot()?;
    if let Some(same) = snapshot.subscriptions.iter().find(|one| one.address == address && one.owner == owner)
    {
        return Err(Failure::new(Code::NameTaken).with("name", &same.name));
    }
    let subscription = Subscription {
        id: desk.env.id(),
        owner,
        kind: found.kind,
        address,
        user: user.map(str::trim).filter(|user| !user.is_empty()).map(str::to_owned),
        name: found.name.trim().to_owned(),
        calendar: desk.env.id(),
    };
    desk.change("subscribe", |writer| writer.put_subscription(&subscription))?;
    find(desk, &subscription.id.to_string())
}

/// Follows a calendar, of this id or exact name, no longer. What it brought stays, as an imported calendar does.
///
/// # Errors
/// When there is no such subscription, or the programme can't be written.
pub fn unsubscribe(desk: &mut Desk, name: &str) -> Result<(), Failure> {
    let id = naming::find(&desk.seen()?.subscriptions, name)?.id;
    desk.change("unsubscribe", |writer| writer.delete_subscription(id))
}

/// The calendars that are followed.
///
/// # Errors
/// When the programme can't be read.
pub fn subscriptions(desk: &Desk) -> Result<Vec<SubscriptionLine>, Failure> {
    let snapshot = desk.seen()?;
    let fetches = desk.store.fetches().map_err(|error| Failure::from_read(desk.path(), &error))?;
    let line = |one: &Subscription| SubscriptionLine {
        id: one.id,
        name: one.name.clone(),
        owner: import::owner_name(&snapshot, one.owner),
        owner_id: import::owner_id(one.owner),
        host: address_of(&one.address).map(|address| address.host().to_owned()).unwrap_or_default(),
        user: one.user.clone(),
        kind: one.kind,
        refreshed_at: fetches.get(&one.id).copied(),
    };
    Ok(snapshot.subscriptions.iter().map(line).collect())
}

/// The subscription with this id or exact name.
///
/// # Errors
/// When there is none, or several have the name.
pub fn find(desk: &Desk, name: &str) -> Result<SubscriptionLine, Failure> {
    let id = naming::find(&desk.seen()?.subscriptions, name)?.id;
    let all = subscriptions(desk)?;
    all.into_iter().find(|line| line.id == id).ok_or_else(|| no_such(&id.to_string()))
}

fn no_such(name: &str) -> Failure {
    Failure::new(Code::NoSuchThing).with("kind", "subscription").with("name", name)
}

fn find_by_id(desk: &Desk, id: SubscriptionId) -> Result<Subscription, Failure> {
    let found = desk.snapshot()?.subscriptions.iter().find(|one| one.id == id).cloned();
    found.ok_or_else(|| no_such(&id.to_string()))
}
