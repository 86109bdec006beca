//! The change of a rule or a calendar that lifts what closes a moment.

use super::super::Reasons;
use super::super::change::Change;
use super::super::closure::{Blocker, ClosingRule, Closure};
use crate::compiled::{DAY, Placed, Span};
use crate::state::State;

impl Reasons<'_> {
    /// The change of a rule or a calendar that lifts a closure of a moment beside the visits of `state`; `None`
    /// when there is none.
    pub(super) fn rule_change(&self, state: &State<'_>, v: &Placed, closure: &Closure) -> Option<Change> {
        use ClosingRule as R;
        let problem = self.problem;
        let entry = &problem.demands[v.demand as usize];
        let manager = &problem.managers[v.manager as usize];
        let rep = &problem.reps[v.rep as usize];
        let distributor = &problem.distributors[rep.distributor];
        let span = problem.span(v);
        let (from, to) = (i64::from(span.start), i64::from(span.end));
        let widened = |old: Span| (from.min(old.start.into()), to.max(old.end.into()));
        let longer = |old: Span, (a, b): (i64, i64)| b - a - i64::from(old.end - old.start);
        let one_more = || i64::try_from(self.load(state, v, closure.rule).len()).unwrap_or(0) + 1;
        Some(match (closure.rule, &closure.blocker) {
            (R::ManagerNotAsked, _) => Change::AddManager { manager: manager.person.id.clone() },
            (R::RepNotAsked, _) => Change::AddRep { rep: rep.person.id.clone() },
            (R::OutsideWindow, _) => {
                let wide = widened(entry.window);
                Change::WidenWindow { from: wide.0, to: wide.1, wider: longer(entry.window, wide) }
            }
            (R::OutsideAgreement, _) => {
                let wide = widened(distributor.agreement);
                let longer = longer(distributor.agreement, wide);
                Change::ExtendAgreement {
                    distributor: distributor.id.clone(),
                    from: wide.0,
                    to: wide.1,
                    longer,
                }
            }
            (R::Blackout, Blocker::Blackout { from, to }) if !is_fixed(&distributor.fixed, *from, *to) => {
                Change::LiftBlackout { distributor: distributor.id.clone(), from: *from, to: *to }
            }
            (R::LeadTime, _) => {
                Change::ShortenLeadTime { not_before: from, earlier: i64::from(problem.not_before) - from }
            }
            (R::ManagerOff, _) => Change::WorkThen { person: manager.person.id.clone(), from, to },
            (R::RepOff, _) => Change::WorkThen { person: rep.person.id.clone(), from, to },
            (R::NotReceiving, _) => {
                let midnight = i64::from(span.start / DAY * DAY);
                let weekday = i64::from(span.start / DAY % 7);
                Change::ReceiveThen { weekday, from: from - midnight, to: to - midnight }
            }
            (R::ManagerBusy | R::RepBusy | R::TravelToEngagement, Blocker::Busy { person, from, to }) => {
                let whose = if *person == manager.person.id { &manager.person } else { &rep.person };
                if is_fixed(&whose.fixed, *from, *to) {
                    return None;
                }
                Change::MoveBusy { person: person.clone(), from: *from, to: *to }
            }
            (R::PlannedCall | R::TravelToCall, Blocker::Call { call }) => {
                let entry = problem.references.calls.get(call).map(|at| &problem.calls[*at])?;
                let minutes = i64::from(entry.span.end - entry.span.start);
                Change::MoveCall { call: call.clone(), minutes }
            }
            (R::ManagerDayFull, _) => {
                Change::RaiseManagerDayLimit { manager: manager.person.id.clone(), to: one_more() }
            }
            (R::ManagerWeekFull, _) => {
                Change::RaiseManagerWeekLimit { manager: manager.person.id.clone(), to: one_more() }
            }
            (R::DistributorWeekFull, _) => {
                Change::RaiseDistributorWeekLimit { distributor: distributor.id.clone(), to: one_more() }
            }
            (R::Cadence, _) => {
                let others = state.of_demand(v.demand).iter().filter_map(|n| state.visit(*n));
                let least = others.map(|w| (w.start / DAY - v.start / DAY).abs()).min()?;
                Change::ShortenGap { days: least.into(), fewer: i64::from(entry.gap - least) }
            }
            (R::NotWorthIt, Blocker::Points { gain }) => Change::AcceptCost { points: -gain },
            _ => return None,
        })
    }

    /// Numbers of the visits that count towards a load that `v` would add to; none for other rules.
    pub(super) fn load(&self, state: &State<'_>, v: &Placed, rule: ClosingRule) -> Vec<u32> {
        let day = v.start / DAY;
        let monday = day / 7 * 7;
        let week = monday..(monday + 7).min(self.problem.days);
        match rule {
            ClosingRule::ManagerDayFull => state.of_manager_day(v.manager, day).collect(),
            ClosingRule::ManagerWeekFull => {
                week.flat_map(|day| state.of_manager_day(v.manager, day)).collect()
            }
            ClosingRule::DistributorWeekFull => {
                let reps = &self.colleagues[self.problem.reps[v.rep as usize].distributor];
                let in_week = |n: &u32| state.visit(*n).is_some_and(|w| week.contains(&(w.start / DAY)));
                reps.iter().flat_map(|rep| state.of_rep(*rep)).filter(in_week).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Whether a stretch holds anything that nobody is to be asked to move.
fn is_fixed(fixed: &[Span], from: i64, to: i64) -> bool {
    fixed.iter().any(|span| i64::from(span.start) < to && from < i64::from(span.end))
}
