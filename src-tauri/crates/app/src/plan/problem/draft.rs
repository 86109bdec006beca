//! What may be planned, and which visits stand, before anything is written down for the planner.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use tandem_domain::{
    agreement::Agreement,
    client::Client,
    demand::Demand,
    ids::{DemandId, DistributorId, ManagerId, VisitId},
    rules::{NotPlannable, Plannable},
    time::{DateRange, start_of_day},
    visit::{Visit, VisitState},
    working_time::day_of,
};
use tandem_planner::{Compiled, Pair};

use super::{
    super::{
        clock::Clock,
        horizon::{first_day_to_place, is_over},
        places::Places,
        scope::Reach,
    },
    Asked, PassedOver, Written,
    able::pass_over,
    calls::Calls,
    rules::Rules,
};
use crate::{availability::Availability, visits::Index};

/// A demand that may be planned, with what the visits that stand already leave of it.
pub(super) struct Open<'a> {
    pub demand: &'a Demand,
    pub plannable: Plannable<'a>,
    pub count: i64,
    pub window: Pair,
}

/// A planning problem in the making.
pub(super) struct Draft<'i, 'a> {
    pub index: &'i Index<'a>,
    pub availability: &'a Availability,
    pub clock: Clock,
    pub days: DateRange,
    pub not_before: i64,
    pub open: Vec<Open<'a>>,
    pub refused: Vec<(DemandId, NotPlannable)>,
    pub passed_over: Vec<PassedOver>,
    pub standing: Vec<&'a Visit>,
    pub locked: Vec<&'a Visit>,
    pub previous: Vec<&'a Visit>,
    /// Distributors with a demand that is open.
    pub distributors: BTreeSet<DistributorId>,
    pub calls: Calls<'a>,
    pub places: Places,
}

impl<'i, 'a> Draft<'i, 'a> {
    /// Sorts demands and visits for these days, as of an instant.
    pub fn new(
        index: &'i Index<'a>,
        availability: &'a Availability,
        days: DateRange,
        now: DateTime<Utc>,
        asked: &Asked<'_>,
        overtaken: &BTreeSet<VisitId>,
    ) -> Self {
        let snapshot = index.snapshot;
        let zone = snapshot.programme.home_zone;
        let clock = Clock::of(days, zone);
        // Days that are over are planned as if on the first of them: to look back at what could have been.
        let now = if is_over(days, now, zone) { start_of_day(days.first(), zone) } else { now };
        let first_day = first_day_to_place(now, snapshot.programme.lead_days, &snapshot.special_days, zone);
        let not_before = clock.midnight(first_day.max(days.first()));
        let mut draft = Self {
            index,
            availability,
            clock,
            days,
            not_before,
            open: Vec::new(),
            refused: Vec::new(),
            passed_over: Vec::new(),
            standing: Vec::new(),
            locked: Vec::new(),
            previous: Vec::new(),
            distributors: BTreeSet::new(),
            calls: Calls::default(),
            places: Places::default(),
        };
        let mut elsewhere: Vec<&Visit> = Vec::new();
        for visit in snapshot.visits.iter().filter(|visit| visit.state.takes_time()) {
            let start = draft.clock.exact(visit.interval).map(|pair| pair[0]);
            let soon = start.is_none_or(|start| start < not_before);
            let overtaken = overtaken.contains(&visit.id);
            let ours = asked.within.holds(visit, index);
            // Where only the named managers are planned for, another one's visit is outside of the problem.
            let beside = !ours && draft.reach(visit, asked) == Reach::TheNamed;
            match visit.state {
                _ if !days.contains(day_of(visit.interval.start(), zone)) => elsewhere.push(visit),
                _ if beside || snapshot.is_erased(visit.id.uuid()) => draft.standing.push(visit),
                state if state.is_agreed() && !soon && !overtaken => draft.locked.push(visit),
                VisitState::Proposed if !soon && !overtaken && (asked.stay.contains(&visit.id) || !ours) => {
                    draft.locked.push(visit);
                }
                VisitState::Proposed if !soon && ours => draft.previous.push(visit),
                _ => draft.standing.push(visit),
            }
        }
        draft.sort_demands(asked, &elsewhere);
        let known: BTreeSet<DemandId> = draft.open.iter().map(|open| open.demand.id).collect();
        let (locked, without): (Vec<&Visit>, Vec<&Visit>) =
            draft.locked.iter().partition(|visit| known.contains(&visit.demand));
        draft.locked = locked;
        draft.standing.extend(without);
        draft.previous.retain(|visit| known.contains(&visit.demand));
        let of_these =
            draft.distributors.iter().flat_map(|distributor| availability.calls_with(*distributor));
        draft.calls = Calls::of(of_these, &draft.clock);
        let cities = snapshot.cities.iter().map(|city| (city.id, city.clone())).collect();
        draft.places = Places::of(draft.clients(), &cities);
        for event in snapshot.events.iter().filter(|event| event.takes_time()) {
            let client = event.client.and_then(|client| index.clients.get(&client)).copied();
            draft.places.add_event(event, client, &cities);
        }
        draft
    }

    /// Who may be planned for the demand of a visit.
    fn reach(&self, visit: &Visit, asked: &Asked<'_>) -> Reach {
        let demand = self.index.demands.get(&visit.demand);
        let client = demand.and_then(|demand| self.index.clients.get(&demand.client));
        demand
            .zip(client)
            .map_or(Reach::Nobody, |(demand, client)| asked.within.reach(demand, client.distributor))
    }

    /// Sorts the demands into those that may be planned and those that may not.
    fn sort_demands(&mut self, asked: &Asked<'_>, elsewhere: &[&Visit]) {
        let rules = Rules::new(self.index, self.days);
        let mut stand: BTreeMap<DemandId, Vec<&Visit>> = BTreeMap::new();
        for visit in elsewhere.iter().chain(&self.standing) {
            stand.entry(visit.demand).or_default().push(visit);
        }
        let mut locked: BTreeMap<DemandId, i64> = BTreeMap::new();
        let mut settled: BTreeMap<DemandId, BTreeSet<ManagerId>> = BTreeMap::new();
        for visit in &self.locked {
            *locked.entry(visit.demand).or_default() += 1;
            settled.entry(visit.demand).or_default().insert(visit.manager);
        }
        for demand in &self.index.snapshot.demands {
            let Some(client) = self.index.clients.get(&demand.client) else { continue };
            // Nobody knows any more where that would be.
            if self.index.snapshot.is_erased(client.id.uuid()) {
                continue;
            }
            let reach = asked.within.reach(demand, client.distributor);
            match rules.judge(demand) {
                None => {}
                Some(Err(_)) if reach == Reach::Nobody => {}
                Some(Err(why)) => self.refused.push((demand.id, why)),
                Some(Ok(mut plannable)) => {
                    if reach == Reach::TheNamed {
                        plannable.managers.retain(|manager| asked.within.names(manager));
                    }
                    let stand = stand.get(&demand.id).map_or(&[][..], Vec::as_slice);
                    let terms = rules.agreements(client.distributor);
                    let Some((window, mut count)) = self.left_of(demand, &plannable, terms, stand) else {
                        continue;
                    };
                    if reach == Reach::Nobody {
                        // Its visits are there so that their people's days are as full as they are.
                        count = count.min(locked.get(&demand.id).copied().unwrap_or_default());
                    }
                    if count > 0 {
                        if let Some(book) = asked.competence {
                            let settled = settled.remove(&demand.id).unwrap_or_default();
                            let index = self.index;
                            self.passed_over.extend(pass_over(index, book, demand, &mut plannable, &settled));
                        }
                        self.distributors.insert(client.distributor);
                        self.open.push(Open { demand, plannable, count, window });
                    }
                }
            }
        }
    }

    /// The window of a demand and how many visits it still wants, given the visits that stand for it; `None`
    /// when it has all. Visits that stand before or after push the window away by the demand's cadence.
    fn left_of(
        &self,
        demand: &Demand,
        plannable: &Plannable<'_>,
        agreements: &[&Agreement],
        stand: &[&Visit],
    ) -> Option<(Pair, i64)> {
        let zone = self.index.snapshot.programme.home_zone;
        let count = i64::from(demand.cadence.count.get()) - i64::try_from(stand.len()).ok()?;
        if count <= 0 {
            return None;
        }
        let asked = demand.window.intersection(&self.days)?;
        // The planner knows one term for each distributor. Where that says the same as the agreement that
        // covers the demand, the window stays as asked, so that the explanation names the agreement.
        let covered = term(agreements)
            .and_then(|term| term.intersection(&asked))
            .is_some_and(|days| days == plannable.days);
        let mut window = self.clock.whole_days(if covered { asked } else { plannable.days })?;
        let gap = i64::from(demand.cadence.min_gap_days);
        for visit in stand {
            let day = self.clock.midnight(day_of(visit.interval.start(), zone));
            if day < window[0] || day < self.not_before {
                window[0] = window[0].max(day + gap * 1440);
            } else if day >= window[1] {
                window[1] = window[1].min(day - (gap - 1) * 1440);
            }
        }
        (window[0] < window[1]).then_some((window, count))
    }

    /// The clients with a demand that is open or a planned call.
    pub fn clients(&self) -> Vec<&'a Client> {
        let wanted = self.open.iter().map(|open| open.demand.client);
        let all: BTreeSet<_> = wanted.chain(self.calls.iter().map(|(call, _)| call.client)).collect();
        all.iter().filter_map(|id| self.index.clients.get(id).copied()).collect()
    }

    /// The problem that was searched for, with what is needed to read its plan.
    pub fn finish(self, compiled: Compiled) -> Written<'a> {
        Written {
            compiled,
            clock: self.clock,
            days: self.days,
            calls: self.calls,
            refused: self.refused,
            passed_over: self.passed_over,
            standing: self.standing.iter().map(|visit| visit.id).collect(),
        }
    }
}

/// From the beginning of the first to the end of the last agreement.
pub(super) fn term(agreements: &[&Agreement]) -> Option<DateRange> {
    let first = agreements.iter().map(|agreement| agreement.term.first()).min()?;
    let last = agreements.iter().map(|agreement| agreement.term.last()).max()?;
    DateRange::new(first, last).ok()
}
