//! A plan as it is written down, `tandem-plan/1`.

use crate::Visit;
use serde::{Deserialize, Serialize};

/// The value of [`Plan::format`].
pub const PLAN_FORMAT: &str = "tandem-plan/1";

/// Visits, and what they are worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Always [`PLAN_FORMAT`].
    pub format: String,
    /// In order of start, then manager.
    pub visits: Vec<Visit>,
    /// Points, see [`crate::check`].
    #[serde(default)]
    pub objective: i64,
    /// No plan can have more points than this, where that is proven.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<i64>,
}

impl Plan {
    /// A plan of these visits, put in order.
    pub fn new(mut visits: Vec<Visit>, objective: i64, bound: Option<i64>) -> Self {
        visits.sort_by(|a, b| (a.start, &a.manager, &a.demand).cmp(&(b.start, &b.manager, &b.demand)));
        Self { format: PLAN_FORMAT.to_owned(), visits, objective, bound }
    }
}
