//! Calendars that are followed where they stand, so that nobody has to send a file again.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{CalendarId, SubscriptionId},
    people::CalendarOwner,
};

/// What kind of thing stands at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionKind {
    /// A calendar in one file.
    File,
    /// A CalDAV collection (RFC 4791), with a resource for each entry.
    Collection,
}

/// A calendar that is followed at its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// What keeps it apart.
    pub id: SubscriptionId,
    /// Whose calendar it is.
    pub owner: CalendarOwner,
    /// What stands at the address.
    pub kind: SubscriptionKind,
    /// Where it stands, in full. Whoever knows it may often read the calendar.
    pub address: String,
    /// As whom its server knows us; the password is nowhere in the programme.
    pub user: Option<String>,
    /// What it is called.
    pub name: String,
    /// The calendar that holds what it brings, once it brought something.
    pub calendar: CalendarId,
}
