//! What must hold of every plan and every reason, on small random problems.

#![expect(clippy::unwrap_used, reason = "a test that finds no such thing has failed")]

mod rules;

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use tandem_planner::*;

/// A small problem with a bit of everything, from a handful of random numbers.
fn problem() -> impl Strategy<Value = Problem> {
    let calls = proptest::collection::vec((0..3_usize, 0..5_usize, 0..14_i64, 30..66_i64, 2..7_i64), 0..14);
    let busy = proptest::collection::vec((0..5_usize, 0..14_i64, 95..210_i64, 5..40_i64), 0..25);
    let demand = (0..5_usize, 1..8_u8, 1..4_u8, 1..4_i64, 1..3_i64, 0..9_i64, 0..6_i64, 0..4_u8);
    let demands = proptest::collection::vec((demand, 60..500_i64), 1..12);
    let limits = (1..4_i64, 1..7_i64, 1..4_i64, prop_oneof![Just(30_i64), Just(15), Just(7), Just(60)]);
    let cuts = (0..3_i64, 5..15_i64, 0..12_i64, any::<bool>(), any::<bool>());
    (calls, busy, demands, limits, cuts).prop_map(build)
}

type Call = (usize, usize, i64, i64, i64);
type Busy = (usize, i64, i64, i64);
type Wish = ((usize, u8, u8, i64, i64, i64, i64, u8), i64);
type Limits = (i64, i64, i64, i64);
type Cuts = (i64, i64, i64, bool, bool);
type Numbers = (Vec<Call>, Vec<Busy>, Vec<Wish>, Limits, Cuts);

fn build((calls, busy, demands, limits, cuts): Numbers) -> Problem {
    let days = 14;
    let working = (0..days).filter(|d| d % 7 < 5 || *d == 6);
    let office = working.flat_map(|d| [[d * 1440 + 510, d * 1440 + 720], [d * 1440 + 780, d * 1440 + 1050]]);
    let people = ["m0", "m1", "r0", "r1", "r2"];
    let of = |who: usize| {
        let mut own: Vec<Pair> = busy
            .iter()
            .filter(|b| b.0 == who)
            .map(|b| [b.1 * 1440 + b.2 * 5, b.1 * 1440 + b.2 * 5 + b.3 * 5])
            .collect();
        own.sort_unstable();
        let mut merged: Vec<Pair> = Vec::new();
        for b in own {
            match merged.last_mut() {
                Some(last) if b[0] <= last[1] => last[1] = last[1].max(b[1]),
                _ => merged.push(b),
            }
        }
        merged
    };
    let manager = |at: usize| Manager {
        id: people[at].into(),
        calendar: "office".into(),
        busy: of(at),
        fixed: of(at).into_iter().step_by(2).collect(),
        max_per_day: limits.0,
        max_per_week: limits.1,
        access: vec![10, 60, 110],
    };
    let rep = |at: usize| Rep {
        id: people[at + 2].into(),
        distributor: if at == 2 { "d1".into() } else { "d0".into() },
        calendar: "office".into(),
        busy: of(at + 2),
        fixed: of(at + 2).into_iter().skip(1).step_by(2).collect(),
    };
    let distributor = |id: &str, cut: bool| Distributor {
        id: id.into(),
        agreement: if cut { [cuts.0 * 1440, cuts.1 * 1440] } else { [0, days * 1440] },
        blackouts: if cut { vec![[cuts.2 * 1440, (cuts.2 + 2) * 1440]] } else { vec![] },
        fixed: vec![],
        max_per_week: limits.2,
    };
    let client = |at: usize| Client {
        id: format!("c{at}"),
        distributor: if at < 3 { "d0".into() } else { "d1".into() },
        place: at % 3,
        receives: (at % 2 == 1 && cuts.4).then(|| vec![[0, 480, 720], [2, 780, 1080], [3, 540, 700]]),
    };
    Problem {
        format: PROBLEM_FORMAT.into(),
        horizon: Horizon { first_day: "2026-01-05".into(), days, grid: limits.3, not_before: cuts.0 * 1440 },
        calendars: [("office".to_owned(), office.collect())].into(),
        travel: vec![vec![20, 45, 90], vec![45, 20, 60], vec![90, 60, 20]],
        managers: vec![manager(0), manager(1)],
        distributors: vec![distributor("d0", cuts.3), distributor("d1", !cuts.3)],
        reps: vec![rep(0), rep(1), rep(2)],
        clients: (0..5).map(client).collect(),
        engagements: busy
            .iter()
            .step_by(8)
            .map(|b| Engagement {
                person: people[b.0].into(),
                place: usize::try_from(b.1 % 3).unwrap_or(0),
                start: b.1 * 1440 + b.2 * 5 + 600,
                end: b.1 * 1440 + b.2 * 5 + 690,
            })
            .collect(),
        planned_calls: calls
            .iter()
            .enumerate()
            .map(|(i, c)| PlannedCall {
                id: format!("k{i}"),
                rep: people[c.0 + 2].into(),
                client: format!("c{}", c.1),
                start: c.2 * 1440 + c.3 * 15,
                end: c.2 * 1440 + c.3 * 15 + c.4 * 15,
            })
            .collect(),
        demands: demands
            .iter()
            .enumerate()
            .map(|(i, ((client, reps, managers, duration, count, from, length, prefer), value))| Demand {
                id: format!("v{i}"),
                client: format!("c{client}"),
                reps: (0..3).filter(|r| (reps >> r) & 1 == 1).map(|r| format!("r{r}")).collect(),
                managers: (0..2).filter(|m| (managers >> m) & 1 == 1).map(|m| format!("m{m}")).collect(),
                duration: duration * 30,
                count: *count,
                min_gap_days: if *count > 1 { 5 } else { 0 },
                window: [from * 1440, (from + 2 + length * 2) * 1440],
                value: *value,
                prefer: (*prefer > 0).then(|| Prefer {
                    weekdays: if *prefer == 1 { vec![1, 2] } else { vec![] },
                    half: [None, None, Some(Half::Am), Some(Half::Pm)][*prefer as usize],
                }),
            })
            .collect(),
        locked: vec![],
        previous: vec![],
        weights: Weights { coincide: 120, prefer: 15, movement: 60 },
    }
}

fn plan(problem: &Compiled, seed: u64, threads: usize, rounds: u64) -> Solution {
    solve(problem, &Options { seed, threads, rounds: Some(rounds) }, &Unwatched)
}

/// The same problem after the plan was made: some of it locked, all of it in force, somebody busy.
fn replan(mut problem: Problem, visits: &[Visit]) -> Problem {
    problem.locked = visits.iter().step_by(3).cloned().collect();
    problem.previous = visits.to_vec();
    if let Some(hit) = visits.get(1)
        && let Some(rep) = problem.reps.iter_mut().find(|r| r.id == hit.rep)
    {
        let new = [hit.start - 10, hit.start + 35];
        let locked_hit =
            problem.locked.iter().any(|l| l.rep == hit.rep && l.start < new[1] && new[0] < l.start + 90);
        if !locked_hit {
            rep.busy.push(new);
        }
    }
    problem
}

struct StopAfter(AtomicUsize);

impl Control for StopAfter {
    fn should_stop(&self) -> bool {
        self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)).is_err()
    }

    fn progress(&self, _: Progress) {}
}

/// A search that is told that its time is over after so many rounds: most of them choose whole days anew.
struct RoundsOfTime(u64, AtomicUsize);

impl Control for RoundsOfTime {
    fn should_stop(&self) -> bool {
        self.spent().is_some_and(|spent| spent >= 1.0)
    }

    fn progress(&self, progress: Progress) {
        self.1.store(usize::try_from(progress.rounds).unwrap_or(usize::MAX), Ordering::SeqCst);
    }

    #[expect(clippy::cast_precision_loss, reason = "rounds are few")]
    fn spent(&self) -> Option<f64> {
        Some(self.1.load(Ordering::SeqCst) as f64 / self.0 as f64)
    }
}

/// Whether what is said to stand in the way of a visit exists, and on its day.
fn stands_in_the_way(problem: &Problem, visits: &[Visit], visit: &Visit, blocker: &Blocker) -> bool {
    let (day, has) = (visit.start / 1440, |from: i64, to: i64| from < to);
    match blocker {
        Blocker::Rule => true,
        Blocker::Busy { person, from, to } => {
            let managers = problem.managers.iter().map(|m| (&m.id, &m.busy));
            let reps = problem.reps.iter().map(|r| (&r.id, &r.busy));
            let own = managers.chain(reps).filter(|(id, _)| *id == person).flat_map(|(_, busy)| busy);
            let engaged =
                problem.engagements.iter().filter(|e| e.person == *person).map(|e| [e.start, e.end]);
            own.copied().chain(engaged).any(|busy| busy == [*from, *to]) && has(*from, *to)
        }
        Blocker::Blackout { from, to } => {
            problem.distributors.iter().any(|d| d.blackouts.contains(&[*from, *to])) && has(*from, *to)
        }
        Blocker::Call { call } => {
            problem.planned_calls.iter().any(|c| c.id == *call && c.rep == visit.rep && c.start / 1440 == day)
        }
        Blocker::Visit { visit: at } => {
            let other = &visits[*at];
            other.demand == visit.demand || other.start / 1440 == day
        }
        Blocker::Day { day: full } => i64::from(*full) == day,
        Blocker::Week { week } => i64::from(*week) == day / 7,
        Blocker::Points { gain } => *gain <= 0,
    }
}

/// Each case plans several times, so there are fewer than proptest tries by itself: unless it was told how many.
fn cases() -> u32 {
    let told = std::env::var_os("PROPTEST_CASES").is_some();
    if told { ProptestConfig::default().cases } else { 120 }
}

/// So many that the last ones choose whole days anew.
const ROUNDS: u64 = 10;

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plans_are_sound_and_repeatable(written in problem(), seed in 0..9_u64) {
        let compiled = Compiled::new(&written).unwrap();
        let one = plan(&compiled, seed, 1, ROUNDS);
        let verdict = check(&compiled, &one.plan.visits);
        prop_assert_eq!(&verdict.violations, &vec![]);
        prop_assert!(rules::sound(&written, &one.plan.visits));
        prop_assert_eq!(verdict.objective, one.plan.objective);
        prop_assert_eq!(verdict.objective, rules::points(&written, &one.plan.visits));
        prop_assert!(one.plan.bound.is_none_or(|b| b >= one.plan.objective));
        prop_assert_eq!(&plan(&compiled, seed, 2, ROUNDS), &one);
        prop_assert_eq!(&plan(&compiled, seed, 4, ROUNDS), &one);

        let again = replan(written, &one.plan.visits);
        if let Ok(compiled) = Compiled::new(&again) {
            let two = plan(&compiled, seed, 2, ROUNDS);
            let verdict = check(&compiled, &two.plan.visits);
            prop_assert_eq!(&verdict.violations, &vec![]);
            prop_assert!(rules::sound(&again, &two.plan.visits));
            prop_assert_eq!(verdict.objective, rules::points(&again, &two.plan.visits));
            prop_assert_eq!(verdict.objective, two.plan.objective);
            prop_assert!(two.plan.bound.is_none_or(|b| b >= two.plan.objective));
        }
    }

    #[test]
    fn days_chosen_anew_keep_plans_sound_and_repeatable(written in problem(), seed in 0..9_u64) {
        let compiled = Compiled::new(&written).unwrap();
        let search = |threads: usize, problem: &Compiled| {
            let options = Options { seed, threads, rounds: None };
            solve(problem, &options, &RoundsOfTime(20, AtomicUsize::new(0)))
        };
        let one = search(1, &compiled);
        let verdict = check(&compiled, &one.plan.visits);
        prop_assert_eq!(&verdict.violations, &vec![]);
        prop_assert_eq!(verdict.objective, one.plan.objective);
        prop_assert!(one.plan.bound.is_none_or(|b| b >= one.plan.objective));
        prop_assert_eq!(&search(3, &compiled), &one);

        if let Ok(again) = Compiled::new(&replan(written, &one.plan.visits)) {
            let two = search(2, &again);
            let verdict = check(&again, &two.plan.visits);
            prop_assert_eq!(&verdict.violations, &vec![]);
            prop_assert_eq!(verdict.objective, two.plan.objective);
            prop_assert!(two.plan.bound.is_none_or(|b| b >= two.plan.objective));
        }
    }

    #[test]
    fn a_repair_moves_only_what_lost_its_place(written in problem(), seed in 0..9_u64) {
        let compiled = Compiled::new(&written).unwrap();
        let before = plan(&compiled, seed, 1, 3).plan;
        let again = Compiled::new(&replan(written, &before.visits));
        prop_assume!(again.is_ok());
        let again = again.unwrap();
        let lost: Vec<usize> = check(&again, &before.visits).violations.iter().flat_map(Violation::visits).collect();
        let options = Options { seed, threads: 2, rounds: Some(3) };
        let mended = repair(&again, &options, &Unwatched);
        let verdict = check(&again, &mended.solution.plan.visits);
        prop_assert_eq!(verdict.violations, vec![]);
        prop_assert_eq!(verdict.objective, mended.solution.plan.objective);
        let kept = before.visits.iter().enumerate().filter(|(at, _)| !lost.contains(at)).map(|(_, v)| v.clone());
        let kept: Vec<Visit> = kept.collect();
        for visit in &kept {
            prop_assert!(mended.solution.plan.visits.contains(visit), "{visit:?} moved without need");
        }
        prop_assert_eq!(mended.moved, before.visits.len() - kept.len());
        prop_assert!(mended.solution.plan.objective >= check(&again, &kept).objective);
    }

    #[test]
    fn stopping_at_any_time_leaves_a_sound_plan(written in problem(), asked in 0..40_usize) {
        let compiled = Compiled::new(&written).unwrap();
        let options = Options { seed: 1, threads: 2, rounds: None };
        let solution = solve(&compiled, &options, &StopAfter(AtomicUsize::new(asked)));
        let verdict = check(&compiled, &solution.plan.visits);
        prop_assert_eq!(verdict.violations, vec![]);
        prop_assert_eq!(verdict.objective, solution.plan.objective);
    }

    #[test]
    fn a_granted_proposal_opens_its_moment(written in problem(), rounds in 0..6_u64) {
        let compiled = Compiled::new(&written).unwrap();
        let found = plan(&compiled, 1, 1, rounds).plan;
        let reasons = Reasons::new(&compiled, &found.visits);
        for demand in reasons.short_of_visits() {
            let missing = reasons.missing(demand).unwrap();
            let closed: usize = missing.closed.iter().map(|c| c.moments).sum();
            prop_assert_eq!(closed + missing.open.len(), missing.tried);
            prop_assert!(missing.windows.iter().all(|w| w.from < w.to));
            for moment in &missing.open {
                prop_assert!(moment.gain > 0);
            }
            let Some(proposal) = missing.proposal else { continue };
            for change in &proposal.changes {
                let Change::MoveBusy { person, from, to } = change else { continue };
                let managers = written.managers.iter().map(|one| (&one.id, &one.fixed));
                let reps = written.reps.iter().map(|one| (&one.id, &one.fixed));
                let fixed = managers.chain(reps).filter(|(id, _)| *id == person).flat_map(|(_, fixed)| fixed);
                let meant = [&[*from, *to]];
                let engaged = written.engagements.iter().any(|one| one.person == *person);
                prop_assert!(engaged || fixed.into_iter().all(|one| !meant.contains(&one)), "{:?}", change);
            }
            let (granted, visits) = proposal.grant(&written, demand, &found.visits);
            let granted = Compiled::new(&granted).unwrap();
            let verdict = check(&granted, &visits);
            prop_assert_eq!(&verdict.violations, &vec![], "{} {:#?}", demand, &proposal);
            let accepts: i64 = proposal.changes.iter()
                .map(|c| if let Change::AcceptCost { points } = c { points + 1 } else { 0 }).sum();
            let lost: i64 = proposal.changes.iter()
                .map(|c| if let Change::MoveVisit { loss, .. } = c { *loss } else { 0 }).sum();
            prop_assert!(proposal.moment.gain + accepts > 0);
            if accepts == 0 {
                prop_assert_eq!(verdict.objective, found.objective + proposal.moment.gain - lost, "{:#?}", proposal);
            }
        }
    }

    #[test]
    fn every_rule_that_closes_a_moment_is_told_and_no_other(written in problem()) {
        let compiled = Compiled::new(&written).unwrap();
        let found = plan(&compiled, 1, 1, 1).plan;
        let reasons = Reasons::new(&compiled, &found.visits);
        for (at, demand) in written.demands.iter().enumerate() {
            for start in (0..14 * 1440).step_by(375) {
                // People in turn, also such as the demand doesn't name.
                let manager = &written.managers[(at + start) % 2].id;
                let rep = &written.reps[(at + start / 2) % 3].id;
                let start = i64::try_from(start).unwrap();
                let told = reasons.at_moment(&demand.id, None, manager, rep, start).unwrap();
                let visit = Visit { demand: demand.id.clone(), manager: manager.clone(), rep: rep.clone(), start,
                    rides_on: told.moment.rides_on.clone() };
                let rules: BTreeSet<ClosingRule> = told.closures.iter().map(|closure| closure.rule).collect();
                prop_assert_eq!(rules, rules::closing(&written, &found.visits, &visit), "{:?}", visit);
                for closure in &told.closures {
                    prop_assert!(stands_in_the_way(&written, &found.visits, &visit, &closure.blocker), "{closure:?}");
                }
            }
        }
    }
}
