//! What both companies agreed on: with which clients, for which products, where, and for how long.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{AgreementId, CityId, ClientId, DistributorId, TermDecisionId},
    time::DateRange,
};

/// A limit that either holds for everything or for what it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Only<T: Ord> {
    /// No limit.
    All,
    /// Nothing but these.
    These(BTreeSet<T>),
}

impl<T: Ord> Only<T> {
    /// Whether the limit lets this through.
    pub fn allows(&self, one: &T) -> bool {
        match self {
            Self::All => true,
            Self::These(these) => these.contains(one),
        }
    }
}

/// How far the distributor shares what it knows of its clients; each level shares what the one before does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SharingLevel {
    /// When its people are busy, and where; no client's name, and no word of what is said about one.
    BusyOnly,
    /// Who the clients are, and what joint visits bring.
    // Files of older versions say so in other words.
    #[serde(alias = "identity", alias = "background")]
    ClientNames,
    /// The client file: address, background, people, history, sales, and what entries of calendars say.
    Full,
}

/// What an agreement covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// The clients that may be visited jointly.
    pub clients: Only<ClientId>,
    /// The products that may be spoken of.
    pub products: Only<String>,
    /// The cities in which.
    pub territory: Only<CityId>,
}

/// An agreement with a distributor (协议).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// What keeps the agreement apart.
    pub id: AgreementId,
    /// With whom.
    pub distributor: DistributorId,
    /// What it covers.
    pub scope: Scope,
    /// From when to when.
    pub term: DateRange,
    /// How far client data is shared.
    pub sharing: SharingLevel,
}

/// That an agreement follows on another one (续签).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// The later one.
    pub agreement: AgreementId,
    /// The one before.
    pub follows: AgreementId,
}

/// What a person decided about the term of the next agreement with a distributor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermDecision {
    /// What keeps it apart.
    pub id: TermDecisionId,
    /// With whom.
    pub distributor: DistributorId,
    /// The agreement that came of it, as long as there is one.
    pub agreement: Option<AgreementId>,
    /// On which day.
    pub on: NaiveDate,
    /// Who decided.
    pub by: String,
    /// What the assessment had suggested, in months.
    pub suggested_months: u16,
    /// What was decided, in months.
    pub months: u16,
    /// Why.
    pub note: String,
}
