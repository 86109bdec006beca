//! The programme as a whole.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::geography::TravelRule;

/// What holds for a whole joint-visit programme (协访项目).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its name, as 华东区协访.
    pub name: String,
    /// The company that runs it.
    pub manufacturer: String,
    /// The zone in which its days begin and end.
    pub home_zone: Tz,
    /// How time on the road is estimated.
    pub travel: TravelRule,
    /// A plan's first visit is no sooner than so many working days after the day on which it is made, so
    /// that a visit can be prepared and the distributor asked.
    pub lead_days: u8,
}
