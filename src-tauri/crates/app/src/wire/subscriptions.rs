//! Questions and answers about calendars that are followed at their addresses.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::{ids::SubscriptionId, subscription::SubscriptionKind};

/// As whom a server knows the person who asks. The password is stored nowhere.
#[derive(Clone, Deserialize, Type)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password, often one that was made for this program alone.
    pub password: String,
}

/// A calendar that stands at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FoundCalendar {
    /// Where it stands, in full.
    pub address: String,
    /// What stands there.
    pub kind: SubscriptionKind,
    /// What it is called.
    pub name: String,
}

/// A calendar that is followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SubscriptionLine {
    /// Its id.
    pub id: SubscriptionId,
    /// What it is called.
    pub name: String,
    /// Whose calendar it is.
    pub owner: String,
    /// The id of whoever that is.
    pub owner_id: String,
    /// The server that it comes from. The full address is not shown: whoever knows it may often read the calendar.
    pub host: String,
    /// As whom the server knows us, where it asks.
    pub user: Option<String>,
    /// What stands at the address.
    pub kind: SubscriptionKind,
    /// When the server was asked last, and answered.
    pub refreshed_at: Option<DateTime<Utc>>,
}
