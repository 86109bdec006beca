//! What closes a moment to a visit regardless of all other visits.

use super::{CallEntry, Compiled, DAY, NONE, Placed, Span, index};

/// One reason why a visit can't stand at a moment, other visits apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Obstacle {
    ManagerNotAsked,
    RepNotAsked,
    OutsideWindow,
    OutsideAgreement,
    Blackout(Span),
    LeadTime,
    ManagerOff,
    RepOff,
    NotReceiving,
    ManagerBusy(Span),
    RepBusy(Span),
    /// The visit says that it rides on a call of another rep, client or start.
    WrongRide,
    OffGrid,
    PlannedCall(u32),
    TravelToCall(u32),
    ManagerTravel(Span),
    RepTravel(Span),
}

impl Compiled {
    /// Every obstacle to a visit by itself, the most basic first.
    pub(crate) fn obstacles(&self, v: &Placed, found: &mut Vec<Obstacle>) {
        let demand = &self.demands[v.demand as usize];
        let (manager, rep) = (&self.managers[v.manager as usize], &self.reps[v.rep as usize]);
        let distributor = &self.distributors[rep.distributor];
        let span = self.span(v);
        let mut note = |closed: bool, what| {
            if closed {
                found.push(what);
            }
        };
        note(!demand.managers.contains(&(v.manager as usize)), Obstacle::ManagerNotAsked);
        note(!demand.reps.contains(&(v.rep as usize)), Obstacle::RepNotAsked);
        note(!demand.window.contains(span), Obstacle::OutsideWindow);
        note(!distributor.agreement.contains(span), Obstacle::OutsideAgreement);
        for blackout in distributor.blackouts.iter().filter(|b| b.overlaps(span)) {
            note(true, Obstacle::Blackout(*blackout));
        }
        note(v.start < self.not_before, Obstacle::LeadTime);
        note(!manager.person.works(span), Obstacle::ManagerOff);
        note(!rep.person.works(span), Obstacle::RepOff);
        note(!self.receives(demand.client, span), Obstacle::NotReceiving);
        for busy in manager.person.busy_in(span) {
            note(true, Obstacle::ManagerBusy(busy));
        }
        for busy in rep.person.busy_in(span) {
            note(true, Obstacle::RepBusy(busy));
        }
        let ride = self.calls.get(v.call as usize);
        match ride {
            None => note(v.start % self.grid != 0, Obstacle::OffGrid),
            Some(c) => {
                let right = c.rep == v.rep as usize && c.client == demand.client && c.span.start == v.start;
                note(!right, Obstacle::WrongRide);
            }
        }
        for at in self.calls_of_day(v.rep as usize, v.start / DAY) {
            let other = &self.calls[at as usize];
            if at != v.call {
                let travel = self.travel(demand.place, self.clients[other.client].place);
                note(other.span.overlaps(span), Obstacle::PlannedCall(at));
                let near = other.span.start < span.end + travel && span.start < other.span.end + travel;
                note(near && !other.span.overlaps(span), Obstacle::TravelToCall(at));
            }
        }
        for (away, travel) in self.engaged(&manager.person, demand.place, v.start / DAY) {
            note(away.overlaps(span), Obstacle::ManagerBusy(away));
            note(too_near(away, span, travel), Obstacle::ManagerTravel(away));
        }
        for (away, travel) in self.engaged(&rep.person, demand.place, v.start / DAY) {
            note(away.overlaps(span), Obstacle::RepBusy(away));
            note(too_near(away, span, travel), Obstacle::RepTravel(away));
        }
    }

    /// The engagements of somebody that begin or end on a day, each with the way from there to a place.
    pub(crate) fn engaged<'a>(
        &'a self,
        person: &'a super::Person,
        place: usize,
        day: i32,
    ) -> impl Iterator<Item = (Span, i32)> + 'a {
        let whole_day = Span { start: day * DAY, end: (day + 1) * DAY };
        let of_day = person.engagements.iter().filter(move |one| one.span.overlaps(whole_day));
        of_day.map(move |one| (one.span, self.travel(one.place, place)))
    }

    /// Whether the client receives during all of `span`.
    pub(crate) fn receives(&self, client: usize, span: Span) -> bool {
        let midnight = span.start / DAY * DAY;
        let minutes = Span { start: span.start - midnight, end: span.end - midnight };
        let weekday = span.start / DAY % 7;
        self.clients[client]
            .receives
            .as_ref()
            .is_none_or(|windows| windows.iter().any(|(day, w)| *day == weekday && w.contains(minutes)))
    }

    /// Positions of the planned calls that a rep has on a day.
    pub(crate) fn calls_of_day(&self, rep: usize, day: i32) -> impl Iterator<Item = u32> + '_ {
        let calls = &self.reps[rep].calls;
        let start = |at: &usize| self.calls[*at].span.start;
        let first = calls.partition_point(|at| start(at) < day * DAY);
        let rest = calls.get(first..).unwrap_or_default();
        rest.iter().take_while(move |at| start(at) < (day + 1) * DAY).map(|at| super::short(*at))
    }

    /// The planned calls that a visit of this demand could ride on with a rep.
    pub(crate) fn rides(&self, demand: usize, rep: usize) -> impl Iterator<Item = (u32, &CallEntry)> {
        let client = self.demands[demand].client;
        let calls = self.reps[rep].calls.iter().map(|at| (super::short(*at), &self.calls[*at]));
        calls.filter(move |(_, c)| c.client == client && (0..self.days * DAY).contains(&c.span.start))
    }

    /// Every start that a visit may be tried at with a manager and rep: on the raster while one of them
    /// works, and at the planned calls. Sorted.
    pub(crate) fn trials(&self, demand: usize, manager: usize, rep: usize, within: Span) -> Vec<(i32, u32)> {
        let (manager, person) = (&self.managers[manager].person, &self.reps[rep].person);
        let mut starts: Vec<(i32, u32)> = Vec::new();
        for work in manager.work.iter().chain(&person.work) {
            let from = work.start.max(within.start).max(0);
            let from = (from + self.grid - 1) / self.grid * self.grid;
            let until = work.end.min(within.end);
            starts.extend((from..until).step_by(index(self.grid)).map(|s| (s, NONE)));
        }
        let inside = |s: i32| within.start <= s && s < within.end;
        starts.extend(self.rides(demand, rep).map(|(at, c)| (c.span.start, at)).filter(|(s, _)| inside(*s)));
        starts.sort_unstable();
        // Where a planned call starts, riding along is the only way: it sorts before the raster's start.
        starts.dedup_by_key(|(start, _)| *start);
        starts
    }
}

/// Whether two stretches leave no time for the way between them, though they don't overlap.
fn too_near(one: Span, other: Span, travel: i32) -> bool {
    one.start < other.end + travel && other.start < one.end + travel && !one.overlaps(other)
}
