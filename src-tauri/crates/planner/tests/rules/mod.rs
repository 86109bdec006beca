//! The rules and the objective as they are written down, on the problem as it was read: nothing of the planner's own
//! bookkeeping is used. One rule, one line or a few.

use std::collections::BTreeSet;
use tandem_planner::*;

fn overlaps(a: Pair, b: Pair) -> bool {
    a[0] < b[1] && b[0] < a[1]
}

fn contains(a: Pair, b: Pair) -> bool {
    a[0] <= b[0] && b[1] <= a[1]
}

fn day(start: i64) -> i64 {
    start / 1440
}

/// A visit with all that it names.
struct Named<'p> {
    demand: &'p Demand,
    manager: &'p Manager,
    rep: &'p Rep,
    distributor: &'p Distributor,
    client: &'p Client,
    span: Pair,
}

fn named<'p>(problem: &'p Problem, visit: &Visit) -> Named<'p> {
    let demand = problem.demands.iter().find(|d| d.id == visit.demand).unwrap();
    let rep = problem.reps.iter().find(|r| r.id == visit.rep).unwrap();
    Named {
        demand,
        rep,
        manager: problem.managers.iter().find(|m| m.id == visit.manager).unwrap(),
        distributor: problem.distributors.iter().find(|d| d.id == rep.distributor).unwrap(),
        client: problem.clients.iter().find(|c| c.id == demand.client).unwrap(),
        span: [visit.start, visit.start + demand.duration],
    }
}

/// Every rule that closes a visit's moment beside the others.
pub fn closing(problem: &Problem, others: &[Visit], visit: &Visit) -> BTreeSet<ClosingRule> {
    use ClosingRule as R;
    let v = named(problem, visit);
    let (start, on) = (visit.start, day(visit.start));
    let place = |of: &Visit| named(problem, of).client.place;
    let near = |other: Pair, travel: i64| {
        other[0] < v.span[1] + travel && v.span[0] < other[1] + travel && !overlaps(other, v.span)
    };
    let travel = |to: usize| problem.travel[v.client.place][to];
    let works = |calendar: &str| problem.calendars[calendar].iter().any(|work| contains(*work, v.span));
    let away = |id: &str| -> Vec<&Engagement> {
        let of_day =
            |e: &&Engagement| e.person == id && overlaps([e.start, e.end], [on * 1440, (on + 1) * 1440]);
        problem.engagements.iter().filter(of_day).collect()
    };
    let busy = |id: &str, busy: &[Pair]| {
        busy.iter().any(|b| overlaps(*b, v.span))
            || away(id).iter().any(|e| overlaps([e.start, e.end], v.span))
    };
    let far = |id: &str| away(id).iter().any(|e| near([e.start, e.end], travel(e.place)));
    let of_day = [v.span[0] - on * 1440, v.span[1] - on * 1440];
    let receives = |windows: &Vec<[i64; 3]>| {
        windows.iter().any(|[weekday, from, to]| *weekday == on % 7 && contains([*from, *to], of_day))
    };
    let calls = || {
        let own = problem.planned_calls.iter().filter(|c| c.rep == v.rep.id && day(c.start) == on);
        own.filter(|c| visit.rides_on.as_ref() != Some(&c.id))
    };
    let call_place = |c: &PlannedCall| problem.clients.iter().find(|o| o.id == c.client).unwrap().place;
    let count = |of: &dyn Fn(&Visit) -> bool| i64::try_from(others.iter().filter(|o| of(o)).count()).unwrap();
    let of_manager = |o: &Visit| o.manager == visit.manager;
    let beside = |of: &dyn Fn(Pair, i64) -> bool| {
        let shares = |o: &&Visit| (of_manager(o) || o.rep == visit.rep) && day(o.start) == on;
        others.iter().filter(shares).any(|o| of(named(problem, o).span, travel(place(o))))
    };
    let with = [others, std::slice::from_ref(visit)].concat();
    let rules = [
        (R::ManagerNotAsked, !v.demand.managers.contains(&visit.manager)),
        (R::RepNotAsked, !v.demand.reps.contains(&visit.rep)),
        (R::OutsideWindow, !contains(v.demand.window, v.span)),
        (R::OutsideAgreement, !contains(v.distributor.agreement, v.span)),
        (R::Blackout, v.distributor.blackouts.iter().any(|b| overlaps(*b, v.span))),
        (R::LeadTime, start < problem.horizon.not_before),
        (R::ManagerOff, !works(&v.manager.calendar)),
        (R::RepOff, !works(&v.rep.calendar)),
        (R::NotReceiving, v.client.receives.as_ref().is_some_and(|windows| !receives(windows))),
        (R::ManagerBusy, busy(&visit.manager, &v.manager.busy)),
        (R::RepBusy, busy(&visit.rep, &v.rep.busy)),
        (R::OffRaster, visit.rides_on.is_none() && start % problem.horizon.grid != 0),
        (R::PlannedCall, calls().any(|c| overlaps([c.start, c.end], v.span))),
        (R::TravelToCall, calls().any(|c| near([c.start, c.end], travel(call_place(c))))),
        (R::TravelToEngagement, far(&visit.manager) || far(&visit.rep)),
        (R::CallTaken, visit.rides_on.is_some() && others.iter().any(|o| o.rides_on == visit.rides_on)),
        (R::NoneWanted, count(&|o| o.demand == visit.demand) >= v.demand.count),
        (R::ManagerDayFull, count(&|o| of_manager(o) && day(o.start) == on) >= v.manager.max_per_day),
        (
            R::ManagerWeekFull,
            count(&|o| of_manager(o) && day(o.start) / 7 == on / 7) >= v.manager.max_per_week,
        ),
        (
            R::DistributorWeekFull,
            count(&|o| named(problem, o).distributor.id == v.distributor.id && day(o.start) / 7 == on / 7)
                >= v.distributor.max_per_week,
        ),
        (
            R::Cadence,
            others
                .iter()
                .any(|o| o.demand == visit.demand && (day(o.start) - on).abs() < v.demand.min_gap_days),
        ),
        (R::OverlapsVisit, beside(&|span, _| overlaps(span, v.span))),
        (R::TravelToVisit, beside(&near)),
        (R::NotWorthIt, points(problem, &with) <= points(problem, others)),
    ];
    rules.into_iter().filter(|(_, closes)| *closes).map(|(rule, _)| rule).collect()
}

/// Whether the visits break no rule.
pub fn sound(problem: &Problem, visits: &[Visit]) -> bool {
    let alone = (0..visits.len()).all(|at| {
        let mut others = visits.to_vec();
        let visit = others.remove(at);
        let rides = visit.rides_on.as_ref().is_none_or(|id| {
            let call = problem.planned_calls.iter().find(|c| c.id == *id).unwrap();
            let client = &named(problem, &visit).demand.client;
            (&call.rep, &call.client, call.start) == (&visit.rep, client, visit.start)
        });
        rides && closing(problem, &others, &visit).iter().all(|rule| *rule == ClosingRule::NotWorthIt)
    });
    alone && problem.locked.iter().all(|locked| visits.contains(locked))
}

/// The objective.
pub fn points(problem: &Problem, visits: &[Visit]) -> i64 {
    let weights = &problem.weights;
    let earned = visits.iter().map(|visit| {
        let demand = named(problem, visit).demand;
        let preferred = demand.prefer.as_ref().is_some_and(|prefer| {
            let half = if visit.start % 1440 < 720 { Half::Am } else { Half::Pm };
            (prefer.weekdays.is_empty() || prefer.weekdays.contains(&(day(visit.start) % 7)))
                && prefer.half.is_none_or(|wanted| wanted == half)
        });
        demand.value
            + if visit.rides_on.is_some() { weights.coincide } else { 0 }
            + if preferred { weights.prefer } else { 0 }
    });
    let ways: BTreeSet<(&String, i64, usize)> =
        visits.iter().map(|v| (&v.manager, day(v.start), named(problem, v).client.place)).collect();
    let access = ways.iter().map(|(manager, _, place)| {
        problem.managers.iter().find(|m| m.id == **manager).unwrap().access[*place]
    });
    let stands = |p: &&Visit| {
        visits
            .iter()
            .any(|v| (&v.demand, &v.manager, &v.rep, v.start) == (&p.demand, &p.manager, &p.rep, p.start))
    };
    let moved = problem.previous.iter().filter(|p| !stands(p)).count();
    earned.sum::<i64>() - access.sum::<i64>() - weights.movement * i64::try_from(moved).unwrap()
}
