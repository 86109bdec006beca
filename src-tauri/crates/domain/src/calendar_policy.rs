//! What the entries of a calendar mean for whoever wants to book its owner.

use serde::{Deserialize, Serialize};

/// As what an entry shows its owner's time (显示为).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ShownAs {
    /// Busy; also where nothing is said.
    #[default]
    Busy,
    /// Busy, if what is planned comes to pass.
    Tentative,
    /// Away: on leave or travelling.
    OutOfOffice,
    /// At work, but not where one usually is.
    WorkingElsewhere,
    /// Free, although something is noted.
    Free,
}

impl ShownAs {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Busy, Self::Tentative, Self::OutOfOffice, Self::WorkingElsewhere, Self::Free];

    /// The word for it in a sentence.
    pub fn word(self) -> &'static str {
        match self {
            Self::Busy => "busy",
            Self::Tentative => "tentative",
            Self::OutOfOffice => "out-of-office",
            Self::WorkingElsewhere => "working-elsewhere",
            Self::Free => "free",
        }
    }

    /// Whether the calendar itself means that its owner can't be booked.
    pub fn is_busy(self) -> bool {
        match self {
            Self::Busy | Self::Tentative | Self::OutOfOffice => true,
            Self::WorkingElsewhere | Self::Free => false,
        }
    }
}

/// What entries that show time so mean for whoever wants to book the owner then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Nothing can be booked, and nobody is asked to move it.
    Blocks,
    /// Nothing can be booked as long as it stands, but the owner may be asked to move it.
    MayMove,
    /// It stands in nobody's way.
    Free,
}

impl Treatment {
    /// The word for it in a sentence.
    pub fn word(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::MayMove => "may-move",
            Self::Free => "free",
        }
    }
}

/// How one calendar's entries are treated, by what they show time as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CalendarPolicy {
    /// Of what is shown as busy.
    pub busy: Treatment,
    /// Of what is shown as tentative.
    pub tentative: Treatment,
    /// Of what is shown as out of office.
    pub out_of_office: Treatment,
    /// Of what is shown as working elsewhere.
    pub working_elsewhere: Treatment,
    /// Of what is shown as free.
    pub free: Treatment,
}

impl Default for CalendarPolicy {
    /// An appointment can be asked to move; who is away is away; what leaves time free in the calendar does so here.
    fn default() -> Self {
        Self {
            busy: Treatment::MayMove,
            tentative: Treatment::MayMove,
            out_of_office: Treatment::Blocks,
            working_elsewhere: Treatment::Free,
            free: Treatment::Free,
        }
    }
}

impl CalendarPolicy {
    /// How entries are treated that show time so.
    pub fn of(&self, shown: ShownAs) -> Treatment {
        match shown {
            ShownAs::Busy => self.busy,
            ShownAs::Tentative => self.tentative,
            ShownAs::OutOfOffice => self.out_of_office,
            ShownAs::WorkingElsewhere => self.working_elsewhere,
            ShownAs::Free => self.free,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_decision_a_calendar_keeps_its_word() {
        for shown in ShownAs::ALL {
            assert_eq!(CalendarPolicy::default().of(shown) != Treatment::Free, shown.is_busy(), "{shown:?}");
        }
        assert_eq!(CalendarPolicy::default().of(ShownAs::OutOfOffice), Treatment::Blocks);
        assert_eq!(CalendarPolicy::default().of(ShownAs::Tentative), Treatment::MayMove);
    }
}
