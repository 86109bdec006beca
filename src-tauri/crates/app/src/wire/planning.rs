//! What is asked of the plan stage.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which days to plan, for whom, and what matters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlanRequest {
    /// The first day; the first that any demand asks for, where none is given.
    pub from: Option<NaiveDate>,
    /// The last day; the last that any demand asks for, where none is given.
    pub to: Option<NaiveDate>,
    /// For whom.
    pub scope: Scope,
    /// What matters more than it usually does.
    pub emphasis: Emphasis,
    /// What is supposed that is not so.
    #[serde(default)]
    pub what_if: WhatIf,
}

/// Things as they might be: a plan that supposes any of it is there to be compared, not to be put in force.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WhatIf {
    /// Managers who would not be there, by id or exact name. What they alone may lead, anybody may then.
    pub without: Vec<String>,
    /// Managers beside whom there would be one more, by id or exact name: as able, from the same city, with the same
    /// hours, and with an empty calendar.
    pub one_more_like: Vec<String>,
}

impl WhatIf {
    /// Whether nothing is supposed.
    pub fn is_nothing(&self) -> bool {
        self.without.is_empty() && self.one_more_like.is_empty()
    }
}

/// For whom to plan: all that any of the three name, by id or exact name. Everybody, where all are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Scope {
    /// The visits of these managers.
    pub managers: Vec<String>,
    /// The visits to clients of these regions' distributors.
    pub regions: Vec<String>,
    /// The visits to these distributors' clients.
    pub distributors: Vec<String>,
}

/// What matters more in a plan than it usually does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Emphasis {
    /// To ride along on calls that the distributor plans anyway.
    pub riding_along: Importance,
    /// To travel little.
    pub little_travel: Importance,
    /// To leave the visits of the plan in force where they are.
    pub present_plan: Importance,
    /// To come on the days and half-days that the demands prefer.
    pub preferred_times: Importance,
}

/// How much something matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Importance {
    /// As it usually does.
    #[default]
    AsUsual,
    /// More than that.
    More,
    /// Rather than anything else.
    AboveAll,
}
