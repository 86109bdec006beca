//! The problem made fit for planning: ids became positions, every number was checked, and for each
//! demand all moments at which a visit could stand by itself are known.

mod alone;
mod cells;
mod read;
mod references;
mod starts;

pub(crate) use alone::Obstacle;
pub(crate) use cells::{Block, Cell};

use crate::{Half, Problem, ProblemError};
use references::References;
use std::collections::HashSet;

/// Minutes of a day.
pub(crate) const DAY: i32 = 1440;

/// No planned call.
pub(crate) const NONE: u32 = u32::MAX;

/// A half-open interval of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) start: i32,
    pub(crate) end: i32,
}

impl Span {
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    pub(crate) fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Working and busy time of a manager or rep.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) id: String,
    /// Sorted, disjoint, within the horizon.
    pub(crate) work: Vec<Span>,
    /// Sorted by start; may overlap.
    pub(crate) busy: Vec<Span>,
    /// When nobody is to be asked to move what is busy.
    pub(crate) fixed: Vec<Span>,
    /// Length of the longest busy interval: how far back an overlap can begin.
    pub(crate) longest_busy: i32,
    /// Where the person has to be beside visits and calls: few.
    pub(crate) engagements: Vec<EngagementEntry>,
}

/// That somebody has to be at a place for a while.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EngagementEntry {
    pub(crate) place: usize,
    pub(crate) span: Span,
}

impl Person {
    /// Whether one working interval holds all of `span`.
    pub(crate) fn works(&self, span: Span) -> bool {
        let after = self.work.partition_point(|w| w.start <= span.start);
        after > 0 && self.work.get(after - 1).is_some_and(|w| w.contains(span))
    }

    /// The busy intervals that overlap `span`.
    pub(crate) fn busy_in(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.busy.partition_point(|b| b.start <= span.start.saturating_sub(self.longest_busy));
        let rest = self.busy.get(first..).unwrap_or_default();
        rest.iter().copied().take_while(move |b| b.start < span.end).filter(move |b| b.overlaps(span))
    }
}

#[derive(Debug, Clone)]
pub(crate) struct ManagerEntry {
    pub(crate) person: Person,
    pub(crate) max_per_day: u32,
    pub(crate) max_per_week: u32,
    pub(crate) access: Vec<i64>,
}

#[derive(Debug, Clone)]
pub(crate) struct RepEntry {
    pub(crate) person: Person,
    pub(crate) distributor: usize,
    /// Positions of the rep's planned calls, by start.
    pub(crate) calls: Vec<usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct DistributorEntry {
    pub(crate) id: String,
    pub(crate) agreement: Span,
    pub(crate) blackouts: Vec<Span>,
    /// When nobody is to be asked to lift a blackout.
    pub(crate) fixed: Vec<Span>,
    pub(crate) max_per_week: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct ClientEntry {
    pub(crate) place: usize,
    /// Weekday and minutes of the day.
    pub(crate) receives: Option<Vec<(i32, Span)>>,
}

#[derive(Debug, Clone)]
pub(crate) struct CallEntry {
    pub(crate) id: String,
    pub(crate) rep: usize,
    pub(crate) client: usize,
    pub(crate) span: Span,
}

#[derive(Debug, Clone)]
pub(crate) struct DemandEntry {
    pub(crate) id: String,
    pub(crate) client: usize,
    pub(crate) place: usize,
    pub(crate) reps: Vec<usize>,
    pub(crate) managers: Vec<usize>,
    pub(crate) duration: i32,
    pub(crate) count: usize,
    pub(crate) gap: i32,
    pub(crate) window: Span,
    pub(crate) value: i64,
    pub(crate) prefer: Option<(Vec<i32>, Option<Half>)>,
    /// Where this demand's blocks are.
    pub(crate) blocks: std::ops::Range<usize>,
}

impl DemandEntry {
    /// Whether a start is at a time that the demand prefers.
    pub(crate) fn prefers(&self, start: i32) -> bool {
        self.prefer.as_ref().is_some_and(|(weekdays, half)| {
            (weekdays.is_empty() || weekdays.contains(&(start / DAY % 7)))
                && half.is_none_or(|half| (half == Half::Am) == (start % DAY < DAY / 2))
        })
    }
}

/// A visit by positions; as [`crate::Visit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Placed {
    pub(crate) demand: u32,
    pub(crate) manager: u32,
    pub(crate) rep: u32,
    pub(crate) start: i32,
    /// Position of the planned call that it rides on, or [`NONE`].
    pub(crate) call: u32,
}

/// A planning problem that was read, checked and prepared. It doesn't change any more.
#[derive(Debug, Clone)]
pub struct Compiled {
    pub(crate) days: i32,
    pub(crate) grid: i32,
    pub(crate) not_before: i32,
    pub(crate) places: usize,
    travel: Vec<i32>,
    pub(crate) managers: Vec<ManagerEntry>,
    pub(crate) distributors: Vec<DistributorEntry>,
    pub(crate) reps: Vec<RepEntry>,
    pub(crate) clients: Vec<ClientEntry>,
    pub(crate) calls: Vec<CallEntry>,
    pub(crate) demands: Vec<DemandEntry>,
    pub(crate) cells: Vec<Cell>,
    pub(crate) blocks: Vec<Block>,
    /// By manager and day: the demands that are possible then, and the positions of their blocks.
    by_day: Vec<Vec<(u32, u32)>>,
    pub(crate) locked: Vec<Placed>,
    locked_set: HashSet<Placed>,
    /// For each demand, its previous visits (manager, rep, start) and how often each is listed.
    pub(crate) previous: Vec<Vec<(u32, u32, i32, i64)>>,
    /// Length of the list of previous visits, those of unknown demands and people included.
    pub(crate) previous_count: i64,
    pub(crate) coincide: i64,
    pub(crate) prefer: i64,
    pub(crate) movement: i64,
    pub(crate) references: References,
}

impl Compiled {
    /// Checks a problem and prepares it for planning.
    ///
    /// Working time outside of the horizon's days is cut off. A previous visit whose demand or people are
    /// unknown counts as one that doesn't stand any more.
    ///
    /// # Errors
    /// The first thing found that is wrong; for locked visits all the rules that they break.
    pub fn new(problem: &Problem) -> Result<Self, ProblemError> {
        let mut compiled = read::read(problem)?;
        compiled.enumerate();
        let broken = crate::check::locked_violations(&compiled);
        if broken.is_empty() { Ok(compiled) } else { Err(ProblemError::Locked { broken }) }
    }

    /// Reads a problem's JSON text.
    ///
    /// # Errors
    /// As [`Compiled::new`], and for text that is no problem at all.
    pub fn from_json(text: &str) -> Result<Self, ProblemError> {
        Self::new(&serde_json::from_str(text)?)
    }

    /// How many visits the demands want together.
    pub fn wanted(&self) -> usize {
        self.demands.iter().map(|d| d.count).sum()
    }

    /// How many managers there are.
    pub fn managers(&self) -> usize {
        self.managers.len()
    }

    /// Ids of the demands, in the problem's order.
    pub fn demand_ids(&self) -> impl Iterator<Item = &str> {
        self.demands.iter().map(|d| d.id.as_str())
    }

    /// Minutes from place to place.
    pub(crate) fn travel(&self, from: usize, to: usize) -> i32 {
        self.travel.get(from * self.places + to).copied().unwrap_or(0)
    }

    /// The same problem with these visits locked, which must be sound together.
    pub(crate) fn keeping(&self, visits: Vec<Placed>) -> Self {
        let locked_set = visits.iter().copied().collect();
        Self { locked: visits, locked_set, ..self.clone() }
    }

    /// Number of weeks that the horizon touches.
    pub(crate) fn weeks(&self) -> usize {
        index(self.days.saturating_add(6) / 7)
    }

    /// The time that a visit takes.
    pub(crate) fn span(&self, visit: &Placed) -> Span {
        Span { start: visit.start, end: visit.start + self.demands[visit.demand as usize].duration }
    }

    /// Whether the visit has to stand as it is.
    pub(crate) fn is_locked(&self, visit: &Placed) -> bool {
        self.locked_set.contains(visit)
    }

    /// How often the visit is listed among the previous ones.
    pub(crate) fn stood_before(&self, visit: &Placed) -> i64 {
        self.previous[visit.demand as usize]
            .iter()
            .find(|(m, r, s, _)| (*m, *r, *s) == (visit.manager, visit.rep, visit.start))
            .map_or(0, |(.., times)| *times)
    }

    /// What a visit earns, access apart: value, ride, preference, and the move that it saves.
    pub(crate) fn earns(&self, visit: &Placed) -> i64 {
        let demand = &self.demands[visit.demand as usize];
        let ride = if visit.call == NONE { 0 } else { self.coincide };
        let liked = if demand.prefers(visit.start) { self.prefer } else { 0 };
        demand.value + ride + liked + self.movement * self.stood_before(visit)
    }

    /// A visit in the words of the problem.
    pub(crate) fn visit(&self, placed: &Placed) -> crate::Visit {
        crate::Visit {
            demand: self.demands[placed.demand as usize].id.clone(),
            manager: self.managers[placed.manager as usize].person.id.clone(),
            rep: self.reps[placed.rep as usize].person.id.clone(),
            start: i64::from(placed.start),
            rides_on: self.calls.get(placed.call as usize).map(|c| c.id.clone()),
        }
    }
}

/// A position from a number that is known to be one.
pub(crate) fn index(n: i32) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// A short form of a position; lists are never that long.
pub(crate) fn short(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(NONE)
}
