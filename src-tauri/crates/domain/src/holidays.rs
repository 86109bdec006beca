//! Public holidays, and the weekend days that are worked in exchange (调休).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is special about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SpecialDayKind {
    /// A public holiday: nobody works.
    Holiday,
    /// A make-up workday: everybody works, also on a weekend.
    MakeUpWorkday,
}

/// A day that is not what its weekday says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecialDay {
    /// Its name, as 春节.
    pub name: String,
    /// What is special about it.
    pub kind: SpecialDayKind,
}

/// The special days by date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SpecialDays(pub BTreeMap<NaiveDate, SpecialDay>);

impl SpecialDays {
    /// What is special about the day, if anything.
    pub fn on(&self, day: NaiveDate) -> Option<&SpecialDay> {
        self.0.get(&day)
    }
}
