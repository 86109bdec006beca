//! What a day is chosen from.

/// A visit that the day may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// First minute of the visit, and the minute after its last.
    pub(crate) start: i32,
    pub(crate) end: i32,
    pub(crate) place: u32,
    pub(crate) demand: u32,
    pub(crate) rep: u32,
    /// The planned call that it rides on, or [`crate::compiled::NONE`].
    pub(crate) call: u32,
    pub(crate) distributor: u32,
    /// How many visits of the demand, and of the distributor, the day may hold.
    pub(crate) demand_room: u32,
    pub(crate) distributor_room: u32,
    /// What it adds, the cost of its place apart; only what is positive can be in a best day.
    pub(crate) worth: i64,
}

/// A choice of candidates, in order of their starts, and what it is worth, places paid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) worth: i64,
    /// No choice is worth more. Equal to `worth` unless the search was cut short.
    pub(crate) bound: i64,
    pub(crate) visits: Vec<Candidate>,
}
