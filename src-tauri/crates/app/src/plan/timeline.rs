//! The timeline: lanes of managers and reps, with what fills them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use tandem_domain::{
    ids::ClientId,
    market_event::{EventCourse, MarketEvent},
    people::{CalendarOwner, Distributor, Participant},
    time::{DateRange, Interval},
    visit::Visit,
    working_time::{WeeklyHours, working_intervals},
};
use tandem_planner::Pair;

use super::{clock::Clock, horizon, problem::Rules, told::refusal};
use crate::{
    availability::{Availability, Commitment, Entries, PlannedCall},
    desk::Desk,
    events::conflicts_of,
    failure::Failure,
    settings::days_between,
    visits::Index,
    wire::{
        people::SpecialDayLine,
        timeline::{
            BusyBar, CallBar, DistributorLane, ManagerLane, OpenDemand, RepLane, Stretch, Timeline,
            TimelineEvent, TimelineVisit,
        },
    },
};

/// The timeline between two days; without them, of the plan in force, or of all that is wanted.
///
/// # Errors
/// When the days make no range, or the programme can't be read.
pub fn timeline(
    desk: &Desk,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<Timeline, Failure> {
    let snapshot = desk.seen()?;
    let zone = snapshot.programme.home_zone;
    let default = planned_days(desk)?;
    let days = days_between(from.unwrap_or(default.first()), to.unwrap_or(default.last()))?;
    let availability = desk.availability(days)?;
    let entries = desk.entries(days)?;
    let index = Index::of(&snapshot);
    let clock = Clock::of(days, zone);
    let mut drawn = Drawn { index: &index, clock, days, working: Vec::new() };
    let managers = snapshot
        .managers
        .iter()
        .map(|manager| ManagerLane {
            id: manager.id,
            name: manager.name.clone(),
            region: manager.region.clone(),
            working: drawn.working(Participant::Manager(manager.id), &manager.hours),
            busy: drawn.busy(availability.in_calendar(Participant::Manager(manager.id))),
            has_calendar: availability.knows(CalendarOwner::Manager(manager.id)),
        })
        .collect();
    let mut reps: BTreeMap<_, Vec<RepLane>> = BTreeMap::new();
    for rep in &snapshot.reps {
        reps.entry(rep.distributor).or_default().push(RepLane {
            id: rep.id,
            name: rep.name.clone(),
            working: drawn.working(Participant::Rep(rep.id), &rep.hours),
            busy: drawn.busy(availability.in_calendar(Participant::Rep(rep.id))),
            calls: drawn.calls(availability.calls_of(rep.id)),
            has_calendar: availability.knows(CalendarOwner::Rep(rep.id)),
        });
    }
    let now = desk.env.now();
    let visits = visits(&index, &availability, &clock, now);
    // Nothing is planned with whoever was erased: a lane is wanted for the visits that stay, and no longer.
    let visited: BTreeSet<_> = visits.iter().map(|one| one.visit.distributor_id).collect();
    let is_wanted = |one: &&Distributor| !snapshot.is_erased(one.id.uuid()) || visited.contains(&one.id);
    let distributors = snapshot
        .distributors
        .iter()
        .filter(is_wanted)
        .map(|distributor| DistributorLane {
            id: distributor.id,
            name: distributor.name.clone(),
            region: distributor.region.clone(),
            city: index.cities.get(&distributor.city).map(|city| city.name.clone()).unwrap_or_default(),
            agreement_end: drawn.agreement_end(distributor.id),
            blackouts: drawn.busy(availability.blackouts(distributor.id)),
            reps: reps.remove(&distributor.id).unwrap_or_default(),
        })
        .collect();
    let special_days = snapshot.special_days.0.range(days.first()..=days.last());
    Ok(Timeline {
        monday: clock.monday(),
        first_day: days.first(),
        last_day: days.last(),
        now: i32::try_from(clock.minute(now)).unwrap_or(i32::MAX),
        special_days: special_days
            .map(|(date, day)| SpecialDayLine { date: *date, kind: day.kind, name: day.name.clone() })
            .collect(),
        managers,
        distributors,
        events: events(&index, &entries, &clock, now),
        visits,
        demands: open_demands(&index, default),
        working: drawn.working,
    })
}

/// The days of the plan in force, or of all that is wanted.
fn planned_days(desk: &Desk) -> Result<DateRange, Failure> {
    let snapshot = desk.seen()?;
    let planned = snapshot.accepted_plan.map(|plan| plan.days);
    Ok(planned.unwrap_or_else(|| horizon::default_days(&snapshot, desk.env.now())))
}

/// The visits of the plan in force, and the demands that lack some: the timeline without its lanes.
pub(crate) fn visits_and_demands(desk: &Desk) -> Result<(Vec<TimelineVisit>, Vec<OpenDemand>), Failure> {
    let snapshot = desk.seen()?;
    let days = planned_days(desk)?;
    let availability = desk.availability(days)?;
    let index = Index::of(&snapshot);
    let clock = Clock::of(days, snapshot.programme.home_zone);
    Ok((visits(&index, &availability, &clock, desk.env.now()), open_demands(&index, days)))
}

/// The visits that begin within the clock's days, each with what it collides with; what is past collides with
/// nothing any more, unless all of these days are.
fn visits(
    index: &Index<'_>,
    availability: &Availability,
    clock: &Clock,
    now: DateTime<Utc>,
) -> Vec<TimelineVisit> {
    let over = clock.instant(clock.days() * 1440) <= now;
    let visit = |visit: &Visit| {
        let stretch = stretch(clock.touched(visit.interval)?);
        let conflict =
            if over || visit.interval.start() >= now { index.conflict(visit, availability) } else { None };
        Some(TimelineVisit { visit: index.line(visit)?, start: stretch.start, end: stretch.end, conflict })
    };
    index.snapshot.visits.iter().filter(|visit| visit.state.takes_time()).filter_map(visit).collect()
}

/// The market events of the clock's days; what is past collides with nothing any more.
fn events(index: &Index<'_>, entries: &Entries, clock: &Clock, now: DateTime<Utc>) -> Vec<TimelineEvent> {
    let event = |event: &MarketEvent| {
        let stretch = stretch(clock.touched(event.interval)?);
        let ahead = event.course == EventCourse::Planned && event.interval.start() >= now;
        Some(TimelineEvent {
            id: event.id,
            title: event.title.clone(),
            distributor_id: event.distributor,
            managers: event.managers.clone(),
            reps: event.reps.clone(),
            start: stretch.start,
            end: stretch.end,
            state: event.course.state(),
            collides: ahead && !conflicts_of(index, entries, event).is_empty(),
        })
    };
    index.snapshot.events.iter().filter(|event| event.takes_time()).filter_map(event).collect()
}

/// The demands that lack visits, those that may not be planned at all last.
fn open_demands(index: &Index<'_>, days: DateRange) -> Vec<OpenDemand> {
    let snapshot = index.snapshot;
    let rules = Rules::new(index, days);
    let mut placed: BTreeMap<_, u32> = BTreeMap::new();
    for visit in snapshot.visits.iter().filter(|visit| visit.state.takes_time()) {
        *placed.entry(visit.demand).or_default() += 1;
    }
    let open = |demand: &tandem_domain::demand::Demand| {
        let missing = u32::from(demand.cadence.count.get())
            .saturating_sub(placed.get(&demand.id).copied().unwrap_or_default());
        let is_wanted = missing > 0 && !snapshot.is_erased(demand.client.uuid());
        let client = index.clients.get(&demand.client).filter(|_| is_wanted)?;
        Some(OpenDemand {
            id: demand.id,
            client_id: client.id,
            client: client.name.clone(),
            key: client.key,
            city: index.cities.get(&client.city).map(|city| city.name.clone()).unwrap_or_default(),
            distributor_id: client.distributor,
            distributor: index.client_and_distributor(demand).1,
            issue: index.issues.get(&demand.issue).map(|issue| issue.title.clone()).unwrap_or_default(),
            mode: demand.mode,
            duration: demand.duration_minutes.get(),
            from: demand.window.first(),
            to: demand.window.last(),
            missing,
            refused: rules.judge(demand)?.err().map(|why| refusal(&why, index)),
        })
    };
    let mut demands: Vec<OpenDemand> = snapshot.demands.iter().filter_map(open).collect();
    demands.sort_by_key(|demand| (demand.refused.is_some(), !demand.key, demand.from));
    demands
}

struct Drawn<'a> {
    index: &'a Index<'a>,
    clock: Clock,
    days: DateRange,
    working: Vec<Vec<Stretch>>,
}

impl Drawn<'_> {
    fn stretch(&self, interval: Interval) -> Option<Stretch> {
        self.clock.touched(interval).map(stretch)
    }

    fn busy(&self, commitments: &[Commitment]) -> Vec<BusyBar> {
        let bar = |commitment: &Commitment| {
            let stretch = self.stretch(commitment.interval)?;
            Some(BusyBar {
                start: stretch.start,
                end: stretch.end,
                title: commitment.title.clone(),
                may_move: commitment.may_move,
            })
        };
        commitments.iter().filter_map(bar).collect()
    }

    fn calls(&self, calls: &[PlannedCall]) -> Vec<CallBar> {
        let bar = |call: &PlannedCall| {
            let stretch = self.stretch(call.entry.interval)?;
            Some(CallBar { start: stretch.start, end: stretch.end, client: self.client(call.client) })
        };
        calls.iter().filter_map(bar).collect()
    }

    /// The position of somebody's working time, which many share.
    fn working(&mut self, who: Participant, hours: &WeeklyHours) -> u32 {
        let snapshot = self.index.snapshot;
        let away: Vec<DateRange> =
            snapshot.leave.iter().filter(|leave| leave.participant == who).map(|leave| leave.days).collect();
        let zone = snapshot.programme.home_zone;
        let intervals = working_intervals(hours, &snapshot.special_days, &away, self.days, zone);
        let stretches: Vec<Stretch> = self.clock.all_touched(intervals).into_iter().map(stretch).collect();
        let known = self.working.iter().position(|known| *known == stretches);
        let at = known.unwrap_or_else(|| {
            self.working.push(stretches);
            self.working.len() - 1
        });
        u32::try_from(at).unwrap_or(0)
    }

    fn client(&self, id: ClientId) -> String {
        self.index.clients.get(&id).map(|client| client.name.clone()).unwrap_or_default()
    }

    fn agreement_end(&self, distributor: tandem_domain::ids::DistributorId) -> Option<i32> {
        let of = self.index.snapshot.agreements.iter().filter(|one| one.distributor == distributor);
        let last = of.map(|agreement| agreement.term.last()).max();
        // Without any agreement, nothing holds from the beginning.
        let first_free = last.map_or(self.days.first(), |last| last.succ_opt().unwrap_or(last));
        (first_free <= self.days.last())
            .then(|| i32::try_from(self.clock.midnight(first_free)).unwrap_or(0).max(0))
    }
}

fn stretch(pair: Pair) -> Stretch {
    // A horizon of years has fewer minutes than an i32 counts.
    let minute = |minute: i64| i32::try_from(minute).unwrap_or(i32::MAX);
    Stretch { start: minute(pair[0]), end: minute(pair[1]) }
}
