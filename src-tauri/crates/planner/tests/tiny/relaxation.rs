//! What is proposed for a demand without a visit, against every set of changes there is on problems so small that
//! all can be tried: nothing of it can be left out, and nothing that asks for less would do.

use crate::problems::{DAYS, limited, moments, problem};
use proptest::prelude::*;
use tandem_planner::*;

/// The changes that lift what closes a moment, found apart from the planner; `None` where a visit is in the way.
fn changes(problem: &Problem, visits: &[Visit], wish: &Visit, closures: &[Closure]) -> Option<Vec<Change>> {
    use ClosingRule as R;
    let demand = problem.demands.iter().find(|d| d.id == wish.demand)?;
    let end = wish.start + demand.duration;
    let wide = |[from, to]: [i64; 2]| (from.min(wish.start), to.max(end));
    let day = |v: &Visit| v.start / 1440;
    let count = |of: &dyn Fn(&Visit) -> bool| i64::try_from(visits.iter().filter(|v| of(v)).count()).unwrap();
    let mut found = Vec::new();
    for closure in closures {
        found.push(match (closure.rule, &closure.blocker) {
            (R::Cadence, _) => {
                let own = visits.iter().filter(|v| v.demand == wish.demand);
                let days = own.map(|v| (day(v) - day(wish)).abs()).min()?;
                Change::ShortenGap { days, fewer: demand.min_gap_days - days }
            }
            (_, Blocker::Visit { .. }) => return None,
            (R::OutsideWindow, _) => {
                let (from, to) = wide(demand.window);
                Change::WidenWindow { from, to, wider: to - from - (demand.window[1] - demand.window[0]) }
            }
            (R::ManagerOff, _) => {
                Change::WorkThen { person: wish.manager.clone(), from: wish.start, to: end }
            }
            (R::RepOff, _) => Change::WorkThen { person: wish.rep.clone(), from: wish.start, to: end },
            (_, Blocker::Busy { person, from, to }) => {
                Change::MoveBusy { person: person.clone(), from: *from, to: *to }
            }
            (_, Blocker::Call { call }) => {
                let call = problem.planned_calls.iter().find(|c| c.id == *call)?;
                Change::MoveCall { call: call.id.clone(), minutes: call.end - call.start }
            }
            (R::ManagerDayFull, _) => Change::RaiseManagerDayLimit {
                manager: wish.manager.clone(),
                to: count(&|v| v.manager == wish.manager && day(v) == day(wish)) + 1,
            },
            (R::ManagerWeekFull, _) => Change::RaiseManagerWeekLimit {
                manager: wish.manager.clone(),
                to: count(&|v| v.manager == wish.manager && day(v) / 7 == day(wish) / 7) + 1,
            },
            (R::DistributorWeekFull, _) => Change::RaiseDistributorWeekLimit {
                distributor: "d".into(),
                to: count(&|v| day(v) / 7 == day(wish) / 7) + 1,
            },
            (R::NotWorthIt, Blocker::Points { gain }) => Change::AcceptCost { points: -gain },
            (R::ManagerNotAsked, _) => Change::AddManager { manager: wish.manager.clone() },
            (R::RepNotAsked, _) => Change::AddRep { rep: wish.rep.clone() },
            other => panic!("the tiny problems have no such rule: {other:?}"),
        });
    }
    found.sort();
    found.dedup();
    Some(found)
}

/// Every start that is tried for a demand.
fn starts(problem: &Problem, demand: &Demand) -> Vec<Visit> {
    let work = &problem.calendars["work"];
    let mut found = Vec::new();
    for (manager, rep) in problem.managers.iter().flat_map(|m| problem.reps.iter().map(move |r| (m, r))) {
        let raster = (0..DAYS * 1440).step_by(150).filter(|s| work.iter().any(|w| (w[0]..w[1]).contains(s)));
        let calls = problem.planned_calls.iter().filter(|c| c.rep == rep.id && c.client == demand.client);
        let mut all: Vec<i64> = raster.chain(calls.map(|c| c.start)).collect();
        all.sort_unstable();
        all.dedup();
        found.extend(all.into_iter().map(|start| Visit {
            demand: demand.id.clone(),
            manager: manager.id.clone(),
            rep: rep.id.clone(),
            start,
            rides_on: None,
        }));
    }
    found
}

/// What closes a moment beside visits, and with which planned call the visit would ride.
fn closing(compiled: &Compiled, visits: &[Visit], wish: &Visit) -> (Option<String>, Vec<Closure>) {
    let told = Reasons::new(compiled, visits)
        .at_moment(&wish.demand, None, &wish.manager, &wish.rep, wish.start)
        .unwrap();
    (told.moment.rides_on, told.closures)
}

/// The least effort, below `most`, that opens a moment for the wish by moving exactly these visits, in order.
fn least(
    tiny: &(Problem, Compiled, Vec<Vec<Visit>>),
    visits: &[Visit],
    wish: &Visit,
    moving: &[usize],
    most: i64,
) -> Option<i64> {
    let (problem, compiled, moments) = tiny;
    let points = |visits: &[Visit]| check(compiled, visits).objective;
    let mut left = visits.to_vec();
    let mut here = Vec::new();
    for (before, at) in moving.iter().enumerate() {
        let all = points(&left);
        left.remove(at - before);
        here.push(all - points(&left));
    }
    let (rides_on, _) = closing(compiled, &left, wish);
    let wish = Visit { rides_on, ..wish.clone() };
    left.push(wish.clone());
    // Each visit in turn to each of its moments.
    // What it adds there is told as if the wish weren't there yet: that comes last.
    let without = |visits: &[Visit]| -> i64 {
        points(&visits.iter().filter(|v| **v != wish).cloned().collect::<Vec<_>>())
    };
    let mut ways = vec![(left, 0)];
    for (at, here) in moving.iter().zip(here) {
        let from = &visits[*at];
        let demand = problem.demands.iter().position(|d| d.id == from.demand).unwrap();
        let mut next = Vec::new();
        for (beside, effort) in ways {
            let before = without(&beside);
            for to in &moments[demand] {
                let same = (&to.manager, &to.rep, to.start) == (&from.manager, &from.rep, from.start);
                let mut all = beside.clone();
                all.push(to.clone());
                let gain = without(&all) - before;
                let effort = effort + 10 + (here - gain).max(0);
                if !same && effort < most {
                    let (rides_on, closures) = closing(compiled, &beside, to);
                    if closures.is_empty() && rides_on == to.rides_on {
                        next.push((all, effort));
                    }
                }
            }
        }
        ways = next;
    }
    let opens = |all: &[Visit]| changes(problem, all, &wish, &closing(compiled, all, &wish).1);
    let settled = ways.into_iter().filter_map(|(mut all, effort)| {
        let wished = all.iter().position(|v| *v == wish)?;
        all.remove(wished);
        let changes = opens(&all)?;
        let calls_stay = changes.iter().all(|c| match c {
            Change::MoveCall { call, .. } => all.iter().all(|v| v.rides_on.as_ref() != Some(call)),
            _ => true,
        });
        // The visits that moved are the last ones, in their order.
        let first = all.len() - moving.len();
        let needed = moving.iter().enumerate().all(|(n, at)| {
            let mut kept = all.clone();
            kept[first + n] = visits[*at].clone();
            let among = |c: &Change| match c {
                Change::AcceptCost { points } => {
                    changes.iter().any(|c| matches!(c, Change::AcceptCost { points: more } if points <= more))
                }
                _ => changes.contains(c),
            };
            !check(compiled, &kept).violations.is_empty()
                || !opens(&kept).is_some_and(|changes| changes.iter().all(among))
        });
        (calls_stay && needed).then(|| effort + changes.iter().map(Change::effort).sum::<i64>())
    });
    settled.filter(|effort| *effort < most).min()
}

/// The visits that may move so that the moment opens: all of those in the way, one of a full day or week, one of
/// the place where the cost of access is all that closes it, and others of the demand that are too near.
fn may_move(problem: &Problem, visits: &[Visit], wish: &Visit, closures: &[Closure]) -> Vec<Vec<usize>> {
    use ClosingRule as R;
    let day = |v: &Visit| v.start / 1440;
    let all = |of: &dyn Fn(&Visit) -> bool| -> Vec<usize> {
        (0..visits.len()).filter(|at| of(&visits[*at])).collect()
    };
    let place = |id: &str| {
        let client = &problem.demands.iter().find(|d| d.id == id).unwrap().client;
        problem.clients.iter().find(|c| c.id == *client).unwrap().place
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for closure in closures {
        match (closure.rule, &closure.blocker) {
            (_, Blocker::Visit { visit }) => groups.push(vec![*visit]),
            (_, Blocker::Call { call }) => {
                groups.extend(all(&|v| v.rides_on.as_ref() == Some(call)).into_iter().map(|at| vec![at]));
            }
            (R::ManagerDayFull, _) => {
                groups.push(all(&|v| v.manager == wish.manager && day(v) == day(wish)));
            }
            (R::ManagerWeekFull, _) => {
                groups.push(all(&|v| v.manager == wish.manager && day(v) / 7 == day(wish) / 7));
            }
            (R::DistributorWeekFull, _) => groups.push(all(&|v| day(v) / 7 == day(wish) / 7)),
            _ => {}
        }
    }
    if groups.is_empty() && closures.iter().any(|c| c.rule == R::NotWorthIt) {
        groups.push(all(&|v| place(&v.demand) == place(&wish.demand)));
    }
    groups
}

/// Visits in a random order, each where it fits: a sound plan, and a poor one.
fn filled(compiled: &Compiled, moments: &[Vec<Visit>], picks: &[prop::sample::Index]) -> Vec<Visit> {
    let all: Vec<&Visit> = moments.iter().flatten().collect();
    let mut visits: Vec<Visit> = Vec::new();
    let picked = picks.iter().filter(|_| !all.is_empty()).map(|pick| all[pick.index(all.len())]);
    // Twice: the way that others pay for may make a moment worth it that wasn't.
    for visit in picked.chain(all.iter().copied()).chain(all.iter().copied()) {
        let before = check(compiled, &visits).objective;
        visits.push(visit.clone());
        let verdict = check(compiled, &visits);
        if !verdict.violations.is_empty() || verdict.objective <= before {
            visits.pop();
        }
    }
    visits
}

/// Problems in which visits are in each other's way rather than limits in everybody's.
fn roomy() -> impl Strategy<Value = serde_json::Value> {
    limited((2..4_i64, 3..6_i64, 3..9_i64, any::<bool>()), 3..7)
}

fn cases() -> u32 {
    let told = std::env::var_os("PROPTEST_CASES").is_some();
    if told { ProptestConfig::default().cases } else { 60 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_proposal_asks_for_what_is_needed_and_nothing_asks_for_less(
        written in prop_oneof![problem().boxed(), roomy().boxed()],
        picks in proptest::collection::vec(any::<prop::sample::Index>(), 0..9),
    ) {
        let compiled = Compiled::from_json(&written.to_string()).unwrap();
        let problem: Problem = serde_json::from_value(written).unwrap();
        let tiny = (problem.clone(), compiled, moments(&problem, &Compiled::new(&problem).unwrap()));
        let compiled = &tiny.1;
        let visits = filled(compiled, &tiny.2, &picks);
        let reasons = Reasons::new(compiled, &visits);
        for id in reasons.short_of_visits() {
            let missing = reasons.missing(id).unwrap();
            prop_assume!(missing.open.is_empty());
            let demand = problem.demands.iter().find(|d| d.id == id).unwrap();
            let most = missing.proposal.as_ref().map_or(i64::MAX, |p| p.effort);
            if let Some(proposal) = &missing.proposal {
                prop_assert!(proposal.least, "so little is always searched to the end");
                prop_assert_eq!(proposal.effort, proposal.changes.iter().map(Change::effort).sum::<i64>());
                for out in 0..proposal.changes.len() {
                    let mut fewer = proposal.clone();
                    fewer.changes.remove(out);
                    let (granted, placed) = fewer.grant(&problem, id, &visits);
                    let granted = Compiled::new(&granted).unwrap();
                    let verdict = check(&granted, &placed);
                    let (_, others) = placed.split_last().unwrap();
                    let worth = verdict.objective > check(&granted, others).objective;
                    prop_assert!(!verdict.violations.is_empty() || !worth, "{id}: {out} of {proposal:#?} is not needed");
                }
            }
            for wish in starts(&problem, demand) {
                let (_, closures) = closing(compiled, &visits, &wish);
                let groups = may_move(&problem, &visits, &wish, &closures);
                let mut sets = vec![vec![]];
                for (at, group) in groups.iter().enumerate() {
                    sets.extend(group.iter().map(|one| vec![*one]));
                    for (one, other) in groups[..at].iter().flatten().flat_map(|o| group.iter().map(move |g| (*o, *g))) {
                        sets.push(vec![one.min(other), one.max(other)]);
                    }
                }
                sets.retain(|set| set.len() < 2 || set[0] != set[1]);
                sets.sort_unstable();
                sets.dedup();
                for moving in sets {
                    let found = least(&tiny, &visits, &wish, &moving, most);
                    prop_assert!(found.is_none(), "{wish:?} with {moving:?} moved asks for {found:?}, not {:#?}",
                        missing.proposal);
                }
            }
        }
    }
}
